"""The craft, the must-haves, and what all gates come to together."""

from collections.abc import Callable, Sequence

import pytest

from tpmmatch.matching import Rules
from tpmmatch.matching.gates import is_language, together
from tpmmatch.model.match import Criterion, CriterionKind, Gate, GateResult, GateState, Match, Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message
from tpmmatch.wording import say

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]

PASS, UNKNOWN, FAIL = GateState.PASS, GateState.UNKNOWN, GateState.FAIL
SALESFORCE = "Led the introduction of Salesforce for a clinic."
HUBSPOT = "Led the introduction of HubSpot for a clinic."


def only(ranking: Ranking) -> Match:
    (ranked,) = ranking.people
    return ranked.match


def gate_of(match: Match, id: str) -> GateResult:
    (gate,) = (gate for gate in match.gates if gate.id == id)
    return gate


def test_all_gates_together_are_the_worst_of_them() -> None:
    assert [together(mark) for mark in (0, 1, 2)] == [Gate.READY, Gate.ASK_FIRST, Gate.MISSES]


@pytest.mark.parametrize(
    ("terms", "languages", "expected"),
    [
        ({"available_from": "2026-12-01", "hours_per_week": 20}, {"German": "C1"}, Gate.READY),
        ({"available_from": "2026-12-01"}, {"German": "C1"}, Gate.ASK_FIRST),  # nothing is said of the hours
        ({"available_from": "2028-01-01", "hours_per_week": 20}, {"German": "C1"}, Gate.MISSES),
        ({"available_from": "2028-01-01"}, {}, Gate.MISSES),  # one miss is a miss, whatever else is open
    ],
)
def test_one_miss_is_a_miss_and_one_question_a_question(
    person: Person,
    project: Need,
    ranking: Rank,
    terms: dict[str, object],
    languages: dict[str, str],
    expected: Gate,
) -> None:
    need = project(nice_to_have=["Salesforce"], languages=["German"], start="2027-01-04", hours_per_week=20)
    found = only(ranking(need, person(SALESFORCE, terms=terms, languages=languages)))
    states = {gate.state for gate in found.gates}
    assert found.gate is expected
    assert (FAIL in states) is (expected is Gate.MISSES)
    assert (states == {PASS}) is (expected is Gate.READY)


@pytest.mark.parametrize(
    ("concepts", "expected"),
    [(("lang_de",), True), (("lang_de", "lang_fr"), True), (("lang_de", "data_migration"), False), ((), False)],
)
def test_languages_alone_are_told_from_other_wishes(concepts: tuple[str, ...], *, expected: bool) -> None:
    assert is_language(Criterion("x", "x", CriterionKind.MUST, 1.0, concepts)) is expected


def test_craft_comes_first_then_terms_then_must_haves(person: Person, project: Need, ranking: Rank) -> None:
    need = project(
        must_have=["Salesforce"], strict=["Salesforce"], languages=["German"], start="2027-01-04", hours_per_week=20
    )
    found = only(ranking(need, person(SALESFORCE)))
    assert [gate.id for gate in found.gates] == ["craft", "start", "hours", "lang_de", "must:salesforce"]


