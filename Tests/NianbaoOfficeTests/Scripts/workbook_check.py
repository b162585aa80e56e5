"""Looks at a workbook with openpyxl.

    workbook_check.py filed BOOK.xlsx EXPECTED.json CODES.tsv
        Every cell of the official lay-out holds the number that the expectation has for it. CODES.tsv names
        the codes of each sheet in reading order.
    workbook_check.py recalculated OURS.xlsx THEIRS.xlsx
        Every formula of OURS has the same result in THEIRS, which another program recalculated.
"""
import json
import sys

import openpyxl


def value_cells(sheet):
    """The cells with a value, in reading order: bordered, centred, below the heading, and no label."""
    inside = set()
    for area in sheet.merged_cells.ranges:
        inside |= {cell for cell in area.cells if cell != (area.min_row, area.min_col)}
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            if (cell.row, cell.column) in inside or not cell.border.left.style:
                continue
            if cell.alignment.wrap_text and isinstance(cell.value, str) and cell.number_format == "General" \
                    and cell.alignment.horizontal == "center" and not is_mark(cell.value):
                continue
            if cell.alignment.horizontal == "center":
                yield cell


def is_mark(text):
    """Whether a text stands for "nothing to report": a sign such as 「/」, or 无."""
    return text == "无" or not any(c.isalpha() for c in text)


def filed(book, expected, codes):
    cells = json.load(open(expected, encoding="utf-8"))["cells"]
    values = openpyxl.load_workbook(book, data_only=True)
    by_sheet = {}
    for line in open(codes, encoding="utf-8"):
        sheet, code = line.rstrip("\n").split("\t")
        by_sheet.setdefault(sheet, []).append(code)
    wrong, count = [], 0
    for name, order in by_sheet.items():
        found = list(value_cells(values[name]))
        if len(found) != len(order):
            wrong.append("%s: %d value cells, %d codes" % (name, len(found), len(order)))
            continue
        for cell, code in zip(found, order):
            count += 1
            number = cell.value if isinstance(cell.value, (int, float)) else None
            if number != cells.get(code):
                wrong.append("%s!%s %s: %r, filed %r" % (name, cell.coordinate, code, cell.value, cells.get(code)))
    return wrong, count


def recalculated(ours, theirs):
    formulas = openpyxl.load_workbook(ours)
    stored = openpyxl.load_workbook(ours, data_only=True)
    result = openpyxl.load_workbook(theirs, data_only=True)
    wrong, count = [], 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if not (isinstance(cell.value, str) and cell.value.startswith("=")):
                    continue
                count += 1
                left = stored[sheet.title][cell.coordinate].value
                right = result[sheet.title][cell.coordinate].value
                # An empty text result is stored as nothing by some programs.
                if (left if left != "" else None) != (right if right != "" else None):
                    wrong.append("%s!%s %s: stored %r, recalculated %r" % (
                        sheet.title, cell.coordinate, cell.value, left, right))
    if not count:
        wrong.append("there is no formula")
    return wrong, count


wrong, count = {"filed": filed, "recalculated": recalculated}[sys.argv[1]](*sys.argv[2:])
print("compared %d" % count)
print("\n".join(wrong[:20]))
sys.exit(1 if wrong else 0)
