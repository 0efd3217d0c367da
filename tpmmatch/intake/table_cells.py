"""Cells → values: numbers, dates, money, lists, as people type them."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused
from tpmmatch.intake.money import currency_in, is_absurd, is_small, says_currency
from tpmmatch.intake.table_columns import Column, column_words, is_word_of_rates, unit_in, words_for
from tpmmatch.intake.table_contents import EMAIL, PHONE
from tpmmatch.model.terms import is_zone

_AMOUNT = re.compile(r"\d[\d.,'’\u00a0\u202f ]*")
_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_FLOATED = re.compile(r"(\+?\d{4,})\.0")
_EXPONENT = re.compile(r"\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})", re.ASCII)
_BETWEEN_PHONES = re.compile(r":::|[;|\n]|,(?=\s{0,4}[+0(])|/(?=\s{0,4}\+)")
_QUOTED = re.compile(r'^="([^"]*)"$')  # so a sheet keeps a nought at the beginning
_PERHAPS_BETWEEN = re.compile(r"\s/\s")  # or behind the number of a town: "+49 (0) 30 / 123 45"
_KIND_OF_PHONE = re.compile(r"(?<=\d)\s{0,3}[(\[][^\W\d][^()\[\]\d]{0,20}[)\]]$")  # "0151 12345 (mobile)"
_SPAN = re.compile(r"\s(?:→|–|—|-|bis|to|until|till|au|hasta|al|tot)\s")
_LEAST_DIGITS = 9
_LEAST_OF_A_PHONE = 6  # digits
_LONGEST_SPAN = 80
_SHORT = 12  # "n/a", "on request"
_LEVEL = re.compile(r"[ABC][12][+-]?|C", re.IGNORECASE)
_TIME = r"(?:[T ]\s{0,4}\d{1,2}:\d{2}[\d:.]{0,14}\s?(?:[AaPp]\.?[Mm]\.?|Z|[+-]\d{2}:?\d{2})?)?"
_DAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})" + _TIME)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?" + _TIME)
_SERIAL = re.compile(r"[34567]\d{4}(\.0+)?", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_SHORT_YEAR = re.compile(r"([^\W\d_]{3,})\.?\s{1,2}(['’]?)([2-4][0-9])")
_DAY_ZERO = date(1899, 12, 30)  # of spreadsheets that keep dates as a number of days
_DAY_ZERO_OF_1904 = date(1904, 1, 1)
_LEAST_DAY_RATE = 150
_LEAST_OF_ANY_DAY = 20  # though it's said to be for a day
_HOURS_LIMIT = 100
_YES = frozenset({"yes", "y", "ja", "oui", "si", "x", "true"})


def plain(cell: str) -> str:
    """A text without the ".0" that spreadsheets hang on to phone numbers and ids."""
    found = _FLOATED.fullmatch(cell)
    return found[1] if found else cell


def emails(cell: str, column: Column) -> list[str]:
    """All addresses in a cell, whatever stands around them; one that was cut or mistyped stays as it is."""
    if fold(cell) in column_words()["contact"]["nobody"]:
        return []
    found = list(dict.fromkeys(EMAIL.findall(cell.replace("mailto:", " "))))
    if not found and ("@" not in cell or (" " in cell and len(cell) > _SHORT)):
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    return found or [cell]


def phones(cell: str, column: Column) -> list[str]:
    """All telephone numbers in a cell, as they are written; one that a spreadsheet has rounded is none."""
    if floated := _EXPONENT.fullmatch(cell):
        return [_unfloated(floated, cell, column)]
    cell = _QUOTED.sub(r"\1", cell)
    if cell.startswith("="):
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    found = [number for part in _BETWEEN_PHONES.split(cell) for number in _apart(part)]
    parts = (_KIND_OF_PHONE.sub("", part.strip()) for part in found)
    return [plain(part) for part in parts if part]


def _apart(numbers: str) -> list[str]:
    parts = _PERHAPS_BETWEEN.split(numbers)
    return parts if all(sum(map(str.isdigit, part)) >= _LEAST_OF_A_PHONE for part in parts) else [numbers]


def email_within(cells: Sequence[str]) -> str:
    """The first address that stands in any of these cells."""
    return next((found[0] for cell in cells for found in EMAIL.finditer(cell)), "")


def phone_within(cells: Sequence[str]) -> str:
    """The first number in any of these cells that is written as telephone numbers are, beside an address or alone."""
    return next((found[0].strip() for cell in cells for found in PHONE.finditer(EMAIL.sub("; ", cell))), "")


def _unfloated(found: re.Match[str], cell: str, column: Column) -> str:
    """ "4.915112345678E+12" with all its digits but perhaps a last nought; one with fewer was rounded."""
    digits = found[1] + (found[2] or "")
    if len(digits) < max(_LEAST_DIGITS, int(found[3])):
        raise Refused("intake_phone_rounded", column=column.header, cell=cell)
    return digits.ljust(int(found[3]) + 1, "0")


def items(cell: str) -> list[str]:
    """The parts of a list in a cell; commas and semicolons inside brackets don't part it."""
    return [item for part in _parts(cell, ";,|\n") if (item := part.strip("\"' "))]


