"""The order and its marks: who stands where, and what never moves anybody."""

from collections.abc import Callable
from typing import Any

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching import rank as rank_people
from tpmmatch.model.match import Gate, GateState, Match, Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Need = Callable[..., Project]
Rank = Callable[..., Ranking]
Lay = Callable[[Project], Table]
Read = Callable[[Profile], Reading]
At = Callable[[str, object], object]

CRM = "Led the introduction of a CRM for a dentist."
SALESFORCE = "Led the introduction of Salesforce for a clinic."
DATA = "Moved the data of nine hundred patients into it in one night, without a loss."
RICH = (
    "Led the new timetable of a bus company and kept the date that had been promised to the council.",
    "Coordinated drivers, mechanics and the town every Monday in a meeting that never took over half an hour.",
    "Wrote down what had been agreed and sent it to everybody on the same evening, with names and dates.",
    "Settled the quarrel of two depots about night shifts by listening to both and drawing one plan together.",
)


def order(ranking: Ranking) -> list[str]:
    return [ranked.match.person for ranked in ranking.people]


def match_of(ranking: Ranking, person: str) -> Match:
    return next(ranked.match for ranked in ranking.people if ranked.match.person == person)


def test_the_ranking_of_nobody_is_empty(project: Need, ranking: Rank) -> None:
    assert ranking(project(kind="crm")).people == ()


@pytest.mark.parametrize("title", ["A new project", "Our zorbelith plan"])
def test_a_title_that_says_nothing_gives_nobody_a_fit(title: str, person: Person, project: Need, ranking: Rank) -> None:
    """Nothing is asked for, so nothing can be borne out: a plus and words in common make no fit alone."""
    small = "Led the new shop of a small firm of seven people."
    found = ranking(project(title), person(*RICH, id="a"), person(small, id="b"), person(id="c"))
    plus = next(item for item in match_of(found, "b").contributions if item.criterion.id == "size")
    assert (plus.value or 0.0) > 0.0
    assert [ranked.match.fit for ranked in found.people] == [None] * 3
    assert [ranked.match.confidence for ranked in found.people] == [0.0] * 3
    assert all(ranked.match.gate is not Gate.MISSES for ranked in found.people)


def test_places_run_from_one_and_the_fit_falls(person: Person, project: Need, ranking: Rank) -> None:
    people = [person(CRM, id="b"), person(*RICH, id="c"), person(CRM, DATA, id="a")]
    found = ranking(project(kind="crm", must_have=["data migration"]), *people)
    assert order(found) == ["a", "b", "c"]
    assert [ranked.rank for ranked in found.people] == [1, 2, 3]
    fits = [ranked.match.fit or 0.0 for ranked in found.people]
    assert fits == sorted(fits, reverse=True)
    assert all(fit == round(fit, 1) and 0.0 <= fit <= 100.0 for fit in fits)


def test_the_order_does_not_hang_on_the_order_of_coming(person: Person, project: Need, ranking: Rank) -> None:
    people = [person(CRM, id="b"), person(*RICH, id="c"), person(CRM, DATA, id="a"), person(id="d")]
    assert ranking(project(kind="crm"), *people) == ranking(project(kind="crm"), *reversed(people))


def test_the_same_twice_is_the_same(person: Person, project: Need, table: Lay, read: Read) -> None:
    def once() -> Ranking:
        need = project(kind="crm", must_have=["data migration"], start="2027-01-04", languages=["German"])
        return rank_people(table(need), [read(person(CRM, DATA, id="a")), read(person(*RICH, id="b"))])

    assert once() == once()


def test_an_empty_profile_has_no_fit_and_stands_last_without_a_miss(
    person: Person, project: Need, ranking: Rank
) -> None:
    need = project(kind="crm", must_have=["data migration"], start="2027-01-04", languages=["German"])
    found = ranking(need, person(id="a"), person(*RICH, title="Baker", id="z"))
    empty = match_of(found, "a")
    assert order(found) == ["z", "a"]
    assert (empty.fit, empty.confidence, empty.gate) == (None, 0.0, Gate.ASK_FIRST)
    assert [ranked.tie_band for ranked in found.people] == [1, 2]


def test_an_empty_profile_fails_no_gate_however_strict_the_need(person: Person, project: Need, ranking: Rank) -> None:
    need = project(kind="crm", must_have=["data migration"], strict=["data migration"], start="2027-01-04")
    empty = match_of(ranking(need, person(id="a")), "a")
    assert {gate.state for gate in empty.gates} == {GateState.UNKNOWN}
    assert empty.gate is Gate.ASK_FIRST


def test_ask_first_is_a_mark_and_moves_nobody(person: Person, project: Need, ranking: Rank) -> None:
    """The better one says no rate; the other's fits. Only the mark differs, not who is first."""
    need = project(kind="crm", nice_to_have=["data migration"], max_day_rate={"amount": 500, "currency": "EUR"})
    known = {"day_rate": {"amount": 400, "currency": "EUR"}}
    found = ranking(need, person(CRM, terms=known, id="a"), person(CRM, DATA, id="b"))
    assert order(found) == ["b", "a"]
    assert [match_of(found, id).gate for id in ("b", "a")] == [Gate.ASK_FIRST, Gate.READY]


def test_an_unknown_rate_costs_confidence_and_no_fit(person: Person, project: Need, ranking: Rank) -> None:
    need = project(kind="crm", max_day_rate={"amount": 500, "currency": "EUR"})
    known = {"day_rate": {"amount": 400, "currency": "EUR"}}
    found = ranking(need, person(CRM, id="a"), person(CRM, terms=known, id="b"))
    assert match_of(found, "a").fit == match_of(found, "b").fit
    assert match_of(found, "a").confidence < match_of(found, "b").confidence
    assert order(found) == ["b", "a"]
    assert {ranked.tie_band for ranked in found.people} == {1}


