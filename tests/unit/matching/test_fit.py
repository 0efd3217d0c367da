"""Sums worked out by hand, with constants of this file: the packaged ones may be tuned."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from tpmmatch.matching import Reading, Rules, Table
from tpmmatch.matching.fit import confidence_of, contribute, fit_of
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, GateResult, GateState, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Contribute = Callable[[str, Reading], Contribution]

FIT = {"prior": 0.25, "prior_weight": 0.2, "plus": 0.4, "full": 0.8}
CONFIDENCE = {"said": 0.4, "shown": 0.8, "vouched": 0.9, "seen": 1.0, "silent": 0.5, "unknown": 0.0}
MUST, NICE, PLUS = CriterionKind.MUST, CriterionKind.NICE, CriterionKind.PLUS


@pytest.fixture
def fixed(rules: Rules) -> Rules:
    return replace(rules, fit={**rules.fit, **FIT}, confidence=CONFIDENCE)


def item(weight: float, value: float | None, rung: Rung | None = None, kind: CriterionKind = MUST) -> Contribution:
    return Contribution(Criterion(f"{kind}:{weight}", "x", kind, weight), value, rung, ())


def gate(state: GateState) -> GateResult:
    return GateResult("g", "g", state, "")


@pytest.mark.parametrize(
    ("items", "harm", "fit"),
    [
        # One wish met by half: (5 x 0.5 + 1 x 0.25) / (5 + 1) = 0.4583; of 0.8 that is 0.5729.
        ([item(5, 0.5)], 1.0, 57.3),
        # The same with terms that leave half: 28.6458, printed with one decimal.
        ([item(5, 0.5)], 0.5, 28.6),
        # Met in one of two, absent in the other: prior weight 0.2 x 8 = 1.6;
        # (5 x 0.8 + 3 x 0 + 1.6 x 0.25) / (8 + 1.6) = 0.4583.
        ([item(5, 0.8), item(3, 0.0)], 1.0, 57.3),
        # Unknown leaves the mean, and only draws it a little to the prior:
        # (5 x 0.8 + 1.6 x 0.25) / (5 + 1.6) = 0.6667; of 0.8 that is 0.8333.
        ([item(5, 0.8), item(3, None)], 1.0, 83.3),
        # All borne out is 100, and never more: (5 x 1 + 0.25) / 6 = 0.875, over 0.8.
        ([item(5, 1.0)], 1.0, 100.0),
        # A plus fills 0.4 of what is open: 0.4583 + 0.5417 x 0.4 x 1 = 0.675; of 0.8 that is 0.84375.
        ([item(5, 0.5), item(2, 1.0, kind=PLUS)], 1.0, 84.4),
        # A plus that is absent or unknown takes nothing away.
        ([item(5, 0.5), item(2, 0.0, kind=PLUS)], 1.0, 57.3),
        ([item(5, 0.5), item(2, None, kind=PLUS)], 1.0, 57.3),
    ],
)
def test_the_fit_by_hand(items: list[Contribution], harm: float, fit: float, fixed: Rules) -> None:
    assert fit_of(items, harm, fixed) == fit


def test_nothing_known_is_no_fit_at_all(fixed: Rules) -> None:
    assert fit_of([], 1.0, fixed) is None
    assert fit_of([item(5, None), item(2, None, kind=PLUS)], 1.0, fixed) is None


def test_unknown_is_better_than_absent_and_worse_than_shown(fixed: Rules) -> None:
    fits = [fit_of([item(5, 0.8), item(5, value)], 1.0, fixed) for value in (0.0, None, 0.9)]
    assert fits == sorted(fits, key=lambda fit: fit or 0.0)
    assert len(set(fits)) == 3


@pytest.mark.parametrize(
    ("items", "gates", "confidence"),
    [
        # (5 x 0.8 + 5 x 0.4) / 10
        ([item(5, 0.9, Rung.SHOWN), item(5, 0.4, Rung.SAID)], [], 0.6),
        # an absence known by silence counts half, the unknown nothing: (2 x 0.5 + 2 x 0) / 4
        ([item(2, 0.0), item(2, None)], [], 0.25),
        # each gate counts one: (4 x 0.9 + 1 + 0 + 1) / 7 = 0.8
        ([item(4, 1.0, Rung.VOUCHED)], [GateState.PASS, GateState.UNKNOWN, GateState.FAIL], 0.8),
        # three decimals: (1 x 0.8 + 2 x 0) / 3
        ([item(1, 0.9, Rung.SHOWN), item(2, None)], [], 0.267),
        ([], [], 0.0),
    ],
)
def test_the_confidence_by_hand(
    items: list[Contribution], gates: Sequence[GateState], confidence: float, fixed: Rules
) -> None:
    assert confidence_of(items, [gate(state) for state in gates], fixed) == confidence


@pytest.fixture
def give(project: Callable[..., Project], table: Callable[[Project], Table]) -> Contribute:
    """What one must-have gives."""

    def make(wish: str, reading: Reading) -> Contribution:
        known = table(project(must_have=[wish]))
        (criterion,) = (item for item in known.criteria if item.id == f"must:{wish.casefold()}")
        return contribute(criterion, reading, known.vocabulary, known.rules)

    return make


SHOWN = "Led the introduction of Salesforce for a clinic, and moved the data of 900 patients."
TELLING = (
    "Led the new timetable of a bus company and kept the date that had been promised to the council.",
    "Coordinated drivers, mechanics and the town every Monday in a meeting that never took over half an hour.",
    "Wrote down what had been agreed and sent it to everybody on the same evening, with names and dates.",
    "Settled the quarrel of two depots about night shifts by listening to both and drawing one plan together.",
)


def test_work_shown_gives_more_than_a_keyword(person: Person, read: Read, give: Contribute) -> None:
    shown, said = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(skills=["Salesforce"])))
    assert (shown.value or 0.0) > 4 * (said.value or 0.0) > 0.0
    assert (shown.rung, said.rung) == (Rung.SHOWN, Rung.SAID)
    assert shown.evidence[0].text == SHOWN
    assert said.evidence[0].source == "/skills/0/keywords/0"


def test_two_hundred_keywords_give_no_more_than_a_few(person: Person, read: Read, give: Contribute) -> None:
    many = give("Salesforce", read(person(skills=["Salesforce"] * 200)))
    shown = give("Salesforce", read(person(SHOWN)))
    assert (many.value or 0.0) < (shown.value or 0.0) / 3
    assert len(many.evidence) <= 3


def test_shown_twice_is_surer_than_shown_once(person: Person, read: Read, give: Contribute) -> None:
    again = "Led the move of a law office to Salesforce within four months."
    once, twice = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(SHOWN, again)))
    assert 1.0 >= (twice.value or 0.0) > (once.value or 0.0)


def test_another_tool_of_the_kind_counts_in_part(person: Person, read: Read, give: Contribute) -> None:
    other = SHOWN.replace("Salesforce", "HubSpot")
    asked, near = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(other)))
    assert 0.0 < (near.value or 0.0) < (asked.value or 0.0)
    assert near.evidence[0].text == other


def test_silence_of_a_rich_profile_is_absence_and_of_a_short_one_is_not_known(
    person: Person, read: Read, give: Contribute
) -> None:
    rich, short = give("Salesforce", read(person(*TELLING))), give("Salesforce", read(person(TELLING[0])))
    assert (rich.value, rich.rung, rich.evidence) == (0.0, None, ())
    assert (short.value, short.rung, short.evidence) == (None, None, ())


def test_a_quality_is_never_absent_for_not_being_praised(person: Person, read: Read, give: Contribute) -> None:
    assert give("patience", read(person(*TELLING))).value is None
    praised = read(person(*TELLING, references=["She was always patient with our staff."]))
    assert give("patience", praised).rung is Rung.VOUCHED


def test_a_language_is_absent_only_beside_others(person: Person, read: Read, give: Contribute) -> None:
    assert give("Italian", read(person(*TELLING))).value is None
    assert give("Italian", read(person(*TELLING, languages={"French": "C1"}))).value == 0.0
    assert (give("Italian", read(person(*TELLING, languages={"Italian": "C1"}))).value or 0.0) > 0.5


def test_a_phrase_nobody_understands_is_found_as_words(person: Person, read: Read, give: Contribute) -> None:
    told = "Led the zorbelith works of a mill, and tamed the wild ones."
    found = give("tames wild zorbeliths", read(person(told)))
    assert found.value == pytest.approx(0.9)
    assert [quote.text for quote in found.evidence] == [told]
    assert not give("tames wild zorbeliths", read(person(*TELLING))).value
