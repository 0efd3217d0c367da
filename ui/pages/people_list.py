"""Everybody and, beside them, the person who is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.people_table import PeopleTable
from ui.pages.person_panel import PersonPanel
from ui.widgets.build import named
from ui.widgets.split import Split

_SHARES = (600, 400)


class PeopleList(Split):
    """The table of people, and a panel that is made when somebody is looked at for the first time."""

    erase = Signal(str, str)  # id, name
    open = Signal(str)  # id
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.table = PeopleTable(desk)
        self._person: PersonPanel | None = None
        super().__init__("peopleSplit", (self.table,), _SHARES[:1], desk.settings, parent)
        named(self.table, "peopleTable", self.tr("All people"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    @property
    def person(self) -> PersonPanel:
        """The panel."""
        if self._person is None:
            self._person = PersonPanel()
            self._person.erase.connect(self.erase)
            self._person.open.connect(self.open)
            self._person.closed.connect(self.closed)
            self.add(self._person, _SHARES)
        return self._person

    @property
    def shown(self) -> str:
        """The id of the person who is looked at, or an empty text."""
        return self._person.shown if self._person is not None else ""

    def put_away(self) -> None:
        """Show nobody beside the table."""
        if self._person is not None:
            self._person.put_away()