def amount(cell: str) -> float | None:
    """The one number of a cell, in any country's way of writing; negative if it is, None if none or several."""
    joined = _SPACED.sub("", cell)
    found = list(_AMOUNT.finditer(joined))
    if len(found) != 1 or _means_more(joined[: found[0].end()], joined[found[0].end() :]):
        return None
    digits = found[0][0].strip().rstrip(".,' ")
    if _THOUSANDS.fullmatch(digits):
        digits = re.sub(r"[.,]", "", digits)
    elif "," in digits:
        decimal = max(digits.rfind(","), digits.rfind("."))
        digits = re.sub(r"[.,]", "", digits[:decimal]) + "." + digits[decimal + 1 :]
    try:
        value = float(digits)
    except ValueError:
        return None
    return -value if re.search(r"[-−]\s*$", re.sub(r"[^\d\s−-]", "", joined[: found[0].start()])) else value


def _means_more(number: str, behind: str) -> bool:
    """Whether a number goes on behind its figures: "1.2k", or another word than "EUR" or "h" that hangs on it."""
    word = _WORD.match(behind)
    if not word:
        return False
    return fold(word[0]) in {"k", "tsd"} or (number[-1].isdigit() and not is_word_of_rates(word[0]))


def day_rate(cell: str, column: Column, currency: str = "") -> dict[str, Any]:
    """`{"amount": 520, "currency": "EUR"}`; `currency` is what another column says."""
    told = {"column": column.header, "cell": cell}
    value = amount(cell)
    money = currency_in(cell) or column.currency or currency or currency_in(column.shown)
    unit = unit_in(cell) or column.unit or unit_in(column.shown)
    if unit == "hour":
        raise Refused("intake_rate_hourly", **told)
    if value is None or unit == "longer":
        raise Refused("intake_cell_unread", **told)
    if not money:
        raise Refused("intake_rate_no_currency", **told)
    if value <= 0 or is_absurd(value, money):
        raise Refused("intake_cell_absurd", **told)
    if value < _LEAST_OF_ANY_DAY and not is_small(money):
        raise Refused("intake_cell_absurd", **told)
    if not unit and value < _LEAST_DAY_RATE and not is_small(money):
        raise Refused("intake_rate_unit_unsure", **told)
    return {"amount": int(value) if value == int(value) else value, "currency": money}


def usual_currency(cell: str, column: Column) -> str:
    """The owner's own currency for a bare number, unless its column speaks of money of some kind; else empty."""
    bare = _AMOUNT.fullmatch(cell.strip()) and not says_currency(f"{column.header} {column.shown}")
    return column.usual if bare else ""


