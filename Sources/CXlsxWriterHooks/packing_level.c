#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <xlsxwriter/third_party/zip.h>

typedef __typeof__(zipOpenNewFileInZip4_64) begin_part;

// libxlsxwriter asks for Z_DEFAULT_COMPRESSION.
int zipOpenNewFileInZip4_64(
    zipFile archive, const char *name, const zip_fileinfo *information, const void *local_extra, uInt local_size,
    const void *global_extra, uInt global_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, uLong crc, uLong made_by, uLong flags,
    int zip64) {
  static _Atomic(begin_part *) known;
  begin_part *minizip = atomic_load(&known);
  if (minizip == NULL) {
    minizip = (begin_part *)dlsym(RTLD_NEXT, "zipOpenNewFileInZip4_64");
    if (minizip == NULL) return ZIP_PARAMERROR;
    atomic_store(&known, minizip);
  }
  return minizip(
      archive, name, information, local_extra, local_size, global_extra, global_size, comment, method,
      level == Z_DEFAULT_COMPRESSION ? Z_BEST_SPEED : level, raw, window_bits, memory_level, strategy, password,
      crc, made_by, flags, zip64);
}
