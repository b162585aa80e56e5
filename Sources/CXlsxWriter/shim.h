#ifndef NIANBAO_CXLSXWRITER_SHIM_H
#define NIANBAO_CXLSXWRITER_SHIM_H

#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file that lives in memory only, closed on exec, or -1.
 * Called as a system call because the C library declares it only for programs
 * that define _GNU_SOURCE, and syscall() is variadic. */
static inline int nianbao_memory_file(const char *name) {
#ifdef SYS_memfd_create
  return (int)syscall(SYS_memfd_create, name, 1u /* MFD_CLOEXEC */);
#else
  (void)name;
  return -1;
#endif
}

#endif
