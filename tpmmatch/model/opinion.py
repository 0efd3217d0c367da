"""A second opinion: what somebody else made of the same answers, asked for by a file and brought back by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tpmmatch.model.call import Answer, Asked
from tpmmatch.model.document import entries, text
from tpmmatch.model.question_words import QuestionWords


@dataclass(frozen=True, slots=True)
class Judged:
    """How the second rater rated the answer to one question of the call, by its place in it."""

    place: int
    asked: Asked
    rating: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One that was asked for; `id` is known to nobody but who has the file. `came` is when it was brought back."""

    id: str
    person: str
    call: str
    asked: datetime
    rater: str = ""
    judged: tuple[Judged, ...] = ()
    came: datetime | None = None


@dataclass(frozen=True, slots=True)
class CaseQuestion:
    """A question of a case, with its anchors and what was noted of the answer; never with a rating."""

    place: int
    words: QuestionWords
    quality: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What a second rater gets: the need, the person without what tells who they are, the answers as noted."""

    id: str
    title: str
    name: str
    kind: str
    met: str
    need: tuple[str, ...]
    profile: tuple[tuple[str, tuple[str, ...]], ...]  # a heading, and lines below it
    questions: tuple[CaseQuestion, ...]


def read_judged(items: Mapping[str, Any], most: int) -> tuple[Judged, ...]:
    """The ratings under "judged", of questions at places below `most`; one that can't be understood is left out."""
    found: dict[int, Judged] = {}
    for _, item in entries(items, "judged"):
        place, rating = item.get("place"), item.get("rating")
        asked = next((asked for asked in Asked if asked == item.get("asked")), Asked.NOT_ASKED)
        if not isinstance(place, int) or not 0 <= place < most or (asked is Asked.RATED) != (rating in (1, 2, 3, 4, 5)):
            continue
        found[place] = Judged(place, asked, rating if asked is Asked.RATED else None, text(item.get("note")))
    return tuple(found[place] for place in sorted(found))


def blank(case: Case) -> tuple[Judged, ...]:
    """A rating of nothing yet, a line a question."""
    return tuple(Judged(question.place, Asked.NOT_ASKED) for question in case.questions)


def as_answer(question: CaseQuestion, judged: Judged) -> Answer:
    """A question of a case as a call has them, to be shown in the same way."""
    situation, action, result = (*question.notes, "", "", "")[:3]
    return Answer(
        f"case:{question.place}", question.quality, asked=judged.asked, rating=judged.rating,
        situation=situation, action=action, result=result, words=question.words,
    )  # fmt: skip
