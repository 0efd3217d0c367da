"""Dates, money and numbers as an owner writes them."""

from datetime import date

from tpmmatch.model.terms import Money

_MONTHS = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "de": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
    "fr": ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    "es": ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
}
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def say_date(day: date, language: str = "en") -> str:
    """ "4 Jan 2027"; German puts a point behind the day."""
    point = "." if language == "de" else ""
    return f"{day.day}{point} {_MONTHS.get(language, _MONTHS['en'])[day.month - 1]} {day.year}"


def say_number(value: float) -> str:
    """As many digits as are needed, at most one behind the point."""
    return f"{value:.1f}".removesuffix(".0")


def say_money(money: Money) -> str:
    """ "€520", "CHF 840"; a currency without a sign of its own keeps its code."""
    amount = f"{money.amount:,.2f}".removesuffix(".00").replace(",", "\u202f")
    sign = _SIGNS.get(money.currency)
    return f"{sign}{amount}" if sign else f"{money.currency} {amount}"
