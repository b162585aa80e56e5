#!/usr/bin/env python3
"""Measures how time and memory grow with the number of reports that go into one output."""
import argparse
import sys

import bench_data
from bench_setting import Command, Setting
from bench_work import Table, Work

OUTPUTS = {"long": ["--to", "csv", "--csv-layout", "long"],
           "wide": ["--to", "csv", "--csv-layout", "wide"], "jsonl": ["--to", "jsonl"]}
COUNTS = (10, 100, 1000, 10000)


class GrowthWork(Work):
    """So many reports into one output; the row says what one of them costs."""

    def __init__(self, setting, count, output):
        texts = bench_data.texts(setting, count)
        super().__init__("%d texts → one %s" % (count, output), {"nianbao": Command(
            setting.tool, "convert", texts, "--quiet", *OUTPUTS[output], "-o", "/dev/null")},
            warm=False)
        self.count = count

    def rows(self, runs):
        rows = super().rows(runs)
        for row in rows:
            if row.runs:
                row.remark = "%.2f ms CPU a report" % (1000 * row.median("cpu") / self.count)
        return rows


def growth(setting, counts=COUNTS, outputs=("long",)):
    for count in counts:
        for output in outputs:
            yield GrowthWork(setting, count, output)


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/bench growth", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--counts", type=int, nargs="+", default=COUNTS)
    parser.add_argument("--outputs", nargs="+", choices=OUTPUTS, default=["long"])
    parser.add_argument("--megabytes", type=float, default=150, help="more is a failure (150)")
    Setting.add_arguments(parser)
    return parser.parse_args()


def main():
    chosen = arguments()
    table = Table({"program": "nianbao", "runs": 1})
    for work in growth(Setting(chosen.bin, chosen.folder, 0, 0), chosen.counts, chosen.outputs):
        table.add(work.rows(1))
    if table.wrong():
        sys.exit(1)
    if max(row.median("memory") for row in table.rows) > chosen.megabytes * 1e6:
        sys.exit("超过 / more than %.0f MB" % chosen.megabytes)


if __name__ == "__main__":
    main()
