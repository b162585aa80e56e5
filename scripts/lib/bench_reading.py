#!/usr/bin/env python3
"""Measures reading workbooks against other readers and against what no reader can go below.

    scripts/bench reading [--runs N] [--reports N] [--rows N] [--only filled|inline|shared]

- filled: so many filled forms, which the tool made itself of report texts, to JSON and JSONL.
- inline, shared: a workbook of so many rows and 20 columns, half numbers and half Chinese strings
  (inline, or shared strings), to CSV.

Commands take turns, so that a noisy machine hits them alike; the figures are medians. Compare the
ratios between machines, not the seconds. Everything that is made stays in .build/bench.
"""
import argparse
import csv
import hashlib
import os
import re
import shutil
import statistics
import subprocess
import sys
import zipfile
from pathlib import Path

import large_workbook
from measured import Runner

LIB = Path(__file__).resolve().parent
ROOT = LIB.parents[1]
BENCH = ROOT / ".build/bench"
TOOL = str(ROOT / ".build/release/nianbao")
PYTHON = BENCH / "python/bin/python3"
PEERS = ("openpyxl==3.1.5", "python-calamine==0.9.1", "xlsx2csv==0.8.6")
COLUMNS = 20
MEBIBYTE = 1 << 20


class Command:
    """What to run, and where its standard output goes."""

    def __init__(self, *arguments, output=os.devnull):
        self.arguments = [str(argument) for argument in arguments]
        self.output = str(output)


# What is needed


def note(text):
    print(text, file=sys.stderr, flush=True)


def prepare_peers():
    """An environment of their own; the stamp says which versions it holds."""
    stamp = BENCH / "python/peers"
    if stamp.exists() and stamp.read_text() == " ".join(PEERS):
        return
    note("正在准备 / Preparing: %s" % ", ".join(PEERS))
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(BENCH / "python")], check=True)
    subprocess.run([str(PYTHON), "-m", "pip", "install", "--quiet", *PEERS], check=True)
    stamp.write_text(" ".join(PEERS))


def compiled(name, source, command):
    """The path of a floor's program; None where its compiler is missing or fails."""
    target = BENCH / name
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return target
    if shutil.which(command[0]) is None:
        return None
    done = subprocess.run([*command, str(source), "-o", str(target)], capture_output=True, text=True)
    if done.returncode:
        note("%s: %s" % (source.name, done.stderr.strip()[:500]))
        return None
    return target


