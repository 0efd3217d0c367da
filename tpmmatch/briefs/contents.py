"""Several documents bound as one, behind a page that tells what is in it and where."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark, key_of
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.style import BODY, CAPTION, LONG_NAME, STRONG, Face
from tpmmatch.model.firm import Firm

_INDENT = 16.0


@dataclass(frozen=True, slots=True)
class Cover:
    """What stands on the first page beside the contents; `note` below them, if there is one."""

    title: str
    head: str
    foot: str
    running: Block
    note: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One document, and what it is called in the contents."""

    name: str
    booklet: Booklet


def pack_booklet(desk: Desk, cover: Cover, chapters: Sequence[Chapter], firm: Firm) -> Booklet:
    """The contents, then every document with its pages numbered on."""
    leaves = tuple(leaf for chapter in chapters for leaf in _marked(chapter))
    ahead = 0
    while len(pages := _contents(desk, cover, leaves, ahead, firm)) != ahead:
        ahead = len(pages)
    return Booklet(cover.title, cover.head, (*pages, *leaves))


def _marked(chapter: Chapter) -> Iterator[Leaf]:
    """The pages of a document; its name leads to the first, what it marks itself stands below that."""
    for place, leaf in enumerate(chapter.booklet.leaves):
        below = tuple(Mark(mark.title, mark.depth + 1) for mark in leaf.marks)
        yield replace(leaf, marks=(Mark(chapter.name), *below) if place == 0 else below)


def _contents(desk: Desk, cover: Cover, leaves: Sequence[Leaf], ahead: int, firm: Firm) -> tuple[Leaf, ...]:
    running = cover.running
    title = desk.paragraph(cover.title, LONG_NAME, 3)
    head = Head(stack([headed(desk, firm, running), title], gap=12), running)
    pages = flow(desk, head, [*_lines(desk, leaves, ahead), *_note(desk, cover.note)], cover.foot)
    return (replace(pages[0], marks=(Mark(desk.say("paper_contents")),)), *pages[1:])


def _lines(desk: Desk, leaves: Sequence[Leaf], ahead: int) -> Iterator[Piece]:
    """Documents and whom they are about; what lies deeper, or says the same once more, is found in the outline."""
    chapter = ""
    for number, leaf in enumerate(leaves, ahead + 1):
        for place, mark in enumerate(leaf.marks):
            if mark.depth == 0:
                chapter = mark.title
                yield Piece(_line(desk, mark.title, number, place, STRONG), gap=8, with_next=len(leaf.marks) > 1)
            elif mark.depth == 1 and not mark.title.startswith(chapter):
                yield Piece(_line(desk, mark.title, number, place, BODY, _INDENT))


def _note(desk: Desk, text: str) -> Iterator[Piece]:
    if text:
        yield Piece(desk.paragraph(text, CAPTION, 4), gap=24)


def _line(desk: Desk, text: str, number: int, place: int, face: Face, indent: float = 0.0) -> Block:
    frame = desk.frame
    page = desk.setter.line(f"{number}", face, 60)
    said = desk.setter.line(text, face, frame.width - indent - page.width - 16)

    def draw(pen: Pen, top: float) -> None:
        pen.link(said, frame.left + indent, top, face, key_of(number, place), within=True)
        pen.right_line(page, frame.right, top, face)

    return Block(face.leading + 2, draw)
