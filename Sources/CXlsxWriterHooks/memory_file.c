#include "memory_file.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CXlsxWriterHooks.h"

// Hardly any part of a report's workbook is larger.
enum { first_capacity = 1 << 16 };

static _Thread_local bool is_wanted;
static _Thread_local struct nianbao_workbook workbook;

void nianbao_memory_begin(void) {
  free(workbook.bytes);
  workbook = (struct nianbao_workbook){0};
  is_wanted = true;
}

struct nianbao_workbook nianbao_memory_end(void) {
  struct nianbao_workbook finished = workbook;
  workbook = (struct nianbao_workbook){0};
  is_wanted = false;
  return finished;
}

bool memory_is_wanted(void) { return is_wanted; }

struct memory_file *memory_file_new(void) { return calloc(1, sizeof(struct memory_file)); }

void memory_file_free(struct memory_file *file) {
  free(file->bytes);
  free(file);
}

void memory_file_count_part(void) { workbook.part_count += 1; }

void memory_file_finish(struct memory_file *file) {
  free(workbook.bytes);
  workbook.bytes = file->bytes;
  workbook.size = file->size;
  free(file);
}

static bool reserve(struct memory_file *file, size_t size) {
  if (size <= file->capacity) return true;
  size_t larger = file->capacity > SIZE_MAX / 2 ? size : 2 * file->capacity;
  if (larger < size) larger = size;
  if (larger < first_capacity) larger = first_capacity;
  char *bytes = realloc(file->bytes, larger);
  if (bytes == NULL) return false;
  file->bytes = bytes;
  file->capacity = larger;
  return true;
}

size_t memory_file_write(struct memory_file *file, const void *bytes, size_t count) {
  if (count > SIZE_MAX - file->position || !reserve(file, file->position + count)) {
    workbook.is_cut = true;
    errno = ENOSPC;
    return 0;
  }
  // As in any file, what was skipped reads as zeros.
  if (file->position > file->size) memset(file->bytes + file->size, 0, file->position - file->size);
  memcpy(file->bytes + file->position, bytes, count);
  file->position += count;
  if (file->size < file->position) file->size = file->position;
  return count;
}

size_t memory_file_read(struct memory_file *file, void *bytes, size_t count) {
  if (file->position >= file->size) return 0;
  if (count > file->size - file->position) count = file->size - file->position;
  memcpy(bytes, file->bytes + file->position, count);
  file->position += count;
  return count;
}

off_t memory_file_seek(struct memory_file *file, off_t offset, int whence) {
  size_t start = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->position : file->size;
  off_t position;
  if (__builtin_add_overflow((off_t)start, offset, &position) || position < 0) {
    errno = EINVAL;
    return -1;
  }
  file->position = (size_t)position;
  return position;
}
