"""Guides, records and a look at their pages, for the tests of what is printed of calls and decisions."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from tpmmatch.briefs.booklet import Booklet, Leaf, bind
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.foot import draw_foot
from tpmmatch.briefs.pen import Block, Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, MARGIN_TOP, MARGIN_X
from tpmmatch.model.brief import Paper
from tpmmatch.model.call import Answer, Asked, Call, CallKind, FlagNote, Mode, Referee, Score, Scorecard
from tpmmatch.model.course import Adjustment, NeedChange, Shift
from tpmmatch.model.decision import Decision, Outcome, Stage, StageChange
from tpmmatch.model.guide import CheatSheet, Claim, Guide, Guided, PaperGuide
from tpmmatch.model.match import CriterionKind, Gate, Quote, Rung
from tpmmatch.model.question import Cues, RedFlag
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.record import DecisionRecord, RecordedCall, RecordedCriterion, RecordedFormer, RecordedPerson

Overlaps = Callable[[Sequence[Any]], list[Any]]
TODAY = date(2026, 10, 7)
AT = datetime(2026, 10, 6, 12, tzinfo=UTC)
LONG = "Someone who writes down what was said and by whom, and tells the committee the truth about it. "
WORDS = QuestionWords(
    "Tell me of trouble.",
    "Trouble shows people.",
    ("Who else?", "And then?"),
    "Tells the case.",
    "Blames.",
    ("Blamed.", "Waited.", "Spoke.", "Settled.", "Prevented."),
)


def desk_of(paper: Paper = Paper.A4, language: str = "en") -> Desk:
    """Tools of their own."""
    return Desk(Setter(Fonts()), Frame(paper), language)


def pdf_of(desk: Desk, booklet: Booklet) -> bytes:
    """A booklet as a file."""
    return bind(booklet, desk.setter.fonts, desk.language)


def page_of(desk: Desk, block: Block) -> bytes:
    """One block at the top of a page."""

    def draw(pen: Pen, number: int, count: int) -> None:
        block.draw(pen, desk.frame.size[1] - MARGIN_TOP)
        draw_foot(desk, pen, "foot", number, count)

    return pdf_of(desk, Booklet("T", "S", (Leaf(desk.frame.size, draw),)))


def astray(printed: Any, overlaps: Overlaps) -> list[object]:  # noqa: ANN401 - a printed file
    """Letters outside the margins, across the line of the foot or over each other, but for those that lean or join."""
    found: list[object] = []
    for at, (width, height) in enumerate(printed.sizes):
        letters = printed.letters(at)
        foot = MARGIN_BOTTOM + FOOT - 8
        found += [one for one in letters if one.left < MARGIN_X - 13 or one.right > width - MARGIN_X + 1]
        found += [one for one in letters if one.top > height - MARGIN_TOP + 8 or one.bottom < foot < one.top]
        found += [pair for pair in overlaps(letters) if not any(map(_leans, pair))]
    return found


def _leans(letter: Any) -> bool:  # noqa: ANN401 - a letter of a printed file
    """An f leans over its neighbour, and Arabic letters join."""
    return letter.sign == "f" or "\u0600" <= letter.sign <= "\u06ff"


def guided(ask: str = "What went wrong?", quality: str = "Organisation", *, is_term: bool = False) -> Guided:
    """A question with all of its words; a term has none."""
    return Guided(ask, None if is_term else WORDS, WORDS.anchors, "" if is_term else quality, is_term)


def guide_paper(kind: CallKind = CallKind.INTERVIEW, name: str = "Ann <b>", **values: Any) -> PaperGuide:  # noqa: ANN401 - fields
    """A guide with two questions for all and one of this person's."""
    answers = (
        Answer("one", "organisation", minutes=5),
        Answer("two", "flexibility", minutes=4),
        Answer("ask:start", about="start", ask="Could you start in May?", minutes=2),
    )
    call = Call("c7", "ann", kind, Mode.VIDEO, AT, answers=answers)
    sheet = CheatSheet(
        ("Cheese shop", "What hurts: nobody tells us"),
        (Claim("keeps everybody informed", Quote("I wrote to all each Friday", "/basics/summary", Rung.SHOWN)),),
        (Claim("Promises too much", Quote("in six weeks", "/basics/summary")),),
        ("Could you start in May?", "Would €390 do?"),
    )
    cues = Cues(
        listening=("Wait two seconds.", "Say it back."),
        opening=("I am {me} of {firm}.", "We have {minutes} minutes."),
        closing=("You hear from me by {date}.",),
        line=("It was the line.",),
        notes=("I take notes.",),
        interruption=("Settle it.",),
    )
    questions = (guided("What went wrong?"), guided("And what changed?", "Flexibility"), guided("May?", is_term=True))
    flags = (RedFlag("unclear", (), "Unclear", "Answers late."), RedFlag("shallow", (), "Shallow", "Says words."))
    guide = Guide(name, "Dairy & Sons", 45, questions, sheet, cues, flags)
    return replace(PaperGuide("Cheese shop", call, guide, "7", TODAY, kept=True), **values)


