"""Looking a spreadsheet over before its reader does, which makes room for every cell between the first and the last.

One cell in the last corner of a sheet would then take all memory there is; and a small file may unpack to a huge one.
"""

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NoReturn
from xml.parsers import expat

from tpmmatch.intake.found import Refused
from tpmmatch.intake.money import is_currency
from tpmmatch.intake.number_formats import NumberFormats
from tpmmatch.intake.old_records import note_old_format, old_sheet, old_styles

if TYPE_CHECKING:
    from olefile import OleFileIO

CELLS_LIMIT = 4_000_000
UNPACKED_LIMIT = 400 * 1024 * 1024
_PARTS_LIMIT = 5_000
_MOST_FORMULAS = 20_000  # of a sheet, that are looked at
_CHUNK = 1 << 20
# Where the head of an old file says how many sectors there are of each kind, and where the first of two kinds is.
_COUNTS, _STARTS = (40, 44, 64, 72), (48, 60)
_REFERENCE = re.compile(r"([A-Z]{1,4})([0-9]{1,8})")
_NO_KEY = -1
_BOOK = frozenset({"xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
_FIRST_BYTES, _BEFORE_TEXT = 64, b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
)


@dataclass(slots=True)
class Guarded:
    """What was seen on the way: whether days are counted from 1904 on, and what numbers are shown with."""

    from_1904: bool = False
    formats: NumberFormats = field(default_factory=NumberFormats)
    sheets: dict[str, str] = field(default_factory=dict)  # name → what the file tells it by
    targets: dict[str, str] = field(default_factory=dict)  # what an XLSX file tells a sheet by → the part that it is in
    keys: set[str] = field(default_factory=set)  # of all sheets, for two may have one name
    formulas: dict[str, set[tuple[int, int]]] = field(default_factory=dict)  # part → line and place of those of numbers

    def shown_in(self, sheet: str) -> Mapping[int, str]:
        """Column of a sheet, counted from 0 → what its numbers are shown with: "€/Tag"."""
        return self.formats.of(self._part_of(sheet))

    def formulas_in(self, sheet: str) -> frozenset[tuple[int, int]]:
        """Line and place of the formulas of a sheet that give something, if whoever wrote the file reckoned them."""
        return frozenset(self.formulas.get(self._part_of(sheet), ()))

    def note_formula(self, part: str, where: tuple[int, int]) -> None:
        """Remember where a formula stands, of some of them."""
        known = self.formulas.setdefault(part, set())
        if len(known) < _MOST_FORMULAS:
            known.add(where)

    def _part_of(self, sheet: str) -> str:
        key = self.sheets.get(sheet, "")
        return self.targets.get(key, key)


@dataclass(slots=True)
class _Area:
    rows: int = 0
    columns: int = 0

    def take(self, row: int, column: int) -> None:
        """Count a cell in; refuse what no list of people needs."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.rows * self.columns > CELLS_LIMIT:
            raise Refused("intake_sheet_too_large", cells=CELLS_LIMIT // 1_000_000)


def guard_zipped(archive: zipfile.ZipFile) -> Guarded:
    """Look over an XLSX or ODS file; raises Refused."""
    infos = archive.infolist()
    if len(infos) > _PARTS_LIMIT or sum(info.file_size for info in infos) > UNPACKED_LIMIT:
        raise Refused("intake_bomb")
    if any(info.flag_bits & 1 for info in infos):
        raise Refused("intake_locked")
    if any(info.filename.lower() == "xl/workbook.bin" for info in infos):
        raise Refused("intake_workbook_binary")
    seen = Guarded()
    budget = UNPACKED_LIMIT
    try:
        for info in (info for info in infos if info.filename.lower() in _BOOK):
            budget -= _parse(archive, info, partial(_workbook, seen), budget)
        sheets = {_last(seen.targets[key]) for key in seen.keys if key in seen.targets}
        for info in (info for info in infos if info.filename.lower() not in _BOOK):
            is_sheet = _last(info.filename) in sheets
            if (handler := _handler(info.filename, seen, is_sheet)) and (is_sheet or _is_text(archive, info)):
                budget -= _parse(archive, info, handler, budget)
    except (expat.ExpatError, LookupError):  # the latter for an encoding that nobody knows
        raise Refused("intake_table_broken") from None
    except _BROKEN:
        raise Refused("intake_table_broken") from None
    return seen


_Start = Callable[[str, dict[str, str]], None]


def _last(part: str) -> str:
    """The end of its name: ways may lead round, and letters be small or capital."""
    return re.split(r"[/\\]", part.lower())[-1]


def _handler(name: str, seen: Guarded, is_sheet: bool) -> _Start | None:
    if name.lower() == "xl/styles.xml":
        return _styles(seen.formats)
    if name == "content.xml":
        return _open_document(seen)
    # Which parts are sheets may be understood otherwise by the reader; so all are looked at as if they were.
    named = is_sheet or name.lower().endswith(".xml") or "sheet" in name.lower()
    return _sheet(name, seen) if named else None


def _is_text(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Whether it is XML: pictures and whole workbooks that lie within others may be called "sheet", too."""
    if info.filename.lower().endswith(".xml"):
        return True
    with archive.open(info) as part:
        return part.read(_FIRST_BYTES).lstrip(_BEFORE_TEXT).startswith(b"<")


def _workbook(seen: Guarded, tag: str, attributes: dict[str, str]) -> None:
    if tag == "workbookPr" and attributes.get("date1904", "0") in {"1", "true", "on"}:
        seen.from_1904 = True
    elif tag == "sheet" and len(seen.keys) < _PARTS_LIMIT:
        seen.sheets[attributes.get("name", "")] = attributes.get("id", "")
        seen.keys.add(attributes.get("id", ""))
    elif tag == "Relationship" and len(seen.targets) < _PARTS_LIMIT:
        target = attributes.get("Target", "")
        seen.targets[attributes.get("Id", "")] = target[1:] if target.startswith("/") else f"xl/{target}"


def _styles(formats: NumberFormats) -> _Start:
    """Formats are told apart by numbers, styles by their place; other lists in this part hold the same elements."""
    within = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal within
        if tag in {"numFmts", "cellXfs", "cellStyleXfs", "dxfs"}:
            within = tag
        elif tag == "numFmt" and within == "numFmts":
            formats.define(_key(attributes, "numFmtId"), attributes.get("formatCode", ""))
        elif tag == "xf" and within == "cellXfs":
            formats.add_style(_key(attributes, "numFmtId"))

    return start


def _sheet(part: str, seen: Guarded) -> _Start:
    """Each cell says where it stands, or stands behind the one before.

    What says it in a way that we don't understand is refused, for the reader may understand it otherwise.
    """
    area, place = _Area(), [0, 0]
    style = _NO_KEY  # of a cell with a number; other kinds of cells bear one, too
    kind = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal style, kind
        if tag == "c":
            kind = attributes.get("t", "n")
            style = _key(attributes, "s") if kind == "n" else _NO_KEY
        elif tag == "f" and kind != "str":  # a text may be an empty one
            seen.note_formula(part, (place[0], place[1] - 1))
        if tag == "row":
            place[:] = [_number(attributes.get("r"), place[0] + 1), 0]
        elif tag == "c" and "r" not in attributes:
            place[1] += 1
        elif tag == "c":
            found = _REFERENCE.fullmatch(attributes["r"])
            if found is None:
                raise Refused("intake_table_broken")
            place[:] = [int(found[2]), _column(found[1])]
        elif tag in {"v", "is"}:
            area.take(place[0], place[1])
            if style != _NO_KEY:
                seen.formats.bear(part, place[1] - 1, style)

    return start


def _open_document(seen: Guarded) -> _Start:
    """Rows and cells that are repeated count as often, but only where something stands in them."""
    place = {"row": 0, "rows": 1, "column": 0, "columns": 1}
    areas = [_Area()]
    name = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "table":
            name = attributes.get("name", "")
            if len(seen.sheets) < _PARTS_LIMIT:
                seen.sheets[name] = name
            place.update(row=0, rows=0, column=0, columns=0)
            areas.append(_Area())
        elif tag == "table-row":
            place.update(
                row=place["row"] + place["rows"],
                rows=_number(attributes.get("number-rows-repeated"), 1),
                column=0,
                columns=0,
            )
        elif tag in {"table-cell", "covered-table-cell"}:
            place["column"] += place["columns"]
            place["columns"] = _number(attributes.get("number-columns-repeated"), 1)
            if "value-type" in attributes:
                areas[-1].take(place["row"] + place["rows"], place["column"] + place["columns"])
            if attributes.get("value-type") == "currency" and is_currency(code := attributes.get("currency", "")):
                seen.formats.bear(name, place["column"], seen.formats.style_of(code.upper()))
        elif tag == "p":
            areas[-1].take(place["row"] + place["rows"], place["column"] + place["columns"])

    return start


def _parse(archive: zipfile.ZipFile, info: zipfile.ZipInfo, handler: _Start, budget: int) -> int:
    """Read a part through, and say how large it was; no document type is allowed, hence no entities."""
    parser = expat.ParserCreate(namespace_separator="}")
    # An attribute of no namespace comes last, so that none of another takes its place.
    parser.StartElementHandler = lambda tag, found: handler(
        tag.rpartition("}")[2],
        {key.rpartition("}")[2]: found[key] for key in sorted(found, key=lambda key: "}" not in key)},
    )
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    size = 0
    with archive.open(info) as part:
        while chunk := part.read(_CHUNK):
            size += len(chunk)
            if size > budget:
                raise Refused("intake_bomb")
            parser.Parse(chunk)
    parser.Parse(b"", True)
    return size


def _refuse(*_: object) -> NoReturn:
    raise Refused("intake_bomb")


def _number(text: str | None, otherwise: int) -> int:
    if text is None:
        return otherwise
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Refused("intake_table_broken")
    return int(text)


def _key(attributes: Mapping[str, str], name: str) -> int:
    """What a file tells a format or a style by; how numbers look is no reason to refuse a file that says it oddly."""
    said = attributes.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 10 else _NO_KEY


def _column(letters: str) -> int:
    place = 0
    for one in letters:
        place = place * 26 + ord(one) - ord("A") + 1
    return place


_CELLS = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E})
_BEGINNING, _PASSWORD = 0x0809, 0x002F


