"""Small steps that every page takes: a label in its role, a named control, a row with our distances."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from ui.tokens import Space

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, accessible: str, tip: str = "") -> W:
    """Give a control its object name, the name that a screen reader says, and its tooltip."""
    widget.setObjectName(name)
    widget.setAccessibleName(accessible)
    if tip:
        widget.setToolTip(tip)
    return widget


def label(text: str, role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows its text as it is, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def column(*items: QWidget | QLayout | int | None, space: int = Space.SMALL, margin: int = 0) -> QVBoxLayout:
    """Things below each other; a number is a gap, None takes the room that is left."""
    return _filled(QVBoxLayout(), items, space, margin)


def row(*items: QWidget | QLayout | int | None, space: int = Space.SMALL, margin: int = 0) -> QHBoxLayout:
    """Things side by side; a number is a gap, None takes the room that is left."""
    return _filled(QHBoxLayout(), items, space, margin)


def panel(role: str = "panel") -> QFrame:
    """A frame dressed by its role."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def line() -> QFrame:
    """A thin line across."""
    return panel("line")


def tab_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through these in this order. What was made later comes last of all otherwise, wherever it stands."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)


def tab_as_laid_out(widget: QWidget) -> None:
    """Let Tab go through what is in a widget as it stands there, also what was made later than the rest."""
    tab_order(_reached(widget))


def _reached(widget: QWidget) -> Iterator[QWidget]:
    """Those that Tab comes to, in the order of the layouts."""
    layout = widget.layout()
    if layout is None:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        return
    yield from _reached_in(layout)


def _reached_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is not None and (widget := item.widget()) is not None:
            yield from _reached(widget)
        elif item is not None and (inside := item.layout()) is not None:
            yield from _reached_in(inside)


def discard(part: QWidget) -> None:
    """Let a part go that is in no layout any more; by itself it would be found in its parent until it is deleted."""
    part.hide()  # or Qt may still show it, as a window, once it stands alone
    part.setParent(None)
    part.deleteLater()


B = TypeVar("B", bound=QBoxLayout)


def _filled(layout: B, items: tuple[QWidget | QLayout | int | None, ...], space: int, margin: int) -> B:
    layout.setSpacing(space)
    layout.setContentsMargins(margin, margin, margin, margin)
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout
