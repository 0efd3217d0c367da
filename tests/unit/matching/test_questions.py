"""What is asked of whom, and what is asked first."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Rules, Table
from tpmmatch.matching.order import Order
from tpmmatch.matching.questions import Asker, is_open
from tpmmatch.matching.robustness import Robustness
from tpmmatch.model.match import (
    Contribution,
    Criterion,
    CriterionKind,
    GateResult,
    GateState,
    Match,
    Question,
    Ranking,
    Rung,
)
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message, message
from tpmmatch.wording import say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]
Lay = Callable[[Project], Table]
Ordered = Callable[..., Order]
Ask = Callable[..., tuple[Question, ...]]

LED = "Led the introduction of a CRM for a dentist."
OTHER = "Led the new timetable of a bus company."
MUST, NICE, SHOWN = CriterionKind.MUST, CriterionKind.NICE, Rung.SHOWN


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    """Hand-made constants, so that a fit moves as far as the weights say."""
    table = {"spread": 1.01, "unknown": 0.5, "silent": 0.3, "said": 0.5, "term": 0.7}
    return replace(rules, fit={**rules.fit, "prior_weight": 0.0, "full": 1.0}, robustness=table)


@pytest.fixture
def ask(table: Lay, project: Need, ordered: Ordered, match: Callable[..., Match], fixed: Rules) -> Ask:
    """The questions to one of several people, who hold these gates."""

    def make(
        criteria: Sequence[Criterion],
        answers: Sequence[Sequence[float | None]],
        row: int = 0,
        gates: Sequence[GateResult] = (),
        **more: object,
    ) -> tuple[Question, ...]:
        rungs = [[None if value is None else SHOWN for value in line] for line in answers]
        found = ordered(criteria, answers, rules=fixed, **{"rungs": rungs} | more)
        known = replace(table(project()), rules=fixed)
        people = [f"p{number}" for number in range(len(answers))]
        asker = Asker(known, found, Robustness(known, found, people))
        return asker.with_questions(match(found, row, gates), row).questions

    return make


def wish(id: str, weight: float, kind: CriterionKind = MUST) -> Criterion:
    return Criterion(id, id, kind, weight)


def about(questions: Sequence[Question]) -> list[str]:
    return [question.about for question in questions]


@pytest.mark.parametrize(
    ("criterion", "value", "rung", "silent", "is_asked"),
    [
        (wish("shown", 5), 0.9, Rung.SHOWN, False, False),
        (wish("vouched", 5), 0.9, Rung.VOUCHED, False, False),
        (wish("said", 5), 0.3, Rung.SAID, False, True),
        (wish("unknown", 5), None, None, False, True),
        (wish("near it", 5), 0.4, None, False, True),
        (wish("silent on a must-have", 5), None, None, True, True),
        (wish("silent on a wish", 5, NICE), None, None, True, False),
        (wish("words", 5), None, None, False, False),
    ],
)
def test_only_what_is_open_is_asked(
    criterion: Criterion, value: float | None, rung: Rung | None, *, silent: bool, is_asked: bool
) -> None:
    assert is_open(Contribution(criterion, value, rung, (), silent)) is is_asked


def test_the_question_that_can_change_the_first_three_comes_first(ask: Ask) -> None:
    """The fourth has 1 x 0.2 of 11 and two unknowns, which may give 10 x 0.5 and 0.3 x 0.5; the third has 0.3.

    By the middle of what may be, they stand at (0.2 + 2.5) / 11.3 = 0.24: the heavy answer can lift them, the light one
    is worth 0.007 up or down and can't.
    """
    criteria = [wish("light", 0.3), wish("shown", 1), wish("heavy", 10)]
    found = ask(criteria, [[0.3] * 3] * 3 + [[None, 0.2, None]], row=3)
    assert about(found) == ["heavy", "light"]
    assert found[0].chance > 0.3
    assert found[1].chance < 0.1


def test_without_a_fourth_nothing_can_change_and_the_weightiest_comes_first(ask: Ask) -> None:
    found = ask([wish("light", 1), wish("heavy", 9), wish("middle", 5)], [[None] * 3])
    assert [(question.about, question.chance) for question in found] == [
        ("heavy", 0.0),
        ("middle", 0.0),
        ("light", 0.0),
    ]


def test_an_open_term_is_asked_in_its_own_words(ask: Ask) -> None:
    gates = [
        GateResult(
            "rate", "Day rate", GateState.UNKNOWN, "not given", known=False, ask=message("ask_rate", cap="€500")
        ),
        GateResult("must:x", "x", GateState.UNKNOWN, "not shown"),  # without a question: the wish has one itself
        GateResult("start", "Start", GateState.PASS, "", ask="not asked any more"),
        GateResult("hours", "Hours", GateState.FAIL, "", ask="nor this"),
    ]
    (found,) = ask([wish("shown", 5)], [[0.9]], gates=gates)
    assert (found.about, found.text) == ("rate", message("ask_rate", cap="€500"))


def test_what_the_unknown_terms_are_worth_by_hand(ask: Ask) -> None:
    """0.35 x (0.7 to 1.0) against a third who has 0.3: below it in the middle, and above it beyond 0.857."""
    rate = GateResult("rate", "Day rate", GateState.UNKNOWN, "", known=False, ask="Which rate?")
    answers, known = [[0.3]] * 3 + [[0.35]], [1, 1, 1, 0]
    (found,) = ask([wish("shown", 5)], answers, row=3, gates=[rate], known=known, terms=1)
    assert found.chance == pytest.approx(0.476, abs=0.02)  # (1 - 0.857) / 0.3


def test_a_term_that_costs_is_worth_a_question_to_whoever_it_keeps_out(ask: Ask) -> None:
    """0.8 with half of it lost is 40, below the bar of 55; the rate agreed gives all of it back."""
    dear = GateResult("rate", "Day rate", GateState.UNKNOWN, "dear", harm=0.5, ask="What could we agree on?")
    answers = [[0.9], [0.8], [0.7], [0.8]]
    (found,) = ask([wish("shown", 5)], answers, row=3, gates=[dear], harm=[1.0, 1.0, 1.0, 0.5])
    assert (found.about, found.chance) == ("rate", 0.5)


def test_no_more_than_six_are_asked(ask: Ask) -> None:
    assert len(ask([wish(f"wish {number}", 5) for number in range(30)], [[None] * 30])) == 6


def test_somebody_without_a_fit_is_asked_all_the_same(ask: Ask) -> None:
    found = ask([wish("wish", 5)], [[0.9], [0.8], [0.7], [0.6], [None]], row=4)
    assert about(found) == ["wish"]


def test_whoever_misses_is_asked_for_what_is_open(ask: Ask) -> None:
    found = ask([wish("wish", 5)], [[None]], misses=[True])
    assert [(question.about, question.chance) for question in found] == [("wish", 0.0)]


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


@pytest.mark.parametrize("strict", [[], ["Salesforce"]])
def test_a_wish_is_worth_as_much_to_ask_when_it_is_strict(
    person: Person, project: Need, ranking: Rank, strict: list[str]
) -> None:
    """All terms are known, and Salesforce is what is between these people."""
    need = project(kind="crm", must_have=["Salesforce"], strict=strict)
    people = [person(LED, "Led the office move.", id=f"p-{number}") for number in range(1, 6)]
    asked = questions_of(ranking(need, *people))
    assert asked[0].about == "must:salesforce"
    assert asked[0].chance > 0.0


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
    assert [question.about for question in found if question.about in ("lang_de", "must:german")] == asked


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
