from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Rules
from tpmmatch.matching.fit import fit_of
from tpmmatch.matching.questions import questions_for
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, GateResult, GateState, Question, Ranking, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message, message
from tpmmatch.wording import say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]

LED = "Led the introduction of a CRM for a dentist."
OTHER = "Led the new timetable of a bus company."


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    """Hand-made constants, so that a fit moves as far as the weights say."""
    return replace(rules, fit={**rules.fit, "prior": 0.25, "prior_weight": 0.2, "plus": 0.4, "full": 1.0})


def item(
    id: str, weight: float, value: float | None, rung: Rung | None = None, kind: CriterionKind = CriterionKind.MUST
) -> Contribution:
    return Contribution(Criterion(id, id, kind, weight), value, rung, ())


def silent(id: str, weight: float, kind: CriterionKind = CriterionKind.MUST) -> Contribution:
    return replace(item(id, weight, None, kind=kind), silent=True)


def ask(
    items: Sequence[Contribution], rules: Rules, bar: float | None = None, gates: Sequence[GateResult] = ()
) -> list[tuple[str, float]]:
    return [(question.about, question.chance) for question in questions_for(items, gates, 1.0, bar, rules, {})]


def test_only_what_is_open_is_asked(fixed: Rules) -> None:
    items = [
        item("shown", 5, 0.9, Rung.SHOWN),
        item("said", 4, 0.3, Rung.SAID),
        item("unknown", 3, None),
        item("near it", 2.5, 0.4),
        silent("silent on a must-have", 2),
        silent("silent on a wish", 1.5, CriterionKind.NICE),
        item("vouched", 1, 0.9, Rung.VOUCHED),
        item("words", 0.5, None),
    ]
    assert [about for about, _ in ask(items, fixed)] == ["said", "unknown", "near it", "silent on a must-have"]


def test_the_question_that_can_change_the_first_three_comes_first(fixed: Rules) -> None:
    """Known: shown 5 x 0.9; prior weight 0.2 x 16 = 3.2; fit = (4.5 + 0.8) / 8.2 = 64.6 %.

    A no on the heavy wish: (4.5 + 0.8) / 18.2 = 29.1; a yes: 15.3 / 18.2 = 84.1: one answer of two crosses 40.
    A no on the light wish: 5.3 / 9.2 = 57.6; a yes: 6.3 / 9.2 = 68.5: neither crosses it.
    """
    items = [item("light", 1, None), item("shown", 5, 0.9, Rung.SHOWN), item("heavy", 10, None)]
    assert fit_of(items, 1.0, fixed) == 64.6
    assert ask(items, fixed, bar=40.0) == [("heavy", 0.5), ("light", 0.0)]


def test_without_a_fourth_nothing_can_change_and_the_weightiest_comes_first(fixed: Rules) -> None:
    items = [item("light", 1, None), item("heavy", 9, None), item("middle", 5, None)]
    assert ask(items, fixed, bar=None) == [("heavy", 0.0), ("middle", 0.0), ("light", 0.0)]


def test_an_open_term_is_asked_in_its_own_words(fixed: Rules) -> None:
    gates = [
        GateResult("rate", "Day rate", GateState.UNKNOWN, "not given", ask=message("ask_rate", cap="€500")),
        GateResult("must:x", "x", GateState.UNKNOWN, "not shown"),  # without a question: the wish has one itself
        GateResult("start", "Start", GateState.PASS, "", ask="not asked any more"),
        GateResult("hours", "Hours", GateState.FAIL, "", ask="nor this"),
    ]
    found = questions_for([item("shown", 5, 0.9, Rung.SHOWN)], gates, 1.0, 40.0, fixed, {})
    assert [(question.about, question.chance) for question in found] == [("rate", 0.5)]
    assert found[0].text == message("ask_rate", cap="€500")


def test_a_term_that_costs_is_worth_a_question_to_whoever_it_keeps_out(fixed: Rules) -> None:
    """Fit 75 with half of it lost is 37.5, below the bar of 60; the rate agreed gives all of it back."""
    items = [item("shown", 5, 0.85, Rung.SHOWN)]
    dear = GateResult("rate", "Day rate", GateState.UNKNOWN, "dear", harm=0.5, ask="What could we agree on?")
    assert fit_of(items, 0.5, fixed) == 37.5
    found = questions_for(items, [dear], 0.5, 60.0, fixed, {})
    assert [(question.about, question.chance) for question in found] == [("rate", 0.5)]


def test_no_more_than_six_are_asked(fixed: Rules) -> None:
    assert len(ask([item(f"wish {number}", 5, None) for number in range(30)], fixed)) == 6


def test_somebody_without_a_fit_is_asked_all_the_same(fixed: Rules) -> None:
    assert ask([item("wish", 5, None)], fixed, bar=50.0) == [("wish", 0.0)]


def questions_of(ranking: Ranking, person: str = "p-1") -> tuple[Question, ...]:
    return next(ranked.match.questions for ranked in ranking.people if ranked.match.person == person)


