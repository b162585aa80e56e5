#!/usr/bin/env python3
"""Measures this program beside its peers, in one go, and prints one table in Markdown.

Parts, in this order:

- writing: report texts to workbooks, beside openpyxl, XlsxWriter and libxlsxwriter in C
- shapes: reports in every shape to workbooks, this program alone
- office: texts, CSV files and web pages to workbooks, beside LibreOffice, 100 at most
- filled: workbooks to numbers, beside openpyxl, python-calamine and LibreOffice (100 at most)
- inline, shared: a large workbook to CSV, beside fastexcel and others, by kind of its strings
- start: what starting costs
- own: the share of own code in text → XLSX, by perf
- growth: time and memory from 10 to 10,000 reports

Programs take turns, so that a noisy machine hits them alike; the figures are medians. Compare the
ratios between machines, not the seconds. CPU is user and system time of a program and of all that
it starts; memory is the largest resident size of one process. This program works on all
processors at once and the others on one, so the two ratios differ. Afterwards what was written is
compared; a row that begins with WRONG did not do the work. The exit status is 1 if that is ours.
"""
import argparse
import subprocess
import sys

import bench_growth
import bench_profile
import bench_reading
import bench_writing
from bench_setting import Setting
from bench_work import Table

PARTS = {
    "writing": bench_writing.writing, "shapes": bench_writing.shapes,
    "office": bench_writing.offices, "filled": bench_reading.filled,
    "inline": lambda setting: bench_reading.large(setting, "inline"),
    "shared": lambda setting: bench_reading.large(setting, "shared"),
    "start": bench_profile.start, "own": bench_profile.own, "growth": bench_growth.growth,
}
LEGEND = """
Ratios: in parts of the first program of the same work, which is always nianbao; more than 1 is
slower. nianbao works on all processors, the others on one. Peers' scripts read texts with tabs
only, and draw three sheets; nianbao's workbook has six, with live checks, and its findings.
LibreOffice only loads cells and saves them. Floors do a part of the work that none can leave out.
Own code: by the innermost frame of each sample's call chain (DWARF) that lies in the program
(with Swift's library, which is linked into it) or in a C library; libc and the kernel count for
whoever called them. No peak below that of Python's own start (some 11 MiB), which starts the
programs, can be told apart.\
"""


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/bench peers", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3, help="of which the median counts (3)")
    parser.add_argument("--reports", type=int, default=1000, help="how many (1000)")
    parser.add_argument("--rows", type=int, default=200_000, help="of the large workbook (200000)")
    parser.add_argument("--counts", type=int, nargs="+", default=bench_growth.COUNTS,
                        help="of reports, for growth (10 100 1000 10000)")
    parser.add_argument("--only", nargs="+", choices=PARTS, metavar="PART", help="only these parts")
    parser.add_argument("--json", metavar="FILE", help="writes every run as JSON, too")
    Setting.add_arguments(parser)
    chosen = parser.parse_args()
    if min(chosen.runs, chosen.reports, chosen.rows, *chosen.counts) < 1:
        parser.error("N >= 1")
    return chosen


def main():
    chosen = arguments()
    setting = Setting(chosen.bin, chosen.folder, chosen.reports, chosen.rows)
    parts = {**PARTS, "growth": lambda setting: bench_growth.growth(setting, chosen.counts)}
    version = subprocess.run([setting.tool, "--version"], check=True, capture_output=True, text=True)
    table = Table({"program": "nianbao " + version.stdout.strip(), "runs": chosen.runs}, chosen.json)
    for name, works in parts.items():
        if chosen.only is None or name in chosen.only:
            for work in works(setting):
                table.add(work.rows(chosen.runs))
    print(LEGEND)
    if table.wrong():
        sys.exit("有误 / wrong: " + "; ".join(
            "%s: %s" % (row.work, row.remark) for row in table.wrong()))


if __name__ == "__main__":
    main()
