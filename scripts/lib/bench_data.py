"""The reports and workbooks that the benches read; made once, and kept in the bench's folder."""
import re
import subprocess
import sys
import zipfile

import large_workbook
import report_shapes
from bench_setting import LIB

LARGE_COLUMNS = 20
GENERATOR = LIB / "report_texts.py"
#: What the texts are made of.
SOURCES = [GENERATOR, LIB.parents[1] / "samples/2022-small-bureau/input.txt"]
#: What reports come in, by the extension of their files.
SHAPES = {"tabs": ".txt", "lines": ".txt", "pipes": ".txt", "csv": ".csv", "md": ".md",
          "html": ".html", "docx": ".docx"}


def convert(setting, source, target, kind):
    subprocess.run([setting.tool, "convert", str(source), "--to", kind, "--output-dir", str(target)],
                   check=True, stderr=subprocess.DEVNULL)


def texts(setting, count):
    """Report texts whose tables were pasted with tabs."""
    return setting.made("texts-%d" % count, SOURCES, lambda folder: subprocess.run(
        [sys.executable, str(GENERATOR), str(count), str(folder)], check=True))


def in_format(setting, count, kind):
    """The same reports in a format that the tool writes; so the tool is one of the sources."""
    source = texts(setting, count)
    return setting.made("%s-%d" % (kind, count), [*SOURCES, setting.tool],
                        lambda folder: convert(setting, source, folder, kind))


def shapes(setting, count):
    """So many reports in all, in every shape in turn, a folder each; each keeps its name."""
    paths = sorted(texts(setting, count).glob("*.txt"))

    def make(folder):
        for at, (shape, extension) in enumerate(SHAPES.items()):
            chosen = paths[at::len(SHAPES)]
            (folder / shape).mkdir(parents=True)
            if shape in ("csv", "md", "html"):
                write_by_tool(setting, chosen, folder / shape, shape)
                continue
            for path in chosen:
                write_shape(shape, path.read_text("utf-8"), folder / shape / (path.stem + extension))

    return setting.made("shapes-%d" % count,
                        [*SOURCES, LIB / "report_shapes.py", setting.tool], make)


def write_by_tool(setting, paths, folder, kind):
    if paths:
        subprocess.run([setting.tool, "convert", *map(str, paths), "--to", kind, "--output-dir",
                        str(folder)], check=True, stderr=subprocess.DEVNULL)


def write_shape(shape, text, path):
    if shape == "docx":
        report_shapes.docx(text, path)
    else:
        change = {"tabs": str, "lines": report_shapes.lines, "pipes": report_shapes.pipes}[shape]
        path.write_text(change(text), encoding="utf-8")


def large(setting, kind):
    """A workbook of many rows, whose strings are inline or shared."""
    return setting.made(
        "%s-%d.xlsx" % (kind, setting.rows), [LIB / "large_workbook.py"],
        lambda path: large_workbook.main(kind, path, setting.rows, LARGE_COLUMNS))


def parts(setting, name, workbooks):
    """The parts of workbooks that hold cells, unpacked: what the XML floor reads."""

    def unpack(folder):
        for workbook in workbooks:
            with zipfile.ZipFile(workbook) as archive:
                for part in archive.namelist():
                    if re.fullmatch(r"xl/(worksheets/sheet\d+|sharedStrings)\.xml", part):
                        archive.extract(part, folder / workbook.stem)

    return sorted(setting.made(name + ".parts", workbooks, unpack).rglob("*.xml"))
