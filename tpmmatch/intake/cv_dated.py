"""Which lines of a part have the time of an entry, rather than of something told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import Span, find_spans
from tpmmatch.intake.cv_heads import (
    EDGES,
    LONG,
    WORDS_OF_TITLE,
    begins_small,
    ends_sentence,
    parted,
    runs_on,
    without_lead,
)
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_told_times import TimedLine, is_faint, is_rise, is_told
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.layout import GAP, Line

_SENTENCES_OF_HEAD = 2
_LONGEST = 160  # letters of a head behind its time
_MARKS = re.compile(
    r"\b(?:with\s+)?(?:an?\s+)?(?:C?GPA(?: of)?:?\s*)?\d[.,]\d+\s*(?:/\s*\d+(?:[.,]\d+)?)?\s*C?GPA\b", re.IGNORECASE
)
# Where sentences end; "Krankenhaus St. Georg" is none, and "Dr. sc. ETH" and "Dr. rer. nat." aren't either.
SENTENCES = re.compile(
    r"(?<!\b[A-ZÄÖÜ][a-z])(?<!\b[A-ZÄÖÜ][a-z]{2})(?<!\bsc)(?<!\brer)(?<!\bnat)(?<!\bpol)(?<!\bphil)(?<!\boec)\. "
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The time of an entry, the place of its line, and what else that line says."""

    place: int
    span: Span
    rest: str


def dated_at(place: int, line: Line, lines: Sequence[Line]) -> Dated | None:
    """The time of an entry, if this line has one."""
    spans = find_spans(line.text)
    if not spans or is_bullet(line.text):
        return None
    span = _own_time(spans, line.text)
    before, after = line.text[: span.first], line.text[span.last :]
    before = without_lead(before)
    after = "" if after.strip() == "." else _MARKS.sub("", after)
    if not before.strip() and after.startswith(". "):
        after = after[1:]
    rest = _whole((before.rstrip(EDGES) + GAP + after.lstrip(EDGES)).strip(EDGES))
    if labelled(line) and labelled(line) != ("time", labelled(line)[1]):  # type: ignore[index]
        return None
    beside = _is_beside(line, span) and _is_listed(rest)
    if (
        len(rest) > (_LONGEST if line.level or line.bold or beside else LONG)
        or (ends_sentence(rest) and not line.text.rstrip().endswith(")") and not _ends_with_dot(line, span))
        or (before.strip(EDGES) and after.strip(EDGES) and GAP not in line.text and not parted(before, after))
    ):
        return None
    if _ends_sentences(before, after, line):
        return None
    if span.single and _is_of_text(lines, place, before, after, rest):
        return None
    timed = TimedLine(lines, place, span, before, after, rest)
    if is_rise(timed) or (is_faint(timed.time) and is_told(timed)):
        return None
    if before.strip() and not parted(before, after) and place and runs_on(lines[place - 1], line):
        return None
    return Dated(place, span, rest)


def _is_beside(line: Line, span: Span) -> bool:
    """Whether a time stands apart at an end of its line."""
    before, after = line.text[: span.first], line.text[span.last :]
    return (not before.strip() and after.startswith(GAP)) or (before.endswith(GAP) and not after.strip())


def _ends_sentences(before: str, after: str, line: Line) -> bool:
    """Whether a time ends the last of several sentences that names no job: "Led it. Away from 2019 to 2020."."""
    *others, last = SENTENCES.split(before.rstrip())
    told = bool(others) and last[-1:].isalnum() and not parted(before, after) and line.text.rstrip().endswith(".")
    return told and not (is_title(last) or is_company(last))


def _is_listed(text: str) -> bool:
    """Whether a head begins with a title or goes from part to part; a sentence is long before it names a school."""
    first = text.partition(",")[0].split()
    return is_title(" ".join(text.split()[:WORDS_OF_TITLE])) or (len(first) <= WORDS_OF_TITLE and is_school(text))


def _whole(text: str) -> str:
    """A head without its time, with the end of the bracket that the time stood in: "Mill (Graz, since 2019)"."""
    return text + ")" * (text.count("(") - text.count(")") == 1)


def _is_of_text(lines: Sequence[Line], place: int, before: str, after: str, rest: str) -> bool:
    """Whether a single date stands in what is told rather than in a head; `rest` is the line without it."""
    line = lines[place]
    if not rest and line.text.endswith(".") and place and len(lines[place - 1].text) > LONG / 2 and line.gap < 0.6:
        return True  # the last words of a sentence
    if before.strip() and not parted(before, after) and not (line.level and not after.strip(EDGES)):
        return True  # but "### Kranz AG 2019"
    low = begins_small(rest) or (rest[:1].islower() and _goes_on(lines, place))
    if low or (place + 1 < len(lines) and runs_on(line, lines[place + 1])):
        return True  # "2009-10 of experience"
    # the last word of a point
    return bool(not rest and place and line.size and line.gap < 0.6 and is_bullet(lines[place - 1].text))


def _goes_on(lines: Sequence[Line], place: int) -> bool:
    """Whether the line above ends in a small word: "… for all shops in" over "2019 iPad rollout"."""
    above = lines[place - 1].text.split() if place else []
    return len(above) > WORDS_OF_TITLE and above[-1] in words("table", "small")


def _own_time(spans: Sequence[Span], text: str) -> Span:
    """Which of several times in a line is the entry's: the one at its end, behind a title that names a year itself."""
    last = spans[-1]
    if len(spans) == 1 or text[: last.first].endswith((GAP, "(", "| ")):
        return last
    at_end = not text[last.last :].strip(EDGES) and parted(text[: last.first], "") and not last.single
    first = spans[0]
    return last if at_end and not parted(text[: first.first], text[first.last :]) else first


def _ends_with_dot(line: Line, span: Span) -> bool:
    """Whether a head stands beside a time at an end of its line, with a dot as LaTeX sets behind each."""
    first, last = not line.text[: span.first].strip(EDGES), not line.text[span.last :].strip(EDGES + ".")
    rest = (line.text[span.last :] if first else line.text[: span.first]).rstrip(". ")
    if first and rest.startswith(GAP):
        # "2016 – 2022    Mill Ltd, Leeds. Tester, shops." has both, a sentence each.
        short = len(SENTENCES.split(rest)) <= _SENTENCES_OF_HEAD and (is_title(rest) or is_company(rest))
        return "," in rest and (not SENTENCES.search(rest) or (short and not span.single))
    short = rest.startswith(",") and len(rest.split()) <= WORDS_OF_TITLE
    parted = rest.startswith((":", " :", " –", " —", ". ")) or last or short
    return parted and (is_title(rest) or is_company(rest) or is_degree(rest))
