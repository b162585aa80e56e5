"""Formulas, styles and dates."""
from .books import STYLES, book, cell, styles, workbook
from .case import BROKEN, LARGE, Case
from .zips import repetition

DATE = 's="1"'
A1 = {"Sheet1": ["A1"]}


def found(value):
    return {"Sheet1": {"A1": value}}


def formulas():
    yield Case("formula-own", "A formula that refers to itself, with a stored result.", "read",
               book(cell("7", formula="A1+1")), cells=found(7))
    yield Case("formula-own-unstored", "A formula that refers to itself, without a result.",
               "either",
               book(cell(None, formula="A1+1")), not_number=A1)
    yield Case("formula-pair", "Two formulas that refer to each other, without results.", "either",
               book('<row r="1"><c r="A1"><f>B1+1</f></c><c r="B1"><f>A1+1</f></c></row>'),
               not_number={"Sheet1": ["A1", "B1"]})
    yield Case("formula-own-range", "A sum over a range that holds the sum, without a result.",
               "either", book('<row r="1"><c r="A1"><f>SUM(A1:B1)</f></c><c r="B1"><v>1</v></c></row>'),
               not_number=A1)
    yield Case("formula-chain", "A chain of 10,000 formulas without results.", "either",
               lambda: book('<row r="1"><c r="A1"><v>1</v></c></row>' + "".join(
                   '<row r="%d"><c r="A%d"><f>A%d+1</f></c></row>' % (n, n, n - 1)
                   for n in range(2, 10_001))), never={"Sheet1": {"A10000": [0, 1]}})
    yield Case("formula-chain-back", "… in which each refers to the one below.", "either",
               lambda: book("".join('<row r="%d"><c r="A%d"><f>A%d+1</f></c></row>' % (n, n, n + 1)
                                    for n in range(1, 10_000))
                            + '<row r="10000"><c r="A10000"><v>1</v></c></row>'),
               never={"Sheet1": {"A1": [0, 1]}})
    yield Case("formula-sums", "10,000 sums over the whole sheet without results.", "either",
               lambda: book("".join('<row r="%d"><c r="A%d"><f>SUM(B1:XFD1048576)</f></c></row>'
                                    % (n, n) for n in range(1, 10_001))))
    yield Case("formula-sums-circular", "10,000 sums over the whole sheet, themselves included.",
               "either", lambda: book("".join(
                   '<row r="%d"><c r="A%d"><f>SUM(A1:XFD1048576)</f></c></row>' % (n, n)
                   for n in range(1, 10_001))), not_number=A1)
    yield Case("formula-doubling", "64 formulas, each twice the one before, without results.",
               "either", lambda: book('<row r="1"><c r="A1"><v>1</v></c></row>' + "".join(
                   '<row r="%d"><c r="A%d"><f>A%d+A%d</f></c></row>' % (n, n, n - 1, n - 1)
                   for n in range(2, 66))), never={"Sheet1": {"A65": [0]}})
    yield Case("formula-brackets", "A formula of 100,000 brackets within each other.", "either",
               lambda: book(cell(None, formula="(" * 100_000 + "1" + ")" * 100_000)), says=LARGE)
    yield Case("formula-signs", "A formula of 100,001 minus signs.", "either",
               lambda: book(cell(None, formula="-" * 100_001 + "1")), never={"Sheet1": {"A1": [1]}})
    yield Case("formula-functions", "A formula of 10,000 functions within each other.", "either",
               lambda: book(cell(None, formula="SUM(" * 10_000 + "1" + ")" * 10_000)), says=LARGE)
    yield Case("formula-1mb", "A formula of 1 MB with a stored result.", "either",
               lambda: book(cell("5", formula="+".join(["1"] * 500_000))), cells=found(5),
               says=LARGE)
    yield Case("formula-overflow", "A formula beyond every number, without a result.", "either",
               book(cell(None, formula="9E307*10")), not_number=A1)
    yield Case("formula-division", "A division by nought, without a result.", "either",
               book(cell(None, formula="1/0")), not_number=A1)
    yield Case("formula-percent", "A stored result wins over its formula, however it is.", "read",
               book(cell("8", formula="1+1")), cells=found(8))
    yield Case("formula-reference-outside", "A formula refers to a cell that no sheet has.",
               "either", book(cell(None, formula="XFE1048577+1")), not_number=A1)
    yield Case("formula-other-file", "A formula refers to another file, without a result.",
               "either",
               book(cell(None, formula="'file:///etc/[passwd]Sheet1'!A1")), not_number=A1,
               never_text=["root:"])
    yield Case("formula-web", "A formula fetches from the network, without a result.", "either",
               book(cell(None, formula='WEBSERVICE("http://127.0.0.1:9/")')), not_number=A1)
    yield Case("formula-empty", "An empty formula with a stored result.", "read",
               book(cell("5", formula="")), cells=found(5))
    yield Case("formula-empty-unstored", "An empty formula without a result.", "read",
               book(cell(None, formula="")), cells=found(None))
    yield Case("formula-empty-value", "A formula whose stored result is empty is no nought.",
               "either", book(cell("", formula="B1")), never={"Sheet1": {"A1": ["0"]}})
    for name, text in (
            ("shared-without-master", '<f t="shared" si="0"/>'),
            ("shared-index-huge", '<f t="shared" si="1000000000000">1+1</f>'),
            ("shared-index-negative", '<f t="shared" si="-1">1+1</f>'),
            ("shared-index-word", '<f t="shared" si="x">1+1</f>'),
            ("shared-over-sheet", '<f t="shared" si="0" ref="A1:XFD1048576">B1+1</f>'),
            ("array-over-sheet", '<f t="array" ref="A1:XFD1048576">SUM(B1:B9)</f>'),
            ("array-reversed", '<f t="array" ref="C3:A1">SUM(B1:B9)</f>'),
            ("data-table", '<f t="dataTable" ref="A1:B2" r1="C1"/>'),
            ("kind-unknown", '<f t="zz">1+1</f>'), ("twice", "<f>1+1</f><f>2+2</f>")):
        yield Case("formula-%s" % name, "A formula is odd (%s); its result is stored." % name,
                   "either", book(cell("3", formula=(text,))), cells=found(3), says=BROKEN)
    yield Case("formula-shared-out-of-sheet", "A shared formula would move off the sheet.",
               "either",
               book('<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">XFD1048576+1</f>'
                    '<v>1</v></c></row><row r="9"><c r="B9"><f t="shared" si="0"/><v>2</v></c></row>'),
               cells={"Sheet1": {"A1": 1, "B9": 2}}, says=BROKEN)
    yield Case("formula-shared-chain", "A master of a shared formula refers to a follower.",
               "either",
               book('<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:A2">A2+1</f></c></row>'
                    '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
                    '<row r="3"><c r="A3"><v>5</v></c></row>'),
               never={"Sheet1": {"A1": [0, 1], "A2": [0, 1]}})


