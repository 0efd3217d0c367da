"""Why one stands before the next, by hand: (3 x A + 1 x B) / 4, times what terms and bad signs leave."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tpmmatch.matching import Rules, Table
from tpmmatch.matching.leads import Leads
from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.model.match import (
    Criterion,
    CriterionKind,
    Flag,
    GateResult,
    GateState,
    Lead,
    Match,
    Quote,
    Ranking,
    Rung,
)
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Message, Words, message
from tpmmatch.wording import say

Need = Callable[..., Project]
Lay = Callable[[Project], Table]
Ordered = Callable[..., Order]
MakeMatch = Callable[..., Match]
Led = Callable[..., Lead]
Person = Callable[..., Profile]
Rank = Callable[..., Ranking]

SHOWN = Rung.SHOWN
A = Criterion("must:a", "A", CriterionKind.MUST, 3.0)
B = Criterion("must:b", "B", CriterionKind.MUST, 1.0)
BETTER, WORSE = [0.8, 0.4], [0.2, 0.6]  # 70 and 30


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    fit = {**rules.fit, "prior_weight": 0.0, "full": 1.0, "plus": 0.4}
    table = {"spread": 1.5, "unknown": 0.5, "silent": 0.3, "said": 0.5, "term": 0.7}
    return replace(rules, fit=fit, flags={"none": 1.0, "one": 0.5, "more": 0.25}, robustness=table)


@pytest.fixture
def lead(table: Lay, project: Need, ordered: Ordered, match: MakeMatch, fixed: Rules) -> Led:
    """That of the first over the second of two people, whose terms and bad signs leave what these say."""

    def make(
        answers: Sequence[Sequence[float | None]],
        *,
        criteria: Sequence[Criterion] = (A, B),
        gates: Sequence[Sequence[GateResult]] = ((), ()),
        flags: Sequence[int] = (0, 0),
        **more: object,
    ) -> Lead:
        harms = [fixed.flags[("none", "one", "more")[count]] for count in flags]
        for row, held in enumerate(gates):
            for gate in held:
                harms[row] *= gate.harm
        rungs = {"rungs": [[SHOWN] * len(criteria)] * 2} | more
        found = ordered(list(criteria), answers, harm=harms, rules=fixed, **rungs)
        assert found.rows.tolist() == [0, 1]
        known = replace(table(project()), rules=fixed)
        leads = Leads(known, found, Robustness(known, found, ["p0", "p1"]))
        signs = [[Flag(f"f{number}", "x", Quote("x", "/x"))] * count for number, count in enumerate(flags)]
        one, other = (match(found, row, gates[row], signs[row]) for row in (0, 1))
        return leads.over(one, 0, other, 1)

    return make


def gate(id: str, harm: float) -> GateResult:
    return GateResult(id, id.title(), GateState.UNKNOWN, "", harm)


def told(lead: Lead) -> list[tuple[str, str, str]]:
    """Message, label and points of each reason."""
    found = []
    for reason in lead.reasons:
        assert isinstance(reason, Message)
        label, given = reason.values["label"], reason.values["points"]
        assert isinstance(given, Message)
        number = str(given.values.get("points", 1))
        found.append((reason.id, label.id if isinstance(label, Message) else str(label), number))
    return found


def points(lead: Lead) -> int:
    """All reasons together, those against it taken off."""
    if lead.reasons == (message("lead_level"),):
        return 0
    return sum(int(number) * (-1 if id.endswith("against") else 1) for id, _, number in told(lead))


def id_of(words: Words) -> str:
    return words.id if isinstance(words, Message) else words


def test_wishes_by_hand(lead: Led) -> None:
    """70 against 30: A makes 3/4 x 0.6, B takes 1/4 x 0.2."""
    found = lead([BETTER, WORSE])
    assert told(found) == [("lead_wish", "A", "45"), ("lead_wish_against", "B", "5")]
    assert (found.next, found.wins) == ("p1", 1.0)


def test_a_term_by_hand(lead: Led) -> None:
    """70 against half of 30: the wishes at three quarters, 33.75 and -3.75; half of (70 + 30) / 2 is the rate's."""
    found = lead([BETTER, WORSE], gates=[[gate("rate", 1.0)], [gate("rate", 0.5)]])
    assert told(found) == [("lead_wish", "A", "34"), ("lead_term", "Rate", "25"), ("lead_wish_against", "B", "4")]
    assert points(found) == 55


