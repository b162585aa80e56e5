#!/usr/bin/env python3
"""Writes workbooks that attack a reader, contradict themselves, or are merely odd, and with them
expected.json, which says of each what a good reader does.

    hostile_workbooks.py OUTDIR [--group NAME] [--file NAME]
    hostile_workbooks.py --list

For every file the contract is: a clear error and exit status 2, or a correct result; never a crash,
a hang, gigabytes of memory, or a wrong number. The keys of a row are explained in hostile/case.py.
The standard library suffices, and the same call writes the same bytes.
"""
import argparse
import json
from pathlib import Path

from hostile import archives, cells, containers, formulas, markup, structure

GROUPS = {"containers": containers, "archives": archives, "markup": markup, "cells": cells,
          "structure": structure, "formulas": formulas}


def write(folder, modules, only=None):
    """Writes the files of some groups, or only one, and their table; gives the number of files."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = {}
    for module in modules:
        for case in module.cases():
            if only not in (None, case.file):
                continue
            if case.file in rows:
                raise ValueError("%s is there twice" % case.file)
            (folder / case.file).write_bytes(case.data() if callable(case.data) else case.data)
            rows[case.file] = case.row()
    table = json.dumps(list(rows.values()), ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(table + "\n", encoding="utf-8")
    return len(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, metavar="OUTDIR")
    parser.add_argument("--group", choices=list(GROUPS), help="only these files")
    parser.add_argument("--file", help="only this file")
    parser.add_argument("--list", action="store_true", help="print the names of the groups")
    chosen = parser.parse_args()
    if chosen.list:
        print("\n".join(GROUPS))
        return
    if chosen.folder is None:
        parser.error("OUTDIR")
    modules = [GROUPS[chosen.group]] if chosen.group else GROUPS.values()
    print(write(chosen.folder, modules, chosen.file))


if __name__ == "__main__":
    main()
