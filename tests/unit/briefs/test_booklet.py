"""Pages bound into one file: each with its size and number, found by an outline."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark, bind
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import NAME, SIZES
from tpmmatch.model.brief import Paper

Read = Callable[[bytes], Any]
TALL = SIZES[Paper.A4]


def leaf(size: tuple[float, float], *marks: Mark) -> Leaf:
    def draw(pen: Pen, number: int, count: int) -> None:
        pen.line(Setter(Fonts()).line(f"{number} of {count}", NAME, 300), 50, 300, NAME)

    return Leaf(size, draw, marks)


def test_pages_of_several_sizes_stand_in_one_file_with_an_outline_of_two_levels(read: Read) -> None:
    leaves = (leaf(TALL, Mark("All"), Mark("One <b>", 1)), leaf(TALL[::-1], Mark("Two", 1)), leaf(TALL))
    printed = read(bind(Booklet("T", "S", leaves), Fonts(), "fr"))
    assert printed.sizes == [pytest.approx(size, abs=0.1) for size in (TALL, TALL[::-1], TALL)]
    assert [printed.text(page) for page in range(3)] == ["1 of 3", "2 of 3", "3 of 3"]
    assert printed.contents() == [("All", 0), ("One <b>", 0), ("Two", 1)]
    assert (printed.metadata["Title"], printed.metadata["Subject"]) == ("T", "S")


def test_each_page_is_told_and_may_stop_the_work() -> None:
    seen: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bind(Booklet("", "", (leaf(TALL),) * 3), Fonts(), "en", step)
    assert seen == [(1, 3), (2, 3)]


def test_a_file_says_on_which_day_it_was_made(read: Read) -> None:
    booklet = Booklet("T", "S", (leaf(TALL),))
    first, again = (bind(booklet, Fonts(), "en", made_on=date(2026, 11, 26)) for _ in range(2))
    assert first == again
    assert read(first).metadata["CreationDate"].startswith("D:20261126")


def test_nothing_is_no_document() -> None:
    with pytest.raises(ValueError, match="nothing"):
        bind(Booklet("", "", ()), Fonts(), "en")