def looks():
    yield Case("style-part-missing", "A number has a style, and there are none.", "either",
               book(cell("5", 's="1"'), styles=None), cells=found(5), says=BROKEN)
    for name, index in (("beyond", "9999"), ("negative", "-1"), ("word", "x"), ("huge", "9" * 30)):
        yield Case("style-%s" % name, "A number has style %s, which is none." % index[:12],
                   "either",
                   book(cell("5", 's="%s"' % index)), cells=found(5), says=BROKEN)
    head, tail = styles("\0").encode().split(b"\0")
    many = b'<xf numFmtId="14"/>' * 10_000
    yield Case("style-million", "A million styles.", "either",
               lambda: book(cell("5"), changes={STYLES: repetition(STYLES, many, 100, head, tail)}),
               cells=found(5), says=LARGE)
    xfs = '<xf numFmtId="164"/>'
    for name, code in (("1mb", "0" * 1_000_000), ("brackets", "[" * 100_000),
                       ("sections", ";" * 100_000), ("quotes", "&quot;" * 99_999),
                       ("escapes", "\\" * 99_999)):
        yield Case("format-%s" % name, "A number format is enormous (%s)." % name, "either",
                   lambda code=code: book(cell("5", 's="0"'), styles=styles(
                       xfs, '<numFmt numFmtId="164" formatCode="%s"/>' % code)),
                   cells=found(5), says=LARGE)
    for name, code in (("general", "General"), ("thousands", "#,##0.00_ "),
                       ("money", "[$￥-804]#,##0"),
                       ("unit", "0&quot;件&quot;"), ("literal-days", "0&quot;days&quot;"),
                       ("escaped-day", "0\\d"), ("red", "[Red]0;[Blue]-0"), ("text", "@"),
                       ("empty", ""), ("hides", ";;;")):
        yield Case("format-%s" % name, "The format %s leaves a number a number." % code, "read",
                   book(cell("44198", 's="0"'), styles=styles(
                       xfs, '<numFmt numFmtId="164" formatCode="%s"/>' % code)), cells=found(44198))
    yield Case("format-percent", "A percentage is the number that is stored.", "read",
               book(cell("0.25", 's="0"'), styles=styles('<xf numFmtId="10"/>')), cells=found(0.25))
    yield Case("format-twice", "One format number stands for a date and for a number.", "either",
               book(cell("44198", 's="0"'), styles=styles(
                   xfs, '<numFmt numFmtId="164" formatCode="0"/>'
                   '<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>')),
               never=found([0]))
    yield Case("format-number-huge", "A style's format number is huge.", "either",
               book(cell("5", 's="0"'), styles=styles('<xf numFmtId="%s"/>' % ("9" * 30))),
               cells=found(5))


