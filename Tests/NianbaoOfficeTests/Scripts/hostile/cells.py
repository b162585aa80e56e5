"""Cells: their references, numbers, types and shared strings."""
from .books import (BOOK_RELATIONS, BOOK_RELS, CELLS, book, cell, relation, relations, sheet,
                    strings)
from .case import BROKEN, LARGE, Case

A1 = {"Sheet1": ["A1"]}


def found(**cells):
    return {"Sheet1": cells}


def two(first, second, rows="<row r=\"1\">%s%s</row>"):
    return book(rows % (first, second))


def references():
    for name, reference in (
            ("17-digits", "A12345678901234567"), ("30-digits", "A" + "1" * 30), ("column", "XFE1"),
            ("row", "A1048577"), ("row-0", "A0"), ("digits-only", "12"), ("letters-only", "AB"),
            ("empty", ""), ("many-letters", "AAAAAAAAAAAAAAAAAAAAAAA1"), ("accent", "Á1"),
            ("fullwidth", "Ａ１"), ("range", "A1:B2"), ("backwards", "1A"), ("negative", "A-1"),
            ("blank", "A 1"), ("r1c1", "R1C1"), ("sheet", "Sheet1!A1"), ("long", "A" * 100_000)):
        yield Case("reference-%s" % name, "A cell's reference is none (%s)." % name, "refused",
                   book(cell("5", reference=reference)), says=BROKEN)
    for name, reference in (("lower-case", "a1"), ("absolute", "$A$1"), ("leading-nought", "A01"),
                            ("trailing-blank", "A1 ")):
        yield Case("reference-%s" % name, "A reference is A1 in an odd spelling (%s)." % name,
                   "either", book(cell("5", reference=reference)), cells=found(A1=5))
    yield Case("reference-last", "The last cell that a sheet can have.", "read",
               book('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>'),
               cells=found(XFD1048576=5))
    yield Case("references-missing", "Neither rows nor cells have references.", "read",
               book("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>7</v></c></row>"),
               cells=found(A1=1, C1=3, A3=7))
    yield Case("references-mixed", "A cell without reference stands behind C1, a row behind 5.",
               "read", book('<row><c r="C1"><v>1</v></c><c><v>2</v></c></row><row r="5"/>'
                            "<row><c><v>3</v></c></row>"), cells=found(C1=1, D1=2, A6=3))
    yield Case("reference-missing-behind-last", "A cell without reference stands behind XFD.",
               "refused", book('<row r="1"><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>'),
               says=BROKEN + LARGE)
    yield Case("row-missing-behind-last", "A row without reference stands behind the last.",
               "refused", book('<row r="1048576"/><row><c><v>2</v></c></row>'), says=BROKEN + LARGE)
    yield Case("cells-out-of-order", "B1 stands before A1.", "either",
               two('<c r="B1"><v>2</v></c>', '<c r="A1"><v>1</v></c>'), cells=found(A1=1, B1=2))
    yield Case("cell-twice", "A1 is there twice, with two numbers.", "refused",
               two('<c r="A1"><v>1</v></c>', '<c r="A1"><v>2</v></c>'), says=BROKEN + ["twice"])
    yield Case("cell-twice-apart", "A1 is there twice, with B1 between.", "refused",
               two('<c r="A1"><v>1</v></c><c r="B1"><v>5</v></c>', '<c r="A1"><v>2</v></c>'),
               says=BROKEN + ["twice"])
    yield Case("cell-twice-by-case", "A1 and a1 have two numbers.", "refused",
               two('<c r="A1"><v>1</v></c>', '<c r="a1"><v>2</v></c>'), says=BROKEN + ["twice"])
    yield Case("cell-twice-without-reference", "A cell without reference is in the way of A1.",
               "refused", two("<c><v>1</v></c>", '<c r="A1"><v>2</v></c>'),
               says=BROKEN + ["twice"])
    yield Case("cell-twice-same", "A1 is there twice with one number.", "either",
               two('<c r="A1"><v>1</v></c>', '<c r="A1"><v>1</v></c>'), cells=found(A1=1))
    yield Case("cell-twice-once-blank", "A1 is there twice, once without a value.", "either",
               two('<c r="A1"><v>1</v></c>', '<c r="A1"/>'), cells=found(A1=1))


