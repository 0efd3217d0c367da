"""An extract: what ranking keeps of a person, small enough to hold a hundred thousand of them in memory.

It says *who*: how strongly each concept and each word is borne out, and the facts that gates look at. *Why*, with
quotes, is worked out afresh from the profile for those who are shown. It knows neither a project nor a day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from tpmmatch.matching.arrays import Records
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.evidence import RUNNING, UNDATED, last_year
from tpmmatch.matching.numbers import concept_numbers
from tpmmatch.matching.offer import Offer, offer_of
from tpmmatch.matching.passages import Section
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Rung
from tpmmatch.vocabulary import Vocabulary

# How strongly a concept is borne out (255 is 1.0), the rung of its best sentence, and the last year of that work.
CONCEPT = np.dtype([("concept", "<u2"), ("strength", "u1"), ("rung", "u1"), ("until", "<u2")])
WORD = np.dtype([("word", "<u4"), ("strength", "u1")])
RUNGS = tuple(Rung)
FULL = 255
_SHARES = (1.0, 0.4, 0.2)  # of the sentences that bear a concept out, the strongest first
_RUNG = {rung: number for number, rung in enumerate(RUNGS)}
# While some readings are added up: where in 64 bits a stem begins, above its strength, and a reading's place above it.
_STEM, _READING = 8, 40
_CONCEPT, _NUMBER = 16, 0xFFFF  # likewise above the number of a concept, and the bits of that


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
    return extracts([reading], vocabulary, rules)[0]


def extracts(readings: Sequence[Reading], vocabulary: Vocabulary, rules: Rules) -> list[Extract]:
    """The extracts of some readings, added up together: arrays are quick where they are long."""
    concepts, words = _concepts(readings, vocabulary), _words(readings, rules)
    return [
        Extract(person=reading.profile.id, concepts=borne, words=said, facts=_facts(reading))
        for reading, borne, said in zip(readings, concepts, words, strict=True)
    ]


def strength_of(strengths: Iterable[float]) -> float:
    """The best sentence, and a little more for each further one: shown twice is surer than shown once."""
    missing = 1.0
    for strength, share in zip(strengths, _SHARES, strict=False):
        missing *= 1.0 - min(1.0, strength) * share * 0.9
    return 1.0 - missing


def _concepts(readings: Sequence[Reading], vocabulary: Vocabulary) -> list[Records]:
    """A row each: what its sentences come to together, the rung that counts, the last year of the strongest."""
    borne = _borne(readings, vocabulary)
    first = np.flatnonzero(np.append(True, borne.key[1:] != borne.key[:-1])) if len(borne.key) else borne.key
    ends = np.append(first, len(borne.key))[1:]
    found = np.empty(len(first), CONCEPT)
    found["concept"] = borne.key[first] & _NUMBER
    found["strength"] = np.rint(FULL * _together(borne.strength, first, ends))
    found["rung"] = borne.rung[_counting(borne, first, ends)]
    found["until"] = borne.until[first]
    return _by_reading(found, borne.key[first] >> _CONCEPT, len(readings))


class _Borne(NamedTuple):
    """Sentences by reading and concept (`key`), of each the strongest first, as columns."""

    key: Records
    strength: Records
    rung: Records
    until: Records


def _borne(readings: Sequence[Reading], vocabulary: Vocabulary) -> _Borne:
    """What `evidence` is for each reading, without anybody's words."""
    numbers = concept_numbers(vocabulary)
    lines = [line for reading in readings for line in reading.lines]
    spoken = [known for reading in readings for known in reading.spoken]
    told = [line.sentence.numbers for line in lines]
    counts = [*map(len, told), *[1] * len(spoken)]
    told.append(np.array([numbers[concept] for concept, _ in spoken], np.int64))
    places = np.arange(len(readings), dtype=np.int64) << _CONCEPT
    whose = [places.repeat([len(reading.lines) for reading in readings])]
    whose += [places.repeat([len(reading.spoken) for reading in readings])]
    weights = [weight for reading in readings for weight in reading.weights]
    weights += [(item.rung, item.strength) for _, item in spoken]
    years = [*(last_year(line.passage.engagement) for line in lines), *(item.until for _, item in spoken)]
    key = np.concatenate(told) | np.concatenate(whose).repeat(counts)
    rung = np.repeat(np.array([_RUNG[rung] for rung, _ in weights], np.int64), counts)
    strength = np.repeat(np.array([strength for _, strength in weights], np.float64), counts)
    until = np.repeat(np.array(years, np.int64), counts)
    # Of sentences as strong as each other the latest; what has no date never grows old.
    order = np.lexsort((-np.where(until == UNDATED, RUNNING, until), -strength, key))
    return _Borne(key[order], strength[order], rung[order], until[order])


def _together(strength: Records, first: Records, ends: Records) -> Records:
    """`strength_of` for each of the runs of sentences that begin and end there."""
    missing = np.ones(len(first))
    for further, share in enumerate(_SHARES):
        there = first + further < ends
        missing[there] *= 1.0 - np.minimum(1.0, strength[first[there] + further]) * share * 0.9
    return 1.0 - missing


def _counting(borne: _Borne, first: Records, ends: Records) -> Records:
    """Of each run the sentence whose rung counts.

    That of the strongest; but a claim hides no work shown that says half as much.
    """
    if not len(first):
        return first
    enough = borne.strength >= np.repeat(borne.strength[first] / 2, ends - first)
    last = len(borne.rung)
    above = np.where(enough & (borne.rung != _RUNG[Rung.SAID]), np.arange(last), last)
    found = np.minimum.reduceat(above, first)
    return np.where(found < last, found, first)


def _words(readings: Sequence[Reading], rules: Rules) -> list[Records]:
    """Each stem, in English and in the line's language, with the strength of the best place where it stands."""
    strengths = {section: round(FULL * rules.words[section]) for section in Section}
    keys = [line.sentence.keys for reading in readings for line in reading.lines]
    places = [
        (place << _READING) + strengths[line.passage.section]
        for place, reading in enumerate(readings)
        for line in reading.lines
    ]
    said = np.concatenate([np.empty(0, np.uint64), *keys]) << np.uint64(_STEM)
    said |= np.repeat(np.array(places, np.uint64), list(map(len, keys)))
    said.sort()
    stems = said >> np.uint64(_STEM)
    said = said[np.append(stems[1:] != stems[:-1], True)] if len(said) else said  # the last of each
    found = np.empty(len(said), WORD)
    found["word"] = (said >> np.uint64(_STEM)).astype(np.uint32)
    found["strength"] = said.astype(np.uint8)
    return _by_reading(found, said >> np.uint64(_READING), len(readings))


def _by_reading(rows: Records, whose: Records, number: int) -> list[Records]:
    """The rows of each reading, which they lie in the order of."""
    return np.split(rows, np.searchsorted(whose, np.arange(1, number, dtype=whose.dtype)))[:number]


def _facts(reading: Reading) -> Facts:
    return Facts(
        craft=reading.craft,
        flags=len(reading.flags),
        told_words=reading.told_words,
        areas=tuple(reading.areas.values()),
        tells=bool(reading.lines),
        offer=offer_of(reading.profile, reading.written_in),
    )
