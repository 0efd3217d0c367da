"""The shortlist on paper that lies: a column a person, at most five a page, a row for each thing they are held against.

What parts them comes first, with the best sentence under each mark.
"""

from dataclasses import replace

from tpmmatch.briefs import shapes
from tpmmatch.briefs.booklet import Booklet, Leaf, Mark
from tpmmatch.briefs.comparison_rows import columns, fitting_table, label_width
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.style import (
    CAPTION,
    FOOT,
    HEADLINE_STRONG,
    MARGIN_BOTTOM,
    MARGIN_TOP,
    SMALL,
    SMALL_STRONG,
)
from tpmmatch.model.comparison import ComparedPerson, Comparison
from tpmmatch.model.firm import Firm
from tpmmatch.model.match import Gate, Ranking
from tpmmatch.wording import say_number, say_percent

MOST = 5  # people on a page
_MARK = 4.5


def comparison_booklet(desk: Desk, compared: Comparison, ranking: Ranking, firm: Firm) -> Booklet:
    """A page for each five people; `desk` has paper that lies."""
    groups = [range(at, min(at + MOST, len(compared.people))) for at in range(0, len(compared.people), MOST)]
    title = desk.say("paper_comparison_title", count=len(compared.people), project=ranking.title)
    head = desk.say("paper_comparison_head", project=ranking.title)
    return Booklet(title, head, tuple(_leaf(desk, _of(compared, group), ranking, firm) for group in groups))


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
    places = columns(desk, len(compared.people))
    heads = [_head(desk, one, compared.count, *at) for one, at in zip(compared.people, places, strict=True)]
    legend = [desk.say(key) for key in ("paper_row_state", "paper_row_fit", "paper_row_known", "paper_row_first")]
    lines = [desk.setter.line(text, CAPTION, label_width(desk)) for text in legend]
    height = max(head.height for head in heads)

    def draw(pen: Pen, top: float) -> None:
        low = top - height + len(lines) * SMALL.leading
        for place, line in enumerate(lines):
            pen.line(line, desk.frame.left, low - place * SMALL.leading, CAPTION)
        for head in heads:
            head.draw(pen, top - height + head.height)

    return Block(height + 4, draw)


def _head(desk: Desk, person: ComparedPerson, count: int, x: float, width: float) -> Block:
    name = desk.paragraph(person.name or desk.say("brief_no_name"), HEADLINE_STRONG, 2, x=x, width=width)
    rank = f"={person.rank}" if person.tied else f"{person.rank}"
    place = desk.paragraph(desk.say("brief_place", rank=rank, people=count), CAPTION, 1, x=x, width=width)
    state = desk.setter.line(desk.say(f"brief_gate_{person.gate}"), SMALL_STRONG, width - 2 * _MARK - 6)
    fit = "–" if person.fit is None else say_number(person.fit, desk.language, least=1)
    number = desk.setter.line(fit, SMALL_STRONG, width)
    first = "–" if person.first_in is None else say_percent(person.first_in, desk.language)
    share = desk.setter.line(first, SMALL, width)

    def numbers(pen: Pen, top: float) -> None:
        middle, step = top - SMALL.leading / 2, SMALL.leading
        shapes.circle(pen.canvas, x + _MARK, middle, _MARK, shapes.gate_share(Gate(person.gate)))
        pen.line(state, x + 2 * _MARK + 6, top, SMALL_STRONG)
        pen.line(number, x, top - step, SMALL_STRONG)
        part = None if person.fit is None else person.fit / 100
        shapes.bar(pen.canvas, x + 30, middle - step, min(70.0, width - 34), part)
        shapes.dots(pen.canvas, x, middle - 2 * step, person.confidence)
        pen.line(share, x, top - 3 * step, SMALL)

    return stack([name, place, Block(4 * SMALL.leading, numbers)], gap=1)
