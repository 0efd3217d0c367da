"""Days as sentences say them: "on 1 March 2027", "ab März 2027", "le 1er mars"."""

import re
from datetime import date, timedelta

from tpmmatch.intake import table_cells
from tpmmatch.intake.found import Refused
from tpmmatch.intake.months import month_of
from tpmmatch.intake.table_columns import Column, column_words

_DAY, _YEAR = r"\d{1,2}(?:\.|st|nd|rd|th|er|º)?", r",?\s+(?:del?\s+)?20\d\d"
_PASSED = timedelta(days=90)  # "free from 1 November", written later in that month, is of this year


def names_of_months() -> str:
    """All of them as a pattern, the longest first."""
    spelt = sorted((name for some in column_words()["months"]["names"] for name in some), key=len, reverse=True)
    return "|".join(map(re.escape, spelt))


def days(*, dated: bool) -> str:
    """A pattern for a day or a month, with its year if `dated`."""
    names, year = names_of_months(), f"(?:{_YEAR})" if dated else f"(?:{_YEAR})?"
    return (
        rf"(?:{_DAY}\s*(?:of\s+|de\s+)?(?:{names})\b\.?{year}|(?:{names})\b\.?\s+{_DAY}(?!\d){year}"
        rf"|(?:{names})\b\.?{_YEAR}|20\d\d-\d\d-\d\d|\d{{1,2}}\.\s?\d{{1,2}}\.\s?20\d\d)"
    )


def day_in(said: str, sent: date | None = None) -> str:
    """The day as ISO date, a month's first; one without its year is the next after it was sent, or just passed."""
    if re.fullmatch(r"[\d.\s-]+", said):
        try:
            return table_cells.start_day(said.replace(" ", ""), Column(""))
        except Refused:
            return ""
    year = re.search(r"20\d\d", said)
    rest = said.replace(year[0], "") if year else said
    number = re.search(r"\d{1,2}", rest)
    name = re.sub(r"\d+\w*|[.,º]|\b(?:de|of)\b", " ", rest)
    years = [int(year[0])] if year else [sent.year + more for more in (-1, 0, 1)] if sent else []
    for one in years:
        month = month_of(f"{name} {one}")
        if len(month) != len("2027-03"):
            return ""
        try:
            found = date(one, int(month[5:]), int(number[0]) if number else 1)
        except ValueError:
            continue  # 29 February
        if year or (sent and sent - found <= _PASSED):
            return found.isoformat()
    return ""
