"""The sentences of `resources/i18n`, one folder a language; what a language lacks is said in English."""

from collections.abc import Sequence
from datetime import date
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.errors import UserError
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Figure, Localised, Message, Words
from tpmmatch.wording.formats import say_date, say_money, say_number, say_percent

LANGUAGES = ("en", "de", "fr", "es")
_WINDOW = "window.toml"  # the labels of the window, by their English text and not by ids


@cache
def _texts(language: str) -> Sequence[str]:
    """The files of a language as they are, each line behind a line's end."""
    names = resources.names(f"i18n/{language}", ".toml")
    return ["\n" + resources.read_text(name) for name in names if not name.endswith(f"/{_WINDOW}")]


_sentences = cache(tomli.loads)  # of one file by message id


@cache
def _sentence(id: str, language: str) -> str:
    """A sentence of a language, or an empty text. Its file alone is parsed: all would hold up the first page."""
    return next((_sentences(text)[id] for text in _texts(language) if f"\n{id} = " in text), "")


def say(words: Words | UserError, language: str = "en") -> str:
    """The text for a reader of `language`. An unknown message id is a bug and raises KeyError."""
    if isinstance(words, str):
        return words
    if isinstance(words, Localised):
        return getattr(words, language, "") or words.en
    if isinstance(words, Figure):
        return _figure(words, language)
    sentence = _sentence(words.id, language) or _sentence(words.id, "en")
    if not sentence:
        raise KeyError(words.id)
    return sentence.format(**{name: _value(value, language) for name, value in words.values.items()})


def _figure(figure: Figure, language: str) -> str:
    if figure.percent:
        return say_percent(figure.value, language, most=figure.most)
    return say_number(figure.value, language, most=figure.most, least=figure.least)


def _value(value: object, language: str) -> str:
    if isinstance(value, Message | Localised | Figure | UserError):
        return say(value, language)
    if isinstance(value, Money):
        return say_money(value, language)
    if isinstance(value, date):
        return say_date(value, language)
    if isinstance(value, float):
        return say_number(value, language)
    if isinstance(value, list | tuple):
        return ", ".join(_value(item, language) for item in value)
    return str(value)
