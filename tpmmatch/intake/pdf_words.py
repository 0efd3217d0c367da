"""A page of a PDF → its words with their places, and whether anybody can see them."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdf

from tpmmatch.intake.layout import Box
from tpmmatch.intake.pdf_frame import Frame
from tpmmatch.intake.pdf_ground import Colour, Ground
from tpmmatch.intake.pdf_ligatures import with_ligatures_placed

_SMALLEST = 3.0  # points; nobody reads smaller print
_BOLD = re.compile(r"bold|black|heavy|semibd|demi|[-_,]bd\b|cmbx|sfbx|ecbx|cmssbx|medi$", re.IGNORECASE)
# "Icons" and "Ionicons", but neither "SemiCondensed" nor "Lexicon".
_ICONS = re.compile(r"awesome|(?<!sem)(?<!dem)(?<!lex)icon(?!d)|symbol|dingbat|material|glyph", re.IGNORECASE)
# What PDFium makes of a hyphen at a line's end, and of signs of lists in the fonts Symbol and Wingdings.
# So are signs of LaTeX's T1 and TS1 encodings, where its bitmap fonts don't say what they are.
_CORK = {
    "\x10": "“", "\x11": "”", "\x12": "„", "\x13": "«", "\x14": "»", "\x15": "–", "\x16": "—",
    "\x1b": "ﬀ", "\x1c": "ﬁ", "\x1d": "ﬂ", "\x1e": "ﬃ", "\x1f": "ﬄ", "\x88": "•",
}  # fmt: skip
_READ_AS = {"\x02": "\u00ad", "\ufffe": "\u00ad", "\uf0b7": "•", "\uf0a7": "▪", "\u2010": "-", "\u2011": "-"} | _CORK
_POINTS = "•◦▪●■‣○∙·"  # signs of lists, which fonts of icons have as well
_TYPED = 2  # points of a list, from which on those of a page are typed and none is drawn
_NEAR_TYPED = 6  # ems between a time line and the typed points beside it
_SPREAD = 0.13  # ems between letters from which on they are set wide
_SPREAD_SMALL = 0.18  # the same of small letters, which stand farther apart anyway
_BREAKS = frozenset(map(ord, "\r\n"))
_ADDED = "\u2009"  # what is read where PDFium itself puts a line's end
_TOUCHING = 0.17  # ems
_ALIKE = 0.1  # points by which sizes may differ
_SMALL = 0.85  # of the size of a capital: so large at most are small capitals
_TO_SMALL, _TO_OTHER = 0.22, 0.12  # ems of the larger size from a capital to small ones, and to other letters
_FARTHEST = 1.6  # ems between two words of a row of capitals set wide
_WITHIN_NAMES = frozenset("'’-–.&/")
# Accents as letters of their own, which LaTeX's older fonts set over the letter behind, and what Unicode adds instead.
_ACCENTS = {
    "`": "\u0300", "´": "\u0301", "ˆ": "\u0302", "˜": "\u0303", "¯": "\u0304", "˘": "\u0306", "˙": "\u0307",
    "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
_DOTLESS = {"ı": "i", "ȷ": "j"}
_ABOVE, _BELOW = 0.75, 0.22  # of the size: how far letters reach over and under their line
_CHARACTERS_LIMIT = 60_000  # of a page


@dataclass(slots=True)
class Word:
    """A word and where it stands, in points from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool
    hidden: bool
    in_bar: bool = False  # in a coloured side bar
    spacing: float = 0.0  # the mean room between its letters, in ems

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    icon: bool
    colour: Colour | None
    invisible: bool
    number: int  # how many things were drawn before


_Letter = tuple[str, Box, _Style]


def words_of(page: pdfium.PdfPage) -> list[Word]:
    """The words in the order in which they are written in the file, hidden ones marked."""
    frame = Frame.of(page)
    textpage = page.get_textpage()
    try:
        ground = Ground(page)
        found = list(_with_spread_words_whole(_words(textpage, frame, ground)))
        words = [word for word, style in found if _judge(word, style, ground)]
        words += _drawn_points(words, ground)
    finally:
        textpage.close()
    for word in words:
        if word.right < 0 or word.bottom < 0 or word.left > frame.width or word.top > frame.height:
            word.hidden = True
    return words


