"""The share of this program's own code in text → XLSX, by perf; and what starting it costs.

Every sample has a chain of calls, unwound by DWARF, since C libraries are built without frame
pointers. The innermost frame that lies in the program or in one of the C libraries below decides
whose the sample is: so libc and the kernel count for whoever called them, and the program for what
libraries call back. Swift's library and Foundation are linked into the program and count as it.
A chain with neither is the loader's, or cannot be attributed; both are said.
"""
import collections
import itertools
import os
import re
import shutil
import subprocess

import bench_data
from bench_setting import ENVIRONMENT, Command, Missing, note
from bench_work import Row, Work
from bench_writing import to_workbooks

#: With fewer than the work itself has, what is done once a run would weigh more; with more than these
#: only the disk fills, with 16 KB of stack a sample.
REPORTS = 1000
#: Of so many runs the one counts that took the least time: what others on the machine do slows the parts differently.
RUNS = 3
RECORD = ("--freq", "999", "--call-graph", "dwarf,16384")
LIBRARIES = ("libxlsxwriter", "libminizip", "libzip", "libz", "libxml2", "libbz2", "liblzma",
             "libcrypto")
LOADER = "ld-linux"
FRAME = re.compile(r"^\s+[0-9a-f]+ .*\(([^()]*)\)$")
#: Where samples in no library were taken.
PLACES = {"program": "itself", "kernel": "the kernel for it", "other": "libc and the like for it"}


class OwnCode:
    """A piece of work whose row holds shares in place of times."""

    def __init__(self, setting):
        self.setting = setting
        self.count = min(setting.reports, REPORTS)
        self.title = "share of own code, %d texts → XLSX" % self.count

    def rows(self, _):
        note("== %s" % self.title)
        return [Row(self.title, "nianbao", remark=self.remark())]

    def remark(self):
        if shutil.which("perf") is None:
            return "perf is " + Missing.NOT_INSTALLED
        texts = bench_data.texts(self.setting, self.count)
        runs = [self.profile(texts) for _ in range(RUNS)]
        failed = next((run for run in runs if isinstance(run, str)), None)
        return failed or shares(min(runs, key=lambda found: sum(found.values())))

    def profile(self, texts):
        """The samples of one run, or what went wrong."""
        data = self.setting.folder / "perf.data"
        command = to_workbooks(self.setting, texts, self.setting.in_memory("profile")).arguments
        recorded = subprocess.run(["perf", "record", *RECORD, "-o", data, "--", *command],
                                  capture_output=True, text=True)
        if recorded.returncode:
            lines = recorded.stderr.strip().splitlines() or [""]
            return "perf failed: %s" % next((line for line in lines if "rror" in line), lines[-1])
        printed = subprocess.run(
            ["perf", "script", "-i", data, "--no-inline", "-F", "ip,sym,dso"],
            capture_output=True, text=True, errors="replace")
        data.unlink()
        return samples(printed.stdout, os.path.basename(self.setting.tool))


def samples(printed, program):
    """How many samples belong to (whose, where), in what perf script prints."""
    found = collections.Counter()
    for block in printed.split("\n\n"):
        chain = [match.group(1) for match in map(FRAME.match, block.splitlines()) if match]
        if chain:
            found[owner([kind(object, program) for object in chain])] += 1
    return found


def kind(object, program):
    """What a frame lies in: the program, the kernel, the loader, a C library by name, or other."""
    name = os.path.basename(object)
    if name == program:
        return "program"
    if "kernel" in name or name.endswith(".ko"):
        return "kernel"
    if name.startswith(LOADER):
        return "loader"
    return next((library for library in LIBRARIES if name.startswith(library + ".so")), "other")


def owner(chain):
    """(whose, where) of a sample; the innermost frame comes first."""
    decisive = next((at for at, frame in enumerate(chain)
                     if frame == "program" or frame in LIBRARIES), None)
    # The loader calls what libraries do at their start.
    if decisive is None or ("loader" in chain and "program" not in chain):
        return ("start" if "loader" in chain else "nobody"), chain[0]
    if chain[decisive] == "program":
        return "own", chain[0]
    # Of libraries that call one another, the one that the program called.
    outward = itertools.takewhile(lambda frame: frame != "program", chain[decisive:])
    return [frame for frame in outward if frame in LIBRARIES][-1], chain[0]


def shares(found):
    total = sum(found.values())
    if not total:
        return "perf gave no samples"

    def percent(whose, where=None):
        count = sum(number for key, number in found.items()
                    if key[0] == whose and where in (None, key[1]))
        return 100 * count / total

    own = ", ".join("%.1f %s" % (percent("own", where), title) for where, title in PLACES.items())
    others = sorted({whose for whose, _ in found} & set(LIBRARIES), key=percent, reverse=True)
    text = "%.1f %% own code (%s); %s; %.1f start; %.1f not attributable; %d samples" % (
        percent("own"), own, ", ".join("%.1f %s" % (percent(library), library) for library in others)
        or "no C library", percent("start"), percent("nobody"), total)
    if not any(where == "kernel" for _, where in found):
        text += "; without the kernel, which this user may not see"
    return text


def own(setting):
    yield OwnCode(setting)


def start(setting):
    """What a process costs before it does anything."""
    python = Missing() if setting.version("openpyxl") is None else Command(
        ENVIRONMENT / "python3", "-c", "import openpyxl")
    yield Work("start", {"nianbao --version": Command(setting.tool, "--version"),
                         "python3, import openpyxl": python})
