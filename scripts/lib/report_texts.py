#!/usr/bin/env python3
"""Writes report texts whose figures vary and whose sums hold, made of one sample.

    report_texts.py COUNT DIR [SAMPLE]

The same call writes the same files.
"""
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples/2022-small-bureau/input.txt"
ORGAN = "某某市科学技术和工业信息化局"
#: Six kinds of applicants; the seventh column is their sum.
KINDS = 6


def is_figure(field):
    return field in ("", "0")


def with_sum(numbers):
    return [str(number) for number in [*numbers, sum(numbers)]]


class Figures:
    """The figures of one report."""

    def __init__(self, number):
        self.random = random.Random(number)
        self.results = [self.applicants() for _ in range(64)]
        self.carried = self.applicants()
        self.used = 0

    def applicants(self):
        return [self.random.choice((0, 0, 0, 0, 1, 2, 3, 17, 120)) for _ in range(KINDS)]

    def result(self):
        self.used += 1
        return self.results[self.used - 1]

    def total(self, rows):
        return [sum(column) for column in zip(*self.results[:rows])]


def applications(label, figures, rows):
    """The figures of a row of table 2, by its label."""
    total = figures.total(rows)
    if label.startswith("一、"):
        return [a + b for a, b in zip(total, figures.carried)]
    if label.startswith("二、"):
        return [0] * KINDS
    if label.startswith("(七)"):
        return total
    return figures.carried if label.startswith("四、") else figures.result()


def lawsuits(figures):
    """Three groups of four outcomes and their sum."""
    groups = ([figures.random.choice((0, 0, 0, 1, 2, 5)) for _ in range(4)] for _ in range(3))
    return [field for group in groups for field in with_sum(group)]


def row(fields, figures, rows):
    """A row of a table with figures in place of its noughts."""
    tail = len(fields)
    while tail > 0 and is_figure(fields[tail - 1]):
        tail -= 1
    figure_count = len(fields) - tail
    if "0" not in fields[tail:]:
        return fields
    if figure_count >= KINDS + 1 and tail:
        # Labels that were moved to the left leave a blank field behind and one before the figures.
        blank = 1 if fields[tail] == "" and fields[-1] == "" else 0
        values = with_sum(applications(fields[0], figures, rows))
        return [*fields[:tail], *[""] * blank, *values, *[""] * (figure_count - 7 - blank)]
    if figure_count == 15:
        return lawsuits(figures)
    return [*fields[:tail], *(amount(fields[0], field, figures) for field in fields[tail:])]


def amount(label, field, figures):
    if field != "0":
        return field
    if "收费" in label:
        return "%.4f" % (figures.random.randrange(1, 10_000_000) / 10_000)
    return str(figures.random.choice((0, 1, 3, 12, 480)))


def count_of_results(lines):
    """How many rows of table 2 go into its total."""
    table = [line.split("\t") for line in lines]
    wide = [fields for fields in table if fields[-1:] in (["0"], [""]) and len(fields) >= 9
            and "0" in fields and len(fields) < 15]
    return sum(not fields[0].startswith(("一、", "二、", "(七)", "四、")) for fields in wide)


def text(lines, number):
    figures, rows = Figures(number), count_of_results(lines)
    result = []
    for line in lines:
        if "\t" in line:
            line = "\t".join(row(line.split("\t"), figures, rows))
        result.append(line.replace(ORGAN, "某某市第%04d局" % number))
    if figures.used != rows:
        sys.exit("report_texts.py: %d rows of results, %d expected" % (figures.used, rows))
    return "\n".join(result)


def filled(line):
    """The line with all seven figures, where the sample has the sum alone."""
    fields = line.split("\t")
    if len(fields) > 1 and fields[1].startswith(("(一)", "(二)")):
        return "\t".join([*fields[:2], "", *["0"] * (KINDS + 1)])
    return line


def main(count, folder, sample=SAMPLE):
    lines = [filled(line) for line in Path(sample).read_text(encoding="utf-8").split("\n")]
    Path(folder).mkdir(parents=True, exist_ok=True)
    for number in range(int(count)):
        path = Path(folder) / ("%04d.txt" % number)
        path.write_text(text(lines, number), encoding="utf-8")


main(*sys.argv[1:])
