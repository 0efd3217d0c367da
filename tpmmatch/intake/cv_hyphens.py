"""Hyphens at the ends of lines: whether they part a word for the line's sake or belong to it.

The document's own words tell: "cloud-" over "native" stays "cloud-native" where it says "cloud" and "native" or
"cloud-native" elsewhere; "Projekt-" over "leiter" becomes "Projektleiter". German joins its nouns without a hyphen, so
that there a small letter behind the break always goes on with the word.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

BROKEN = "\u00ad"  # at a line's end: the word goes on below
KEPT = "\u2011"  # at a line's end: so does it, behind a hyphen of its own
_HYPHENS = ("-", BROKEN, "\u2010")
_LAST = re.compile(r"([^\W\d_][\w'’]*(?:-[\w'’]+)*)[-\u00ad\u2010]$")
_FIRST = re.compile(r"[^\W_][\w'’]*")
_WORDS = re.compile(r"[^\W_][\w'’]*(?:-[^\W_][\w'’]*)*")
_ADDRESS = re.compile(r"\S*[/@]\S*[-\u00ad\u2010]$")
_LEAST = 3  # letters that a part must have to be taken for a word


def mended(lines: Sequence[Line]) -> list[Line]:
    """The lines, with each hyphen at an end marked as what it is."""
    found = list(lines)
    if not any(line.text.endswith(_HYPHENS) for line in found):
        return found
    known = Counter(_whole_words(found))
    german = _is_german(known)
    for number, (line, below) in enumerate(pairwise(found)):
        if mark := _mark(line.text, below.text, known, german=german):
            found[number] = replace(line, text=line.text[:-1] + mark)
    return found


def _whole_words(lines: Sequence[Line]) -> Iterator[str]:
    """The folded words, but not the parts of those that a line's end may have broken."""
    broken = False
    for line in lines:
        said = [fold(word) for word in _WORDS.findall(line.text)]
        ends = line.text.endswith(_HYPHENS)
        yield from said[1 if broken else 0 : -1 if ends else None]
        broken = ends


def _mark(text: str, below: str, known: Counter[str], *, german: bool) -> str:
    """How the line's last sign is to be read; nothing to leave it as it is."""
    if _ADDRESS.search(text):
        return KEPT
    last, first = _LAST.search(text), _FIRST.match(below)
    if not last or not first:
        return ""
    if fold(first[0]) in words("hyphens", "joining"):
        return "-"  # "ERP- und CRM-Projekte"
    if not first[0][0].islower():
        return KEPT
    before, behind = fold(last[1]), fold(first[0])
    if known[f"{before} {behind}"]:
        return KEPT
    if german or known[before + behind] or len(behind) < _LEAST or len(before) < _LEAST:
        return BROKEN
    if (known[before] and known[behind]) or _is_joined_in_english(before, behind):
        return KEPT
    return BROKEN if text.endswith(BROKEN) else ""


def _is_joined_in_english(before: str, behind: str) -> bool:
    """Whether one of the two has a hyphen in English as it is: "self-", "-driven".

    What others in the document are joined to tells nothing: beside "multi-site" stand "multinational" and "multiple".
    """
    if before in words("hyphens", "prefixes"):
        return False
    return before in words("hyphens", "first") or behind in words("hyphens", "second")


def _is_german(known: Counter[str]) -> bool:
    return sum(known[word] for word in ("und", "der", "die", "mit", "von")) > sum(
        known[word] for word in ("and", "the", "of", "with", "to")
    )