def dates():
    for serial, text in (("1", "1900-01-01T00:00:00"), ("59", "1900-02-28T00:00:00"),
                         ("61", "1900-03-01T00:00:00"), ("44198", "2021-01-02T00:00:00"),
                         ("44198.5", "2021-01-02T12:00:00"), ("36526", "2000-01-01T00:00:00"),
                         ("2958465", "9999-12-31T00:00:00")):
        yield Case("date-%s" % serial.replace(".", "-"), "Day %s of the 1900 system." % serial,
                   "read",
                   book(cell(serial, DATE)), cells=found(text))
    yield Case("date-60", "Day 60 of the 1900 system, 29 February 1900, which never was.", "either",
               book(cell("60", DATE)),
               never=found(["1900-02-28T00:00:00", "1900-03-01T00:00:00"]))
    for name, serial in (("minus-1", "-1"), ("1e10", "1e10"), ("1e300", "1e300"),
                         ("year-10000", "2958466"), ("minus-1e300", "-1e300")):
        yield Case("date-%s" % name, "A date of day %s, which is none." % serial, "either",
                   book(cell(serial, DATE)), cells=None, never=found([0, "1899-12-30T00:00:00"]),
                   says=BROKEN)
    system = workbook(before='<workbookPr date1904="%s"/>')
    for name, value in (("1", "1"), ("true", "true")):
        yield Case("date-1904-%s" % name, "Day 42736 of the 1904 system (date1904=%s)." % value,
                   "read",
                   book(cell("42736", DATE), workbook=system % value),
                   cells=found("2021-01-02T00:00:00"))
    yield Case("date-1904-0", "Day 0 of the 1904 system.", "read",
               book(cell("0", DATE), workbook=system % "1"), cells=found("1904-01-01T00:00:00"))
    yield Case("date-1904-false", "The workbook says that it does not count from 1904.", "read",
               book(cell("44198", DATE), workbook=system % "0"), cells=found("2021-01-02T00:00:00"))
    yield Case("date-1904-word", "date1904 is no truth value.", "either",
               book(cell("44198", DATE), workbook=system % "x"), cells=found("2021-01-02T00:00:00"))
    yield Case("date-almost-midnight", "A date that binary arithmetic left short of midnight.",
               "read",
               book(cell("44198.999999999993", DATE)), cells=found("2021-01-03T00:00:00"))


def cases():
    yield from formulas()
    yield from looks()
    yield from dates()
