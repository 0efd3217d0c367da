"""What filters ask of people that only reading tells: languages, methods, areas of expertise."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from tpmmatch.matching.extract import CONCEPT, FULL
from tpmmatch.matching.numbers import concept_numbers
from tpmmatch.matching.stored import Stored
from tpmmatch.vocabulary import Vocabulary

_SPOKEN = FULL // 2  # some of a language is not yet speaking it


class Facets(NamedTuple):
    """Ids of concepts, sorted; whoever has a special one has its broader ones too."""

    languages: Sequence[str]
    methods: Sequence[str]
    areas: Sequence[str]


_PLACES = {"languages": 0, "methods": 1, "expertise": 2}


def facets_of(stored: Stored, vocabulary: Vocabulary) -> Facets:
    """What an extract, read with this vocabulary, tells of them."""
    known = _known(vocabulary)
    found: tuple[set[str], ...] = (set(), set(), set())
    for number, strength, _, _ in np.frombuffer(stored.concepts, CONCEPT).tolist():
        if number in known:
            place, concepts = known[number]
            if place or strength > _SPOKEN:
                found[place].update(concepts)
    return Facets(*map(sorted, found))


@lru_cache(maxsize=4)
def _known(vocabulary: Vocabulary) -> dict[int, tuple[int, tuple[str, ...]]]:
    """By the number of a concept in an extract: which facet it is of, and the concepts that it stands for there."""
    known = {}
    for concept, number in concept_numbers(vocabulary).items():
        kind = vocabulary.kind(concept)
        if kind in _PLACES:
            broader = [other for other in vocabulary.ancestors(concept) if vocabulary.kind(other) == kind]
            if kind == "expertise":
                broader = [other for other in broader if not vocabulary.concepts[other].broader]
            if broader:
                known[number] = _PLACES[kind], tuple(broader)
    return known
