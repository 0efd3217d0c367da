"""The owner's tags as a menu."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


def fill_tags(menu: QMenu, tags: Sequence[str], do: Callable[[str], None], new: str = "") -> None:
    """Offer the tags that there are, and a new one if that has a name."""
    menu.clear()
    for tag in tags:
        menu.addAction(tag.replace("&", "&&"), partial(do, tag))
    if new:
        if tags:
            menu.addSeparator()
        menu.addAction(new, lambda: do(""))
    elif not tags:
        menu.addAction(menu.tr("There are no tags yet")).setEnabled(False)


def drop(menu: QMenu, button: QWidget) -> None:
    """Open a menu below its button."""
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
