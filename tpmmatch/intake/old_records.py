"""Records of an XLS file (BIFF8) → sheets, formats and the styles of numbers; what is cut short says nothing."""

import struct
from collections.abc import Iterator

from tpmmatch.intake.number_formats import NumberFormats

_SHEET, _FORMAT, _STYLE = 0x0085, 0x041E, 0x00E0
_NUMBER, _SHORT_NUMBER, _SHORT_NUMBERS = 0x0203, 0x027E, 0x00BD
_STYLE_LENGTH = 20  # as of 1997; older files have no Unicode and are few


def old_sheet(kind: int, body: bytes) -> tuple[str, int] | None:
    """The name of a sheet and where in the stream it begins, if this record tells of one."""
    if kind != _SHEET or len(body) < 8:
        return None
    (at,) = struct.unpack_from("<I", body)
    return _text(body[7:], body[6]), at


def note_old_format(formats: NumberFormats, kind: int, body: bytes) -> None:
    """Note what a record says of a format or of the next style."""
    if kind == _FORMAT and len(body) >= 5:
        number, letters = struct.unpack_from("<HH", body)
        formats.define(number, _text(body[4:], letters))
    elif kind == _STYLE and len(body) == _STYLE_LENGTH:
        formats.add_style(struct.unpack_from("<HH", body)[1])


def old_styles(kind: int, body: bytes) -> Iterator[tuple[int, int]]:
    """Column and style of each number in a record."""
    if kind in {_NUMBER, _SHORT_NUMBER} and len(body) >= 6:
        _, column, style = struct.unpack_from("<HHH", body)
        yield column, style
    elif kind == _SHORT_NUMBERS and len(body) >= 6:
        first = struct.unpack_from("<H", body, 2)[0]
        for place, at in enumerate(range(4, len(body) - 6, 6)):
            yield first + place, struct.unpack_from("<H", body, at)[0]


def _text(body: bytes, letters: int) -> str:
    """Text behind a byte that says whether each letter takes two."""
    wide = bool(body[0] & 1)
    return body[1 : 1 + letters * (2 if wide else 1)].decode("utf-16-le" if wide else "latin-1", "replace")
