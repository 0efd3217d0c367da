"""The parts of a brief below its band, each beside its heading and no longer than the plan allows."""

from collections.abc import Sequence
from dataclasses import dataclass

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import NOTHING, Block, Pen, baseline, row_of, stack
from tpmmatch.briefs.repeated import without_repeats
from tpmmatch.briefs.style import BODY, CAPTION, HEADING, SIDE, SMALL, STRONG
from tpmmatch.model.brief import Brief, Reason, Term
from tpmmatch.model.match import GateState
from tpmmatch.model.words import Words
from tpmmatch.wording import say

RULED = 18.0  # from one line to write on to the next

_INDENT = 14.0
_CELL_PADDING = 2.0
_MARK = 3.6
_COLUMNS = (0.0, 0.27, 0.52, 0.84)  # of the column of text: term, asked, offered, mark
_GUTTER = 8.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of a brief stands on its page: entries of each part, lines of each entry, room to write."""

    reasons: int
    quote_lines: int
    terms: int
    unknown: int
    mind: int
    questions: int
    entry_lines: int
    room: float
    gap: float

    @property
    def question_lines(self) -> int:
        """A question that breaks off asks nothing: it gets a line more, unless all are held to one."""
        return 1 if self.entry_lines == 1 else self.entry_lines + 1


def beside_heading(desk: Desk, key: str, content: Block) -> Block:
    """A part of the page: heading left, broken where its sentence breaks, and content right."""
    lines = desk.say(key).split("\n")
    heading = stack([desk.paragraph(line, HEADING, 1, width=SIDE - 12) for line in lines])

    def draw(pen: Pen, top: float) -> None:
        heading.draw(pen, top)
        content.draw(pen, top)

    return Block(max(heading.height, content.height), draw)


def reasons(desk: Desk, brief: Brief, plan: Plan) -> Block:
    """What speaks for the person, each with a sentence of theirs."""
    shown = [_reason(desk, reason, plan) for reason in brief.reasons[: plan.reasons]]
    return stack(shown, gap=8) if shown else _plain(desk, "brief_why_none")


def _reason(desk: Desk, reason: Reason, plan: Plan) -> Block:
    width, x = desk.frame.column_width, desk.frame.column
    wish = desk.paragraph(say(reason.wish, desk.language), STRONG, plan.entry_lines, x=x, width=width)
    opens = desk.say("brief_quote_opens")
    opening = desk.setter.line(opens, BODY, width)
    hangs = opening.width + desk.setter.fonts.width(opens[len(opens.rstrip()) :], BODY)
    quote = desk.setter.lines(reason.quote, BODY, width, plan.quote_lines, desk.say("brief_quote_closes"))
    source = desk.say(
        "brief_source", rung=desk.say(f"brief_rung_{reason.rung}"), where=say(reason.where, desk.language)
    )

    def draw(pen: Pen, top: float) -> None:
        # The opening mark hangs in the margin, so that the letters stand in one line.
        pen.line(opening, x - hangs, top, BODY)
        pen.lines(quote, x, top, BODY, desk.foreign(reason.quote))

    said = [Block(len(quote) * BODY.leading, draw)] if reason.quote else []
    return stack([wish, *said, desk.paragraph(source, CAPTION, 1, x=x, width=width)])


def terms(desk: Desk, brief: Brief, plan: Plan) -> Block:
    """The project's terms and the person's, a row each; if they are too many, those that need a word are kept."""
    urgent = sorted(brief.terms, key=lambda term: (term.state is GateState.PASS) + (term.state is not GateState.FAIL))
    kept = urgent[: plan.terms]
    rows = [_term_head(desk), *(_term(desk, term, plan.entry_lines) for term in brief.terms if term in kept)]
    return stack([*rows, *_more(desk, len(brief.terms) - len(kept))])


def _edges(desk: Desk) -> list[tuple[float, float]]:
    """Left edge and width of the table's columns."""
    start, width = desk.frame.column, desk.frame.column_width
    rights = [*_COLUMNS[1:], 1.0 + _GUTTER / width]
    return [(start + a * width, (b - a) * width - _GUTTER) for a, b in zip(_COLUMNS, rights, strict=True)]


def _term_head(desk: Desk) -> Block:
    edges = _edges(desk)
    words = [
        desk.paragraph(desk.say(key), CAPTION, 1, x=x, width=width)
        for key, (x, width) in zip(("brief_asked", "brief_offered"), edges[1:3], strict=True)
    ]
    told = row_of([NOTHING, *words, NOTHING], "", "Column", "Column")

    def draw(pen: Pen, top: float) -> None:
        told.draw(pen, top + baseline(top, HEADING) - baseline(top, CAPTION))

    return Block(HEADING.leading, draw)


