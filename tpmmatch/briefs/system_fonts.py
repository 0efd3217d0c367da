"""Which fonts of this computer have a letter that ours lacks, by reading their character maps alone."""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

# Linux, macOS and Windows, each with what a user may have added.
FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
_MOST_BYTES = 4_000_000  # of one character map; no real one comes near
_UNWELCOME = ("italic", "oblique", "condensed", "mono", "thin", "light", "black")
_WELCOME = re.compile(r"sans|arial|segoe|gothic|hei|unicode|symbol", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SystemFont:
    """A TrueType font with glyf outlines; `number` counts inside a collection. Its ranges of characters are sorted."""

    path: Path
    number: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def has(self, char: str) -> bool:
        """Whether the character map has an entry for `char`."""
        at = bisect_right(self.starts, ord(char)) - 1
        return at >= 0 and ord(char) <= self.ends[at]


@cache
def installed(folders: tuple[str, ...] = FOLDERS) -> tuple[SystemFont, ...]:
    """All usable fonts in the folders, plain sans serifs first; what can't be read is passed over."""
    files = {file for folder in folders for file in _files(Path(folder).expanduser())}
    return tuple(font for file in sorted(files, key=_preference) for font in read_fonts(file))


def _files(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (file for file in folder.rglob("*.tt?") if file.suffix.lower() in {".ttf", ".ttc"})


def _preference(file: Path) -> tuple[int, int, str]:
    name = file.stem.casefold()
    return (sum(word in name for word in _UNWELCOME), 0 if _WELCOME.search(name) else 1, str(file))


def read_fonts(file: Path) -> list[SystemFont]:
    """The fonts of a file that have glyf outlines and a Unicode character map; none if it is damaged."""
    try:
        with file.open("rb") as stream:
            fonts = [_read_font(stream, file, number, at) for number, at in enumerate(_offsets(stream))]
    except (OSError, struct.error, ValueError):
        return []
    return [font for font in fonts if font is not None]


def _offsets(stream: BinaryIO) -> tuple[int, ...]:
    tag, _, count = struct.unpack(">4sII", stream.read(12))
    if tag == b"ttcf":
        return struct.unpack(f">{min(count, 64)}I", stream.read(4 * min(count, 64)))
    return (0,) if tag in {b"\0\1\0\0", b"true"} else ()


def _read_font(stream: BinaryIO, file: Path, number: int, offset: int) -> SystemFont | None:
    stream.seek(offset + 4)
    (count,) = struct.unpack(">H6x", stream.read(8))
    rows = struct.iter_unpack(">4s4xII", stream.read(16 * count))
    tables = {tag: (start, length) for tag, start, length in rows}
    if b"glyf" not in tables or b"cmap" not in tables or tables[b"cmap"][1] > _MOST_BYTES:
        return None
    stream.seek(tables[b"cmap"][0])
    ranges = sorted(_ranges(stream.read(tables[b"cmap"][1])))
    return SystemFont(file, number, tuple(first for first, _ in ranges), tuple(last for _, last in ranges))


def _ranges(cmap: bytes) -> set[tuple[int, int]]:
    """Unicode maps are platform 0, or 3 with encoding 1 or 10; of these, format 12 tells more than 4."""
    (count,) = struct.unpack_from(">2xH", cmap)
    records = [struct.unpack_from(">HHI", cmap, 4 + 8 * index) for index in range(count)]
    places = {at for platform, encoding, at in records if platform == 0 or (platform, encoding) in {(3, 1), (3, 10)}}
    by_format = {struct.unpack_from(">H", cmap, at)[0]: at for at in places}
    if 12 in by_format:
        (groups,) = struct.unpack_from(">12xI", cmap, by_format[12])
        start = by_format[12] + 16
        return {(a, b) for a, b, _ in struct.iter_unpack(">III", cmap[start : start + 12 * groups])}
    return _segments(cmap, by_format[4]) if 4 in by_format else set()


def _segments(cmap: bytes, at: int) -> set[tuple[int, int]]:
    (doubled,) = struct.unpack_from(">6xH", cmap, at)
    ends = struct.unpack_from(f">{doubled // 2}H", cmap, at + 14)
    starts = struct.unpack_from(f">{doubled // 2}H", cmap, at + 16 + doubled)
    return {(start, end) for start, end in zip(starts, ends, strict=True) if start <= end < 0xFFFF}
