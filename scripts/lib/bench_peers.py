#!/usr/bin/env python3
"""What other readers do with the same workbooks; scripts/bench reading measures it.

    bench_peers.py filled openpyxl|openpyxl-ro|calamine DIR     every cell of every workbook
    bench_peers.py large openpyxl-ro|calamine IN.xlsx OUT.csv   the first sheet as CSV
    bench_peers.py inflate FILE...                              every entry, thrown away
"""
import csv
import sys
import zipfile
from pathlib import Path


def openpyxl_rows(path, read_only):
    import openpyxl
    book = openpyxl.load_workbook(path, read_only=read_only, data_only=True)
    for sheet in book.worksheets:
        yield from sheet.iter_rows(values_only=True)
    book.close()


def calamine_rows(path):
    import python_calamine
    book = python_calamine.CalamineWorkbook.from_path(path)
    for name in book.sheet_names:
        yield from book.get_sheet_by_name(name).iter_rows()


READERS = {
    "openpyxl": lambda path: openpyxl_rows(path, False),
    "openpyxl-ro": lambda path: openpyxl_rows(path, True),
    "calamine": calamine_rows,
}


def filled(reader, folder):
    paths = sorted(Path(folder).glob("*.xlsx"))
    print(sum(len(row) for path in paths for row in READERS[reader](str(path))))


def large(reader, source, target):
    with open(target, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        for row in READERS[reader](source):
            writer.writerow(row)


def inflate(*paths):
    total = 0
    for path in paths:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                with archive.open(entry) as part:
                    while piece := part.read(1 << 16):
                        total += len(piece)
    print(total)


if __name__ == "__main__":
    {"filled": filled, "large": large, "inflate": inflate}[sys.argv[1]](*sys.argv[2:])
