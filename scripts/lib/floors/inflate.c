/* The floor of reading a workbook: every entry inflated and thrown away.

     inflate FILE...       cc -O2 inflate.c -lzip */
#include <stdio.h>
#include <zip.h>

static int inflate_all(const char *path, unsigned long long *total) {
  static char buffer[1 << 16];
  int error;
  zip_t *archive = zip_open(path, ZIP_RDONLY, &error);
  if (archive == NULL) return 1;
  zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t index = 0; index < count; index++) {
    zip_file_t *entry = zip_fopen_index(archive, (zip_uint64_t)index, 0);
    if (entry == NULL) return 1;
    zip_int64_t length;
    while ((length = zip_fread(entry, buffer, sizeof buffer)) > 0) *total += (unsigned long long)length;
    zip_fclose(entry);
    if (length < 0) return 1;
  }
  zip_discard(archive);
  return 0;
}

int main(int count, char **paths) {
  unsigned long long total = 0;
  for (int index = 1; index < count; index++) {
    if (inflate_all(paths[index], &total) != 0) {
      fprintf(stderr, "%s cannot be read.\n", paths[index]);
      return 2;
    }
  }
  printf("%llu bytes\n", total);
  return 0;
}
