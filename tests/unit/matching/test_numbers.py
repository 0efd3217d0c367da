import numpy as np

from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.vocabulary import Vocabulary


def test_every_concept_has_a_number_of_its_own_that_fits(vocabulary: Vocabulary) -> None:
    numbers = concept_numbers(vocabulary)
    assert sorted(numbers.values()) == list(range(len(vocabulary.concepts)))
    assert len(numbers) <= np.iinfo(np.uint16).max


def test_a_word_has_the_same_key_on_every_machine() -> None:
    assert [word_key(word) for word in ("crm", "bäckerei", "")] == [0x9BDAAAFA, 0xC4BACC9C, 0]
    assert word_key("\ud800") != word_key("\ud801")  # half a letter from a broken file is no crash
    assert 0 <= word_key("bäckerei") < 2**32
