#!/usr/bin/env python3
"""Writes the large workbook of scripts/bench: half numbers, half Chinese strings.

    large_workbook.py inline|shared OUT.xlsx ROWS COLUMNS

The XML goes into the archive while it is made, so any number of rows needs little memory. The same
call writes the same bytes. One string in ten is unlike all others.
"""
import sys
import zipfile

ORGANS = ("某某市科工信局", "某某市发展和改革委员会", "市场监督管理局", "人力资源和社会保障局",
          "自然资源和规划局", "生态环境局", "住房和城乡建设局", "交通运输局", "农业农村局",
          "卫生健康委员会", "应急管理局", "审计局", "统计局", "医疗保障局", "信访局")
RESULTS = ("予以公开", "部分公开（区分处理的，只计这一情形）", "不予公开", "无法提供", "不予处理",
           "其他处理", "结转下年度继续办理", "尚未审结 & <待补正>")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"


def mixed(row, column):
    """A number that looks random and is the same on every run: Knuth's multiplicative hash."""
    return ((row * 31 + column) * 2654435761) & 0xFFFFFFFF


def number(row, column):
    noise = mixed(row, column)
    if column % 3 == 0:
        return str(noise % 1000)
    if column % 3 == 1:
        return "%d.%04d" % (noise % 100_000, noise // 7 % 9999 + 1)
    return str(-(noise % 5000))


def text(row, column):
    noise = mixed(row, column)
    if column % 10 == 9:
        return "第%d号申请，由%s受理" % (row + 1, ORGANS[noise % 15])
    if column % 2:
        return RESULTS[noise % 8]
    return "%s%d年度" % (ORGANS[noise % 15], 2015 + noise // 16 % 10)


def escaped(value):
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def letters(column):
    name = ""
    while column >= 0:
        name = chr(65 + column % 26) + name
        column = column // 26 - 1
    return name


class Strings:
    """The strings so far, numbered in the order in which they were met."""

    def __init__(self):
        self.numbers = {}
        self.count = 0

    def cell(self, reference, value):
        self.count += 1
        index = self.numbers.setdefault(value, len(self.numbers))
        return '<c r="%s" t="s"><v>%d</v></c>' % (reference, index)

    def part(self):
        yield HEAD + '<sst xmlns="%s" count="%d" uniqueCount="%d">' % (
            MAIN, self.count, len(self.numbers))
        for value in self.numbers:
            yield "<si><t>%s</t></si>" % escaped(value)
        yield "</sst>"


def inline(reference, value):
    return '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (reference, escaped(value))


def sheet(rows, columns, text_cell):
    """The pieces of the sheet part; the first half of the columns holds numbers."""
    names = [letters(column) for column in range(columns)]
    yield HEAD + '<worksheet xmlns="%s"><dimension ref="A1:%s%d"/><sheetData>' % (
        MAIN, names[-1], rows)
    for row in range(rows):
        cells = [
            '<c r="%s%d"><v>%s</v></c>' % (names[column], row + 1, number(row, column))
            if column < columns // 2 else
            text_cell("%s%d" % (names[column], row + 1), text(row, column))
            for column in range(columns)]
        yield '<row r="%d">%s</row>' % (row + 1, "".join(cells))
    yield "</sheetData></worksheet>"


def relations(*items):
    lines = ('<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>' % (n, OFFICE, kind, target)
             for n, (kind, target) in enumerate(items, 1))
    return HEAD + '<Relationships xmlns="%srelationships">%s</Relationships>' % (
        PACKAGE, "".join(lines))


def small_parts():
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    yield "[Content_Types].xml", (
        HEAD + '<Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/'
        'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        '"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>'
        % (PACKAGE, kind, kind, kind))
    yield "_rels/.rels", relations(("officeDocument", "xl/workbook.xml"))
    yield "xl/workbook.xml", (
        HEAD + '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>' % (MAIN, OFFICE))
    yield "xl/_rels/workbook.xml.rels", relations(
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"))


def store(archive, name, pieces):
    # The default date is that of 1980.
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(entry, "w", force_zip64=True) as part:
        buffer = []
        for index, piece in enumerate(pieces):
            buffer.append(piece)
            if index % 500 == 0:
                part.write("".join(buffer).encode())
                buffer.clear()
        part.write("".join(buffer).encode())


def main(kind, path, rows, columns):
    strings = Strings()
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in small_parts():
            store(archive, name, [content])
        store(archive, "xl/worksheets/sheet1.xml",
              sheet(int(rows), int(columns), strings.cell if kind == "shared" else inline))
        # The strings are known only once the sheet has been made.
        store(archive, "xl/sharedStrings.xml", strings.part())


if __name__ == "__main__":
    main(*sys.argv[1:])
