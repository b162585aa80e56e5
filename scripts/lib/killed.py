#!/usr/bin/env python3
"""Kills bulk runs at random moments, and runs them again.

After every kill, what is there under its own name must be whole. After the same command again, all
outputs must be equal to those of a run that nobody disturbed, and nothing else may be left.
"""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = str(ROOT / ".build/release/nianbao")
#: What each kind of run adds to `nianbao convert in --skip-existing`, with {} for its folder.
KINDS = {
    "workbooks": ["--output-dir", "{}/out", "--summary", "{}/summary.json"],
    "long": ["--to", "csv", "--csv-layout", "long", "-o", "{}/out.csv"],
    "wide": ["--to", "csv", "--csv-layout", "wide", "-o", "{}/out.csv"],
}


def contents(folder):
    """Every file below a folder but the summary, whose times differ, by path."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in Path(folder).rglob("*") if path.is_file() and path.name != "summary.json"}


def command(source, options, folder):
    return [BINARY, "convert", source, "--skip-existing", "--quiet",
            *(option.replace("{}", folder) for option in options)]


def undisturbed(source, options, folder):
    """A whole run: its outputs, and how long it took."""
    os.mkdir(folder)
    start = time.perf_counter()
    subprocess.run(command(source, options, folder), check=True)
    return contents(folder), time.perf_counter() - start


def trial(source, options, folder, moment, whole):
    """Kills a run at a moment, and gives what is wrong, and how many outputs the run had."""
    os.mkdir(folder)
    process = subprocess.Popen(command(source, options, folder))
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.wait()
    left = {path: data for path, data in contents(folder).items() if ".nianbao-" not in path}
    wrong = [path for path, data in left.items() if whole.get(path) != data]
    again = subprocess.run(command(source, options, folder))
    if again.returncode:
        wrong.append("status %d" % again.returncode)
    after = contents(folder)
    wrong += sorted(path for path in {*after, *whole} if after.get(path) != whole.get(path))
    return wrong, len(left)


def main():
    parser = argparse.ArgumentParser(prog="scripts/killed", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--moments", type=int, default=20, help="kills of each kind of run (20)")
    parser.add_argument("--reports", type=int, default=300, help="inputs of a run (300)")
    parser.add_argument("--seed", type=int, default=20_260_101)
    chosen = parser.parse_args()
    print("seed %d" % chosen.seed)
    chance, failed = random.Random(chosen.seed), 0
    with tempfile.TemporaryDirectory() as folder:
        source = folder + "/in"
        subprocess.run([sys.executable, str(ROOT / "scripts/lib/report_texts.py"),
                        str(chosen.reports), source], check=True)
        for kind, options in KINDS.items():
            whole, seconds = undisturbed(source, options, "%s/%s" % (folder, kind))
            outputs = []
            for number in range(chosen.moments):
                moment = chance.uniform(0, seconds)
                wrong, left = trial(
                    source, options, "%s/%s-%d" % (folder, kind, number), moment, whole)
                outputs.append(left)
                failed += bool(wrong)
                if wrong:
                    print("%s, killed after %.3f s: %s" % (kind, moment, ", ".join(wrong[:5])))
            print("%s: %d moments within %.2f s; %d files whole; left by the kills: %s" % (
                kind, chosen.moments, seconds, len(whole), " ".join(map(str, outputs))))
    sys.exit(1 if failed else 0)


main()
