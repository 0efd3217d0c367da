"""Which page belongs to which key, and what the sidebar tells of the store."""

from importlib import import_module

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from tpmmatch import __version__
from tpmmatch.actions import people, projects
from tpmmatch.actions.method import method_page
from tpmmatch.model.project import Project
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.new_project_page import NewProjectPage
from ui.pages.people_page import PeoplePage
from ui.pages.projects_page import ProjectsPage
from ui.pages.settings_page import SettingsPage
from ui.pages.start_page import StartPage
from ui.undoing import Undoing
from ui.widgets.sidebar import Place

_PROJECT = "project:"
_MOST_LISTED = 10
_QUIET = 700  # ms after the window is ready; it should answer the first click before anything else


class Rooms(QObject):
    """Makes pages for the window, and keeps its sidebar true."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        window.fill(self.make)
        window.commands.answer("keys", window, lambda: desk.dialogs.keys(window.commands.sheet()))
        window.commands.answer("method", window, self._explain)
        window.commands.answer("about", window, self._tell_about)
        desk.news.go.connect(window.go)
        desk.news.people.connect(self._count)
        desk.news.projects.connect(self._list)
        desk.news.removed.connect(self._leave)
        desk.news.told.connect(lambda text, undoable: window.notice.say(text, self.tr("Undo") if undoable else ""))
        undoing = Undoing(window, desk)
        window.notice.acted.connect(undoing.undo)
        self._count()
        self._list()
        QTimer.singleShot(_QUIET, self, self._prepare)

    def make(self, key: str) -> QWidget:
        """The page for a key; one that isn't known leads home."""
        if key.startswith(_PROJECT):
            from ui.pages.project_page import ProjectPage  # noqa: PLC0415 - ranking and PDF are loaded with it

            page = ProjectPage(self._desk, key.removeprefix(_PROJECT))
            self._window.closing.connect(page.finish)
            return page
        pages = {"projects": ProjectsPage, "people": PeoplePage, "settings": SettingsPage, "new": NewProjectPage}
        return pages.get(key, StartPage)(self._desk)

    def _leave(self, id: str) -> None:
        """Let go of the page of a project that is gone; whoever looks at it is led to those that are there."""
        if self._window.key == _PROJECT + id:
            self._window.go("projects")
        self._window.forget(_PROJECT + id)

    def _explain(self) -> None:
        """The page is put into words beside the window, as it is long."""
        self._desk.jobs.run(lambda _token: method_page(), done=self._desk.dialogs.read, parent=self, topic="method")

    def _tell_about(self) -> None:
        words = self.tr("TPM Match {version}. Finds the project manager for your project. Everything stays here.")
        self._desk.dialogs.about(words.format(version=__version__))

    def _prepare(self) -> None:
        """Load what the first opened project needs, so that opening it doesn't wait for that."""
        self._desk.jobs.run(
            lambda _token: import_module("ui.pages.project_page"), done=lambda _module: None, parent=self
        )

    def _count(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(lambda _token: people.count(store), done=self._show_count, parent=self, topic="count")

    def _list(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(
            lambda _token: projects.list_projects(store), done=self._show_list, parent=self, topic="list"
        )

    def _show_count(self, total: int) -> None:
        self._window.sidebar.set_count("people", str(total) if total else "")

    def _show_list(self, found: list[Project]) -> None:
        places = [Place(_PROJECT + project.id, project.title) for project in found[:_MOST_LISTED]]
        self._window.sidebar.set_below("projects", places)
        self._window.sidebar.mark(self._window.key)
