"""Pieces over several pages: nothing lost, nothing torn apart, nothing below the lower edge."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow, room, text_pieces
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Block, Frame
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import BODY, FOOT, MARGIN_BOTTOM, STRONG
from tpmmatch.model.brief import Paper

Read = Callable[[bytes], Any]


@pytest.fixture
def desk() -> Desk:
    return Desk(Setter(Fonts()), Frame(Paper.A4), "en")


def made(desk: Desk, leaves: tuple[Leaf, ...]) -> bytes:
    return bind(Booklet("T", "S", leaves), desk.setter.fonts, "en")


def word(desk: Desk, text: str) -> Block:
    return desk.paragraph(text, BODY, 1)


def printed(desk: Desk, read: Read, pieces: list[Piece]) -> list[str]:
    """The text of each page, without head and foot."""
    head = Head(word(desk, "first¶"), word(desk, "other¶"))
    data = made(desk, flow(desk, head, pieces, "FOOT"))
    shown = read(data)
    for at in range(len(shown.sizes)):
        assert min(letter.bottom for letter in shown.letters(at) if letter.sign == "#") > MARGIN_BOTTOM + FOOT - 1
    return [shown.text(at).partition("¶ ")[2].partition(" FOOT")[0] for at in range(len(shown.sizes))]


def high(desk: Desk, text: str, height: float, **how: Any) -> Piece:  # noqa: ANN401 - any fields of a piece
    said = word(desk, f"{text}#")
    return Piece(Block(height, lambda pen, top: said.draw(pen, top - height + said.height)), **how)


def test_pieces_go_on_until_the_page_is_full(desk: Desk, read: Read) -> None:
    space = room(desk.frame, word(desk, "x"))
    assert printed(desk, read, [high(desk, "a", space / 2), high(desk, "b", space / 2)]) == ["a# b#"]
    assert printed(desk, read, [high(desk, "a", space / 2), high(desk, "b", space / 2, gap=1)]) == ["a#", "b#"]


def test_what_stays_with_the_next_goes_with_it(desk: Desk, read: Read) -> None:
    space = room(desk.frame, word(desk, "x"))
    pieces = [high(desk, "a", space - 50), high(desk, "head", 20, with_next=True), high(desk, "b", 40)]
    assert printed(desk, read, pieces) == ["a#", "head# b#"]


def test_a_chain_longer_than_a_page_is_broken(desk: Desk, read: Read) -> None:
    space = room(desk.frame, word(desk, "x"))
    pieces = [high(desk, name, space / 2, with_next=True) for name in "abc"]
    assert printed(desk, read, pieces) == ["a# b#", "c#"]


def test_a_new_page_is_begun_once(desk: Desk, read: Read) -> None:
    pieces = [high(desk, "a", 20, new_page=True), high(desk, "b", 20, new_page=True, with_next=True)]
    assert printed(desk, read, pieces) == ["a#", "b#"]


def test_the_head_of_a_table_is_repeated_where_a_page_begins_with_a_row(desk: Desk, read: Read) -> None:
    space, head = room(desk.frame, word(desk, "x")), word(desk, "head#")
    pieces = [Piece(head, with_next=True), *(high(desk, row, space / 2 - 10, again=head) for row in "abc")]
    assert printed(desk, read, pieces) == ["head# a# b#", "head# c#"]


@pytest.mark.parametrize("above", range(0, 14 * 13, 13))
def test_no_line_of_a_text_stands_alone(desk: Desk, read: Read, above: int) -> None:
    text = " ".join(f"w{number}#" for number in range(160))
    pieces = text_pieces(desk, text, BODY, x=desk.frame.left, width=200)
    filler = high(desk, "a", room(desk.frame, word(desk, "x")) - 13 * 6 - above)
    pages = printed(desk, read, [filler, *pieces])
    assert " ".join(pages) == f"a# {text}"
    count = len(pieces)
    below = len(desk.setter.lines(pages[-1], BODY, 200, 999))
    assert len(pages) == 1 or 2 <= below <= count - 2 or below == count


def test_a_text_of_one_line_or_none_is_a_text_too(desk: Desk) -> None:
    assert text_pieces(desk, "", BODY, x=0, width=100) == []
    assert [piece.with_next for piece in text_pieces(desk, "one", STRONG, x=0, width=100)] == [False]
    (first, second) = text_pieces(desk, "one two", STRONG, x=0, width=30, gap=5)
    assert (first.with_next, first.gap, second.with_next, second.gap) == (True, 5, False, 0)


def test_marks_lead_to_the_page_that_their_piece_came_to(desk: Desk, read: Read) -> None:
    head = Head(word(desk, "h"), word(desk, "h"))
    pieces = [high(desk, "a", 400, mark=Mark("A")), high(desk, "b", 400, mark=Mark("B", 1))]
    assert read(made(desk, flow(desk, head, pieces, "FOOT"))).contents() == [("A", 0), ("B", 1)]


def test_a_piece_is_tight_only_where_it_fits_so(desk: Desk, read: Read) -> None:
    space = room(desk.frame, word(desk, "x"))
    for left, pages in {100: ["a# roomy#"], 60: ["a# tight#"], 40: ["a#", "roomy#"]}.items():
        last = high(desk, "roomy", 90, tight=high(desk, "tight", 50).block)
        assert printed(desk, read, [high(desk, "a", space - left), last]) == pages


def test_nothing_is_a_page_too(desk: Desk) -> None:
    assert len(flow(desk, Head(word(desk, "h"), word(desk, "h")), [], "FOOT")) == 1
