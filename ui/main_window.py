"""The frame: places on the left, the page, work under way at the bottom right. Navigation only."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QPlainTextEdit, QWidget

from ui import icons, theme
from ui.commands import Commands
from ui.jobs import Jobs
from ui.menus import build_menus
from ui.settings import GEOMETRY, LAST_PAGE, Settings
from ui.turns import soon
from ui.widgets.build import column, row
from ui.widgets.dropping import Dropping, DropZone
from ui.widgets.foot import Foot
from ui.widgets.job_strip import JobStrip
from ui.widgets.lazy import lay_out
from ui.widgets.sidebar import Place, Sidebar
from ui.widgets.stack import ScrolledStack
from ui.widgets.told_strip import ToldStrip

PageMaker = Callable[[str], Iterator[QWidget | None]]  # by its key; None after each step but the last
_SIZE = QSize(1280, 800)
_AROUND = QSize(8, 48)  # what the system may draw around a window; only known once it is shown


class MainWindow(QMainWindow):
    """Shows one page at a time; pages are made when they are first asked for, and kept."""

    closing = Signal()  # all jobs have stopped; pages write down what was typed last
    arrived = Signal(str)  # the page with that key is shown
    dropped = Signal(object)  # files and folders that were let go of over the window, as list[Path]
    undo_asked = Signal()  # beside a line on what was just done
    painted = Signal()  # once, after the frame has been drawn for the first time

    def __init__(self, settings: Settings, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowTitle("TPM Match")
        self.setWindowIcon(icons.icon("app", theme.current().accent))
        self.setMinimumSize(960, 600)
        self._settings, self.jobs = settings, jobs
        self.commands = Commands(self)
        build_menus(self, self.commands)
        self.commands.asked_page.connect(self.go)
        for id, key in (
            ("new_project", "new"),
            *((key, key) for key in ("home", "projects", "people", "review", "settings")),
        ):
            self.commands.answer(id, self, partial(self.go, key))
        self._make: PageMaker | None = None
        self._may_close: Callable[[], bool] = lambda: True
        self._unpainted = True
        self._standing_in: QWidget | None = None
        self._pages: dict[str, QWidget] = {}
        self._begun: dict[str, Iterator[QWidget | None]] = {}  # those of which a part is made
        self._build()
        if not self.restoreGeometry(settings.get(GEOMETRY)):
            self.resize(_SIZE.boundedTo(self.screen().availableSize() - _AROUND))
        self.sidebar.mark("home")
        self._stack.setFocus()

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def key(self) -> str:
        """The key of the page that is shown."""
        return next((key for key, page in self._pages.items() if page is self.page), "home")

    def pages(self) -> list[QWidget]:
        """The pages made so far."""
        return list(self._pages.values())

    def page_of(self, key: str) -> QWidget | None:
        """The page of that key, if it was made."""
        return self._pages.get(key)

    def opened(self) -> list[str]:
        """The keys of the pages made so far."""
        return list(self._pages)

    def fill(self, make: PageMaker, may_close: Callable[[], bool]) -> None:
        """From now on pages can be made, and may want to be asked before the window closes."""
        self._make, self._may_close = make, may_close
        Dropping(self)
        self.sidebar.setEnabled(True)
        if self._standing_in is not None:
            self._stack.removeWidget(self._standing_in)
            self._standing_in.deleteLater()
            self._standing_in = None

    def go(self, key: str) -> None:
        """Show the page with that key; nothing happens before pages can be made."""
        if self._make is None:
            self.sidebar.mark("home")
            return
        page = self._put_in(self._made(key, self._make))
        goes_on = self._stack.currentWidget() is page and self._is_written_in(page)
        self._stack.setCurrentWidget(page)
        if not goes_on:
            page.setFocus()  # so that Tab goes on from here
        self.sidebar.mark(key)
        self.commands.settle()
        self._settings.set(LAST_PAGE, key)
        self.arrived.emit(key)

    def _is_written_in(self, page: QWidget) -> bool:
        """Whether somebody writes in a page."""
        focus = self.focusWidget()
        return isinstance(focus, QLineEdit | QPlainTextEdit) and page.isAncestorOf(focus)

    def make_ready(self, key: str) -> None:
        """Make the page with that key step by step, so that showing it takes no longer than showing."""
        if self._make is None:
            return
        if (page := self._pages.get(key)) is None:
            self._make_further(key, self._make)
            soon(self, lambda: self.make_ready(key))
        elif self._stack.indexOf(page) < 0:
            self._put_in(page)  # it is dressed then
            soon(page, lambda: lay_out(page, self._stack.size()))

    def _made(self, key: str, make: PageMaker) -> QWidget:
        while key not in self._pages:
            self._make_further(key, make)
        return self._pages[key]

    def _make_further(self, key: str, make: PageMaker) -> None:
        steps = self._begun.pop(key, None) or make(key)
        if (page := next(steps)) is not None:
            self._pages[key] = page
        else:
            self._begun[key] = steps

    def _put_in(self, page: QWidget) -> QWidget:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        return page

    def come_forward(self) -> None:
        """Show the window to whoever started the program once more."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def stand_in(self, page: QWidget) -> None:
        """Show a page in place of all others, until pages can be made."""
        self.sidebar.setEnabled(False)  # no way leads from here but those on the page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if self._standing_in is not None:
            self._stack.removeWidget(self._standing_in)
            self._standing_in.deleteLater()
        self._standing_in = page
        page.setFocus()

    def forget(self, key: str) -> None:
        """Let a page go, because what it showed is gone."""
        if page := self._pages.pop(key, None):
            self._stack.removeWidget(page)
            page.deleteLater()

    def leave(self) -> None:
        """Close without asking."""
        self._may_close = lambda: True
        self.close()

    def renew(self) -> None:
        """Build everything anew, in the language that is now spoken; the page stays the one that it was."""
        key = self.key
        self._begun.clear()
        for other in list(self._pages):
            self.forget(other)
        build_menus(self, self.commands)
        self._build()
        self.go(key)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw, and tell of the first time."""
        super().paintEvent(event)
        if self._unpainted:
            self._unpainted = False
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the window's place, stop the work, keep what was typed."""
        if not self._may_close():
            event.ignore()
            return
        self._settings.set(GEOMETRY, bytes(self.saveGeometry().data()))
        self._settings.flush()
        self.hide()  # work may take seconds to stop, and nobody should look at a window that is dead
        self.jobs.close()
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        scrolled = ScrolledStack()
        self._stack = scrolled.stack
        self._stack.addWidget(QWidget())  # what is painted first, before any page can be made
        self.sidebar = Sidebar(
            "TPM Match", self._places(), Place("settings", self.tr("Settings"), "settings", "Ctrl+,")
        )
        self.sidebar.asked.connect(self.go)
        strip = JobStrip()
        self.jobs.started.connect(strip.start)
        self.jobs.moved.connect(strip.move_on)
        self.jobs.ended.connect(strip.end)
        strip.cancelled.connect(self.jobs.cancel)
        middle = DropZone()
        middle.drop_says = self.tr("Let go to bring in people")
        middle.dropped.connect(self.dropped)
        self.notice = ToldStrip()
        self.notice.acted.connect(self.undo_asked)
        right = column(scrolled, Foot(self.notice, strip), space=0)
        right.setStretch(0, 1)
        middle.setLayout(row(self.sidebar, right, space=0))
        self.setCentralWidget(middle)

    def _places(self) -> list[Place]:
        return [
            Place("home", self.tr("Home"), "home", "Ctrl+1"),
            Place("projects", self.tr("Projects"), "projects", "Ctrl+2"),
            Place("people", self.tr("People"), "people", "Ctrl+3"),
        ]
