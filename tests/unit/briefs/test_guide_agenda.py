"""The agenda of a call shows each question as whole as there is room."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.unit.briefs.papers import LONG, desk_of, guide_paper, guided, page_of
from tpmmatch.briefs.guide_agenda import agenda, shared_out
from tpmmatch.briefs.style import SMALL
from tpmmatch.model.call import Answer
from tpmmatch.model.guide import PaperGuide

Read = Callable[[bytes], Any]


def of(*asked: str) -> PaperGuide:
    """A call with these questions."""
    given = guide_paper()
    answers = tuple(Answer(f"q{at}", "organisation", minutes=3) for at in range(len(asked)))
    guide = replace(given.guide, questions=tuple(map(guided, asked)))
    return replace(given, call=replace(given.call, answers=answers), guide=guide)


def test_all_stands_there_with_its_minutes(read: Read) -> None:
    desk = desk_of()
    assert read(page_of(desk, agenda(desk, of("Why?", LONG), 1, 500))).text().startswith(
        "The questions · 45 minutes – To begin min 0–2 The same for all, in this order A Why? min 2–5 B Someone who"
    )  # fmt: skip


def test_questions_are_shortened_to_the_room_and_use_all_of_it(read: Read) -> None:
    desk, paper = desk_of(), of(LONG * 3, "Why?", LONG * 3)
    for room in (98, 110, 122):
        block = agenda(desk, paper, 1, room)
        assert room - SMALL.leading < block.height <= room
        assert read(page_of(desk, block)).text().count("…") == 2


def test_none_is_shorter_than_told(read: Read) -> None:
    desk, paper = desk_of(), of(LONG * 3)
    assert agenda(desk, paper, 2, 0).height == agenda(desk, paper, 1, 0).height + SMALL.leading
    assert "…" not in read(page_of(desk, agenda(desk, paper, 9, 0))).text()


@pytest.mark.parametrize(
    ("whole", "least", "spare", "given"),
    [
        ([1, 3, 2], 1, 0, [1, 1, 1]),
        ([1, 3, 2], 1, 1, [1, 1, 2]),
        ([1, 3, 2], 1, 2, [1, 2, 2]),
        ([1, 3, 2], 1, 9, [1, 3, 2]),
        ([1, 3, 2], 2, 0, [1, 2, 2]),
        ([1, 3, 2], 1, -4, [1, 1, 1]),
        ([0], 1, 3, [1]),
    ],
)
def test_lines_go_first_where_one_makes_a_text_whole(
    whole: list[int], least: int, spare: int, given: list[int]
) -> None:
    assert shared_out(whole, least, spare) == given
