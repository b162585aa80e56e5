#!/usr/bin/env python3
"""Loads workbooks with another program's library and saves them again.

    resave.py openpyxl IN OUT [IN OUT …]

openpyxl keeps formulas and forgets their stored results, as a script does that fills in a form.
"""
import sys


def resave(source, target):
    import openpyxl
    book = openpyxl.load_workbook(source)
    book.save(target)
    book.close()


def main(arguments):
    paths = arguments[1:]
    if arguments[:1] != ["openpyxl"] or not paths or len(paths) % 2:
        sys.exit(__doc__)
    for source, target in zip(paths[::2], paths[1::2]):
        resave(source, target)


main(sys.argv[1:])
