"""The way from a place to an open store: whose window it is, opening it off the window's thread, and what to do if not.

Nothing of the core's weight is loaded before `begin`, which comes after the first paint.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tpmmatch import paths
from tpmmatch.errors import UserError
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.single import Single

if TYPE_CHECKING:
    from tpmmatch.actions import Store
    from ui.dialogs.port import Dialogs
    from ui.pages.trouble_page import TroublePage

_EAR_AFTER = 2000  # ms; a second start has more patience, and the first page is there sooner without what this loads


class Opening(QObject):
    """Opens the store, as often as it takes; trouble is told on a page of its own with every way out."""

    opened = Signal(object)  # the Store

    def __init__(
        self,
        window: MainWindow,
        jobs: Jobs,
        location: str,
        clock: Callable[[], datetime],
        dialogs: "Callable[[], Dialogs]",
        first: str,
    ) -> None:
        super().__init__(window)
        self._window, self._jobs, self._location = window, jobs, location
        self._clock, self._dialogs = clock, dialogs
        self._first = first  # the key of the page that is shown first
        self._single = Single(location)
        self._ear = QTimer(self, singleShot=True, interval=_EAR_AFTER)
        self._ear.timeout.connect(lambda: self._single.listen(self._window.come_forward))

    def claim(self) -> bool:
        """Whether this is the window for the store; if not, the other one has come forward."""
        return self._single.claim()

    def begin(self) -> None:
        """Open the store."""
        self._ear.start()
        self._open("")

    def release(self) -> None:
        """Let another window have it."""
        self._ear.stop()
        self._single.release()

    def _open(self, title: str) -> None:
        location, first = self._location, self._first
        self._jobs.run(
            lambda _token: _open_store(location, first),
            done=self.opened.emit,
            failed=self._refused,
            parent=self,
            title=title,
        )

    # Trouble

    def _refused(self, error: UserError) -> None:
        from ui.pages.trouble_page import TroublePage  # noqa: PLC0415 - hardly ever needed

        location = self._location
        self._jobs.run(
            lambda _token: _copies(location, error),
            done=lambda copies: self._show(TroublePage(error, copies)),
            failed=lambda _error: self._show(TroublePage(error, [])),
            parent=self,
        )

    def _show(self, page: "TroublePage") -> None:
        page.again.clicked.connect(lambda: self._open(self.tr("Opening your data")))
        page.bring_back.clicked.connect(self._bring_back)
        page.elsewhere.clicked.connect(self._choose)
        page.leave.clicked.connect(self._window.close)
        self._window.stand_in(page)

    def _bring_back(self) -> None:
        location, now = self._location, self._clock()
        self._jobs.run(
            lambda _token: _restore(location, now),
            done=lambda _nothing: self._open(self.tr("Opening your data")),
            failed=self._refused,
            parent=self,
            title=self.tr("Bringing the last backup back"),
        )

    def _choose(self) -> None:
        kinds = self.tr("People and projects (*.sqlite)")
        suggested = paths.documents_folder().parent / "people.sqlite"
        path = self._dialogs().save_file(self.tr("Open or begin"), suggested, kinds)
        if path is None:
            return
        self._single.release()
        self._location = str(path)
        self._single = Single(self._location)
        if not self._single.claim():
            self._window.close()  # it is open in another window, which has come forward
            return
        self.begin()


def _open_store(location: str, first: str) -> "Store":
    # Heavy; see the module's docstring. What the first pages need is loaded here too, off the window's thread.
    import ui.dialogs.asking  # noqa: PLC0415 - as the pages
    import ui.reviews  # noqa: F401, PLC0415 - as the pages
    from tpmmatch.actions import open_store  # noqa: PLC0415 - after the first paint
    from tpmmatch.actions.home import list_projects  # noqa: PLC0415 - as above
    from ui.rooms import load  # noqa: PLC0415 - the first pages, with all that they ask of the core

    load(first)
    store = open_store(location)
    try:  # a damaged file may open and yet not be read
        list_projects(store)
    except UserError:
        store.close()
        raise
    return store


def _copies(location: str, error: UserError) -> list[Path]:
    """The backups that may help against this trouble."""
    from tpmmatch.actions.backups import copies_at, is_spoilt  # noqa: PLC0415 - as above

    return copies_at(location) if is_spoilt(error) else []


def _restore(location: str, now: datetime) -> None:
    from tpmmatch.actions.backups import restore_last  # noqa: PLC0415 - as above

    restore_last(location, now)
