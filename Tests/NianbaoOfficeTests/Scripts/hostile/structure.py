"""How parts point to each other; lists of sheets; merged areas; dimensions."""
from .books import (BOOK_RELATIONS, BOOK_RELS, CELL, CELLS, NUMBER, ROOT_RELS, SHEET, TYPES, book,
                    cell, relation, relations, sheet, workbook)
from .case import BROKEN, LARGE, Case

OTHER = '<row r="1"><c r="A1"><v>2</v></c></row>'
A1 = {"Sheet1": ["A1"]}
STYLES_STRINGS = BOOK_RELATIONS[1:]


def to_sheet(target, mode="", kind="worksheet"):
    return relations(relation("rId1", kind, target, mode), *STYLES_STRINGS)


def root(*items):
    return relations(*items)


def pointers():
    main = relation("rId1", "officeDocument", "xl/workbook.xml")
    yield Case("workbook-missing", "There is no workbook part.", "refused", book(workbook=None),
               says=BROKEN)
    yield Case("root-rels-missing", "There is no list of relationships of the whole.", "either",
               book(root_rels=None), cells=CELLS, says=BROKEN)
    yield Case("book-rels-missing", "There is no list of relationships of the workbook.", "either",
               book(book_rels=None), cells=CELLS, says=BROKEN)
    yield Case("types-missing", "There are no content types.", "either", book(types=None),
               cells=CELLS,
               says=BROKEN)
    yield Case("sheet-missing", "The sheet's part is not there.", "refused", book(sheet=None),
               says=BROKEN)
    yield Case("styles-missing", "The styles are not there, and no cell has a style.", "either",
               book(styles=None), cells=CELLS)
    yield Case("two-workbooks", "The file points to two workbooks with other numbers.", "refused",
               book(changes={
                   ROOT_RELS: root(main, relation("rId2", "officeDocument", "xl/other.xml")),
                   "xl/other.xml": workbook(), "xl/_rels/other.xml.rels": to_sheet(
                       "worksheets/other.xml"), "xl/worksheets/other.xml": sheet(OTHER)}),
               says=BROKEN + ["two", "2 "])
    yield Case("two-pointers-to-one", "The file points to its workbook twice.", "either",
               book(root_rels=root(main, main.replace("rId1", "rId2"))), cells=CELLS)
    for name, target in (
            ("outside", "../../../../etc/passwd"), ("file", "file:///etc/passwd"),
            ("web", "http://127.0.0.1:9/sheet1.xml"), ("network", "\\\\host\\share\\sheet1.xml"),
            ("nowhere", "worksheets/sheet9.xml"), ("empty", ""), ("folder", "worksheets/"),
            ("root", "/"), ("nul", "worksheets/sheet1.xml%00.png"), ("long", "x/" * 100_000)):
        yield Case("target-%s" % name, "The sheet's target is no part (%s)." % name, "refused",
                   book(book_rels=to_sheet(target)), says=BROKEN, never_text=["root:"])
    for name, target, outcome in (
            ("absolute", "/xl/worksheets/sheet1.xml", "read"),
            ("up-and-down", "../xl/worksheets/sheet1.xml", "read"),
            ("dots", "./worksheets/../worksheets/sheet1.xml", "read"),
            ("backslash", "worksheets\\sheet1.xml", "read"),
            ("case", "Worksheets/SHEET1.XML", "read"),
            ("percent", "worksheets/sheet%31.xml", "either"),
            ("without-slash", "xl/worksheets/sheet1.xml", "either"),
            ("above-root", "../../../xl/worksheets/sheet1.xml", "either"),
            ("doubled", "worksheets//sheet1.xml", "either"),
            ("fragment", "worksheets/sheet1.xml#A1", "either"),
            ("blank", " worksheets/sheet1.xml ", "either")):
        yield Case("target-%s" % name, "The sheet's target is odd (%s)." % name, outcome,
                   book(book_rels=to_sheet(target)), cells=CELLS, says=BROKEN)
    yield Case("target-external", "The sheet is said to lie outside the file.", "refused",
               book(book_rels=to_sheet("worksheets/sheet1.xml", "External")), says=BROKEN)
    yield Case("workbook-external", "The workbook is said to lie outside the file.", "either",
               book(root_rels=root(relation("rId1", "officeDocument", "http://127.0.0.1:9/b.xml",
                                            "External"))), cells=CELLS, says=BROKEN)
    yield Case("workbook-absolute", "The workbook's target begins with a slash.", "read",
               book(root_rels=root(relation("rId1", "officeDocument", "/xl/workbook.xml"))),
               cells=CELLS)
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    yield Case("strict-relations", "The relationships are of the strict kind.", "read",
               book(root_rels=root(relation("rId1", "officeDocument", "xl/workbook.xml",
                                            base=strict))), cells=CELLS)
    yield Case("id-twice", "One relationship id leads to two sheets with other numbers.", "refused",
               book(changes={BOOK_RELS: relations(
                   BOOK_RELATIONS[0], relation("rId1", "worksheet", "worksheets/sheet2.xml"),
                   *STYLES_STRINGS), "xl/worksheets/sheet2.xml": sheet(OTHER)}),
               says=BROKEN + ["two", "twice", "2 "])
    yield Case("id-case", "The sheet asks for rid1, and there is rId1.", "either",
               book(workbook=workbook('<sheet name="Sheet1" sheetId="1" r:id="rid1"/>')),
               cells=CELLS,
               says=BROKEN)
    yield Case("cycle-own", "A sheet's relationships lead to itself.", "either",
               book(changes={"xl/worksheets/_rels/sheet1.xml.rels": relations(
                   relation("rId1", "worksheet", "sheet1.xml"),
                   relation("rId2", "comments", "sheet1.xml"))}), cells=CELLS)
    yield Case("cycle-rels", "A list of relationships leads to itself.", "either",
               book(root_rels=root(main, relation("rId2", "officeDocument2", "_rels/.rels"))),
               cells=CELLS)
    yield Case("sheet-is-workbook", "The sheet's target is the workbook part.", "either",
               book(book_rels=to_sheet("workbook.xml")), not_number=A1)
    yield Case("sheet-is-strings", "The sheet's target is the shared strings.", "either",
               book(book_rels=to_sheet("sharedStrings.xml")), not_number=A1)
    yield Case("strings-are-sheet", "The shared strings' target is the sheet.", "either",
               book(cell("0", 't="s"'), book_rels=relations(
                   BOOK_RELATIONS[0], relation("rId3", "sharedStrings", "worksheets/sheet1.xml"))),
               not_number=A1)
    yield Case("workbook-is-sheet", "The file says that its workbook is the sheet.", "either",
               book(root_rels=root(relation("rId1", "officeDocument", SHEET))), not_number=A1)
    yield Case("relation-of-other-type", "The sheet's relationship is of an unknown type.",
               "either",
               book(book_rels=to_sheet("worksheets/sheet1.xml", kind="unknown")), says=BROKEN)
    yield Case("relations-100000", "100,000 relationships that lead nowhere.", "either",
               lambda: book(book_rels=relations(*BOOK_RELATIONS, *(
                   relation("x%d" % n, "image", "media/%d.png" % n) for n in range(100_000)))),
               cells=CELLS, says=LARGE)
    yield Case("types-wrong", "The content types call the sheet a picture.", "either",
               book(changes={TYPES: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                             'content-types"><Default Extension="xml" ContentType="image/png"/>'
                             "</Types>"}), cells=CELLS, says=BROKEN)


