"""A font for every letter: one that comes with us, else one of this computer, else a plain sign in its place."""

import re
import struct
import unicodedata
from contextlib import suppress
from itertools import groupby, repeat

import fontpkg_fira_sans
import fontpkg_heebo
import fontpkg_noto_sans_arabic
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFontFace

from tpmmatch.briefs.direction import joined
from tpmmatch.briefs.embedded import EmbeddedFont
from tpmmatch.briefs.style import Face, Weight
from tpmmatch.briefs.system_fonts import FOLDERS, SystemFont, installed
from tpmmatch.briefs.text import clean

SUBSTITUTE = "▯"

_FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
_FIRST_FLAG_LETTER = 0x1F1E6
# What reading a font raises that is damaged, or may not be embedded.
_DAMAGED = (TTFError, OSError, ValueError, LookupError, struct.error)
_SUBSTITUTES = re.compile(f"{SUBSTITUTE}+")

_BESIDE = (
    fontpkg_heebo.ROOT / "files" / "Heebo[wght].ttf",
    fontpkg_noto_sans_arabic.ROOT / "files" / "NotoSansArabic[wdth,wght].ttf",
)
_PICTURES = re.compile("[\u20e3\u231a-\u23ff\u25a0-\u27bf\u2b00-\u2bff\u3030\u303d\U0001f000-\U0001faff]")
_DROP = "\ufffc"  # where a picture stood
_DROPPED = re.compile(rf"\s*{_DROP}[{_DROP}\s]*")
_HUGS_LEFT, _HUGS_RIGHT = frozenset(".,;:!?)]}»”’…%"), frozenset("([{«“„‘")
_HEBREW_ARABIC = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")

Run = tuple[str, str]  # the font's registered name, the text set in it


class Fonts:
    """The fonts of one drawing. Ours are registered with ReportLab once a process, others when a text needs them."""

    def __init__(self, folders: tuple[str, ...] = FOLDERS) -> None:
        self._folders = folders
        self._ours = {weight: _register(f"FiraSans-{weight}", _our_file(weight), 0) for weight in Weight}
        self._letters = {weight: frozenset(map(chr, font.face.charToGlyph)) for weight, font in self._ours.items()}
        self._found: dict[tuple[str, Weight], Run] = {}
        self._units: dict[tuple[str, Weight], float] = {}

    def name(self, weight: Weight) -> str:
        """The registered name of our own font."""
        return str(self._ours[weight].fontName)

    def face(self) -> TTFontFace:
        """The outlines of our own plain font, for whoever embeds it otherwise."""
        return self._ours[Weight.REGULAR].face

    def readable(self, text: str, weight: Weight = Weight.REGULAR) -> str:
        """The text in one clean line, with letters instead of flags and one sign for what can't be printed in a row."""
        text = clean(text)
        if self._letters[weight].issuperset(text):
            return text
        text = joined(_FLAG.sub(lambda flag: f"{_flag_letter(flag[1])}{_flag_letter(flag[2])} ", text))
        text = "".join(map(self._stand_in, text, repeat(weight)))
        return clean(_SUBSTITUTES.sub(SUBSTITUTE, _DROPPED.sub(_closed, text)))

    def _stand_in(self, char: str, weight: Weight) -> str:
        """The letter; a sign for one that no font has, a mark for a picture: nobody misses it."""
        if self._find(char, weight)[1] != SUBSTITUTE:
            return char
        return _DROP if _PICTURES.match(char) else SUBSTITUTE

    def runs(self, text: str, weight: Weight) -> tuple[Run, ...]:
        """A readable text in pieces of one font each."""
        if self._letters[weight].issuperset(text):
            return ((self.name(weight), text),) if text else ()
        found = [self._find(char, weight) for char in text]
        return tuple(
            (font, "".join(letters for _, letters in run)) for font, run in groupby(found, key=lambda run: run[0])
        )

    def width(self, text: str, face: Face) -> float:
        """How wide a readable text comes out."""
        key = (text, face.weight)
        unit = self._units.get(key)
        if unit is None:
            runs = self.runs(text, face.weight)
            unit = sum(float(pdfmetrics.stringWidth(piece, font, 1.0)) for font, piece in runs)
            self._units[key] = unit
        return unit * face.size

    def _find(self, char: str, weight: Weight) -> Run:
        if char in self._letters[weight]:
            return self.name(weight), char
        if (char, weight) not in self._found:
            self._found[char, weight] = self._search(char, weight)
        return self._found[char, weight]

    def _search(self, char: str, weight: Weight) -> Run:
        """Plain letters for letters in fancy dress come first: they are read and found again more easily."""
        plain = unicodedata.normalize("NFKD", char)
        if self._letters[weight].issuperset(plain) and not any(map(unicodedata.combining, plain)):
            return self.name(weight), plain
        if _FIRST_FLAG_LETTER <= ord(char) < _FIRST_FLAG_LETTER + 26:
            return self.name(weight), _flag_letter(char)
        return _beside(char) or self._elsewhere(char, weight) or self._undressed(char, plain, weight)

    def _undressed(self, char: str, plain: str, weight: Weight) -> Run:
        """The letter itself where only the form is lacking that it takes beside others."""
        found = self._elsewhere(plain, weight) if len(plain) == 1 and plain != char else None
        return found or (self.name(weight), SUBSTITUTE)

    def _elsewhere(self, char: str, weight: Weight) -> Run | None:
        """The first font of this computer that has the letter and may be embedded; for strong text a bold one first."""
        candidates = [font for font in installed(self._folders) if font.has(char)]
        candidates.sort(key=lambda font: _is_bold(font) is not (weight is Weight.STRONG))
        for candidate in candidates:
            with suppress(*_DAMAGED):
                name = f"{candidate.path}#{candidate.number}"
                if ord(char) in _register(name, str(candidate.path), candidate.number).face.charToGlyph:
                    return name, char
        return None


def _beside(char: str) -> Run | None:
    """From the fonts that come with the program for other scripts than ours."""
    if not _HEBREW_ARABIC.match(char):
        return None
    for file in _BESIDE:
        if ord(char) in _register(file.stem, str(file), 0).face.charToGlyph:
            return file.stem, char
    return None


def _closed(dropped: re.Match[str]) -> str:
    """What is left of a picture: the space between two words, nothing beside a mark that stands close to its word."""
    before, after = dropped.string[: dropped.start()][-1:], dropped.string[dropped.end() :][:1]
    return "" if before in _HUGS_RIGHT or after in _HUGS_LEFT else " "


def _flag_letter(char: str) -> str:
    return chr(ord(char) - _FIRST_FLAG_LETTER + ord("A"))


def _our_file(weight: Weight) -> str:
    return str(fontpkg_fira_sans.ROOT / "files" / f"FiraSans-{weight}.ttf")


def _is_bold(font: SystemFont) -> bool:
    return "bold" in font.path.stem.casefold()


def _register(name: str, file: str, number: int) -> EmbeddedFont:
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(EmbeddedFont(name, file, subfontIndex=number))
    registered: EmbeddedFont = pdfmetrics.getFont(name)
    return registered
