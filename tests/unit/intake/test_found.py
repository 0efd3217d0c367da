from tpmmatch.intake.found import Refused, named, short
from tpmmatch.model.words import Message


def test_only_the_first_of_many_places_are_named() -> None:
    assert named(["a", "b"]) == "a, b"
    assert named(list("abcdef")) == "a, b, c, d, … (+2)"


def test_long_texts_are_cut_to_fit_a_sentence() -> None:
    assert short(" a\n b ") == "a b"
    assert short("x" * 100) == "x" * 59 + "…"


def test_a_refusal_carries_its_sentence() -> None:
    assert Refused("intake_x", line=3).reason == Message("intake_x", {"line": 3})
