#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <xlsxwriter/utility.h>

#include "memory_file.h"

static ssize_t write_part(void *part, const char *bytes, size_t count) {
  return (ssize_t)memory_file_write(part, bytes, count);
}

static ssize_t read_part(void *part, char *bytes, size_t count) {
  return (ssize_t)memory_file_read(part, bytes, count);
}

static int seek_part(void *part, off64_t *offset, int whence) {
  off_t position = memory_file_seek(part, *offset, whence);
  if (position < 0) return -1;
  *offset = position;
  return 0;
}

static int close_part(void *part) {
  memory_file_free(part);
  return 0;
}

// libxlsxwriter 1.1, utility.h: a file for a part, which it gives to fclose.
FILE *lxw_tmpfile(char *directory) {
  if (!memory_is_wanted()) {
    __typeof__(lxw_tmpfile) *library = (__typeof__(lxw_tmpfile) *)dlsym(RTLD_NEXT, "lxw_tmpfile");
    return library == NULL ? NULL : library(directory);
  }
  struct memory_file *part = memory_file_new();
  if (part == NULL) return NULL;
  cookie_io_functions_t functions = {read_part, write_part, seek_part, close_part};
  FILE *file = fopencookie(part, "w+", functions);
  if (file == NULL) {
    memory_file_free(part);
    return NULL;
  }
  memory_file_count_part();
  return file;
}
