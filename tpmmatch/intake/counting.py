"""About how many people files hold, told by their bytes before they are read: enough to say how long it will take."""

from collections.abc import Iterable
from pathlib import Path

from tpmmatch.intake import json_records, table_people, vcard_people
from tpmmatch.intake.files import FILE_LIMIT, Place, files_at

_CHUNK = 1 << 20
_LINES = json_records.LINES | table_people.ENDINGS
_OF_EACH = b'"basics"'  # stands once in each document


def about_how_many(paths: Iterable[Path]) -> int:
    """So many people, or a few more or less; at least one for each file."""
    return sum(_in_file(place) for path in paths for place in files_at(path) if isinstance(place, Place))


def how_many_documents(paths: Iterable[Path]) -> int:
    """So many documents of JSON Resume, whatever the lines of a file are."""
    places = (place for path in paths for place in files_at(path) if isinstance(place, Place))
    return sum(_count(place.path, _OF_EACH) for place in places)


def _in_file(place: Place) -> int:
    try:
        if not place.path.is_file() or place.path.stat().st_size > FILE_LIMIT:
            return 1
        return max(1, _count(place.path, _sign(place.ending)))
    except OSError:
        return 1


def _sign(ending: str) -> bytes:
    if ending in _LINES:
        return b"\n"
    return b"END:VCARD" if ending in vcard_people.ENDINGS else _OF_EACH


def _count(path: Path, sign: bytes) -> int:
    count, tail = 0, b""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            count += (tail + chunk).count(sign)
            tail = chunk[1 - len(sign) :] if len(sign) > 1 else b""
    return count