def rows():
    for name, number in (("0", "0"), ("negative", "-1"), ("word", "x"), ("beyond", "1048577"),
                         ("huge", "9" * 30), ("fraction", "1.5"), ("empty", "")):
        # Where the number belongs is not known; taken as the next row it might have moved.
        yield Case("row-number-%s" % name, "A row's number is %r." % number[:12],
                   "refused" if number else "either",
                   book('<row r="%s"><c><v>5</v></c></row>' % number), says=BROKEN)
    one = '<row r="1"><c r="A1"><v>1</v></c></row>'
    other = '<row r="2"><c r="A2"><v>2</v></c></row>'
    yield Case("rows-out-of-order", "Row 2 stands before row 1.", "either", book(other + one),
               cells=found(A1=1, A2=2))
    yield Case("row-twice", "Row 1 is there twice, with different cells.", "either",
               book(one + one.replace("A1", "B1")), cells=found(A1=1, B1=1))
    yield Case("row-twice-contradicting", "Row 1 is there twice, and A1 has two numbers.",
               "refused", book(one + one.replace("<v>1", "<v>2")), says=BROKEN + ["twice"])
    yield Case("row-twice-apart", "Row 1 comes again behind row 2, and A1 has two numbers.",
               "refused", book(one + other + one.replace("<v>1", "<v>3")), says=BROKEN + ["twice"])
    yield Case("row-twice-without-references",
               "Row 1 is there twice; its cells have no references.",
               "refused", book('<row r="1"><c><v>1</v></c></row><row r="1"><c><v>2</v></c></row>'),
               says=BROKEN + ["twice"])
    yield Case("row-of-other-number", "Row 1 holds a cell that says A2, and row 2 holds A2.",
               "refused", book(one.replace("A1", "A2") + other), says=BROKEN + ["twice"])
    yield Case("row-of-other-number-alone", "Row 1 holds a cell that says A7.", "either",
               book(one.replace("A1", "A7")), never={"Sheet1": {"A1": [1]}})
    yield Case("row-of-two-rows", "Row 1 holds A1 and B3.", "either",
               two('<c r="A1"><v>1</v></c>', '<c r="B3"><v>2</v></c>'),
               never={"Sheet1": {"B1": [2]}})
    yield Case("row-of-earlier-row", "Row 5 holds a cell that says A1; row 1 said otherwise.",
               "refused", book(one + '<row r="5"><c r="A1"><v>9</v></c></row>'),
               says=BROKEN + ["twice"])
    yield Case("two-sheet-data", "The sheet has two lists of rows, and A1 two numbers.", "refused",
               book(sheet=sheet(one + "</sheetData><sheetData>" + one.replace("<v>1", "<v>2"))),
               says=BROKEN + ["twice"])
    yield Case("row-in-row", "A row stands within a row.", "either",
               book('<row r="1"><row r="2"><c r="A2"><v>2</v></c></row><c r="A1"><v>1</v></c></row>'),
               never={"Sheet1": {"A1": [2], "A2": [1]}})
    yield Case("cell-in-cell", "A cell stands within a cell.", "either",
               book('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>'),
               never={"Sheet1": {"A1": [2, 12], "B1": [1, 12]}})
    yield Case("cell-outside-row", "A cell stands outside the rows.", "either",
               book('<c r="A1"><v>9</v></c><row r="1"><c r="A1"><v>1</v></c></row>'),
               never={"Sheet1": {"A1": [9]}})


