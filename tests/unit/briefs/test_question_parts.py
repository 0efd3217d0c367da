"""A question on paper: its code, its words, room for notes, the anchors, hints."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import LONG, WORDS, Overlaps, astray, desk_of, guided, page_of
from tpmmatch.briefs.flow import room
from tpmmatch.briefs.pen import Block
from tpmmatch.briefs.question_parts import Posed, about, full_question, short_questions
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.brief import Paper

Read = Callable[[bytes], Any]


def posed(code: str = "A", **values: Any) -> Posed:  # noqa: ANN401 - fields of a guided question
    return Posed(code, replace(guided(), **values), 5, "Wait two seconds.")


def test_a_page_says_all_of_a_question(read: Read) -> None:
    desk = desk_of()
    text = read(page_of(desk, full_question(Writing(desk), posed(), 690))).text()
    for said in (
        "A Organisation · 5 min What went wrong? Why we ask: Trouble shows people.", "Situation Own action Result",
        "1 Blamed. 2 Waited. 3 Spoke. 4 Settled. 5 Prevented.", "N Asked, and no evidence came",
        "0 Not asked; it lowers nothing", "Ask further Who else? And then?", "A good answer Tells the case.",
        "A vague answer Blames.", "Listening Wait two seconds.",
    ):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("paper", list(Paper))
def test_a_question_fills_its_page_and_never_more(paper: Paper, read: Read, overlaps: Overlaps) -> None:
    desk = desk_of(paper)
    space = room(desk.frame, Block(16, lambda _pen, _top: None))
    words = replace(WORDS, why=LONG * 4, more=(LONG,) * 6, good=LONG * 9, vague=LONG * 9, anchors=(LONG * 4,) * 5)
    longest = posed(ask=LONG * 9, words=words, anchors=words.anchors, quality=LONG)
    for one in (posed(), longest):
        block = full_question(Writing(desk), one, space)
        assert space - 60 < block.height <= space or one is longest
        assert block.height <= space
        assert astray(read(page_of(desk, block)), overlaps) == []


def test_short_questions_stand_on_few_pages_with_room_to_write(read: Read) -> None:
    desk = desk_of()
    one, three, four = (short_questions(Writing(desk), [posed()] * count, 700, 20) for count in (1, 3, 4))
    assert one[0].height > three[0].height
    assert sum(block.height for block in three) + 40 <= 700
    assert sum(block.height for block in four[:2]) + 20 <= 700
    text = read(page_of(desk, one[0])).text()
    assert "What they say" in text
    assert "Situation" not in text


def test_what_belongs_to_no_quality_is_a_term_or_not_known_yet() -> None:
    writing = Writing(desk_of())
    assert about(writing, posed()) == "Organisation"
    assert about(writing, posed(quality="", is_term=True)) == "A term"
    assert about(writing, posed(quality="")) == "Not known yet"
