"""How long something took, as portals print it beside each time, which says so itself: no title, no firm, no city."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans, is_present
from tpmmatch.intake.cv_heads import EDGES
from tpmmatch.intake.cv_words import raw_words
from tpmmatch.intake.layout import GAP, Line

_AROUND = 2  # lines between a firm's whole time and that of its first title


def without_durations(lines: Sequence[Line]) -> list[Line]:
    """The lines; "1 Jahr 10 Monate" beside a time is taken away, in a line of its own and before the time."""
    kept: list[Line] = []
    room = 0.0  # above the lines taken away
    for number, line in enumerate(lines):
        if _says_duration(lines, number) or _says_present(lines, number):
            room = max(room, line.gap)
            continue
        bare = _behind_duration(line)
        kept.append(replace(bare, gap=max(room, bare.gap)) if room > bare.gap else bare)
        room = 0.0
    return kept


def is_duration(text: str) -> bool:
    """Whether a text says how long something took, and nothing else."""
    return _pattern().fullmatch(text.strip().strip("()").strip()) is not None


def _says_duration(lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    if is_bullet(line.text) or GAP in line.text or not is_duration(line.text):
        return False
    around = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 1 + _AROUND]]
    return any(find_spans(one.text) and not is_bullet(one.text) for one in around)


def _says_present(lines: Sequence[Line], number: int) -> bool:
    """Whether a line only says "until today" above a time that does so itself."""
    below = _behind_duration(lines[number + 1]).text if number + 1 < len(lines) else ""
    return is_present(lines[number].text) and any(span.open for span in find_spans(below)) and _is_time(below)


def _behind_duration(line: Line) -> Line:
    """ "3 Jahre und 5 Monate, seit Juli 2023" without the first."""
    found = _before_time().match(line.text)
    rest = line.text[found.end() :] if found else ""
    return replace(line, text=rest) if rest and _is_time(rest) else line


def _is_time(text: str) -> bool:
    spans = find_spans(text)
    return bool(spans) and not (text[: spans[0].first] + text[spans[0].last :]).strip(EDGES)


@cache
def _duration() -> str:
    units = "|".join(_units())
    more = rf"(?:\s|,\s|\s(?:and|und|et|y|e|en)\s)\d{{1,2}}\s?(?:{units})\b\.?"
    return rf"\d{{1,2}}(?:[.,]\d)?\+?\s?(?:{units})\b\.?(?:{more})?"


def _units() -> Iterator[str]:
    """Words for years and months of more than a letter: "5 y" and "3 j" say too little."""
    return (unit for unit in raw_words("dates", "units") if len(unit) > 1)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_duration(), re.IGNORECASE)


@cache
def _before_time() -> re.Pattern[str]:
    return re.compile(rf"\s*\(?{_duration()}\)?\s*[,|·•:–—-]?\s+", re.IGNORECASE)