def numbers():
    for name, text in (
            ("1e999", "1e999"), ("minus-1e999", "-1e999"), ("nan", "NaN"), ("inf", "INF"),
            ("infinity", "Infinity"), ("hexadecimal", "0x10"), ("comma", "1,5"),
            ("thousands", "1,234"), ("arabic", "١٢"), ("fullwidth", "１２"), ("chinese", "十二"),
            ("superscript", "1²"), ("minus-sign", "−5"), ("two-signs", "--1"),
            ("two-points", "1.2.3"),
            ("point-only", "."), ("sign-only", "-"), ("exponent-only", "e5"),
            ("half-exponent", "1e"),
            ("blank-inside", "1 2"), ("line-inside", "1\n2"), ("underscore", "1_000"),
            ("percent", "50%"), ("unit", "5件"), ("currency", "¥5"), ("400-digits", "1" * 400),
            ("exponent-of-9-digits", "1e999999999"), ("word", "true"), ("parentheses", "(5)"),
            ("nul-reference", "&#0;5"), ("formula", "=1+1"), ("no-break-blank", "1\u00a02"),
            ("zero-width", "1\u200b2")):
        yield Case("number-%s" % name, "The number is %r." % text[:16], "either",
                   book(cell(text)), not_number=A1, says=BROKEN)
    for name, text, value in (
            ("minus-0", "-0", 0), ("1E5", "1E5", 100000), ("1e-plus", "1E+2", 100),
            ("small", "1.5E-7", 1.5e-7), ("negative", "-12.75", -12.75), ("nought", "0", 0),
            ("20-digits", "12345678901234567890", 1.2345678901234567e19),
            ("trailing-noughts", "3.1400", 3.14), ("largest", "9.99999999999999E+307",
                                                    9.99999999999999e307)):
        yield Case("number-%s" % name, "The number %s." % text, "read", book(cell(text)),
                   cells=found(A1=value))
    for name, text, value in (("plus", "+5", 5), ("point-first", ".5", 0.5),
                              ("point-last", "5.", 5),
                              ("leading-noughts", "007", 7), ("blanks", " 12 ", 12),
                              ("lines", "\n12\n", 12), ("300-digits", "1" * 300, float("1" * 300))):
        yield Case("number-%s" % name, "The number is %r." % text[:16], "either", book(cell(text)),
                   cells=found(A1=value))
    for name, text, digits in (
            ("tenths", "0.30000000000000004", ["0.3", "0.30000000000000004"]),
            ("amount", "59237.244899999998", ["59237.2449"]),
            ("amount-2", "1234.5599999999999", ["1234.56"]),
            ("above-2-53", "9007199254740993",
             ["9007199254740993", "9007199254740992"])):
        yield Case("number-%s" % name, "The number %s, as binary arithmetic leaves it." % text,
                   "read", book(cell(text)), digits=found(A1=digits))
    yield Case("number-1e-400", "A number too small for a double must not become nought.", "either",
               book(cell("1e-400")), never={"Sheet1": {"A1": [0]}}, says=BROKEN)
    yield Case("number-empty", "A cell whose value is empty has none.", "read", book(cell("")),
               cells=found(A1=None))
    yield Case("number-blank", "A cell whose value is blanks has none.", "either", book(cell("  ")),
               cells=found(A1=None))
    yield Case("number-absent", "A cell without value has none.", "read", book(cell(None)),
               cells=found(A1=None))
    yield Case("two-values", "A cell has two values.", "refused",
               two("<c r=\"A1\"><v>1</v><v>2</v>", "</c>"), says=BROKEN + ["twice", "two"])
    yield Case("element-in-value", "An element stands within a value.", "either",
               book(cell("1<x>2</x>3")), never={"Sheet1": {"A1": [13, 123]}}, says=BROKEN)
    yield Case("value-in-value", "A value stands within a value.", "either",
               book(cell("1<v>2</v>3")), not_number=A1, says=BROKEN)


def types():
    for name, attributes, text in (
            ("unknown", 't="zz"', "5"), ("empty", 't=""', "5x"), ("d-word", 't="d"', "yesterday"),
            ("d-13th-month", 't="d"', "2021-13-01"), ("d-number", 't="d"', "44198"),
            ("boolean-2", 't="b"', "2"), ("boolean-word", 't="b"', "yes"),
            ("boolean-fraction", 't="b"', "1.0"), ("inline-with-value", 't="inlineStr"', "7"),
            ("error-number", 't="e"', "5"), ("string-number", 't="str"', "5"),
            ("upper-case", 't="N"', "5x")):
        yield Case("type-%s" % name, "A cell of %s holds %s." % (attributes, text), "either",
                   book(cell(text, attributes)), not_number=A1, says=BROKEN)
    for name, attributes, text, value in (
            ("boolean-1", 't="b"', "1", True), ("boolean-0", 't="b"', "0", False),
            ("error", 't="e"', "#DIV/0!", "#DIV/0!"),
            ("date-time", 't="d"', "2021-01-02T03:04:05", "2021-01-02T03:04:05"),
            ("string", 't="str"', "007", "007"), ("string-blank", 't="str" xml:space="preserve"',
                                                  " a ", " a "),
            ("string-nothing", 't="str"', None, None),
            ("inline-nothing", 't="inlineStr"', None, None),
            ("boolean-nothing", 't="b"', None, None), ("error-nothing", 't="e"', None, None),
            ("shared-nothing", 't="s"', None, None), ("number", 't="n"', "5", 5)):
        yield Case("type-%s" % name, "A cell of %s holds %s." % (attributes, text), "read",
                   book(cell(text, attributes)), cells=found(A1=value))
    yield Case("type-date", "A cell of t=\"d\" holds a date.", "read",
               book(cell("2021-01-02", 't="d"')),
               texts=found(A1=["2021-01-02", "2021-01-02T00:00:00"]))
    yield Case("type-shared-empty", "A cell of t=\"s\" has an empty value; string 0 is not meant.",
               "either", book(cell("", 't="s"')), cells=found(A1=None), says=BROKEN)
    yield Case("type-boolean-empty", "A cell of t=\"b\" has an empty value.", "either",
               book(cell("", 't="b"')), cells=found(A1=None), says=BROKEN)
    yield Case("type-number-with-text", "A cell without type holds an inline text.", "either",
               book('<row r="1"><c r="A1"><is><t>7</t></is></c></row>'), not_number=A1)
    yield Case("type-both", "A cell holds a value and an inline text.", "either",
               book('<row r="1"><c r="A1" t="inlineStr"><v>5</v><is><t>甲</t></is></c></row>'),
               cells=found(A1="甲"))
    yield Case("type-two-texts", "A cell holds two inline texts.", "either",
               book('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is><is><t>乙</t></is></c></row>'),
               not_number=A1)


