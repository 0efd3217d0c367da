"""Heads that a full stop parts from what is told behind them: "Lead, Mill Ltd, Leeds. Moved all shops to new tills."

So LaTeX's currvita and simplecv set jobs: one paragraph beside or below each time.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_heads import LONG
from tpmmatch.intake.cv_words import has, is_company, is_title
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town

_LEAST = 2  # jobs told so
_APART = 0.8  # heights of a line: so much room ends a paragraph
_ENDS = re.compile(r"\.\s+(?=[^\W\d_a-zà-ÿ])")
_LONGEST_NAME = 6  # words
_LEAST_LETTERS = 4  # of a head's last word, unless it is a firm's or a town


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The lines `first` to `last` of one, its head, and what is told behind that."""

    first: int
    last: int
    head: str
    told: str


def with_told_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines; where several jobs are told so, each paragraph's head and what it tells are lines of their own."""
    if len(_paragraphs(lines, _names_firm_or_town)) < _LEAST:
        return list(lines)
    found = _paragraphs(lines, _is_written_as_names)
    whole: list[Line] = []
    done = 0
    for one in found:
        whole += [*lines[done : one.first], *_parted(lines[one.first : one.last], one)]
        done = one.last
    return [*whole, *lines[done:]]


def _parted(lines: Sequence[Line], paragraph: _Paragraph) -> tuple[Line, Line]:
    left, top, right, bottom = lines[0].box
    ends = left + (right - left) * min(1.0, len(paragraph.head) / len(lines[0].text))
    whole = (left, top, max(line.box[2] for line in lines), lines[-1].box[3])
    return (
        replace(lines[0], text=paragraph.head, box=(left, top, ends, bottom)),
        replace(lines[0], text=paragraph.told, box=whole, gap=0.0, bold=False),
    )


def _paragraphs(lines: Sequence[Line], is_named: Callable[[Sequence[str]], bool]) -> list[_Paragraph]:
    found = (_paragraph(lines, first, is_named) for first in range(len(lines)))
    return [paragraph for paragraph in found if paragraph is not None]


def _paragraph(lines: Sequence[Line], first: int, is_named: Callable[[Sequence[str]], bool]) -> _Paragraph | None:
    if not _is_begun(lines, first):
        return None
    last = first + 1
    while last < len(lines) and _goes_on(lines[last]):
        last += 1
    time = _time(lines[first].text)
    text = joined([replace(line, text=line.text.replace(GAP, " ")) for line in lines[first:last]])[len(time) :]
    for end in _ENDS.finditer(text, 0, LONG):
        head = text[: end.start()].strip()
        title, *others = head.split(", ")
        # A full stop at a line's end is no more than LaTeX's.
        ends = f"{head}.".endswith(tuple(line.text.rpartition(GAP)[2] for line in lines[first:last]))
        if ends:
            return None
        if is_title(title) and is_named(others) and not _goes_on_behind(head, text[end.end() :]):
            return _Paragraph(first, last, f"{time}{GAP}{head}" if time else head, text[end.end() :])
    return None


def _goes_on_behind(head: str, behind: str) -> bool:
    """Whether a full stop is of a short word of the head: "Voss & Co. KG", "Kranz Inc. Boston", "St. Gallen"."""
    last = head.rsplit(maxsplit=1)[-1]
    short = len(last) < _LEAST_LETTERS and not (has(last, "company", "legal") or is_town(last))
    return short or has(behind.partition(",")[0].split(maxsplit=1)[0], "company", "legal") or not _tells(behind)


def _tells(text: str) -> bool:
    return any(word[:1].islower() for word in text.split()) or "." in text


def _is_begun(lines: Sequence[Line], place: int) -> bool:
    """Whether a paragraph begins here: behind its time, or in the line below that."""
    if _time(lines[place].text):
        return len(_time(lines[place].text)) < len(lines[place].text)
    return place > 0 and _time(lines[place - 1].text) == lines[place - 1].text.strip() != ""


def _time(text: str) -> str:
    """The time with which a line begins."""
    spans = find_spans(text)
    return text[: spans[0].last] if spans and not spans[0].first and not spans[0].single else ""


def _goes_on(line: Line) -> bool:
    return line.gap < _APART and not line.level and not is_bullet(line.text) and not _time(line.text)


def _names_firm_or_town(parts: Sequence[str]) -> bool:
    """Whether what stands behind a title ends with a firm or a town by its words, and tells nothing."""
    known = bool(parts) and (is_town(parts[-1]) or is_company(parts[-1]))
    return known and all(is_company(part) or "." not in part for part in parts[:-1])


def _is_written_as_names(parts: Sequence[str]) -> bool:
    """Whether what stands behind a title may name a firm and a town, in a part where others do."""
    short = all(part[:1].isupper() and len(part.split()) <= _LONGEST_NAME for part in parts)
    return _names_firm_or_town(parts) or (len(parts) > 1 and short)
