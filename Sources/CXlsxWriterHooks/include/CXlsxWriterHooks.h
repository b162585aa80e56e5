#ifndef NIANBAO_CXLSXWRITER_HOOKS_H
#define NIANBAO_CXLSXWRITER_HOOKS_H

#include <stdbool.h>
#include <stddef.h>

/// Functions that stand before those of the libraries.
///
/// libxlsxwriter has no setting for how hard zlib is to look for repetitions, and puts a workbook and every part of it
/// together in a file. So this library brings functions by the names under which libxlsxwriter calls minizip's and its
/// own, and the dynamic linker finds these first. Where it does not, a workbook is packed harder and put together in
/// files, and nothing but time is lost.
///
/// - packing_level.c: the usual level 6 takes a quarter of the time of writing a small workbook, and makes it a tenth
///   smaller than the fastest level does.
/// - part_file.c, workbook_file.c: to make, write, read and remove the files of a workbook and its sixteen or so parts
///   takes a sixth of that time.

/// A workbook that was put together in memory.
struct nianbao_workbook {
  /// The file, to be freed; NULL where none was written, and where the dynamic linker took the libraries' functions.
  char *bytes;
  /// Its size.
  size_t size;
  /// How many of its parts were in memory, too.
  unsigned part_count;
  /// Whether something did not fit into memory. libxlsxwriter does not look whether what it writes arrives, and packs
  /// what is there.
  bool is_cut;
};

/// From now on, what the calling thread writes stays in memory.
void nianbao_memory_begin(void);

/// From now on, what the calling thread writes goes into files again.
///
/// Gives the workbook that was closed last in between.
struct nianbao_workbook nianbao_memory_end(void);

#endif
