"""XML that attacks the parser, is broken, or is legal and rare."""
from .books import (BOOK_RELS, CELL, CELLS, HEAD, MAIN, NUMBER, ROOT_RELS, SHEET, STRINGS, STYLES,
                    TYPES, WORKBOOK, book, cell, parts, sheet, strings)
from .case import BROKEN, LARGE, Case
from .zips import repetition

MARKUP = ["DOCTYPE", "document type", "entit"] + BROKEN
#: The parts without which no sheet can be read, by the name that the file's name gets.
NEEDED = {"sheet": SHEET, "strings": STRINGS, "workbook": WORKBOOK, "book-rels": BOOK_RELS,
          "root-rels": ROOT_RELS}
LAUGHS = "<!DOCTYPE x [<!ENTITY a0 \"ha\">%s]>" % "".join(
    '<!ENTITY a%d "%s">' % (n, ("&a%d;" % (n - 1)) * 10) for n in range(1, 10))
STRING = cell("0", 't="s"')


def before_root(part, text):
    """The part with `text` between its XML declaration and its root."""
    return part.replace(HEAD, HEAD + text, 1)


def changed(name, change, rows=CELL):
    content = parts(rows)[name]
    return book(rows, changes={name: change(content)})


def doctypes():
    for name, part in {**NEEDED, "types": TYPES, "styles": STYLES}.items():
        # Whether a reader looks at these two is its choice.
        outcome = "refused" if name in NEEDED else "either"
        yield Case("laughs-in-%s" % name, "A billion laughs in %s." % part, outcome,
                   changed(part, lambda text: before_root(text, LAUGHS)
                           .replace("</", "&a9;</", 1)), says=MARKUP, cells=CELLS)
        yield Case("doctype-in-%s" % name, "A DOCTYPE with nothing in it in %s." % part, "either",
                   changed(part, lambda text: before_root(text, "<!DOCTYPE x>")), says=MARKUP,
                   cells=CELLS)
        yield Case("external-in-%s" % name, "An external DTD in %s." % part, outcome,
                   changed(part, lambda text: before_root(
                       text, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">')), says=MARKUP,
                   cells=CELLS)
    passwords = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    yield Case("external-entity", "A text is an entity that stands for /etc/passwd.", "refused",
               book(sheet=before_root(sheet(cell(None).replace("</c>", "<is><t>&e;</t></is></c>")
                                            .replace("<c ", '<c t="inlineStr" ')), passwords)),
               says=MARKUP, never_text=["root:"])
    yield Case("external-entity-strings", "A shared string stands for /etc/passwd.", "refused",
               book(STRING, strings=before_root(strings("&e;"), passwords)), says=MARKUP,
               never_text=["root:"])
    yield Case("entity-as-number", "A number holds an entity that stands for a digit.", "refused",
               book(sheet=before_root(sheet(cell("&one;2")), '<!DOCTYPE x [<!ENTITY one "1">]>')),
               says=MARKUP, never={"Sheet1": {"A1": [2, 12]}})
    yield Case("entity-undeclared", "A number holds an entity that nothing declares.", "refused",
               book(cell("1&one;2")), says=MARKUP, never={"Sheet1": {"A1": [1, 2, 12]}})
    yield Case("doctype-behind-comment", "A DOCTYPE behind comments with <, > and quotes.",
               "refused", book(sheet=before_root(
                   sheet(cell("&one;2")),
                   '<!-- <a> " --><?p >?><!-- \' -->\n<!DOCTYPE x [<!ENTITY one "1">]>')),
               says=MARKUP, never={"Sheet1": {"A1": [2, 12]}})
    for encoding in ("utf-16-le", "utf-16-be"):
        mark = "\ufeff".encode(encoding)
        text = before_root(sheet(cell("&one;2")), '<!DOCTYPE x [<!ENTITY one "1">]>')
        yield Case("doctype-%s" % encoding, "A DOCTYPE in a sheet in %s." % encoding.upper(),
                   "refused",
                   book(sheet=mark + text.replace("UTF-8", "UTF-16").encode(encoding)),
                   says=MARKUP, never={"Sheet1": {"A1": [2, 12]}})


def huge():
    yield Case("nested-100000", "100,000 elements within each other behind the rows.", "either",
               lambda: book(sheet=sheet(after="<a>" * 100_000 + "</a>" * 100_000)), cells=CELLS,
               says=LARGE)
    yield Case("nested-in-cell", "100,000 elements within each other in a text.", "either",
               lambda: book(cell(None, 't="inlineStr"').replace(
                   "</c>", "<is>" + "<r>" * 100_000 + "</r>" * 100_000 + "</is></c>")),
               cells={"Sheet1": {"A1": None}}, says=LARGE)
    yield Case("nested-open", "100,000 elements that nothing closes.", "refused",
               lambda: book("<row>" * 100_000), says=LARGE)
    many = "".join(' a%d=""' % number for number in range(200_000))
    for name, text in (("row", CELL.replace("<row", "<row" + many)),
                       ("cell", CELL.replace("<c ", "<c%s " % many))):
        yield Case("attributes-of-%s" % name, "A %s with 200,000 attributes." % name, "either",
                   lambda text=text: book(text), cells=CELLS, says=LARGE)
    yield Case("namespaces", "100,000 namespace declarations on one element.", "either",
               lambda: book(sheet=sheet(prefix="".join(
                   ' xmlns:n%d="urn:%d"' % (n, n) for n in range(100_000)))), cells=CELLS,
               says=LARGE)
    yield Case("attribute-30mb", "An attribute of 30 MB.", "either",
               lambda: book(CELL.replace("<row", '<row spans="%s"' % ("1" * 30_000_000))),
               cells=CELLS, says=LARGE)
    yield Case("name-1mb", "An element whose name has a million letters.", "either",
               lambda: book(sheet=sheet(after="<%s/>" % ("a" * 1_000_000))), cells=CELLS,
               says=LARGE)
    yield Case("text-30mb", "A text of 30 MB in a cell.", "either",
               lambda: book(cell(None, 't="inlineStr"').replace(
                   "</c>", "<is><t>%s</t></is></c>" % ("年报" * 5_000_000))), says=LARGE)
    yield Case("text-30mb-varied", "A shared string of 30 MB at a harmless packing ratio.",
               "either", lambda: book(STRING, strings=strings(varied(30_000_000, "规" * 500))),
               says=LARGE)
    yield Case("digits-30mb", "A number of 30 million digits.", "either",
               lambda: book(cell("9" * 30_000_000)), not_number={"Sheet1": ["A1"]}, says=LARGE)
    yield Case("blanks-30mb", "30 MB of blanks between two rows.", "either",
               lambda: book(CELL + " " * 30_000_000), cells=CELLS, says=LARGE)
    yield Case("comment-30mb", "A comment of 30 MB.", "either",
               lambda: book(CELL + "<!--%s-->" % ("x" * 30_000_000)), cells=CELLS, says=LARGE)
    yield Case("comments-million", "A million comments.", "either",
               lambda: book(CELL + "<!---->" * 1_000_000), cells=CELLS, says=LARGE)
    yield Case("elements-million", "A million unknown elements behind the rows.", "either",
               lambda: book(sheet=sheet(after="<a/>" * 1_000_000)), cells=CELLS, says=LARGE)
    yield Case("pieces", "A number in 100,000 pieces between comments.", "either",
               lambda: book(cell("<!---->".join("0" * 100_000) + "5")),
               says=LARGE + BROKEN)


def varied(length, filler=""):
    """About `length` bytes of hexadecimal digits that a linear congruence mixes, so that they pack
    to a half at best; `filler` stands between them and packs well."""
    state, pieces = 1, []
    for _ in range(length // (160 + len(filler.encode()))):
        state = (state * 0x5DEECE66D2B4A3 + 11) % (1 << 640)
        pieces.append("%0160x%s" % (state, filler))
    return "".join(pieces)


def broken():
    whole = sheet()
    for name, text, symptom in (
            ("cut-in-tag", whole[:whole.index("<v>") + 2], "ends within a tag"),
            ("cut-in-number", whole[:whole.index("<v>") + 6], "ends within a number"),
            ("cut-behind-row", whole[:whole.index("</row>") + 6], "ends behind the first row"),
            ("cut-before-end", whole[:whole.index("</worksheet>")], "lacks its last tag"),
            ("crossed", whole.replace("</c></row>", "</row></c>"), "has crossed tags"),
            ("wrong-end", whole.replace("</v>", "</w>"), "closes another tag than is open"),
            ("unquoted", whole.replace('r="A1"', "r=A1"), "has an attribute without quotes"),
            ("twice-attribute", whole.replace('r="A1"', 'r="A1" r="B1"'),
             "names an attribute twice"),
            ("two-roots", whole + whole[len(HEAD):].replace(str(NUMBER), "2"), "has two roots"),
            ("garbage-behind", whole + "garbage", "is followed by garbage"),
            ("garbage-before", "garbage" + whole[len(HEAD):], "is preceded by garbage"),
            ("bare-ampersand", sheet(cell("1 & 2")), "has a bare ampersand"),
            ("bare-less", sheet(cell("1 < 2")), "has a bare less-than sign"),
            ("unknown-prefix", whole.replace("<c ", "<q:c ").replace("</c>", "</q:c>"),
             "has a prefix that nothing declares"),
            ("empty-part", "", "is empty"),
            ("only-head", HEAD, "has no root"),
            ("binary", "\0\1\2\3" * 100, "is binary"),
            ("json", '{"A1": 1}', "is JSON")):
        # A prefix that nothing declares leaves an XML reader without namespaces the choice.
        outcome = "either" if name == "unknown-prefix" else "refused"
        yield Case("xml-%s" % name, "The sheet part %s." % symptom, outcome, book(sheet=text),
                   says=BROKEN)
    for name, part in NEEDED.items():
        yield Case("xml-cut-%s" % name, "%s ends in its middle." % part, "refused",
                   changed(part, lambda text: text[:len(text) * 2 // 3], STRING), says=BROKEN)
    for name, byte in (("ff", b"\xff"), ("overlong", b"\xc0\xb1"), ("half", b"\xe4\xb8"),
                       ("surrogate", b"\xed\xa0\x80"), ("f9", b"\xf9")):
        text = sheet(cell("1~2")).encode().replace(b"~", byte)
        yield Case("not-utf8-%s" % name, "A number holds bytes that are no UTF-8 (%s)." % name,
                   "refused", book(sheet=text), says=BROKEN)
        text = sheet(inline("甲~")).encode().replace(b"~", byte)
        yield Case("text-not-utf8-%s" % name, "A text holds bytes that are no UTF-8 (%s)." % name,
                   "either", book(sheet=text), says=BROKEN)
        # An XML parser may take bytes above 0x7F for letters of a name before it decodes them.
        for place, old, new in (("element", "<v>5</v>", "<v~>5</v~>"),
                                ("start", "<v>5</v>", "<~v>5</~v>"),
                                ("element-without-end", "<v>5", "<v~>5"),
                                ("attribute", ' s="0"', ' s~="0"'),
                                ("value", ' s="0"', ' s="0~"'),
                                ("prefix", ' s="0"', ' x~:s="0"'),
                                ("namespace", ' s="0"', ' xmlns:x="urn:~"'),
                                ("instruction", "<v>5", "<?p~ x?><v>5"),
                                ("comment", "<v>5", "<!-- ~ --><v>5"),
                                ("cdata", "<v>5", "<v><![CDATA[5~]]>"),
                                ("entity", "<v>5", "<v>&x~;5")):
            text = sheet(cell("5", 's="0"').replace(old, new)).encode().replace(b"~", byte)
            yield Case("not-utf8-%s-in-%s" % (name, place),
                       "The sheet holds bytes that are no UTF-8 (%s) in a %s." % (name, place),
                       "either", book(sheet=text), cells={"Sheet1": {"A1": 5}}, says=BROKEN)
    for place, text in (("text", sheet(inline("甲~"))),
                        ("comment", sheet(CELL + "<!-- ~ -->")),
                        ("name", sheet(after="<a~/>"))):
        data = text.replace("UTF-8", "UTF-16").encode("utf-16-le").replace(b"~\0", b"\0\xd8")
        yield Case("lone-surrogate-in-%s" % place,
                   "A sheet in UTF-16 holds half a character in a %s." % place, "either",
                   book(sheet=b"\xff\xfe" + data), says=BROKEN)
    for name, character in (("nul", "\0"), ("control", "\1"), ("escape", "\x1b"),
                            ("fffe", "\ufffe"), ("reference-nul", "&#0;"),
                            ("reference-control", "&#1;"), ("reference-high", "&#x110000;"),
                            ("reference-surrogate", "&#xD800;"),
                            ("reference-overflow", "&#4294967345;")):
        yield Case("character-%s" % name,
                   "A number holds a character that XML forbids (%s)." % name,
                   "refused", book(cell("1%s2" % character)), says=BROKEN)


def inline(text):
    return ('<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c></row>'
            % text)


def legal():
    text = sheet(inline("规章")).replace("UTF-8", "UTF-16")
    found = {"Sheet1": {"A1": "规章"}}
    for encoding in ("utf-16-le", "utf-16-be"):
        mark = "\ufeff".encode(encoding)
        yield Case("%s-with-mark" % encoding,
                   "The sheet is in %s with its mark." % encoding.upper(),
                   "read", book(sheet=mark + text.encode(encoding)), cells=found)
        yield Case("%s-without-mark" % encoding, "… and without it.", "either",
                   book(sheet=text.encode(encoding)), cells=found)
        everything = {name: mark + content.replace("UTF-8", "UTF-16").encode(encoding)
                      for name, content in parts(sheet=sheet(inline("规章"))).items()}
        yield Case("%s-all" % encoding, "All parts are in %s." % encoding.upper(), "read",
                   book(changes=everything), cells=found)
    yield Case("utf-8-with-mark", "The sheet begins with the mark of UTF-8.", "read",
               book(sheet="\ufeff" + sheet(inline("规章"))), cells=found)
    yield Case("gbk", "The sheet is in GBK and says so.", "either",
               book(sheet=sheet(inline("规章")).replace("UTF-8", "GBK").encode("gbk")), cells=found)
    yield Case("gbk-silent", "The sheet is in GBK and says UTF-8.", "refused",
               book(sheet=sheet(inline("规章")).encode("gbk")), says=BROKEN)
    yield Case("unknown-encoding", "The sheet names an encoding that is none.", "either",
               book(sheet=sheet().replace("UTF-8", "X-NOTHING")), cells=CELLS)
    yield Case("xml-1.1", "The sheet says XML 1.1.", "either",
               book(sheet=sheet().replace('version="1.0"', 'version="1.1"')), cells=CELLS)
    yield Case("no-declaration", "The parts have no XML declaration.", "read",
               book(changes={name: content.replace(HEAD, "") for name, content in parts().items()}),
               cells=CELLS)
    yield Case("comment-in-number", "A comment splits a number; both halves count.", "read",
               book(cell("12<!-- 9 -->34<?p 9?>5")), cells={"Sheet1": {"A1": 12345}})
    yield Case("cdata-number", "A number in CDATA.", "read", book(cell("<![CDATA[12]]>")),
               cells={"Sheet1": {"A1": 12}})
    yield Case("cdata-text", "A text half in CDATA.", "read",
               book(inline("a<![CDATA[<b>&amp;]]>c")), cells={"Sheet1": {"A1": "a<b>&amp;c"}})
    yield Case("references", "A number in character references.", "read",
               book(cell("&#49;&#x32;")), cells={"Sheet1": {"A1": 12}})
    yield Case("escapes", "A text in the escapes of the standard, _xHHHH_.", "read",
               book(inline("_x0041_ _x005F_x0041_")), cells={"Sheet1": {"A1": "A _x0041_"}})
    yield Case("line-ends", "Line ends within a text become line feeds.", "read",
               book(inline("a\r\nb\rc\nd")), cells={"Sheet1": {"A1": "a\nb\nc\nd"}})
    yield Case("trailing-comment", "A comment and blanks stand behind the root.", "read",
               book(sheet=sheet() + "\n<!-- end -->\n\n"), cells=CELLS)
    prefixed = sheet().replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?").replace(
        "xmlns=", "xmlns:x=")
    yield Case("prefixed", "All elements have a prefix.", "read", book(sheet=prefixed), cells=CELLS)
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    yield Case("strict", "The sheet is in the strict namespace.", "read",
               book(sheet=sheet(namespace=strict)), cells=CELLS)
    yield Case("no-namespace", "The sheet has no namespace.", "either",
               book(sheet=sheet().replace(' xmlns="%s"' % MAIN, "")), cells=CELLS)
    yield from foreign()


def foreign():
    """Elements of other vocabularies that are called like cells."""
    other = ('<extLst><ext uri="{0}" xmlns:f="urn:other"><f:sheetData><f:row r="1"><f:c r="A1">'
             '<f:v>999</f:v></f:c><f:c r="B1"><f:v>999</f:v></f:c></f:row></f:sheetData></ext>'
             '</extLst>')
    yield Case("foreign-rows", "An extension holds rows of another vocabulary.", "either",
               book(sheet=sheet(after=other)), cells=CELLS)
    yield Case("foreign-rows-plain", "An extension holds rows without a prefix.", "either",
               book(sheet=sheet(after=other.replace("f:", "").replace("xmlns:f", "xmlns"))),
               cells=CELLS)
    yield Case("foreign-in-cell", "A cell holds an extension with a value of its own.", "either",
               book('<row r="1"><c r="A1"><v>7</v><extLst><ext uri="x"><f:v xmlns:f="urn:other">'
                    '999</f:v></ext></extLst></c></row>'), cells={"Sheet1": {"A1": 7}})
    compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    rows = ('<mc:AlternateContent xmlns:mc="%s"><mc:Choice Requires="f" xmlns:f="urn:other">'
            '<row r="1"><c r="A1"><v>999</v></c></row></mc:Choice><mc:Fallback>'
            '<row r="1"><c r="A1"><v>7</v></c></row></mc:Fallback></mc:AlternateContent>'
            % compatibility)
    yield Case("alternate-rows", "Rows stand in an alternative whose first branch is unknown.",
               "either", book(rows), cells={"Sheet1": {"A1": 7}})


def bombs_by_reference():
    head, tail = sheet("\0").encode().split(b"\0")
    cells = b"<row>" + b'<c t="s"><v>0</v></c>' * 1000 + b"</row>"
    yield Case("million-references", "A million cells refer to one string of 30,000 characters.",
               "refused", lambda: book(
                   changes={SHEET: repetition(SHEET, cells, 1000, head, tail)},
                   strings=strings("规" * 30_000)), says=LARGE)
    yield Case("million-references-varied", "… in a sheet that packs badly, so no ratio gives it "
               "away.", "refused", lambda: book(sheet=sheet("".join(
                   "<row>" + "".join('<c t="s" x="%s"><v>0</v></c>' % noise
                                     for noise in noisy(row)) + "</row>"
                   for row in range(100))), strings=strings("规" * 30_000)), says=LARGE)


def noisy(row):
    text = varied(160 * 60)
    return [text[(row * 37 + column * 7) % 9000:][:12] for column in range(1000)]


def cases():
    yield from doctypes()
    yield from huge()
    yield from broken()
    yield from legal()
    yield from bombs_by_reference()
