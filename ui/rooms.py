"""Which page belongs to which key, and what the sidebar tells of the store."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from tpmmatch import __version__
from tpmmatch.actions import people
from tpmmatch.actions.home import list_projects
from tpmmatch.model.home import Standing
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report
from ui.commands import with_keys
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.importing import Importer
from ui.pages.page import Page
from ui.pages.people_page import PeoplePage
from ui.pages.projects_page import ProjectsPage
from ui.pages.start_page import StartPage
from ui.settings import LANGUAGE
from ui.undoing import Undoing
from ui.widgets.focus import focused_in
from ui.widgets.known_types import KnownTypes
from ui.widgets.sidebar import Place
from ui.words import language

if TYPE_CHECKING:
    from tpmmatch.model.method import Method

_PROJECT, _PERSON, _TWICE = "project:", "person:", "twice:"
# Pages that aren't asked for first, with much of the core behind them: by what their keys begin with, in the order in
# which they are likely to be wanted.
_LATER = {
    _PROJECT: "ui.pages.project_page",
    _PERSON: "ui.pages.person_page",
    "new": "ui.pages.new_project_page",
    "settings": "ui.pages.settings_page",
    "review": "ui.pages.review_page",
    "rate": "ui.pages.rate_page",
    _TWICE: "ui.pages.twice_page",
}
_PERSONS_KEPT = 5  # pages of people who were looked at
_MOST_LISTED = 10
_READING = 200  # ms until it is looked again whether a box has been read
_QUIET = 700  # ms after the window is ready; it should answer the first click before anything else


def load(key: str) -> None:
    """Load what the page with this key is made of; "" is all of them. It takes a while, and belongs into a job."""
    for start, module in _LATER.items():
        if not key or key.startswith(start):
            import_module(module)


class Rooms(QObject):
    """Makes pages for the window, and keeps its sidebar true."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._desk = window, desk
        self._stale = False  # the pages speak another language than the one that was chosen
        self._closes = False  # as soon as what was typed last is kept
        self._stopping: dict[int, str] = {}  # what was asked to stop for that
        self._stopped: list[str] = []
        window.fill(self.make, self._may_close)
        window.commands.answer("keys", window, lambda: desk.dialogs.keys(window.commands.sheet()))
        window.commands.answer("method", window, self._explain)
        window.commands.answer("rate_case", window, lambda: window.go("rate"))
        window.commands.answer("about", window, self._tell_about)
        window.arrived.connect(self._arrived)
        self._persons: list[str] = []
        self._importer = Importer(desk, self)
        desk.reviews.arrived.connect(self._show_review)
        desk.reviews.decided.connect(lambda _drafts: self._show_review())
        desk.news.go.connect(window.go)
        desk.news.awaited.connect(window.make_ready, Qt.ConnectionType.QueuedConnection)
        desk.news.go_on.connect(self._go_on)
        desk.news.people.connect(self._count)
        desk.news.projects.connect(self._list)
        desk.news.language.connect(self._speak)
        desk.jobs.ended.connect(lambda _number: self._go_on_soon())
        desk.jobs.stopped.connect(self._heed_stopped)
        desk.news.removed.connect(self._leave)
        desk.news.restored.connect(self._close_opened)
        desk.news.told.connect(self._notice)
        window.dropped.connect(self._take)
        window.undo_asked.connect(Undoing(window, desk).undo)
        self._count()
        self._list()
        QTimer.singleShot(_QUIET, self, self._prepare)

    def make(self, key: str) -> Iterator[Page | None]:
        """The page for a key, after a None for each step to it; one that isn't known leads home."""
        for page in self._steps(key):
            if page is not None:
                self._window.closing.connect(page.finish)
            yield page

    def _steps(self, key: str) -> Iterator[Page | None]:
        if key == "review":
            from ui.pages.review_page import ReviewPage  # noqa: PLC0415 - see `load`

            return ReviewPage.in_steps(self._desk)
        return iter([self._page(key)])

    def _page(self, key: str) -> Page:
        if key.startswith(_PROJECT):
            from ui.pages.project_page import ProjectPage  # noqa: PLC0415 - see `load`

            return ProjectPage(self._desk, key.removeprefix(_PROJECT))
        if key.startswith(_PERSON):
            from ui.pages.person_page import PersonPage  # noqa: PLC0415 - as above

            return PersonPage(self._desk, key.removeprefix(_PERSON))
        if key.startswith(_TWICE):
            from ui.pages.twice_page import TwicePage  # noqa: PLC0415 - as above

            return TwicePage(self._desk, key.removeprefix(_TWICE))
        if key == "settings":
            from ui.pages.settings_page import SettingsPage  # noqa: PLC0415 - as above

            return SettingsPage(self._desk)
        if key == "rate":
            from ui.pages.rate_page import RatePage  # noqa: PLC0415 - see `load`

            return RatePage(self._desk)
        if key == "new":
            from ui.pages.new_project_page import NewProjectPage  # noqa: PLC0415 - as above

            return NewProjectPage(self._desk)
        pages = {"projects": ProjectsPage, "people": PeoplePage}
        return pages.get(key, StartPage)(self._desk)

    def _go_on(self, standing: Standing) -> None:
        """To the step of a project that its card calls the next one."""
        from ui.pages.project_page import ProjectPage  # noqa: PLC0415 - see `load`

        self._window.go(_PROJECT + standing.project.id)
        if isinstance(page := self._window.page, ProjectPage):
            page.show_stage(standing.stage)

    def _take(self, files: Sequence[Path]) -> None:
        """Bring people in from files, and tell of it where they are listed."""

        def tell(report: Report) -> None:
            self._desk.news.go.emit("people")
            self._desk.news.imported.emit(report)

        self._importer.take(files, tell)

    def _may_close(self) -> bool:
        """What was typed last is kept first. The owner is asked where that can't be done, and about an import."""
        if not self._gives_up_import():
            return False
        for page in self._our_pages():
            page.flush()
        self._closes = self._is_saving()
        if self._closes:
            self._stopping |= self._desk.jobs.cancel_shown()  # the window goes, and they may hold the disk
        return not self._closes and self._gives_up_unkept()

    def _gives_up_import(self) -> bool:
        """Whether nobody is being brought in, or the owner agrees to stop that."""
        if not any(importer.is_at_work for importer in self._window.findChildren(Importer)):
            return True
        title = self.tr("Close while people are being brought in?")
        text = self.tr(
            "That would stop then. Whoever is in already stays, and the files stay where they are: they can be brought"
            " in again."
        )
        return self._desk.dialogs.confirm(title, text, self.tr("Close"))

    def _close_if_kept(self) -> None:
        if self._closes and not self._is_saving():
            if QApplication.activeModalWidget() is not None:  # what the disk refused is told of first
                QTimer.singleShot(_READING, self, self._close_if_kept)
                return
            self._closes = False
            if self._gives_up_unkept():
                self._window.leave()
            else:
                self._tell_stopped()

    def _heed_stopped(self, number: int) -> None:
        if title := self._stopping.pop(number, ""):
            self._stopped.append(title)
            self._tell_stopped()

    def _tell_stopped(self) -> None:
        """Tell an owner who stays what the window's closing stopped."""
        if self._stopped and not self._closes:
            says = self.tr(
                "Stopped, as the window was closing: {what}. What was saved is safe; you can begin it again."
            )
            self._notice(says.format(what=", ".join(self._stopped)), False)
            self._stopped = []

    def _gives_up_unkept(self) -> bool:
        """Whether nothing would be lost, or the owner agrees to that."""
        why = dict.fromkeys(page.why_unkept() for page in self._our_pages() if page.unkept)
        title = self.tr("Close without what you typed last?")
        return not why or self._desk.dialogs.confirm(title, "\n\n".join(why), self.tr("Close"))

    def _holds_unkept(self) -> bool:
        return any(page.unkept for page in self._our_pages())

    def _is_saving(self) -> bool:
        return any(page.is_saving for page in self._our_pages())

    def _our_pages(self) -> list[Page]:
        return [page for page in self._window.pages() if isinstance(page, Page)]

    def _leave(self, id: str) -> None:
        """Let go of the page of a project that is gone; whoever looks at it is led to those that are there."""
        if self._window.key == _PROJECT + id:
            self._window.go("projects")
        self._window.forget(_PROJECT + id)

    def _explain(self) -> None:
        """The page is put into words beside the window, as it is long."""
        spoken = language()
        self._desk.jobs.run(lambda _token: _method(spoken), done=self._desk.dialogs.read, parent=self, topic="method")

    def _tell_about(self) -> None:
        words = self.tr("TPM Match {version}. Finds the project manager for your project. Everything stays here.")
        self._desk.dialogs.about(words.format(version=__version__))

    def _notice(self, text: str, undoable: bool) -> None:
        """Tell what was done; what can be undone can be undone here."""
        if undoable:
            tip = with_keys(self.tr("Undo what was just done"), self._desk.commands.action("undo").shortcut())
            self._window.notice.say(text, self.tr("Undo"), tip)
        else:
            self._window.notice.say(text)

    def _speak(self) -> None:
        """Another language was chosen. Pages that wait for work would lose what it brings, so it is waited for."""
        self._stale = True
        self._go_on_soon()

    def _go_on_soon(self) -> None:
        """With what waits for work to end: once what was used, or has ended, has let go."""
        if self._stale:
            QTimer.singleShot(0, self, self._renew_if_quiet)
        if self._closes:
            QTimer.singleShot(0, self, self._close_if_kept)

    def _renew_if_quiet(self) -> None:
        if not self._stale or self._is_busy() or self._holds_unkept():
            return  # what can't be kept for now is tried again by whoever holds it
        for page in self._our_pages():
            page.flush()
        if self._is_busy():
            return  # what was typed last is being kept
        self._stale = False
        self._desk.interpreter.speak(self._desk.settings.get(LANGUAGE))
        held = focused_in(self._window)
        self._window.renew()
        if isinstance(shown := self._window.page, Page):
            shown.focus_on(held)
        self._show_review()
        self._count()
        self._list()

    def _is_busy(self) -> bool:
        return self._desk.jobs.busy

    def _close_opened(self) -> None:
        """What is shown of projects and people isn't so any more, and must not be kept over what came back."""
        for key in self._window.opened():
            if key.startswith((_PROJECT, _PERSON, _TWICE)):
                self._window.forget(key)
        self._persons.clear()

    def _mark(self) -> None:
        """Whose pages stand below which place."""
        key = self._window.key
        self._window.sidebar.mark("people" if key.startswith((_PERSON, _TWICE)) else key)

    def _arrived(self, key: str) -> None:
        """People's pages belong to the list of people; the last few are kept."""
        self._mark()
        if not key.startswith(_PERSON):
            return
        self._persons = [*(other for other in self._persons if other != key), key]
        for old in self._persons[:-_PERSONS_KEPT]:
            if getattr(self._window.page_of(old), "idle", True):
                self._persons.remove(old)
                self._window.forget(old)

    def _prepare(self) -> None:
        """Load what all other pages need, and make the one with the people, so that opening them waits for neither."""
        KnownTypes(self._window)
        self._desk.jobs.run(
            lambda _token: load(""), done=lambda _nothing: self._window.make_ready("people"), parent=self
        )

    def _show_review(self) -> None:
        """While somebody waits for a decision, the way to them is below People."""
        waiting = self._desk.reviews.to_keep
        text = self.tr("Review ({n})").format(n=waiting) if waiting else self.tr("Review")
        self._window.sidebar.set_below("people", [Place("review", text)] if self._desk.reviews.drafts else [])
        self._mark()

    def _count(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(lambda _token: people.count(store), done=self._show_count, parent=self, topic="count")

    def _list(self) -> None:
        store = self._desk.store
        self._desk.jobs.run(lambda _token: list_projects(store), done=self._show_list, parent=self, topic="list")

    def _show_count(self, total: int) -> None:
        self._window.sidebar.set_count("people", str(total) if total else "")

    def _show_list(self, found: list[Project]) -> None:
        places = [Place(_PROJECT + project.id, project.title) for project in found[:_MOST_LISTED]]
        self._window.sidebar.set_below("projects", places)
        self._mark()


def _method(spoken: str) -> "Method":
    from tpmmatch.actions.method import method_page  # noqa: PLC0415 - it counts with the numbers of the ranking

    return method_page(spoken)
