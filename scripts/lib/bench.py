#!/usr/bin/env python3
"""Measures what one report text -> workbook costs as a whole process.

Prints CPU time (user and system) and wall time in ms. The kinds of run take turns, so that
a noisy machine hits them alike. Compare ratios between machines, not milliseconds.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_setting import cpu_model

WARM_UP = 3


def run(command):
    """Runs the command once; gives its CPU and wall time in ms."""
    devnull = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, devnull, stream) for stream in (0, 1, 2)]
    start = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    os.close(devnull)
    if status:
        sys.exit("状态 / status %d: %s" % (os.waitstatus_to_exitcode(status), " ".join(command)))
    return {"cpu": 1000 * (usage.ru_utime + usage.ru_stime), "wall": 1000 * wall}


def measure(commands, runs):
    """{name: command} -> {name: [times of each run]}."""
    results = {name: [] for name in commands}
    for turn in range(WARM_UP + runs):
        for name, command in commands.items():
            times = run(command)
            if turn >= WARM_UP:
                results[name].append(times)
    return results


def library_time(tool, source):
    """What the product nianbao-bench prints, in ms by name; None where it was not built."""
    if not os.access(tool, os.X_OK):
        return None
    answer = subprocess.run([tool, source], check=True, capture_output=True, text=True)
    return json.loads(answer.stdout)


def show(name, times):
    for kind in ("cpu", "wall"):
        values = [t[kind] for t in times]
        print("%-12s %-4s  min %7.2f  median %7.2f  max %7.2f ms"
              % (name, kind, min(values), statistics.median(values), max(values)))


def median(times):
    return statistics.median(t["cpu"] for t in times)


def arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="text -> workbook")
    parser.add_argument("root", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("input", nargs="?", type=Path, help="default: the first samples/*/input.txt")
    parser.add_argument("--runs", type=int, default=21)
    chosen = parser.parse_args()
    chosen.input = chosen.input or next(iter(sorted(chosen.root.glob("samples/*/input.txt"))), None)
    if chosen.input is None:
        parser.error("没有输入 / no input: samples/*/input.txt")
    if chosen.runs < 1:
        parser.error("--runs N: N >= 1")
    return chosen


def main():
    chosen = arguments()
    release = chosen.root / ".build" / "release"
    binary, source = str(release / "nianbao"), str(chosen.input.resolve())
    with tempfile.TemporaryDirectory() as folder:
        results = measure({
            "convert": [binary, "convert", source, "-o", folder + "/out.xlsx", "--force"],
            "--version": [binary, "--version"],
        }, chosen.runs)
    library = library_time(str(release / "nianbao-bench"), source)

    print("%s, %d CPUs; %s, %d runs" % (cpu_model(), os.cpu_count(), chosen.input.name, chosen.runs))
    for name, times in results.items():
        show(name, times)
    whole = median(results["convert"])
    print("convert / --version: %.2f (CPU)" % (whole / median(results["--version"])))
    if library is not None:
        print("%-12s            median %7.2f ms, %.2f of them for reading\nconvert / library: %.2f" % (
            "library", library["library_ms"], library["reading_ms"], whole / library["library_ms"]))


main()
