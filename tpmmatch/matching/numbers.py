"""The numbers that concepts and words go under in an extract."""

import zlib
from collections.abc import Mapping
from functools import lru_cache

from tpmmatch.model.own_words import OWN
from tpmmatch.vocabulary import Vocabulary


@lru_cache(maxsize=4)
def concept_numbers(vocabulary: Vocabulary) -> Mapping[str, int]:
    """The number that each concept goes under; the owner's own come last, so that they move no other."""
    ordered = sorted(vocabulary.concepts, key=lambda concept: (concept.startswith(OWN), concept))
    return {concept: number for number, concept in enumerate(ordered)}


@lru_cache(maxsize=400_000)
def word_key(word: str) -> int:
    """The number that a stem goes under."""
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
