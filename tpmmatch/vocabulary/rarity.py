"""How much it tells that two texts share a word: the rarer it is among profiles of the trade, the more.

The weight is the inverse document frequency of Robertson and Spärck Jones (Robertson & Zaragoza 2009, "The
probabilistic relevance framework: BM25 and beyond", eq. 3.3), over a fixed collection of profiles
(`resources/words/rarity.toml`), so that nobody's fit hangs on who else is in the store.
"""

import math
import tomllib
from functools import cache

from tpmmatch import resources


@cache
def _counts() -> tuple[int, dict[str, int]]:
    """How many profiles were counted, and in how many of them each stem occurs."""
    table = tomllib.loads(resources.read_text("words/rarity.toml"))
    return table["profiles"], {word: count for count, words in table["in"].items() for word in words.split()}


def rarity(stem: str) -> float:
    """The weight of a stem, about 0.1 for one that half of all profiles hold and 5 for one that none holds."""
    profiles, counts = _counts()
    holding = int(counts.get(stem, 0))
    return math.log(1.0 + (profiles - holding + 0.5) / (holding + 0.5))
