"""Jobs told in running text, each by its first sentence: "Manager at Mill from 2019 until now. Led the move"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import EDGES, room_of
from tpmmatch.intake.cv_pieces import AT
from tpmmatch.intake.cv_role import lead_of_title
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_AT = rf"\s+(?:@|{AT})\s+"
_JOB = re.compile(rf"(?P<title>[A-ZÀ-Ž][^.:;|\t]{{2,50}}?){_AT}(?P<firm>[A-ZÀ-Ž0-9][^.:;|\t]{{1,50}})")
_TIMED_FIRST = re.compile(
    rf"\s*,?\s*(?P<job>[A-ZÀ-Ž][^.:;|\t]{{2,50}}?{_AT}[A-ZÀ-Ž0-9][^:;|\t]{{1,50}}?)(?:[.:]\s+(?P<told>\S.*)|\.?$)"
)
_BEHIND = re.compile(r"\s*\)?\s*(?:[.:;]\s+(?P<told>\S.*)|\.?$)")
_UNTIMED = re.compile(rf"(?P<job>[A-ZÀ-Ž][^.:;|\t]{{2,50}}?{_AT}[A-ZÀ-Ž0-9][^.:;|\t]{{1,50}}?):\s+(?P<told>\S.*)")
_JOINING = frozenset({"of", "and", "for", "in", "und", "für", "der", "des", "et", "de", "du", "&", "/", "-", "–"})
_WORDS_OF_FIRM = 6


def with_sentences_parted(lines: Sequence[Line]) -> list[Line]:
    """The lines of a part in which no head has a time; jobs in sentences are parted in heads and what they tell.

    Without times, all points must tell of jobs so.
    """
    room = room_of(lines) if lines else 0.0
    begun = [line for n, line in enumerate(lines) if not n or is_bullet(line.text) or line.gap >= room]
    timed = {id(line): parts for line in begun if (parts := _timed(line))}
    untimed = {id(line): parts for line in begun if (parts := _untimed(line))}
    points = [line for line in begun if is_bullet(line.text)]
    sure = points and all(id(line) in untimed for line in points)
    found = timed or {key: parts for key, parts in untimed.items() if sure}
    return [part for line in lines for part in found.get(id(line), (line,))]


def _timed(line: Line) -> Sequence[Line]:
    """The head and what is told, of a sentence that says what somebody was, for whom and when."""
    text = without_bullet(line.text) if is_bullet(line.text) else line.text
    spans = find_spans(text)
    if not spans or spans[0].single:
        return ()
    span = spans[0]
    before, time, after = text[: span.first], text[span.first : span.last], text[span.last :]
    if not before.strip():
        found = _TIMED_FIRST.fullmatch(after)
        job = found["job"] if found else ""
    else:
        found, job = _BEHIND.fullmatch(after), _without_lead(before)
    job = lead_of_title().sub("", job, 1)  # "From 2019 to 2021 I was Lead at Mill"
    return _parts(line, job + GAP + time, found["told"]) if found and _is_job(job) else ()


def _untimed(line: Line) -> Sequence[Line]:
    found = _UNTIMED.fullmatch(without_bullet(line.text)) if is_bullet(line.text) else None
    return _parts(line, found["job"], found["told"]) if found and _is_job(found["job"]) else ()


def _parts(line: Line, head: str, told: str | None) -> Sequence[Line]:
    above = replace(line, text=head, gap=max(line.gap, 1.0))
    return (above, replace(line, text=told, gap=0.0, bold=False)) if told else (above,)


def _is_job(text: str) -> bool:
    """Whether a text is a title and a firm, no more: "Led the managers at Mill" tells what was done."""
    found = _JOB.fullmatch(text)
    return found is not None and is_title_alone(found["title"]) and len(found["firm"].split()) <= _WORDS_OF_FIRM


def is_title_alone(text: str) -> bool:
    """Whether a text is a title by all of its words: "Led the managers" and "Supported managers" are none."""
    first, *others = text.split() or [""]
    last = others[-1] if others else first
    small = any(word[0].islower() and word not in _JOINING for word in others)
    done = first.endswith(("ed", "ing")) and not is_title(first) and (small or not others)  # no "Attending Physician"
    several = last.endswith("s") and is_title(last.removesuffix("s"))
    if not is_title(text) or done or several:
        return False
    return all(
        word[0].isupper() or is_title(word) or word in _JOINING or before in _JOINING
        for before, word in pairwise([first, *others])
    )


def _without_lead(text: str) -> str:
    """ "Testeuse chez Mill de" without what leads to the time."""
    rest, _, last = text.rstrip().rpartition(" ")
    return (rest if fold(last) in words("dates", "lead") else text).rstrip(EDGES)
