"""The ways a term can stand: it fits or nearly does, it isn't said, it is to be settled, it fails."""

from tpmmatch.model.match import GateResult, GateState
from tpmmatch.model.words import Words, message


def passed(id: str, label: Words, why: Words, offered: Words) -> GateResult:
    """What is offered is what is asked."""
    return GateResult(id, label, GateState.PASS, why, offered=offered)


def nearly(id: str, label: Words, why: Words, offered: Words) -> GateResult:
    """What is offered isn't what is asked, and near enough to cost nothing."""
    return GateResult(id, label, GateState.PASS, why, offered=offered, near=True)


def unsaid(id: str, label: Words, why: Words, ask: Words) -> GateResult:
    """The profile doesn't say: a question, and no harm."""
    offered = message("not_said")
    return GateResult(id, label, GateState.UNKNOWN, why, offered=offered, known=False, ask=ask)


def to_settle(id: str, label: Words, why: Words, harm: float, offered: Words, ask: Words) -> GateResult:
    """It is known and not what was asked, but can be talked about: some harm, and a question."""
    return GateResult(id, label, GateState.UNKNOWN, why, harm, offered, ask=ask)


def failed(id: str, label: Words, why: Words, harm: float, offered: Words) -> GateResult:
    """Too far apart to be talked about."""
    return GateResult(id, label, GateState.FAIL, why, harm, offered)