def sheet_lists():
    def listed(sheets, **changes):
        return book(workbook=workbook(sheets), changes=changes.get("changes"))
    one = '<sheet name="%s" sheetId="1" r:id="rId1"/>'
    yield Case("sheets-none", "The workbook lists no sheet.", "either", listed(""), says=BROKEN + [
        "sheet"])
    yield Case("sheets-same-name", "Two sheets have one name.", "either", listed(
        one % "Sheet1" + '<sheet name="Sheet1" sheetId="2" r:id="rId1"/>'))
    yield Case("sheets-same-part", "Two sheets share one part.", "either", listed(
        one % "Sheet1" + '<sheet name="Sheet2" sheetId="2" r:id="rId1"/>'), cells={
            "Sheet1": {"A1": NUMBER}, "Sheet2": {"A1": NUMBER}})
    yield Case("sheets-same-id", "Two sheets have one number.", "either", listed(
        one % "Sheet1" + '<sheet name="Sheet2" sheetId="1" r:id="rId1"/>'), cells={
            "Sheet1": {"A1": NUMBER}, "Sheet2": {"A1": NUMBER}})
    yield Case("sheets-10000", "10,000 sheets share one part of 2,000 rows.", "either",
               lambda: book("<row><c><v>1</v></c></row>" * 2000, workbook=workbook("".join(
                   '<sheet name="S%d" sheetId="%d" r:id="rId1"/>' % (n, n)
                   for n in range(1, 10_001)))), says=LARGE)
    yield Case("sheet-name-long", "A sheet's name has 10,000 characters.", "either",
               listed(one % ("名" * 10_000)), cells={"名" * 10_000: {"A1": NUMBER}}, says=BROKEN)
    yield Case("sheet-name-empty", "A sheet's name is empty.", "either", listed(one % ""))
    yield Case("sheet-name-missing", "A sheet has no name.", "either",
               listed('<sheet sheetId="1" r:id="rId1"/>'))
    odd = "a/b\\c\"d'e[f]:*?‮g"
    yield Case("sheet-name-odd", "A sheet's name has characters that no program allows.", "either",
               listed(one % odd.replace('"', "&quot;")), cells={odd: {"A1": NUMBER}})
    for name, entry in (("missing", '<sheet name="Sheet1" sheetId="1"/>'),
                        ("empty", '<sheet name="Sheet1" sheetId="1" r:id=""/>'),
                        ("nowhere", '<sheet name="Sheet1" sheetId="1" r:id="rId99"/>'),
                        ("of-styles", '<sheet name="Sheet1" sheetId="1" r:id="rId2"/>')):
        yield Case("sheet-relation-%s" % name, "A sheet's relationship is %s." % name, "either",
                   listed(entry), not_number=A1, says=BROKEN)
    yield Case("sheet-relation-foreign", "A sheet has an id of another vocabulary before its own.",
               "either", listed('<sheet name="Sheet1" sheetId="1" xmlns:q="urn:other" q:id="rId2"'
                                ' r:id="rId1"/>'), cells=CELLS)
    for name, number in (("0", "0"), ("huge", "9" * 30), ("word", "x")):
        yield Case("sheet-id-%s" % name, "A sheet's number is %s." % number[:12], "either", listed(
            (one % "Sheet1").replace('sheetId="1"', 'sheetId="%s"' % number)), cells=CELLS)
    for state in ("hidden", "veryHidden"):
        yield Case("sheet-%s" % state, "The only sheet is %s." % state, "read", listed(
            (one % "Sheet1").replace("<sheet ", '<sheet state="%s" ' % state)), cells=CELLS)
    yield Case("sheet-state-odd", "A sheet's state is unknown.", "either", listed(
        (one % "Sheet1").replace("<sheet ", '<sheet state="odd" ')), cells=CELLS)
    yield Case("sheet-chart", "The second sheet is a chart.", "read", book(
        workbook=workbook(one % "Sheet1" + '<sheet name="图" sheetId="2" r:id="rId9"/>'),
        changes={BOOK_RELS: relations(*BOOK_RELATIONS, relation(
            "rId9", "chartsheet", "chartsheets/sheet1.xml")),
            "xl/chartsheets/sheet1.xml": "<chartsheet/>"}), cells=CELLS)
    yield Case("sheet-empty", "A sheet without rows.", "read", book(""), cells={"Sheet1": {}})