def _term(desk: Desk, term: Term, most: int) -> Block:
    edges = _edges(desk)
    offered = say(term.offered, desk.language) or desk.say(f"brief_offered_{term.state}")
    texts = [say(term.label, desk.language), say(term.asked, desk.language), offered]
    cells = [
        desk.paragraph(text, SMALL, most, x=left, width=wide)
        for text, (left, wide) in zip(texts, edges[:3], strict=True)
    ]
    x, width = edges[3]
    word = desk.setter.line(desk.say(f"brief_term_{_met(term)}"), SMALL, width - 2 * _MARK - 6)

    def mark(pen: Pen, top: float) -> None:
        shapes.circle(pen.canvas, x + _MARK, top - SMALL.leading / 2, _MARK, shapes.term_share(term.state))
        pen.line(word, x + 2 * _MARK + 6, top, SMALL)

    told = row_of([*cells, Block(SMALL.leading, mark)], "Row")

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, desk.frame.column, desk.frame.right, top)
        told.draw(pen, top - _CELL_PADDING)

    return Block(told.height + 2 * _CELL_PADDING, draw)


def _met(term: Term) -> str:
    """How the term is met, as the keys of its words end."""
    if term.near:
        return "near"
    return "open" if term.state is GateState.UNKNOWN and term.known else term.state.value


def unknown(desk: Desk, brief: Brief, plan: Plan) -> Block:
    """What the profile doesn't say, in two columns."""
    if not brief.unknown:
        return _plain(desk, "brief_unknown_none")
    width = (desk.frame.column_width - 16) / 2
    shown = brief.unknown[: plan.unknown]
    entries = [_entry(desk, "?", word, width, plan.entry_lines) for word in shown]
    rows = [_pair(entries[at : at + 2], width + 16) for at in range(0, len(entries), 2)]
    return stack([*rows, *_more(desk, len(brief.unknown) - len(shown))])


def _pair(entries: Sequence[Block], step: float) -> Block:
    def draw(pen: Pen, top: float) -> None:
        for number, entry in enumerate(entries):
            pen.canvas.saveState()
            pen.canvas.translate(number * step, 0)
            entry.draw(pen, top)
            pen.canvas.restoreState()

    return Block(max(entry.height for entry in entries), draw)


def mind(desk: Desk, brief: Brief, plan: Plan) -> Block:
    """What is missing or odd, as facts."""
    if not brief.mind:
        return _plain(desk, "brief_mind_none")
    shown = brief.mind[: plan.mind]
    rows = [_entry(desk, "–", word, desk.frame.column_width, plan.entry_lines) for word in shown]
    return stack([*rows, *_more(desk, len(brief.mind) - len(shown))])


def questions(desk: Desk, brief: Brief, plan: Plan, room: float) -> Block:
    """What to ask in the call, with room to write of that height below each question, ruled if it is a line or more."""
    width = desk.frame.column_width
    asked = [
        stack([_entry(desk, f"{number}", word, width, plan.question_lines), _ruled(desk, room)])
        for number, word in enumerate(without_repeats(brief.questions[: plan.questions]), 1)
    ]
    return stack(asked, gap=8)


def _ruled(desk: Desk, room: float) -> Block:
    count = int(room / RULED)

    def draw(pen: Pen, top: float) -> None:
        for number in range(1, count + 1):
            shapes.rule(pen.canvas, desk.frame.column + _INDENT, desk.frame.right, top - number * RULED)

    return Block(count * RULED if count else room, draw)


def _entry(desk: Desk, sign: str, words: Words, width: float, most: int) -> Block:
    """A sign and a text indented behind it."""
    x = desk.frame.column
    mark = desk.setter.line(sign, STRONG, _INDENT)
    lines = desk.setter.lines(say(words, desk.language), BODY, width - _INDENT, most)

    def draw(pen: Pen, top: float) -> None:
        pen.line(mark, x, top, STRONG)
        pen.lines(lines, x + _INDENT, top, BODY)

    return Block(max(1, len(lines)) * BODY.leading, draw)


def _more(desk: Desk, count: int) -> list[Block]:
    """Says how much is left out, if anything is."""
    if count <= 0:
        return []
    return [desk.paragraph(desk.say("brief_more", count=count), CAPTION, 1, x=desk.frame.column)]


def _plain(desk: Desk, key: str) -> Block:
    return desk.paragraph(desk.say(key), BODY, 2, x=desk.frame.column, width=desk.frame.column_width)
