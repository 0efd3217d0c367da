"""The window's words and marks for how somebody stands who was read in a file."""

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.review import State
from ui.widgets.marks import Shape

DRAFT_MARK = {
    State.CERTAIN: (Shape.FULL, "ready"),
    State.LOOK: (Shape.HALF, "ask"),
    State.ACCEPTED: (Shape.TICK, "ready"),
    State.SKIPPED: (Shape.DASH, "unknown"),
    State.REFUSED: (Shape.EMPTY, "misses"),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def draft_word(state: State) -> str:
    """How somebody who was read in a file stands."""
    words = {
        State.CERTAIN: _tr("certain"),
        State.LOOK: _tr("to look at"),
        State.ACCEPTED: _tr("accepted"),
        State.SKIPPED: _tr("left out"),
        State.REFUSED: _tr("refused"),
    }
    return words[state]
