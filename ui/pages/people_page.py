"""Everybody: a table to search and sort, the person beside it, files dropped anywhere on it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from tpmmatch.actions import people
from tpmmatch.model.profile import Profile
from tpmmatch.model.report import Report
from ui import icons, theme
from ui.desk import Desk
from ui.models.people_model import SORTS, Column, PeopleModel
from ui.pages.importing import Importer, dragged_files
from ui.pages.labels import people_count
from ui.pages.page import Page
from ui.pages.person_panel import PersonPanel
from ui.pages.report_panel import ReportPanel
from ui.widgets.build import named
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.split import Split
from ui.widgets.table import Table
from ui.words import say

_TYPING = 200  # ms without a key before a search starts
_WIDTHS = {Column.NAME: 190, Column.PLACE: 140, Column.RATE: 98, Column.FROM: 114, Column.HOURS: 100, Column.MODE: 76}


class PeoplePage(Page):
    """The list of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("People"))
        self.setObjectName("peoplePage")
        self.setAcceptDrops(True)
        self._desk = desk
        self._sort, self._descending = Column.NAME, False
        self._importer = Importer(desk, self)
        self.model = PeopleModel(lambda keys: people.rows(desk.store, keys), self)
        self._build_head()
        self._build_body()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        desk.news.people.connect(self.reload)
        desk.news.imported.connect(self.show_report)
        self.reload()

    # Building

    def _build_head(self) -> None:
        self.search = named(QLineEdit(), "peopleSearch", self.tr("Search people"), self.tr("Search people (Ctrl+F)"))
        self.search.setPlaceholderText(self.tr("Search names, skills, places…"))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("measure", "search")
        self._lens = self.search.addAction(
            icons.icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.folder = named(
            Button(self.tr("Folder…")),
            "importFolder", self.tr("Bring in all files of a folder"),
            self.tr("Bring in all files of a folder (Ctrl+Shift+O)"),
        )  # fmt: skip
        self.folder.clicked.connect(lambda: self._importer.ask_folder(self.show_report))
        self.bring = named(
            Button(self.tr("Bring in people…"), "import", "primary"),
            "importPeople", self.tr("Bring in people from files"), self.tr("Bring in people from files (Ctrl+O)"),
        )  # fmt: skip
        self.bring.clicked.connect(lambda: self._importer.ask(self.show_report))
        for tool in (self.search, self.folder, self.bring):
            self.tools.addWidget(tool)
        answer = self._desk.commands.answer
        answer("import_files", self.bring, self.bring.click)
        answer("import_folder", self.folder, self.folder.click)
        answer("find", self.search, self.search.setFocus)

    def _build_body(self) -> None:
        self.report = ReportPanel()
        self.table = named(Table(), "peopleTable", self.tr("All people"))
        self.table.setModel(self.model)
        self.table.set_widths({int(column): width for column, width in _WIDTHS.items()}, Column.LABEL)
        self.table.give_way([Column.MODE, Column.HOURS, Column.PLACE, Column.FROM, Column.RATE])
        head = self.table.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
        head.sortIndicatorChanged.connect(self._sort_by)
        self.table.opened.connect(lambda row: self.open_person(self.model.id_at(row)))
        self.table.moved.connect(self._follow)
        self.person = PersonPanel()
        self.person.erase.connect(self._erase)
        self.person.closed.connect(self.table.setFocus)
        split = Split("peopleSplit", (self.table, self.person), (600, 400), self._desk.settings)
        text = self.tr(
            "Drop files or a folder here, or pick them. JSON Resume (.json, .jsonl) and spreadsheets saved as CSV can "
            "be read, with one person or many in a file."
        )
        self.nobody = EmptyState("people", self.tr("Nobody here yet"), text, self.tr("Bring in people…"))
        self.nobody.acted.connect(self.bring.click)
        text = self.tr("Try fewer or other words; parts of words are found too.")
        self.not_found = EmptyState("search", self.tr("Nobody found"), text)
        self._stack = QStackedWidget()
        for widget in (split, self.nobody, self.not_found):
            self._stack.addWidget(widget)
        self.body.addWidget(self.report)
        self.body.addWidget(self._stack, 1)

    # What is shown

    def reload(self) -> None:
        """Ask the store for everybody that the search leaves, in the order of the header."""
        store, text = self._desk.store, self.search.text().strip()
        sort, descending = SORTS[self._sort], self._descending
        self._desk.jobs.run(
            lambda _token: (people.browse(store, text, sort, descending), people.count(store)),
            done=self._show,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The list can't be shown"), say(error)),
            parent=self,
            topic="browse",
        )

    def show_report(self, report: Report) -> None:
        """Tell what an import did."""
        self.report.show_report(report)

    def open_person(self, id: str) -> None:
        """Show a person beside the list."""
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: people.find(store, id),
            done=self._show_person,
            failed=lambda _error: self.person.hide(),
            parent=self,
            topic="person",
        )

    def _show(self, found: tuple[list[int], int]) -> None:
        keys, total = found
        self.model.show_keys(keys)
        if len(keys) == total:
            self.say_below(people_count(total) if total else "")
        else:
            self.say_below(self.tr("{n} of {people}").format(n=len(keys), people=people_count(total)))
        self._stack.setCurrentIndex(0 if keys else 2 if total else 1)
        self.search.setEnabled(total > 0)
        if self.person.shown:
            self._choose(self.person.shown)

    def _choose(self, id: str) -> None:
        self.model.id_at(0)  # so that the first page is there to look through
        row = self.model.row_of(id)
        if row >= 0:
            self.table.selectRow(row)

    def _show_person(self, profile: Profile) -> None:
        self.person.show_person(profile)

    def _follow(self, row: int) -> None:
        # Once a person is open beside the list, going through the list leafs through the people.
        id = self.model.id_at(row)
        if self.person.isVisible() and id != self.person.shown:
            self.open_person(id)

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        self._sort, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
        self.reload()

    # What is done

    def _erase(self, id: str, name: str) -> None:
        title = self.tr("Erase {name} for good?").format(name=name)
        text = self.tr("Everything kept about this person is removed. This can't be undone.")
        if not self._desk.dialogs.confirm(title, text, self.tr("Erase")):
            return
        store, news = self._desk.store, self._desk.news
        self.person.close_panel()
        self._desk.jobs.run(
            lambda _token: people.erase(store, id),
            done=lambda _nothing: news.people.emit(),
            failed=lambda error: self._desk.dialogs.tell(self.tr("Nobody was erased"), say(error)),
            parent=self,
        )

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Files are welcome."""
        if dragged_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take them in."""
        event.acceptProposedAction()
        self._importer.take(dragged_files(event), self.show_report)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tint the lens anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lens"):
            self._lens.setIcon(icons.icon("search", theme.current().muted))
