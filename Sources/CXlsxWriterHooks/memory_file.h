#ifndef NIANBAO_MEMORY_FILE_H
#define NIANBAO_MEMORY_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// Unlike the functions that stand before those of the libraries, these are nobody else's.
#pragma GCC visibility push(hidden)

/// A file that is memory of this process.
struct memory_file {
  char *bytes;
  size_t size;
  size_t capacity;
  size_t position;
};

/// Whether what the calling thread writes is to stay in memory.
bool memory_is_wanted(void);

/// An empty file; NULL where there is no memory.
struct memory_file *memory_file_new(void);

/// Frees a file with what is in it.
void memory_file_free(struct memory_file *file);

/// Takes down that a part was begun.
void memory_file_count_part(void);

/// Takes a file as the workbook that was closed.
void memory_file_finish(struct memory_file *file);

/// As write, read and lseek, of which it has the results; what does not fit is not written at all.
size_t memory_file_write(struct memory_file *file, const void *bytes, size_t count);
size_t memory_file_read(struct memory_file *file, void *bytes, size_t count);
off_t memory_file_seek(struct memory_file *file, off_t offset, int whence);

#pragma GCC visibility pop

#endif
