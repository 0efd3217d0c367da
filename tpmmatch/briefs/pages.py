"""Candidate briefs: a page each and, if wanted, the evidence behind it, with an outline to find them by."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.evidence_pages import evidence_leaves
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.foot import draw_foot, rules_line
from tpmmatch.briefs.pen import Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.sheet import draw_sheet
from tpmmatch.briefs.text import clean
from tpmmatch.model.brief import Brief, Paper, Section
from tpmmatch.model.firm import Firm

NO_FIRM, ALL = Firm(), tuple(Section)


def candidate_booklet(
    desk: Desk,
    briefs: Sequence[Brief],
    firm: Firm = NO_FIRM,
    wanted: Sequence[Section] = ALL,
) -> Booklet:
    """These parts of each brief, at least one: a page, and the evidence on a second; alone, it takes what it takes."""
    if not briefs:
        raise ValueError("nothing to draw")
    first = briefs[0]
    who = _name(desk, first) if len(briefs) == 1 else desk.say("brief_several", count=len(briefs))
    return Booklet(
        title=desk.say("brief_title", who=who, project=first.project),
        subject=desk.say("brief_head", project=first.project),
        leaves=tuple(leaf for brief in briefs for leaf in _leaves(desk, brief, firm, wanted)),
    )


def draw(
    briefs: Sequence[Brief],
    paper: Paper,
    language: str = "en",
    firm: Firm = NO_FIRM,
    wanted: Sequence[Section] = ALL,
) -> bytes:
    """The same as a PDF; equal briefs give equal bytes."""
    fonts = Fonts()
    desk = Desk(Setter(fonts), Frame(paper), language)
    return bind(candidate_booklet(desk, briefs, firm, wanted), fonts, language)


def _leaves(desk: Desk, brief: Brief, firm: Firm, wanted: Sequence[Section]) -> tuple[Leaf, ...]:
    """The page of one person, and that of the evidence if it is wanted and there is any."""
    alone = set(wanted) == {Section.EVIDENCE}
    told = Section.EVIDENCE in wanted and brief.evidence and (alone or brief.evidence.says_something)
    behind = evidence_leaves(desk, brief, whole=alone) if told else ()
    if not behind:
        return (_leaf(desk, brief, firm, wanted),)
    if alone:
        return (replace(behind[0], marks=(Mark(_name(desk, brief)),)), *behind[1:])
    evidence = replace(behind[0], marks=(Mark(desk.say("paper_evidence"), 1),))
    return (_leaf(desk, brief, firm, wanted), evidence)


def _leaf(desk: Desk, brief: Brief, firm: Firm, wanted: Sequence[Section]) -> Leaf:
    def draw(pen: Pen, number: int, count: int) -> None:
        draw_sheet(desk, pen, brief, firm, wanted)
        draw_foot(desk, pen, rules_line(desk, brief.rules, brief.today), number, count)

    return Leaf(desk.frame.size, draw, (Mark(_name(desk, brief)),))


def _name(desk: Desk, brief: Brief) -> str:
    return clean(brief.name) or desk.say("brief_no_name")
