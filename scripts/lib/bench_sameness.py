"""Whether the programs did the same work: what is fast and wrong must not pass for fast.

Nothing here is timed. Files are read with Python's own ZIP and XML, so that no program that is
measured judges another. Of many files a hundred are read; that all are there is always asked.
"""
import csv
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

import large_workbook
from bench_setting import PEERS

sys.path.append(str(PEERS))
import report_text  # noqa: E402  (a module of the peers, in their folder)

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TABLES = ("表一", "表二", "表三")
AT_MOST = 100
#: Every so many rows of a large workbook are compared.
ROW_STEP = 97


def sample(paths):
    """At most a hundred of the files, spread over all."""
    paths = sorted(paths)
    return paths[::max(1, -(-len(paths) // AT_MOST))]


def verdict(wrong, count, what):
    """A remark on so many files compared, of which these differ."""
    if wrong:
        return "WRONG %s in %d of %d: %s" % (what, len(wrong), count, ", ".join(wrong[:3]))
    return "same %s" % what


# Workbooks written


def sheets(path):
    """(name, rows of cells that are XML elements) of each sheet."""
    with zipfile.ZipFile(path) as archive:
        relations = {item.get("Id"): item.get("Target").lstrip("/") for item in
                     ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            target = relations[sheet.get(OFFICE + "id")]
            part = target if target.startswith("xl/") else "xl/" + target
            yield sheet.get("name"), ElementTree.fromstring(archive.read(part)).iter(MAIN + "c")


def numbers(path, names=None):
    """The typed numbers sheet by sheet in the order of the cells, and how many sums there are."""
    found, sums = [], 0
    for name, cells in sheets(path):
        if names is None or name in names:
            for cell in cells:
                formula, value = cell.find(MAIN + "f"), cell.find(MAIN + "v")
                if formula is not None:
                    sums += "SUM(" in (formula.text or "")
                elif value is not None and value.text and cell.get("t", "n") == "n":
                    found.append(float(value.text))
    return found, sums


def workbooks(texts, folder, paths=None, whole=True):
    """The remark on workbooks that a program wrote of these report texts.

    `whole`: it drew the official tables with their 40 sums; otherwise it only took over cells, and
    every figure, totals too, has to stand somewhere on its sheets.
    """
    made = sorted(folder.rglob("*.xlsx"))
    count = len(list(texts.glob("*.txt"))) if paths is None else len(paths)
    if len(made) != count:
        return "WRONG: %d workbooks of %d reports" % (len(made), count)
    chosen = sample(made)
    wrong = [path.name for path in chosen
             if not same_figures(path, texts / (path.stem + ".txt"), whole)]
    return verdict(wrong, len(chosen), "figures and sums" if whole else "figures")


def same_figures(workbook, text, whole):
    report = report_text.read(text)
    if not whole:
        expected = [float(figure) for table in report.tables() for figure in table]
        return numbers(workbook)[0] == expected
    sums = len(report.applications) + 6 + 3
    return numbers(workbook, TABLES) == ([float(figure) for figure in report.parts()], sums)


# Workbooks read


def records(texts, path):
    """The remark on JSONL of all reports: their figures against those of the texts, by name."""
    made = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            made[record["title"]] = [float(number) for number in record["cells"].values()
                                     if number is not None]
    expected = sorted(texts.glob("*.txt"))
    if len(made) != len(expected):
        return "WRONG: %d records of %d reports" % (len(made), len(expected))
    chosen, wrong = sample(expected), []
    for text in chosen:
        report = report_text.read(text)
        if made.get(report.title) != [float(f) for table in report.tables() for f in table]:
            wrong.append(text.name)
    return verdict(wrong, len(chosen), "figures")


def filled_cells(folder):
    """How many filled cells the first hundred workbooks of a folder hold."""
    return sum(is_filled(cell) for path in sorted(folder.glob("*.xlsx"))[:AT_MOST]
               for _, cells in sheets(path) for cell in cells)


def is_filled(cell):
    value = cell.find(MAIN + "v")
    return bool(value is not None and value.text) or cell.find(MAIN + "is") is not None


def json_cells(path):
    """(filled cells, their numbers' sum) of JSON of sheets, of the first hundred workbooks."""
    decoder, count, total = json.JSONDecoder(), 0, 0.0
    text = path.read_text("utf-8").strip()
    at, values = 0, 0
    while at < len(text) and values < AT_MOST:
        while text[at].isspace():
            at += 1
        value, at = decoder.raw_decode(text, at)
        values += 1
        for sheet in value["sheets"]:
            for cell in sheet["cells"].values():
                if cell not in ("", None):
                    count += 1
                    total += cell if isinstance(cell, (int, float)) else 0
    return count, total


def csv_cells(folder):
    """How many filled fields the CSV files of a folder hold."""
    count = 0
    for path in folder.glob("*.csv"):
        with open(path, newline="", encoding="utf-8") as file:
            count += sum(field != "" for fields in csv.reader(file) for field in fields)
    return count


# Large workbooks


def large_csv(path, rows, columns):
    """The remark on the CSV of a large workbook: every 97th row against what was put into it."""
    count, half = 0, columns // 2
    if not path.exists():
        return "WRONG: no CSV"
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row, fields in enumerate(csv.reader(file)):
            count += 1
            if row % ROW_STEP == 0 and not same_row(row, fields, half, columns):
                return "WRONG: row %d is %s" % (row + 1, re.sub(r"\s+", " ", str(fields))[:80])
    return "same cells" if count == rows else "WRONG: %d rows of %d" % (count, rows)


def same_row(row, fields, half, columns):
    try:
        figures = [float(field) for field in fields[:half]]
    except ValueError:
        return False
    return (figures == [float(large_workbook.number(row, column)) for column in range(half)]
            and fields[half:] == [large_workbook.text(row, column) for column in range(half, columns)])
