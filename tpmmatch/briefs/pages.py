"""Briefs as PDF: one page each, in the order given, with an outline to find them by."""

from collections.abc import Sequence

from tpmmatch.briefs.binding import Mark, Page, bind, foot
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.sheet import draw_sheet
from tpmmatch.briefs.text import clean
from tpmmatch.model.brief import Brief, Paper, Section
from tpmmatch.model.firm import Firm

NO_FIRM, ALL = Firm(), tuple(Section)


def draw(
    briefs: Sequence[Brief],
    paper: Paper,
    language: str = "en",
    firm: Firm = NO_FIRM,
    wanted: Sequence[Section] = ALL,
) -> bytes:
    """A page for each brief with these parts of it; equal briefs give equal bytes. At least one brief is needed."""
    if not briefs:
        raise ValueError("nothing to draw")
    desk, first = Desk.fresh(paper, language), briefs[0]
    one = _name(desk, first) if len(briefs) == 1 else desk.say("brief_several", count=len(briefs))
    return bind(
        brief_pages(desk, briefs, firm, wanted),
        desk.say("brief_title", who=one, project=first.project),
        desk.say("brief_head", project=first.project),
    )


def brief_pages(desk: Desk, briefs: Sequence[Brief], firm: Firm, wanted: Sequence[Section]) -> list[Page]:
    """A page for each brief."""
    return [_page(desk, brief, firm, wanted) for brief in briefs]


def _page(desk: Desk, brief: Brief, firm: Firm, wanted: Sequence[Section]) -> Page:
    def draw_brief(pen: Pen) -> None:
        draw_sheet(desk, pen, brief, firm, wanted)

    return Page(desk, draw_brief, foot(desk, brief.rules, brief.today), (Mark(_name(desk, brief)),))


def _name(desk: Desk, brief: Brief) -> str:
    return clean(brief.name) or desk.say("brief_no_name")
