"""A telephone number in a line of a CV, and what only looks like one: money, times, and numbers of others."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_dates import Span, find_spans
from tpmmatch.intake.cv_words import has, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP
from tpmmatch.intake.money import currency_in

# A long dash or a stroke only behind the code of a town: "0221 – 98 44 310"; elsewhere they part two numbers.
PHONE = re.compile(
    r"(?<![\w./@])(?:(?:\+\d|\(?0)\d[\d ()]{0,9}(?: ?[–—] ?|\|)[1-9][\d ./-]{2,14}"
    r"|(?:\+\s?|00|\()?\d(?:[\d\u2011()./-]|[^\S\t]){6,22})\d(?![\w@]|[^\S\t]?\d)"
)
_DATES = re.compile(
    r"\(?(?:19|20)\d\d\D+(?:19|20)\d\d\)?|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    r"|\d{1,2}[./-](?:19|20)\d\d[\s–-]*\d{1,2}[./-](?:19|20)\d\d"
    r"|\d{1,2} (?:19|20)\d\d ?[–—|-] ?\d{1,2} (?:19|20)\d\d"
)
_AMERICAN = re.compile(r"\d{3}[-. ]\d{3}[-. ]\d{4}")  # "612-555-2047" is of no year
_THOUSANDS = re.compile(r"\d{1,2}(?:([. ])\d{3})(?:\1\d{3})+")  # but "948 555 012" is a number in Spain


def phone_in(text: str) -> str:
    """The number under which the person is reached; the text has neither mails nor pages of the web."""
    spans = find_spans(text)
    for found in PHONE.finditer(text):
        before = text[: found.start()]
        number = " ".join(found[0].split()).replace("+ ", "+")
        labelled = number.startswith(("+", "0", "(")) or _ends_with(before, "phone")
        if (
            _is_identity(before)
            or (_is_rate(before) and not number.startswith(("+", "00")))
            or _ends_with(before, "fax")
            or has(before, "reach", "others")
        ):
            continue
        if not 7 <= sum(letter.isdigit() for letter in number) <= 15 or _is_of_years(found, spans):
            continue
        if not labelled and (_is_amount(found) or (spans and not _AMERICAN.fullmatch(number))):
            continue
        return number if number.count("(") == number.count(")") else number.replace("(", "").replace(")", "")
    return ""


def _ends_with(before: str, name: str) -> bool:
    """Whether the last word before a number says what it is for."""
    said = [word for word in fold(before).split() if word not in words("identity", "counted")]
    return bool(said) and said[-1] in words("reach", name)


def _is_of_years(found: re.Match[str], spans: Sequence[Span]) -> bool:
    """Whether what looks like a number is a date or lasts from one to another."""
    dated = any(span.first <= found.start() and found.end() <= span.last for span in spans)
    return dated or _DATES.fullmatch(" ".join(found[0].split())) is not None


def _is_amount(found: re.Match[str]) -> bool:
    """Whether thousands are parted as in "12.500.000", or a currency stands beside it."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    beside = [*before.split()[-1:], *after.split()[:1]]
    return _THOUSANDS.fullmatch(" ".join(found[0].split())) is not None or any(map(currency_in, beside))


def _is_rate(before: str) -> bool:
    """Whether what stands before a number says that it is what a day or an hour costs: "Tagessatz: 900-1100"."""
    said = f" {fold(before.rpartition(GAP)[2] or before)}"
    return any(said.endswith(f" {word}") for word in words("terms", "day_rate") | words("terms", "hourly_rate"))


def _is_identity(before: str) -> bool:
    """Whether what stands before a number says that it is of a passport, a register or the like."""
    said = fold(before.rpartition(GAP)[2]).split()[-4:]
    while said and said[-1] in words("identity", "counted"):
        said.pop()
    return any(" ".join(said[first:]) in words("identity") for first in range(len(said)))
