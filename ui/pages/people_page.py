"""Everybody: a table to search, filter and sort, the person beside it, files dropped anywhere on it."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from tpmmatch.actions import people
from tpmmatch.model.history import Step
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.profile import Profile
from tpmmatch.model.report import Report
from ui import icons, theme
from ui.commands import LEAVE, keyed, with_keys
from ui.desk import Desk
from ui.models.people_columns import SORTS, Column
from ui.models.people_model import PAGE, PeopleModel
from ui.pages.bulk_bar import BulkBar
from ui.pages.catching_up import CatchingUp
from ui.pages.filter_bar import FilterBar
from ui.pages.importing import Importer
from ui.pages.labels import people_count
from ui.pages.page import Page
from ui.pages.people_acts import PeopleActs
from ui.pages.people_list import PeopleList
from ui.pages.people_table import PeopleTable
from ui.pages.person_panel import PersonPanel
from ui.pages.report_panel import ReportPanel
from ui.pages.tag_menu import fill_tags
from ui.pages.twice_line import TwiceLine
from ui.settings import GLANCE
from ui.widgets.build import named, row
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.keys import on_key
from ui.widgets.lazy import LazyStack
from ui.words import say

_TYPING = 200  # ms without a key before a search starts
LIST, NOBODY, NOT_FOUND = range(3)
_Found = tuple[list[int], list[PersonRow], int, str]


class PeoplePage(Page):
    """The list of people."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("People"))
        self.setObjectName("peoplePage")
        self._desk = desk
        self._sort, self._descending = Column.NAME, False
        self._awaiting: _Found | None = None  # found before the list was there
        self._bulk: BulkBar | None = None
        self._importer = Importer(desk, self)
        self.acts = PeopleActs(desk, self)
        self._build_head()
        self._build_bars()
        self._build_body()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for key in ("Down", "Return", "Enter"):
            on_key(self.search, key, self._enter_list, itself=True)
        on_key(self.search, LEAVE, self.search.clear, itself=True)
        self._catching_up = CatchingUp(desk, self.filters, self)
        self._connect()
        self.reload()
        self._stack.make_all()

    @property
    def table(self) -> PeopleTable:
        """Everybody."""
        return self._list.table

    @property
    def model(self) -> PeopleModel:
        """What the table shows."""
        return self.table.people

    @property
    def person(self) -> PersonPanel:
        """Whoever is shown beside the table."""
        return self._list.person

    @property
    def bulk(self) -> BulkBar:
        """What can be done with several; made when there are several for the first time."""
        if self._bulk is None:
            acts, table = self.acts, self.table
            self._bulk = BulkBar(lambda: self.filters.tags)
            self._bulk.tag.connect(lambda name: acts.tag(table.chosen_keys(), name))
            self._bulk.untag.connect(lambda name: acts.untag(table.chosen_keys(), name))
            self._bulk.merge.connect(lambda: acts.merge(table.chosen_keys()))
            self._bulk.export.connect(lambda: acts.export(table.chosen_keys()))
            self._bulk.remove.connect(lambda: acts.remove(table.chosen_keys()))
            self._bulk.clear.connect(table.clearSelection)
            self.body.addWidget(self._bulk)
        return self._bulk

    @property
    def nobody(self) -> QWidget:
        """What is shown while there are no people."""
        return self._stack.part(NOBODY)

    @property
    def not_found(self) -> QWidget:
        """What is shown when a search finds nobody."""
        return self._stack.part(NOT_FOUND)

    @property
    def _list(self) -> PeopleList:
        return cast("PeopleList", self._stack.part(LIST))

    # Building

    def _build_head(self) -> None:
        self.search = named(QLineEdit(), "peopleSearch", self.tr("Search people"))
        self.search.setToolTip(with_keys(self.tr("Search people"), "Ctrl+F"))
        self.search.setPlaceholderText(self.tr("Search everything they say…"))
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("measure", "search")
        self._lens = self.search.addAction(
            icons.icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition
        )
        self.new = named(
            Button(self.tr("New person…")), "newPerson", self.tr("Add a person by hand"),
            with_keys(self.tr("Add a person by hand"), "Ctrl+Shift+N"),
        )  # fmt: skip
        self.new.clicked.connect(self.acts.begin)
        self.folder = named(
            Button(self.tr("Folder…")),
            "importFolder", self.tr("Bring in all files of a folder"),
            with_keys(self.tr("Bring in all files of a folder"), "Ctrl+Shift+O"),
        )  # fmt: skip
        self.folder.clicked.connect(lambda: self._importer.ask_folder(self.show_report))
        self.bring = named(
            Button(self.tr("Bring in people…"), "import", "primary"),
            "importPeople", self.tr("Bring in people from files"),
            with_keys(self.tr("Bring in people from files"), "Ctrl+O"),
        )  # fmt: skip
        self.bring.clicked.connect(lambda: self._importer.ask(self.show_report))
        for tool in (self.search, self.new, self.folder, self.bring):
            self.tools.addWidget(tool)

    def _build_bars(self) -> None:
        self.filters = FilterBar(self._desk)
        self._columns = named(
            Button(self.tr("Columns…"), role="quiet"), "chooseColumns", self.tr("Choose columns"),
            self.tr("Choose which columns are shown"),
        )  # fmt: skip
        self._columns.clicked.connect(self._pop_up_columns)
        self.glance = named(
            Button(self.tr("Glance"), "person", "quiet"), "peopleGlance", self.tr("Show the person beside the list"),
            with_keys(self.tr("Show the person beside the list"), "Space"),
        )  # fmt: skip
        self.glance.setCheckable(True)
        self.glance.setChecked(bool(self._desk.settings.get(GLANCE)))
        self._bar = QWidget()
        bar = row(self.filters, self._columns, self.glance)
        bar.setStretch(0, 1)
        bar.setAlignment(self._columns, Qt.AlignmentFlag.AlignTop)
        bar.setAlignment(self.glance, Qt.AlignmentFlag.AlignTop)
        self._bar.setLayout(bar)

    def _build_body(self) -> None:
        self.report = ReportPanel()
        self.twice = TwiceLine(self._desk)
        self._menu = QMenu(self)
        self._stack = LazyStack((self._make_list, self._make_nobody, self._make_not_found))
        self._stack.put_in.connect(self._put_in)
        for part in (self.report, self.twice, self._bar):
            self.body.addWidget(part)
        self.body.addWidget(self._stack, 1)

    def _make_list(self) -> PeopleList:
        made, acts = PeopleList(self._desk), self.acts
        table = made.table
        table.horizontalHeader().sortIndicatorChanged.connect(self._sort_by)
        table.opened.connect(lambda line: self._go(self.model.id_at(line)))
        table.moved.connect(lambda _row: self._follow())
        table.chosen.connect(self._count_chosen)
        table.glance.connect(self.glance.toggle)
        table.gone.connect(lambda: acts.remove(table.chosen_keys()))
        table.customContextMenuRequested.connect(self._pop_up)
        made.erase.connect(acts.erase)
        made.open.connect(self._go)
        made.closed.connect(self._unglance)
        return made

    def _make_nobody(self) -> EmptyState:
        text = self.tr(
            "Drop files or a folder here, or pick them. CVs (PDF, Word, OpenDocument, text), LinkedIn's PDF and data "
            "export, spreadsheets, address cards and JSON Resume can be read."
        )
        made = EmptyState("people", self.tr("Nobody here yet"), text, self.tr("Bring in people…"))
        made.acted.connect(self.bring.click)
        return made

    def _make_not_found(self) -> EmptyState:
        text = self.tr("Try fewer or other words, or ask for less; the first letters of a word are enough.")
        return EmptyState("search", self.tr("Nobody found"), text)

    def _connect(self) -> None:
        news, acts = self._desk.news, self.acts
        news.people.connect(self.heed)
        news.imported.connect(self.show_report)
        news.turned.connect(self._turned)
        self.filters.changed.connect(self.reload)
        self.glance.toggled.connect(self._glance)
        self._catching_up.changed.connect(self.reload)
        self._catching_up.ended.connect(self.twice.ask)
        acts.begun.connect(self._go)
        answer = self._desk.commands.answer
        answer("import_files", self.bring, self.bring.click)
        answer("import_folder", self.folder, self.folder.click)
        answer("new_person", self.new, self.new.click)
        answer("filter_people", self.filters, self.filters.pop_up)
        answer("export_people", self.search, lambda: acts.export(self.table.meant_keys()))
        answer("find", self.search, self._begin_search)

    # What is shown

    def _begin_search(self) -> None:
        """To the search, where typing replaces what was searched for before."""
        self.search.setFocus()
        self.search.selectAll()

    def _enter_list(self) -> None:
        """From the search straight to whoever it found."""
        if self.table.model().rowCount():
            self.table.selectRow(max(0, self.table.currentIndex().row()))
            self.table.setFocus()

    def reload(self) -> None:
        """Ask the store for everybody that search and filters leave, in the order of the header."""
        store, text, wanted = self._desk.store, self.search.text().strip(), self.filters.wanted
        sort, descending = SORTS[self._sort], self._descending

        def work(_token: object) -> _Found:
            keys = people.browse(store, text, sort, descending, wanted)
            return keys, people.rows(store, keys[:PAGE], text), people.count(store), text

        self._desk.jobs.run(
            work,
            done=self._show,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The list can't be shown"), say(error)),
            parent=self,
            topic="browse",
        )

    def show_report(self, report: Report) -> None:
        """Tell what an import did."""
        self.report.show_report(report)

    def _turned(self, step: Step) -> None:
        """What a report tells may not be so once people were taken back."""
        if "person" in step.touched:
            self.report.hide()

    def take(self, files: Sequence[Path]) -> None:
        """Bring people in from these files."""
        self._importer.take(files, self.show_report)

    def open_person(self, id: str) -> None:
        """Show a person beside the list."""
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: people.find(store, id),
            done=self._show_person,
            failed=lambda error: self._desk.dialogs.tell(self.tr("This person can't be shown"), say(error)),
            parent=self,
            topic="person",
        )

    def _show(self, found: _Found) -> None:
        keys, first, total, search = found
        if keys and self._stack.is_awaited(LIST):
            self._awaiting = found
            return
        self._awaiting = None
        if keys or self._stack.is_made(LIST):
            self.table.show_people(keys, first, search)
        if len(keys) == total:
            self.say_below(people_count(total) if total else "")
        else:
            self.say_below(self.tr("{n} of {people}").format(n=len(keys), people=people_count(total)))
        self._stack.show_part(LIST if keys else NOT_FOUND if total else NOBODY)
        self._bar.setVisible(total > 0)
        self.search.setEnabled(total > 0)
        if self.hasFocus():
            self._lead_in()
        if self._stack.is_made(LIST) and (shown := self._list.shown):
            if search and first and len(first) == len(keys) and shown not in {row.id for row in first}:
                self.open_person(first[0].id)  # whoever is not found stands beside the list no longer
            else:
                self._look_again(shown)
        self._catching_up.follow_list()

    def _put_in(self, place: int) -> None:
        if place == LIST and self._awaiting:
            self._show(self._awaiting)

    def _look_again(self, id: str) -> None:
        """Whoever is shown beside the list may have changed, or gone."""
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: people.find(store, id),
            done=self._show_person,
            failed=lambda _error: self._list.put_away(),
            parent=self,
            topic="person",
        )

    def _count_chosen(self) -> None:
        count = self.table.chosen_count
        if count > 1 or self._bulk is not None:
            self.bulk.show_count(count)

    def _show_person(self, profile: Profile) -> None:
        if self.glance.isChecked():
            self.person.show_person(profile)

    def _glance(self, on: bool) -> None:
        self._desk.settings.set(GLANCE, "yes" if on else "")
        if on:
            self._follow()
        else:
            self._list.put_away()

    def _unglance(self) -> None:
        self.glance.setChecked(False)
        self.table.setFocus()

    def _follow(self) -> None:
        """While a person is shown beside the list, going through it leafs through the people."""
        id = self.model.id_at(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else ""
        if self.glance.isChecked() and id and id != self._list.shown:
            self.open_person(id)

    def _sort_by(self, column: int, order: Qt.SortOrder) -> None:
        if Column(column) in SORTS:
            self._sort, self._descending = Column(column), order is Qt.SortOrder.DescendingOrder
            self.reload()
        else:
            was = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
            self.table.horizontalHeader().setSortIndicator(self._sort, was)

    def _go(self, id: str) -> None:
        if id:
            self._desk.news.go.emit(f"person:{id}")

    # What is done

    def _pop_up_columns(self) -> None:
        self.table.pop_up_columns(self._columns.mapToGlobal(QPoint(0, self._columns.height())))

    def _pop_up(self, at: QPoint) -> None:
        keys, line = self.table.chosen_keys(), self.table.indexAt(at).row()
        if not keys or line < 0:
            return
        menu, acts = self._menu, self.acts
        menu.clear()
        menu.addAction(keyed(self.tr("Open"), "Return"), lambda: self._go(self.model.id_at(line)))
        menu.addAction(keyed(self.tr("Glance"), "Space"), lambda: self.glance.setChecked(True))
        menu.addSeparator()
        fill_tags(menu.addMenu(self.tr("Tag")), self.filters.tags, lambda tag: acts.tag(keys, tag), self.tr("New tag…"))
        fill_tags(menu.addMenu(self.tr("Take a tag off")), self.filters.tags, lambda tag: acts.untag(keys, tag))
        menu.addAction(self.tr("Export…"), lambda: acts.export(keys))
        menu.addSeparator()
        menu.addAction(keyed(self.tr("Remove…"), "Del"), lambda: acts.remove(keys))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _lead_in(self) -> None:
        """To the list, so that the arrow keys lead through it at once, or to the search that found nobody."""
        if self._stack.currentIndex() == LIST and self._stack.is_made(LIST):
            self.table.setFocus()
        elif self._stack.currentIndex() == NOT_FOUND:
            self.search.setFocus()

    # Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hand on what the window gives the page; a proxy would take Tab as well, past all that is above the list."""
        super().focusInEvent(event)
        self._lead_in()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What comes after the list waits no longer."""
        super().showEvent(event)
        self._catching_up.follow_eyes()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tint the lens anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lens"):
            self._lens.setIcon(icons.icon("search", theme.current().muted))