def record_of(**values: Any) -> DecisionRecord:  # noqa: ANN401 - fields of a record
    """A record with something in every part."""
    answer = Answer("one", "organisation", asked=Asked.RATED, rating=4)
    flag = FlagNote("unclear", TODAY, "No answer for a week.", "Was ill.")
    call = Call(
        "c1",
        "ann",
        CallKind.INTERVIEW,
        Mode.VIDEO,
        AT,
        "Mia",
        answers=(answer,),
        flags=(flag,),
        risk_raised="One developer only.",
    )
    reference = replace(call, id="c2", kind=CallKind.REFERENCE, referee=Referee("Jo", "their client", TODAY), flags=())
    card = Scorecard(Mode.VIDEO, (Score("organisation", 4.0, 1, 2), Score("flexibility", None, 0, 1)), 4.0, 1)
    own = Adjustment("ben", 60.0, "I trust the paper less.", AT)
    people = (
        RecordedPerson("ann", "Ann <b>", 1, Gate.READY, 81.5, 0.8, 0.6, {"informed": 0.9}, None),
        RecordedPerson("ben", "Ben", 2, Gate.ASK_FIRST, 70.0, 0.5, 0.4, {}, own),
        RecordedPerson("erased-1", "", None, None, None, None, None, {}, None),
    )
    shift = Shift("weight of dates", "3", "5")
    kept = {"criteria": [{"id": "informed", "label": "keeps everybody informed"}]}
    before = Decision("ben", 3, "Cheap.", AT, kept, "cd" * 32)
    made: dict[str, Any] = {
        "project": "Cheese shop",
        "description": "Four good people, but nobody tells us.",
        "need": ("Must have: Dutch",),
        "decision": Decision("ann", 5, "Answered plainly.", AT, {}, "ab" * 32),
        "chosen": "Ann <b>",
        "criteria": (RecordedCriterion("informed", "keeps everybody informed", CriterionKind.MUST, 5.0),),
        "locked": TODAY,
        "changes": (
            NeedChange(AT, "The budget was cut.", (shift,)),
            NeedChange(AT, "", (Shift("Dutch", "", "4"),), call="c1"),
        ),
        "people": people,
        "ranked": 24,
        "calls": (RecordedCall("Ann <b>", call, card), RecordedCall("Ann <b>", reference, card)),
        "mixed": True,
        "flags": {"unclear": "Unclear, or hard to reach"},
        "stages": (
            ("Ann <b>", StageChange("ann", Stage.MET, AT, "good line")),
            ("", StageChange("x", Stage.DECLINED, AT)),
        ),
        "outcomes": (Outcome(30, AT, {"informed": 4}, "On track."),),
        "rules": "7",
        "as_of": TODAY,
        "digest": "ab" * 32,
        "is_whole": True,
        "today": TODAY,
        "former": (RecordedFormer("Ben", before, (Outcome(30, AT, {"informed": 2}, "Left."),)),),
    }  # fmt: skip
    return DecisionRecord(**(made | values))


def texts(printed: Any) -> str:  # noqa: ANN401 - a printed file
    """All pages in one line."""
    return " ".join(printed.text(at) for at in range(len(printed.sizes)))


def names_of(pieces: Sequence[Any]) -> list[str]:
    """The marks of pieces."""
    return [piece.mark.title for piece in pieces if piece.mark]
