"""Makes mails as Outlook saves them: streams in folders, packed as Microsoft's compound files are."""

import struct
from collections.abc import Mapping
from itertools import pairwise

_SECTOR, _SMALL, _CUT = 512, 64, 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Folder = Mapping[str, "bytes | Folder"]


def wide(number: str, text: str) -> dict[str, bytes]:
    """A text by Outlook's number for it."""
    return {f"__substg1.0_{number}001F": text.encode("utf-16-le")}


def attached(number: int, name: str, data: "bytes | Folder", kind: str = "") -> dict[str, Folder]:
    """An attached file, or an attached mail."""
    inner = {"__substg1.0_37010102": data} if isinstance(data, bytes) else {"__substg1.0_3701000D": data}
    told = {**wide("3707", name), **(wide("370E", kind) if kind else {}), **inner}
    return {f"__attach_version1.0_#{number:08X}": told}


def mail(*parts: Folder, body: str = "", subject: str = "Application") -> dict[str, "bytes | Folder"]:
    """A mail's folder."""
    found: dict[str, bytes | Folder] = {"__properties_version1.0": b"\0" * 32, "__nameid_version1.0": {"x": b"\0" * 8}}
    found |= {**wide("0037", subject), **wide("0C1A", "Ada Kranz"), **(wide("1000", body) if body else {})}
    for part in parts:
        found |= part
    return found


def packed(root: Folder) -> bytes:
    """The compound file of a folder."""
    sectors: list[bytes] = []
    table: list[int] = []
    small = b""
    small_table: list[int] = []
    entries: list[list[object]] = [["Root Entry", 5, _FREE, 0, 0]]

    def chain(data: bytes) -> int:
        pieces = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        first = len(sectors)
        for number, piece in enumerate(pieces, 1):
            sectors.append(piece)
            table.append(_END if number == len(pieces) else first + number)
        return first if pieces else _END

    def put(folder: Folder) -> int:
        nonlocal small
        places = []
        for name, content in folder.items():
            place = len(entries)
            places.append(place)
            if isinstance(content, bytes):
                entries.append([name, 2, _FREE, _END, len(content)])
                if len(content) >= _CUT:
                    entries[place][3] = chain(content)
                elif content:
                    pieces = -(-len(content) // _SMALL)
                    entries[place][3] = len(small_table)
                    small_table.extend([len(small_table) + 1 + n for n in range(pieces - 1)] + [_END])
                    small += content.ljust(pieces * _SMALL, b"\0")
            else:
                entries.append([name, 1, _FREE, 0, 0])
                entries[place][2] = put(content)
        for one, other in pairwise(places):
            entries[one].append(other)  # beside it, to the right
        return places[0] if places else _FREE

    entries[0][2] = put(root)
    entries[0][3], entries[0][4] = chain(small), len(small)
    folder = b"".join(_entry(*entry) for entry in entries)  # type: ignore[arg-type]
    folder_at = chain(folder.ljust(-(-len(folder) // _SECTOR) * _SECTOR, b"\0"))
    small_at = chain(struct.pack(f"<{len(small_table)}I", *small_table).ljust(_SECTOR, b"\xff"))
    count = -(-(len(table) + 8) // (_SECTOR // 4))
    table_at = len(sectors)
    table += [_TABLE] * count
    whole = struct.pack(f"<{len(table)}I", *table).ljust(count * _SECTOR, b"\xff")
    sectors += [whole[at : at + _SECTOR] for at in range(0, len(whole), _SECTOR)]
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    small_sectors = -(-len(small_table) * 4 // _SECTOR) or 1
    head += struct.pack("<IIIIIIII", count, folder_at, 0, _CUT, small_at, small_sectors, _END, 0)
    difat = [*range(table_at, table_at + count)]
    head += struct.pack("<109I", *difat, *[_FREE] * (109 - len(difat)))
    return head + b"".join(sectors)


def _entry(name: str, kind: int, child: int, first: int, size: int, right: int = _FREE) -> bytes:
    written = name.encode("utf-16-le")
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written) + 2, kind, 1, _FREE, right, child)
        + b"\0" * 36
        + struct.pack("<IQ", first, size)
    )