def shared():
    for name, index in (("beyond", "2"), ("negative", "-1"), ("word", "x"),
                        ("huge", "1" + "0" * 30),
                        ("2-63", "9223372036854775808"), ("fraction", "0.5"), ("exponent", "0e0"),
                        ("hexadecimal", "0x0"), ("list", "0,1"), ("arabic", "٠")):
        yield Case("shared-index-%s" % name,
                   "A cell refers to shared string %s of two." % index[:12],
                   "refused", book(cell(index, 't="s"')), says=BROKEN)
    for name, index in (("blanks", " 1 "), ("plus", "+1"), ("nought", "01")):
        yield Case("shared-index-%s" % name, "A cell refers to shared string %r." % index, "either",
                   book(cell(index, 't="s"')), cells=found(A1="乙"))
    yield Case("shared", "A cell refers to the second of two shared strings.", "read",
               book(cell("1", 't="s"')), cells=found(A1="乙"))
    yield Case("shared-with-formula", "A formula's result is a shared string.", "either",
               book(cell("1", 't="s"', formula="B1")), cells=found(A1="乙"))
    yield Case("shared-part-missing", "A cell needs shared strings, whose part is not there.",
               "refused", book(cell("0", 't="s"'), strings=None), says=BROKEN)
    yield Case("shared-relation-missing", "… and nothing points to it either.", "refused",
               book(cell("0", 't="s"'), strings=None, book_rels=relations(*BOOK_RELATIONS[:2])),
               says=BROKEN)
    yield Case("shared-not-needed", "The shared strings are not there, and no cell needs them.",
               "either", book(strings=None), cells=CELLS)
    second = "xl/strings2.xml"
    yield Case("shared-two-parts", "The workbook points to two parts of shared strings.", "either",
               book(cell("0", 't="s"'), changes={
                   second: strings("丙"), BOOK_RELS: relations(
                       *BOOK_RELATIONS, relation("rId9", "sharedStrings", "strings2.xml"))}),
               not_number=A1)
    for name, counts in (("large", 'count="1000000000" uniqueCount="1000000000"'),
                         ("small", 'count="1" uniqueCount="1"'), ("negative", 'count="-5"'),
                         ("word", 'uniqueCount="x"')):
        yield Case("shared-count-%s" % name, "The counts of the shared strings lie (%s)." % counts,
                   "read", book(cell("1", 't="s"'),
                                strings=strings("甲", "乙", attributes=" " + counts)),
                   cells=found(A1="乙"))
    rich = strings("~").replace(
        "<t>~</t>", '<r><rPr><b/></rPr><t>规</t></r><r><t xml:space="preserve">章 </t></r>'
        "<rPh sb=\"0\" eb=\"1\"><t>gui</t></rPh><phoneticPr fontId=\"1\"/>")
    yield Case("shared-rich", "A shared string of two runs, with its pronunciation beside it.",
               "read", book(cell("0", 't="s"'), strings=rich), cells=found(A1="规章 "))
    yield Case("shared-empty-item", "A shared string without text counts as one.", "read",
               book(cell("1", 't="s"'), strings=strings("~", "乙").replace("<t>~</t>", "")),
               cells=found(A1="乙"))
    yield Case("shared-item-in-item", "A shared string stands within another.", "either",
               book(cell("1", 't="s"'), strings=strings("甲<si><t>丙</t></si>", "乙")),
               not_number=A1)
    yield Case("shared-foreign", "An extension of the strings holds an item of its own.", "either",
               book(cell("1", 't="s"'), strings=strings("甲", "乙").replace(
                   "<si>", '<extLst><ext uri="x"><f:si xmlns:f="urn:other"><f:t>丙</f:t></f:si></ext>'
                   "</extLst><si>", 1)), cells=found(A1="乙"))


def cases():
    yield from references()
    yield from rows()
    yield from numbers()
    yield from types()
    yield from shared()
