#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

#include "memory_file.h"

// minizip 1.1, ioapi.h: how an archive is written.
struct archive_functions {
  void *(*open)(void *opaque, const void *path, int mode);
  unsigned long (*read)(void *opaque, void *file, void *bytes, unsigned long count);
  unsigned long (*write)(void *opaque, void *file, const void *bytes, unsigned long count);
  uint64_t (*tell)(void *opaque, void *file);
  long (*seek)(void *opaque, void *file, uint64_t offset, int whence);
  int (*close)(void *opaque, void *file);
  int (*error)(void *opaque, void *file);
  void *opaque;
};

static void *open_workbook(void *opaque, const void *path, int mode) {
  (void)opaque, (void)path, (void)mode;
  return memory_file_new();
}

static unsigned long read_workbook(void *opaque, void *file, void *bytes, unsigned long count) {
  (void)opaque;
  return memory_file_read(file, bytes, count);
}

static unsigned long write_workbook(
    void *opaque, void *file, const void *bytes, unsigned long count) {
  (void)opaque;
  return memory_file_write(file, bytes, count);
}

static uint64_t position_in_workbook(void *opaque, void *file) {
  (void)opaque;
  return ((struct memory_file *)file)->position;
}

static long seek_workbook(void *opaque, void *file, uint64_t offset, int whence) {
  (void)opaque;
  return memory_file_seek(file, (off_t)offset, whence) < 0 ? -1 : 0;
}

static int close_workbook(void *opaque, void *file) {
  (void)opaque;
  memory_file_finish(file);
  return 0;
}

static int error_of_workbook(void *opaque, void *file) {
  (void)opaque, (void)file;
  return 0;
}

// minizip 1.1, zip.h: begins an archive; zipOpen2_64 does so with functions of its caller, which it copies.
void *zipOpen(const char *path, int append);

void *zipOpen(const char *path, int append) {
  if (!memory_is_wanted()) {
    void *(*library)(const char *, int) =
        (void *(*)(const char *, int))dlsym(RTLD_NEXT, "zipOpen");
    return library == NULL ? NULL : library(path, append);
  }
  void *(*library)(const void *, int, const char **, struct archive_functions *) =
      (void *(*)(const void *, int, const char **, struct archive_functions *))dlsym(
          RTLD_NEXT, "zipOpen2_64");
  struct archive_functions functions = {
      open_workbook, read_workbook, write_workbook, position_in_workbook,
      seek_workbook, close_workbook, error_of_workbook, NULL};
  return library == NULL ? NULL : library(path, append, NULL, &functions);
}