def test_the_craft_of_a_leader_passes_with_the_years(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    craft = gate_of(only(ranking(project(), person(*telling, headline="Project manager"))), "craft")
    assert (craft.state, craft.harm, craft.known) == (PASS, 1.0, True)
    assert say(craft.offered) == "8 years in a leading role"  # March 2019 to November 2026


def test_who_never_led_is_asked_and_keeps_little_of_the_fit(
    person: Person, project: Need, ranking: Rank, rules: Rules
) -> None:
    baker = person("Baked bread for two thousand guests, and cleaned the mill.", title="Baker", start="2024-01")
    craft = gate_of(only(ranking(project(), baker)), "craft")
    assert (craft.state, craft.known) == (UNKNOWN, True)
    assert rules.craft["floor"] <= craft.harm < 0.5
    assert isinstance(craft.ask, Message)
    assert craft.ask.id == "ask_craft"


def test_who_tells_no_work_is_asked_and_loses_nothing(person: Person, project: Need, ranking: Rank) -> None:
    craft = gate_of(only(ranking(project(), person())), "craft")
    assert (craft.state, craft.harm, craft.known) == (UNKNOWN, 1.0, False)
    assert isinstance(craft.ask, Message)
    assert craft.ask.id == "ask_craft"


STRICT = {"must_have": ["Salesforce"], "strict": ["Salesforce"]}


@pytest.mark.parametrize(
    ("told", "skills", "together", "state"),
    [
        ([SALESFORCE], (), Gate.READY, PASS),
        (["Led the new timetable of a bus company."], (), Gate.ASK_FIRST, UNKNOWN),  # tells too little to know
        (["Led the new timetable of a bus company."], ["Salesforce"], Gate.ASK_FIRST, UNKNOWN),  # only said
        (["Led the new timetable of a bus company."], ["Salesforce"] * 50, Gate.ASK_FIRST, UNKNOWN),
        ([HUBSPOT], (), Gate.ASK_FIRST, UNKNOWN),  # another one of the kind
        ([HUBSPOT, HUBSPOT.replace("clinic", "school"), HUBSPOT.replace("clinic", "museum")], (), Gate.ASK_FIRST,
         UNKNOWN),
        ([HUBSPOT], ["Salesforce"], Gate.ASK_FIRST, UNKNOWN),
        (["Led the introduction of a CRM for a dentist."], (), Gate.ASK_FIRST, UNKNOWN),
    ],
)  # fmt: skip
def test_a_strict_must_have_is_met_by_work_shown_with_the_thing_itself(
    person: Person,
    project: Need,
    ranking: Rank,
    *,
    told: Sequence[str],
    skills: Sequence[str],
    together: Gate,
    state: GateState,
) -> None:
    found = only(ranking(project(**STRICT), person(*told, skills=skills)))
    strict = gate_of(found, "must:salesforce")
    assert (strict.state, strict.harm, strict.known) == (state, 1.0, state is PASS)
    assert found.gate is together
    assert say(strict.label) == "Salesforce"


def test_a_rich_profile_silent_on_a_strict_must_have_misses(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    found = only(ranking(project(**STRICT), person(*telling)))
    strict = gate_of(found, "must:salesforce")
    assert (strict.state, strict.known, found.gate) == (FAIL, True, Gate.MISSES)
    assert only(ranking(project(**STRICT), person(*telling, skills=["Salesforce"]))).gate is Gate.ASK_FIRST


def test_no_gate_names_itself_again_in_its_reason(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    """The two stand side by side wherever they are shown."""
    need = project(**STRICT, languages=["German"])
    for one in (
        person(*telling),
        person(SALESFORCE, languages={"German": "basic"}),
        person(languages={"French": "C1"}),
    ):
        for gate in only(ranking(need, one)).gates:
            assert not {"Salesforce", "German"} & set(say(gate.why).replace(":", " ").split())


@pytest.mark.parametrize(
    ("listed", "state"),
    [({"German": "C1"}, PASS), ({"German": "basic"}, UNKNOWN), ({}, UNKNOWN), ({"French": "C1"}, FAIL)],
)
def test_a_strict_language_is_met_where_it_is_listed(
    person: Person, project: Need, ranking: Rank, listed: dict[str, str], state: GateState
) -> None:
    found = only(ranking(project(must_have=["German"], strict=["German"]), person(SALESFORCE, languages=listed)))
    assert gate_of(found, "must:german").state is state


def test_a_strict_language_is_not_missed_by_who_writes_in_it(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    german = "Ich habe die Einführung der neuen Datenbank mit allen Lieferanten geleitet und den Termin gehalten."
    need = project(must_have=["German"], strict=["German"])
    assert only(ranking(need, person(*[german] * 5, languages={"English": "C1"}))).gate is Gate.ASK_FIRST
    assert only(ranking(need, person(*telling, languages={"English": "C1"}))).gate is Gate.MISSES


STRANGE = {"must_have": ["tames wild zorbeliths"], "strict": ["tames wild zorbeliths"]}


def test_what_nobody_understands_cannot_be_known_to_be_absent(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    assert only(ranking(project(**STRANGE), person(*telling))).gate is Gate.ASK_FIRST


def test_what_nobody_understands_is_asked_about_however_often_it_is_told(
    person: Person, project: Need, ranking: Rank
) -> None:
    """Its words can be found and counted; whether they mean it, only a call can tell."""
    words = "I led and tamed wild zorbeliths. I coordinated wild tame zorbeliths. My zorbeliths were led wild and tame."
    claimed = only(ranking(project(**STRANGE), person("Led a mill.", summary=words)))
    strict = next(item for item in claimed.contributions if item.criterion.strict)
    assert (strict.value or 0.0) > 0.5
    assert gate_of(claimed, "must:tames wild zorbeliths").state is UNKNOWN
    shown = only(ranking(project(**STRANGE), person("Led the taming of wild zorbeliths for a mill; tame by June.")))
    assert gate_of(shown, "must:tames wild zorbeliths").state is UNKNOWN


def test_a_must_have_that_is_not_strict_rules_nobody_out(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    found = only(ranking(project(must_have=["Salesforce"]), person(*telling)))
    must = gate_of(found, "must:salesforce")
    assert (must.state, must.known, found.gate) == (UNKNOWN, False, Gate.ASK_FIRST)


@pytest.mark.parametrize(("told", "together"), [(SALESFORCE, Gate.READY), (HUBSPOT, Gate.ASK_FIRST)])
def test_a_must_have_not_borne_out_is_to_be_asked_first_and_a_nice_to_have_is_not(
    person: Person, project: Need, ranking: Rank, told: str, together: Gate
) -> None:
    assert only(ranking(project(must_have=["Salesforce"]), person(told))).gate is together
    assert only(ranking(project(nice_to_have=["Salesforce"]), person(told))).gate is Gate.READY


def test_a_must_have_shown_in_part_is_no_question_before_the_call(person: Person, project: Need, ranking: Rank) -> None:
    """Two things are asked and one is shown: enough to phone."""
    wish = "Salesforce and warehouse scanners"
    found = only(ranking(project(must_have=[wish]), person("Led the introduction of Salesforce.", "Wrote letters.")))
    part = next(item for item in found.contributions if item.criterion.id == f"must:{wish.casefold()}")
    assert 0.3 <= (part.value or 0.0) < 0.8
    assert gate_of(found, part.criterion.id).state is PASS


def test_a_must_have_that_nobody_understands_marks_nobody_unless_it_is_strict(
    person: Person, project: Need, ranking: Rank, telling: tuple[str, ...]
) -> None:
    wish = "zorbling with quuxes"
    free = only(ranking(project(must_have=[wish]), person(*telling)))
    strict = only(ranking(project(must_have=[wish], strict=[wish]), person(*telling)))
    assert f"must:{wish}" not in [gate.id for gate in free.gates]
    assert gate_of(strict, f"must:{wish}").state is UNKNOWN
