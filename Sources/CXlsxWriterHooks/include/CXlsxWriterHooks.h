#ifndef NIANBAO_CXLSXWRITER_HOOKS_H
#define NIANBAO_CXLSXWRITER_HOOKS_H

#include <stdbool.h>

/// Functions that stand before those of the libraries.
///
/// libxlsxwriter has no setting for how hard zlib is to look for repetitions, and puts every part of a workbook
/// together in a file of its own. So this library brings functions by the names under which libxlsxwriter calls
/// minizip's and its own, and the dynamic linker finds these first. Where it does not, a workbook is packed harder and
/// its parts are files, and nothing but time is lost.
///
/// - packing_level.c: the usual level 6 takes a quarter of the time of writing a small workbook, and makes it a tenth
///   smaller than the fastest level does.
/// - part_file.c: to make, write, read and remove the files of some sixteen parts takes an eighth of that time.

/// What became of the parts that were to stay in memory.
struct nianbao_parts {
  /// How many were begun there; 0 where the dynamic linker took libxlsxwriter's own function.
  unsigned count;
  /// Whether one of them did not fit. libxlsxwriter does not look whether what it writes arrives, and packs what is
  /// there.
  bool is_cut;
};

/// From now on, the parts that the calling thread writes stay in memory.
void nianbao_parts_begin(void);

/// From now on, the parts that the calling thread writes are files again.
struct nianbao_parts nianbao_parts_end(void);

#endif
