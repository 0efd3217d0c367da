"""Words in their places → the rows of a page, each in pieces with no wide gap within."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_hyphens import BROKEN
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.layout import GAP
from tpmmatch.intake.pdf_words import Word

_WIDE = 1.0  # ems: a gap so wide parts what stands in a row
_TABBED = 0.6  # ems: so does this one where several rows go on at the same place behind it
_BESIDE = 0.3  # ems: and so does this, where a heading or a label in other letters stands before the body
DATE = re.compile(
    r"\b(19|20)\d\d\b|\d\d[./]\d\d\b|(?<!\w)['’‘]\d\d(?!\w)|present|heute|today|aujourd|actual", re.IGNORECASE
)
_WIDE_CAPITALS = re.compile(r"(?<!\S)[A-ZÄÖÜ](?: [A-ZÄÖÜ]){2,}(?!\S)")  # an abbreviation set wide
_EVEN = 0.6  # gaps in a line are alike; behind commas they are wider by some
_LEAST_WORDS = 3  # of a line that is stretched
_LEAST_LEVEL = 3  # lines that end at the same place
_LONG_HEADING = 10  # letters
_LONG_WORD = 5  # ems: so long is a word that may be too long for a column
_WIDEST = 2.5  # ems: no line is stretched so much
_ALIKE = 0.1  # points by which sizes may differ
_SMALL = 0.8  # of the size of a name: so large is a headline at most
_LEAST_OF_NAME = 2  # words of a name, and of a headline
_COMPOUND = re.compile(rf"{BROKEN} (?=[^\W\d_a-zà-ÿ][a-zà-ÿ])")  # "Self-" over "Service"
_SPREAD = re.compile(r"(\S )+\S")


@dataclass(slots=True)
class Piece:
    """Words of a row with no wide gap between them."""

    words: list[Word]
    left: float
    right: float


@dataclass(slots=True)
class Row:
    pieces: list[Piece]
    top: float
    bottom: float
    middle: float


def rows_of(words: list[Word]) -> list[Row]:
    rows: list[list[Word]] = []
    top = bottom = 0.0
    for word in sorted(words, key=lambda word: word.middle):
        if rows and _stands_under(word, rows[-1]):
            rows.append([word])  # small print in two lines beside a name in large print
            top, bottom = word.top, word.bottom
        elif rows and min(bottom, word.bottom) - max(top, word.top) > 0.5 * min(bottom - top, word.bottom - word.top):
            rows[-1].append(word)
        elif rows and top <= word.middle <= bottom and word.bottom - word.top < bottom - top:
            rows[-1].append(word)  # a bullet or a comma
        else:
            rows.append([word])
            top, bottom = word.top, word.bottom
    for row in rows:
        row.sort(key=lambda word: word.left)
    stops, edges = _stops(rows), Counter(round(row[0].left) for row in rows)
    starts = frozenset(place + near for place, n in edges.items() if n >= _LEAST_LEVEL for near in (-1, 0, 1))
    body = frozenset(place for place in stops if sum(edges[place + near] for near in (-1, 0, 1)) >= 3)
    stretched = _stretched(rows, stops)
    found = [_row(row, stops, body, starts, stretched) for row in rows]
    largest = max((word.size for word in words), default=0.0)
    for one in found:
        one.pieces[:1] = _name_apart(one.pieces[0], largest)
    return found


def _name_apart(piece: Piece, largest: float) -> list[Piece]:
    """The pieces of one that begins in the largest print of all and goes on in small print: a name and a headline."""
    count = sum(1 for _ in takewhile(lambda word: word.size > largest - _ALIKE, piece.words))
    name, rest = piece.words[:count], piece.words[count:]
    small = all(word.size < _SMALL * largest for word in rest)
    if min(len(name), len(rest)) < _LEAST_OF_NAME or not small or name[-1].text.endswith(","):
        return [piece]
    if as_name(joined_words(piece.words), doubtful=True):
        return [piece]  # a family name in smaller print than the first names
    return [Piece(name, piece.left, name[-1].right), Piece(rest, rest[0].left, piece.right)]


def _stretched(rows: Sequence[Sequence[Word]], stops: frozenset[int]) -> frozenset[int]:
    """The words (by id) before which a gap is wide only because the line is stretched to the width of its column.

    Such a line has the same gap between all its words, and it ends where others do or goes on below; in a table words
    begin where others do.
    """
    parts = [part for row in rows for part in _evenly_set(row)]
    ends = Counter(round(part[-1].right) for part in parts)
    return frozenset(
        id(word)
        for part in parts
        if len(part) >= _LEAST_WORDS
        and (_is_unended(part) or sum(ends[round(part[-1].right) + near] for near in (-1, 0, 1)) >= _LEAST_LEVEL)
        and part[1].left - part[0].right < _WIDEST * part[0].size
        and sum(round(word.left) in stops for word in part[1:]) * 2 < len(part) - 1
        and not any("@" in word.text for word in part)
        and not all(map(_may_be_tag, part))
        for word in part[1:]
    )


def _may_be_tag(word: Word) -> bool:
    """Whether a word may be one of several tags in a row, which stand evenly as well: "SAFe", "SQL", "Java"."""
    return word.text[0].isalpha() and not word.text[0].islower() and not word.text.endswith((",", ".", BROKEN))


def _is_unended(part: Sequence[Word]) -> bool:
    return part[-1].text.endswith((BROKEN, ","))


def _evenly_set(row: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The parts of a row in which all words are equally far from one another, and farther from the rest."""
    gaps = [after.left - before.right for before, after in pairwise(row)]
    first = 0
    for number, gap in enumerate(gaps, 1):
        part = gaps[first : number - 1]
        if len(part) == 1 and gap < _EVEN * part[0]:
            yield row[first : first + 1]
            first = number - 1
        elif part and not _EVEN * max(part) <= gap <= min(part) / _EVEN:
            yield row[first:number]
            first = number
    yield row[first:]