def _drawn_points(words: list[Word], ground: Ground) -> Iterator[Word]:
    """A bullet for each small disc that is drawn, alone in its row, right before a word; by a time line are others."""
    typed = [word for word in words if word.text in _POINTS and _begins_line(word, words)]
    for left, top, right, bottom in ground.points:
        middle = (top + bottom) / 2
        behind = [word for word in words if word.top < middle < word.bottom and word.right > left]
        word = min(behind, key=lambda word: word.left, default=None)
        if word is None or not 0 < word.left - right < 2 * word.size or bottom - top > 0.6 * word.size:
            continue
        if sum(abs(point.left - left) < _NEAR_TYPED * word.size for point in typed) >= _TYPED:
            continue
        if any(other[1] < middle < other[3] and 0 < abs(other[0] - left) < 3 * word.size for other in ground.points):
            continue  # several in a row say how well somebody speaks
        near = (one for one in words if one.top < middle < one.bottom and one.right <= right)
        if any(left - one.right < word.size for one in near):
            continue
        yield replace(word, text="•", left=left, right=right, bold=False)


def _begins_line(point: Word, words: Sequence[Word]) -> bool:
    """Whether nothing stands close before a point, as between "Leeds" and what is said behind it."""
    return not any(
        word.top < point.middle < word.bottom and word.left < point.left and point.left - word.right < 2 * point.size
        for word in words
    )


def _judge(word: Word, style: _Style, ground: Ground) -> bool:
    """Mark a word that can't be seen; always true, for a filter."""
    word.hidden = word.size < _SMALLEST
    word.in_bar = ground.in_bar((word.left + word.right) / 2, word.middle)
    if style.invisible:
        word.hidden |= not ground.is_picture
    elif style.colour is not None:
        word.hidden |= ground.swallows(style.colour, word.left, word.top, word.right, word.bottom, style.number)
    return bool(word.text)


def _words(textpage: pdfium.PdfTextPage, frame: Frame, ground: Ground) -> Iterator[tuple[Word, _Style]]:
    word: Word | None = None
    of = last = None
    letters = with_ligatures_placed(_with_true_breaks(_letters(textpage, frame, ground)))
    for letter, (x0, y0, x1, y1), style in _with_accents(letters):
        ends = letter.isspace() or (style.icon and letter not in _POINTS)
        if word is not None and of is not None and last is not None:
            apart = ends or _apart(word, x0, y0, y1) or _is_other(word, last, style, x0, y1)
            if not (apart or _is_in_other_weight(word, of, letter, style)):
                _add(word, letter, (x0, y0, x1, y1), style)
                last = style
                continue
            yield word, of
            word = None
        if not ends:
            word, of, last = Word(letter, x0, y0, x1, y1, style.size, style.bold, hidden=False), style, style
    if word is not None and of is not None:
        yield word, of


def _with_spread_words_whole(words: Iterable[tuple[Word, _Style]]) -> Iterator[tuple[Word, _Style]]:
    """Words, those whole whose capitals are set so wide that some gaps between them were taken for spaces."""
    row: list[tuple[Word, _Style]] = []
    for word, style in words:
        if row and not _is_beside(row[-1][0], word):
            yield from _whole_of(row)
            row = []
        row.append((word, style))
    yield from _whole_of(row)


def _is_beside(word: Word, behind: Word) -> bool:
    gap = (behind.left - word.right) / max(word.size, 1.0)
    level = word.size == behind.size and abs(word.bottom - behind.bottom) < 0.5
    return level and 0 <= gap < _FARTHEST and _is_capital(word.text) == _is_capital(behind.text)


def _is_capital(text: str) -> bool:
    return text.isupper() or text in _WITHIN_NAMES


