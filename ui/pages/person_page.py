"""One person, whole: to read, to edit, what bears them out, their documents, projects and history."""

from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from tpmmatch.actions import tagging
from tpmmatch.errors import UserError
from tpmmatch.model.document import Document, mapping, text
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.open_person import OpenPerson
from ui.pages.page import Page
from ui.pages.people_acts import PeopleActs
from ui.pages.person_documents import PersonDocuments
from ui.pages.person_edit import PersonEdit
from ui.pages.person_looks import EvidenceView, HistoryView, Look, ProjectsView
from ui.pages.person_sheet import person_html
from ui.pages.tag_line import TagLine
from ui.pages.twice_line import TwiceLine
from ui.tokens import Space
from ui.widgets.build import column, line, named
from ui.widgets.buttons import Button
from ui.widgets.lazy import LazyStack
from ui.widgets.sheet import Sheet
from ui.widgets.wrap import Wrap
from ui.words import say

READ, EDIT, EVIDENCE, DOCUMENTS, PROJECTS, HISTORY = range(6)


class PersonPage(Page):
    """The head with the ways to look at somebody, and one of them below."""

    def __init__(self, desk: Desk, id: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setObjectName("personPage")
        self._desk = desk
        self.open = OpenPerson(desk, id, self)
        self.acts = PeopleActs(desk, self)
        self.stack = LazyStack(
            (
                lambda: named(Sheet(), "personSheet", self.tr("The person's profile")),
                lambda: PersonEdit(self.open),
                lambda: EvidenceView(desk, self.open),
                lambda: PersonDocuments(desk, self.open),
                lambda: ProjectsView(desk, self.open),
                lambda: HistoryView(desk, self.open),
            )
        )
        self._build_tools()
        self.tags = TagLine()
        self.twice = TwiceLine(desk, id)
        self.body.setSpacing(Space.MEDIUM)
        self.body.addWidget(self.tags)
        self.body.addWidget(self.twice)
        self.body.addLayout(self._build_steps())
        self.body.addWidget(self.stack, 1)
        self._connect()
        self.open.load()
        self.twice.ask()

    @property
    def idle(self) -> bool:
        """Whether nothing here waits to be kept."""
        return not (self.is_saving or self.unkept or (self.stack.is_made(EDIT) and self.edit.unsaved))

    @property
    def sheet(self) -> Sheet:
        """The person to read."""
        return cast("Sheet", self.stack.part(READ))

    @property
    def edit(self) -> PersonEdit:
        """The person to edit."""
        return cast("PersonEdit", self.stack.part(EDIT))

    @property
    def evidence(self) -> EvidenceView:
        """What bears them out."""
        return cast("EvidenceView", self.stack.part(EVIDENCE))

    @property
    def documents(self) -> PersonDocuments:
        """What is attached to them."""
        return cast("PersonDocuments", self.stack.part(DOCUMENTS))

    @property
    def projects(self) -> ProjectsView:
        """Where they stand."""
        return cast("ProjectsView", self.stack.part(PROJECTS))

    @property
    def history(self) -> HistoryView:
        """What was done."""
        return cast("HistoryView", self.stack.part(HISTORY))

    def show_look(self, look: int) -> None:
        """Show one of the ways to look at them."""
        if self.stack.is_made(EDIT):
            self.edit.flush()
        self.steps[look].setChecked(True)
        self.stack.show_part(look)
        view = self.stack.part(look)
        if isinstance(view, PersonEdit | PersonDocuments | Look):
            view.arrive()

    def flush(self) -> None:
        """Keep what was typed."""
        if self.stack.is_made(EDIT):
            self.edit.flush()
        super().flush()

    def finish(self) -> None:
        """Write down what was typed last: the window is closing and its jobs have stopped."""
        if self.stack.is_made(EDIT):
            self.edit.flush()
        super().finish()

    def _build_tools(self) -> None:
        back = named(
            Button(self.tr("All people"), "back", "quiet"), "personBack", self.tr("Back to all people"),
            with_keys(self.tr("Back to all people"), "Alt+Left"),
        )  # fmt: skip
        back.clicked.connect(lambda: self._desk.news.go.emit("people"))
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(back.click)
        self.remove = named(Button(self.tr("Remove…"), "trash"), "personRemove", self.tr("Remove this person"))
        self.erase = named(
            Button(self.tr("Erase…"), role="danger"), "personErase", self.tr("Erase this person for good"),
            self.tr("Erase this person for good, in the backups as well"),
        )  # fmt: skip
        for tool in (back, self.remove, self.erase):
            self.tools.addWidget(tool)

    def _build_steps(self) -> QVBoxLayout:
        self.steps: list[Button] = []
        group = QButtonGroup(self)
        places = Wrap(space=Space.LARGE)
        names = (
            self.tr("Profile"), self.tr("Edit"), self.tr("Evidence"), self.tr("Documents"), self.tr("Projects"),
            self.tr("History"),
        )  # fmt: skip
        for look, name in enumerate(names):
            tip = with_keys(name, f"Alt+{look + 1}")
            button = named(Button(name, role="step"), f"look_{look}", name, tip)
            button.setCheckable(True)
            group.addButton(button)
            button.clicked.connect(lambda _on, look=look: self.show_look(look))
            QShortcut(QKeySequence(f"Alt+{look + 1}"), self).activated.connect(lambda look=look: self.show_look(look))
            places.addWidget(button)
            self.steps.append(button)
        self.steps[READ].setChecked(True)
        return column(places, line(), space=0)

    def _connect(self) -> None:
        self.open.loaded.connect(self._show)
        self.open.saved.connect(self._show)
        self.open.gone.connect(lambda: self._desk.news.go.emit("people") if self.isVisible() else None)
        self.open.failed.connect(self._tell)
        self.tags.asked.connect(self._offer_tags)
        self.tags.tag.connect(lambda name: self.acts.tag(self._keys(), name))
        self.tags.untag.connect(lambda name: self.acts.untag(self._keys(), name))
        self.remove.clicked.connect(lambda: self.acts.remove(self._keys()))
        self.erase.clicked.connect(lambda: self.acts.erase(self.open.id, self.title.text()))

    def _keys(self) -> list[int]:
        return [self.open.seen.line.key] if self.open.seen else []

    def _offer_tags(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: tagging.tags(store), done=self.tags.offer, failed=self._tell, parent=self, topic="tags"
        )

    def _show(self) -> None:
        if seen := self.open.seen:
            profile = seen.profile
            self.title.setText(profile.name or self.tr("(no name)"))
            self.say_below(profile.label)
            self.tags.show_tags(seen.line.tags)
            self.sheet.show_made(lambda: person_html(profile, head=False))
            if not profile_tells(profile.document) and self.stack.currentIndex() == READ and self.isVisible():
                QTimer.singleShot(0, self, self._begin)  # somebody new: there is nothing to read yet

    def _begin(self) -> None:
        self.show_look(EDIT)
        self.edit.begin()

    def _tell(self, error: UserError) -> None:
        self._desk.dialogs.tell(self.tr("That didn't work"), say(error))


def profile_tells(document: Document) -> bool:
    """Whether a document says more than a name."""
    basics = mapping(document.get("basics"))
    return len(document) > 1 or any(key != "name" and (text(value) or value) for key, value in basics.items())