def no_day_rate(cell: str, column: Column) -> None:
    """Tell that a price for an hour isn't made into one for a day: nobody knows how many hours that would be."""
    raise Refused("intake_rate_hourly", column=column.header, cell=cell)


def start_day(cell: str, column: Column) -> str:
    """A day as ISO date; what could be two days is neither."""
    told = {"column": column.header, "cell": cell}
    numbers = _first_day(cell, column)
    if numbers == (0, 0, 0):
        raise Refused("intake_date_unsure", **told)
    try:
        found = date(*numbers) if numbers else None
    except ValueError:
        found = None
    if found is None:
        raise Refused("intake_cell_unread", **told)
    if not 1990 <= found.year <= 2100:
        raise Refused("intake_cell_absurd", **told)
    return found.isoformat()


def is_day(cell: str) -> bool:
    """Whether this is a day beyond doubt, though day and month may be the other way round.

    A bare number may be a postcode as well.
    """
    return not _SERIAL.fullmatch(cell) and _first_day(cell, Column("")) is not None


def _first_day(cell: str, column: Column) -> tuple[int, int, int] | None:
    """Year, month and day; of a time from one day to another the first."""
    zero = _DAY_ZERO_OF_1904 if column.from_1904 else _DAY_ZERO
    ends = _SPAN.split(cell) if len(cell) <= _LONGEST_SPAN else []
    bare = [_before_day().sub("", day.strip()) for day in [cell, *ends]]
    days = [_year_month_day(day, zero, column.day_first) or _of_short_year(day, column.header) for day in bare]
    return days[1] if len(days) == 3 and days[0] is None and days[2] is not None else days[0]


@cache
def _before_day() -> re.Pattern[str]:
    """ "from", "ab" before a day; the longest first."""
    words = sorted(column_words()["months"]["before"], key=lambda word: -len(word))
    return re.compile(rf"^(?:{'|'.join(map(re.escape, words))})\s+(?=\S)", re.IGNORECASE)


def is_day_first(cells: Sequence[str], header: str) -> bool | None:
    """Whether days stand before months in a column, as one of its cells shows or the language of its name."""
    matches = (_DAY.match(_before_day().sub("", cell)) for cell in cells)
    days = [(int(found[1]), int(found[3])) for found in matches if found and found[2] != "."]
    shown = {first > 12 for first, second in days if first > 12 or second > 12}
    if len(shown) == 1:
        return shown.pop()
    words = set(fold(header).split())
    return True if not shown and words and not words & set(column_words()["months"]["english"]) else None


def _year_month_day(cell: str, zero: date, day_first: bool | None) -> tuple[int, int, int] | None:
    """(0, 0, 0) if day and month can't be told apart."""
    if found := _YEAR_FIRST.fullmatch(cell):
        return int(found[1]), int(found[2]), int(found[3] or 1)
    if found := _DAY.fullmatch(cell):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        year += 2000 if year < 100 else 0
        if found[2] == "." or first > 12 or first == second or (day_first and second <= 12):
            return year, second, first
        return (year, first, second) if second > 12 or day_first is False else (0, 0, 0)
    if found := _MONTH_YEAR.fullmatch(cell):
        return int(found[2]), int(found[1]), 1
    if _SERIAL.fullmatch(cell):
        found_day = zero + timedelta(days=int(cell[:5]))
        return found_day.year, found_day.month, found_day.day
    return _in_words(cell)


def _in_words(cell: str) -> tuple[int, int, int] | None:
    """ "1. März 2027", "March 3, 2027", "mars 2027"."""
    months = _months()
    words = fold(cell).split()
    named = [months[word] for word in words if word in months]
    # "1st", "1er"
    numbers = [
        int(found[1]) for word in words if (found := re.fullmatch(r"(\d{1,4})(st|nd|rd|th|er)?", word, re.ASCII))
    ]
    others = [word for word in words if word not in months and word not in {"de", "del", "of"}]
    if len(named) != 1 or len(others) != len(numbers) or not 1 <= len(numbers) <= 2:
        return None
    day = next((number for number in numbers if number <= 31), 1)
    year = next((number for number in numbers if number >= 1000), 0)
    return (year, named[0], day) if year and len(numbers) == len({day, year} & set(numbers)) else None