def test_misses_stand_below_all_others_even_those_without_a_fit(person: Person, project: Need, ranking: Rank) -> None:
    need = project(kind="crm", max_day_rate={"amount": 300, "currency": "EUR"})
    dear = {"day_rate": {"amount": 900, "currency": "EUR"}}
    best = person(CRM, DATA, SALESFORCE, terms=dear, id="a")
    found = ranking(need, best, person("Trained a dog.", title="Trainer", id="b"), person(id="c"))
    assert order(found) == ["b", "c", "a"]
    assert match_of(found, "a").gate is Gate.MISSES
    assert found.people[2].tie_band == 3


def test_fourteen_who_tell_the_same_share_one_place(person: Person, project: Need, ranking: Rank) -> None:
    people = [person(CRM, DATA, id=f"p-{number:02}", name=f"N. {99 - number}") for number in range(14)]
    found = ranking(project(kind="crm"), *reversed(people), person(*RICH, id="x"))
    assert [ranked.tie_band for ranked in found.people] == [1] * 14 + [15]
    assert [ranked.rank for ranked in found.people] == list(range(1, 16))
    assert order(found)[:14] == [f"p-{number:02}" for number in range(14)]


def test_ties_go_by_confidence_then_id_never_by_name(person: Person, project: Need, ranking: Rank) -> None:
    need = project(kind="crm", start="2027-01-04")
    known = {"available_from": "2026-12-01"}

    def people(first: str, second: str, third: str) -> list[Profile]:
        return [
            person(CRM, id="p-2", name=first),
            person(CRM, id="p-1", name=second),
            person(CRM, id="p-3", name=third, terms=known),
        ]

    found = ranking(need, *people("Aaron", "Zoe", "Mia"))
    swapped = ranking(need, *people("Zoe", "Mia", "Aaron"))
    assert order(found) == order(swapped) == ["p-3", "p-1", "p-2"]
    assert {ranked.tie_band for ranked in found.people} == {1}


def test_the_owners_weights_change_the_order_and_zero_drops_a_criterion(
    person: Person, project: Need, ranking: Rank
) -> None:
    both: dict[str, Any] = {"must_have": ["Salesforce", "PRINCE2"]}
    prince = "Led the office move of a law firm by PRINCE2, with a signed plan for each stage."
    people = [person(SALESFORCE, *RICH, id="sf"), person(prince, *RICH, id="pr")]
    for heavy, first in (("must:salesforce", "sf"), ("must:prince2", "pr")):
        light = ({"must:salesforce", "must:prince2"} - {heavy}).pop()
        assert order(ranking(project(**both, weights={heavy: 9, light: 1}), *people))[0] == first
        alone = ranking(project(**both, weights={light: 0}), *people)
        assert order(alone)[0] == first
        assert light not in {criterion.id for criterion in alone.criteria}


def test_a_bad_sign_in_a_reference_costs_and_two_cost_more(person: Person, project: Need, ranking: Rank) -> None:
    late, hidden = "He missed the deadline twice.", "We heard it from the vendor."
    found = ranking(
        project(kind="crm"),
        person(CRM, id="two", references=[late, hidden]),
        person(CRM, id="one", references=[late]),
        person(CRM, id="none", references=["She kept what was agreed."]),
    )
    assert order(found) == ["none", "one", "two"]
    assert [len(match_of(found, id).flags) for id in ("none", "one", "two")] == [0, 1, 2]
    assert [ranked.tie_band for ranked in found.people] == [1, 2, 3]
    assert all(ranked.match.gate is not Gate.MISSES for ranked in found.people)


def test_every_quote_stands_verbatim_where_it_says(person: Person, project: Need, ranking: Rank, at: At) -> None:
    odd = "Led “the CRM” of a dentist’s “Łódź” office 🚚\u00a0— 900\u200b files.\n\u2022 Trained e\u0301quipe & <b>!"
    profile = person(
        CRM,
        odd,
        headline="CRM  for\tsmall firms",
        summary="I led 12 CRM projects.  Data migration is my thing…",
        skills=["Salesforce", "CRM"],
        references=["She led our CRM well. “Never late.”", "He missed the deadline twice."],
        languages={"German ": "C1"},
        projects=[{"name": "CRM for a vet", "startDate": "2022", "highlights": ["Moved the data.", "Done.\r\nTwice."]}],
    )
    need = project(kind="crm", must_have=["data migration", "Salesforce", "German", "office zorbelith"])
    found = match_of(ranking(need, profile), "p-1")
    quotes = [quote for item in found.contributions for quote in item.evidence] + [flag.quote for flag in found.flags]
    assert len(quotes) >= 8
    for quote in quotes:
        assert quote.text
        found_there = at(quote.source, profile.document)
        assert isinstance(found_there, str)
        assert quote.text in found_there


def test_no_more_than_three_quotes_bear_out_a_wish(person: Person, project: Need, ranking: Rank) -> None:
    told = [f"Led the introduction of a CRM for dentist number {number}." for number in range(40)]
    found = match_of(ranking(project(kind="crm"), person(*told)), "p-1")
    assert max(len(item.evidence) for item in found.contributions) == 3


@pytest.mark.parametrize("written", ["0000-01-01", "0001-01-01", "9999-12-31", "9999", "garbage"])
def test_dates_out_of_this_world_break_nothing(person: Person, project: Need, ranking: Rank, written: str) -> None:
    need = project(kind="crm", start=written, time_zone="Europe/Dublin", min_overlap_hours=4)
    terms = {"available_from": written, "time_zone": "Asia/Tokyo"}
    found = ranking(need, person(CRM, start=written, end=written, terms=terms))
    assert found.people[0].match.fit is not None
