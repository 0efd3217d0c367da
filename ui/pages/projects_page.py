"""All projects, and the way to a new one."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QStackedWidget, QWidget

from tpmmatch.actions import Store
from tpmmatch.actions.home import list_standings
from tpmmatch.model.home import Standing
from tpmmatch.model.project import Project
from ui.commands import with_keys
from ui.desk import Desk
from ui.pages.labels import due_line, terms_line
from ui.pages.page import Page
from ui.pages.project_files import ProjectFiles
from ui.tokens import PAGE, Space
from ui.widgets.build import column, named, row, tab_order
from ui.widgets.buttons import Button, ChoiceCard
from ui.widgets.empty import EmptyState
from ui.words import say


class ProjectsPage(Page):
    """A card a project."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Projects"))
        self.setObjectName("projectsPage")
        self._desk = desk
        self._new = new = named(
            Button(self.tr("New project…"), "plus", "primary"), "newProject", self.tr("Describe a new project"),
            with_keys(self.tr("Describe a new project"), "Ctrl+N"),
        )  # fmt: skip
        new.clicked.connect(lambda: desk.news.go.emit("new"))
        self.files = ProjectFiles(desk, self)
        self.take_in = named(
            Button(self.tr("Take in a file…"), "import"), "takeInProjects", self.tr("Take in projects from files"),
            self.tr("Take in projects that were written to files"),
        )  # fmt: skip
        self.take_in.clicked.connect(self.files.ask)
        self.tools.addWidget(self.take_in)
        self.tools.addWidget(new)
        self.head.setMaximumWidth(PAGE)  # as the cards below it
        text = self.tr("Describe what you need in your own words; everybody is then put in order for it, with reasons.")
        self.none = EmptyState("projects", self.tr("No project yet"), text, self.tr("New project…"))
        self.none.acted.connect(new.click)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.none)
        self.body.addWidget(self._stack, 1)
        desk.news.projects.connect(self.heed)
        desk.news.course.connect(self.heed)
        self.reload()

    def reload(self) -> None:
        """Ask the store for all projects."""
        store, today = self._desk.store, self._desk.today()
        self._desk.jobs.run(
            lambda _token: list_standings(store, today),
            done=self._show,
            failed=lambda error: self._desk.dialogs.tell(self.tr("Your projects can't be shown"), say(error)),
            parent=self,
            topic="projects",
        )

    def _show(self, found: list[Standing]) -> None:
        self._stack.setCurrentIndex(0 if found else 1)
        self.say_below(self.tr("{n} projects").format(n=len(found)) if len(found) > 1 else "")
        inside = column(*(self._card(standing) for standing in found), None, space=Space.MEDIUM)
        inside.setContentsMargins(0, 0, Space.SMALL, 0)
        page = QWidget()
        page.setMaximumWidth(PAGE)
        page.setLayout(inside)
        self._scroll.setWidget(page)
        tab_order([self.take_in, self._new, *page.findChildren(QPushButton)])

    def _card(self, standing: Standing) -> QWidget:
        project = standing.project
        card = ChoiceCard(str(project.kind), project.title, terms_line(project), due_line(standing))
        named(card, f"project_{project.id}", self.tr("Open {title}").format(title=project.title))
        card.clicked.connect(lambda: self._desk.news.go_on.emit(standing))
        remove = named(
            Button("", "trash", "quiet"), f"removeProject_{project.id}",
            self.tr("Remove the project {title}").format(title=project.title), self.tr("Remove this project"),
        )  # fmt: skip
        remove.clicked.connect(lambda: self._remove(project))
        export = named(
            Button("", "save", "quiet"), f"exportProject_{project.id}",
            self.tr("Export the project {title}").format(title=project.title), self.tr("Export this project to a file"),
        )  # fmt: skip
        export.clicked.connect(lambda: self.files.export(project))
        whole = QWidget()
        line = row(card, export, remove)
        line.setStretch(0, 1)
        whole.setLayout(line)
        return whole

    def _remove(self, project: Project) -> None:
        """Nothing is asked, as it can be undone."""
        store, id, news, now = self._desk.store, project.id, self._desk.news, self._desk.clock()

        def removed(_nothing: None) -> None:
            news.removed.emit(id)
            news.projects.emit()
            news.told.emit(self.tr("The project “{title}” is removed").format(title=project.title), True)

        self._desk.jobs.run(
            lambda _token: _remove(store, id, now),
            done=removed,
            failed=lambda error: self._desk.dialogs.tell(self.tr("The project wasn't removed"), say(error)),
            parent=self,
        )


def _remove(store: Store, id: str, now: datetime) -> None:
    from tpmmatch.actions import projects  # noqa: PLC0415 - with all that understands them; not before it is used

    projects.remove(store, id, now)
