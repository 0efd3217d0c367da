import math

import pytest

from tpmmatch.vocabulary.rarity import rarity
from tpmmatch.vocabulary.stems import stem


def test_a_word_that_nobody_uses_tells_most() -> None:
    assert rarity("zorbelith") > rarity(stem("bakery", "en")) > rarity(stem("team", "en")) > 0.0


def test_every_weight_is_a_number_above_nothing() -> None:
    """The commonest words of all still order two texts; the rarest are no wonder."""
    for word in ("the", "and", "project", "manag", "und", "", "\ud800", "x" * 100_000):
        assert math.isfinite(rarity(word))
        assert 0.0 < rarity(word) <= rarity("zorbelith") < 10.0


def test_it_counts_stems_not_words() -> None:
    assert rarity(stem("projects", "en")) == rarity(stem("project", "en")) < rarity("projects'")


@pytest.mark.parametrize(("word", "language", "english"), [
    ("Lieferanten", "de", "suppliers"), ("boutique", "fr", "shop"), ("presupuesto", "es", "budget"),
])  # fmt: skip
def test_a_common_word_of_another_language_is_no_rare_one(word: str, language: str, english: str) -> None:
    assert rarity(stem(word, language)) <= rarity(stem(english, "en")) < rarity("zorbelith") / 2
