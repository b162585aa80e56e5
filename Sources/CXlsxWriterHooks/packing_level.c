#define _GNU_SOURCE
#include "CXlsxWriterHooks.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>

// zlib.h: Z_DEFAULT_COMPRESSION and Z_BEST_SPEED; zip.h of minizip: ZIP_PARAMERROR.
enum { usual_level = -1, fastest_level = 1, parameter_error = -102 };

typedef int begin_part(
    void *archive, const char *name, const void *information, const void *local_extra, unsigned local_size,
    const void *global_extra, unsigned global_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long crc,
    unsigned long made_by, unsigned long flags, int zip64);

// The declaration is that of minizip 1.1, zip.h.
begin_part zipOpenNewFileInZip4_64;

int zipOpenNewFileInZip4_64(
    void *archive, const char *name, const void *information, const void *local_extra, unsigned local_size,
    const void *global_extra, unsigned global_size, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long crc,
    unsigned long made_by, unsigned long flags, int zip64) {
  static _Atomic(begin_part *) known;
  begin_part *minizip = atomic_load(&known);
  if (minizip == NULL) {
    minizip = (begin_part *)dlsym(RTLD_NEXT, "zipOpenNewFileInZip4_64");
    if (minizip == NULL) return parameter_error;
    atomic_store(&known, minizip);
  }
  return minizip(
      archive, name, information, local_extra, local_size, global_extra, global_size, comment, method,
      level == usual_level ? fastest_level : level, raw, window_bits, memory_level, strategy, password, crc,
      made_by, flags, zip64);
}
