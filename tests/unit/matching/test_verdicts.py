import pytest

from tpmmatch.matching.verdicts import failed, passed, to_settle, unsaid
from tpmmatch.model.match import GateResult, GateState
from tpmmatch.wording import say


def test_what_fits_needs_no_question_and_costs_nothing() -> None:
    gate = passed("rate", "Day rate", "within the budget", "400")
    assert (gate.state, gate.harm, gate.known, gate.ask, gate.offered) == (GateState.PASS, 1.0, True, "", "400")


def test_what_is_not_said_is_asked_and_costs_nothing() -> None:
    gate = unsaid("rate", "Day rate", "no rate given", "What is your rate?")
    assert (gate.state, gate.harm, gate.known, gate.ask) == (GateState.UNKNOWN, 1.0, False, "What is your rate?")
    assert say(gate.offered) == "not said"


def test_what_can_be_talked_about_is_known_costs_something_and_is_asked() -> None:
    gate = to_settle("rate", "Day rate", "a little over", 0.7, "550", "What could we agree on?")
    assert (gate.state, gate.harm, gate.known) == (GateState.UNKNOWN, 0.7, True)
    assert (gate.offered, gate.ask) == ("550", "What could we agree on?")


def test_what_is_too_far_apart_is_not_asked_any_more() -> None:
    gate = failed("rate", "Day rate", "far over", 0.1, "900")
    assert (gate.state, gate.harm, gate.known, gate.ask) == (GateState.FAIL, 0.1, True, "")


@pytest.mark.parametrize(
    "gate",
    [passed("i", "l", "w", "o"), unsaid("i", "l", "w", "a"), to_settle("i", "l", "w", 1.0, "o", "a"),
     failed("i", "l", "w", 1.0, "o")],
)  # fmt: skip
def test_each_keeps_its_id_its_name_and_its_reason(gate: GateResult) -> None:
    assert (gate.id, gate.label, gate.why) == ("i", "l", "w")