def test_two_terms_share_what_they_cost_together(lead: Led) -> None:
    """A quarter is left by two halves: 37.5 points, 18.75 each; the wishes at (1 + 0.25) / 2: 28.125 and -3.125."""
    gates = [[gate("rate", 1.0), gate("start", 1.0)], [gate("rate", 0.5), gate("start", 0.5)]]
    found = lead([BETTER, WORSE], gates=gates)
    assert told(found) == [
        ("lead_wish", "A", "28"),
        ("lead_term", "Rate", "19"),
        ("lead_term", "Start", "19"),
        ("lead_wish_against", "B", "3"),
    ]


def test_a_term_that_speaks_for_the_next_is_told(lead: Led) -> None:
    """Half of 70 against 30: the wishes 33.75 and -3.75, the rate -25."""
    found = lead([BETTER, WORSE], gates=[[gate("rate", 0.5)], [gate("rate", 1.0)]])
    assert told(found) == [("lead_wish", "A", "34"), ("lead_term_against", "Rate", "25")]


def test_bad_signs_by_hand(lead: Led) -> None:
    found = lead([BETTER, WORSE], flags=(0, 1))
    assert told(found)[1] == ("lead_term", "lead_flags", "25")
    more = lead([BETTER, WORSE], flags=(0, 2))  # three quarters of 50
    assert told(more)[0] == ("lead_term", "lead_flags", "38")


def test_of_several_reasons_against_it_the_heaviest_is_told(lead: Led) -> None:
    criteria = [Criterion(f"must:{n}", str(n), CriterionKind.MUST, float(n)) for n in (1, 2, 9)]
    found = lead([[0.1, 0.1, 0.9], [0.3, 0.3, 0.1]], criteria=criteria)
    assert told(found) == [("lead_wish", "9", "60"), ("lead_wish_against", "2", "3")]


def test_only_three_reasons_are_told_the_most_first(lead: Led) -> None:
    criteria = [Criterion(f"must:{n}", str(n), CriterionKind.MUST, float(n)) for n in range(1, 6)]
    found = lead([[0.9] * 5, [0.1] * 5], criteria=criteria)
    assert [label for _, label, _ in told(found)] == ["5", "4", "3"]


def test_where_nothing_makes_a_difference_that_is_said(lead: Led) -> None:
    found = lead([BETTER, BETTER])
    assert found.reasons == (message("lead_level"),)
    assert say(found.reasons[0])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.floats(1e-6, 1), st.floats(1e-6, 1)), min_size=2, max_size=2), st.floats(0.1, 1))
def test_the_reasons_add_up_to_the_difference(lead: Led, answers: list[tuple[float, float]], harm: float) -> None:
    """Two wishes and a term are three reasons; each is printed without places, or left out where it is little.

    Of those against it only one is told; so one of the wishes at least has to speak for the first.
    """
    pairs = [list(one) for one in zip(*answers, strict=True)]
    fits = [sum(weight * value for weight, value in zip((75, 25), pair, strict=True)) for pair in pairs]
    if fits[0] <= fits[1] + 0.2:
        pairs.reverse()
        fits.reverse()
    if fits[0] <= fits[1] + 0.2:
        return
    assert any(mine > theirs for mine, theirs in zip(*pairs, strict=True))
    gates = [[gate("rate", 1.0)], [gate("rate", harm)]]
    assert points(lead(pairs, gates=gates)) == pytest.approx(fits[0] - fits[1] * harm, abs=1.8)


def test_a_plus_makes_as_many_points_as_it_fills(lead: Led) -> None:
    """0.5 and four tenths of the rest, against 0.5: 70 to 50, and all of it is the plus."""
    criteria = [replace(A, weight=5.0), Criterion("plus:a", "P", CriterionKind.PLUS, 2.0)]
    found = lead([[0.5, 1.0], [0.5, 0.0]], criteria=criteria)
    assert told(found) == [("lead_wish", "P", "20")]


def test_what_is_not_known_of_the_first_is_no_reason_against_them(lead: Led) -> None:
    """What is not known leaves the mean: 80 stands before (80 + 40) / 2. The reasons speak for that, not against it."""
    criteria = [replace(A, weight=1.0), B]
    found = lead([[0.8, None], [0.8, 0.4]], criteria=criteria, rungs=[[SHOWN, None], [SHOWN, SHOWN]])
    assert points(found) == pytest.approx(20, abs=1)


# What would swap the two


def test_an_answer_of_the_next_that_would_swap_them(lead: Led) -> None:
    """50 against 0.75 x 0.5 and up to a quarter of 0.5 for what is not known."""
    criteria = [replace(A, weight=1.0), B]
    found = lead([[0.5, 0.2], [0.3, None]], criteria=criteria, rungs=[[SHOWN, SHOWN], [SHOWN, None]])
    assert (id_of(found.change), say(found.change)) == (
        "swap_answer_next",
        "If the next one can show “B”, they would stand before.",
    )


