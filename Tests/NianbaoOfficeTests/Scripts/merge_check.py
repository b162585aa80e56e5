"""Adds up the JSON of units and compares every cell of 汇总 with that.

    merge_check.py FOLDER WORKBOOK...

FOLDER holds the units as JSON. Of each workbook, the formulas of the first and the stored results of
all are read with openpyxl. Prints what is wrong and, last, how many sums were compared.
"""

import json
import pathlib
import re
import sys
from decimal import Decimal

import openpyxl


def expected_sums(folder):
    """The sums by code: a Decimal, or None where no unit has a number."""
    sums = {}
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        with open(path, encoding="utf-8") as file:
            unit = json.load(file, parse_float=Decimal, parse_int=Decimal)
        for code, number in unit["cells"].items():
            sums.setdefault(code, None)
            if number is not None:
                sums[code] = (sums[code] or Decimal(0)) + number
    return sums


def register_codes(sheet):
    """The codes by the letters of their columns."""
    return {cell.column_letter: cell.value for cell in sheet[1] if "." in str(cell.value)}


def summary_cells(path):
    """The code of every sum on 汇总 by its address, and how many rows its range has."""
    book = openpyxl.load_workbook(path)
    codes = register_codes(book["明细"])
    cells = {}
    for row in book["汇总"].iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                ranges = set(re.findall(r"'明细'!([A-Z]+)(\d+):([A-Z]+)(\d+)", cell.value))
                (first, top, last, bottom), = ranges
                assert first == last, cell.value
                cells[cell.coordinate] = codes[first], int(bottom) - int(top) + 1
    return cells


def main(folder, *paths):
    sums = expected_sums(folder)
    units = len(list(pathlib.Path(folder).glob("*.json")))
    cells = summary_cells(paths[0])
    problems = []
    # Cells of another form stand on 明细 only, where their headings say so.
    register = openpyxl.load_workbook(paths[0])["明细"]
    foreign = {code.value for code, head in zip(register[1], register[2]) if head.value.startswith("（表式")}
    if {code for code, _ in cells.values()} != set(sums) - foreign:
        problems.append(f"cells: {(set(sums) - foreign) ^ {code for code, _ in cells.values()}}")
    for path in paths:
        sheet = openpyxl.load_workbook(path, data_only=True)["汇总"]
        for address, (code, rows) in cells.items():
            value = sheet[address].value
            found = None if value in (None, "") else Decimal(repr(value))
            if rows != units or found != sums.get(code):
                problems.append(f"{path} {address} {code}: {found}, {sums.get(code)}, {rows} rows")
    print("\n".join(problems[:20]))
    print(f"{len(cells)} sums of {units} units")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
