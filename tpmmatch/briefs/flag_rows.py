"""The red flags as a table to write in: what each is, the day and what shows it, the candidate's reply."""

from collections.abc import Iterator, Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Mark
from tpmmatch.briefs.flow import Piece
from tpmmatch.briefs.pen import NOTHING, Block, Pen, row_of, stack
from tpmmatch.briefs.style import CAPTION, HEADING, SMALL_STRONG
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.question import RedFlag

FIELDS = ("evidence", "reply")
_STARTS = (0.0, 0.3, 0.67)  # of the width: the flag, what shows it, the reply
_GUTTER = 12.0
_LINES = 2
_PADDING = 4.0


def flag_pieces(writing: Writing, flags: Sequence[RedFlag]) -> Iterator[Piece]:
    """A page of its own, or more where there are many."""
    desk = writing.desk
    heading = desk.paragraph(desk.say("guide_flags"), HEADING, 1)
    note = desk.paragraph(desk.say("guide_flags_note"), CAPTION, 2)
    yield Piece(stack([heading, note], gap=2), with_next=True, new_page=True, mark=Mark(desk.say("guide_flags"), 1))
    head = _head(writing)
    yield Piece(head, gap=8, with_next=True)
    for flag in flags:
        yield Piece(_row(writing, flag), again=head)


def _edges(writing: Writing) -> list[tuple[float, float]]:
    frame = writing.desk.frame
    ends = (*_STARTS[1:], 1.0 + _GUTTER / frame.width)
    return [(frame.left + a * frame.width, (b - a) * frame.width - _GUTTER) for a, b in zip(_STARTS, ends, strict=True)]


def _head(writing: Writing) -> Block:
    desk = writing.desk
    words = [
        desk.paragraph(desk.say(f"guide_flag_{field}"), CAPTION, 1, x=x, width=width)
        for field, (x, width) in zip(FIELDS, _edges(writing)[1:], strict=True)
    ]
    return row_of([NOTHING, *words], "", "Column", "Column")


def _row(writing: Writing, flag: RedFlag) -> Block:
    desk = writing.desk
    (x, width), *rooms = _edges(writing)
    told = stack(
        [
            desk.paragraph(flag.name, SMALL_STRONG, 2, x=x, width=width),
            desk.paragraph(flag.look, CAPTION, 3, x=x, width=width),
        ]
    )
    fields = [
        writing.lines(f"flag_{flag.id}_{field}", f"{flag.name}: {desk.say(f'guide_flag_{field}')}", _LINES, *edge)
        for field, edge in zip(FIELDS, rooms, strict=True)
    ]
    row = row_of([told, *fields], "Row")

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, desk.frame.left, desk.frame.right, top)
        row.draw(pen, top - _PADDING)

    return Block(row.height + 2 * _PADDING + 2, draw)
