"""How much it tells that two texts share a word: the rarer it is among profiles of the trade, the more.

The weight is the inverse document frequency of Robertson and Spärck Jones (Robertson & Zaragoza 2009, "The
probabilistic relevance framework: BM25 and beyond", eq. 3.3), over a fixed collection of profiles
(`resources/words/rarity.toml`), so that nobody's fit hangs on who else is in the store. Words of the other
languages count as the English word that means the same (`resources/words/alike.toml`).
"""

import math
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.vocabulary.stems import stem

_OTHERS = ("de", "fr", "es")  # in the order of alike.toml


@cache
def _counts() -> tuple[int, dict[str, int]]:
    """How many profiles were counted, and in how many of them each stem occurs."""
    table = tomli.loads(resources.read_text("words/rarity.toml"))
    counts = {word: int(count) for count, words in table["in"].items() for word in words.split()}
    alike: dict[str, list[str]] = tomli.loads(resources.read_text("words/alike.toml"))
    for english, translations in alike.items():
        for language, words in zip(_OTHERS, translations, strict=True):
            for word in words.split():
                # Where two languages share a stem, whoever shares it tells no more than the commoner word does.
                other = stem(word, language)
                counts[other] = max(counts.get(other, 0), counts[stem(english, "en")])
    return table["profiles"], counts


def rarity(word: str) -> float:
    """The weight of a stem, about 0.1 for one that half of all profiles hold and 5 for one that none holds."""
    profiles, counts = _counts()
    holding = counts.get(word, 0)
    return math.log(1.0 + (profiles - holding + 0.5) / (holding + 0.5))
