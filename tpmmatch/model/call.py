"""A call held with somebody for a project, or with a referee: what was asked, what was heard, how it was rated."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import count

from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Words
from tpmmatch.model.work import Source, Work


class CallKind(StrEnum):
    """What a call is for."""

    SCREEN = "screen"
    INTERVIEW = "interview"
    REVIEW = "review"  # of a case, a link or a piece of work
    REFERENCE = "reference"


class Mode(StrEnum):
    """How people met. Ratings by phone run lower than by video, so that the two are never mixed silently.

    By their work, nobody is met: it is looked at.
    """

    PHONE = "phone"
    VIDEO = "video"
    IN_PERSON = "in_person"
    WORK = "work"


MEETINGS = (Mode.PHONE, Mode.VIDEO, Mode.IN_PERSON)


class Line(StrEnum):
    """How good the line was: a lull may be the line, not the person."""

    GOOD = "good"
    POOR = "poor"
    BROKEN = "broken"


class Asked(StrEnum):
    """What became of a question. Only what was asked counts."""

    NOT_ASKED = "not_asked"
    NO_EVIDENCE = "no_evidence"
    RATED = "rated"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question of a call and what was answered; `rating` is 1 to 5, by its anchors, and only there if it is rated.

    `question` is its id in the bank; one that isn't there is put in words of its own, `ask`, and one about a claim
    names it as a `quote`. `about` is the criterion or gate that it tells of, if any, `quality` what it belongs to. The
    three notes are the situation, what the person did themselves, and what came of it.

    A question of the owner's own brings its `words` along. What is told by a testimonial has a `source`. `fact` is what
    was written into the profile from here.
    """

    question: str
    quality: str = ""
    about: str = ""
    asked: Asked = Asked.NOT_ASKED
    rating: int | None = None
    situation: str = ""
    action: str = ""
    result: str = ""
    ask: Words = ""
    quote: str = ""
    minutes: int = 0
    words: QuestionWords | None = None
    source: Source | None = None
    fact: str = ""

    def __post_init__(self) -> None:
        if (self.asked is Asked.RATED) != (self.rating is not None) or self.rating not in (None, 1, 2, 3, 4, 5):
            raise ValueError(f"{self.question}: rated {self.rating}, {self.asked}")

    @property
    def is_core(self) -> bool:
        """Whether all candidates are asked it; about this person's own gaps and sentences only they are."""
        return not (self.ask or self.quote or self.source)


@dataclass(frozen=True, slots=True)
class FlagNote:
    """A red flag as a dated fact, with what shows it and what the candidate says to it; never a rejection by itself."""

    flag: str
    day: date
    evidence: str
    reply: str = ""


@dataclass(frozen=True, slots=True)
class Referee:
    """Whom a reference call was held with: who they are to the candidate, and since when they agreed to be asked."""

    name: str
    relation: str
    consent: date | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `theirs` are the candidate's own questions, `risk_raised` is a risk that they named unasked.

    In a review it is the `work` that is looked at.
    """

    id: str
    person: str
    kind: CallKind
    mode: Mode
    at: datetime
    rater: str = ""
    seconds: int = 0
    line: Line = Line.GOOD
    answers: tuple[Answer, ...] = ()
    flags: tuple[FlagNote, ...] = ()
    theirs: tuple[str, ...] = ()
    risk_raised: str = ""
    note: str = ""
    referee: Referee | None = None
    finished: bool = False
    work: Work | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """What each question goes by on the screen and on paper: a letter if all are asked it, else a number."""
        letters, numbers = count(), count(1)
        return tuple(_letters(next(letters)) if answer.is_core else f"{next(numbers)}" for answer in self.answers)


def _letters(number: int) -> str:
    """A to Z, then AA, AB and on, as columns of a table are called."""
    before = _letters(number // 26 - 1) if number >= 26 else ""
    return before + chr(ord("A") + number % 26)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Something a candidate was asked between calls, and when they answered, if they did."""

    person: str
    asked: datetime
    answered: datetime | None = None
    missed_call: bool = False

    @property
    def waits(self) -> bool:
        """Whether an answer is to come."""
        return self.answered is None and not self.missed_call


@dataclass(frozen=True, slots=True)
class Score:
    """One quality: the mean of its ratings, None where nothing was asked; of how many questions of those planned."""

    quality: str
    mean: float | None
    asked: int
    planned: int


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What calls of one mode came to; `overall` is the mean of the qualities, None where nothing was asked."""

    mode: Mode
    scores: tuple[Score, ...]
    overall: float | None
    calls: int
    raters: tuple[str, ...] = ()
