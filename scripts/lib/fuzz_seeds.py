#!/usr/bin/env python3
"""Writes what the fuzzer begins with, and the words it may put in.

    fuzz_seeds.py text|xlsx FOLDER [TOOL]      FOLDER/seeds/*, FOLDER/words.dict

For xlsx TOOL makes workbooks of the samples; their parts and those of the hostile workbooks become
seeds of the form that Tests/Fuzz/FuzzWorkbook/WorkbookParts.swift explains.
"""
import hashlib
import io
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Larger inputs make every try slow.
LONGEST_TEXT, LONGEST_PART = 40_000, 60_000
#: The order of WorkbookParts.names; any other first byte means that an archive follows.
PARTS = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml",
         "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/comments1.xml",
         "xl/worksheets/_rels/sheet1.xml.rels", "docProps/core.xml", "docProps/custom.xml")
ARCHIVE = 255
#: Small files that are slow by design; scripts/hostile has an eye on them.
SLOW = ("bomb-", "million-", "sheets-10000", "merge-million")


def labels():
    """The words of the forms, as people write them."""
    words = set()

    def collect(value):
        if isinstance(value, dict):
            for key, item in value.items():
                if key in ("label", "name", "heading"):
                    collect(item)
                elif isinstance(item, (dict, list)):
                    collect(item)
        elif isinstance(value, list):
            for item in value:
                collect(item)
        elif isinstance(value, str) and value:
            words.add(value)

    for path in sorted((ROOT / "Resources/Forms").glob("20*.json")):
        collect(json.loads(path.read_text(encoding="utf-8")))
    return sorted(words)


MARKS = ("\t", "\n", "|", "｜", "\t0\t0\t0\t0\t0\t0\t0", "0", "-", "/", "——", "无", "12.3456", "（一）",
         "\u3000", "1,234", "1．2", "年", "2022", "2019", "总计", "其他", "\ufeff", "| --- |", "⼀")
XML = ("<row r=\"", "<c r=\"", "\" t=\"s\"", "\" t=\"inlineStr\"", "<v>", "</v>", "<is><t>", "</t></is>",
       "<f>", "</f>", "<f t=\"shared\" si=\"0\"", "</c>", "</row>", "<si>", "</si>", "<mergeCell ref=\"",
       "A1", "XFD1048576", "A1:B2", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE", "&#49;", "&amp;",
       "_x0041_", " s=\"1\"", "1E5", "-0", "1e999", "yyyy-mm-dd", "[h]:mm", "date1904=\"1\"",
       "TargetMode=\"External\"", "../", "xl/", "\\", "hidden=\"1\"", "numFmtId=\"14\"", "SUM(", ")")


def dictionary(words):
    """libFuzzer's format: a quoted string a line, bytes in hexadecimal."""
    lines = []
    for word in words:
        encoded = word.encode()[:120]
        lines.append('"%s"' % "".join(
            chr(byte) if chr(byte).isalnum() and byte < 128 else "\\x%02x" % byte
            for byte in encoded))
    return "\n".join(lines) + "\n"


def texts():
    """Samples and fixtures, whole and in pieces from heading to heading."""
    paths = [*ROOT.glob("samples/*/input.txt"), *ROOT.glob("Tests/Fixtures/*.txt")]
    for path in sorted(paths):
        data = path.read_bytes()
        yield data[:LONGEST_TEXT]
        try:
            pieces = re.split(r"(?m)^(?=[一二三四五六]、)", data.decode())
        except UnicodeDecodeError:
            continue
        yield from (piece.encode() for piece in pieces if "\t" in piece or "|" in piece)


def workbooks(tool):
    """Archives: what the tool makes of the samples, and the hostile workbooks."""
    with tempfile.TemporaryDirectory() as folder:
        for path in sorted(ROOT.glob("samples/*/input.txt")):
            target = Path(folder) / "book.xlsx"
            subprocess.run([tool, "convert", str(path), "-o", str(target), "--force"],
                           stderr=subprocess.DEVNULL, check=False)
            if target.exists():
                yield target.read_bytes()
        script = ROOT / "Tests/NianbaoOfficeTests/Scripts/hostile_workbooks.py"
        subprocess.run([sys.executable, str(script), folder], stdout=subprocess.DEVNULL, check=True)
        for path in sorted(Path(folder).glob("*.xls*")):
            if not path.name.startswith(SLOW):
                yield path.read_bytes()


def inputs(archive):
    """An archive as an input, and each of its parts as one."""
    if len(archive) <= LONGEST_PART:
        yield bytes([ARCHIVE]) + archive
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            for index, name in enumerate(PARTS):
                entry = opened.NameToInfo.get(name)
                if entry and entry.file_size <= LONGEST_PART:
                    yield bytes([index]) + opened.read(entry)
    except Exception:  # Broken in any way that zipfile knows: only whole, then.
        return


def main(kind, folder, tool=None):
    folder = Path(folder)
    seeds = folder / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    made = texts() if kind == "text" else (
        item for archive in workbooks(tool) for item in inputs(archive))
    for seed in made:
        (seeds / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    words = [*MARKS, *labels()] if kind == "text" else [*XML, *labels()[:50]]
    (folder / "words.dict").write_text(dictionary(words), encoding="ascii")
    print(len(list(seeds.iterdir())))


main(*sys.argv[1:])
