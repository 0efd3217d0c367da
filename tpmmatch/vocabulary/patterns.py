"""Reading the vocabulary's phrases: "took|take over .. project", "projektleit*", "=IT".

`a|b` are alternatives for one word, `..` lets up to three other words stand between, `...` does so and lets the phrase
go over commas and the like, `*` stands for any letters at
an end of a word (or none), `=` before a word or a group asks for it exactly as written. Everything else is compared by
its stem.
"""

from functools import cache
from itertools import chain, product
from typing import NamedTuple

from tpmmatch.vocabulary.stems import shared_form, stem_of
from tpmmatch.vocabulary.tokens import fold, words_of

GAP = 3  # words that a gap may stand for, at most
_WIDE = "..."
_GAPS = frozenset({"..", _WIDE})


class Step(NamedTuple):
    """One word of a pattern: any of what the `keys` stand for, after at most `gap` other words."""

    keys: frozenset[str]
    gap: int = 0


class Pattern(NamedTuple):
    """A phrase ready for comparison; `apart`: its words may be of different clauses."""

    concept: str
    steps: tuple[Step, ...]
    apart: bool = False


def key(how: str, text: str, language: str) -> str:
    """One thing that a word can be: how ("stem", "exact", "starts", "ends", "part") and what.

    Stems are their language's, all else is the same in every language.
    """
    return f"{language if how == 'stem' else how} {text}"


def read_phrase(
    phrase: str, concept: str, language: str, *, apart: bool = False, of_anybody: bool = True
) -> list[Pattern]:
    """The patterns of one phrase: one, or several where an alternative is itself of several words ("e-mail|mail").

    `apart` lets its words be of different clauses as a wide gap does; `of_anybody` takes "she" for "he" and "they".
    """
    choices: list[list[tuple[Step, ...]]] = []
    gap = 0
    for part in phrase.split():
        if part in _GAPS:
            gap = GAP
            apart |= part == _WIDE
        elif ways := _ways(part, language, gap, of_anybody):
            choices.append(ways)
            gap = 0
    if all(len(ways) == 1 for ways in choices):  # so it is with nearly all
        steps = tuple(chain.from_iterable(ways[0] for ways in choices))
        return [Pattern(concept, steps, apart)] if steps else []
    return [Pattern(concept, tuple(chain.from_iterable(pieces)), apart) for pieces in product(*choices)]


@cache
def _ways(part: str, language: str, gap: int, of_anybody: bool) -> list[tuple[Step, ...]]:
    """The ways to go on at one place of a phrase; single words share one step."""
    if part.isalnum():  # most are one plain word
        return [(Step(frozenset({_stemmed(part, language, of_anybody)}), gap),)]
    single: set[str] = set()
    ways: list[tuple[Step, ...]] = []
    exact = part.startswith("=")
    for alternative in part.split("|"):
        words = _words(f"={alternative.lstrip('=')}" if exact else alternative, language, of_anybody)
        if len(words) > 1:
            ways.append((Step(frozenset({words[0]}), gap), *(Step(frozenset({word})) for word in words[1:])))
        elif words:
            single.add(words[0])
    return ([(Step(frozenset(single), gap),)] if single else []) + ways


@cache
def _words(word: str, language: str, of_anybody: bool) -> list[str]:
    """The key of each word of an alternative; more than one where a hyphen parts it."""
    if word.isalnum():
        return [_stemmed(word, language, of_anybody)]
    if word.startswith("="):
        return [key("exact", text, language) for text in words_of(word[1:])]
    bare = word.strip("*")
    if bare == word:
        return [_stemmed(text, language, of_anybody) for text in words_of(word)]
    if word.startswith("*") and word.endswith("*"):
        return [key("part", fold(bare), language)]
    return [key("starts" if word.endswith("*") else "ends", _shape(bare, language, of_anybody), language)]


def _stemmed(word: str, language: str, of_anybody: bool) -> str:
    return key("stem", stem_of(_shape(word, language, of_anybody), language), language)


def _shape(word: str, language: str, of_anybody: bool) -> str:
    return shared_form(word, language) if of_anybody else fold(word)
