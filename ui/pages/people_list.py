"""Everybody and, beside them, the person who is looked at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.pages.people_table import PeopleTable
from ui.pages.person_panel import PersonPanel
from ui.widgets.build import named
from ui.widgets.split import Split


class PeopleList(Split):
    """The table of people, and a panel that is shown on demand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.table = PeopleTable(desk)
        self.person = PersonPanel()
        super().__init__("peopleSplit", (self.table, self.person), (600, 400), desk.settings, parent)
        named(self.table, "peopleTable", self.tr("All people"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
