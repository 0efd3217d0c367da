"""Reading the vocabulary's phrases: "took|take over .. project", "projektleit*", "=IT".

`a|b` are alternatives for one word, `..` lets up to three other words stand between, `...` does so and lets the phrase
go over commas and the like, `*` stands for any letters at
an end of a word (or none), `=` before a word or a group asks for it exactly as written. Everything else is compared by
its stem.
"""

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import NamedTuple

from tpmmatch.vocabulary.tokens import fold, stem, tokenize

GAP = 3  # words that a gap may stand for, at most
_WIDE = "..."
_GAPS = frozenset({"..", _WIDE})


class Symbol(NamedTuple):
    """One thing that a word can be: how ("stem", "exact", "starts", "ends", "part") and what."""

    how: str
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a pattern: any of `symbols`, after at most `gap` other words."""

    symbols: frozenset[Symbol]
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase ready for comparison; `apart`: its words may be of different clauses."""

    concept: str
    steps: tuple[Step, ...]
    apart: bool = False


def read_phrase(phrase: str, concept: str, language: str, apart: bool = False) -> list[Pattern]:
    """The patterns of one phrase: one, or several where an alternative is itself of several words ("e-mail|mail").

    `apart` lets its words be of different clauses as a wide gap does.
    """
    choices: list[list[tuple[Step, ...]]] = []
    gap = 0
    for part in phrase.split():
        if part in _GAPS:
            gap = GAP
            apart |= part == _WIDE
        elif ways := _ways(part, language, gap):
            choices.append(ways)
            gap = 0
    patterns = (tuple(step for piece in pieces for step in piece) for pieces in product(*choices))
    return [Pattern(concept, steps, apart) for steps in patterns if steps]


@cache
def _ways(part: str, language: str, gap: int) -> list[tuple[Step, ...]]:
    """The ways to go on at one place of a phrase; single words share one step."""
    single: set[Symbol] = set()
    ways: list[tuple[Step, ...]] = []
    exact = part.startswith("=")
    for alternative in part.split("|"):
        symbols = _symbols(f"={alternative.lstrip('=')}" if exact else alternative, language)
        if len(symbols) > 1:
            ways.append((Step(symbols[0], gap), *(Step(others) for others in symbols[1:])))
        elif symbols:
            single |= symbols[0]
    return ([(Step(frozenset(single), gap),)] if single else []) + ways


@cache
def _symbols(word: str, language: str) -> list[frozenset[Symbol]]:
    """What each word of an alternative may be; more than one word where a hyphen parts it."""
    if word.startswith("="):
        return [frozenset({Symbol("exact", token.text)}) for token in tokenize(word[1:])]
    bare = word.strip("*")
    if word.isalnum():  # most are one plain word
        return [frozenset({Symbol("stem", stem(word, language))})]
    if bare == word:
        return [frozenset({Symbol("stem", stem(token.text, language))}) for token in tokenize(word)]
    folded = fold(bare)
    if word.startswith("*") and word.endswith("*"):
        return [frozenset({Symbol("part", folded)})]
    how = "starts" if word.endswith("*") else "ends"
    return [frozenset({Symbol(how, folded)})]
