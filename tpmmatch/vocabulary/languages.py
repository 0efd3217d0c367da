"""Which of the four languages a text is in, by its commonest words; and which words say little anywhere."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from tpmmatch import resources
from tpmmatch.vocabulary.tokens import fold, stem, tokenize

TEXT_LANGUAGES = ("en", "de", "fr", "es")


@cache
def _small_words() -> Mapping[str, str]:
    """Folded small word → its language; words that two languages share tell nothing and are left out."""
    owners: dict[str, set[str]] = {}
    for language in TEXT_LANGUAGES:
        for word in _list(language, "small"):
            owners.setdefault(word, set()).add(language)
    return {word: languages.copy().pop() for word, languages in owners.items() if len(languages) == 1}


@cache
def empty_stems(language: str) -> frozenset[str]:
    """Stems of the words that say little about a need: "project", "needs", "somebody"."""
    return frozenset(stem(word, language) for name in ("small", "empty") for word in _list(language, name))


@cache
def signs(name: str) -> frozenset[str]:
    """Folded words of all languages that show one thing: "first_person", "figure", or how well one speaks."""
    table: dict[str, str] = tomllib.loads(resources.read_text("words/signs.toml"))
    return frozenset(fold(word) for word in table[name].split())


def _list(language: str, name: str) -> list[str]:
    words = tomllib.loads(resources.read_text(f"words/{language}.toml"))[name].split()
    return [fold(word) for word in words]


def language_of(texts: Iterable[str], default: str = "en", least: float = 0.0) -> str:
    """The language most of whose small words occur; `default` where none does, two are level, or they are too few.

    `least` is the share of all words that they must make up to be sure of it.
    """
    known, words = _small_words(), 0
    counts = dict.fromkeys(TEXT_LANGUAGES, 0)
    for text in texts:
        for token in tokenize(text):
            words += 1
            if language := known.get(fold(token.text)):
                counts[language] += 1
    best = max(counts.values())
    leaders = [language for language, count in counts.items() if count == best]
    return leaders[0] if best > least * words and len(leaders) == 1 else default


@lru_cache(maxsize=20_000)
def language_of_text(text: str, default: str) -> str:
    """`language_of` for one text, remembered."""
    return language_of((text,), default)
