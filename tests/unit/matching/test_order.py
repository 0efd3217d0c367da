"""The order of numbers: who stands before whom, and that nobody's numbers hang on anybody else."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tpmmatch.matching import Reading, Rules, Table
from tpmmatch.matching.extract import Extract, extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.order import Order, order, reweighed
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Made = Callable[..., Extract]
Ordered = Callable[..., Order]

MUST = CriterionKind.MUST
ONE = [Criterion("must:a", "a", MUST, 1.0)]
TWO = [Criterion("must:a", "a", MUST, 1.0), Criterion("must:b", "b", MUST, 3.0)]


@pytest.fixture
def plain(rules: Rules) -> Rules:
    """The fit is the weighted mean and nothing else."""
    return replace(rules, fit={**rules.fit, "prior_weight": 0.0, "full": 1.0})


def rows(found: Order) -> list[int]:
    return found.rows.tolist()


def test_the_better_fit_stands_first(ordered: Ordered, plain: Rules) -> None:
    found = ordered(ONE, [[0.2], [0.9], [0.5]], rules=plain)
    assert rows(found) == [1, 2, 0]
    assert found.fit.tolist() == [20.0, 90.0, 50.0]


def test_misses_stand_below_the_rest_and_those_without_a_fit_last_among_their_like(
    ordered: Ordered, plain: Rules
) -> None:
    answers: list[list[float | None]] = [[None], [0.9], [None], [0.1], [0.5]]
    found = ordered(ONE, answers, misses=[True, True, False, False, True], rules=plain)
    assert rows(found) == [3, 2, 1, 4, 0]
    assert found.misses.tolist() == [True, True, False, False, True]
    assert np.isnan(found.fit[[0, 2]]).all()
    assert found.confidence[[0, 2]].tolist() == [0.0, 0.0]


def test_who_has_led_projects_stands_at_the_prior_with_nothing_known_of_what_is_looked_for(
    ordered: Ordered, rules: Rules
) -> None:
    found = ordered(ONE, [[None]] * 3, led=[False, True, False], silent=[[False], [False], [True]], rules=rules)
    assert rows(found) == [1, 2, 0]
    assert found.fit[1] == round(100 * rules.fit["prior"] / rules.fit["full"], 1)
    assert np.isnan(found.fit[0])


def test_where_nothing_is_looked_for_nobody_has_a_fit(ordered: Ordered, rules: Rules) -> None:
    assert np.isnan(ordered((), [[], []], led=[True, False], rules=rules).fit).all()


def test_ties_go_by_confidence_then_by_row(ordered: Ordered, plain: Rules) -> None:
    found = ordered(ONE, [[0.5]] * 4, confidence=[0.3, 0.8, 0.3, 0.801], rules=plain)
    assert rows(found) == [3, 1, 0, 2]


def test_less_than_what_is_printed_decides_nothing(ordered: Ordered, plain: Rules) -> None:
    found = ordered(ONE, [[0.5], [0.50004], [0.5001]], rules=plain)
    assert found.fit.tolist() == [50.0, 50.0, 50.0]
    assert rows(found) == [0, 1, 2]


def test_harm_takes_its_part_of_the_fit(ordered: Ordered, plain: Rules) -> None:
    found = ordered(ONE, [[0.8], [0.6]], harm=[0.5, 1.0], rules=plain)
    assert found.fit.tolist() == [40.0, 60.0]
    assert rows(found) == [1, 0]


def slowly(found: Order) -> list[int]:
    """The same order by the words of its description."""

    def place(row: int) -> tuple[bool, bool, float, float, int]:
        fit = found.fit[row]
        none = bool(np.isnan(fit))
        return bool(found.misses[row]), none, 0.0 if none else -float(fit), -float(found.confidence[row]), row

    return sorted(range(len(found.fit)), key=place)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.tuples(
            st.none() | st.sampled_from([0.0, 0.001, 0.5, 0.999, 1.0]) | st.floats(0, 1),
            st.booleans(),
            st.sampled_from([0.0, 0.001, 0.5, 1.0]),
        ),
        max_size=40,
    )
)
def test_one_number_each_sorts_like_all_that_decides(
    ordered: Ordered, plain: Rules, people: list[tuple[float | None, bool, float]]
) -> None:
    answers = [[value] for value, _, _ in people]
    sure = [confidence for _, _, confidence in people]
    found = ordered(ONE, answers, misses=[miss for _, miss, _ in people], confidence=sure, rules=plain)
    assert rows(found) == slowly(found)


def test_nobody_has_no_order(ordered: Ordered, plain: Rules, table: Lay, project: Need) -> None:
    assert rows(ordered(ONE, [], rules=plain)) == []
    assert rows(order(table(project(kind="crm", start="2027-01-04", languages=["German"])), Index([]))) == []


def test_one_alone_is_first(ordered: Ordered, plain: Rules) -> None:
    assert rows(ordered(ONE, [[None]], misses=[True], rules=plain)) == [0]


def test_seventy_thousand_are_put_in_order(ordered: Ordered, plain: Rules) -> None:
    """More than two bytes can number."""
    answers = (np.arange(70_000) % 1000 / 1000).reshape(-1, 1)
    found = ordered(ONE, answers.tolist(), rules=plain)
    assert rows(found) == slowly(found)


# Weights


def test_other_weights_give_another_order_by_hand(ordered: Ordered, plain: Rules) -> None:
    """(1 x 1 + 3 x ~0) / 4 and (1 x 0.2 + 3 x 0.4) / 4; with 5 and 1: 5 / 6 and (5 x 0.2 + 0.4) / 6."""
    found = ordered(TWO, [[1.0, 1e-9], [0.2, 0.4]], rules=plain)
    assert (rows(found), found.fit.tolist()) == ([1, 0], [25.0, 35.0])
    other = reweighed(found, [5.0, 1.0], plain)
    assert (rows(other), other.fit.tolist()) == ([0, 1], [83.3, 23.3])
    assert [item.weight for item in other.criteria] == [5.0, 1.0]
    assert [item.weight for item in found.criteria] == [1.0, 3.0]  # what was known before stays


def test_weights_there_and_back_are_where_they_were(ordered: Ordered, plain: Rules) -> None:
    found = ordered(TWO, [[1.0, 0.0], [0.2, 0.4], [None, 0.4]], misses=[False, True, False], rules=plain)
    back = reweighed(reweighed(found, [9.0, 0.0], plain), [1.0, 3.0], plain)
    assert rows(back) == rows(found)
    assert back.fit.tobytes() == found.fit.tobytes()
    assert back.confidence.tobytes() == found.confidence.tobytes()


def test_a_weight_of_nothing_is_as_if_nobody_had_asked(ordered: Ordered, plain: Rules) -> None:
    found = reweighed(ordered(TWO, [[1.0, 1e-9], [0.2, 0.4]], rules=plain), [1.0, 0.0], plain)
    assert found.fit.tolist() == [100.0, 20.0]


def test_weights_of_nothing_at_all_are_no_crash(ordered: Ordered, rules: Rules) -> None:
    found = reweighed(ordered(TWO, [[1.0, 1e-9], [0.2, 0.4]]), [0.0, 0.0], rules)
    assert sorted(rows(found)) == [0, 1]


def test_each_criterion_wants_its_weight(ordered: Ordered, rules: Rules) -> None:
    with pytest.raises(ValueError, match="zip"):
        reweighed(ordered(TWO, [[1.0, 0.0]]), [1.0], rules)


# People


CRM = "Led the introduction of a CRM for a dentist."
NEED = {
    "title": "A CRM for our clinic",
    "kind": "crm",
    "must_have": ["Salesforce", "data migration", "tames wild zorbeliths"],
    "nice_to_have": ["Scrum", "German"],
    "max_day_rate": {"amount": 500, "currency": "EUR"},
    "languages": ["German"],
    "start": "2027-01-04",
    "description": "Nine people keep the files of all patients on paper, and the phone rings.",
}


@pytest.fixture
def cast(person: Person, telling: tuple[str, ...]) -> list[Profile]:
    return [
        person(CRM, id="a"),
        person("Led the introduction of Salesforce for a clinic.", *telling, id="b", languages={"German": "C1"}),
        person(*telling, id="c", references=["He missed the deadline twice."]),
        person(id="d"),
        person(CRM, id="e", terms={"day_rate": {"amount": 900, "currency": "GBP"}}),
        person("Tamed a wild zorbelith by Scrum.", id="f", title="Trainer", start="2001", end="2009"),
        person(id="g", skills=["Salesforce", "Scrum"] * 100, headline="CRM"),
        person(CRM, "Moved the data of all patients in one night.", id="h", start="1995", end="2004"),
        person("Ich habe die Einführung einer Kundendatenbank für die Praxis geleitet.", id="i"),
    ]


def numbers(found: Order, row: int) -> tuple[object, ...]:
    """All that is known of one person."""
    gates = found.gates
    own = (found.fit, found.confidence, found.harm, gates.mark, gates.known, gates.craft, gates.years)
    columns = [values[:, row].tobytes() for values in (found.values.value, found.values.rung, found.values.silent)]
    return tuple(item[row].tobytes() for item in own) + tuple(columns)


@pytest.fixture
def extracts(cast: Sequence[Profile], read: Read, table: Lay, project: Need) -> tuple[Table, list[Extract]]:
    known = table(project(**NEED))
    return known, [extract(read(profile), known.vocabulary, known.rules) for profile in cast]


def test_many_at_once_have_the_numbers_that_each_has_alone(extracts: tuple[Table, list[Extract]]) -> None:
    table, items = extracts
    together = order(table, Index(items))
    alone = [order(table, Index([item])) for item in items]
    assert [numbers(together, row) for row in range(len(items))] == [numbers(found, 0) for found in alone]
    fits = [(bool(f.misses[0]), np.isnan(f.fit[0]), -np.nan_to_num(f.fit[0]), -f.confidence[0]) for f in alone]
    assert rows(together) == sorted(range(len(items)), key=lambda row: (*fits[row], row))


def test_nobody_is_moved_past_another_by_a_third(extracts: tuple[Table, list[Extract]]) -> None:
    table, items = extracts
    everybody = [items[row].person for row in order(table, Index(items)).rows]
    for left_out in items:
        rest = [item for item in items if item is not left_out]
        found = [rest[row].person for row in order(table, Index(rest)).rows]
        assert found == [id for id in everybody if id != left_out.person]


def test_a_table_that_is_used_twice_gives_the_same_bytes(extracts: tuple[Table, list[Extract]]) -> None:
    table, items = extracts
    one, other = (order(table, Index(items)) for _ in range(2))
    assert one.rows.tobytes() == other.rows.tobytes()
    assert one.fit.tobytes() == other.fit.tobytes()


def test_reweighed_with_the_same_weights_is_the_same(extracts: tuple[Table, list[Extract]]) -> None:
    table, items = extracts
    found = order(table, Index(items))
    again = reweighed(found, [item.weight for item in found.criteria], table.rules)
    assert rows(again) == rows(found)
    assert again.fit.tobytes() == found.fit.tobytes()


def test_reweighed_is_what_the_owners_weights_would_have_given(
    extracts: tuple[Table, list[Extract]], project: Need, table: Lay
) -> None:
    known, items = extracts
    found = order(known, Index(items))
    weights = {item.id: number % 5 + 1.0 for number, item in enumerate(found.criteria)}
    anew = order(table(project(**NEED, weights=weights)), Index(items))
    moved = reweighed(found, [weights[item.id] for item in found.criteria], known.rules)
    assert rows(anew) == rows(moved)
    assert anew.fit.tobytes() == moved.fit.tobytes()


def test_bad_signs_harm_by_their_number(made: Made, table: Lay, project: Need) -> None:
    known = table(project())
    found = order(known, Index(made(f"p{count}", flags=count, tells=False) for count in (0, 1, 2, 7)))
    flags = known.rules.flags
    assert found.harm.tolist() == pytest.approx([flags["none"], flags["one"], flags["more"], flags["more"]])
