"""Dates, money, numbers and shares as a reader of each language writes them."""

from datetime import date

from tpmmatch.model.terms import Money

_MONTHS = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "de": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    "fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    "es": ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
}
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
_THIN, _FIXED = "\u202f", "\u00a0"  # spaces that no line breaks at
_APART = {"en": _THIN, "de": ".", "fr": _THIN, "es": "."}  # between thousands
_POINT = {"en": ".", "de": ",", "fr": ",", "es": ","}
_BEFORE_PERCENT = {"en": _FIXED, "de": _FIXED, "fr": _THIN, "es": _FIXED}


def say_date(day: date, language: str = "en") -> str:
    """ "4 Jan 2027"; German puts a point behind the day, French numbers the first one."""
    behind = {"de": ".", "fr": "er" if day.day == 1 else ""}.get(language, "")
    return f"{day.day}{behind} {_MONTHS[language][day.month - 1]} {day.year}"


def say_month(day: date, language: str = "en") -> str:
    """ "Jan 2027"."""
    return f"{_MONTHS[language][day.month - 1]} {day.year}"


def say_number(value: float, language: str = "en", *, most: int = 1, least: int = 0) -> str:
    """As many digits behind the point as are needed, from `least` to `most` of them."""
    whole, _, behind = f"{value:,.{most}f}".partition(".")
    behind = behind[:least] + behind[least:].rstrip("0")
    number = whole.removeprefix("-").replace(",", _APART[language])
    if language == "es" and len(number) == len("1.000"):  # Spanish leaves four digits together
        number = number.replace(".", "")
    sign = "−" if whole.startswith("-") and (whole + behind).strip("-0,") else ""
    return f"{sign}{number}{_POINT[language]}{behind}" if behind else f"{sign}{number}"


def say_percent(share: float, language: str = "en", *, most: int = 0) -> str:
    """A share of 1 in per cent: "61 %"."""
    return f"{say_number(100 * share, language, most=most)}{_BEFORE_PERCENT[language]}%"


def say_money(money: Money, language: str = "en") -> str:
    """ "€520", "CHF 840"; a currency without a sign of its own keeps its code. Other languages put it behind."""
    cents = 0 if money.amount == round(money.amount) else 2
    amount = say_number(money.amount, language, most=cents, least=cents)
    sign = _SIGNS.get(money.currency)
    if language == "en":
        return f"{sign}{amount}" if sign else f"{money.currency} {amount}"
    return f"{amount}{_FIXED}{sign or money.currency}"