def made(path, sources, make):
    """Makes a file or folder of test data unless these sources have made it already."""
    mark = path.with_name(path.name + ".made")
    digest = hashlib.sha256(b"".join(Path(source).read_bytes() for source in sources)).hexdigest()
    if path.exists() and mark.exists() and mark.read_text() == digest:
        return path
    note("正在生成 / Making %s" % path.relative_to(ROOT))
    mark.unlink(missing_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
    make(path)
    mark.write_text(digest)
    return path


def filled_forms(count):
    """A folder of filled forms. The tool that makes them is part of what they depend on."""
    generator = LIB / "report_texts.py"

    def make_texts(folder):
        subprocess.run([sys.executable, str(generator), str(count), str(folder)], check=True)

    def make_workbooks(folder):
        subprocess.run([TOOL, "convert", str(texts), "--to", "xlsx", "--output-dir", str(folder)],
                       check=True, stderr=subprocess.DEVNULL)

    texts = made(BENCH / ("texts-%d" % count), [generator], make_texts)
    return made(BENCH / ("filled-%d" % count), [generator, TOOL], make_workbooks)


def large(kind, rows):
    generator = LIB / "large_workbook.py"
    path = BENCH / ("%s-%d.xlsx" % (kind, rows))
    return made(path, [generator], lambda path: large_workbook.main(kind, path, rows, COLUMNS))


def parts(folder, workbooks):
    """The parts of workbooks that hold cells, unpacked: what the XML floor reads."""

    def unpack(folder):
        for workbook in workbooks:
            with zipfile.ZipFile(workbook) as archive:
                for name in archive.namelist():
                    if re.fullmatch(r"xl/(worksheets/sheet\d+|sharedStrings)\.xml", name):
                        archive.extract(name, folder / workbook.stem)

    made(folder, workbooks, unpack)
    return sorted(folder.rglob("*.xml"))


# What is measured


def inflating(*workbooks):
    # The library stands behind what needs it only with this order kept by the linker.
    floor = compiled("inflate", LIB / "floors/inflate.c",
                     ["cc", "-O2", "-Wl,--no-as-needed", "-lzip"])
    if floor:
        return "floor: inflate (C)", Command(floor, *workbooks)
    return "floor: inflate (zlib)", Command(PYTHON, LIB / "bench_peers.py", "inflate", *workbooks)


def parsing(folder, workbooks):
    """The floor of a reader that is built on XMLParser, where there is a Swift compiler."""
    floor = compiled("xml", LIB / "floors/xml.swift", ["swiftc", "-O"])
    return {"floor: XMLParser": Command(floor, *parts(folder, workbooks))} if floor else {}


def filled_commands(count):
    folder = filled_forms(count)
    workbooks = sorted(folder.glob("*.xlsx"))
    output = BENCH / "output"
    convert = [TOOL, "convert", folder, "--force", "--output-dir"]
    peers = [PYTHON, LIB / "bench_peers.py", "filled"]
    name, floor = inflating(*workbooks)
    return {
        "nianbao → JSON": Command(*convert, output / "json", "--to", "json"),
        "nianbao → JSONL": Command(*convert, output / "jsonl", "--to", "jsonl"),
        "openpyxl": Command(*peers, "openpyxl", folder),
        "openpyxl, read-only": Command(*peers, "openpyxl-ro", folder),
        "python-calamine": Command(*peers, "calamine", folder),
        name: floor,
        **parsing(BENCH / (folder.name + ".parts"), workbooks),
    }


def large_commands(kind, rows):
    workbook = large(kind, rows)
    output = BENCH / "output"
    target = output / ("%s.csv" % kind)
    name, floor = inflating(workbook)
    commands = {
        "nianbao sheets": Command(TOOL, "sheets", workbook, output=target),
        "python-calamine": Command(PYTHON, LIB / "bench_peers.py", "large", "calamine", workbook,
                                   output / "calamine.csv"),
        "openpyxl, read-only": Command(PYTHON, LIB / "bench_peers.py", "large", "openpyxl-ro",
                                       workbook, output / "openpyxl.csv"),
        "xlsx2csv": Command(BENCH / "python/bin/xlsx2csv", workbook, output / "xlsx2csv.csv"),
    }
    if shutil.which("soffice"):
        commands["LibreOffice"] = Command(
            shutil.which("soffice"), "-env:UserInstallation=file://%s" % (BENCH / "profile"),
            "--headless", "--convert-to", "csv", "--outdir", output / "office", workbook)
    commands[name] = floor
    commands.update(parsing(workbook.with_suffix(".parts"), [workbook]))
    return commands


def measure(commands, runs):
    """{name: [measures]}; the commands take turns, and the first turn warms up."""
    results = {name: [] for name in commands}
    with Runner() as runner:
        for turn in range(runs + 1):
            for name, command in commands.items():
                run = runner.run(command.arguments, command.output)
                if turn or run["status"]:
                    results[name].append(run)
    return results


def check_csv(path, rows):
    """Whether the tool's CSV holds what was put into the workbook; every 97th row is compared.

    What is fast and wrong must not be in the table.
    """
    count = 0
    with open(path, newline="", encoding="utf-8") as file:
        for row, fields in enumerate(csv.reader(file)):
            count += 1
            if row % 97:
                continue
            half = COLUMNS // 2
            numbers = [float(large_workbook.number(row, column)) for column in range(half)]
            texts = [large_workbook.text(row, column) for column in range(half, COLUMNS)]
            if [float(field) for field in fields[:half]] != numbers or fields[half:] != texts:
                sys.exit("%s: row %d is wrong: %s" % (path, row + 1, fields))
    if count != rows:
        sys.exit("%s: %d rows, %d expected" % (path, count, rows))


# What is said


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def show(title, results):
    """A table; the first command is what the others are compared with."""
    print("\n%s\n%-24s %8s %8s %8s %10s %10s" % (
        title, "", "CPU s", "wall s", "MiB", "CPU ratio", "wall ratio"))
    reference = next(iter(results.values()))
    for name, runs in results.items():
        failed = next((run for run in runs if run["status"]), None)
        if failed:
            print("%-24s %s" % (name, "失败 / failed: status %d" % failed["status"]))
            continue
        ratios = ["–", "–"]
        if not any(run["status"] for run in reference):
            ratios = ["%.2f" % (median(runs, key) / median(reference, key))
                      for key in ("cpu", "wall")]
        print("%-24s %8.2f %8.2f %8.0f %10s %10s" % (
            name, median(runs, "cpu"), median(runs, "wall"),
            median(runs, "memory") / MEBIBYTE, *ratios), flush=True)


def cpu_model():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.split(":", 1)[1].strip() for line in lines if "model name" in line)
    except (OSError, StopIteration):
        return "?"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench reading")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--only", choices=("filled", "inline", "shared"))
    chosen = parser.parse_args()
    if min(chosen.runs, chosen.reports, chosen.rows) < 1:
        parser.error("N >= 1")
    (BENCH / "output").mkdir(parents=True, exist_ok=True)
    prepare_peers()
    print("%s, %d CPUs; %d runs" % (cpu_model(), os.cpu_count(), chosen.runs))
    if chosen.only in (None, "filled"):
        show("%d filled forms, every cell" % chosen.reports,
             measure(filled_commands(chosen.reports), chosen.runs))
    for kind in ("inline", "shared"):
        if chosen.only in (None, kind):
            results = measure(large_commands(kind, chosen.rows), chosen.runs)
            if not any(run["status"] for run in results["nianbao sheets"]):
                check_csv(BENCH / "output" / ("%s.csv" % kind), chosen.rows)
            show("%d rows × %d columns to CSV, %s strings" % (chosen.rows, COLUMNS, kind), results)


main()
