"""The lists of the test itself must not tip the order."""

import pytest

from tpmmatch.matching.fairness.lists import Gender, cased, listed, pairs, swap_words
from tpmmatch.matching.fairness.names import is_ordinary
from tpmmatch.vocabulary import load_vocabulary


@pytest.mark.parametrize("table", ["women", "men", "neither", "last"])
def test_no_name_is_a_word_of_the_trade(table: str) -> None:
    assert [name for name in listed("names", table) if is_ordinary(name, load_vocabulary())] == []


def test_every_language_has_as_many_peoples_as_there_are_places() -> None:
    assert {len(listed("origins", table)) for table in ("places", "flags", "en", "de", "fr", "es")} == {10}


@pytest.mark.parametrize(
    ("language", "table"), [(lang, table) for lang in ("fr", "es") for table in ("nouns", "adjectives")]
)
def test_there_and_back_is_the_same_word(language: str, table: str) -> None:
    there, back = pairs(language, table, Gender.WOMAN), pairs(language, table, Gender.MAN)
    assert [word for word in there if back[there[word]] != word] == []


def test_case_is_kept() -> None:
    assert [cased("she", like) for like in ("he", "He", "HE")] == ["she", "She", "SHE"]
    assert swap_words("Vater, vater, VATER; Vatertag", {"vater": "mutter"}) == "Mutter, mutter, MUTTER; Vatertag"