def _stands_under(word: Word, row: Sequence[Word]) -> bool:
    """Whether a word stands right under one of a row rather than in the row."""
    return any(
        word.left < other.right and other.left < word.right and other.bottom - word.top < 0.3 * (word.bottom - word.top)
        for other in row
    )


def _stops(rows: Sequence[Sequence[Word]]) -> frozenset[int]:
    """Places where words begin behind a gap in several rows."""
    behind = Counter(
        round(word.left)
        for row in rows
        for before, word in pairwise(row)
        if word.left - before.right >= _TABBED * word.size
    )
    return frozenset(place + near for place, count in behind.items() if count >= 3 for near in (-1, 0, 1))


def _row(
    words: list[Word], stops: frozenset[int], body: frozenset[int], starts: frozenset[int], stretched: frozenset[int]
) -> Row:
    """A row's pieces; at `body` other rows begin, so that what stands before it here is a label.

    What begins where rows do, at `starts`, is a piece by itself even if a word too long for its column reaches into it.
    """
    pieces: list[Piece] = []
    for word in words:
        place = round(word.left)
        last = pieces[-1].words[-1] if pieces else word
        wide = _TABBED if place in stops and (place in body or _is_label(pieces)) else _WIDE
        if place in body and ((word.bold, word.size) != (last.bold, last.size) or _is_heading(pieces)):
            wide = _BESIDE
        # Where letters stand far apart, words do so still more.
        wide += 3 * min(word.spacing, last.spacing) if pieces and word.text.isupper() and last.text.isupper() else 0
        wide = _WIDEST if id(word) in stretched else wide
        covered = place in starts and last.left + _LONG_WORD * last.size < word.left < last.right
        if pieces and not covered and word.left - last.right < wide * max(word.size, last.size, 4):
            pieces[-1].words.append(word)
            pieces[-1].right = max(pieces[-1].right, word.right)
        else:
            pieces.append(Piece([word], word.left, word.right))
    top, bottom = min(word.top for word in words), max(word.bottom for word in words)
    return Row(pieces, top, bottom, sorted(word.middle for word in words)[len(words) // 2])


def _is_heading(pieces: Sequence[Piece]) -> bool:
    """Whether the row so far is only a heading so long that it may reach up to what it heads."""
    text = joined_words(pieces[0].words) if len(pieces) == 1 else ""
    return len(text) >= _LONG_HEADING and bool(heading_of(text))


def _is_label(pieces: Sequence[Piece]) -> bool:
    """Whether the row so far is only a date."""
    return len(pieces) == 1 and len(pieces[0].words) <= 5 and bool(DATE.search(joined_words(pieces[0].words)))


def text_of(pieces: Sequence[Piece]) -> str:
    words = [word for piece in pieces for word in piece.words]
    if len(words) > 5 and all(len(word.text) == 1 for word in words) and not all(len(p.words) == 1 for p in pieces):
        return _spread(words)
    texts = [joined_words(piece.words) for piece in pieces]
    if len(texts) > 3 and all(len(text) == 1 for text in texts):
        return "".join(texts)
    wide = all(len(piece.words) > 2 and all(len(word.text) == 1 for word in piece.words) for piece in pieces)
    return (" " if wide else GAP).join(texts)


def joined_words(words: Sequence[Word]) -> str:
    text = _COMPOUND.sub("-", " ".join(word.text for word in words)).replace(f"{BROKEN} ", "").replace("&amp;", "&")
    if len(words) > 3 and _SPREAD.fullmatch(text):
        return _spread(words)
    return _WIDE_CAPITALS.sub(lambda found: found[0].replace(" ", ""), text).replace(" ,", ",")


def _spread(words: Sequence[Word]) -> str:
    """Letters set wide, as in "E X P E R I E N C E", put together; a wider gap is a space."""
    gaps = [after.left - before.right for before, after in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    pieces = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        pieces.append((" " if gap > 1.8 * usual + 1 else "") + word.text)
    return "".join(pieces)
