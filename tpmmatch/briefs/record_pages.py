"""A decision record: who was chosen and why, and all that the choice rests on, over as many pages as it takes."""

from dataclasses import replace

from tpmmatch.briefs import record_calls as heard
from tpmmatch.briefs import record_parts as parts
from tpmmatch.briefs.booklet import Booklet, Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import name_lines, running_head
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.record_text import said, section
from tpmmatch.briefs.style import CAPTION, HEADLINE
from tpmmatch.model.firm import Firm
from tpmmatch.model.record import DecisionRecord

_PARTS = {
    "record_former": parts.former,
    "record_need": parts.need,
    "record_criteria": parts.criteria,
    "record_changes": parts.changes,
    "record_order": parts.order,
    "record_calls": heard.calls,
    "record_references": heard.references,
    "record_adjustments": heard.adjustments,
    "record_flags": heard.flags,
    "record_stages": parts.stages,
    "record_outcomes": parts.outcomes,
}


def record_booklet(desk: Desk, record: DecisionRecord, firm: Firm) -> Booklet:
    """The record, or a draft of it that says so on each page."""
    key = "record_head" if record.decision else "record_head_draft"
    head = desk.say(key, project=record.project)
    running = running_head(desk, head, record.today)
    pieces = _opening(desk, record)
    pieces[0] = replace(pieces[0], mark=Mark(head))
    for name, make in _PARTS.items():
        pieces += section(desk, name, make(desk, record))
    pieces += section(desk, "record_seal", _seal(desk, record))
    leaves = flow(
        desk, Head(headed(desk, firm, running), running), pieces, rules_line(desk, record.rules, record.as_of)
    )
    return Booklet(head, head, leaves)


def _opening(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """Who was chosen, rated how, why; before that, that nobody is."""
    made = record.decision
    if made is None:
        title = name_lines(desk, desk.say("record_draft"))
        return [Piece(stack([title, desk.paragraph(desk.say("record_draft_note"), HEADLINE, 3)], gap=2))]
    day = made.at.astimezone().date()
    name = name_lines(desk, record.chosen or desk.say("brief_no_name"))
    below = desk.paragraph(desk.say("record_decided", day=day, rating=made.rating), HEADLINE, 2)
    head = Piece(stack([name, below]), with_next=True)
    return [head, *section(desk, "record_reason", said(desk, made.reason))]


def _seal(desk: Desk, record: DecisionRecord) -> list[Piece]:
    """By which rules, and what tells whether anything was changed since."""
    keys = {True: "record_whole", False: "record_not_whole"}
    state = desk.say(keys[record.is_whole] if record.decision else "record_open")
    rules = desk.say("record_rules", rules=record.rules, day=record.as_of)
    together = [replace(piece, with_next=True) for piece in (*said(desk, rules), *said(desk, state, gap=3))]
    return [*together, *said(desk, f"SHA-256 {record.digest}", CAPTION, 3)]
