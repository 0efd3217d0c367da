"""What is asked of the list of people: a chip for each thing, and a menu to ask for more."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tpmmatch.model.listing import EVERYBODY, Choices, PeopleFilter
from ui.commands import with_keys
from ui.pages.filter_words import chosen
from ui.widgets.build import column, named
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


class FilterBar(QWidget):
    """Tells when something else is asked for; `wanted` is what."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._today = today
        self._choices: Choices = {}
        self.wanted = EVERYBODY
        self.more = named(
            Button(self.tr("Filter…"), "plus"), "filterMore", self.tr("Show only some of the people"),
            with_keys(self.tr("Show only some of the people"), "Ctrl+Shift+F"),
        )  # fmt: skip
        self.more.clicked.connect(self.pop_up)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.chips: list[Button] = []
        self._flow = Flow()
        self.setLayout(column(self._flow))
        self._flow.show_these([self.more])

    def show_choices(self, choices: Choices) -> None:
        """What there is to ask for."""
        self._choices = choices
        self._show_chips()

    def ask(self, wanted: PeopleFilter, _checked: bool = False) -> None:
        """Ask for this."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._show_chips()
            self.changed.emit()

    def pop_up(self) -> None:
        """Open the menu."""
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _show_chips(self) -> None:
        self.chips = []
        for number, (words, without) in enumerate(chosen(self.wanted, self._choices)):
            tip = self.tr("Don't ask for this any more: {words}").format(words=words)
            chip = named(Button(words, "cancel"), f"filterChip{number}", tip, tip)
            chip.clicked.connect(partial(self.ask, without))
            self.chips.append(chip)
        self._flow.show_these([*self.chips, self.more])

    def _fill(self) -> None:
        from ui.pages.filter_menu import FilterMenu  # noqa: PLC0415 - with all its fields; the list is there before

        self._offered = FilterMenu(self.menu, self._choices, self.wanted, self._today(), self.ask)