def areas():
    def merged(*ranges, rows=CELL):
        return book(sheet=sheet(rows, after='<mergeCells count="%d">%s</mergeCells>' % (
            len(ranges), "".join('<mergeCell ref="%s"/>' % area for area in ranges))))
    for name, ranges in (
            ("overlapping", ("A1:B2", "B2:C3")), ("same-twice", ("A1:B2", "A1:B2")),
            ("reversed", ("C3:A1",)), ("outside", ("A1:XFE1048577",)), ("one-cell", ("A1",)),
            ("whole-sheet", ("A1:XFD1048576",)), ("word", ("foo",)), ("empty", ("",)),
            ("three", ("A1:B2:C3",)), ("digits", ("A1:B" + "9" * 40,)), ("columns", ("A:C",)),
            ("lower-case", ("a1:b2",))):
        yield Case("merge-%s" % name, "A merged area is odd (%s)." % name, "either",
                   merged(*ranges), cells=CELLS, says=BROKEN)
    yield Case("merge-over-numbers", "A merged area covers cells that have numbers.", "either",
               merged("A1:B1",
                      rows='<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
               cells={"Sheet1": {"A1": 1, "B1": 2}})
    yield Case("merge-million", "A million merged areas.", "either", lambda: merged(
        *("A%d:B%d" % (n, n) for n in range(1, 1001)) , *["C1:D2"] * 999_000), cells=CELLS,
        says=LARGE)
    yield Case("merge-million-rows", "100,000 merged areas, each over all columns.", "either",
               lambda: merged(*("A%d:XFD%d" % (n, n) for n in range(1, 100_001))), cells=CELLS,
               says=LARGE)
    for name, reference in (("whole-sheet", "A1:XFD1048576"), ("too-small", "A1"), ("word", "x"),
                            ("outside", "A1:ZZZZ99999999999"), ("empty", "")):
        yield Case("dimension-%s" % name, "The dimension lies (%s)." % name, "read", book(
            sheet=sheet('<row r="1"><c r="A1"><v>1</v></c></row>'
                        '<row r="9"><c r="Z9"><v>2</v></c></row>',
                        before='<dimension ref="%s"/>' % reference)),
            cells={"Sheet1": {"A1": 1, "Z9": 2}})
    yield Case("corners", "Two cells in opposite corners of the sheet.", "read", book(
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
        cells={"Sheet1": {"A1": 1, "XFD1048576": 2}})
    for name, attributes in (("huge", 'min="1" max="999999999999"'),
                             ("reversed", 'min="9" max="1"'),
                             ("negative", 'min="-5" max="5"'), ("word", 'min="x" max="y"')):
        yield Case("columns-%s" % name, "Hidden columns are odd (%s)." % name, "either", book(
            sheet=sheet(before='<cols><col %s hidden="1"/></cols>' % attributes)), cells=CELLS)
    yield Case("rows-hidden", "A hidden row with a number, and a million hidden rows' height.",
               "read", book(CELL.replace("<row ", '<row hidden="1" ht="1e300" ')), cells=CELLS)
    comments = ('<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
                "<commentList>%s</commentList></comments>")
    for name, reference in (("outside", "XFE1"), ("word", "x"),
                            ("twice", "A1\"/><comment ref=\"A1")):
        yield Case("comment-%s" % name, "A comment's reference is odd (%s)." % name, "either",
                   book(changes={
                       "xl/worksheets/_rels/sheet1.xml.rels": relations(
                           relation("rId1", "comments", "../comments1.xml")),
                       "xl/comments1.xml": comments % ('<comment ref="%s"/>' % reference)}),
                   cells=CELLS)
    yield Case("comment-missing", "The comments' part is not there.", "either", book(changes={
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            relation("rId1", "comments", "../comments1.xml"))}), cells=CELLS)


def cases():
    yield from pointers()
    yield from sheet_lists()
    yield from areas()
