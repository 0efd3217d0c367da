"""The need: the owner's words on the left, what was understood of them on the right, live."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from tpmmatch.actions import money, projects
from tpmmatch.model.document import Document, text
from tpmmatch.model.project import read_project
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.need_form import NeedForm
from ui.pages.open_project import OpenProject
from ui.pages.understood_panel import UnderstoodPanel
from ui.turns import soon
from ui.widgets.build import label, named, row
from ui.widgets.buttons import Button
from ui.widgets.scroll import UprightScroll
from ui.widgets.split import Split

_TYPING = 150  # ms without a key before it is understood anew
_RESTING = 700  # ms without a key before it is kept
_SHARES = (560, 420)


class NeedPage(QWidget):
    """A form that saves itself."""

    go_on = Signal()

    def __init__(
        self, desk: Desk, opened: OpenProject, understood: UnderstoodPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("needPage")
        self._desk, self._open = desk, opened
        self._unsaved = False
        self.form = NeedForm()
        self.understood = understood
        self.sheet = understood.sheet
        self._state = named(label("", "caption", wrap=True), "saveState", self.tr("Whether it is saved"))
        self._build()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._typing.timeout.connect(self.understand)
        self._resting = QTimer(self, singleShot=True, interval=_RESTING)
        self._resting.timeout.connect(self.flush)
        self.form.edited.connect(self._edited)
        self.understood.decided.connect(self._decide)
        opened.saved.connect(self._tell_saved)
        opened.save_failed.connect(self._tell_state)
        QApplication.instance().focusChanged.connect(self._leave_field)  # type: ignore[union-attr]

    @classmethod
    def in_steps(cls, desk: Desk, opened: OpenProject) -> Iterator["NeedPage | None"]:
        """Made bit by bit, as a `LazyStack` has it: given while it is empty, for then it is quickly dressed."""
        understood = UnderstoodPanel(desk, opened)
        yield None
        page = cls(desk, opened, understood)
        yield page
        for _part in page.form.fill():
            yield None
        page._begin()

    # What is shown

    def understand(self) -> None:
        """Show what the words amount to as they stand."""
        document, store = self.form.document(), self._desk.store
        project = read_project("", document)
        self._desk.jobs.run(
            lambda _token: projects.understand(store, project),
            done=lambda found: soon(self, lambda: self.understood.show_understood(found, document)),
            parent=self,
            topic="understand",
        )

    def arrive(self) -> None:
        """Nothing to look up: the form is the owner's. Where nothing is written yet, writing can begin."""
        description = self.form.fields["description"]
        if self._open.project is not None and not description.value():
            description.setFocus()

    # What is done

    def flush(self) -> None:
        """Keep what was typed."""
        self._resting.stop()
        if self.lacks_name:
            self._say(self.tr("Give the project a name, then it is saved."))
        elif self._unsaved:
            self._unsaved = False
            self._open.save(self.form.document())

    @property
    def lacks_name(self) -> bool:
        """Whether something was typed that can't be kept before the project has a name."""
        return self._unsaved and not text(self.form.document().get("title"))

    # Internal

    def _build(self) -> None:
        scroll = UprightScroll(self.form)
        next_step = named(
            Button(self.tr("Show the ranking"), "ranking", "primary"), "showRanking", self.tr("Show the ranking"),
            with_keys(self.tr("Show the ranking"), "Alt+2"),
        )  # fmt: skip
        next_step.clicked.connect(self.go_on)
        self.understood.foot.addWidget(self._state, 1)
        self.understood.foot.addWidget(next_step)
        self._split = Split("needSplit", (scroll,), _SHARES[:1], self._desk.settings)
        self.setLayout(row(self._split))

    def _begin(self) -> None:
        """All fields are there."""
        self._split.add(self.understood, _SHARES)
        self._ask_currency()
        self._open.loaded.connect(self._show)
        self._desk.news.settings.connect(self._heed)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """It may be put in sight only after the project was loaded."""
        super().showEvent(event)
        if not event.spontaneous():
            self.arrive()

    def _show(self) -> None:
        """The project was loaded; what is being typed goes before."""
        if (project := self._open.project) and not self._unsaved:
            self.form.show_document(project.document)
            self.understand()
            if self.isVisible():
                self.arrive()

    def _decide(self, document: Document) -> None:
        """The owner decided about a criterion: that is kept at once."""
        self.form.show_document(document)
        self._unsaved = True
        self.understand()
        self.flush()

    def _heed(self, what: str) -> None:
        if what in ("", "words"):
            self.understand()
        if what in ("", "currency"):
            self._ask_currency()

    def _ask_currency(self) -> None:
        store, country = self._desk.store, self._desk.country()
        self._desk.jobs.run(
            lambda _token: money.currency(store, country), done=self.form.prefer, parent=self, topic="currency"
        )

    def _edited(self) -> None:
        self._unsaved = True
        self._tell_state()
        self._typing.start()
        self._resting.start()

    def _leave_field(self, left: QWidget | None) -> None:
        """Each field is kept, and so can be undone, by itself, however quickly the next one is written in."""
        if self._unsaved and left is not None and self.form.isAncestorOf(left):
            self.flush()

    def _tell_state(self) -> None:
        self._say(self.tr("Not saved yet; it is tried again.") if self._open.unkept else "")

    def _tell_saved(self) -> None:
        if (wrong := self.form.wrong()) is None:
            self._say(self.tr("Saved"))
        else:
            field, why = wrong
            self._say(self.tr("Saved, except “{field}”: {why}").format(field=field, why=why))

    def _say(self, words: str) -> None:
        self._state.setText(words)
