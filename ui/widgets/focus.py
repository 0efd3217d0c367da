"""The control that has the focus, by its name: it is found again where all of it was built anew."""

from PySide6.QtWidgets import QWidget


def focused_in(widget: QWidget) -> str:
    """The name of the control in a widget that has the focus, or of what it is a part of; none if it is elsewhere."""
    found: QWidget | None = widget.window().focusWidget()
    while found is not None and widget.isAncestorOf(found):
        name = found.objectName()
        if name and len(widget.findChildren(QWidget, name)) == 1:
            return name
        found = found.parentWidget()
    return ""


def focus_again(widget: QWidget, name: str) -> QWidget | None:
    """Give the focus to the control of this name in a widget; none if it isn't there any more."""
    found: QWidget | None = widget.findChild(QWidget, name) if name else None
    if found is not None:
        found.setFocus()
    return found
