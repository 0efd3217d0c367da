"""One brief on one sheet: the most generous plan that fits, and what is left over as room to write."""

from collections.abc import Callable, Sequence

from tpmmatch.briefs import sections
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import band, person, running_head
from tpmmatch.briefs.pen import Block, Pen
from tpmmatch.briefs.sections import RULED, Plan, beside_heading
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_TOP
from tpmmatch.model.brief import Brief, Section
from tpmmatch.model.firm import Firm

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
    Plan(2, quote_lines=1, terms=6, unknown=4, mind=2, questions=3, entry_lines=1, room=0, gap=10),
)


def draw_sheet(desk: Desk, pen: Pen, brief: Brief, firm: Firm, wanted: Sequence[Section]) -> None:
    """Draw everything that is wanted but the foot."""
    running = running_head(desk, desk.say("brief_head", project=brief.project), brief.today)
    above = [(0.0, headed(desk, firm, running))]
    room = desk.frame.size[1] - MARGIN_TOP - MARGIN_BOTTOM - FOOT
    for plan in PLANS:
        blocks = [*above, *_blocks(desk, brief, wanted, plan, plan.room)]
        left = room - _height(blocks)
        if left >= 0:
            break
    if brief.questions and Section.QUESTIONS in wanted:
        spare = max(0.0, left) / min(plan.questions, len(brief.questions))
        blocks = [*above, *_blocks(desk, brief, wanted, plan, min(_MOST_ROOM, plan.room + spare))]
    top = desk.frame.size[1] - MARGIN_TOP
    for gap, block in blocks:
        block.draw(pen, top - gap)
        top -= gap + block.height


def _height(blocks: list[tuple[float, Block]]) -> float:
    return sum(gap + block.height for gap, block in blocks)


def _blocks(desk: Desk, brief: Brief, wanted: Sequence[Section], plan: Plan, room: float) -> list[tuple[float, Block]]:
    """The parts of the page below its head, each with the gap above it."""
    parts: dict[Section, Callable[[], Block]] = {Section.WHY: lambda: sections.reasons(desk, brief, plan)}
    if brief.terms:
        parts[Section.TERMS] = lambda: sections.terms(desk, brief, plan)
    parts[Section.UNKNOWN] = lambda: sections.unknown(desk, brief, plan)
    parts[Section.MIND] = lambda: sections.mind(desk, brief, plan)
    if brief.questions:
        parts[Section.QUESTIONS] = lambda: sections.questions(desk, brief, plan, room)
    told = [(plan.gap, beside_heading(desk, f"brief_{part}", make())) for part, make in parts.items() if part in wanted]
    return [(plan.gap, person(desk, brief)), (12, band(desk, brief)), *told]
