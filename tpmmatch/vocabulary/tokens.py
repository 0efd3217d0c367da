"""Cutting text into words, sentences and clauses.

A token is a run of letters and digits with what belongs to it ("C++", "C#", ".NET", "Node.js", "57.5"); hyphens and
apostrophes part words, so that "l'outil" holds "outil" and "women's" holds "women".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

_TOKEN = re.compile(r"\.NET\b|[^\W_]+(?:(?:\.(?=js\b)|(?<=\d)[.,](?=\d))[^\W_]+)*(?:\+\+|#(?!\w))?")
# A full stop ends a sentence only before a capital, a digit or a quotation mark: "incl. the" goes on. That every end
# begins with one of a few signs skips all else at once; the sign still belongs to the sentence if it is no white space.
_SENTENCE_END = re.compile(
    r"[.!?…;\s](?:(?<=[!?…;])\s+|(?<=\.)[\"'”’)\]]*\s+(?=[^\W_a-zà-öø-ÿ]|[\"'“‘«(¿¡])|(?<=\n)\n*|(?<=\s)\s*[•·]\s+)"
)
_CLAUSE_SIGN = re.compile(r"(?<!\d),|,(?!\d)|[;()\[\]|…]|(?<!\w)[:·•]|[:·•](?!\w)|(?<=\s)[-–—/+>](?=\s)")
# "Director(a)", "Chef(fe)" and "(m/w/d)" are one word with its endings for all, and part nothing.
_FOR_ALL = re.compile(r"(?<=\w)\([^\W\d_]{1,5}\)|\([a-z](?:/[a-z]){1,3}\)", re.I)
_STROKE = re.compile(r"[-–—/+>]")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


class Token(NamedTuple):
    """A word as written and where it stands in its text."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Case and accents taken away: "Éclair" → "eclair", "Straße" → "strasse", "Łódź" → "lodz"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def tokenize(text: str) -> list[Token]:
    """All words of a text in order."""
    words = words_of(text)
    return [Token(word, start, end) for word, (start, end) in zip(words, spans(text, words), strict=True)]


def words_of(text: str) -> list[str]:
    """The words of `tokenize` without their places, many times as fast; none goes over white space."""
    return list(chain.from_iterable(map(_words_in, text.split())))


@lru_cache(maxsize=200_000)
def _words_in(piece: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(piece))


def clauses_of(text: str) -> list[int]:
    """For each word of `words_of` the number of its clause: commas, brackets, colons and strokes part them.

    Nothing where all is one clause.
    """
    if not _CLAUSE_SIGN.search(text):
        return []
    clauses, clause = [], 0
    for *ahead, ends in map(_clauses_in, text.split()):
        for step in ahead:  # nearly always one
            clauses.append(clause + step)  # noqa: PERF401 - as it is one
        clause += ends
    return clauses


@lru_cache(maxsize=200_000)
def _clauses_in(piece: str) -> tuple[int, ...]:
    """How many clauses end before each word of a piece, and before its end."""
    if _STROKE.fullmatch(piece):
        return (1,)
    plain = _FOR_ALL.sub(lambda ending: "_" * len(ending[0]), piece)
    ends = [place.end() for place in _CLAUSE_SIGN.finditer(plain)]
    words = _words_in(piece)
    return (*(sum(end <= start for end in ends) for start, _ in spans(piece, words)), len(ends))


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Start and end of each of the words of a text; between them stands nothing that could be mistaken for one."""
    places, end = [], 0
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        places.append((start, end))
    return places


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence; the ends leave out white space and a last semicolon."""
    start = 0
    for boundary in _SENTENCE_END.finditer(text):
        first, next_start = boundary.span()
        end = first if text[first].isspace() else first + 1
        yield from _trimmed(text[start:end], start)
        start = next_start
    yield from _trimmed(text[start:], start)


def _trimmed(piece: str, start: int) -> Iterator[tuple[int, int]]:
    begin = start + len(piece) - len(piece.lstrip())
    end = start + len(piece.rstrip(" \t\r\n;"))
    if begin < end:
        yield begin, end
