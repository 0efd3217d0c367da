"""The fairness page as printed: one page, everything on it, nothing over each other."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tpmmatch.briefs.fairness import FairnessPage, fairness_page
from tpmmatch.briefs.fairness_page import draw_fairness
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_X
from tpmmatch.matching.fairness import counting, idle
from tpmmatch.model.brief import Paper
from tpmmatch.model.fairness import Fairness, Move, Swap, SwapKind

Read = Callable[[bytes], Any]
Overlaps = Callable[[Sequence[Any]], list[Any]]
LONG = "Someone who writes down what was said and by whom and tells the committee the truth "


def page_of(count: int, name: str = "Ann <b>", title: str = "Cheese shop") -> FairnessPage:
    moves = tuple(Move(f"p{number}", name, number, number + 1, 40.0, 41.0, True, (LONG,)) for number in range(count))
    swaps = tuple(Swap(kind, 100_000, moves) for kind in SwapKind)
    return fairness_page(Fairness("shop", title, 100_000, swaps, counting(), idle(), "2", date(2026, 11, 1)))


PAGES = [page_of(0), page_of(1), page_of(3), page_of(60), page_of(60, LONG * 3, LONG * 3), page_of(9, "Щ" * 300, "")]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("page", PAGES)
def test_everything_stands_inside_on_one_page(page: FairnessPage, paper: Paper, read: Read, overlaps: Overlaps) -> None:
    printed = read(draw_fairness(page, paper))
    ((width, height),) = printed.sizes
    letters = printed.letters()
    assert all(one.left >= MARGIN_X - 1 and one.right <= width - MARGIN_X + 1 and one.top <= height for one in letters)
    foot = MARGIN_BOTTOM + FOOT - 8
    assert [one for one in letters if one.bottom < foot < one.top] == []
    assert overlaps(letters) == []


def test_the_page_says_it_all() -> None:
    data = draw_fairness(page_of(3), Paper.A4)
    reader = pypdf.PdfReader(BytesIO(data))
    text = " ".join(reader.pages[0].extract_text().split())
    assert len(reader.pages) == 1
    for said in (
        "Fairness test · Cheese shop", "1 Nov 2026", "3 of 100000 ranks changed", "In 8 of these", "Who moved",
        "Another name, of any origin", "ranks changed", "Ann <b>, another name: place 0 → 1, fit 40.0 → 41.0",
        "more; tpmmatch fairness lists them all", "headline, summary", "name, photo, e-mail", "What to do", "rules 2",
    ):  # fmt: skip
        assert said in text, said
    assert reader.metadata is not None
    assert reader.metadata.title == "Fairness test – Cheese shop"


def test_equal_tests_give_equal_bytes() -> None:
    assert draw_fairness(page_of(2), Paper.A4) == draw_fairness(page_of(2), Paper.A4)


def test_where_nobody_moved_no_part_speaks_of_it(read: Read) -> None:
    text = read(draw_fairness(page_of(0), Paper.LETTER)).text()
    assert "Who moved" not in text
    assert "0 of 100000 ranks changed" in text


def test_letters_that_no_font_has_are_told(read: Read) -> None:
    strange = replace(page_of(0), project="Shop \U000efffe")
    assert "▯ stands for signs" in read(draw_fairness(strange, Paper.A4)).text()
