"""The first ten seconds: state, place, fit, what is known."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.model.brief import Brief, Paper
from tpmmatch.model.match import Gate
from tpmmatch.wording import LANGUAGES


@pytest.fixture
def page(brief: Brief, read: Callable[[bytes], Any]) -> Callable[..., str]:
    def make(**values: Any) -> str:  # noqa: ANN401 - fields of a brief
        return str(read(draw([replace(brief, **values)], Paper.A4)).text())

    return make


@pytest.mark.parametrize(
    ("gate", "word"), [(Gate.READY, "Ready"), (Gate.ASK_FIRST, "Ask first"), (Gate.MISSES, "Misses")]
)
def test_the_state_is_a_word_beside_its_mark(page: Callable[..., str], gate: Gate, word: str) -> None:
    assert word in page(gate=gate, terms=())


@pytest.mark.parametrize(
    ("confidence", "word"),
    [(1.0, "well documented"), (0.63, "well documented"), (0.62, "partly known"), (0.38, "partly known"),
     (0.37, "little known"), (0.0, "little known")],
)  # fmt: skip
def test_confidence_is_said_in_words(page: Callable[..., str], confidence: float, word: str) -> None:
    assert word in page(confidence=confidence)


def test_a_shared_place_is_marked(page: Callable[..., str]) -> None:
    assert "Place =3 of 24" in page(rank=3, tied=True)
    assert "Place 3 of 24" in page(rank=3, tied=False)


@pytest.mark.parametrize(("fit", "number"), [(0.0, "0.0"), (86.0, "86.0"), (99.96, "100.0"), (7.25, "7.2")])
def test_fit_has_one_decimal(page: Callable[..., str], fit: float, number: str) -> None:
    assert f"Fit, of 100 {number} " in page(fit=fit)


def test_no_fit_is_no_zero(page: Callable[..., str]) -> None:
    text = page(fit=None)
    assert "Fit: too little is known" in text
    assert "0.0" not in text


def test_first_in_is_left_out_until_it_is_worked_out(page: Callable[..., str]) -> None:
    assert "61 % of trials" in page(first_in=0.61)
    assert "of trials" not in page(first_in=None)


def test_contact_breaks_between_ways_not_inside_one(page: Callable[..., str]) -> None:
    ways = tuple(f"{name}@" + "example" * 7 + ".com" for name in ("ann", "ben"))
    text = page(place="", contact=ways)
    assert f"{ways[0]} {ways[1]}" in text


def test_a_long_name_is_set_smaller_before_it_is_cut(page: Callable[..., str]) -> None:
    name = "María de los Ángeles Fernández-Villaverde y Rodríguez de la Concepción"
    assert name in page(name=name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", list(Paper))
def test_no_word_of_the_band_is_cut_off(
    brief: Brief, read: Callable[[bytes], Any], language: str, paper: Paper
) -> None:
    hard = {"rank": 123, "tied": True, "people": 1300, "first_in": 1.0, "terms": (), "reasons": (), "questions": ()}
    for fit, confidence, gate in ((None, 0.0, Gate.ASK_FIRST), (100.0, 1.0, Gate.READY), (50.0, 0.5, Gate.MISSES)):
        made = replace(brief, fit=fit, confidence=confidence, gate=gate, unknown=(), mind=(), ahead=None, **hard)
        text = read(draw([made], paper, language)).text()
        assert "…" not in text
