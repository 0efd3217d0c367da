"""A call guide to write on: what the call is, a page a competency, red flags and the rest; the codes of the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tpmmatch.briefs.booklet import Booklet, Leaf, Mark
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.flag_rows import flag_pieces
from tpmmatch.briefs.flow import Head, Piece, flow, room
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.guide_ends import rest, title_of
from tpmmatch.briefs.guide_first import opening
from tpmmatch.briefs.letterhead import headed
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.pen import stack
from tpmmatch.briefs.question_parts import Posed, about, full_question, short_questions
from tpmmatch.briefs.writing import Writing
from tpmmatch.model.call import Answer, CallKind
from tpmmatch.model.firm import Firm
from tpmmatch.model.guide import PaperGuide

_BETWEEN = 20.0


def guide_booklet(desk: Desk, papers: Sequence[PaperGuide], firm: Firm) -> Booklet:
    """The guides of these calls, at least one; as a form, of one call."""
    first = papers[0]
    titles = [title_of(Writing(desk), paper) for paper in papers]
    leaves = [leaf for paper in papers for leaf in _leaves(desk, paper, firm)]
    who = titles[0] if len(titles) == 1 else desk.say("guide_several", count=len(titles))
    return Booklet(
        title=desk.say("brief_title", who=who, project=first.project),
        subject=_kind_of(desk, first),
        leaves=tuple(leaves),
    )


def _leaves(desk: Desk, paper: PaperGuide, firm: Firm) -> tuple[Leaf, ...]:
    writing = Writing(desk, paper.form)
    title = title_of(writing, paper)
    running = running_head(desk, f"{title} · {paper.project}", paper.today)
    first = running_head(desk, _kind_of(desk, paper), paper.today)
    head = Head(headed(desk, firm, first), running)
    pieces = list(_pieces(writing, paper, room(desk.frame, head.first), room(desk.frame, running)))
    pieces[0] = replace(pieces[0], mark=Mark(title))
    return flow(desk, head, pieces, rules_line(desk, paper.rules, paper.today))


def _kind_of(desk: Desk, paper: PaperGuide) -> str:
    """What the paper is."""
    key = "guide_head_reference" if paper.call.kind is CallKind.REFERENCE else "guide_head"
    return desk.say(key, project=paper.project)


def _pieces(writing: Writing, paper: PaperGuide, first: float, space: float) -> Iterator[Piece]:
    yield Piece(stack([writing.signature(), opening(writing, paper, first)]))
    yield from _questions(writing, paper, space)
    if paper.call.kind is not CallKind.REFERENCE:
        yield from flag_pieces(writing, paper.guide.flags)
    whole, tight, mark = rest(writing, paper), rest(writing, paper, tight=True), Mark(writing.desk.say("guide_rest"), 1)
    yield Piece(whole, gap=_BETWEEN, mark=mark, tight=tight)


def _questions(writing: Writing, paper: PaperGuide, space: float) -> Iterator[Piece]:
    """A page a competency; what a fact settles, and all that a referee is asked, is short."""
    for short, group in groupby(
        zip(_posed(paper), paper.call.answers, strict=True), key=lambda pair: _short(paper, pair[1])
    ):
        posed = [one for one, _ in group]
        if short:
            blocks = short_questions(writing, posed, space, _BETWEEN)
        else:
            blocks = [full_question(writing, one, space) for one in posed]
        for at, (one, block) in enumerate(zip(posed, blocks, strict=True)):
            mark = Mark(f"{one.code}  {about(writing, one)}", 1)
            yield Piece(block, gap=_BETWEEN, new_page=at == 0 or not short, mark=mark)


def _short(paper: PaperGuide, answer: Answer) -> bool:
    return paper.call.kind is CallKind.REFERENCE or not answer.quality


def _posed(paper: PaperGuide) -> list[Posed]:
    """Each question with another thing to listen for, as on the screen."""
    cues = paper.guide.cues.listening
    answers = zip(paper.call.codes, paper.guide.questions, paper.call.answers, strict=True)
    return [
        Posed(code, guided, answer.minutes, cues[at % len(cues)]) for at, (code, guided, answer) in enumerate(answers)
    ]
