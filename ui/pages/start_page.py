"""Where an owner begins: three clear choices on the first day, the projects afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QStackedWidget, QWidget

from tpmmatch.actions import history
from tpmmatch.actions.home import home
from tpmmatch.model.history import Step
from tpmmatch.model.home import Home, Standing
from tpmmatch.model.report import Report
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.importing import Importer
from ui.pages.labels import due_line, people_count, terms_line
from ui.pages.page import Page
from ui.tokens import PAGE, Space
from ui.widgets.build import column, label, named, row, tab_order
from ui.widgets.buttons import Button, ChoiceCard
from ui.widgets.lazy import Stepper, dress, let_go
from ui.words import say, say_date

_MOST_SHOWN = 12


class StartPage(Page):
    """Home."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("startPage")
        self._desk = desk
        self._importer = Importer(desk, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._first: QWidget | None = None  # made where there is nothing yet
        self._projects: QWidget | None = None
        self._found: Home | None = None  # what is to be shown next
        coming = self._coming = list[QWidget]()  # what shows it, on its way; one or none
        self.destroyed.connect(lambda: let_go(coming))
        self._renewing = Stepper(self._renew, self, lambda: True)
        self.body.addWidget(self._stack, 1)
        desk.news.people.connect(self.heed)
        desk.news.projects.connect(self.heed)
        desk.news.course.connect(self.heed)
        self.reload()

    @property
    def is_first_run(self) -> bool:
        """Whether the three choices are shown."""
        return self._first is not None and self._stack.currentWidget() is self._first

    def reload(self) -> None:
        """Look how many people there are, where projects stand and what was done."""
        store, today = self._desk.store, self._desk.today()
        self._desk.jobs.run(
            lambda _token: home(store, today),
            done=self._show,
            failed=lambda error: self._desk.dialogs.tell(self.tr("Your projects can't be shown"), say(error)),
            parent=self,
            topic="home",
        )

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """What was begun while nobody looked is ready now."""
        while self._renew():
            pass
        super().showEvent(event)

    # Building

    def _build_first(self) -> QWidget:
        self.samples, self.bring, self.describe = self._choices()
        self.samples.clicked.connect(self._take_samples)
        self.bring.clicked.connect(lambda: self._importer.ask(self._brought))
        self.describe.clicked.connect(lambda: self._desk.news.go.emit("new"))
        says = self.tr(
            "TPM Match holds freelance project managers against your project and shows why, in their own words. "
            "Everything stays on this computer."
        )
        head = column(
            label(self.tr("Whom should you phone first?"), "title", wrap=True), label(says, "muted", wrap=True)
        )
        cards = column(self.samples, self.bring, self.describe, space=Space.MEDIUM)
        page = QWidget()
        page.setProperty("measure", "page")
        page.setLayout(column(head, cards, space=Space.WIDE))
        whole = QWidget()
        whole.setLayout(column(None, row(page), None, None))  # in a row it is as wide as it may be, and high enough
        return _scrolled(whole)

    def _choices(self) -> tuple[ChoiceCard, ChoiceCard, ChoiceCard]:
        sample, bring = self.tr("Try it with sample people"), self.tr("Bring in your people")
        describe = self.tr("Describe a project")
        text = self.tr("108 invented people and a few projects, to see how it works before you bring your own.")
        first = named(ChoiceCard("sample", sample, text), "choiceSamples", sample)
        text = self.tr("From files on this computer. Pick them, or drop them here. Nothing is sent anywhere.")
        second = named(ChoiceCard("import", f"{bring}…", text), "choiceImport", bring)
        text = self.tr("In your own words. You see at once what was understood and what people will be held against.")
        tip = with_keys(describe, "Ctrl+N")
        third = named(ChoiceCard("project", f"{describe}…", text), "choiceProject", describe, tip)
        return first, second, third

    def _build_home(self, found: Home) -> QWidget:
        inside = column(space=Space.MEDIUM)
        inside.setContentsMargins(0, 0, Space.MEDIUM, 0)
        inside.addLayout(self._head(self.tr("Your projects"), self._new_button()))
        for standing in found.projects[:_MOST_SHOWN]:
            inside.addWidget(self._card(standing))
        if not found.projects:
            says = self.tr("No project yet. Describe one, and everybody is put in order for it.")
            inside.addWidget(label(says, "muted", wrap=True))
        inside.addSpacing(Space.LARGE)
        bring = named(
            Button(self.tr("Bring in people…"), "import"), "homeImport", self.tr("Bring in people from files"),
            self.tr("Pick files, or drop them on this page"),
        )  # fmt: skip
        bring.clicked.connect(lambda: self._importer.ask(self._brought))
        inside.addLayout(self._head(self.tr("People"), bring))
        card = ChoiceCard("people", self._count(found.people), self.tr("Look at everybody, search, filter."))
        named(card, "homePeople", self._count(found.people)).clicked.connect(lambda: self._desk.news.go.emit("people"))
        inside.addWidget(card)
        if found.recent:
            inside.addSpacing(Space.LARGE)
            inside.addWidget(label(self.tr("Brought in lately"), "section"))
            inside.addLayout(self._lines(found.recent))
        inside.addStretch(1)
        page = QWidget()
        page.setMaximumWidth(PAGE)
        page.setLayout(inside)
        return _scrolled(page)

    def _lines(self, steps: Sequence[Step]) -> QGridLayout:
        lines = QGridLayout()
        lines.setHorizontalSpacing(Space.LARGE)
        lines.setVerticalSpacing(Space.SMALL)
        lines.setColumnStretch(1, 1)
        for place, step in enumerate(steps):
            lines.addWidget(label(say_date(step.at.astimezone().date()), "caption"), place, 0)
            lines.addWidget(label(say(history.told(step)), "muted", wrap=True), place, 1)
        return lines

    def _head(self, title: str, button: Button) -> QHBoxLayout:
        return row(label(title, "section"), None, button)

    def _new_button(self) -> Button:
        new = named(
            Button(self.tr("New project…"), "plus", "primary"), "homeNew", self.tr("Describe a new project"),
            with_keys(self.tr("Describe a new project"), "Ctrl+N"),
        )  # fmt: skip
        new.clicked.connect(lambda: self._desk.news.go.emit("new"))
        return new

    def _card(self, standing: Standing) -> QWidget:
        project = standing.project
        card = ChoiceCard(str(project.kind), project.title, terms_line(project), due_line(standing))
        named(card, f"homeProject_{project.id}", self.tr("Open {title}").format(title=project.title))
        card.clicked.connect(lambda: self._desk.news.go_on.emit(standing))
        return card

    # What is shown

    def _show(self, found: Home) -> None:
        self._found = found
        self._renewing.go_on()

    def _renew(self) -> bool:
        """Take a step towards showing what was found last; tells whether one is left."""
        if self._found is not None:
            found, self._found = self._found, None
            self._begin(found)
        elif self._coming and self._coming[0].parent() is None:
            dress(self._coming[0], self._stack)
        elif self._coming:
            self._swap(self._coming.pop())
        return bool(self._coming)

    def _begin(self, found: Home) -> None:
        let_go(self._coming)
        self._coming.clear()
        if found.people or found.projects:
            self._coming.append(self._build_home(found))
        else:
            self._show_first()

    def _show_first(self) -> None:
        if self._first is None:
            self._first = self._build_first()
            self._stack.addWidget(self._first)
        self.samples.setEnabled(True)  # bringing them in may have been stopped
        self._stack.setCurrentWidget(self._first)
        self.title.setText("")

    def _swap(self, coming: QWidget) -> None:
        self.title.setText(self.tr("Home"))
        old, self._projects = self._projects, coming
        self._stack.addWidget(coming)
        self._stack.setCurrentWidget(coming)
        tab_order([self, *coming.findChildren(QPushButton)])
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _count(self, total: int) -> str:
        return people_count(total) if total else self.tr("Nobody here yet")

    # What is done

    def _take_samples(self) -> None:
        self.setFocus()  # or it would wander to whatever comes next
        self.samples.setEnabled(False)
        self._importer.take_samples(lambda _report: None)

    def _brought(self, report: Report) -> None:
        self._desk.news.go.emit("people")
        self._desk.news.imported.emit(report)


def _scrolled(page: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(page)
    return scroll
