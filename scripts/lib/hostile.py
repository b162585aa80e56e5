#!/usr/bin/env python3
"""Runs nianbao over the table of hostile workbooks and judges what it did.

    hostile.py [--bin PATH] [--group NAME] [--file NAME] [--seconds N] [--memory MB] [--json]

Every file goes through `nianbao sheets FILE --format json` and `nianbao convert FILE --to json`.
Both have to end by themselves with status 0 or 2,
within the CPU time and the memory given; `sheets` has
to find the cells that the table names and none that it rules out; a refusal is one clear sentence.
Prints a line a failure and a summary (with --json: a list), and exits with 1 where anything failed.
"""
import argparse
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from decimal import Decimal
from pathlib import Path

from measured import FILE_SIZE, Runner

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "Tests/NianbaoOfficeTests/Scripts/hostile_workbooks.py"
MEGABYTE = 1 << 20
#: A file can make the output as long as it likes; what is longer than this is not looked into.
LONGEST_OUTPUT = 64 * MEGABYTE
#: The name of a file or of a sheet may stand in a message, and must not flood it.
LONGEST_MESSAGE = 2000


class Number:
    """A number of the output with the digits that it was written with."""

    def __init__(self, digits):
        self.digits = digits
        self.value = Decimal(digits)


def is_equal(found, expected):
    if expected is None:
        return found is None or found == ""
    if isinstance(expected, bool):
        return found is expected
    if isinstance(expected, (int, float)):
        # Digits beyond a double's are neither asked for nor wrong.
        return isinstance(found, Number) and float(found.digits) == float(expected)
    return isinstance(found, str) and found == expected


def shown(value):
    text = value.digits if isinstance(value, Number) else repr(value)
    return text if len(text) <= 60 else text[:60] + "…"


def judge_cells(row, sheets):
    """Yields what is wrong with the sheets that were read, by what the table says."""
    found = {sheet["name"]: sheet["cells"] for sheet in sheets}
    for name, expected in (row.get("cells") or {}).items():
        if name not in found:
            yield "sheet %s is missing" % shown(name)
            continue
        for address in sorted(set(expected) | set(found[name])):
            value = found[name].get(address)
            if not is_equal(value, expected.get(address)):
                yield "%s!%s is %s instead of %s" % (
                    name[:40], address, shown(value), shown(expected.get(address)))
    for name, cells in (row.get("digits") or {}).items():
        for address, spellings in cells.items():
            value = found.get(name, {}).get(address)
            if not isinstance(value, Number) or value.value not in map(Decimal, spellings):
                yield "%s!%s is %s instead of %s" % (
                    name, address, shown(value), " or ".join(spellings))
    for name, cells in (row.get("texts") or {}).items():
        for address, spellings in cells.items():
            value = found.get(name, {}).get(address)
            if value not in spellings:
                yield "%s!%s is %s instead of %s" % (
                    name, address, shown(value), " or ".join(spellings))
    for name, cells in (row.get("never") or {}).items():
        for address, values in cells.items():
            value = found.get(name, {}).get(address)
            if any(is_equal(value, wrong) for wrong in values):
                yield "%s!%s is %s, which it must not be" % (name, address, shown(value))
    for name, addresses in (row.get("not_number") or {}).items():
        for address in addresses:
            value = found.get(name, {}).get(address)
            if isinstance(value, (Number, bool)):
                yield "%s!%s is %s and must be no number" % (name, address, shown(value))


def judge_message(row, message, has_words):
    """Yields what is wrong with the message of a refusal."""
    lines = [line for line in message.splitlines() if line.strip()]
    if len(lines) != 1:
        yield "the message has %d lines: %s" % (len(lines), shown(message))
        return
    if not re.search(r"[A-Za-z]{2,} .*\.$", lines[0]):
        yield "the message is no English sentence: %s" % shown(lines[0])
    if len(lines[0]) > LONGEST_MESSAGE:
        yield "the message has %d characters" % len(lines[0])
    if any(ord(character) < 0x20 or character == "\x7f" for character in lines[0]):
        yield "the message holds control characters: %s" % shown(lines[0])
    if has_words and row.get("says"):
        if not any(word.lower() in lines[0].lower() for word in row["says"]):
            yield "the message says none of %s: %s" % (", ".join(row["says"]), lines[0][:200])


