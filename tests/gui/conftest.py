"""A window on a real store, and a guard: what a test leaves behind would be blamed on another one."""

import gc
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tpmmatch import resources
from tpmmatch.actions import courses, importing, open_store, projects, ranking
from tpmmatch.actions.home import list_projects
from tpmmatch.model.method import Method
from ui.app import Session
from ui.commands import Keys
from ui.main_window import MainWindow
from ui.pages.brief_page import BriefPage
from ui.pages.people_page import PeoplePage
from ui.pages.project_page import ProjectPage
from ui.pages.review_page import ReviewPage
from ui.settings import LANGUAGE, Settings
from ui.widgets.lazy import is_coming

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
JOB_MAY_END_WITHIN_MS = 2000
SOME = 40  # people
TABLES = Path(__file__).parents[1] / "data" / "tables"
CVS = Path(__file__).parents[1] / "data" / "cv" / "en"
PATIENCE = 20_000  # ms; a machine may be busy


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """To open the whole window takes its second."""
    for item in items:
        if "open_window" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that used Qt and left a window on the screen or a job in a pool."""
    yield
    if "qapp" not in request.fixturenames:
        return
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    left = [f"{type(window).__name__} {window.objectName()!r} is still shown" for window in windows]
    for window in windows:
        window.hide()
        window.deleteLater()
    # A job that has told its result may still be on its way out.
    pools = [QThreadPool.globalInstance()]
    pools += [held for held in shiboken6.getAllValidWrappers() if isinstance(held, QThreadPool)]
    left += ["a job is still running" for pool in pools if not pool.waitForDone(JOB_MAY_END_WITHIN_MS)]
    assert not left, "; ".join(left)


@dataclass
class Answers:
    """Stands in for dialogs: gives prepared answers and remembers what was asked and told."""

    files: list[Path] = field(default_factory=list)
    save_to: Path | None = None
    folder: Path | None = None
    agrees: bool = True
    print_to: Path | None = None
    text: str = ""
    why: str = ""  # what was said beside the last question
    reviewed: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def open_files(self, title: str, folder: Path, kinds: str) -> list[Path]:  # noqa: ARG002 - the port's
        self.asked.append(title)
        return self.files

    def open_folder(self, title: str, folder: Path) -> Path | None:  # noqa: ARG002 - the port's
        self.asked.append(title)
        return self.folder

    def save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:  # noqa: ARG002 - the port's
        self.asked.append(suggested.name)
        return self.save_to

    def confirm(self, title: str, text: str, action: str) -> bool:  # noqa: ARG002 - the port's
        self.asked.append(title)
        self.why = text
        return self.agrees

    def review(self, title: str, text: str, lines: Sequence[str], action: str, *, danger: bool) -> bool:  # noqa: ARG002 - the port's
        self.asked.append(title)
        self.reviewed = list(lines)
        return self.agrees

    def ask_text(self, title: str, text: str, action: str) -> str:  # noqa: ARG002 - the port's
        self.asked.append(title)
        return self.text

    def tell(self, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")

    def crashed(self, report: str) -> None:
        self.told.append(report)

    def keys(self, groups: list[tuple[str, list[Keys]]]) -> None:
        self.told += [f"{line.text}: {line.keys}" for _, lines in groups for line in lines]

    def about(self, text: str) -> None:
        self.told.append(text)

    def read(self, page: Method) -> None:
        self.told.append(str(page.title))

    def open_outside(self, path: Path, unopened: Callable[[], object]) -> None:
        self.opened.append(path)
        if not self.agrees:
            unopened()

    def open_link(self, link: str, unopened: Callable[[], object]) -> None:
        self.open_outside(Path(link), unopened)

    def printer(self, name: str, setup: Callable[[QPrinter], None]) -> QPrinter | None:
        self.asked.append(name)
        if self.print_to is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        printer.setResolution(150)
        setup(printer)
        return printer


@pytest.fixture
def dialogs() -> Answers:
    return Answers()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(tmp_path / "window.ini")
    made.set(LANGUAGE, "en")  # whatever the system of the tests speaks
    return made


@pytest.fixture(scope="session")
def filled_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample people and projects, to be copied."""
    path = tmp_path_factory.mktemp("filled") / "people.sqlite"
    store = open_store(str(path))
    importing.import_samples(store, NOW)
    projects.add_samples(store, NOW)
    store.close()
    return path


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with some of the sample people and all sample projects, where ranking everybody is quick."""
    folder = tmp_path_factory.mktemp("small")
    chosen = resources.read_text("sample/people.jsonl").splitlines(keepends=True)[:SOME]
    (folder / "people.jsonl").write_text("".join(chosen), "utf-8")
    store = open_store(str(folder / "people.sqlite"))
    importing.import_people(store, [folder / "people.jsonl"], NOW)
    projects.add_samples(store, NOW)
    store.close()
    return folder / "people.sqlite"


@pytest.fixture(scope="session")
def listed_store(small_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the two best on the shortlist of the project that is listed first."""
    return with_shortlist(small_store, tmp_path_factory.mktemp("listed") / "people.sqlite", 2)


