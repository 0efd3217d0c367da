"""Sentences: all of a line that hangs on its text alone, made once for all who say the same."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np

from tpmmatch.matching.areas import areas_told
from tpmmatch.matching.arrays import Records
from tpmmatch.matching.doers import (
    BUILT,
    BY_OTHERS,
    DELIVERED,
    DENIED,
    HELPED,
    LED,
    OWN,
    STOOD_NEAR,
    TOOK_PART,
    denied,
    may_be_of_others,
    own_acts,
    without_others,
)
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.overruns import how_many_count, may_tell
from tpmmatch.matching.slips import how_many_months
from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import Tally, language_told, signs, tally_of, words_told
from tpmmatch.vocabulary.stems import stems
from tpmmatch.vocabulary.tokens import fold, words_of

# Titles and bad signs tell of the person's craft, never of the need; languages count where they are listed, as "a
# German client" says nothing of speaking German.
_SILENT_KINDS = frozenset({"roles", "flags", "languages"})
# What counts in work of one's own, under a broader sign; what takes it back there alone.
BETRAYING = frozenset(
    {
        "betrays_late",
        "betrays_cost",
        "betrays_hidden",
        "betrays_left",
        "betrays_dispute",
        "betrays_result",
        "betrays_conflict",
        "betrays_distance",
    }
)
_ACTS = frozenset({LED, DELIVERED, TOOK_PART, HELPED})
_OF_OTHERS = frozenset({BY_OTHERS, DENIED})
_COMMAS = re.compile(r"[,;|/·](?:(?!\d)|(?<!\d.))")  # "27,300" is one number
_SHORT = 300  # characters; longer ones hardly recur
_REMEMBERED = 10_000  # sentences: names of skills, titles and what else many people say alike


@dataclass(frozen=True, eq=False)
class Sentence:
    """The words of a sentence, its language and the concepts found in it, in order and each as often as said.

    A bare list has many commas for its words and no act, or is a word or two alone. `told` are the concepts that it may
    bear out, `numbers` theirs; `duty` is whether one of them is a project manager's duty. `may_betray` is whether a
    phrase stands there that betrays something in one's own work, or a month or a word that tells of growth, so that
    something may have taken longer or more than was planned. `areas` are those of work that it speaks of, and how far.
    """

    words: tuple[str, ...]
    language: str
    found: tuple[str, ...]
    concepts: frozenset[str]
    is_list: bool
    tally: Tally
    told: tuple[str, ...]
    numbers: Records
    duty: bool
    may_betray: bool
    areas: tuple[tuple[ProjectKind, float], ...]

    @cached_property
    def part(self) -> str:
        """The part in the work that the sentence itself tells, a key of the rules' `part`, or nothing."""
        if STOOD_NEAR in self.concepts:
            return "near"
        if LED in self.concepts:
            return "led"
        if not self.concepts.isdisjoint({HELPED, BY_OTHERS, DENIED}):
            return "near" if self.concepts.isdisjoint({TOOK_PART, BUILT, DELIVERED}) else "took_part"
        return "took_part" if TOOK_PART in self.concepts else ""

    @cached_property
    def tells_of_others(self) -> bool:
        """Only acts of others, or none that the person admits to."""
        return not self.concepts.isdisjoint(_OF_OTHERS) and self.concepts.isdisjoint(OWN)

    @cached_property
    def tells_whom_it_helped(self) -> bool:
        """It names who led instead; in a reference "she helped us" alone is praise."""
        return HELPED in self.concepts or BY_OTHERS in self.concepts

    @cached_property
    def tells_own_work(self) -> bool:
        """An act of leading or delivering in the first person."""
        if LED not in self.concepts and DELIVERED not in self.concepts:
            return False
        return not signs("first_person").isdisjoint(map(fold, self.words))

    @cached_property
    def names_figure(self) -> bool:
        """A number or a year in it."""
        return any(word[0].isdigit() or fold(word) in signs("figure") for word in self.words)

    @cached_property
    def numbers_told(self) -> int:
        """How many of its words are numbers, as `overruns` counts them."""
        return how_many_count(self.words)

    @cached_property
    def months_told(self) -> int:
        """How many of its words are months."""
        return how_many_months(self.words)

    @cached_property
    def tells_of_growth(self) -> bool:
        """A word that may tell that something outgrew what was planned."""
        return may_tell(self.words)

    @cached_property
    def keys(self) -> Records:
        """The numbers of its stems, in English and in its own language, each once."""
        found = set[int]().union(*map(_keys_in(self.language), self.words))
        return np.fromiter(found, np.uint64, len(found))


def read_sentences(told: Iterable[tuple[str, bool]], language: str, vocabulary: Vocabulary) -> list[Sentence]:
    """The sentences of a profile that is mostly in `language`, each with whether it is the person's own words."""
    return [(_remembered if len(text) <= _SHORT else _read)(text, language, vocabulary, own) for text, own in told]


def _read(text: str, language: str, vocabulary: Vocabulary, own: bool) -> Sentence:
    words, tally = words_told(text)
    spoken = language_told([tally], language)
    found = vocabulary.named(text, words, spoken)
    if not own:
        if BY_OTHERS in found or HELPED in found:
            found = tuple(item.concept for item in without_others(vocabulary.find(text, spoken)))
        found = tuple(concept for concept in found if concept != DENIED)
    elif may_be_of_others(words, found):
        places = vocabulary.find(text, spoken)
        found = tuple(item.concept for item in own_acts(text, places, vocabulary))
        words = _without(text, denied(text, places))
        tally = tally_of(words)
    concepts, numbers = frozenset(found), concept_numbers(vocabulary)
    told = tuple([concept for concept in concepts if vocabulary.kind(concept) not in _SILENT_KINDS])
    return Sentence(
        words,
        spoken,
        found,
        concepts,
        _is_list(text, len(words), concepts),
        tally,
        told,
        np.array([numbers[concept] for concept in told], np.int64),
        any(vocabulary.kind(concept) == "duties" for concept in concepts),
        not BETRAYING.isdisjoint(concepts) or any(map(_hints, words)),
        areas_told(concepts, vocabulary),
    )


_remembered = lru_cache(_REMEMBERED)(_read)


@lru_cache(maxsize=200_000)
def _hints(word: str) -> bool:
    return how_many_months((word,)) > 0 or may_tell((word,))


def _without(text: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words outside of these."""
    for start, end in reversed(list(spans)):
        text = f"{text[:start]} {text[end:]}"
    return tuple(words_of(text))


def _is_list(text: str, words: int, concepts: frozenset[str]) -> bool:
    if words < 4:
        return True
    if not concepts.isdisjoint(_ACTS):
        return False
    commas = len(_COMMAS.findall(text))
    return commas >= 2 and words <= 4 * commas


@cache
def _keys_in(language: str) -> Callable[[str], tuple[int, ...]]:
    """What tells the numbers of a word's stems in this language."""

    @lru_cache(maxsize=400_000)
    def keys(word: str) -> tuple[int, ...]:
        return tuple(map(word_key, stems(word, language)))

    return keys
