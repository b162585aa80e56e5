"""The smallest workbook that spreadsheet programs open, as parts to be replaced one by one."""
from .zips import Entry, archive

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TYPES, ROOT_RELS = "[Content_Types].xml", "_rels/.rels"
WORKBOOK, BOOK_RELS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
SHEET, STRINGS, STYLES = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"

#: What stands in the sheet of a workbook whose trouble is elsewhere. No file holds 7654321 by
#: chance, so finding it says that the sheet was read.
NUMBER = 7654321
CELL = '<row r="1"><c r="A1"><v>%d</v></c></row>' % NUMBER
CELLS = {"Sheet1": {"A1": NUMBER}}


def sheet(rows=CELL, before="", after="", prefix="", namespace=MAIN):
    """A sheet part; `before` and `after` stand before and behind the rows."""
    return (HEAD + '<worksheet xmlns="%s" xmlns:r="%s"%s>%s<sheetData>%s</sheetData>%s</worksheet>'
            % (namespace, RELATIONS, prefix, before, rows, after))


def cell(text, attributes="", formula=None, reference="A1"):
    """Row 1 with one cell whose `v` is `text`; None for a cell without one."""
    value = "" if text is None else "<v>%s</v>" % text
    if formula is not None:
        value = ("<f>%s</f>" % formula if isinstance(formula, str) else formula[0]) + value
    return '<row r="1"><c r="%s"%s>%s</c></row>' % (
        reference, " " + attributes if attributes else "", value)


def strings(*texts, attributes=""):
    items = "".join("<si><t>%s</t></si>" % text for text in texts)
    return HEAD + '<sst xmlns="%s"%s>%s</sst>' % (MAIN, attributes, items)


def relation(identity, kind, target, mode="", base=RELATIONS):
    return '<Relationship Id="%s" Type="%s/%s" Target="%s"%s/>' % (
        identity, base, kind, target, ' TargetMode="%s"' % mode if mode else "")


def relations(*items):
    return HEAD + '<Relationships xmlns="%s/relationships">%s</Relationships>' % (
        PACKAGE, "".join(items))


def workbook(sheets='<sheet name="Sheet1" sheetId="1" r:id="rId1"/>', before="", after=""):
    return HEAD + '<workbook xmlns="%s" xmlns:r="%s">%s<sheets>%s</sheets>%s</workbook>' % (
        MAIN, RELATIONS, before, sheets, after)


def styles(xfs='<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/>', formats=""):
    """Style 0 is general, style 1 a date."""
    return HEAD + '<styleSheet xmlns="%s">%s<cellXfs>%s</cellXfs></styleSheet>' % (
        MAIN, "<numFmts>%s</numFmts>" % formats if formats else "", xfs)


BOOK_RELATIONS = (
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "styles", "styles.xml"),
    relation("rId3", "sharedStrings", "sharedStrings.xml"),
)

_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
CONTENT_TYPES = (
    HEAD + '<Types xmlns="%s/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>'
    '<Override PartName="/xl/sharedStrings.xml" ContentType="%ssharedStrings+xml"/></Types>'
    % (PACKAGE, _KIND, _KIND, _KIND, _KIND))


def parts(rows=CELL, changes=None, **replaced):
    """The parts by name. `replaced`: sheet, strings, styles, workbook, book_rels, root_rels, types;
    None leaves a part out. `changes` does the same by name, and adds parts."""
    default = {
        "types": (TYPES, CONTENT_TYPES),
        "root_rels": (ROOT_RELS, relations(relation("rId1", "officeDocument", "xl/workbook.xml"))),
        "workbook": (WORKBOOK, workbook()),
        "book_rels": (BOOK_RELS, relations(*BOOK_RELATIONS)),
        "sheet": (SHEET, sheet(rows)),
        "styles": (STYLES, styles()),
        "strings": (STRINGS, strings("甲", "乙")),
    }
    result = {name: replaced.get(key, content) for key, (name, content) in default.items()}
    result.update(changes or {})
    return {name: content for name, content in result.items() if content is not None}


def entries(rows=CELL, changes=None, **replaced):
    """The parts as entries; a part may be an Entry already."""
    return [content if isinstance(content, Entry) else Entry(name, content)
            for name, content in parts(rows, changes, **replaced).items()]


def book(rows=CELL, changes=None, **replaced):
    """The bytes of a workbook."""
    return archive(entries(rows, changes, **replaced))
