"""What lies beside the owner in a call: a need in five lines, claims with quotes, three questions."""

from typing import Any

from tpmmatch.calls.sheet import cheat_sheet, need_lines
from tpmmatch.model.guide import CheatSheet
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, Flag, Gate, Match, Question, Quote, Rung
from tpmmatch.model.project import read_project
from tpmmatch.model.understanding import Pain, Understanding
from tpmmatch.wording import say

MOVE = Criterion("must:move", "data migration", CriterionKind.MUST, 5.0, ("data_migration",))
RISK = Criterion("skill:risk", "risk management", CriterionKind.PLUS, 9.0, ("risk_management",))
HURTS = (Pain("late", "late and over budget", "", chosen=True),)
NEED = {
    "title": "CRM for a clinic",
    "description": "We keep patients in four spreadsheets. " * 9,
    "start": "2027-01-04",
    "hours_per_week": 8,
    "max_day_rate": {"amount": 390, "currency": "EUR"},
    "languages": ["English"],
    "firm_aims": "Two more clinics.",
}


def sheet(*contributions: Contribution, pains: tuple[Pain, ...] = HURTS, **need: Any) -> CheatSheet:  # noqa: ANN401 - any field of a project
    flags = (Flag("vague", "Promises too much", Quote("No risk at all.", "/basics/summary")),)
    open_points = ["quality:communication", *(f"a{number}" for number in range(5))]
    asked = tuple(Question(f"What about {about}?", about, 0.5) for about in open_points)
    match = Match("a", "Ann", Gate.READY, 50.0, 0.5, contributions, (), flags, asked)
    return cheat_sheet(read_project("p", NEED | need), Understanding((RISK, MOVE), (), pains=pains), match)


def told(item: Criterion, *quotes: Quote) -> Contribution:
    return Contribution(item, 0.5, quotes[0].rung, quotes)


def test_the_need_fits_into_five_lines() -> None:
    lines = [say(line) for line in sheet().need]
    assert lines == [
        "CRM for a clinic",
        "What hurts: late and over budget",
        "Looked for: data migration",
        "Terms: from 4 Jan 2027, 8 h a week, up to €390 a day, English",
        "In the long run: Two more clinics.",
    ]


def test_without_a_pain_the_description_speaks_and_what_is_not_said_is_left_out() -> None:
    bare = {"start": None, "hours_per_week": None, "max_day_rate": None, "languages": [], "firm_aims": ""}
    title, description, wishes = (say(line) for line in sheet(pains=(), **bare).need)
    assert description.startswith("We keep patients in four spreadsheets. We")
    assert description.endswith("…")
    assert len(description) <= 141
    assert (title, wishes) == ("CRM for a clinic", "Looked for: data migration")


def test_claims_are_what_they_say_of_themselves_the_weightiest_first() -> None:
    said, seen = Quote("I know risks.", "/basics/summary"), Quote("Told of one.", "call:c1", Rung.SEEN)
    claims = sheet(told(MOVE, seen, Quote("Moved it all.", "/work/0", Rung.SHOWN)), told(RISK, said)).claims
    assert [(claim.label, claim.quote.text) for claim in claims] == [
        ("risk management", "I know risks."),
        ("data migration", "Moved it all."),
    ]


def test_a_sentence_is_claimed_once_and_only_heard_ones_are_no_claims() -> None:
    same = Quote("I do all of it.", "/basics/summary")
    assert len(sheet(told(MOVE, same), told(RISK, same)).claims) == 1
    assert sheet(told(MOVE, Quote("Told of one.", "call:c1", Rung.SEEN))).claims == ()


def test_three_questions_and_what_to_be_careful_about() -> None:
    found = sheet()
    assert found.ask == ("What about a0?", "What about a1?", "What about a2?")
    assert [(claim.label, claim.quote.text) for claim in found.mind] == [("Promises too much", "No risk at all.")]


def test_the_need_of_a_record_is_said_as_it_was_put() -> None:
    document = {
        "title": "Shop", "must_have": ["a launch"], "nice_to_have": ["food"], "methodology": ["Kanban"],
        "hours_per_week": 8, "firm_aims": "Grow",
    }  # fmt: skip
    assert [say(line) for line in need_lines(read_project("p", document))] == [
        "Must have: a launch", "Nice to have: food", "Ways of working: Kanban", "Terms: 8 h a week",
        "In the long run: Grow",
    ]  # fmt: skip
    assert need_lines(read_project("p", {"title": "Shop"})) == ()