def test_unknown_terms_and_must_haves_are_asked(person: Person, project: Need, ranking: Rank) -> None:
    need = project(
        must_have=["data migration", "Salesforce"], max_day_rate={"amount": 500, "currency": "EUR"}, start="2027-01-04"
    )
    asked = {question.about for question in questions_of(ranking(need, person(OTHER)))}
    assert {"must:data migration", "must:salesforce", "rate", "start"} <= asked


def test_a_strict_wish_that_is_not_known_is_asked_once(person: Person, project: Need, ranking: Rank) -> None:
    need = project(must_have=["Salesforce"], strict=["Salesforce"])
    asked = [question.about for question in questions_of(ranking(need, person(OTHER)))]
    assert asked.count("must:salesforce") == 1


def test_what_is_shown_is_not_asked_again(person: Person, project: Need, ranking: Rank) -> None:
    shown = person("Led the introduction of Salesforce for a clinic.")
    asked = {question.about for question in questions_of(ranking(project(must_have=["Salesforce"]), shown))}
    assert "must:salesforce" not in asked


def test_a_keyword_is_asked_for_the_work_behind_it(person: Person, project: Need, ranking: Rank) -> None:
    found = questions_of(ranking(project(must_have=["Salesforce"]), person(OTHER, skills=["Salesforce"])))
    question = next(question for question in found if question.about == "must:salesforce")
    assert "Salesforce" in say(question.text)
    assert "shows no work" in say(question.text)


def worded(found: tuple[Question, ...]) -> dict[str, str]:
    """The message by which each thing is asked about."""
    return {question.about: question.text.id for question in found if isinstance(question.text, Message)}


def test_each_thing_is_asked_in_words_that_fit_it(person: Person, project: Need, ranking: Rank) -> None:
    need = project(must_have=["patience", "German", "data migration", "Salesforce"], industry="bakery")
    found = worded(questions_of(ranking(need, person(OTHER, skills=["Salesforce"]))))
    assert found == {
        "must:patience": "ask_trait",
        "must:german": "ask_language",
        "must:data migration": "ask_unknown",
        "must:salesforce": "ask_said",
        "inferred:bakery": "ask_industry",
        "size": "ask_size",
    }


def test_each_open_term_is_asked_in_words_that_fit_it(person: Person, project: Need, ranking: Rank) -> None:
    need = project(
        must_have=["Salesforce"], strict=["Salesforce"], max_day_rate={"amount": 500, "currency": "EUR"},
        start="2027-01-04", hours_per_week=20, work_mode="onsite", city="Ennis", languages=["Irish"],
    )  # fmt: skip
    found = worded(questions_of(ranking(need, person(OTHER))))
    assert found == {
        "must:salesforce": "ask_strict",
        "rate": "ask_rate",
        "start": "ask_start",
        "hours": "ask_hours",
        "place": "ask_place",
        "lang_ga": "ask_language",
    }


@pytest.mark.parametrize(
    ("languages", "listed", "asked"),
    [
        (["German"], {}, ["lang_de"]),  # a term and a must-have: asked once
        (["German"], {"German": "C1"}, []),  # listed is all that a profile can do
        ([], {}, ["must:german"]),
        ([], {"German": "C1"}, []),
    ],
)
def test_a_language_is_asked_once_and_not_where_it_is_listed(
    person: Person, project: Need, ranking: Rank, languages: list[str], listed: dict[str, str], asked: list[str]
) -> None:
    need = project(must_have=["German"], languages=languages)
    found = questions_of(ranking(need, person(OTHER, languages=listed)))
    assert [question.about for question in found if question.about != "size"] == asked


def test_what_nobody_understands_is_asked_where_it_is_only_said(person: Person, project: Need, ranking: Rank) -> None:
    need = project(must_have=["tames wild zorbeliths"])
    said = questions_of(ranking(need, person(OTHER, skills=["Tames wild zorbeliths"])))
    assert worded(said)["must:tames wild zorbeliths"] == "ask_said"
    shown = questions_of(ranking(need, person("Led the taming of wild zorbeliths for a mill; tame by June.")))
    assert "must:tames wild zorbeliths" not in worded(shown)


def test_a_pack_asks_in_its_own_words(person: Person, project: Need, ranking: Rank) -> None:
    found = questions_of(ranking(project(kind="crm"), person(OTHER)))
    pack = [question for question in found if question.about.startswith("pack:crm:")]
    assert pack
    assert all(say(question.text).endswith("?") for question in pack)
    assert all("have you done this before" not in say(question.text) for question in pack)


def test_questions_are_in_the_order_of_their_chance(person: Person, project: Need, ranking: Rank) -> None:
    need = project(kind="crm", must_have=["data migration", "Salesforce"], start="2027-01-04")
    people = [
        person(LED, "Moved the data of all patients in one night.", id="a"),
        person(LED, id="b"),
        person(LED, headline="Salesforce", id="c"),
        person(OTHER, id="d"),
        person("Led the introduction of Salesforce for a clinic.", id="e"),
    ]
    for ranked in ranking(need, *people).people:
        chances = [question.chance for question in ranked.match.questions]
        assert chances == sorted(chances, reverse=True)
        assert all(0.0 <= chance <= 1.0 for chance in chances)
