"""The fairness test on one sheet: the answer in a line, the swaps as a table, who moved, and what counts at all."""

from collections.abc import Sequence

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Booklet, Leaf, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fairness import FairnessPage, FieldRow, SwapRow
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pages import NO_FIRM
from tpmmatch.briefs.pen import Block, Frame, Pen, stack
from tpmmatch.briefs.sections import beside_heading
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import BODY, CAPTION, FOOT, MARGIN_BOTTOM, MARGIN_TOP, NAME, TIGHT
from tpmmatch.briefs.tables import table_row
from tpmmatch.model.brief import Paper
from tpmmatch.model.firm import Firm
from tpmmatch.model.words import Words
from tpmmatch.wording import say

_MARK = 3.6
_SWAPS = (0.0, 0.475, 0.615, 0.79)  # where columns begin, of the column of text
_FIELDS = (0.0, 0.2, 0.6)
# Who moved in at most so many entries, and the gap between parts: from generous to frugal.
_PLANS = ((8, 18.0), (6, 14.0), (4, 12.0), (3, 10.0), (1, 8.0))


def fairness_booklet(desk: Desk, page: FairnessPage, firm: Firm = NO_FIRM) -> Booklet:
    """The test as one page."""

    def draw(pen: Pen, number: int, count: int) -> None:
        _draw(desk, pen, page, firm)
        draw_foot(desk, pen, rules_line(desk, page.rules, page.today), number, count)

    title, head = (desk.say(f"fairness_{key}", project=page.project) for key in ("title", "head"))
    return Booklet(title, head, (Leaf(desk.frame.size, draw),))


def draw_fairness(page: FairnessPage, paper: Paper, language: str = "en", firm: Firm = NO_FIRM) -> bytes:
    """The same as a PDF; equal tests give equal bytes."""
    fonts = Fonts()
    return bind(fairness_booklet(Desk(Setter(fonts), Frame(paper), language), page, firm), fonts, language)


def _draw(desk: Desk, pen: Pen, page: FairnessPage, firm: Firm) -> None:
    """As many of those who moved as there is room for."""
    room = desk.frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT
    running = running_head(desk, desk.say("fairness_head", project=page.project), page.today)
    above = headed(desk, firm, running)
    for most, gap in _PLANS:
        whole = stack([above, *_parts(desk, page, most)], gap=gap)
        if whole.height <= room:
            break
    whole.draw(pen, desk.frame.size[1] - MARGIN_TOP)


def _parts(desk: Desk, page: FairnessPage, most: int) -> list[Block]:
    parts = [
        stack(
            [
                desk.paragraph(say(page.headline, desk.language), NAME, 1),
                desk.paragraph(say(page.verdict, desk.language), BODY, 3),
            ],
            gap=4,
        ),
        beside_heading(desk, "fairness_swaps", _swaps(desk, page.swaps)),
    ]
    if page.moves:
        parts.append(beside_heading(desk, "fairness_moves", _moves(desk, page.moves, most)))
    parts.append(beside_heading(desk, "fairness_fields", _fields(desk, page.fields)))
    parts.append(beside_heading(desk, "fairness_advice", _entries(desk, page.advice, 2)))
    return parts


def _swaps(desk: Desk, rows: Sequence[SwapRow]) -> Block:
    keys = ("fairness_column_swap", "fairness_column_changed", "fairness_column_ranks", "fairness_column_numbers")
    lines = [table_row(desk, [desk.say(key) for key in keys], _SWAPS, 2, head=True)]
    for row in rows:
        cells = [say(words, desk.language) for words in (row.kind, row.changed, row.ranks)]
        numbers = "" if row.numbers is None else _marked(desk, row.numbers, holds=row.holds)
        lines.append(table_row(desk, [*cells, numbers], _SWAPS, 1))
    return stack(lines)


def _marked(desk: Desk, numbers: int, *, holds: bool) -> Block:
    """A number behind a circle: filled where nothing moved, empty where something did."""
    x = desk.frame.column + _SWAPS[3] * desk.frame.column_width + _MARK
    number = desk.setter.line(f"{numbers}", TIGHT, 40)

    def draw(pen: Pen, top: float) -> None:
        shapes.circle(pen.canvas, x, top - TIGHT.leading / 2, _MARK, 360.0 if holds else 0.0)
        pen.line(number, x + _MARK + 6, top, TIGHT)

    return Block(TIGHT.leading, draw)


def _fields(desk: Desk, rows: Sequence[FieldRow]) -> Block:
    keys = ("fairness_column_part", "fairness_column_counting", "fairness_column_idle")
    lines = [table_row(desk, [desk.say(key) for key in keys], _FIELDS, 1, head=True)]
    for row in rows:
        lists = [_listed(desk, words) for words in (row.counting, row.idle)]
        lines.append(table_row(desk, [say(row.part, desk.language), *lists], _FIELDS, 4))
    note = desk.paragraph(
        desk.say("fairness_fields_note"), CAPTION, 2, x=desk.frame.column, width=desk.frame.column_width
    )
    return stack([stack(lines), note], gap=4)


def _listed(desk: Desk, words: Sequence[Words]) -> str:
    return ", ".join(say(word, desk.language) for word in words) or desk.say("fairness_none")


def _moves(desk: Desk, moves: Sequence[Words], most: int) -> Block:
    shown = _entries(desk, moves[:most], 2)
    left = len(moves) - most
    if left <= 0:
        return shown
    more = desk.paragraph(desk.say("fairness_more", count=left), CAPTION, 1, x=desk.frame.column)
    return stack([shown, more])


def _entries(desk: Desk, words: Sequence[Words], most: int) -> Block:
    x, width = desk.frame.column, desk.frame.column_width
    return stack([desk.paragraph(say(word, desk.language), BODY, most, x=x, width=width) for word in words], gap=3)
