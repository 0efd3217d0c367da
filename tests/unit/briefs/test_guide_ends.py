"""The first page says whom the call is with and what is asked; first and last words are at hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.unit.briefs.papers import desk_of, guide_paper, page_of
from tpmmatch.briefs.guide_ends import opening, rest, title_of, to_begin, to_end
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import CallKind
from tpmmatch.model.guide import PaperGuide

Read = Callable[[bytes], Any]


def first(read: Read, paper: PaperGuide) -> str:
    desk = desk_of()
    return str(read(page_of(desk, opening(Writing(desk, paper.form), paper))).text())


def test_the_first_page_gives_an_overview(read: Read) -> None:
    text = first(read, guide_paper())
    for said in (
        "Video interview with Ann <b>", "Call c7 in TPM Match", "Day", "Rated by", "by phone by video in person",
        "good poor broke", "The questions · 45 minutes The same for all, in this order A What went wrong?",
        "B And what changed?", "For this person 1 May?", "Taking notes I take notes.",
    ):  # fmt: skip
        assert said in text, said


def test_a_call_that_is_not_kept_has_no_number(read: Read) -> None:
    assert "in TPM Match" not in first(read, guide_paper(kept=False))


def test_a_guide_for_all_leaves_room_for_the_name(read: Read) -> None:
    paper = guide_paper()
    text = first(read, replace(paper, call=replace(paper.call, person=""), kept=False))
    assert "Video interview: the same questions for all" in text
    assert "Name" in text


def test_of_a_referee_relation_and_consent_are_asked(read: Read) -> None:
    paper = guide_paper(CallKind.REFERENCE)
    text = first(read, paper)
    for said in ("Whom you talk to", "Who they are to the candidate", "Agreed to be asked, on"):
        assert said in text, said
    begin = " ".join(to_begin(Writing(desk_of()), paper))
    assert "Ann <b> has offered to work for us on “Cheese shop”" in begin
    assert len(to_end(Writing(desk_of()), paper)) == 1


def test_a_day_is_asked_for_in_a_form_as_it_can_be_read(read: Read) -> None:
    assert "Day (2026-11-30)" in first(read, guide_paper(form="x"))


def test_names_that_are_known_are_said_and_others_left_open() -> None:
    writing, paper = Writing(desk_of()), guide_paper()
    assert to_begin(writing, paper)[0].startswith("I am ……")
    assert "Dairy & Sons" in to_begin(writing, paper)[0]
    assert to_begin(writing, replace(paper, call=replace(paper.call, rater="Mia")))[0] == "I am Mia of Dairy & Sons."


def test_a_nameless_person_is_called_so() -> None:
    assert title_of(Writing(desk_of()), guide_paper(name="")) == "Video interview with No name given"


def test_the_rest_has_room_for_their_questions(read: Read) -> None:
    desk = desk_of()
    text = read(page_of(desk, rest(Writing(desk), guide_paper()))).text()
    assert "Their own questions" in text
    assert "A risk that they raised unasked" in text
    assert "To end – You hear from me by" in text