def _whole_of(row: Sequence[tuple[Word, _Style]]) -> Iterator[tuple[Word, _Style]]:
    """The words of a row of capitals, or of small letters set wider yet, whole where only their spacing parts them."""
    words = [word for word, _ in row]
    spacing = _spacing(words) if words and _is_capital(words[0].text) else _spacing_of_small(words)
    held: tuple[Word, _Style] | None = None
    for word, style in row:
        if held is not None and spacing >= _SPREAD and word.left - held[0].right <= (1.4 * spacing + 0.05) * word.size:
            last = held[0]
            last.text += word.text
            last.spacing = spacing
            last.top, last.bottom, last.right = min(last.top, word.top), max(last.bottom, word.bottom), word.right
            continue
        if held is not None:
            yield held
        held = word, style
    if held is not None:
        yield held


def _spacing(words: Sequence[Word]) -> float:
    """How far apart the letters of capitals stand, perhaps all of them taken for words."""
    spacings = sorted(word.spacing for word in words if len(word.text) > 2)
    spacing = spacings[len(spacings) // 2] if spacings else 0.0
    few = sum(len(word.text) for word in words) < (2.5 if spacings else 1.6) * len(words)
    if few and len(words) > 2 and (not spacings or spacing >= _SPREAD):
        gaps = sorted((after.left - word.right) / word.size for word, after in pairwise(words))
        return max(spacing, gaps[len(gaps) // 2])
    return spacing


def _spacing_of_small(words: Sequence[Word]) -> float:
    """The same of small letters; nothing where they stand as usual, or where these are numbers."""
    spacings = sorted(word.spacing for word in words if len(word.text) > 2 and word.text.isalpha())
    spacing = spacings[len(spacings) // 2] if spacings else 0.0
    return spacing if spacing >= _SPREAD_SMALL else 0.0


def _add(word: Word, letter: str, box: tuple[float, float, float, float], style: _Style) -> None:
    """Add a letter to a word."""
    left, top, right, bottom = box
    word.spacing += ((left - word.right) / max(style.size, 1.0) - word.spacing) / len(word.text)
    word.text += letter
    word.size = max(word.size, style.size)
    word.left, word.top = min(word.left, left), min(word.top, top)
    word.right, word.bottom = max(word.right, right), max(word.bottom, bottom)


def _is_in_other_weight(word: Word, of: _Style, letter: str, style: _Style) -> bool:
    """Whether a capital in another weight behind a small letter begins a word, as a family's name in bold does."""
    return of.bold != style.bold and letter.isupper() and word.text[-1].islower()


def _apart(word: Word, left: float, top: float, bottom: float) -> bool:
    """Whether a letter that stands there begins something else."""
    em = max(word.size, 1.0)
    gap = left - word.right
    middle = (top + bottom) / 2
    return gap > 0.6 * em or gap < -1.5 * em or not word.top - 0.3 * em < middle < word.bottom + 0.3 * em


def _is_other(word: Word, last: _Style, style: _Style, left: float, bottom: float) -> bool:
    """Whether a letter of another size than the last isn't a small capital behind a large one, perhaps set wide."""
    if abs(last.size - style.size) < _ALIKE:
        return False
    ratio = style.size / word.size
    farthest = _TO_SMALL if word.text[-1].isupper() and ratio < _SMALL else _TO_OTHER
    close = abs(left - word.right) < farthest * word.size and 0.6 < ratio < 1.7
    return not close or abs((bottom - _BELOW * style.size) - (word.bottom - _BELOW * word.size)) > 0.04 * word.size


def _with_accents(letters: Iterable[_Letter]) -> Iterator[_Letter]:
    """The letters, those below an accent that was drawn for itself as one with it; an apostrophe stands beside one."""
    held: _Letter | None = None
    for letter in letters:
        if held is not None:
            if (one := _composed(held, letter)) is not None:
                yield one
                held = None
                continue
            yield held
        held = letter if letter[0] in _ACCENTS else None
        if held is None:
            yield letter
    if held is not None:
        yield held


def _composed(accent: _Letter, letter: _Letter) -> _Letter | None:
    """The letter with the accent on it, if that stands over or under it and there is such a letter."""
    (left, _, right, _), (first, _, last, _) = accent[1], letter[1]
    both = unicodedata.normalize("NFC", _DOTLESS.get(letter[0], letter[0]) + _ACCENTS[accent[0]])
    if len(both) > 1 or min(right, last) - max(left, first) < 0.5 * min(right - left, last - first):
        return None
    return both, letter[1], letter[2]


def _with_true_breaks(letters: Iterable[_Letter]) -> Iterator[_Letter]:
    """The letters without line ends that PDFium puts between those that touch, as on a page with a few words."""
    last: _Letter | None = None
    held: _Letter | None = None
    for letter in letters:
        if letter[0] == _ADDED:
            held = letter
            continue
        if held is not None and not (last is not None and _touch(last, letter)):
            yield held
        held = None
        yield letter
        last = letter


def _touch(letter: _Letter, behind: _Letter) -> bool:
    (_, _, right, bottom), (left, _, _, below) = letter[1], behind[1]
    size = behind[2].size
    alike = (letter[2].size, letter[2].bold) == (size, behind[2].bold)
    return alike and abs(left - right) < _TOUCHING * size and abs(bottom - below) < _TOUCHING * size


def _letters(textpage: pdfium.PdfTextPage, frame: Frame, ground: Ground) -> Iterator[_Letter]:
    styles: dict[int, _Style] = {}
    x0, x1, y0, y1, x, y = (ctypes.c_double() for _ in range(6))
    style = _Style(10.0, bold=False, icon=False, colour=None, invisible=False, number=0)
    for index in range(min(textpage.count_chars(), _CHARACTERS_LIMIT)):
        code = pdf.FPDFText_GetUnicode(textpage, index)
        letter = _ADDED if code in _BREAKS and pdf.FPDFText_IsGenerated(textpage, index) == 1 else _letter(code)
        if not letter:
            continue
        if letter not in {" ", _ADDED} and (drawn := pdf.FPDFText_GetTextObject(textpage, index)):
            key = ctypes.addressof(drawn.contents)
            if key not in styles:
                styles[key] = _style(textpage, index, drawn, ground.number_of(key))
            style = styles[key]
        pdf.FPDFText_GetCharBox(textpage, index, x0, x1, y0, y1)
        pdf.FPDFText_GetCharOrigin(textpage, index, x, y)
        # As high as the font, not as the letter: lines of one distance are then told so.
        left, _, right, _ = frame.around(x0.value, y0.value, x1.value, y1.value)
        _, line = frame.at(x.value, y.value)
        yield letter, (left, line - _ABOVE * style.size, right, line + _BELOW * style.size), style


def _letter(code: int) -> str:
    """The letter; a space for icons and breaks, nothing for what isn't one."""
    letter = chr(code) if 0 < code < 0x110000 else ""
    letter = _READ_AS.get(letter, letter)
    if not letter or letter in "\u00a0\r\n\t":
        return letter and " "
    category = unicodedata.category(letter)
    return " " if category == "Co" else "" if category in {"Cc", "Cs", "Cn"} else letter


def _style(textpage: pdfium.PdfTextPage, index: int, drawn: object, number: int) -> _Style:
    matrix = pdf.FS_MATRIX()
    scale = 1.0
    if pdf.FPDFText_GetMatrix(textpage, index, matrix):
        scale = math.hypot(matrix.c, matrix.d) or 1.0
    font, weight = _font(drawn)
    return _Style(
        size=round(pdf.FPDFText_GetFontSize(textpage, index) * scale, 1),
        bold=bool(_BOLD.search(font)) or weight >= 600,
        icon=bool(_ICONS.search(font)),
        colour=_colour(textpage, index),
        invisible=pdf.FPDFTextObj_GetTextRenderMode(drawn) == pdf.FPDF_TEXTRENDERMODE_INVISIBLE,
        number=number,
    )


def _colour(textpage: pdfium.PdfTextPage, index: int) -> Colour | None:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdf.FPDFText_GetFillColor(textpage, index, red, green, blue, alpha):
        return None
    # What is all but transparent is seen as little as white on white.
    return (red.value, green.value, blue.value) if alpha.value > 12 else (255, 255, 255)


def _font(drawn: object) -> tuple[str, int]:
    """The name and the weight of a text's font."""
    font = pdf.FPDFTextObj_GetFont(drawn)
    if not font:
        return "", 0
    name = ctypes.create_string_buffer(200)
    pdf.FPDFFont_GetBaseFontName(font, name, 200)
    return name.value.decode("utf-8", "replace"), pdf.FPDFFont_GetWeight(font)
