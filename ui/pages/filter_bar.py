"""What is asked of the list of people: a chip for each thing, and a menu to ask for more."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tpmmatch.actions import tagging
from tpmmatch.model.listing import EVERYBODY, Choices, Facet, PeopleFilter
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.filter_words import chosen
from ui.widgets.build import column, named
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow


class FilterBar(QWidget):
    """Tells when something else is asked for; `wanted` is what. What there is to ask for it looks up by itself."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self._desk = desk
        self._choices: Choices = {}
        self._behind = True  # people changed since the choices were looked up
        self._is_counting = False
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
        for changed in (desk.news.people, desk.news.settings):
            changed.connect(self.fall_behind)

    @property
    def tags(self) -> list[str]:
        """All tags that somebody has."""
        return [choice.value for choice in self._choices.get(Facet.TAG, ())]

    def fall_behind(self, *_of: str) -> None:
        """There may be other things to ask for than were looked up."""
        self._behind = True

    def catch_up(self) -> None:
        """Look up what there is to ask for, if that may have changed: all that is said of everybody is counted."""
        if not self._behind or self._is_counting:
            return
        self._behind, self._is_counting = False, True
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: tagging.choices(store),
            done=self._show_choices,
            failed=lambda _error: self.fall_behind(),  # so that it is tried again
            ended=self._counted,
            parent=self,
        )

    def ask(self, wanted: PeopleFilter, _checked: bool = False) -> None:
        """Ask for this."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._show_chips()
            self.changed.emit()

    def pop_up(self) -> None:
        """Open the menu."""
        self.catch_up()
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _counted(self) -> None:
        self._is_counting = False
        self.catch_up()  # people may have changed meanwhile

    def _show_choices(self, choices: Choices) -> None:
        self._choices = choices
        self._show_chips()

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

        self._offered = FilterMenu(self.menu, self._choices, self.wanted, self._desk.today(), self.ask)
