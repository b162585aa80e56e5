#define _GNU_SOURCE
#include "CXlsxWriterHooks.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/utility.h>

/// The bytes of a part.
struct part {
  char *bytes;
  size_t size;
  size_t capacity;
  size_t position;
};

// Hardly any sheet of a report is larger.
enum { first_capacity = 1 << 16 };

static _Thread_local bool is_in_memory;
static _Thread_local struct nianbao_parts parts;

void nianbao_parts_begin(void) {
  is_in_memory = true;
  parts = (struct nianbao_parts){0, false};
}

struct nianbao_parts nianbao_parts_end(void) {
  is_in_memory = false;
  return parts;
}

static bool reserve(struct part *part, size_t size) {
  if (size <= part->capacity) return true;
  size_t larger = part->capacity > SIZE_MAX / 2 ? size : 2 * part->capacity;
  if (larger < size) larger = size;
  if (larger < first_capacity) larger = first_capacity;
  char *bytes = realloc(part->bytes, larger);
  if (bytes == NULL) return false;
  part->bytes = bytes;
  part->capacity = larger;
  return true;
}

static ssize_t write_part(void *cookie, const char *bytes, size_t count) {
  struct part *part = cookie;
  if (count > SIZE_MAX - part->position || !reserve(part, part->position + count)) {
    parts.is_cut = true;
    errno = ENOSPC;
    return 0;
  }
  // As in any file, what was skipped reads as zeros.
  if (part->position > part->size) memset(part->bytes + part->size, 0, part->position - part->size);
  memcpy(part->bytes + part->position, bytes, count);
  part->position += count;
  if (part->size < part->position) part->size = part->position;
  return (ssize_t)count;
}

static ssize_t read_part(void *cookie, char *bytes, size_t count) {
  struct part *part = cookie;
  if (part->position >= part->size) return 0;
  if (count > part->size - part->position) count = part->size - part->position;
  memcpy(bytes, part->bytes + part->position, count);
  part->position += count;
  return (ssize_t)count;
}

static int seek_part(void *cookie, off64_t *offset, int whence) {
  struct part *part = cookie;
  size_t start = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? part->position : part->size;
  if (__builtin_add_overflow((off64_t)start, *offset, offset) || *offset < 0) {
    errno = EINVAL;
    return -1;
  }
  part->position = (size_t)*offset;
  return 0;
}

static int close_part(void *cookie) {
  struct part *part = cookie;
  free(part->bytes);
  free(part);
  return 0;
}

static FILE *part_in_memory(void) {
  struct part *part = calloc(1, sizeof *part);
  if (part == NULL) return NULL;
  cookie_io_functions_t functions = {read_part, write_part, seek_part, close_part};
  FILE *file = fopencookie(part, "w+", functions);
  if (file == NULL) {
    free(part);
    return NULL;
  }
  parts.count += 1;
  return file;
}

// libxlsxwriter 1.1, utility.h; it gives the file to fclose.
FILE *lxw_tmpfile(char *directory) {
  if (is_in_memory) return part_in_memory();
  FILE *(*library)(char *) = (FILE * (*)(char *)) dlsym(RTLD_NEXT, "lxw_tmpfile");
  return library == NULL ? NULL : library(directory);
}
