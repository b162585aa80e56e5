"""Archives that are bombs, that forge their headers, or whose names are odd."""
import struct
import zlib

from .books import (BOOK_RELS, CELL, CELLS, HEAD, MAIN, NUMBER, SHEET, STRINGS,
                    WORKBOOK, book, entries, parts, sheet)
from .case import BROKEN, LARGE, Case
from .zips import STORED, Entry, archive, deflated, repetition

OTHER = '<row r="1"><c r="A1"><v>2</v></c></row>'
MEGABYTE = 1 << 20
BOMB = LARGE + BROKEN
NOT_TWO = {"Sheet1": {"A1": [2]}}


def with_sheet(entry, changes=None):
    return book(changes={SHEET: entry, **(changes or {})})


def rows_bomb(**fields):
    """2 GB of rows without references; far more rows than a sheet can have."""
    head, tail = sheet("\0").encode().split(b"\0")
    row = b'<row><c><v>1</v></c></row>'
    block = row * (MEGABYTE * 16 // len(row))
    return repetition(SHEET, block, 2048 * MEGABYTE // len(block), head, tail, **fields)


def blanks_bomb(name=SHEET, **fields):
    head, tail = sheet("\0").encode().split(b"\0")
    return repetition(name, b" " * (16 * MEGABYTE), 128, head, tail, **fields)


def shared_data(count):
    """Many names for one local header, whose own name is the sheet's. libzip 1.7 looks at names."""
    first = Entry(SHEET, sheet())
    rest = [entry for entry in entries() if entry.name.decode() != SHEET]
    body, central = bytearray(first.local_bytes()), bytearray(first.central_bytes(0))
    for entry in rest:
        central += entry.central_bytes(len(body))
        body += entry.local_bytes()
    for number in range(count):
        central += Entry("xl/media/image%d.png" % number, sheet()).central_bytes(0)
    return bytes(body + central + end_record(len(rest) + 1 + count, central, body))


def quoted(count=40, kernel=8 * MEGABYTE):
    """Entries that hold each other: every one quotes the header of the next as a stored block of
    deflate and goes on with its data, so each inflates to at least the kernel's size.

    After David Fifield, "A better zip bomb" (2019).
    """
    names = [SHEET] + ["xl/media/image%d.png" % number for number in range(1, count)]
    content, packed = bytes(kernel), deflated(bytes(kernel))
    built = []
    for name in reversed(names):
        entry = Entry(name, packed=packed, crc=zlib.crc32(content), size=len(content))
        local = entry.local_bytes()
        built.append((entry, local))
        header = local[:len(local) - len(packed)]
        packed = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + header + packed
        content = header + content
    outer = built[-1][1]
    rest = [entry for entry in entries() if entry.name.decode() != SHEET]
    body, central = bytearray(outer), bytearray()
    for entry, local in built:
        central += entry.central_bytes(len(outer) - len(local))
    for entry in rest:
        central += entry.central_bytes(len(body))
        body += entry.local_bytes()
    return bytes(body + central + end_record(len(built) + len(rest), central, body))


def end_record(count, central, body):
    return struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(central), len(body), 0)


def nested(depth=8):
    inner = archive([Entry("0.bin", bytes(MEGABYTE))])
    for number in range(depth):
        inner = archive([Entry("%d-%d.zip" % (number, copy), inner) for copy in range(8)])
        inner = inner[:200_000]
    return inner


def bombs():
    yield Case("bomb-blanks", "The sheet inflates to 2 GB of blanks.", "refused",
               lambda: with_sheet(blanks_bomb()), says=BOMB)
    yield Case("bomb-rows", "The sheet inflates to 2 GB of rows.", "refused",
               lambda: with_sheet(rows_bomb()), says=BOMB)
    yield Case("bomb-rows-small-forged", "The sheet says 1,000 bytes and inflates to 2 GB.",
               "refused", lambda: with_sheet(rows_bomb(size=1000)), says=BOMB)
    yield Case("bomb-rows-large-forged", "The sheet says 4 GB and inflates to 2 GB.", "refused",
               lambda: with_sheet(rows_bomb(size=0xFFFFFFFE)), says=BOMB)
    yield Case("bomb-strings", "The shared strings inflate to 2 GB.", "refused",
               lambda: book(CELL.replace("<c ", '<c t="s" ').replace(str(NUMBER), "0"),
                            changes={STRINGS: strings_bomb()}), says=BOMB)
    yield Case("bomb-workbook", "The workbook part inflates to 2 GB.", "refused",
               lambda: book(changes={WORKBOOK: blanks_bomb(WORKBOOK)}), says=BOMB)
    yield Case("bomb-relations", "The workbook's relationships inflate to 2 GB.", "refused",
               lambda: book(changes={BOOK_RELS: blanks_bomb(BOOK_RELS)}), says=BOMB)
    yield Case("bomb-beside", "A picture that no sheet needs inflates to 2 GB.", "either",
               lambda: book(changes={"xl/media/image1.png": blanks_bomb("xl/media/image1.png")}),
               cells=CELLS)
    yield Case("bomb-nested", "An embedded ZIP holds ZIPs that hold ZIPs.", "either",
               lambda: book(changes={"xl/embeddings/inner.zip": nested()}), cells=CELLS)
    yield Case("many-entries", "20,000 entries that nothing refers to.", "either",
               lambda: archive(entries() + [Entry("xl/media/%d" % number)
                                            for number in range(20_000)]),
               cells=CELLS)
    yield Case("overlap-shared", "1,000 entries share the sheet's data.", "either",
               lambda: shared_data(1000), cells=CELLS)
    yield Case("overlap-quoted", "Entries that hold each other; each inflates to 8 MB.", "refused",
               quoted, says=BOMB)


def strings_bomb():
    head = (HEAD + '<sst xmlns="%s">' % MAIN).encode()
    item = "<si><t>规范性文件</t></si>".encode()
    block = item * (16 * MEGABYTE // len(item))
    return repetition(STRINGS, block, 2048 * MEGABYTE // len(block), head, b"</sst>")


def forged():
    real = len(sheet().encode())
    for name, size in (("smaller", real - 10), ("larger", real + 10), ("nought", 0)):
        wrong = {"size": size}
        yield Case("forged-size-%s" % name, "Both headers declare a %s size." % name, "refused",
                   with_sheet(Entry(SHEET, sheet(), local=wrong, central=wrong)), says=BROKEN)
        yield Case("forged-size-%s-central" % name, "The directory declares a %s size." % name,
                   "either", with_sheet(Entry(SHEET, sheet(), central=wrong)), cells=CELLS)
        yield Case("forged-size-%s-local" % name, "The local header declares a %s size." % name,
                   "either", with_sheet(Entry(SHEET, sheet(), local=wrong)), cells=CELLS)
    packed = len(deflated(sheet().encode()))
    for name, size in (("smaller", packed - 10), ("larger", packed + 50),
                       ("huge", 0xFFFFFFF0)):
        wrong = {"compressed": size}
        yield Case("forged-packed-%s" % name, "Both headers declare a %s packed size." % name,
                   "either", with_sheet(Entry(SHEET, sheet(), local=wrong, central=wrong)),
                   cells=CELLS)
    stored = {"local": {"size": real - 200, "compressed": real - 200},
              "central": {"size": real - 200, "compressed": real - 200}}
    yield Case("forged-stored", "A stored sheet whose end lies outside the declared size.",
               "refused", with_sheet(Entry(SHEET, sheet(), method=STORED, **stored)), says=BROKEN)
    wide = struct.pack("<HHQQ", 1, 16, 0xFFFFFFFFFFFFFFFF, packed)
    yield Case("forged-zip64", "The ZIP64 field declares a size of 2^64 - 1.", "refused",
               with_sheet(Entry(SHEET, sheet(), extra=wide, size=0xFFFFFFFF,
                                local={"compressed": 0xFFFFFFFF},
                                central={"compressed": 0xFFFFFFFF})), says=BOMB)
    wide = struct.pack("<HHQQ", 1, 16, real, packed)
    yield Case("zip64", "A size of a small sheet in a ZIP64 field, as streaming writers write it.",
               "read", with_sheet(Entry(SHEET, sheet(), extra=wide, size=0xFFFFFFFF,
                                        local={"compressed": 0xFFFFFFFF},
                                        central={"compressed": 0xFFFFFFFF})), cells=CELLS)
    yield Case("descriptor", "Sizes stand behind the data, as streaming writers write them.",
               "read", with_sheet(Entry(SHEET, sheet(), descriptor=True)), cells=CELLS)
    yield Case("stored", "All parts are stored without compression.", "read",
               archive([Entry(name, data, method=STORED) for name, data in parts().items()]),
               cells=CELLS)
    yield Case("comment", "The archive has a comment that looks like an end record.", "either",
               archive(entries(), comment=b"PK\5\6" + bytes(18)), cells=CELLS)
    yield Case("forged-count-small", "The end record counts fewer entries than there are.",
               "either", archive(entries(), count=2), cells=CELLS)
    yield Case("forged-count-large", "The end record counts more entries than there are.",
               "either", archive(entries(), count=60_000), cells=CELLS)
    yield Case("offset-outside", "The sheet's data is said to lie outside the file.", "refused",
               with_sheet(Entry(SHEET, sheet(), central={"offset": 0x7FFFFFFF})), says=BROKEN)
    yield Case("offset-of-other", "The sheet's data is said to lie where the strings are.",
               "refused", with_sheet(Entry(SHEET, sheet(), central={"offset": 0})), says=BROKEN)


def methods():
    yield Case("zip-password", "The sheet's entry is encrypted with a ZIP password.", "refused",
               with_sheet(Entry(SHEET, sheet(), flags=1)), says=["password", "encrypted"])
    yield Case("zip-aes", "The sheet's entry is encrypted with AES.", "refused",
               with_sheet(Entry(SHEET, sheet(), flags=1, extra=struct.pack(
                   "<HHH2sBH", 0x9901, 7, 2, b"AE", 3, 8),
                   local={"method": 99}, central={"method": 99})),
               says=["password", "encrypted"] + BROKEN)
    for method in (1, 6, 9, 14, 95, 1234):
        yield Case("method-%d" % method, "The sheet is packed by method %d." % method, "refused",
                   with_sheet(Entry(SHEET, sheet(), local={"method": method},
                                    central={"method": method})), says=BROKEN + ["method"])
    yield Case("method-stored-in-local", "The headers contradict each other about the method.",
               "either", with_sheet(Entry(SHEET, sheet(), local={"method": STORED})), cells=CELLS)


def names():
    two = Entry(SHEET, sheet(OTHER))
    yield Case("duplicate-part", "The archive holds two sheets of one name with other numbers.",
               "refused", archive(entries() + [two]), says=BROKEN + ["two", "twice", "2 "])
    yield Case("duplicate-part-reversed", "… in the other order.", "refused",
               archive([two] + entries()), says=BROKEN + ["two", "twice", "2 "])
    yield Case("duplicate-part-same", "The archive holds the same sheet twice.", "either",
               archive(entries() + [Entry(SHEET, sheet())]), cells=CELLS)
    yield Case("duplicate-strings", "Two parts of shared strings have one name.", "refused",
               archive(entries(CELL.replace("<c ", '<c t="s" ').replace(str(NUMBER), "0"))
                       + [Entry(STRINGS, "<sst/>")]), says=BROKEN + ["two", "twice", "2 "])
    for name, other in (("case", "xl/worksheets/SHEET1.xml"),
                        ("backslash", SHEET.replace("/", "\\")),
                        ("slash", "/" + SHEET), ("dot", "xl/./worksheets/sheet1.xml"),
                        ("dots", "xl/media/../worksheets/sheet1.xml")):
        yield Case("duplicate-by-%s" % name,
                   "A second sheet, whose name differs only by %s, has another number." % name,
                   "either", archive(entries() + [Entry(other, sheet(OTHER))]), never=NOT_TWO)
    for name, odd in (("parent", "../../../../tmp/nianbao-evil"), ("absolute", "/tmp/nianbao-evil"),
                      ("backslash", "..\\..\\evil"), ("drive", "C:\\evil.xml"),
                      ("nul", b"xl/evil\0.xml"), ("empty", ""), ("long", "x" * 65_000),
                      ("not-utf8", b"xl/\xff\xfe.xml"), ("control", "xl/\n\x1b[31m.xml")):
        yield Case("name-%s" % name, "A further entry has an odd name (%s)." % name, "either",
                   archive(entries() + [Entry(odd, "<evil/>")]), cells=CELLS)
    yield Case("name-nul-sheet", "The sheet's name goes on behind a NUL.", "either",
               archive([entry if entry.name.decode() != SHEET
                        else Entry(SHEET.encode() + b"\0.png", sheet()) for entry in entries()]),
               cells=CELLS)
    for name, change, outcome in (
            ("backslashes", lambda name: name.replace("/", "\\"), "read"),
            ("capitals", lambda name: name.upper(), "read"),
            ("odd-case", lambda name: name.replace("xl/", "XL/"), "read"),
            ("all-absolute", lambda name: "/" + name, "either"),
            ("below-folder", lambda name: "folder/" + name, "either")):
        yield Case("names-%s" % name, "The names of all entries are odd (%s)." % name, outcome,
                   archive([Entry(change(name_), data) for name_, data in parts().items()]),
                   cells=CELLS)
    yield Case("folders", "The archive has entries for its folders too.", "read",
               archive([Entry("xl/", method=STORED), Entry("xl/worksheets/", method=STORED)]
                       + entries()), cells=CELLS)
    yield Case("types-last", "The content types stand last.", "read",
               archive(entries()[1:] + entries()[:1]), cells=CELLS)


def cases():
    yield from bombs()
    yield from forged()
    yield from methods()
    yield from names()
