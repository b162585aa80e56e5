"""Reports to workbooks: this program, libraries for workbooks, an office program."""
import functools
import subprocess

import bench_data
import bench_sameness
from bench_setting import Command, Missing, office
from bench_work import Work

#: LibreOffice takes so long that it gets no more reports than this.
OFFICE_REPORTS = 100
#: Columns parted by tabs (9) or commas (44), text in quotes (34), UTF-8 (76), from line 1.
IMPORTS = {"txt": "Text - txt - csv (StarCalc):9,34,76,1", "csv": "Text - txt - csv (StarCalc):44,34,76,1",
           "html": "HTML (StarCalc)"}


def to_workbooks(setting, source, target):
    return Command(setting.tool, "convert", source, "--to", "xlsx", "--force", "--quiet",
                   "--output-dir", target)


def writing(setting):
    """Texts with tabs, because that is all that scripts of offices read."""
    texts = bench_data.texts(setting, setting.reports)
    programs, targets = {}, {}
    floor = setting.floor("writer", "writer.c", "cc", "-O2", "-Wl,--no-as-needed", "-lxlsxwriter")
    for name, command in (
            ("nianbao", functools.partial(to_workbooks, setting, texts)),
            (setting.named("openpyxl"), functools.partial(script, setting, texts, "openpyxl")),
            (setting.named("XlsxWriter"), functools.partial(script, setting, texts, "XlsxWriter")),
            ("floor: libxlsxwriter%s, C" % library_version(floor),
             functools.partial(drawn_in_c, floor, texts))):
        targets[name] = setting.empty("writing-%d" % len(targets))
        programs[name] = command(targets[name])

    def check():
        return {name: bench_sameness.workbooks(texts, targets[name])
                for name, program in programs.items() if not isinstance(program, Missing)}

    yield Work("%d texts with tabs → XLSX" % setting.reports, programs, check, targets=targets)


def script(setting, texts, package, target):
    return setting.python(package, "write_workbooks.py", package.lower(), texts, target)


def drawn_in_c(floor, texts, target):
    return floor if isinstance(floor, Missing) else Command(floor, texts, target)


def library_version(floor):
    """What libxlsxwriter says of itself; pkg-config knows the number of its interface only."""
    if isinstance(floor, Missing):
        return ""
    return " " + subprocess.run([floor], capture_output=True, text=True).stdout.strip()


def shapes(setting):
    """All shapes in equal parts; no other program reads them."""
    count = setting.reports
    texts, source = bench_data.texts(setting, count), bench_data.shapes(setting, count)
    target = setting.empty("shapes")

    def check():
        return {"nianbao": bench_sameness.workbooks(texts, target)}

    title = "%d reports of all shapes (%s) → XLSX" % (count, ", ".join(bench_data.SHAPES))
    yield Work(title, {"nianbao": to_workbooks(setting, source, target)}, check,
               targets={"nianbao": target})


def offices(setting):
    """LibreOffice only loads cells and saves them: no form, no sums, no checks."""
    count = min(setting.reports, OFFICE_REPORTS)
    texts = bench_data.texts(setting, count)
    for kind, title in (("txt", "texts with tabs"), ("csv", "CSV files"), ("html", "web pages")):
        source = texts if kind == "txt" else bench_data.in_format(setting, count, kind)
        yield office_work(setting, "%d %s → XLSX" % (count, title), texts, source, kind)


def office_work(setting, title, texts, source, kind):
    ours, theirs = setting.empty("office-ours-" + kind), setting.empty("office-theirs-" + kind)
    files = sorted(source.glob("*." + kind))
    programs = {
        "nianbao": to_workbooks(setting, source, ours),
        "LibreOffice": office(setting, "--infilter=" + IMPORTS[kind], "--convert-to", "xlsx",
                              "--outdir", theirs, *files),
    }

    def check():
        remarks = {"nianbao": bench_sameness.workbooks(texts, ours)}
        if not isinstance(programs["LibreOffice"], Missing):
            remarks["LibreOffice"] = bench_sameness.workbooks(texts, theirs, whole=False)
        return remarks

    return Work(title, programs, check, targets={"nianbao": ours, "LibreOffice": theirs})
