"""One brief on one sheet: the most generous plan that fits, and what is left over as room to write."""

from tpmmatch.briefs import sections
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.masthead import band, person, running_head
from tpmmatch.briefs.pen import Block, Pen
from tpmmatch.briefs.sections import RULED, Plan, beside_heading
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_TOP
from tpmmatch.model.brief import Brief

_MOST_ROOM = 3 * RULED

# From generous to frugal; the last one fits whatever the texts are.
PLANS = (
    Plan(4, quote_lines=3, terms=9, unknown=8, mind=6, questions=5, entry_lines=2, room=RULED, gap=20),
    Plan(4, quote_lines=2, terms=9, unknown=8, mind=6, questions=5, entry_lines=2, room=RULED, gap=16),
    Plan(3, quote_lines=2, terms=9, unknown=8, mind=6, questions=5, entry_lines=2, room=RULED, gap=16),
    Plan(3, quote_lines=2, terms=9, unknown=6, mind=5, questions=5, entry_lines=2, room=0, gap=16),
    Plan(3, quote_lines=2, terms=8, unknown=6, mind=4, questions=4, entry_lines=2, room=0, gap=12),
    Plan(3, quote_lines=2, terms=6, unknown=4, mind=3, questions=3, entry_lines=2, room=0, gap=12),
    Plan(3, quote_lines=1, terms=6, unknown=4, mind=3, questions=3, entry_lines=1, room=0, gap=12),
)


def draw_sheet(desk: Desk, pen: Pen, brief: Brief) -> None:
    """Draw everything but the foot."""
    room = desk.frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT
    for plan in PLANS:
        blocks = _blocks(desk, brief, plan, plan.room)
        left = room - _height(blocks)
        if left >= 0:
            break
    if brief.questions:
        spare = max(0.0, left) / min(plan.questions, len(brief.questions))
        blocks = _blocks(desk, brief, plan, min(_MOST_ROOM, plan.room + spare))
    top = desk.frame.size[1] - MARGIN_TOP
    for gap, block in blocks:
        block.draw(pen, top - gap)
        top -= gap + block.height


def _height(blocks: list[tuple[float, Block]]) -> float:
    return sum(gap + block.height for gap, block in blocks)


def _blocks(desk: Desk, brief: Brief, plan: Plan, room: float) -> list[tuple[float, Block]]:
    """The parts of the page, each with the gap above it."""
    parts: list[tuple[float, Block]] = [
        (0, running_head(desk, brief)),
        (plan.gap, person(desk, brief)),
        (12, band(desk, brief)),
        (plan.gap, beside_heading(desk, "brief_why", sections.reasons(desk, brief, plan))),
    ]
    if brief.terms:
        parts.append((plan.gap, beside_heading(desk, "brief_terms", sections.terms(desk, brief, plan))))
    parts.append((plan.gap, beside_heading(desk, "brief_unknown", sections.unknown(desk, brief, plan))))
    parts.append((plan.gap, beside_heading(desk, "brief_mind", sections.mind(desk, brief, plan))))
    if brief.questions:
        asked = sections.questions(desk, brief, plan, room)
        parts.append((plan.gap, beside_heading(desk, "brief_questions", asked)))
    return parts
