"""What a decision record is made of: parts beside their headings, texts of any length, entries, tables that go on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from tpmmatch.briefs.booklet import Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Piece, text_pieces
from tpmmatch.briefs.pen import Block
from tpmmatch.briefs.sections import beside_heading
from tpmmatch.briefs.style import BODY, STRONG, Face
from tpmmatch.briefs.tables import table_row

UNKNOWN = "–"
ENTRY = 7.0  # above an entry
_SECTION = 18.0  # above a part


def section(desk: Desk, key: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with a heading beside the first, which an outline leads to; nothing where there are none."""
    if not pieces:
        return []
    first, title = pieces[0], " ".join(desk.say(key).split("\n"))
    headed = beside_heading(desk, key, first.block)
    # A heading of two lines stands beside the next piece, too.
    block = Block(first.block.height, headed.draw)
    hangs = headed.height > block.height and len(pieces) > 1
    mark = Mark(title, 1)
    begun = replace(first, block=block, gap=_SECTION, mark=mark, with_next=first.with_next or hangs)
    return [begun if hangs else replace(begun, block=headed), *pieces[1:]]


def said(desk: Desk, text: str, face: Face = BODY, gap: float = 0.0) -> list[Piece]:
    """A text of any length in the column of text."""
    return text_pieces(desk, text, face, x=desk.frame.column, width=desk.frame.column_width, gap=gap)


def entry(desk: Desk, title: str, texts: Sequence[str]) -> list[Piece]:
    """A title that stays with what is said below it."""
    told = [piece for text in texts for piece in said(desk, text)]
    head = [replace(piece, with_next=True) for piece in said(desk, title, STRONG, ENTRY)]
    if not told and head:
        head[-1] = replace(head[-1], with_next=False)
    return [*head, *told]


def table(
    desk: Desk, head: Sequence[str], rows: Sequence[Sequence[str]], starts: Sequence[float], most: int
) -> list[Piece]:
    """Rows of at most so many lines; the head is repeated where they go on."""
    kept = {0, len(rows) - 2} - {len(rows) - 1}  # no row stands alone at an edge of a page
    top = table_row(desk, head, starts, 1, head=True)
    return [
        Piece(top, with_next=True),
        *(Piece(table_row(desk, row, starts, most), with_next=at in kept, again=top) for at, row in enumerate(rows)),
    ]


def named(desk: Desk, name: str) -> str:
    """A name; who was erased has none."""
    return name or desk.say("record_erased")


def day_of(at: datetime) -> date:
    """The owner's day of a moment."""
    return at.astimezone().date()
