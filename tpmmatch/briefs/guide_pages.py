"""A call guide to write on: what the call is, a page a competency, red flags and the rest; the codes of the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flow import Head, Piece, flow, room
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.guide_ends import flags, opening, rest, sayings, spoken, title_of
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.question_parts import Posed, full_question, short_question
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import CallKind
from tpmmatch.model.firm import Firm
from tpmmatch.model.guide import PaperGuide
from tpmmatch.wording import say

_BETWEEN = 20.0


def guide_booklet(desk: Desk, papers: Sequence[PaperGuide], firm: Firm) -> Booklet:
    """The guides of these calls, at least one; as a form, of one call."""
    first = papers[0]
    titles = [title_of(Writing(desk), paper) for paper in papers]
    leaves = [leaf for paper in papers for leaf in _leaves(desk, paper, firm)]
    who = titles[0] if len(titles) == 1 else desk.say("guide_several", count=len(titles))
    return Booklet(
        title=desk.say("brief_title", who=who, project=first.project),
        subject=desk.say("guide_head", project=first.project),
        leaves=tuple(leaves),
    )


def _leaves(desk: Desk, paper: PaperGuide, firm: Firm) -> tuple[Leaf, ...]:
    writing = Writing(desk, paper.form)
    title = title_of(writing, paper)
    running = running_head(desk, f"{title} · {paper.project}", paper.today)
    first = running_head(desk, desk.say("guide_head", project=paper.project), paper.today)
    head = Head(headed(desk, firm, first), running)
    pieces = list(_pieces(writing, paper, room(desk.frame, running)))
    pieces[0] = replace(pieces[0], mark=Mark(title))
    return flow(desk, head, pieces, rules_line(desk, paper.rules, paper.today))


def _pieces(writing: Writing, paper: PaperGuide, space: float) -> Iterator[Piece]:
    cues = paper.guide.cues
    yield Piece(stack([writing.signature(), opening(writing, paper)]))
    if paper.call.kind is not CallKind.REFERENCE:
        yield Piece(sayings(writing, "guide_opening", spoken(paper, cues.opening)), gap=_BETWEEN)
    begins = True
    for at, posed in enumerate(_posed(paper)):
        is_short = not paper.call.answers[at].quality
        block = short_question(writing, posed) if is_short else full_question(writing, posed, space)
        mark = Mark(f"{posed.code}  {_about(writing, posed)}", 1)
        yield Piece(block, gap=_BETWEEN, new_page=begins or not is_short, mark=mark)
        begins = not is_short
    if paper.call.kind is not CallKind.REFERENCE:
        yield Piece(flags(writing, paper), new_page=True, mark=Mark(writing.desk.say("guide_flags"), 1))
    yield Piece(rest(writing, paper), gap=_BETWEEN, new_page=True, mark=Mark(writing.desk.say("guide_rest"), 1))


def _posed(paper: PaperGuide) -> list[Posed]:
    """Each question with another thing to listen for, as on the screen."""
    cues = paper.guide.cues.listening
    answers = zip(paper.call.codes, paper.guide.questions, paper.call.answers, strict=True)
    return [
        Posed(code, guided, answer.minutes, cues[at % len(cues)]) for at, (code, guided, answer) in enumerate(answers)
    ]


def _about(writing: Writing, posed: Posed) -> str:
    desk = writing.desk
    return say(posed.guided.quality, desk.language) or desk.say(
        "guide_term" if posed.guided.is_term else "guide_unknown"
    )
