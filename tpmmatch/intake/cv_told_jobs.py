"""Jobs of which one sentence each tells: "Worked as Tester with Kranz Ltd (2016 – 2018)".

So lists of jobs in Indian CVs are often written.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_words import is_company, is_school, is_title, raw_words
from tpmmatch.intake.layout import GAP, Line

_APART = 0.8  # heights of a line: so much room ends a sentence
_MOST_WORDS = 8  # of a title
_MOST_LINES = 3
# What leads to a firm: of several in a sentence the surest, for titles have "for" and "in" as well.
_TO_FIRM = (r"(?:with|at|bei der|beim|bei|chez)", "for", r"(?:in|en)")
_TO_TITLE = r"(?:as|als|comme|como)"
_ARTICLE = r"(?:(?:an?|the|une?)\s+)?"


def with_told_jobs_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines; a sentence that tells of a job and has its time in a line below is one line."""
    whole: list[Line] = []
    first = 0
    while first < len(lines):
        last = _end(lines, first)
        whole.append(_one(lines[first:last]))
        first = last
    return whole


def _end(lines: Sequence[Line], first: int) -> int:
    """Behind which line the sentence ends that begins there."""
    if not _begins(lines[first].text) or find_spans(lines[first].text):
        return first + 1
    for last in range(first + 1, min(first + _MOST_LINES, len(lines))):
        if is_bullet(lines[last].text) or lines[last].gap >= _APART:
            break
        if any(not span.single for span in find_spans(_one(lines[first : last + 1]).text)):
            return last + 1
    return first + 1


def _one(lines: Sequence[Line]) -> Line:
    left, top, _, _ = lines[0].box
    box = left, top, max(line.box[2] for line in lines), lines[-1].box[3]
    return replace(lines[0], text=joined(lines), box=box) if len(lines) > 1 else lines[0]


def part_told_jobs(entries: Sequence[Entry]) -> None:
    """Part title and firm in the heads that are such sentences."""
    for entry in entries:
        for place, (text, line) in enumerate(entry.heads[:1]):
            if told := _told(text):
                entry.heads[place] = GAP.join(told), line


def _told(text: str) -> tuple[str, str] | None:
    """Title and firm that a sentence tells."""
    found = next((found for form in _forms() if (found := form.fullmatch(without_bullet(text).strip(" .")))), None)
    if found is None or not is_title(found["title"]) or len(found["title"].split()) > _MOST_WORDS:
        return None
    first, comma, _ = found["firm"].partition(",")
    if comma and not (is_company(first) or is_school(first)) and found.re in _forms()[-2:]:
        return None  # "Director in Delivery, Mill Ltd"
    return found["title"].strip(), found["firm"].strip()


def _begins(text: str) -> bool:
    said = without_bullet(text).replace(GAP, " ").strip()
    return any(re.match(rf"{_lead(name)}\s", said, re.IGNORECASE) for name in ("led", "led_to_firm"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """How such sentences go: the title before the firm, or the firm first."""
    title, firm = r"(?P<title>\S.*?)", r"(?P<firm>(?-i:[^\W\d_a-zà-ÿ])\S*.*)"
    led, firm_first = _lead("led"), _lead("led_to_firm")
    return (
        re.compile(rf"{firm_first}\s+{firm}\s+{_TO_TITLE}\s+{_ARTICLE}{title}", re.IGNORECASE),
        *(re.compile(rf"{led}\s+{_ARTICLE}{title}\s+{to}\s+{firm}", re.IGNORECASE) for to in _TO_FIRM),
    )


@cache
def _lead(name: str) -> str:
    """What leads to the title or the firm, perhaps behind "Presently"."""
    now, leads = (sorted(raw_words("employment", words), key=len, reverse=True) for words in ("now", name))
    return rf"(?:(?:{'|'.join(map(re.escape, now))})\s+)?(?:{'|'.join(map(re.escape, leads))})"