def guard_old(data: bytes) -> Guarded:
    """Look over the records of an XLS file; raises Refused."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused("intake_locked")
    stream = _old_stream(data)
    if stream is None:
        raise Refused("intake_old_office")
    area, seen, sheet = _Area(), Guarded(), ""
    for at, kind, body in _records(stream):
        if kind == _BEGINNING:
            area, sheet = _Area(), str(at)
        elif kind == _PASSWORD:
            raise Refused("intake_locked")
        elif kind in _CELLS and len(body) >= 4:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == 0x00BD else column
            area.take(row + 1, max(column, last) + 1)
            for place, style in old_styles(kind, body):
                seen.formats.bear(sheet, place, style)
        elif found := old_sheet(kind, body):
            seen.sheets[found[0]] = str(found[1])
        else:
            note_old_format(seen.formats, kind, body)
    return seen


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Where each record begins, its kind and what is in it."""
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _old_stream(data: bytes) -> bytes | None:
    """The stream called Workbook (or Book) of a compound file; None if there is none."""
    import olefile  # noqa: PLC0415 - only for such files

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            _check_chains(data, file)
            name = next((name for name in ("Workbook", "Book") if file.exists(name)), "")
            found: bytes | None = file.openstream(name).read() if name else None
    except Exception:  # noqa: BLE001 - its reader raises whatever a spoilt file leads it to
        raise Refused("intake_table_broken") from None
    return found


def _check_chains(data: bytes, file: "OleFileIO") -> None:
    """Refuse a file that says it holds more than it does, or whose pieces lead round in a circle: room without an end
    would be made for it.
    """
    sector = 1 << struct.unpack_from("<H", data, 30)[0]
    if any(struct.unpack_from("<I", data, at)[0] * sector > len(data) for at in _COUNTS):
        raise Refused("intake_table_broken")
    entries = [entry for entry in file.direntries if entry and entry.size]
    if any(entry.size > len(data) for entry in entries):
        raise Refused("intake_table_broken")
    small = [entry.isectStart for entry in entries if entry.is_minifat]
    large = [entry.isectStart for entry in entries if not entry.is_minifat]
    file.loadminifat()
    _check_ends(file.fat, [*large, *(struct.unpack_from("<I", data, at)[0] for at in _STARTS)])
    _check_ends(file.minifat, small)


def _check_ends(table: Sequence[int], starts: Iterable[int]) -> None:
    seen: set[int] = set()
    for start in starts:
        at = start
        while at < len(table):
            if at in seen:
                raise Refused("intake_table_broken")
            seen.add(at)
            at = table[at]
