"""Which of the four languages a text is in, by its commonest words; and which words say little anywhere."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

import tomli

from tpmmatch import resources
from tpmmatch.vocabulary.stems import stem
from tpmmatch.vocabulary.tokens import fold, words_of

TEXT_LANGUAGES = ("en", "de", "fr", "es")
Tally = tuple[int, ...]  # how many words, and how many small words of each of the languages
_FEWEST, _SHARE = 2, 0.1  # small words that make sure of a language: so many, and of all words
_SHORT = 300  # characters; longer texts hardly recur


@cache
def _small_words() -> Mapping[str, str]:
    """Folded small word → its language; words that two languages share tell nothing and are left out."""
    owners: dict[str, set[str]] = {}
    for language in TEXT_LANGUAGES:
        for word in _list(language, "small"):
            owners.setdefault(word, set()).add(language)
    return {word: languages.copy().pop() for word, languages in owners.items() if len(languages) == 1}


@cache
def small_words(language: str) -> frozenset[str]:
    """The folded small words of a language: "and", "to", "has"."""
    return frozenset(_list(language, "small"))


@cache
def empty_stems(language: str) -> frozenset[str]:
    """Stems of the words that say little about a need: "project", "needs", "somebody"."""
    return frozenset(stem(word, language) for name in ("small", "empty") for word in _list(language, name))


@cache
def signs(name: str) -> frozenset[str]:
    """Folded words of all languages that show one thing: "first_person", "figure", or how well one speaks."""
    table: dict[str, str] = tomli.loads(resources.read_text("words/signs.toml"))
    return frozenset(fold(word) for word in table[name].split())


def _list(language: str, name: str) -> list[str]:
    words = tomli.loads(resources.read_text(f"words/{language}.toml"))[name].split()
    return [fold(word) for word in words]


def language_of(texts: Iterable[str], default: str = "en", least: float = 0.0) -> str:
    """The language most of whose small words occur; `default` where none does, two are level, or they are too few.

    `least` is the share of all words that they must make up to be sure of it.
    """
    tallies = [(_remembered if len(text) <= _SHORT else _words_told)(text)[1] for text in texts]
    return language_told(tallies, default, least)


def tally_of(words: Sequence[str]) -> Tally:
    """What there is to be known of words to tell the language of a text that they are a part of."""
    owners = list(map(_owner_in_text, words))
    if words and not owners[0] and any(word[0].islower() for word in words):
        owners[0] = _owner(words[0])  # a capital that begins running text makes no name
    return len(words), *map(owners.count, TEXT_LANGUAGES)


@lru_cache(maxsize=200_000)
def _owner_in_text(word: str) -> str:
    """The language that a word is a small word of, if it can't be one's name: "Al-Masri" is no Spanish."""
    return "" if word[0].isupper() and not word.isupper() else _owner(word)


def language_told(tallies: Sequence[Tally], default: str = "en", least: float = 0.0) -> str:
    """`language_of` for a text of which each part was counted before."""
    if not tallies:
        return default
    words, *counts = map(sum, zip(*tallies, strict=True))
    best = max(counts)
    sure = best > least * words and counts.count(best) == 1
    return TEXT_LANGUAGES[counts.index(best)] if sure else default


def language_surely(text: str) -> str:
    """The language that a text is in beyond doubt; nothing where few words tell it, or some tell another one."""
    _, (words, *counts) = words_told(text)
    *_, second, best = sorted(counts)
    sure = best >= _FEWEST and best > _SHARE * words and best > 2 * second
    return TEXT_LANGUAGES[counts.index(best)] if sure else ""


def words_told(text: str) -> tuple[tuple[str, ...], Tally]:
    """The words of a text and what they tell of its language; both are asked for more than once."""
    return (_remembered if len(text) <= _SHORT else _words_told)(text)


def _words_told(text: str) -> tuple[tuple[str, ...], Tally]:
    words = tuple(words_of(text))
    return words, tally_of(words)


_remembered = lru_cache(maxsize=10_000)(_words_told)


@lru_cache(maxsize=200_000)
def _owner(word: str) -> str:
    """The language that a word is a small word of, else nothing."""
    return _small_words().get(fold(word), "")


def language_of_text(text: str, default: str) -> str:
    """`language_of` for one text."""
    return language_of([text], default)