def test_a_claim_of_the_first_that_would_swap_them(lead: Led) -> None:
    criteria = [replace(A, weight=1.0), B]
    found = lead([[0.8, 0.4], [0.5, 0.5]], criteria=criteria, rungs=[[Rung.SAID, SHOWN], [SHOWN, SHOWN]])
    assert id_of(found.change) == "swap_answer_first"
    assert "“A”" in say(found.change)


@pytest.mark.parametrize(
    ("known", "change"),
    [
        ([2, 2], "swap_weight_less"),
        ([1, 2], "swap_terms_first"),  # down to 0.7 of 50
        ([0, 2], "swap_any"),  # down to 0.49 of 50: in the middle of that they stand swapped already
    ],
)
def test_open_terms_of_the_first_that_would_swap_them(lead: Led, known: list[int], change: str) -> None:
    """50 against 40. Without an open term: level where A weighs 0.5 or B 2, and A is nearer."""
    criteria = [replace(A, weight=1.0), B]
    found = lead([[0.7, 0.3], [0.3, 0.5]], criteria=criteria, known=known, terms=2)
    assert id_of(found.change) == change


def test_a_weight_that_would_swap_them(lead: Led) -> None:
    """3 x 0.8 + 1 x 0.4 against 3 x 0.7 + 1 x 0.6: level where A weighs 2 or B 1.5, and B is nearer."""
    found = lead([[0.8, 0.4], [0.7, 0.6]])
    assert (id_of(found.change), say(found.change)) == (
        "swap_weight_more",
        "If “B” mattered more to you, the two would swap.",
    )


def test_a_weight_that_would_swap_them_if_it_were_less(lead: Led) -> None:
    """1 x 0.8 + 3 x 0.4 against 1 x 0.2 + 3 x 0.5: level where A weighs 0.5 or B 6."""
    criteria = [replace(A, weight=1.0), replace(B, weight=3.0)]
    found = lead([[0.8, 0.4], [0.2, 0.5]], criteria=criteria)
    assert id_of(found.change) == "swap_weight_less"


def test_whoever_is_better_in_all_that_is_known_is_not_swapped(lead: Led) -> None:
    assert lead([[0.8, 0.6], [0.2, 0.5]]).change == ""


# By profiles


def test_everybody_but_the_last_leads_the_next(person: Person, project: Need, ranking: Rank) -> None:
    crm = "Led the introduction of a CRM for a dentist."
    people = [
        person(crm, "Moved the data of all patients in one night.", id="a"),
        person(crm, id="b", references=["He missed the deadline twice."]),
        person("Led the new timetable of a bus company.", id="c"),
        person(id="d"),
        person(crm, id="e", terms={"day_rate": {"amount": 2000, "currency": "EUR"}}),
    ]
    need = project(kind="crm", must_have=["data migration"], max_day_rate={"amount": 500, "currency": "EUR"})
    found = ranking(need, *people).people
    for ranked, following in pairwise(found):
        assert ranked.lead is not None
        assert (ranked.lead.next, ranked.lead.name) == (following.match.person, following.match.name)
        assert ranked.lead.wins is None or 0.0 <= ranked.lead.wins <= 1.0
        assert 1 <= len(ranked.lead.reasons) <= 4
        for words in (*ranked.lead.reasons, ranked.lead.change):
            assert "{" not in say(words)
    assert found[-1].lead is None
    assert found[-2].lead is not None
    assert found[-2].lead.wins is None  # whoever misses takes no part


def test_at_the_fold_only_what_is_missed_is_told(person: Person, project: Need, ranking: Rank) -> None:
    need = project("CRM rollout", must_have=["Salesforce"], strict=["Salesforce"])
    long = [f"Led the timetable of bus company number {number} with its council and drivers." for number in range(9)]
    found = ranking(need, person("Led Salesforce for a clinic.", id="a"), person(*long, id="b"))
    assert [ranked.match.person for ranked in found.people] == ["a", "b"]
    lead = found.people[0].lead
    assert lead is not None
    assert [id_of(reason) for reason in lead.reasons] == ["lead_misses"]
    assert lead.change == ""


def test_before_somebody_of_whom_nothing_is_known_that_is_the_reason(
    person: Person, project: Need, ranking: Rank
) -> None:
    found = ranking(project("CRM rollout"), person("Led a CRM for a clinic.", id="a"), person(id="b"))
    lead = found.people[0].lead
    assert lead is not None
    assert [id_of(reason) for reason in lead.reasons] == ["lead_no_fit"]
