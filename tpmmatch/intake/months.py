"""Months and years as people write them → the dates of JSON Resume, no finer than they were written."""

import re
from functools import cache

from tpmmatch.intake.folding import fold
from tpmmatch.intake.table_columns import column_words

_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_ISO = re.compile(r"((?:19|20)\d\d)-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?:T.*)?", re.ASCII)
_NUMBERS = re.compile(r"(0?[1-9]|1[0-2])[./-]((?:19|20)\d\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[./](0?[1-9]|1[0-2])", re.ASCII)
_BETWEEN = re.compile(
    r"\s+[-–—]\s+|\s*[–—]\s*|\s+(?:to|bis|until|au|à|hasta|a)\s+|(?<=\d{4})\s*-\s*(?=\D|\d{2}[./]\d{4})"
)


def month_of(text: str) -> str:
    """ "Nov 2022" is 2022-11, "2019" is 2019; empty if no year is named, or more than one month."""
    text = text.strip()
    if found := _ISO.fullmatch(text):
        return "-".join(part for part in found.groups() if part)
    if found := _NUMBERS.fullmatch(text):
        return f"{found[2]}-{int(found[1]):02}"
    if found := _YEAR_FIRST.fullmatch(text):
        return f"{found[1]}-{int(found[2]):02}"
    words = fold(text).split()
    years = [word for word in words if _YEAR.fullmatch(word)]
    months = {number for word in words if (number := _months().get(word))}
    if len(years) != 1 or len(months) > 1:
        return ""
    return f"{years[0]}-{months.pop():02}" if months else years[0]


def span_of(text: str) -> tuple[str, str]:
    """Start and end of "Jan 2020 – Mar 2023"; an end that is today, or isn't said, is empty."""
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    if len(parts) == 1 and (years := re.fullmatch(r"(\d{4})\s*-\s*(\d{4})", text.strip())):
        parts = list(years.groups())
    return (month_of(parts[0]) if parts else "", month_of(parts[1]) if len(parts) == 2 else "")


@cache
def _months() -> dict[str, int]:
    return {fold(name): number for number, names in enumerate(column_words()["months"]["names"], 1) for name in names}
