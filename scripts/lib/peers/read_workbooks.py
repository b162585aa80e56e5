#!/usr/bin/env python3
"""What other readers do with the same workbooks; scripts/bench peers measures it.

    read_workbooks.py filled READER DIR          every cell of every workbook
    read_workbooks.py count READER DIR MOST      filled cells and their sum, of so many, as JSON
    read_workbooks.py large READER IN.xlsx OUT   the first sheet as CSV
    read_workbooks.py inflate FILE...            every entry, thrown away
"""
import csv
import json
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


def workbooks(folder):
    return sorted(map(str, Path(folder).glob("*.xlsx")))


def filled(reader, folder):
    print(sum(len(row) for path in workbooks(folder) for row in READERS[reader](path)))


def count(reader, folder, most):
    cells = [cell for path in workbooks(folder)[:int(most)] for row in READERS[reader](path) for cell in row
             if cell not in (None, "")]
    print(json.dumps([len(cells), sum(cell for cell in cells if isinstance(cell, (int, float)))]))


def large(reader, source, target):
    if reader == "fastexcel":
        import fastexcel
        sheet = fastexcel.read_excel(source).load_sheet(0, header_row=None)
        sheet.to_polars().write_csv(target, include_header=False)
        return
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
    {"filled": filled, "count": count, "large": large,
     "inflate": inflate}[sys.argv[1]](*sys.argv[2:])
