"""Numbers, units and months in words, and what tells how amounts and dates are meant; `words/quantities.toml`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.vocabulary.tokens import fold, tokenize


@cache
def _resource() -> Mapping[str, Mapping[str, str]]:
    table: Mapping[str, Mapping[str, str]] = tomli.loads(resources.read_text("words/quantities.toml"))
    return table


@cache
def table(name: str) -> Mapping[str, float]:
    """Folded word → what it counts, of one of the tables: "numbers", "scales", "times", "months"."""
    return {fold(word): float(value) for value, words in _resource()[name].items() for word in words.split()}


@cache
def words_for(name: str) -> frozenset[str]:
    """The folded words that tell one thing: "planned", "outcome"."""
    return frozenset(fold(word) for word in _resource()["words"][name].split())


@cache
def phrases(name: str) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """First folded word → the phrases in folded words that tell one thing: "kept", "wanted"."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _resource()["phrases"][name].split("|"):
        words = tuple(fold(token.text) for token in tokenize(phrase))
        found.setdefault(words[0], []).append(words)
    return found


def has(name: str, words: Iterable[str]) -> bool:
    """Whether one of these folded words tells it."""
    return not words_for(name).isdisjoint(words)
