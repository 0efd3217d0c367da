"""Which of "03/04/2019" is the month: the document's other dates tell, or its language; else nobody knows it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.layout import Line

_DATE = re.compile(r"(?<![\d/.])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
# Where these words are frequent, the day goes first.
_DAY_FIRST = re.compile(
    r"\b(?:und|der|die|mit|für|et|les|des|dans|pour|los|las|con|para|del|dos|das|com|uma|della|gli|nel|het|een|voor|met)\b",
    re.IGNORECASE,
)
# So says "today" behind a date.
_TODAY = re.compile(
    r"\d{4}\s*(?:[–—-]|a|à|bis|al?|até)?\s*(?:heute|aujourd['’]hui|actualidad|actualmente|atual(?:mente)?|oggi|heden)\b",
    re.IGNORECASE,
)
# Europass's forms have the day first in every language.
_EUROPASS = re.compile(
    r"^\W*europass(?:\W+(?:cv|curriculum vitae|lebenslauf))?\W*$"
    r"|\b(?:mother tongue|other language)\(s\)|\b(?:mutter|weitere )sprache\(n\)"
    r"|\blangue\(s\) maternelle|\bautre\(s\) langue",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:and|the|of|with|for)\b", re.IGNORECASE)


def with_days_first(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, with dates written as "3.4.2019" where it's certain that the day stands first."""
    dates = [(int(day), int(month)) for line in lines for day, month, _ in _DATE.findall(line.text)]
    if not dates or not _is_day_first(dates, lines):
        return lines
    return [
        replace(line, text=_DATE.sub(r"\1.\2.\3", line.text)) if "/" in line.text else line
        for line in lines
    ]  # fmt: skip


def _is_day_first(dates: Sequence[tuple[int, int]], lines: Sequence[Line]) -> bool:
    if any(second > 12 for _, second in dates):
        return False
    if any(first > 12 for first, _ in dates):
        return True
    if {first for first, _ in dates} == {1} and len({second for _, second in dates}) > 2:
        return True  # all on the first of a month, rather than all in January
    text = " ".join(line.text for line in lines)
    if _TODAY.search(text) or any(_EUROPASS.search(line.text) for line in lines):
        return True
    return len(_DAY_FIRST.findall(text)) > 2 * len(_ENGLISH.findall(text)) + 3
