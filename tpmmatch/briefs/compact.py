"""The same file in less room: what isn't a stream is gathered in compressed ones, as PDF knows them since 1.5.

The library writes each small object by itself, and a tagged page has hundreds of them.
"""

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

_TABLE = re.compile(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer\n<<(.*?)>>\nstartxref\n(\d+)\n%%EOF", re.S)
_KEPT = re.compile(rb"/(Root|Info) (\d+) 0 R")
_OBJECT = re.compile(rb"\d+ 0 obj\n")
_END = b"endobj\n"
_MOST = 200  # objects in one stream: a reader unpacks all of one to get at any
_FREE, _PLAIN, _GATHERED = range(3)

_Entry = tuple[int, int, int]  # kind; where, or in which stream; as which of its objects


def compact(pdf: bytes) -> bytes:
    """A file as the library writes it, made smaller; one that is written otherwise stays as it is."""
    found = _TABLE.search(pdf, pdf.rfind(b"\nxref\n"))
    if found is None:
        return pdf
    bodies = dict(_objects(pdf, found[2], int(found[4])))
    kept = {int(number) for _, number in _KEPT.findall(found[3])}
    small = [number for number, body in bodies.items() if number not in kept and not body.endswith(b"endstream\n")]
    entries: dict[int, _Entry] = {0: (_FREE, 0, 0xFFFF)}
    written = bytearray(pdf[: min(_starts(found[2]))])
    next_number = int(found[1])
    for number in bodies.keys() - set(small):
        entries[number] = (_PLAIN, len(written), 0)
        written += b"%d 0 obj\n%s%s" % (number, bodies[number], _END)
    for first in range(0, len(small), _MOST):
        group = small[first : first + _MOST]
        entries |= {number: (_GATHERED, next_number, place) for place, number in enumerate(group)}
        entries[next_number] = (_PLAIN, len(written), 0)
        written += _gathered(next_number, group, bodies)
        next_number += 1
    entries[next_number] = (_PLAIN, len(written), 0)
    start = len(written)
    written += _index(next_number, [entries[number] for number in range(next_number + 1)], found[3])
    written += b"startxref\n%d\n%%%%EOF\n" % start
    return bytes(written)


def _starts(table: bytes) -> list[int]:
    return [int(line[:10]) for line in table.splitlines() if line[17:18] == b"n"]


def _objects(pdf: bytes, table: bytes, end: int) -> Iterator[tuple[int, bytes]]:
    """Each object by its number, without its frame, in the order of the file."""
    lines = table.splitlines()
    places = sorted((int(line[:10]), number) for number, line in enumerate(lines) if line[17:18] == b"n")
    ends = [start for start, _ in places[1:]] + [end]
    for (start, number), stop in zip(places, ends, strict=True):
        head = _OBJECT.match(pdf, start)
        yield number, pdf[head.end() if head else start : pdf.rindex(_END, start, stop)]


def _gathered(number: int, group: Sequence[int], bodies: dict[int, bytes]) -> bytes:
    """A stream of objects: their numbers and places, then the objects."""
    places, length = [], 0
    for one in group:
        places.append(b"%d %d" % (one, length))
        length += len(bodies[one])
    head = b" ".join(places) + b"\n"
    told = b"/Type /ObjStm /N %d /First %d" % (len(group), len(head))
    return _stream(number, told, head + b"".join(bodies[one] for one in group))


def _index(number: int, entries: Sequence[_Entry], trailer: bytes) -> bytes:
    """Where everything is, in place of the table and the trailer."""
    rows = b"".join(struct.pack(">BIH", *entry) for entry in entries)
    named = b" ".join(re.findall(rb"/(?:Root|Info) \d+ 0 R|/ID\s*\[.*?\]", trailer, re.S))
    return _stream(number, b"/Type /XRef /W [1 4 2] /Size %d %s" % (len(entries), named), rows)


def _stream(number: int, told: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    head = b"%d 0 obj\n<< %s /Filter /FlateDecode /Length %d >>\nstream\n" % (number, told, len(packed))
    return head + packed + b"\nendstream\n" + _END
