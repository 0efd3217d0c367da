"""Words are the same after they were kept."""

import json
from datetime import date

import pytest

from tpmmatch.model.kept_words import keep_words, read_words
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Localised, Words, message


@pytest.mark.parametrize(
    "words",
    [
        "as the owner wrote it",
        Localised("web shop", "Onlineshop"),
        message("a", rate=Money(450.5, "EUR"), day=date(2027, 1, 4), hours=16.0, kind=message("b"), names=["x", "y"]),
    ],
)
def test_what_is_kept_comes_back(words: Words) -> None:
    assert read_words(json.loads(json.dumps(keep_words(words)))) == words


@pytest.mark.parametrize("odd", [None, 5, [], {}, {"day": "tomorrow"}, {"money": 3}])
def test_what_cannot_be_understood_says_nothing(odd: object) -> None:
    assert read_words(odd) == ""
