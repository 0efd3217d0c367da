"""The words of `resources/fairness`, read once: gendered pairs, names, places."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

import tomli

from tpmmatch import resources


class Gender(StrEnum):
    """As whom a text is written again."""

    WOMAN = "woman"
    MAN = "man"
    NEITHER = "neither"


@cache
def pairs(language: str, table: str, gender: Gender) -> Mapping[str, str]:
    """Words → the form that somebody of this gender is called by; only words that change, or are alike for all."""
    text = str(_toml("words")[language][table])
    forms = [entry.split("/") for entry in text.split()]
    if gender is Gender.MAN:
        return {woman: man for man, woman, *_ in forms}
    if gender is Gender.WOMAN:
        return {man: woman for man, woman, *_ in forms}
    return {word: neither for man, woman, *rest in forms for neither in rest for word in (man, woman)}


@cache
def words(language: str, table: str) -> frozenset[str]:
    """A list of words."""
    return frozenset(str(_toml("words")[language][table]).split())


@cache
def endings(table: str) -> str:
    """What German nouns end in, as the alternatives of a regular expression."""
    return "|".join(sorted(_toml("words")["de"][table].split(), key=len, reverse=True))


def listed(file: str, table: str) -> tuple[str, ...]:
    """A list of `names.toml` or `origins.toml`."""
    return tuple(_toml(file)[table])


def cased(word: str, like: str) -> str:
    """The word with a capital where the other has one, and all in capitals if the other is and is a word of several."""
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


def swap_words(text: str, table: Mapping[str, str]) -> str:
    """Each word of the table in its other form; a form written beside its twin ("he/she") is left alone."""
    return word_pattern(table).sub(lambda found: cased(table[found[0].casefold()], found[0]), text)


def word_pattern(table: Mapping[str, str]) -> re.Pattern[str]:
    """Any of these words as a word of its own."""
    return _pattern("|".join(map(re.escape, sorted(table, key=len, reverse=True))))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/])(?:{words})(?![\w/])", re.IGNORECASE)


@cache
def _toml(name: str) -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = tomli.loads(resources.read_text(f"fairness/{name}.toml"))
    return table
