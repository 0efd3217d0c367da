"""Pages become one file: numbered, with an outline, on papers of their own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tpmmatch.briefs.binding import Mark, Page, bind, foot
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.style import BODY
from tpmmatch.model.brief import Paper

Read = Callable[[bytes], Any]


@pytest.fixture
def desk() -> Desk:
    return Desk.fresh(Paper.A4, "en")


def page(desk: Desk, text: str, *marks: Mark) -> Page:
    def draw(pen: Pen) -> None:
        desk.paragraph(text, BODY, 3).draw(pen, 500)

    return Page(desk, draw, foot(desk, "7", date(2026, 10, 7)), marks)


def test_each_page_says_its_number_and_the_rules(desk: Desk, read: Read) -> None:
    printed = read(bind([page(desk, "one"), page(desk, "two")], "Title", "Subject"))
    assert [printed.text(at) for at in (0, 1)] == [
        f"{word} TPM Match · as of 7 Oct 2026 · rules 7 page {at} of 2" for at, word in enumerate(("one", "two"), 1)
    ]


def test_papers_may_lie_on_their_side(desk: Desk, read: Read) -> None:
    sizes = read(bind([page(desk, "one"), page(desk.turned(), "two"), page(desk, "three")], "T", "S")).sizes
    assert [wide < high for wide, high in sizes] == [True, False, True]
    assert sizes[1] == pytest.approx(sizes[0][::-1])


def test_the_outline_may_be_nested_and_say_one_thing_twice(desk: Desk, read: Read) -> None:
    first = page(desk, "one", Mark("Ann"), Mark("A <b>", 1, 300))
    printed = read(bind([first, page(desk, "two", Mark("A <b>", 1), Mark("", 0))], "T", "S"))
    assert printed.contents() == [("Ann", 0), ("A <b>", 0), ("A <b>", 1), ("–", 1)]


def test_no_pages_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="nothing"):
        bind([], "T", "S")
