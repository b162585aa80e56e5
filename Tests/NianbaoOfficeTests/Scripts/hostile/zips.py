"""ZIP archives written field by field, so that each field can be wrong on purpose.

The standard library's zipfile repairs or refuses what is needed here. APPNOTE.TXT 4.3.
"""
import struct
import zlib

STORED, DEFLATED = 0, 8
LOCAL, CENTRAL, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"
# 1980-01-01, so that the same call gives the same bytes on any day.
DATE = 0x21


def deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


class Entry:
    """One file of an archive.

    `local` and `central` replace fields of one header: crc, compressed, size, method, flags,
    version, name, offset. What is not replaced is true.
    """

    def __init__(self, name, data=b"", method=DEFLATED, flags=0, packed=None, crc=None, size=None,
                 local=None, central=None, extra=b"", descriptor=False):
        self.name = name.encode() if isinstance(name, str) else name
        data = data.encode() if isinstance(data, str) else data
        if packed is None:
            packed = deflated(data) if method == DEFLATED else data
        self.packed = packed
        self.fields = {
            "version": 20, "flags": flags | (8 if descriptor else 0), "method": method,
            "crc": zlib.crc32(data) if crc is None else crc, "compressed": len(packed),
            "size": len(data) if size is None else size, "name": self.name,
        }
        self.local = dict(local or {})
        if descriptor:
            self.local = {"crc": 0, "compressed": 0, "size": 0, **self.local}
        self.central = dict(central or {})
        self.extra = extra
        self.descriptor = descriptor

    def common(self, fields):
        return struct.pack(
            "<HHHHHIIIHH", fields["version"], fields["flags"], fields["method"], 0, DATE,
            fields["crc"], fields["compressed"], fields["size"], len(fields["name"]),
            len(self.extra))

    def local_bytes(self):
        fields = {**self.fields, **self.local}
        end = b""
        if self.descriptor:
            end = b"PK\7\x08" + struct.pack(
                "<III", self.fields["crc"], self.fields["compressed"], self.fields["size"])
        return (LOCAL + self.common(fields) + fields["name"] + self.extra + self.packed + end)

    def central_bytes(self, offset):
        fields = {**self.fields, "offset": offset, **self.central}
        return (CENTRAL + struct.pack("<H", 20) + self.common(fields)
                + struct.pack("<HHHII", 0, 0, 0, 0, fields["offset"]) + fields["name"]
                + self.extra)


def archive(entries, comment=b"", prefix=b"", directory=True, count=None):
    """The bytes of an archive; without `directory`, what a transfer that broke off leaves."""
    body, central = bytearray(prefix), bytearray()
    for entry in entries:
        central += entry.central_bytes(len(body))
        body += entry.local_bytes()
    if not directory:
        return bytes(body)
    count = len(entries) if count is None else count
    end = END + struct.pack(
        "<HHHHIIH", 0, 0, count & 0xFFFF, count & 0xFFFF, len(central), len(body), len(comment))
    return bytes(body + central + end + comment)


def flipped(data, position, bit=0):
    """The bytes with one bit the other way round."""
    changed = bytearray(data)
    changed[position] ^= 1 << bit
    return bytes(changed)


def _times(matrix, vector):
    total = 0
    for row in matrix:
        if vector & 1:
            total ^= row
        vector >>= 1
    return total


def crc_of_repetition(block, count, head=b"", tail=b""):
    """CRC-32 of head + count * block + tail, without making it.

    A CRC is linear over GF(2): appending n noughts multiplies it by a matrix, and the matrix for
    2n is the square of that for n.
    """
    shift = [0xEDB88320] + [1 << n for n in range(31)]  # one bit of nought
    needed, operator = len(block) * 8, [1 << n for n in range(32)]
    while needed:
        if needed & 1:
            operator = [_times(shift, row) for row in operator]
        shift = [_times(shift, row) for row in shift]
        needed >>= 1
    crc, each = zlib.crc32(head), zlib.crc32(block)
    for _ in range(count):
        crc = _times(operator, crc) ^ each
    return zlib.crc32(tail, crc)


def repetition(name, block, count, head=b"", tail=b"", **fields):
    """An entry of head + count * block + tail, packed without ever making the whole.

    Every block is closed by a full flush, so its packed bytes can be repeated.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(tail) + packer.flush()
    values = {"crc": crc_of_repetition(block, count, head, tail),
              "size": len(head) + count * len(block) + len(tail), **fields}
    return Entry(name, packed=first + middle * count + last, **values)
