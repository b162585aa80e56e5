# What the scripts share. Read with `source`, never run.
# shellcheck shell=bash

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck disable=SC2034  # used where this file is read
build=$root/.build

# sysexits.h: something that is needed is not there; a part of this went wrong.
# shellcheck disable=SC2034  # used where this file is read
unavailable=69 failure=70

# say CHINESE ENGLISH: one line each, on standard error, which leaves standard output to the tool.
say() {
  printf '%s\n%s\n' "$1" "$2" >&2
}

# stop STATUS CHINESE ENGLISH
stop() {
  say "$2" "$3"
  exit "$1"
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# Waits for the lock on an open file descriptor. SwiftPM has a lock of its own where flock is missing.
lock() {
  ! have flock || flock "$1"
}

# Asks pkg-config for exactly what the build will ask for: this holds for self-built libraries too, and
# takes two milliseconds. FoundationXML, linked statically, wants libxml2.
libraries_present() {
  pkg-config --exists libzip xlsxwriter libxml-2.0 2>/dev/null && mimalloc_present
}

# Debian's package of mimalloc does not tell pkg-config of it, so it is looked for where linkers look.
mimalloc_present() {
  local file
  for file in /{usr,usr/local}/{lib/*,lib*}/libmimalloc.so; do
    [[ ! -e $file ]] || return 0
  done
  return 1
}
