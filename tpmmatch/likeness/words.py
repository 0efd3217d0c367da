"""The word lists, and letters made alike: accents, scripts, and ways of writing the same sound."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import tomli
from anyascii import anyascii

from tpmmatch import resources

_BETWEEN = re.compile(r"[^a-z0-9]+")
# In this order: what an earlier one makes, a later one may take further.
_SOUNDS = (
    ("shch", "sh"), ("tsch", "ch"), ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("th", "t"), ("kh", "h"), ("ck", "k"),
    ("dt", "t"), ("ae", "a"), ("oe", "o"), ("ue", "u"), ("x", "ks"), ("y", "i"), ("j", "i"), ("w", "v"), ("c", "k"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Lists:
    """The packaged lists."""

    titles: frozenset[str]
    particles: frozenset[str]
    younger: frozenset[str]
    older: frozenset[str]
    forms: frozenset[str]
    no_firm: frozenset[str]
    shared: frozenset[str]
    common: frozenset[str]
    short: Mapping[str, str]


@cache
def lists() -> Lists:
    """The lists, read once."""
    raw = tomli.loads(resources.read_text("likeness/words.toml"))
    name, firm = raw["name"], raw["firm"]
    return Lists(
        titles=frozenset(name["titles"]),
        particles=frozenset(name["particles"]),
        younger=frozenset(name["younger"]),
        older=frozenset(name["older"]),
        forms=frozenset(firm["forms"]),
        no_firm=frozenset(firm["none"]),
        shared=frozenset(raw["mail"]["shared"]),
        common=frozenset(raw["headline"]["common"]),
        short=raw["short"],
    )


def plain(text: str) -> str:
    """Words of small Latin letters and digits between single spaces: "Łęcka-Weiß" → "lecka weiss"."""
    return _BETWEEN.sub(" ", (text if text.isascii() else anyascii(text)).lower()).strip()


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A plain word as all its spellings share it: "mueller" and "muller" → "muler", "sergej" and "sergey" → "sergi"."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLE.sub(r"\1", word)