def judge_run(row, run, limits):
    """Yields what is wrong with how a program ended."""
    if run["timeout"]:
        yield "still running after %g s" % limits.hang
    elif run["status"] == -signal.SIGXFSZ:
        yield "more than %d MB of output" % (FILE_SIZE // MEGABYTE)
    elif run["status"] < 0:
        yield "ended by signal %d" % -run["status"]
    elif run["status"] not in (0, 2):
        yield "exit status %d" % run["status"]
    if run["cpu"] > limits.seconds:
        yield "%.1f s of CPU time" % run["cpu"]
    if run["memory"] > limits.memory * MEGABYTE:
        yield "%d MB of memory" % (run["memory"] // MEGABYTE)


def judge_text(row, text):
    for word in row.get("never_text", []):
        if word in text:
            yield "%r stands in the output" % word


def judge_sheets(row, run, output, message):
    if run["status"] == 2:
        if row["outcome"] == "read":
            yield "refused: %s" % message.strip()[:200]
        yield from judge_message(row, message, True)
    elif run["status"] == 0 and not run["timeout"]:
        if row["outcome"] == "refused":
            yield "read, has to be refused"
        if len(output) > LONGEST_OUTPUT:
            return
        try:
            sheets = json.loads(output, parse_int=Number, parse_float=Number)["sheets"]
        except (ValueError, KeyError, TypeError) as error:
            yield "the output is no JSON of sheets: %s" % error
            return
        yield from judge_cells(row, sheets)


def judge_convert(row, run, output, message):
    if run["status"] == 2:
        # It may refuse what is no report for that reason, and in words of its own.
        yield from judge_message(row, message, False)


def text_of(path):
    """The beginning of a file; enough to tell that it is too long."""
    with open(path, "rb") as file:
        return file.read(LONGEST_OUTPUT + 1).decode("utf-8", "replace")


def judge(row, folder, tool, runner, limits):
    """Yields (command, measures, failures) for both commands."""
    path = str(folder / row["file"])
    for name, arguments, judge_outcome in (
            ("sheets", ["sheets", path, "--format", "json"], judge_sheets),
            ("convert", ["convert", path, "--to", "json", "-o", "-"], judge_convert)):
        files = [str(folder / ".output"), str(folder / ".messages")]
        run = runner.run([tool, *arguments, "--language", "en"], *files, limits.hang)
        output, message = map(text_of, files)
        failures = [*judge_run(row, run, limits), *judge_text(row, output + message),
                    *judge_outcome(row, run, output, message)]
        yield name, run, failures


def examine(folder, tool, limits):
    """The results of all files in a folder: a dictionary for each file and command."""
    rows = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    results = []
    with Runner() as runner:
        for row in rows:
            for command, run, failures in judge(row, folder, tool, runner, limits):
                results.append({"file": row["file"], "symptom": row["symptom"],
                                "command": command, "failures": failures, **run})
    return results


def report(results, limits):
    for result in results:
        for failure in result["failures"]:
            print("%-8s %-34s %s\n%45s%s" % (
                result["command"], result["file"], failure, "", result["symptom"]))
    failed = sum(bool(result["failures"]) for result in results)
    slowest = sorted(results, key=lambda result: -result["cpu"])[:5]
    largest = sorted(results, key=lambda result: -result["memory"])[:5]
    print("slowest: " + ", ".join("%s %s %.2f s" % (r["command"], r["file"], r["cpu"])
                                  for r in slowest))
    print("largest: " + ", ".join("%s %s %d MB" % (r["command"], r["file"], r["memory"] // MEGABYTE)
                                  for r in largest))
    read = sum(result["status"] == 0 for result in results)
    print("%d files, %d runs: %d read, %d refused, %d failed (limits: %g s, %d MB)" % (
        len(results) // 2, len(results), read, sum(r["status"] == 2 for r in results), failed,
        limits.seconds, limits.memory))


def main():
    parser = argparse.ArgumentParser(prog="scripts/hostile", description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=str(ROOT / ".build/release/nianbao"), help="the tool")
    parser.add_argument("--group", help="only this group; see hostile_workbooks.py --list")
    parser.add_argument("--file", help="only this file")
    parser.add_argument("--seconds", type=float, default=2, help="the most CPU time, in s")
    parser.add_argument("--hang", type=float, default=20,
                        help="when to end a run that does not end by itself, in s")
    parser.add_argument("--memory", type=int, default=200, help="the most memory, in MB")
    parser.add_argument("--json", action="store_true", help="print every result as JSON")
    parser.add_argument("--keep", type=Path, metavar="DIR",
                        help="write the files here, and keep them")
    limits = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = limits.keep or Path(temporary)
        chosen = [["--group", limits.group] if limits.group else [],
                  ["--file", limits.file] if limits.file else []]
        subprocess.run([sys.executable, str(TABLE), str(folder), *sum(chosen, [])],
                       check=True, stdout=subprocess.DEVNULL)
        results = examine(folder, os.path.abspath(limits.bin), limits)
    if limits.json:
        json.dump(results, sys.stdout)
    else:
        report(results, limits)
    # A table in which nothing stands proves nothing.
    sys.exit(1 if not results or any(result["failures"] for result in results) else 0)


if __name__ == "__main__":
    main()
