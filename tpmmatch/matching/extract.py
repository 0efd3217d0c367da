"""An extract: what ranking keeps of a person, small enough to hold a hundred thousand of them in memory.

It says *who*: how strongly each concept and each word is borne out, and the facts that gates look at. *Why*, with
quotes, is worked out afresh from the profile for those who are shown. It knows neither a project nor a day.
"""

from collections.abc import Iterable
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
_STRENGTH = np.uint64(8)  # bits of a strength, below those of a word


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
        concepts=_concepts(reading, vocabulary),
        words=_words(reading, rules),
        facts=_facts(reading),
    )


def strength_of(strengths: Iterable[float]) -> float:
    """The best sentence, and a little more for each further one: shown twice is surer than shown once."""
    missing = 1.0
    for strength, share in zip(strengths, _SHARES, strict=False):
        missing *= 1.0 - min(1.0, strength) * share * 0.9
    return 1.0 - missing


def _concepts(reading: Reading, vocabulary: Vocabulary) -> Records:
    """A row each: what its sentences come to together, the rung that counts, the last year of the strongest."""
    borne = _borne(reading, vocabulary)
    first = np.flatnonzero(np.diff(borne.concept, prepend=-1))
    ends = np.append(first, len(borne.concept))[1:]
    found = np.empty(len(first), CONCEPT)
    found["concept"] = borne.concept[first]
    found["strength"] = np.rint(FULL * _together(borne.strength, first, ends))
    found["rung"] = borne.rung[_counting(borne, first, ends)]
    found["until"] = borne.until[first]
    return found


class _Borne(NamedTuple):
    """Sentences by the concepts that they bear out, for each the strongest first, as columns."""

    concept: Records
    strength: Records
    rung: Records
    until: Records


def _borne(reading: Reading, vocabulary: Vocabulary) -> _Borne:
    """What `reading.evidence` is, without the words of anybody: in a tenth of the time."""
    numbers, lines, spoken = concept_numbers(vocabulary), reading.lines, [item for _, item in reading.spoken]
    told = [line.sentence.numbers for line in lines]
    told.append(np.array([numbers[concept] for concept, _ in reading.spoken], np.int64))
    concept = np.concatenate(told)
    places = np.repeat(np.arange(len(lines) + len(spoken)), [*map(len, told[:-1]), *[1] * len(spoken)])
    weights = [*reading.weights, *((item.rung, item.strength) for item in spoken)]
    years = [*(last_year(line.passage.engagement) for line in lines), *(item.until for item in spoken)]
    rung = np.array([_RUNG[rung] for rung, _ in weights], np.int64)[places]
    strength = np.array([strength for _, strength in weights], np.float64)[places]
    until = np.array(years, np.int64)[places]
    # Of sentences as strong as each other the latest; what has no date never grows old.
    order = np.lexsort((-np.where(until == UNDATED, RUNNING, until), -strength, concept))
    return _Borne(concept[order], strength[order], rung[order], until[order])


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


def _words(reading: Reading, rules: Rules) -> Records:
    """Each stem, in English and in the line's language, with the strength of the best place where it stands."""
    strengths = {section: round(FULL * rules.words[section]) for section in Section}
    keys = [line.sentence.keys for line in reading.lines]
    if not keys:
        return np.empty(0, WORD)
    said = np.concatenate(keys)
    said <<= _STRENGTH
    best_of = np.array([strengths[line.passage.section] for line in reading.lines], np.uint64)
    said |= np.repeat(best_of, list(map(len, keys)))
    said.sort()
    words = said >> _STRENGTH
    best = np.append(words[1:] != words[:-1], True)  # the last of each
    found = np.empty(np.count_nonzero(best), WORD)
    found["word"] = words[best]
    found["strength"] = said[best].astype(np.uint8)
    return found


def _facts(reading: Reading) -> Facts:
    return Facts(
        craft=reading.craft,
        flags=len(reading.flags),
        told_words=reading.told_words,
        areas=tuple(reading.areas.values()),
        tells=bool(reading.lines),
        offer=offer_of(reading.profile, reading.written_in),
    )
