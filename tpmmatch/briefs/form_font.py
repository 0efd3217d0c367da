"""The font that a form is filled in with: ours, with all letters of the code page that readers of PDFs type in."""

import struct
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFZCompress
from reportlab.pdfbase.ttfonts import TTFontFace, TTFontMaker

_CODES = range(32, 256)
_CMAP_HEAD = 10  # bytes of the library's map before its glyphs, behind those of the table
_NONSYMBOLIC = 1 << 5


def typing_font(face: TTFontFace, file: Any) -> Any:  # noqa: ANN401 - a document of the library's, and a reference in it
    """The font, embedded; letters of other code pages are kept as typed, and shown in a font of the reader's own."""
    letters = [ord(bytes([code]).decode("cp1252", "replace")) for code in _CODES]
    name = PDFName(f"FORMAA+{face.name.decode('latin-1')}")
    outlines = PDFStream(content=_with_unicode(face.makeSubset(letters), letters), filters=[PDFZCompress])
    outlines.dictionary["Length1"] = len(outlines.content)
    descriptor = PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _NONSYMBOLIC,
            "FontBBox": PDFArray(face.bbox),
            "Ascent": face.ascent,
            "Descent": face.descent,
            "CapHeight": face.capHeight,
            "ItalicAngle": face.italicAngle,
            "StemV": face.stemV,
            "FontFile2": file.Reference(outlines),
        }
    )
    font = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("TrueType"),
        "BaseFont": name,
        "Encoding": PDFName("WinAnsiEncoding"),
        "FirstChar": _CODES.start,
        "LastChar": _CODES.stop - 1,
        "Widths": PDFArray([face.getCharWidth(letter) for letter in letters]),
        "FontDescriptor": file.Reference(descriptor),
    }
    return file.Reference(PDFDictionary(font))


def _with_unicode(font: bytes, letters: list[int]) -> bytes:
    """The same font with a map by letters in place of the library's, which goes by the order of `letters`."""
    (count,) = struct.unpack_from(">4xH", font)
    rows = (struct.unpack_from(">4s4xII", font, 12 + 16 * row) for row in range(count))
    tables = {tag.decode("latin-1"): font[start : start + length] for tag, start, length in rows}
    glyphs = struct.unpack_from(f">{len(letters)}H", tables["cmap"], 12 + _CMAP_HEAD)
    made = TTFontMaker()
    for tag, table in tables.items():
        made.add(tag, table)
    made.add("cmap", _unicode_map({letter: glyph for letter, glyph in zip(letters, glyphs, strict=True) if glyph}))
    return bytes(made.makeStream())


def _unicode_map(glyphs: dict[int, int]) -> bytes:
    """A table with one map of the plain kind (format 4), a segment a letter; the last one closes it."""
    letters = [*sorted(glyphs), 0xFFFF]
    deltas = [(glyphs.get(letter, 0) - letter) & 0xFFFF for letter in letters]
    count = len(letters)
    power = 1 << (count.bit_length() - 1)  # the largest that isn’t more, for readers who halve
    halves = [*letters, 0, *letters, *deltas, *[0] * count]
    words = [2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power), *halves]
    segments = struct.pack(f">{len(words)}H", *words)
    return struct.pack(">HHHHIHHH", 0, 1, 3, 1, 12, 4, 6 + len(segments), 0) + segments
