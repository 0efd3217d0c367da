"""What was understood of the need, with the owner's stars, and what changed since the ranking was first looked at."""

from PySide6.QtCore import QPoint, QUrl, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from tpmmatch.actions import changes, projects
from tpmmatch.model.course import Course
from tpmmatch.model.document import Document
from tpmmatch.model.understanding import Understanding
from ui.desk import Desk
from ui.pages.changes_sheet import WHY, changed_line, changes_html, settled_line, unexplained
from ui.pages.criteria_menu import criterion_menu
from ui.pages.open_project import OpenProject
from ui.pages.understood import CRITERION, TERM, listed_criteria, understood_html
from ui.tokens import Space
from ui.widgets.build import column, label, named, row
from ui.widgets.buttons import Button
from ui.widgets.reason_form import ReasonForm
from ui.widgets.sheet import Sheet
from ui.widgets.side import SidePanel


class UnderstoodPanel(SidePanel):
    """The criteria, or their changes."""

    decided = Signal(object)  # the whole document, as the owner decided about one criterion or term

    def __init__(self, desk: Desk, opened: OpenProject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("understoodPanel")
        self._desk, self._open = desk, opened
        self._found = Understanding((), ())
        self._document: Document = {}
        self.sheet = named(Sheet(), "understood", self.tr("What was understood"))
        self.sheet.anchorClicked.connect(self._clicked)
        self.changes = named(Sheet(), "needChanges", self.tr("What changed since"))
        self.changes.anchorClicked.connect(self._ask_why)
        self.form = ReasonForm("changeReason", self.tr("Why was this changed?"), self.tr("Keep"))
        self.form.given.connect(self._explain)
        self._place = -1
        self.stack = QStackedWidget()
        for sheet in (self.sheet, self.changes):
            self.stack.addWidget(sheet)
        self.foot = row(margin=Space.LARGE)
        form = column(self.form)
        form.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        inside = column(self._head(), self.stack, form, self.foot, space=0)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        opened.course_changed.connect(self._show_course)
        self._show_course()

    def show_understood(self, found: Understanding, document: Document) -> None:
        """Show what a need amounts to; `document` is that need."""
        self._found, self._document = found, document
        self.sheet.show_made(lambda: understood_html(found), stay=True)

    def menu_of(self, place: int) -> QMenu:
        """What can be decided about one of the criteria shown; it is gone once it is closed."""
        item = listed_criteria(self._found)[place]
        menu = criterion_menu(self._document, item, self.decided.emit, self)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    # Building

    def _head(self) -> QWidget:
        self.settled = named(label("", "caption", wrap=True), "settledLine", self.tr("When the criteria were settled"))
        self.settled.hide()
        self.shows_changes = named(
            Button("", role="quiet"), "showChanges", self.tr("Changes"), self.tr("What changed since, and why")
        )
        self.shows_changes.setCheckable(True)
        self.shows_changes.toggled.connect(self._switch)
        self.shows_changes.hide()
        head = row(label(self.tr("We understood"), "section"), None, self.shows_changes)
        text = self.tr("Click the stars to say how much something counts, or whether it is a must.")
        hint = label(text, "caption", wrap=True)
        whole = QWidget()
        inside = column(head, self.settled, hint, space=Space.HAIR)
        inside.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, 0)
        whole.setLayout(inside)
        self._hint = hint
        return whole

    # What is shown

    def _switch(self, changed: bool) -> None:
        self.stack.setCurrentIndex(int(changed))
        self._hint.setVisible(not changed)
        self.form.hide()

    def _show_course(self) -> None:
        course, store = self._open.course, self._desk.store
        line = settled_line(course)
        self.settled.setText(line)
        self.settled.setVisible(bool(line))
        self.shows_changes.setVisible(bool(course.changes))
        self.shows_changes.setText(self.tr("Changes ({n})").format(n=len(course.changes)))
        if not course.changes:
            self.shows_changes.setChecked(False)
            return
        self._desk.jobs.run(
            lambda _token: changes.names_told(store, course),
            done=lambda names: self._show_changes(course, names),
            parent=self,
            topic="names",
        )

    def _show_changes(self, course: Course, names: dict[str, str]) -> None:
        self.changes.show_made(lambda: changes_html(course, names))

    # What is done

    def ask_why(self) -> None:
        """Show the changes, and ask for the reason of the last one."""
        self.shows_changes.setChecked(True)
        self._ask_of(unexplained(self._open.course))

    def _clicked(self, url: QUrl) -> None:
        """The menu opens where the stars are, for the mouse and the keyboard alike."""
        kind, _, place = url.toString().partition(":")
        if kind == CRITERION:
            where = self.sheet.viewport().mapToGlobal(self.sheet.cursorRect().bottomLeft())
            self.menu_of(int(place)).popup(where + QPoint(0, Space.HAIR))
        elif kind == TERM:
            self.decided.emit(projects.with_term(self._document, self._found.told[int(place)]))

    def _ask_why(self, url: QUrl) -> None:
        kind, _, place = url.toString().partition(":")
        if kind == WHY:
            self._ask_of(int(place))

    def _ask_of(self, place: int) -> None:
        known = self._open.course.changes
        if 0 <= place < len(known):
            self._place = place
            self.form.ask_for(f"{self.tr('Why was this changed?')}\n{changed_line(known[place])}")
            self.form.ask()

    def _explain(self, reason: str, _number: object) -> None:
        known = self._open.course.changes
        if 0 <= self._place < len(known):
            at, now = known[self._place].at, self._desk.clock()
            told = self.tr("Your reason is kept")
            self._open.change(lambda store, id: changes.explain_change(store, id, at, reason, now), told)
