#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <xlsxwriter/third_party/zip.h>

#include "memory_file.h"

static voidpf open_workbook(voidpf opaque, const void *path, int mode) {
  (void)opaque, (void)path, (void)mode;
  return memory_file_new();
}

static uLong read_workbook(voidpf opaque, voidpf file, void *bytes, uLong count) {
  (void)opaque;
  return memory_file_read(file, bytes, count);
}

static uLong write_workbook(voidpf opaque, voidpf file, const void *bytes, uLong count) {
  (void)opaque;
  return memory_file_write(file, bytes, count);
}

static ZPOS64_T position_in_workbook(voidpf opaque, voidpf file) {
  (void)opaque;
  return ((struct memory_file *)file)->position;
}

static long seek_workbook(voidpf opaque, voidpf file, ZPOS64_T offset, int origin) {
  (void)opaque;
  int whence = origin == ZLIB_FILEFUNC_SEEK_SET   ? SEEK_SET
               : origin == ZLIB_FILEFUNC_SEEK_CUR ? SEEK_CUR
                                                  : SEEK_END;
  return memory_file_seek(file, (off_t)offset, whence) < 0 ? -1 : 0;
}

static int close_workbook(voidpf opaque, voidpf file) {
  (void)opaque;
  memory_file_finish(file);
  return 0;
}

static int error_of_workbook(voidpf opaque, voidpf file) {
  (void)opaque, (void)file;
  return 0;
}

// zip.h of minizip: begins an archive; zipOpen2_64 does so with functions of its caller, which it copies.
zipFile zipOpen(const char *path, int append) {
  if (!memory_is_wanted()) {
    __typeof__(zipOpen) *minizip = (__typeof__(zipOpen) *)dlsym(RTLD_NEXT, "zipOpen");
    return minizip == NULL ? NULL : minizip(path, append);
  }
  __typeof__(zipOpen2_64) *minizip = (__typeof__(zipOpen2_64) *)dlsym(RTLD_NEXT, "zipOpen2_64");
  zlib_filefunc64_def functions = {
      .zopen64_file = open_workbook,
      .zread_file = read_workbook,
      .zwrite_file = write_workbook,
      .ztell64_file = position_in_workbook,
      .zseek64_file = seek_workbook,
      .zclose_file = close_workbook,
      .zerror_file = error_of_workbook,
  };
  return minizip == NULL ? NULL : minizip(path, append, NULL, &functions);
}
