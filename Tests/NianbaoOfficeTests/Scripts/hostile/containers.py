"""Files that are no workbook, and workbooks that a transfer damaged."""
import random
import struct
import zlib

from .books import CELLS, NUMBER, SHEET, book, entries, sheet
from .case import BROKEN, Case
from .zips import CENTRAL, Entry, LOCAL, archive, flipped


def compound(*streams):
    """The least of a compound file: header, one directory sector, one sector table. MS-CFB 2.2."""
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(16), 0x3E, 3, 0xFFFE,
        9, 6, bytes(6), 0, 1, 0, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 1) + b"\xff" * (4 * 108)
    directory = b""
    for name, kind in [("Root Entry", 5)] + [(stream, 2) for stream in streams]:
        text = name.encode("utf-16-le") + b"\0\0"
        directory += (text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
                      + b"\xff" * 12 + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0))
    table = struct.pack("<II", 0xFFFFFFFE, 0xFFFFFFFD).ljust(512, b"\xff")
    return header.ljust(512, b"\xff") + directory.ljust(512, b"\0") + table


def png():
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data
                + struct.pack(">I", zlib.crc32(kind + data)))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff")) + chunk(b"IEND", b""))


def cut(percent):
    whole = book()
    return whole[:len(whole) * percent // 100]


def position(data, name, signature):
    """Where the header of `name` begins, local or central."""
    offset = {LOCAL: 30, CENTRAL: 46}[signature]
    start = -1
    while True:
        start = data.index(signature, start + 1)
        if data[start + offset:].startswith(name.encode()):
            return start


# Fields of the headers with their offset in bytes: which of them a reader looks at is its choice.
LOCAL_FIELDS = {"signature": 0, "version": 4, "flags": 6, "method": 8, "time": 10, "crc": 14,
                "compressed-size": 18, "size": 22, "name-length": 26, "extra-length": 28,
                "name": 35}
CENTRAL_FIELDS = {"signature": 0, "made-by": 4, "version": 6, "flags": 8, "method": 10, "crc": 16,
                  "compressed-size": 20, "size": 24, "name-length": 28, "extra-length": 30,
                  "comment-length": 32, "disk": 34, "attributes": 38, "offset": 42, "name": 50}


def flips():
    whole = book()
    start = position(whole, SHEET, LOCAL)
    content = start + 30 + len(SHEET)
    length = struct.unpack_from("<I", whole, start + 18)[0]
    for percent in (2, 25, 50, 75):
        yield Case(
            "flip-in-data-%d" % percent, "One bit of the packed sheet is wrong.", "refused",
            flipped(whole, content + length * percent // 100, 3), says=BROKEN)
    for signature, kind, fields in ((LOCAL, "local", LOCAL_FIELDS),
                                    (CENTRAL, "central", CENTRAL_FIELDS)):
        start = position(whole, SHEET, signature)
        for field, offset in fields.items():
            yield Case(
                "flip-in-%s-%s" % (kind, field),
                "One bit of the field %s in the sheet's %s header is wrong." % (field, kind),
                "either", flipped(whole, start + offset), cells=CELLS)
    for name, offset in {"count": 10, "size": 12, "offset": 16, "comment-length": 20}.items():
        yield Case(
            "flip-in-end-%s" % name, "One bit of the archive's end record is wrong.", "either",
            flipped(whole, whole.rindex(b"PK\5\6") + offset), cells=CELLS)


def cases():
    yield Case("password", "The workbook is encrypted with a password.", "refused",
               compound("EncryptionInfo", "EncryptedPackage"), says=["password"])
    yield Case("old-workbook.xls", "A workbook of Excel 97.", "refused", compound("Workbook"),
               says=["xls", "97"])
    yield Case("old-workbook", "A workbook of Excel 97 under the new name.", "refused",
               compound("Workbook"), says=["xls", "97"])
    yield Case("older-workbook.xls", "A workbook of Excel 5.", "refused", compound("Book"),
               says=["xls", "97"])
    yield Case("old-text", "A text document of Word 97 under the name of a workbook.", "refused",
               compound("WordDocument"), says=["doc", "97"])
    yield Case("compound-cut", "Only the first 8 bytes of an old office file.", "refused",
               compound("Workbook")[:8], says=["97", "Office", "old"] + BROKEN)
    yield Case("empty", "A file of no bytes.", "refused", b"", says=["empty"])
    yield Case("one-byte", "A file of one byte.", "refused", b"P", says=["TXT", "text"] + BROKEN)
    yield Case("noise", "Random bytes.", "refused", random.Random(1).randbytes(5000), says=["not"])
    yield Case("text", "A text file under the name of a workbook.", "refused",
               "规章\t3\n规范性文件\t5\n".encode(), says=["TXT", "text", "report"])
    yield Case("web-page", "A web page under the name of a workbook, as old systems export them.",
               "either", b"<html><body><table><tr><td>1</td></tr></table></body></html>")
    yield Case("picture", "A PNG under the name of a workbook.", "refused", png(), says=["not"])
    yield Case("pdf", "A PDF under the name of a workbook.", "refused",
               b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n", says=["PDF"])
    yield Case("zip-of-pictures", "A ZIP without any workbook in it.", "refused",
               archive([Entry("a.png", png()), Entry("b.png", png())]), says=["ZIP", "workbook"])
    yield Case("zip-empty", "A ZIP of no entries.", "refused", archive([]),
               says=["ZIP", "workbook", "empty"] + BROKEN)
    yield Case("text-document", "A text document (.docx) under the name of a workbook.", "either",
               archive([Entry("[Content_Types].xml", "<Types/>"),
                        Entry("word/document.xml", "<document/>")]))
    for percent in (10, 50, 90, 99):
        yield Case("cut-at-%d" % percent, "Only the first %d %% of a workbook." % percent,
                   "refused", cut(percent), says=BROKEN)
    yield Case("no-directory", "All entries and no central directory.", "refused",
               archive(entries(), directory=False), says=BROKEN)
    yield Case("beginning-lost", "The first 100 bytes are missing.", "either", book()[100:],
               cells=CELLS)
    yield Case("noughts-inside", "A block of 512 bytes in the middle was replaced by noughts.",
               "either", noughts(), cells=CELLS)
    yield Case("trailing-garbage", "1,000 bytes of garbage stand behind the archive.", "either",
               book() + random.Random(2).randbytes(1000), cells=CELLS)
    yield Case("leading-garbage", "1,000 bytes stand before the archive, as in a self-extractor.",
               "either", archive(entries(), prefix=b"MZ" + bytes(998)), cells=CELLS)
    yield Case("twice", "Two workbooks joined in one file; a reader takes the last, or none.",
               "either", book() + book('<row r="1"><c r="A1"><v>2</v></c></row>'),
               cells={"Sheet1": {"A1": 2}}, never={"Sheet1": {"A1": [NUMBER]}})
    yield Case("wrong-crc", "The sheet's checksum is wrong in both headers.", "refused",
               book(changes={SHEET: Entry(SHEET, sheet(), crc=1)}),
               says=BROKEN + ["CRC", "checksum"])
    yield from flips()


def noughts():
    whole = bytearray(book())
    middle = len(whole) // 2
    whole[middle:middle + 512] = bytes(512)
    return bytes(whole)

