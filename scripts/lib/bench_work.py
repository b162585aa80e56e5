"""A piece of work that several programs do, measured; and the table of all of them."""
import json
import os
import statistics

from bench_setting import Missing, cpu_model, emptied, note
from measured import Runner

MEBIBYTE = 1 << 20
COLUMNS = ("work", "program", "wall s", "CPU s", "peak MiB", "CPU ratio", "wall ratio", "remark")


class Row:
    """One program at one work."""

    def __init__(self, work, program, runs=(), remark="", wrong=False):
        self.work = work
        self.program = program
        #: What measured.Runner gave, a run each; none where there is nothing to show.
        self.runs = list(runs)
        self.remark = remark
        #: Whether the measured program itself did not do its work.
        self.wrong = wrong
        #: {"cpu", "wall"}: medians in parts of those of the row that is compared with.
        self.ratios = {}

    def median(self, key):
        return statistics.median(run[key] for run in self.runs) if self.runs else None

    def compare(self, reference):
        if self.runs and reference.runs:
            self.ratios = {key: self.median(key) / reference.median(key) for key in ("cpu", "wall")}

    def cells(self):
        memory = self.median("memory")
        return (self.work, self.program, figure(self.median("wall")), figure(self.median("cpu")),
                "–" if memory is None else "%.0f" % (memory / MEBIBYTE),
                figure(self.ratios.get("cpu")), figure(self.ratios.get("wall")), self.remark)

    def record(self):
        return {"work": self.work, "program": self.program, "remark": self.remark,
                "wrong": self.wrong, "runs": self.runs, "ratios": self.ratios,
                "median": {key: self.median(key) for key in ("wall", "cpu", "memory")}}


def figure(value):
    """Three digits that count, and no fewer than two decimals."""
    if value is None:
        return "–"
    return "%.3f" % value if value < 1 else "%.2f" % value


class Work:
    """A piece of work and the programs that do it: {name: Command or Missing}.

    The first program is the one that the others are compared with. `check` looks at what they
    left and gives {name: remark}; a remark that begins with WRONG says that the work was not done.
    `targets` are {name: folder}: what a program writes there is taken away before every turn, since
    file systems take longer to replace a file than to make one.
    """

    def __init__(self, title, programs, check=None, warm=True, targets=None):
        self.title = title
        self.programs = programs
        self.check = check
        self.targets = targets or {}
        #: Whether a first turn, which does not count, fills caches.
        self.warm = warm

    def rows(self, runs):
        note("== %s" % self.title)
        results = self.measure(runs)
        remarks = self.check() if self.check else {}
        rows = [self.row(name, results, remarks) for name in self.programs]
        for row in rows:
            row.compare(rows[0])
        return rows

    def measure(self, runs):
        """{name: [measures]}; the commands take turns, so that a noisy machine hits them alike."""
        commands = {name: command for name, command in self.programs.items()
                    if not isinstance(command, Missing)}
        results = {name: [] for name in commands}
        with Runner() as runner:
            for turn in range(-1 if self.warm else 0, runs):
                for name, command in commands.items():
                    if name in self.targets:
                        emptied(self.targets[name])
                    run = runner.run(command.arguments, command.output)
                    if turn >= 0 or run["status"]:
                        results[name].append(run)
        return results

    def row(self, name, results, remarks):
        command, runs = self.programs[name], results.get(name, [])
        if isinstance(command, Missing):
            return Row(self.title, name, remark=command.reason)
        # The first program is the one that all this is about.
        is_first = name == next(iter(self.programs))
        failed = next((run for run in runs if run["status"]), None)
        if failed:
            return Row(self.title, name, remark="failed: status %d" % failed["status"],
                       wrong=is_first)
        remark = remarks.get(name, "")
        return Row(self.title, name, runs, remark, is_first and remark.startswith("WRONG"))


class Table:
    """Rows as a Markdown table on standard output while they come, and as JSON."""

    def __init__(self, heading, path=None):
        self.heading = {**heading, "machine": cpu_model(), "cpus": os.cpu_count()}
        self.path = path
        self.rows = []
        print("%(program)s; %(machine)s, %(cpus)d CPUs; %(runs)d runs in turn, medians\n" % self.heading)
        self.line(COLUMNS)
        print("|%s" % (" --- |" * 2 + " ---: |" * 5 + " --- |"), flush=True)

    @staticmethod
    def line(cells):
        print("| %s |" % " | ".join(cell.replace("|", "\\|") for cell in cells), flush=True)

    def add(self, rows):
        for row in rows:
            self.rows.append(row)
            self.line(row.cells())
        if self.path:
            with open(self.path, "w", encoding="utf-8") as file:
                json.dump({**self.heading, "rows": [row.record() for row in self.rows]}, file,
                          ensure_ascii=False, indent=1)

    def wrong(self):
        return [row for row in self.rows if row.wrong]
