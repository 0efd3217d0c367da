"""The core's sentences in the language of the window: pages say things here, never by `tpmmatch.wording` itself.

Which language is on is read from Qt's default locale, so nobody has to hold it.
"""

from datetime import date

from PySide6.QtCore import QLocale

from tpmmatch import wording
from tpmmatch.errors import UserError
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Words


def language() -> str:
    """The language that the window speaks."""
    spoken = QLocale().name()[:2]
    return spoken if spoken in wording.LANGUAGES else "en"


def say(words: Words | UserError) -> str:
    """The text of whatever can be said."""
    return wording.say(words, language())


def say_date(day: date) -> str:
    """A day."""
    return wording.say_date(day, language())


def say_month(day: date) -> str:
    """The month of a day."""
    return wording.say_month(day, language())


def say_money(money: Money) -> str:
    """An amount with its currency."""
    return wording.say_money(money, language())


def say_number(value: float, *, most: int = 1, least: int = 0) -> str:
    """A number with as many digits behind the point as it needs, from `least` to `most`."""
    return wording.say_number(value, language(), most=most, least=least)


def say_percent(share: float) -> str:
    """A share of 1 in per cent."""
    return wording.say_percent(share, language())
