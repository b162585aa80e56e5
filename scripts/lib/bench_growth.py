#!/usr/bin/env python3
"""Measures how time and memory grow with the number of reports that go into one output."""
import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from measured import Runner

ROOT = Path(__file__).resolve().parents[2]
OUTPUTS = {"long": ["--to", "csv", "--csv-layout", "long"],
           "wide": ["--to", "csv", "--csv-layout", "wide"], "jsonl": ["--to", "jsonl"]}


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/bench growth", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--counts", type=int, nargs="+", default=[10, 100, 1000, 10000])
    parser.add_argument("--outputs", nargs="+", choices=OUTPUTS, default=["long"])
    parser.add_argument("--megabytes", type=float, default=150, help="more is a failure (150)")
    return parser.parse_args()


def main():
    chosen = arguments()
    print("%-6s %8s %9s %9s %14s %9s" % ("output", "reports", "wall s", "CPU s", "CPU ms/report", "MB"))
    peak = 0
    with tempfile.TemporaryDirectory() as folder, Runner() as runner:
        for count in chosen.counts:
            source = "%s/%d" % (folder, count)
            subprocess.run([sys.executable, str(ROOT / "scripts/lib/report_texts.py"), str(count),
                            source], check=True)
            for name in chosen.outputs:
                taken = runner.run(
                    [str(ROOT / ".build/release/nianbao"), "convert", source, "--quiet",
                     *OUTPUTS[name], "-o", "/dev/null"], seconds=3600)
                if taken["status"]:
                    sys.exit("状态 / status %d" % taken["status"])
                peak = max(peak, taken["memory"] / 1e6)
                print("%-6s %8d %9.2f %9.2f %14.2f %9.1f" % (
                    name, count, taken["wall"], taken["cpu"], 1000 * taken["cpu"] / count,
                    taken["memory"] / 1e6), flush=True)
    if peak > chosen.megabytes:
        sys.exit("超过 / more than %.0f MB" % chosen.megabytes)


main()
