"""What somebody says of their day rate and start in the mail that their CV came with: taken if it is said plainly.

"My day rate is €620, free from 1 March." A question, a range, a price without its currency and what others said before
(quoted below) are no plain words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from tpmmatch.intake import table_cells
from tpmmatch.intake.cv_words import raw_words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.months import month_of
from tpmmatch.intake.table_columns import Column, column_words
from tpmmatch.model.document import mapping, text
from tpmmatch.model.words import message

_LONGEST = 20_000  # letters of a mail that are looked at
_SIGN = r"(?:€|\$|£|EUR|USD|GBP|CHF|euros?|pounds?|francs?)"
_MONEY = rf"(?:{_SIGN}\s?\d[\d.,']*|\d[\d.,' \u00a0\u202f]*\s?{_SIGN})"
_BETWEEN = re.compile(r"\s*(?:-|–|to|bis|à|a|or|oder|ou|o)\s*(?:€|\$|£)?\s?\d", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:between|zwischen|entre|from|ab|desde|partir|up to|bis|jusqu|hasta|about|ca)\b", re.IGNORECASE
)
_QUOTED = re.compile(
    r"^(?:>.*|.{0,80}\b(?:wrote|schrieb|a écrit|escribió)\b.{0,60}:\s*$"
    r"|-{2,}\s*(?:original|forwarded|ursprüng|weiterge|message|mensaje).*|(?:von|from|de)\s*:.*@.*)",
    re.IGNORECASE | re.MULTILINE,
)
_NOT = re.compile(r"\b(?:not|never|nicht|kein\w*|pas|no)\b[^.!?]{0,15}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says, whom it is from, and the day on which it was sent, as far as that is known."""

    text: str
    sender: str = ""
    day: date | None = None


def with_terms(item: Found, letter: Letter) -> Found:
    """Somebody with what they say in their mail of rate and start, where their CV says nothing of it."""
    if not _is_from(mapping(item.document.get("basics")), letter.sender):
        return item  # "my rate" is somebody else's
    meta = mapping(item.document.get("meta"))
    known = mapping(meta.get("freelance"))
    said = {key: value for key, value in terms_in(letter).items() if key not in known}
    if not said or any(trace.pointer == f"/meta/freelance/{key}" for trace in item.traces for key in said):
        return item  # what the CV itself leaves open is asked about there
    document = {**item.document, "meta": {**meta, "freelance": {**known, **said}}}
    return replace(item, document=document, warnings=(*item.warnings, message("intake_terms_of_mail")))


def _is_from(basics: Mapping[str, Any], sender: str) -> bool:
    mail, name = text(basics.get("email")).casefold(), fold(text(basics.get("name"))).split()
    return (bool(mail) and mail in sender.casefold()) or (
        len(name) > 1 and {name[0], name[-1]} <= {*fold(sender).split()}
    )


def terms_in(letter: Letter) -> dict[str, Any]:
    """The terms that a mail says in plain words; none that it says in two ways."""
    words = _own_words(letter.text[:_LONGEST])
    rates = [rate for said in _said(words, "rates", _MONEY) if (rate := _rate(said))]
    starts = [day for said in _said(words, "starts", _dates()) if (day := _day(said, letter.day))]
    found: dict[str, Any] = {}
    if rates and all(rate == rates[0] for rate in rates):
        found["day_rate"] = rates[0]
    if starts and len(set(starts)) == 1:
        found["available_from"] = starts[0]
    return found


def _own_words(whole: str) -> str:
    """A mail without the one that it answers, its lines put together to paragraphs."""
    quoted = _QUOTED.search(whole)
    return re.sub(r"(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)", " ", whole[: quoted.start()] if quoted else whole)


def _said(whole: str, name: str, value: str) -> Iterator[str]:
    """The values in sentences that say them; `…` in a phrase stands for the value."""
    for phrase in raw_words("mail", name):
        pattern = re.compile(rf"(?<!\w){phrase.replace('…', f'(?P<value>{value})')}", re.IGNORECASE)
        for found in pattern.finditer(whole):
            if _is_plain(whole, found) and not (name == "rates" and _ABOUT.search(found[0])):
                yield found["value"]


def _is_plain(whole: str, found: re.Match[str]) -> bool:
    """Whether this is no question, isn't denied, and is no range."""
    asked = re.match(r"[^.!?\n]*\?", whole[found.end() :]) is not None
    return not (asked or _NOT.search(whole[: found.start()]) or _BETWEEN.match(whole[found.end("value") :]))


def _rate(said: str) -> dict[str, Any] | None:
    try:
        return table_cells.day_rate(said, Column("", unit="day"))
    except Refused:
        return None


def _dates() -> str:
    spelt = sorted((name for some in column_words()["months"]["names"] for name in some), key=len, reverse=True)
    names = "|".join(map(re.escape, spelt))
    day, year = r"\d{1,2}(?:\.|st|nd|rd|th|er|º)?", r"(?:,?\s+(?:de\s+)?20\d\d)"
    return (
        rf"(?:{day}\s*(?:of\s+|de\s+)?(?:{names})\b\.?{year}?|(?:{names})\b\.?\s+{day}(?!\d){year}?|(?:{names})\b\.?{year}"
        r"|20\d\d-\d\d-\d\d|\d{1,2}\.\s?\d{1,2}\.\s?20\d\d)"
    )


def _day(said: str, sent: date | None) -> str:
    """The day as ISO date; one without its year is the next after the mail was sent."""
    if re.fullmatch(r"[\d.\s-]+", said):
        try:
            return table_cells.start_day(said.replace(" ", ""), Column(""))
        except Refused:
            return ""
    year = re.search(r"20\d\d", said)
    rest = said.replace(year[0], "") if year else said
    number = re.search(r"\d{1,2}", rest)
    name = re.sub(r"\d+\w*|[.,º]|\b(?:de|of)\b", " ", rest)
    month = month_of(f"{name} {year[0] if year else sent.year if sent else ''}")
    if len(month) != len("2027-03"):
        return ""
    try:
        found = date(int(month[:4]), int(month[5:]), int(number[0]) if number else 1)
        if not year and sent and found < sent:
            found = found.replace(year=found.year + 1)
    except ValueError:
        return ""
    return found.isoformat()
