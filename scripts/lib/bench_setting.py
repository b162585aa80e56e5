"""What the benches share: where things are, what is run, and what is made for it."""
import atexit
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LIB = Path(__file__).resolve().parent
ROOT = LIB.parents[1]
PEERS = LIB / "peers"
#: The environment that scripts/setup --bench fills.
ENVIRONMENT = ROOT / ".build/bench/python/bin"
#: A file system in memory, where there is one.
MEMORY = "/dev/shm"


def note(text):
    print(text, file=sys.stderr, flush=True)


class Command:
    """What to run, and where its standard output goes."""

    def __init__(self, *arguments, output=os.devnull):
        self.arguments = [str(argument) for argument in arguments]
        self.output = str(output)


def emptied(folder):
    """The folder with nothing in it.

    What was in it is put aside and deleted at the end: for minutes after files were deleted, ext4 looks
    at the place of each before it makes a new one, and that would be measured.
    """
    if folder.exists():
        aside = tempfile.mkdtemp(prefix="done-", dir=folder.parent)
        atexit.register(shutil.rmtree, aside, ignore_errors=True)
        folder.rename(Path(aside) / folder.name)
    folder.mkdir(parents=True)
    return folder


class Missing:
    """In place of a command: why it cannot be run."""

    NOT_INSTALLED = "not installed (scripts/setup --bench)"

    def __init__(self, reason=NOT_INSTALLED):
        self.reason = reason


class Setting:
    """The program that is measured, and the folder in which everything is made."""

    def __init__(self, tool, folder, reports, rows):
        self.tool = os.path.realpath(tool)
        self.folder = Path(folder).resolve()
        self.reports = reports
        self.rows = rows
        self._versions = None

    @staticmethod
    def add_arguments(parser):
        parser.add_argument("--bin", default=ROOT / ".build/release/nianbao", metavar="FILE",
                            help="the program to measure; nothing is built or installed then")
        parser.add_argument("--folder", default=ROOT / ".build/bench", metavar="DIR",
                            help="where everything is made and kept (.build/bench)")

    def empty(self, name):
        """A new folder for what a program writes, so that nothing stale is taken for its work."""
        return emptied(self.folder / "output" / name)

    def in_memory(self, name):
        """A new folder in memory, or one as above where there is none.

        What a disk has to do for a new file depends on what was deleted before, and not on the program.
        """
        if not os.access(MEMORY, os.W_OK):
            return self.empty(name)
        folder = tempfile.mkdtemp(prefix="nianbao-%s-" % name, dir=MEMORY)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return Path(folder)

    def made(self, name, sources, make):
        """Makes a file or folder of test data unless these sources have made it already."""
        path = self.folder / name
        mark = path.with_name(path.name + ".made")
        digest = hashlib.sha256()
        for source in sources:
            digest.update(Path(source).read_bytes())
        if path.exists() and mark.exists() and mark.read_text() == digest.hexdigest():
            return path
        note("正在生成 / Making %s" % name)
        path.parent.mkdir(parents=True, exist_ok=True)
        mark.unlink(missing_ok=True)
        if path.is_dir():
            shutil.rmtree(path)
        make(path)
        mark.write_text(digest.hexdigest())
        return path

    def floor(self, name, source, *command):
        """The program of a floor, compiled; Missing where its compiler is missing or fails."""
        target, source = self.folder / name, LIB / "floors" / source
        if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
            return target
        if shutil.which(command[0]) is None:
            return Missing("not compiled: %s is not installed" % command[0])
        target.parent.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([*command, str(source), "-o", str(target)], capture_output=True,
                              text=True)
        if done.returncode == 0:
            return target
        lines = done.stderr.strip().splitlines() or ["status %d" % done.returncode]
        return Missing("not compiled: " + next((line for line in lines if "error" in line), lines[0]))

    def python(self, module, script, *arguments):
        """A script that needs a module, by the interpreter that has it, or Missing."""
        if self.version(module) is None:
            return Missing()
        return Command(ENVIRONMENT / "python3", PEERS / script, *arguments)

    def version(self, module):
        """The version of a Python package in the environment; None where it is not there."""
        if self._versions is None:
            self._versions = installed()
        return self._versions.get(module.lower())

    def named(self, module):
        """The name of a program with its version."""
        return ("%s %s" % (module, self.version(module) or "")).strip()


def installed():
    """{lower-case name: version} of the packages in the environment."""
    if not (ENVIRONMENT / "python3").exists():
        return {}
    asked = subprocess.run(
        [ENVIRONMENT / "python3", "-c", "import importlib.metadata as m\n"
         "for d in m.distributions(): print(d.metadata['Name'], d.version)"],
        capture_output=True, text=True)
    return {name.lower(): version for name, version in map(str.split, asked.stdout.splitlines())}


def office(setting, *arguments):
    """LibreOffice without a window, with a profile of its own; Missing where it is not there."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return Missing()
    return Command(soffice, "-env:UserInstallation=file://%s" % (setting.folder / "profile"),
                   "--headless", *arguments)


def cpu_model():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            return next(line.split(":", 1)[1].strip() for line in lines if "model name" in line)
    except (OSError, StopIteration):
        return "?"