def _of_short_year(cell: str, header: str) -> tuple[int, int, int] | None:
    """ "Mai 26", "May '26"; in English a bare number may be the day, (0, 0, 0) then."""
    found = _SHORT_YEAR.fullmatch(cell)
    if not found or fold(found[1]) not in _months():
        return None
    said = fold(header)
    known = said in words_for("columns", "available_from")
    of_others = known and not set(said.split()) & set(column_words()["months"]["english"])
    sure = found[2] or of_others or fold(found[1]) not in column_words()["months"]["english_names"]
    return (2000 + int(found[3]), _months()[fold(found[1])], 1) if sure else (0, 0, 0)


@cache
def _months() -> dict[str, int]:
    lists = (column_words()["months"][kind] for kind in ("names", "of_lists"))
    return {fold(name): number for months in lists for number, names in enumerate(months, 1) for name in names}


def hours(cell: str, column: Column) -> float:
    """Hours a week, if it is one number that a week has room for."""
    value = amount(cell)
    if value is None or "%" in cell or not words_for("hours", "others").isdisjoint(fold(cell).split()):
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    if not 0 < value <= _HOURS_LIMIT:
        raise Refused("intake_cell_absurd", column=column.header, cell=cell)
    return int(value) if value == int(value) else value


def zone(cell: str, column: Column) -> str:
    """A time zone that the time zone data knows."""
    if not is_zone(cell):
        raise Refused("intake_cell_unread", column=column.header, cell=cell)
    return cell


def mode(cell: str, column: Column) -> str:
    """remote, hybrid or onsite, in four languages; a plain yes under "Remote" is remote."""
    asked = fold(cell)
    if fold(column.header) in {"remote", "teletravail", "teletrabajo"} and asked in _YES:
        return "remote"
    for found, words in column_words()["work_mode"].items():
        if asked in {fold(word) for word in words}:
            return str(found)
    raise Refused("intake_cell_unread", column=column.header, cell=cell)


def languages(cell: str) -> list[dict[str, str]]:
    """ "English (native), German B2, Français: courant" with how well, where it is said."""
    return [_language(part) for part in _parts(cell, ";,|\n/")]


def _parts(cell: str, separators: str) -> list[str]:
    parts, depth, begin = [], 0, 0
    for found in re.finditer(rf"[{re.escape(separators)}()]", cell):
        depth = max(0, depth + (found[0] == "(") - (found[0] == ")"))
        if depth == 0 and found[0] in separators:
            parts.append(cell[begin : found.start()])
            begin = found.end()
    parts.append(cell[begin:])
    return [part.strip() for part in parts if part.strip()]


def _language(part: str) -> dict[str, str]:
    if found := re.fullmatch(r"([^(]+)\((.*)\)", part, re.DOTALL):
        return _spoken(found[1], found[2])
    if found := re.fullmatch(r"([^:]+?)(?::|\s[-–—]\s)(.+)", part, re.DOTALL):
        return _spoken(found[1], found[2])
    words = part.split()
    for count in (2, 1):
        tail = " ".join(words[-count:])
        if len(words) > count and (fold(tail) in _fluencies() or _LEVEL.fullmatch(tail)):
            return _spoken(" ".join(words[:-count]), tail)
    return {"language": part}


def _spoken(language: str, fluency: str) -> dict[str, str]:
    return {"language": language.strip(), **({"fluency": fluency.strip()} if fluency.strip() else {})}


@cache
def _fluencies() -> frozenset[str]:
    return frozenset(map(fold, column_words()["fluency"]["words"]))
