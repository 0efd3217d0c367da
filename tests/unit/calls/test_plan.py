"""What is asked, in which order: the core alike for all, what is about one person beside it."""

from dataclasses import replace

from tpmmatch.calls.bank import bank
from tpmmatch.calls.plan import MINUTES, THEIRS, plan_interview, plan_reference, plan_screen
from tpmmatch.model.call import CallKind
from tpmmatch.model.match import (
    Contribution,
    Criterion,
    CriterionKind,
    Gate,
    Match,
    Question,
    Quote,
    Rung,
)
from tpmmatch.vocabulary import load_packs, load_vocabulary

BANK, VOCABULARY = bank("en"), load_vocabulary()
CRM = next(pack for pack in load_packs() if pack.id == "crm")
MOVE = Criterion("must:move", "data migration", CriterionKind.MUST, 5.0, ("data_migration",))
RISK = Criterion("skill:risk", "risk management", CriterionKind.PLUS, 9.0, ("risk_management",))
SCRUM = Criterion("method:scrum", "Scrum", CriterionKind.METHOD, 1.0, ("scrum",))
CRITERIA = (MOVE, RISK, SCRUM)


def match(*said: Criterion, asked: int = 0) -> Match:
    contributions = tuple(
        Contribution(item, 0.3, Rung.SAID, (Quote(f"I know {item.label}.", "/basics/summary"),)) for item in said
    )
    open_points = (Question(f"What about {number}?", f"about:{number}", 0.5) for number in range(asked))
    return Match("a", "Ann", Gate.READY, 50.0, 0.5, contributions, (), (), tuple(open_points))


def test_the_unknowns_come_first_by_phone_as_many_as_there_is_time_for() -> None:
    plan = plan_screen(match(asked=9), CRITERIA, BANK)
    own = [item for item in plan.questions if not item.core]
    assert [item.about for item in own] == [f"about:{number}" for number in range(len(own))]
    assert plan.questions[: len(own)] == tuple(own)
    assert 3 <= len(own) < 9
    assert sum(item.minutes for item in plan.questions) + THEIRS <= MINUTES[CallKind.SCREEN] == 20


def test_a_quality_is_asked_about_by_the_core_alone() -> None:
    """Others were rated in it, so it is unknown of this person; but "have you done this before?" is no question."""
    person = replace(match(), questions=(Question("Communication?", "quality:communication", 0.9),))
    assert plan_screen(person, CRITERIA, BANK) == plan_screen(match(), CRITERIA, BANK)


def test_the_core_is_alike_for_all_candidates_of_a_project() -> None:
    people = [match(), match(MOVE, SCRUM), match(asked=3)]
    for plans in (
        [plan_screen(person, CRITERIA, BANK) for person in people],
        [plan_interview(person, CRITERIA, CRM, BANK, VOCABULARY) for person in people],
    ):
        first, *others = ([item for item in plan.questions if item.core] for plan in plans)
        assert first
        assert all(other == first for other in others)


def test_an_interview_goes_through_qualities_then_situations_then_claims() -> None:
    plan = plan_interview(match(SCRUM), CRITERIA, CRM, BANK, VOCABULARY)
    *core, claim = plan.questions
    qualities = [item for item in core if item.question not in {question.id for question in CRM.questions}]
    assert 4 <= len(qualities) <= 8
    assert len({item.quality for item in qualities}) == len(qualities)
    assert core[: len(qualities)] == qualities
    assert len(core) > len(qualities), "the project's own situations"
    assert (claim.question, claim.about, claim.quote) == ("claim_method", "method:scrum", "I know Scrum.")
    assert sum(item.minutes for item in plan.questions) + THEIRS <= MINUTES[CallKind.INTERVIEW] == 45


def test_what_the_need_speaks_of_most_is_asked_about_first() -> None:
    plan = plan_interview(match(), (replace(RISK, weight=50.0),), None, BANK, VOCABULARY)
    first = plan.questions[0]
    assert "risk_management" in {concept for question in BANK.for_topic(first.quality) for concept in question.concepts}


def test_a_question_is_about_the_weightiest_wish_that_it_gives_evidence_for() -> None:
    plan = plan_interview(match(), CRITERIA, CRM, BANK, VOCABULARY)
    moving = next((item for item in plan.questions if item.question == "moving_records"), None)
    if moving:
        assert moving.about == "must:move"
    assert {item.about for item in plan.questions} <= {"", *(item.id for item in CRITERIA)}


def test_without_a_pack_and_a_word_in_the_need_there_is_a_plan_all_the_same() -> None:
    plan = plan_interview(match(), (), None, BANK, VOCABULARY)
    assert len(plan.questions) >= 4
    assert plan_screen(match(), (), BANK).questions


def test_a_referee_is_asked_the_same_of_all_and_what_this_person_claims() -> None:
    plan, other = plan_reference(match(SCRUM, MOVE), BANK), plan_reference(match(), BANK)
    core = [item for item in plan.questions if item.core]
    assert len(core) >= 6
    assert core == [item for item in other.questions if item.core][: len(core)]
    assert [(item.about, item.quote) for item in plan.questions if not item.core] == [
        ("must:move", "I know data migration."),
        ("method:scrum", "I know Scrum."),
    ]
    assert sum(item.minutes for item in plan.questions) <= plan.minutes
