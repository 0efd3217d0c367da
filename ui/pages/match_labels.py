"""The window's words and marks for how somebody stands to a project."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.match import CriterionKind, Gate, GateState, Rung
from ui.widgets.marks import Shape

GATE_MARK = {
    Gate.READY: (Shape.FULL, "ready"),
    Gate.ASK_FIRST: (Shape.HALF, "ask"),
    Gate.MISSES: (Shape.EMPTY, "misses"),
}
STATE_MARK = {GateState.PASS: Shape.FULL, GateState.UNKNOWN: Shape.HALF, GateState.FAIL: Shape.EMPTY}


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def gate_word(gate: Gate) -> str:
    """The state of a person for a project."""
    words = {Gate.READY: _tr("Ready"), Gate.ASK_FIRST: _tr("Ask first"), Gate.MISSES: _tr("Misses")}
    return words[gate]


def state_word(state: GateState) -> str:
    """How one term stands."""
    words = {GateState.PASS: _tr("fits"), GateState.UNKNOWN: _tr("ask first"), GateState.FAIL: _tr("misses")}
    return words[state]


def near_word() -> str:
    """How a term stands that isn't quite what was asked, and costs nothing."""
    return _tr("nearly fits")


def rung_word(rung: Rung) -> str:
    """How well a point is borne out."""
    words = {
        Rung.SAID: _tr("says so"),
        Rung.SHOWN: _tr("shown in work"),
        Rung.VOUCHED: _tr("vouched for"),
        Rung.SEEN: _tr("seen by you"),
    }
    return words[rung]


def criterion_kind_word(kind: CriterionKind) -> str:
    """Where a criterion comes from."""
    words = {
        CriterionKind.MUST: _tr("must have"),
        CriterionKind.NICE: _tr("nice to have"),
        CriterionKind.METHOD: _tr("way of working"),
        CriterionKind.INFERRED: _tr("from the kind and your description"),
        CriterionKind.TERMS: _tr("term"),
        CriterionKind.PLUS: _tr("usually a plus"),
    }
    return words[kind]
