"""Times that nothing ends: "2021 –" lasts, unless another entry begins later; a bare month at the top may last."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_dates import Span
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_heads import EDGES
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title, words
from tpmmatch.intake.folding import fold

_DASHED = re.compile(r"\s*[–—-]\s+[^\W\d_]")
_SEVERAL = 2  # other jobs
_MONTH = len("2021-05")
_APART = re.compile(r"[(),;|\t]")


def with_bare_dashes_read(entries: list[Entry]) -> list[Entry]:
    """The entries; one with a start and nothing behind its dash lasts only if no other begins later.

    Else nobody says when it ended: the next beginning is what to ask about.
    """
    starts = sorted({entry.span.start for entry in entries if entry.span is not None})
    lasting = any(entry.span is not None and not entry.span.single for entry in entries)
    for place, entry in enumerate(entries):
        entry.span = _with_spaced_dash_read(entry, lasting=lasting)
        if entry.span is not None and entry.span.bare and not _says_it_lasts(entry):
            later = next((start for start in starts if _begins_later(start, entry.span.start)), "")
            entry.asked_end = later or _end_around(entry.span, entries[:place]) or _end_of_untitled(entry)
    _ask_whether_latest_lasts(entries)
    return entries


def _ask_whether_latest_lasts(entries: Sequence[Entry]) -> None:
    """Of the first job, which has only a month where all others say from when to when: it may be since then."""
    first, *others = entries
    spans = [one.span for one in others if one.span is not None and not one.span.single]
    heads = [text for text, _ in first.heads]
    titled = any(map(is_title, heads)) and not any(is_degree(text) or is_school(text) for text in heads)
    if first.span is None or not titled or len(spans) < max(len(others), _SEVERAL):
        return
    month = first.span.single and len(first.span.start) >= _MONTH
    if month and all(_begins_later(first.span.start, span.start) for span in spans):
        first.asked_end, first.span = first.span.start, replace(first.span, end="", open=True)


def _end_around(span: Span, before: Sequence[Entry]) -> str:
    """The end of a time told before within which another begins: of the years at a firm of which it is a step."""
    around = (one.span for one in reversed(before) if one.span is not None and not (one.span.open or one.span.single))
    return next((one.end for one in around if one.start <= span.start and _begins_later(one.end, span.start)), "")


def _end_of_untitled(entry: Entry) -> str:
    """The only year of "2021 – Mill Consulting", which may be all of its time; titles begin."""
    titled = any(is_title(text) for text, _ in entry.heads)
    return entry.span.start if entry.span is not None and _has_spaced_dash(entry) and not titled else ""


def _with_spaced_dash_read(entry: Entry, *, lasting: bool) -> Span | None:
    """The time of an entry; "2021 – Lead, Mill" begins then as "2021– Lead" does, "2021 – MSc" is of that year alone.

    So is what isn't called by a title, and where others have `lasting` times not by a firm either.
    """
    span, line = entry.span, entry.span_line
    if span is None or line is None or not span.single or line.text[: span.first].strip(EDGES):
        return span
    heads = [text for text, _ in entry.heads]
    begins = any(is_title(text) or (lasting and _is_firm(text)) for text in heads) and not any(map(is_degree, heads))
    return replace(span, end="", open=True, bare=True) if begins and _has_spaced_dash(entry) else span


def _has_spaced_dash(entry: Entry) -> bool:
    """Whether a dash stands apart behind the time of an entry."""
    span, line = entry.span, entry.span_line
    return span is not None and line is not None and _DASHED.match(line.text[span.last :]) is not None


def _is_firm(text: str) -> bool:
    """Whether a text names a firm by words in capitals, which "consulting on the merger" doesn't."""
    return is_company(" ".join(word for word in text.split() if not word.islower()))


def _begins_later(start: str, other: str) -> bool:
    length = min(len(start), len(other))
    return start[:length] > other[:length]


def _says_it_lasts(entry: Entry) -> bool:
    """Whether a head says so in words, apart from others: "2023– MBA, University of Graz (ongoing)"."""
    said = [part for text, _ in entry.heads for part in _APART.split(text)]
    return any(fold(part) in words("dates", "present") for part in said)
