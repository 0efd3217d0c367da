"""Lines that run along with the pages: their numbers, and a head or foot that each page repeats."""

import re
from collections import Counter
from collections.abc import Sequence

from tpmmatch.intake.layout import Line

_MARGIN = 0.12  # of the page's height, above and below
_NUMBER = re.compile(
    r"(.{0,40}[-–|·]\s*)?((page|seite|p[aá]gina|p\.|s\.)\s*)?\d{1,3}\s*(/|of|von|de|sur|\|)\s*\d{1,3}"
    r"|(page|seite|p[aá]gina|p\.|s\.)?\s*-?\s*\d{1,2}\s*-?",
    re.IGNORECASE,
)
# What names the document beside its number, as LaTeX sets it at the foot: "May 2025   Ada Kranz · Résumé   1 of 2".
_NAMED = re.compile(r".{0,80}\t(?:\w{1,10}\s)?\d{1,2}\s*(?:/|of|von|de|sur)\s*\d{1,2}", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|seite|p[aá]gina)\s+\d{1,2}(?:\s*(?:/|of|von|de|sur)\s*\d{1,2})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def without_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Line]:
    """All lines but page numbers and what is repeated; the first of what is repeated at the top stays."""
    counts = Counter(
        key
        for lines, height in zip(pages, heights, strict=True)
        for key in {_key(line) for line in lines if _at_edge(line, height)}
    )
    kept: list[Line] = []
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            if _at_edge(line, height):
                if _NUMBER.fullmatch(line.plain.strip()) or _NAMED.fullmatch(line.text.strip()):
                    continue
                if counts[_key(line)] > 1 and (number > 0 or line.box[1] > height / 2):
                    continue
            kept.append(line)
    return kept


def is_page_number(text: str) -> bool:
    """Whether a line only counts pages, in words: "Page 1 of 2"."""
    return _PAGE.fullmatch(text.strip(" -–|")) is not None


def _at_edge(line: Line, height: float) -> bool:
    return line.box[1] < _MARGIN * height or line.box[3] > (1 - _MARGIN) * height


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.plain.casefold()).strip(), round(line.box[1] / 6)
