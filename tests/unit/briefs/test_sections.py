"""The parts below the band, by where they stand on the page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.briefs.pages import draw
from tpmmatch.model.brief import Brief, Paper, Term
from tpmmatch.model.match import GateState

Read = Callable[[bytes], Any]


def test_the_parts_stand_in_the_order_of_their_worth(brief: Brief, read: Read) -> None:
    text = read(draw([brief], Paper.A4)).text()
    headings = ["Why", "Terms", "Not known", "Mind", "Questions"]
    places = [text.index(heading) for heading in headings]
    assert places == sorted(places)


def test_the_opening_mark_hangs_left_of_the_quotes_letters(brief: Brief, read: Read) -> None:
    letters = read(draw([replace(brief, reasons=brief.reasons[:1])], Paper.A4)).letters()
    opening = next(at for at, letter in enumerate(letters) if letter.sign == "“")
    wish = next(letter for letter in letters if letter.sign == "k" and letter.left > 140)
    assert letters[opening].right <= letters[opening + 1].left
    assert letters[opening].right <= wish.left + 0.5


@pytest.mark.parametrize(
    ("term", "printed"),
    [
        (Term("Term", "asked", "", GateState.PASS), "asked yes fits"),
        (Term("Term", "asked", "a bit late", GateState.PASS, near=True), "asked a bit late nearly fits"),
        (Term("Term", "asked", "", GateState.UNKNOWN, known=False), "asked not said ask"),
        (Term("Term", "asked", "late", GateState.UNKNOWN), "asked late discuss"),
        (Term("Term", "asked", "", GateState.FAIL), "asked no misses"),
    ],
)
def test_each_term_ends_in_a_word(brief: Brief, read: Read, term: Term, printed: str) -> None:
    assert f"Term {printed}" in read(draw([replace(brief, terms=(term,))], Paper.A4)).text()


def test_unknowns_stand_in_two_columns(brief: Brief, read: Read) -> None:
    letters = read(draw([replace(brief, unknown=("Xa", "Xb", "Xc"), questions=())], Paper.A4)).letters()
    first, second, third = [letter for letter in letters if letter.sign == "X"]
    assert first.bottom == pytest.approx(second.bottom, abs=0.1)
    assert second.left > first.left + 150
    assert third.left == pytest.approx(first.left, abs=0.1)


def test_without_questions_their_heading_is_left_out(brief: Brief, read: Read) -> None:
    assert "for the call" not in read(draw([replace(brief, questions=())], Paper.A4)).text()


def test_nothing_open_and_nothing_against_is_said(brief: Brief, read: Read) -> None:
    text = read(draw([replace(brief, unknown=(), mind=())], Paper.A4)).text()
    assert "each of your own wishes and terms is spoken of" in text
    assert "Nothing found that speaks against." in text


def test_a_question_of_three_lines_is_asked_whole(brief: Brief, read: Read) -> None:
    question = (
        "Tell me about the last time: what did you do yourself, and what came of it in the end? " * 2 + "And then?"
    )
    text = read(draw([replace(brief, questions=(question,) * 5)], Paper.A4)).text()
    assert text.count(question) == 5
