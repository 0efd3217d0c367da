"""First and last words of a call are at hand, and there is room for the rest."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from tests.unit.briefs.papers import desk_of, guide_paper, page_of
from tpmmatch.briefs.guide_ends import rest, title_of, to_begin, to_end
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import CallKind

Read = Callable[[bytes], Any]


def test_a_referee_is_told_why_they_are_asked() -> None:
    paper = guide_paper(CallKind.REFERENCE)
    begin = " ".join(to_begin(Writing(desk_of()), paper))
    assert "Ann <b> has offered to work for us on “Cheese shop”" in begin
    assert len(to_end(Writing(desk_of()), paper)) == 1


def test_names_that_are_known_are_said_and_others_left_open() -> None:
    writing, paper = Writing(desk_of()), guide_paper()
    assert to_begin(writing, paper)[0].startswith("I am ……")
    assert "Dairy & Sons" in to_begin(writing, paper)[0]
    assert to_begin(writing, replace(paper, call=replace(paper.call, rater="Mia")))[0] == "I am Mia of Dairy & Sons."


def test_a_nameless_person_is_called_so() -> None:
    assert title_of(Writing(desk_of()), guide_paper(name="")) == "Video interview with No name given"


def test_the_rest_is_shorter_where_it_must_be() -> None:
    writing = Writing(desk_of())
    for kind in (CallKind.SCREEN, CallKind.REFERENCE):
        paper = guide_paper(kind)
        assert rest(writing, paper, tight=True).height < rest(writing, paper).height - 60


def test_the_rest_has_room_for_their_questions(read: Read) -> None:
    desk = desk_of()
    text = read(page_of(desk, rest(Writing(desk), guide_paper()))).text()
    assert "Their own questions" in text
    assert "A risk that they raised unasked" in text
    assert "To end – You hear from me by" in text
