"""An extract: what ranking keeps of a person, small enough to hold a hundred thousand of them in memory.

It says *who*: how strongly each concept and each word is borne out, and the facts that gates look at. *Why*, with
quotes, is worked out afresh from the profile for those who are shown. It knows neither a project nor a day.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import numpy as np

from tpmmatch.matching.arrays import Records
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.evidence import Evidence
from tpmmatch.matching.offer import Offer, offer_of
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Rung
from tpmmatch.model.own_words import OWN
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.tokens import stem

# How strongly a concept is borne out (255 is 1.0), the rung of its best sentence, and the last year of that work.
CONCEPT = np.dtype([("concept", "<u2"), ("strength", "u1"), ("rung", "u1"), ("until", "<u2")])
WORD = np.dtype([("word", "<u4"), ("strength", "u1")])
RUNGS = tuple(Rung)
FULL = 255
_SHORT = 60  # words; longer sentences hardly recur


@dataclass(frozen=True, slots=True)
class Facts:
    """What is one thing a person, and what they offer."""

    craft: CraftSigns
    flags: int
    told_words: int
    areas: tuple[float, ...]
    tells: bool
    offer: Offer


@dataclass(frozen=True, slots=True, eq=False)
class Extract:
    """One person as rows of `CONCEPT` and `WORD`, sorted, and facts."""

    person: str
    concepts: Records
    words: Records
    facts: Facts


def extract(reading: Reading, vocabulary: Vocabulary, rules: Rules) -> Extract:
    """The extract of a reading."""
    return Extract(
        person=reading.profile.id,
        concepts=_concepts(reading.evidence, vocabulary),
        words=_words(reading, rules),
        facts=_facts(reading),
    )


@lru_cache(maxsize=4)
def concept_numbers(vocabulary: Vocabulary) -> Mapping[str, int]:
    """The number that each concept goes under; the owner's own come last, so that they move no other."""
    ordered = sorted(vocabulary.concepts, key=lambda concept: (concept.startswith(OWN), concept))
    return {concept: number for number, concept in enumerate(ordered)}


def strength_of(strengths: Iterable[float]) -> float:
    """The best sentence, and a little more for each further one: shown twice is surer than shown once."""
    missing = 1.0
    for strength, share in zip(strengths, (1.0, 0.4, 0.2), strict=False):
        missing *= 1.0 - min(1.0, strength) * share * 0.9
    return 1.0 - missing


@lru_cache(maxsize=400_000)
def word_key(word: str) -> int:
    """The number that a stem goes under."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


def _concepts(evidence: Mapping[str, tuple[Evidence, ...]], vocabulary: Vocabulary) -> Records:
    numbers = concept_numbers(vocabulary)
    rows = sorted(
        (
            numbers[concept],
            _grade(tuple([item.strength for item in items[:3]])),
            _rung(items),
            items[0].until,
        )
        for concept, items in evidence.items()
    )
    return np.array(rows, CONCEPT)


@lru_cache(maxsize=50_000)
def _grade(strengths: tuple[float, ...]) -> int:
    return round(FULL * strength_of(strengths))


def _rung(items: Sequence[Evidence]) -> int:
    """That of the strongest; but a claim hides no work shown that says half as much."""
    if items[0].rung is not Rung.SAID:
        return RUNGS.index(items[0].rung)
    enough = items[0].strength / 2
    above = (item.rung for item in items if item.rung is not Rung.SAID and item.strength >= enough)
    return RUNGS.index(next(above, items[0].rung))


def _words(reading: Reading, rules: Rules) -> Records:
    """Each stem, in English and in the line's language, with the strength of the best place where it stands."""
    said: dict[int, set[int]] = {}
    for section, lines in groupby(reading.lines, key=lambda line: line.passage.section):
        keys = said.setdefault(round(FULL * rules.words[section.value]), set())
        for line in lines:
            keys |= (_remembered if len(line.words) <= _SHORT else _keys)(line.words, line.language)
    best: dict[int, int] = {}
    for strength in sorted(said):
        best.update(dict.fromkeys(said[strength], strength))
    stems = np.fromiter(best.keys(), np.uint32, len(best))
    order = np.argsort(stems)
    found = np.empty(len(best), WORD)
    found["word"] = stems[order]
    found["strength"] = np.fromiter(best.values(), np.uint8, len(best))[order]
    return found


@lru_cache(maxsize=400_000)
def _key(word: str, language: str) -> int:
    return word_key(stem(word, language))


def _keys(words: tuple[str, ...], language: str) -> frozenset[int]:
    return frozenset([_key(word, spoken) for spoken in {"en", language} for word in words])


_remembered = lru_cache(10_000)(_keys)


def _facts(reading: Reading) -> Facts:
    return Facts(
        craft=reading.craft,
        flags=len(reading.flags),
        told_words=reading.told_words,
        areas=tuple(reading.areas.values()),
        tells=bool(reading.lines),
        offer=offer_of(reading.profile, reading.written_in),
    )
