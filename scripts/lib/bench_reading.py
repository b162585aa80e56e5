"""Workbooks to numbers: this program, other readers, and what no reader can go below."""
import json
import subprocess
import sys

import bench_data
import bench_sameness
from bench_setting import ENVIRONMENT, PEERS, Command, Missing, office
from bench_work import Work
from bench_writing import OFFICE_REPORTS

#: As text in UTF-8, every sheet to a file of its own.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
FIRST_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"
READERS = {"openpyxl": "openpyxl", "openpyxl-ro": "openpyxl", "calamine": "python-calamine"}


def named(setting, reader):
    return setting.named(READERS[reader]) + (", read-only" if reader == "openpyxl-ro" else "")


def floors(setting, name, workbooks):
    """What a reader cannot go below: inflating, and parsing XML without taking anything from it."""
    inflate = setting.floor("inflate", "inflate.c", "cc", "-O2", "-Wl,--no-as-needed", "-lzip")
    if isinstance(inflate, Missing):
        title = "floor: inflate (zlib)"
        inflate = Command(sys.executable, PEERS / "read_workbooks.py", "inflate", *workbooks)
    else:
        title = "floor: inflate (libzip)"
        inflate = Command(inflate, *workbooks)
    sax = setting.floor("sax", "sax.c", "cc", "-O2", "-I/usr/include/libxml2",
                        "-Wl,--no-as-needed", "-lzip", "-lxml2")
    xml = setting.floor("xml", "xml.swift", "swiftc", "-O")
    return {
        title: inflate,
        "floor: libxml2 SAX, no events kept": sax if isinstance(sax, Missing) else
        Command(sax, *workbooks),
        "floor: XMLParser, empty delegate": xml if isinstance(xml, Missing) else
        Command(xml, *bench_data.parts(setting, name, workbooks)),
    }


# Many small workbooks


def filled(setting):
    """Reports that the tool wrote itself of texts."""
    texts = bench_data.texts(setting, setting.reports)
    folder = bench_data.in_format(setting, setting.reports, "xlsx")
    workbooks = sorted(folder.glob("*.xlsx"))
    target = setting.empty("filled")
    records, cells = target / "reports.jsonl", target / "cells.json"
    programs = {
        "nianbao convert → JSONL, matched and checked": Command(
            setting.tool, "convert", folder, "--to", "jsonl", "--force", "--quiet", "-o", records),
        "nianbao sheets → JSON": Command(
            setting.tool, "sheets", folder, "--format", "json", output=cells),
    }
    for reader, package in READERS.items():
        programs[named(setting, reader)] = setting.python(
            package, "read_workbooks.py", "filled", reader, folder)
    programs.update(floors(setting, folder.name, workbooks))

    def check():
        names = list(programs)
        remarks = {names[0]: bench_sameness.records(texts, records)}
        remarks.update(same_cells(setting, folder, bench_sameness.json_cells(cells), names[1]))
        return remarks

    yield Work("%d workbooks → numbers" % setting.reports, programs, check)
    yield from office_to_csv(setting)


def same_cells(setting, folder, ours, name):
    """Whether every reader finds as many cells, with numbers of the same sum."""
    remarks = {name: counted(ours[0], bench_sameness.filled_cells(folder))}
    for reader, package in READERS.items():
        if setting.version(package) is None:
            continue
        asked = subprocess.run(
            [ENVIRONMENT / "python3", PEERS / "read_workbooks.py", "count", reader, folder,
             str(bench_sameness.AT_MOST)],
            capture_output=True, text=True, check=True)
        theirs = json.loads(asked.stdout)
        same = theirs[0] == ours[0] and abs(theirs[1] - ours[1]) <= 1e-9 * abs(ours[1])
        remarks[named(setting, reader)] = "same cells and sum" if same else (
            "WRONG: %d cells, sum %.4f; nianbao %d, %.4f" % (*theirs, *ours))
    return remarks


def counted(cells, expected):
    """The remark on so many filled cells."""
    return "same cells" if cells == expected else "WRONG: %d cells of %d" % (cells, expected)


def office_to_csv(setting):
    count = min(setting.reports, OFFICE_REPORTS)
    texts = bench_data.texts(setting, count)
    folder = bench_data.in_format(setting, count, "xlsx")
    target = setting.empty("filled-office")
    records, theirs = target / "reports.jsonl", target / "office"
    programs = {
        "nianbao convert → JSONL": Command(
            setting.tool, "convert", folder, "--to", "jsonl", "--force", "--quiet", "-o", records),
        "LibreOffice → CSV of every sheet": office(
            setting, "--convert-to", EVERY_SHEET, "--outdir", theirs, *sorted(folder.glob("*.xlsx"))),
    }

    def check():
        remarks = {"nianbao convert → JSONL": bench_sameness.records(texts, records)}
        if theirs.exists():
            remarks["LibreOffice → CSV of every sheet"] = counted(
                bench_sameness.csv_cells(theirs), bench_sameness.filled_cells(folder))
        return remarks

    yield Work("%d workbooks → numbers" % count, programs, check)


# A large workbook


def large(setting, kind):
    workbook = bench_data.large(setting, kind)
    target = setting.empty("large-" + kind)
    outputs = {}

    def output(name, file):
        outputs[name] = target / file
        return outputs[name]

    def peer(name, reader, package):
        return setting.python(package, "read_workbooks.py", "large", reader, workbook,
                              output(name, reader + ".csv"))

    programs = {"nianbao sheets": Command(
        setting.tool, "sheets", workbook, output=output("nianbao sheets", "nianbao.csv"))}
    for reader, package in (("fastexcel", "fastexcel"), ("calamine", "python-calamine"),
                            ("openpyxl-ro", "openpyxl")):
        name = named(setting, reader) if reader in READERS else setting.named(package)
        programs[name] = peer(name, reader, package)
    name = setting.named("xlsx2csv")
    programs[name] = Missing() if setting.version("xlsx2csv") is None else Command(
        ENVIRONMENT / "xlsx2csv", workbook, output(name, "xlsx2csv.csv"))
    output("LibreOffice", "office/%s.csv" % workbook.stem)
    programs["LibreOffice"] = office(setting, "--convert-to", FIRST_SHEET, "--outdir",
                                     target / "office", workbook)
    programs.update(floors(setting, workbook.stem, [workbook]))

    def check():
        return {name: bench_sameness.large_csv(path, setting.rows, bench_data.LARGE_COLUMNS)
                for name, path in outputs.items() if not isinstance(programs[name], Missing)}

    yield Work("%d rows × %d columns, %s strings → CSV" % (
        setting.rows, bench_data.LARGE_COLUMNS, kind), programs, check)
