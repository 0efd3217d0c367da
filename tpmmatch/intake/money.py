"""Currencies: which there are, how they are written, what is too much for a day."""

import re
from dataclasses import dataclass
from functools import cache
from unicodedata import category

import tomli

from tpmmatch import resources
from tpmmatch.intake.folding import fold


@dataclass(frozen=True, slots=True)
class _Currencies:
    codes: frozenset[str]
    small: frozenset[str]
    signs: tuple[tuple[str, str], ...]
    words: dict[str, str]
    places: dict[int, str]
    limit: float
    limit_of_small: float


@cache
def _currencies() -> _Currencies:
    table = tomli.loads(resources.read_text("intake/currencies.toml"))
    return _Currencies(
        codes=frozenset(table["codes"].split()),
        small=frozenset(table["small"].split()),
        signs=tuple(sorted(table["signs"].items(), key=lambda pair: -len(pair[0]))),
        words={fold(word): code for code, words in table["words"].items() for word in words},
        places={int(place, 16): code for place, code in table["places"].items()},
        limit=table["day_limit"],
        limit_of_small=table["day_limit_of_small"],
    )


def is_currency(code: str) -> bool:
    """Whether this is an ISO 4217 code, in any case."""
    return code.upper() in _currencies().codes


def is_small(currency: str) -> bool:
    """Whether one unit of it is worth so little that amounts say nothing by their size."""
    return currency in _currencies().small


def is_absurd(amount: float, currency: str) -> bool:
    """Whether nobody costs this much a day."""
    known = _currencies()
    return amount > (known.limit_of_small if currency in known.small else known.limit)


def currency_in(text: str) -> str:
    """The currency that a text names by sign, code or word; empty if none or more than one."""
    known = _currencies()
    found: set[str] = set()
    rest = text
    for sign, code in known.signs:
        if sign in rest:
            found.add(code)
            rest = rest.replace(sign, " ")
    found.update(code for code in re.findall(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])", rest) if code in known.codes)
    found.update(known.words[word] for word in fold(rest).split() if word in known.words)
    return found.pop() if len(found) == 1 else ""


def currency_of_place(place: int) -> str:
    """The currency of a country by the number that spreadsheets know it by (LCID); empty if it isn't known."""
    return _currencies().places.get(place, "")


def is_currency_word(word: str) -> bool:
    """Whether a folded word of a column's name only says the currency."""
    known = _currencies()
    return word in known.words or word.upper() in known.codes


def says_currency(text: str) -> bool:
    """Whether a text speaks of any currency, be it unclear of which."""
    return any(category(sign) == "Sc" for sign in text) or any(map(is_currency_word, fold(text).split()))
