"""The shortlist on paper that lies: a column a person, at most five a page, a row for each thing they are held against.

What parts them comes first, with the best sentence under each mark.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Booklet, Leaf, Mark
from tpmmatch.briefs.comparison_rows import columns, fitting_table, label_width
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import known_word, running_head
from tpmmatch.briefs.pen import NOTHING, Block, Pen, row_of, stack
from tpmmatch.briefs.style import (
    CAPTION,
    FOOT,
    HEADLINE_STRONG,
    MARGIN_BOTTOM,
    MARGIN_TOP,
    SMALL,
    SMALL_STRONG,
    TINY,
)
from tpmmatch.model.comparison import ComparedPerson, Comparison
from tpmmatch.model.firm import Firm
from tpmmatch.model.match import Gate, Ranking
from tpmmatch.wording import say_number, say_percent

MOST = 5  # people on a page
_MARK = 4.5
_BAR, _BAR_FROM = 70.0, 30.0
_INTO_GUTTER = 5.0  # the longest word for how much is known stands whole also beside four others


def comparison_booklet(desk: Desk, compared: Comparison, ranking: Ranking, firm: Firm) -> Booklet:
    """A page for each five people; `desk` has paper that lies."""
    groups = [range(at, min(at + MOST, len(compared.people))) for at in range(0, len(compared.people), MOST)]
    title = desk.say("paper_comparison_title", count=len(compared.people), project=ranking.title)
    head = desk.say("paper_comparison_head", project=ranking.title)
    leaves = tuple(_leaf(desk, _of(compared, group), ranking, firm) for group in groups)
    # A single page needs no telling apart.
    return Booklet(title, head, leaves if len(leaves) > 1 else tuple(replace(leaf, marks=()) for leaf in leaves))


def _of(compared: Comparison, group: range) -> Comparison:
    """The same of some people alone, the rows in the order of all."""
    rows = tuple(replace(row, cells=tuple(row.cells[at] for at in group)) for row in compared.rows)
    return replace(compared, people=tuple(compared.people[at] for at in group), rows=rows)


def _leaf(desk: Desk, compared: Comparison, ranking: Ranking, firm: Firm) -> Leaf:
    title = desk.say("paper_comparison_head", project=ranking.title)
    names = ", ".join(person.name or desk.say("brief_no_name") for person in compared.people)
    above = stack([headed(desk, firm, running_head(desk, title, ranking.today)), _heads(desk, compared)], gap=8)
    room = desk.frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT - above.height
    table = fitting_table(desk, compared, room)

    def draw(pen: Pen, number: int, count: int) -> None:
        top = desk.frame.size[1] - MARGIN_TOP
        above.draw(pen, top)
        table.draw(pen, top - above.height)
        draw_foot(desk, pen, rules_line(desk, ranking.rules, ranking.today), number, count)

    return Leaf(desk.frame.size, draw, (Mark(names),))


def _heads(desk: Desk, compared: Comparison) -> Block:
    """A column a person: who, which place, then the numbers of the brief's band, each with its legend on the left."""
    people, places = compared.people, columns(desk, len(compared.people))
    names = [
        desk.paragraph(person.name or desk.say("brief_no_name"), HEADLINE_STRONG, 2, x=x, width=width)
        for person, (x, width) in zip(people, places, strict=True)
    ]
    rows = [row_of([NOTHING, *_on_one_floor(names)], "", *["Column"] * len(names))]
    cells = [_place(desk, person, compared.count, *at) for person, at in zip(people, places, strict=True)]
    rows.append(row_of([NOTHING, *cells]))
    for key, make in _NUMBERS.items():
        legend = desk.paragraph(desk.say(key), CAPTION, 1, width=label_width(desk))
        cells = [make(desk, person, *at) for person, at in zip(people, places, strict=True)]
        rows.append(row_of([legend, *cells], "Row"))
    return stack([*rows, Block(4, NOTHING.draw)])


def _on_one_floor(blocks: Sequence[Block]) -> list[Block]:
    """Blocks that end on one level."""
    height = max(block.height for block in blocks)
    return [Block(height, partial(_low, block, height)) for block in blocks]


def _low(block: Block, height: float, pen: Pen, top: float) -> None:
    block.draw(pen, top - height + block.height)


def _place(desk: Desk, person: ComparedPerson, count: int, x: float, width: float) -> Block:
    rank = f"={person.rank}" if person.tied else f"{person.rank}"
    place = desk.paragraph(desk.say("brief_place", rank=rank, people=count), CAPTION, 1, x=x, width=width)
    return Block(place.height + 2, place.draw)


def _state(desk: Desk, person: ComparedPerson, x: float, width: float) -> Block:
    state = desk.setter.line(desk.say(f"brief_gate_{person.gate}"), SMALL_STRONG, width - 2 * _MARK - 6)

    def draw(pen: Pen, top: float) -> None:
        shapes.circle(pen.canvas, x + _MARK, top - SMALL.leading / 2, _MARK, shapes.gate_share(Gate(person.gate)))
        pen.line(state, x + 2 * _MARK + 6, top, SMALL_STRONG)

    return Block(SMALL.leading, draw)


def _fit(desk: Desk, person: ComparedPerson, x: float, width: float) -> Block:
    fit = "–" if person.fit is None else say_number(person.fit, desk.language, least=1)
    number, part = desk.setter.line(fit, SMALL_STRONG, width), None if person.fit is None else person.fit / 100

    def draw(pen: Pen, top: float) -> None:
        pen.line(number, x, top, SMALL_STRONG)
        shapes.bar(pen.canvas, x + _BAR_FROM, top - SMALL.leading / 2, min(_BAR, width - _BAR_FROM - 4), part)

    return Block(SMALL.leading, draw)


def _known(desk: Desk, person: ComparedPerson, x: float, width: float) -> Block:
    def draw(pen: Pen, top: float) -> None:
        behind = shapes.dots(pen.canvas, x, top - SMALL.leading / 2, person.confidence)
        word = desk.setter.line(known_word(desk, person.confidence), TINY, x + width + _INTO_GUTTER - behind)
        pen.line(word, behind, top - (SMALL.leading - TINY.leading) / 2, TINY)

    return Block(SMALL.leading, draw)


def _first(desk: Desk, person: ComparedPerson, x: float, width: float) -> Block:
    first = "–" if person.first_in is None else say_percent(person.first_in, desk.language)
    return desk.paragraph(first, SMALL, 1, x=x, width=width)


_NUMBERS: Mapping[str, Callable[[Desk, ComparedPerson, float, float], Block]] = {
    "paper_row_state": _state,
    "paper_row_fit": _fit,
    "paper_row_known": _known,
    "paper_row_first": _first,
}
