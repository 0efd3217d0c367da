"""Terms that stand in the words of a need: "450 euro a day", "20 hours a week", "start on 1 March 2027".

They are only told, to be set with one click: "we lose 450 euro a day" is no term, and nobody but the owner knows.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from tpmmatch.intake import table_cells
from tpmmatch.intake.found import Refused
from tpmmatch.intake.spoken_days import day_in, days
from tpmmatch.intake.table_columns import Column
from tpmmatch.model.understanding import ToldTerm

_LONGEST = 20_000  # letters of a need that are looked at
_MOST_HOURS = 80
_SIGN = r"(?:€|\$|£|EUR|USD|GBP|CHF|euros?|dollars?|pounds?|Franken|francs?|francos)"
# Each part is bounded: a need may hold a whole pasted table.
_FIGURES = r"(?<!\d)(?<!\d[.,'’])\d[\d.,'’]{0,12}+(?:[ \u00a0\u202f]\d{3}(?!\d)){0,3}+"
_MONEY = rf"(?:{_SIGN}\s?{_FIGURES}|{_FIGURES}(?:[-–—]{{1,2}})?\s?{_SIGN})(?!\w)"
_A_DAY = r"(?:(?:a|per|each|/|pro|am|par|al|por|a la)\s?(?:day|tag|jour|d[ií]a)|/\s?[dj]|daily|täglich|diarios)\b"
_RATE_IS = r"(?:(?:day|daily) rate|tagessatz|tageshonorar|tjm|taux journalier|tarifa (?:diaria|por d[ií]a))"
_BESIDE = r"[^.\d\n]{0,20}?"
_ABOUT = rf"(?:{_BESIDE}\b(?:max|ca)\.)?"
_RATES = (rf"(?P<value>{_MONEY})\s?{_A_DAY}", rf"\b{_RATE_IS}{_ABOUT}{_BESIDE}(?P<value>{_MONEY})")
_HOURS = (
    r"(?<![\d.,])(?P<value>\d{1,2})\s?(?:h|hrs?|hours?|std\.?|stunden|heures?|horas?)\s?"
    r"(?:(?:a|per|each|/|pro|in der|die|par|a la|por)\s?(?:week|wk|woche|semaine|semana)\b"
    r"|weekly|wöchentlich|semanales)",
)
# What has begun is none: "started", "commencé".
_BEGINS = (
    r"\b(?:start(?:s|ing|et|en|termin|datum)?|projekt(?:start|beginn)|beginn?(?:s|ing|t|en|end)?|from|ab|los|"
    r"commen(?:ces?|cing|cer|cez|çons|çant|cera|cerait)|début(?:e[rz]?|ons|ant|era|erait)?|"
    r"démarr(?:age|e[rz]?|ons|ant|era|erait)|à partir d[ue']|dès|inicio|comienzo|"
    r"(?:empie|comien)(?:zan?|ce)|(?:empe|comen)z(?:ar|ará|aría|amos|ando)|desde|a partir de)\b"
)

# Words that add nothing to a term.
_SMALL = """up to at most max maximum no more than not over under below budget rate costs cost is of the a our we pay
can around about ca bis zu höchstens maximal nicht über mehr als unser das ist wir zahlen etwa rund jusqu à pas plus de
au notre nous payons environ hasta como máximo más nuestro presupuesto es pagamos unos"""


def terms_of(whole: str) -> list[ToldTerm]:
    """The terms that a text tells, each once."""
    text = whole[:_LONGEST]
    found = [
        *(ToldTerm("max_day_rate", said, rate) for said, value in _said(_RATES, text) if (rate := _rate(value))),
        *(
            ToldTerm("hours_per_week", said, int(value))
            for said, value in _said(_HOURS, text)
            if 0 < int(value) <= _MOST_HOURS
        ),
        *(ToldTerm("start", said, day) for said, value in _said(_starts(), text) if (day := day_in(value))),
    ]
    return [item for place, item in enumerate(found) if item not in found[:place]]


def says_only(line: str, told: Iterable[ToldTerm]) -> bool:
    """Whether a wish says nothing but such a term: "up to 450 euro a day"."""
    rest = line
    for item in told:
        rest = rest.replace(item.words, " ")
    return rest != line and not set(re.findall(r"[^\W_]+", rest.casefold())) - set(_SMALL.split())


def _said(phrases: Iterable[str], text: str) -> Iterator[tuple[str, str]]:
    """What stands there, and the value in it."""
    for phrase in phrases:
        for found in re.finditer(phrase, text, re.IGNORECASE):
            yield found[0].strip(), found["value"]


def _rate(said: str) -> dict[str, Any] | None:
    try:
        return table_cells.day_rate(said, Column("", unit="day"))
    except Refused:
        return None


@cache
def _starts() -> tuple[str, ...]:
    return (rf"{_BEGINS}{_BESIDE}(?P<value>{days(dated=True)})(?!\d)",)
