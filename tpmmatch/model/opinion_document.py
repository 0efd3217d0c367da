"""Second opinions and cases as JSON and back."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tpmmatch.model.call_document import moment, plain
from tpmmatch.model.document import Document, entries, text, texts
from tpmmatch.model.opinion import Case, CaseQuestion, Opinion, read_judged
from tpmmatch.model.question_words import read_question_words

_PLACES = 1000  # more questions than any call has


def read_opinions(whole: Mapping[str, Any]) -> tuple[Opinion, ...]:
    """What was asked for and came, under "opinions"."""
    found = []
    for _, item in entries(whole, "opinions"):
        id, person, call, asked = (text(item.get(name)) for name in ("id", "person", "call", "asked"))
        if id and person and call and (at := moment(asked)):
            judged = read_judged(item, _PLACES)
            found.append(Opinion(id, person, call, at, text(item.get("rater")), judged, moment(item.get("came"))))
    return tuple(found)


def case_document(case: Case) -> Document:
    """A case as it lies in its file."""
    document: Document = plain(asdict(case))
    return document


def read_case(item: Mapping[str, Any]) -> Case | None:
    """A case that was JSON; None if there is nothing in it to rate."""
    questions = []
    for _, each in entries(item, "questions"):
        words, place = read_question_words(each.get("words")), each.get("place")
        if words and isinstance(place, int) and 0 <= place < _PLACES:
            notes = each.get("notes")
            kept = tuple(map(text, notes)) if isinstance(notes, list) else ()
            questions.append(CaseQuestion(place, words, text(each.get("quality")), kept))
    id, said = text(item.get("id")), {name: text(item.get(name)) for name in ("title", "name", "kind", "met")}
    if not id or not questions:
        return None
    profile = item.get("profile")
    parts = [
        part for part in (profile if isinstance(profile, list) else []) if isinstance(part, list) and len(part) == 2
    ]
    lines = tuple((text(head), texts(below)) for head, below in parts)
    return Case(id=id, **said, need=texts(item.get("need")), profile=lines, questions=tuple(questions))