def with_shortlist(store: Path, path: Path, people: int) -> Path:
    """A copy of the store with so many of the best on the shortlist of the project that is listed first."""
    shutil.copy(store, path)
    opened = open_store(str(path))
    project = list_projects(opened)[0]
    for person in ranking.rank(opened, project, NOW.date(), top=people).people:
        courses.keep_on_list(opened, project.id, person.match.person, NOW)
    opened.close()
    return path


@pytest.fixture(autouse=True, scope="session")
def nothing_is_collected_in_a_job() -> Iterator[None]:
    """Python collects in whichever thread is at work, and what is Qt's must go in the thread of the window.

    So nothing is collected by chance; `open_window` does it once its window is gone.
    """
    gc.disable()
    yield
    gc.enable()


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, settings: Settings, dialogs: Answers
) -> Iterator[OpenWindow]:
    """Opens the whole window on a store of its own and waits until it answers."""
    sessions: list[Session] = []

    def opened(store: Path | None = None) -> MainWindow:
        location = tmp_path / "people.sqlite"
        if store is not None:
            shutil.copy(store, location)
        session = Session(qapp, str(location), settings, lambda: NOW, dialogs)
        sessions.append(session)
        qtbot.addWidget(session.window)
        with qtbot.waitSignal(session.ready, timeout=PATIENCE):
            session.start()
        at_rest(qtbot, session.window)
        return session.window

    yield opened
    for session in sessions:
        session.close()
        session.deleteLater()
    # Now, not in the next test's first turn: that one's session would dress all of the old window anew before.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sessions.clear()
    gc.collect()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """The window as on the first day."""
    return open_window()


@pytest.fixture
def full_window(open_window: OpenWindow, filled_store: Path) -> MainWindow:
    """The window with the sample people and projects."""
    return open_window(filled_store)


@pytest.fixture
def small_window(open_window: OpenWindow, small_store: Path) -> MainWindow:
    """The window with some of the sample people and all sample projects."""
    return open_window(small_store)


@pytest.fixture
def listed_window(open_window: OpenWindow, listed_store: Path) -> MainWindow:
    """The same with two people on the first project's shortlist."""
    return open_window(listed_store)


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way any more, and all that came of it has its place."""
    qtbot.waitUntil(lambda: not (window.jobs.busy or is_coming(window)), timeout=PATIENCE)
    for _ in range(2):  # layouts follow what was told to them in the next turn, those within them in the one after
        QApplication.processEvents()


def people_of(qtbot: QtBot, window: MainWindow) -> PeoplePage:
    """The list of people is shown."""
    window.go("people")
    at_rest(qtbot, window)
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def closed(qtbot: QtBot, window: MainWindow) -> None:
    """Close the window, which waits until what was typed last is kept."""
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)


def open_project(qtbot: QtBot, window: MainWindow, id: str) -> ProjectPage:
    """Show the page of a project and wait until it is filled."""
    window.go(f"project:{id}")
    page = window.page
    assert isinstance(page, ProjectPage)
    qtbot.waitUntil(lambda: page.open.project is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return page


def ranked(qtbot: QtBot, window: MainWindow, id: str) -> ProjectPage:
    """Show the ranking of a project and wait until it and the first reasons are there."""
    page = open_project(qtbot, window, id)
    page.show_step(1)
    qtbot.waitUntil(lambda: page.open.ranked_people is not None, timeout=PATIENCE)
    at_rest(qtbot, window)
    return page


def draw_brief(qtbot: QtBot, page: ProjectPage) -> BriefPage:
    """From the ranking, show the brief of the person chosen there."""
    qtbot.mouseClick(page.ranking.reasons.brief, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.brief.keep.isEnabled, timeout=PATIENCE)
    at_rest(qtbot, window_of(page))
    return page.brief


def look_over(qtbot: QtBot, window: MainWindow, files: Sequence[Path]) -> ReviewPage:
    """Bring in files that have to be looked over, from the list of people, and wait until the first is shown."""
    people_of(qtbot, window).take(files)
    qtbot.waitUntil(lambda: window.key == "review", timeout=PATIENCE)
    page = window.page
    assert isinstance(page, ReviewPage)
    review_at_rest(qtbot, page)
    return page


def keep_certain(qtbot: QtBot, window: MainWindow) -> None:
    """In the review that comes up, keep all who are certain."""
    qtbot.waitUntil(lambda: window.key == "review", timeout=PATIENCE)
    page = window.page
    assert isinstance(page, ReviewPage)
    review_at_rest(qtbot, page)
    page.accept_certain()
    page.keep()
    at_rest(qtbot, window)
    if not page.list._reviews.drafts:
        qtbot.waitUntil(lambda: window.key == "people", timeout=PATIENCE)
        at_rest(qtbot, window)


def review_at_rest(qtbot: QtBot, page: ReviewPage) -> None:
    """Wait until all of whoever is looked at is shown."""
    qtbot.waitUntil(lambda: page.source.is_shown and page.person.is_shown, timeout=PATIENCE)


def first_project(window: MainWindow) -> str:
    """The id of the project that is listed first."""
    names = [button.objectName() for button in window.findChildren(QPushButton)]
    return next(name for name in names if name.startswith("nav_project:")).removeprefix("nav_project:")


def window_of(widget: QWidget) -> MainWindow:
    """The main window that a widget is in."""
    found = widget.window()
    assert isinstance(found, MainWindow)
    return found
