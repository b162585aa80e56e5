#!/usr/bin/env python3
"""Turns bits of a workbook over, one at a time, and reads every workbook that comes out.

    scripts/hostile flips [--bin PATH] [--input FILE] [--seed N] [--all] [--jobs N]

By default every byte gets one bit turned over, which the seed chooses, and every bit of the
archive's headers, directory and end record; with --all every bit of the file. A reading has to
end in a clear error or in the report of the sound workbook, cell by cell and letter by letter;
findings may be added. Prints a line for each one that does not, and exits with 1 where there is
one.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: So many workbooks are read by one process.
BATCH = 1000
#: What a refusal has to say; a bit may also stand for a password, or for no archive at all.
CLEAR = ("is damaged", "password", "no report", "was not read", "is not a text")
LOCAL_HEADER = 30


def structure(path, data):
    """The positions of the bytes that are not packed content."""
    positions = set(range(len(data)))
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            name, extra = (int.from_bytes(data[at:at + 2], "little")
                           for at in (entry.header_offset + 26, entry.header_offset + 28))
            start = entry.header_offset + LOCAL_HEADER + name + extra
            positions -= set(range(start, start + entry.compress_size))
    return positions


def chosen_bits(path, data, seed, takes_all):
    """The bits to turn over, as (position of the byte, bit)."""
    if takes_all:
        return [(position, bit) for position in range(len(data)) for bit in range(8)]
    whole = structure(path, data)
    chooser = random.Random(seed)
    one = [(position, chooser.randrange(8)) for position in range(len(data))]
    return sorted(set(one) | {(position, bit) for position in whole for bit in range(8)})


def flipped(data, position, bit):
    changed = bytearray(data)
    changed[position] ^= 1 << bit
    return bytes(changed)


def convert(tool, files, jobs):
    """Reads workbooks, given as {name: bytes}: {name: (report or None, message)}."""
    with tempfile.TemporaryDirectory() as temporary:
        inputs, outputs = Path(temporary) / "in", Path(temporary) / "out"
        summary = Path(temporary) / "summary.json"
        inputs.mkdir()
        for name, content in files.items():
            (inputs / (name + ".xlsx")).write_bytes(content)
        run = subprocess.run(
            [tool, "convert", inputs, "--to", "json", "--output-dir", outputs, "--summary", summary,
             "--jobs", str(jobs), "--language", "en"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if run.returncode not in (0, 2):
            return crashed(tool, files, run.returncode)
        return {Path(item["input"]).stem: outcome(item)
                for item in json.loads(summary.read_text(encoding="utf-8"))["results"]}


def outcome(item):
    """The report of an input without its findings, or the message why there is none."""
    if "output" not in item:
        return None, item.get("error_english", "")
    report = json.loads(Path(item["output"]).read_text(encoding="utf-8"), parse_float=str)
    del report["findings"]
    return report, ""


def crashed(tool, files, status):
    """What became of workbooks of which one ended the program."""
    if len(files) == 1:
        return {name: (None, "the program ended with status %d" % status) for name in files}
    names, results = list(files), {}
    for half in (names[:len(names) // 2], names[len(names) // 2:]):
        results.update(convert(tool, {name: files[name] for name in half}, 1))
    return results


def failure(outcome, sound):
    """What is wrong with an outcome; None where nothing is."""
    report, message = outcome
    if report is None:
        is_clear = message.endswith(".") and any(word in message for word in CLEAR)
        return None if is_clear else "message: %s" % message
    keys = [key for key in sound if report.get(key) != sound[key]]
    return "another report: %s differ" % ", ".join(keys) if keys or set(report) - set(sound) else None


def sample(tool, folder):
    """A workbook of the tool's own, with comments and with totals that do not hold."""
    workbook = folder / "sample.xlsx"
    text = ROOT / "samples/2019-municipal-office/input.txt"
    subprocess.run([tool, "convert", text, "-o", workbook], check=True, stderr=subprocess.DEVNULL)
    return workbook


def judge(tool, path, bits, jobs):
    """Reads a workbook with each of the bits turned over; counts what came of it."""
    data = path.read_bytes()
    (sound, message), = convert(tool, {"sound": data}, 1).values()
    if sound is None:
        sys.exit("%s: %s" % (path, message))
    counts = Counter()
    for start in range(0, len(bits), BATCH):
        files = {"%06d-%d" % bit: flipped(data, *bit) for bit in bits[start:start + BATCH]}
        results = convert(tool, files, jobs)
        for name in files:
            result = results.get(name, (None, "it is not in the summary"))
            wrong = failure(result, sound)
            counts["failed" if wrong else "refused" if result[0] is None else "read"] += 1
            if wrong:
                print("byte %s, bit %s: %s" % (*name.split("-"), wrong), flush=True)
    return counts


def main():
    parser = argparse.ArgumentParser(prog="scripts/hostile flips",
                                     description=__doc__.split("\n")[0])
    parser.add_argument("--bin", default=str(ROOT / ".build/release/nianbao"), help="the tool")
    parser.add_argument("--input", type=Path, help="a workbook with a report; default: a sample's")
    parser.add_argument("--seed", type=int, default=20_260_101)
    parser.add_argument("--all", action="store_true", help="every bit of the file")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    chosen = parser.parse_args()
    tool = os.path.abspath(chosen.bin)
    with tempfile.TemporaryDirectory() as temporary:
        path = chosen.input or sample(tool, Path(temporary))
        bits = chosen_bits(path, path.read_bytes(), chosen.seed, chosen.all)
        print("seed %d: %d bits of %d bytes" % (chosen.seed, len(bits), path.stat().st_size))
        counts = judge(tool, path, bits, chosen.jobs)
    print("%d refused, %d read as the sound workbook, %d failed" % (
        counts["refused"], counts["read"], counts["failed"]))
    sys.exit(1 if counts["failed"] or not bits else 0)


if __name__ == "__main__":
    main()
