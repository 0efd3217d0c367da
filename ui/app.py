"""The composition root: the only module that knows which real parts are used.

The start, in order:
1. QApplication, settings, language, theme.
2. The main window with its frame, shown and painted. Nothing of the core's weight is loaded yet:
   the store's libraries alone take longer than all of this.
3. After the first paint a job imports the actions and opens the store; see `ui.opening` for what may be in the way.
4. `ui.rooms` is imported, the desk is laid, the last page is shown.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from tpmmatch import paths
from ui.collecting import Collector
from ui.crash import CrashGuard
from ui.jobs import Jobs, Token
from ui.main_window import MainWindow
from ui.opening import Opening
from ui.settings import LANGUAGE, LAST_PAGE, TEXT_SIZE, THEME, Settings
from ui.theme import Dresser
from ui.translations import Interpreter

BACK_UP_AFTER_MS = 30_000  # once the owner is at work
_TURN = 0.0001  # seconds that a job at work keeps the window waiting at each step; Python has fifty times as long

if TYPE_CHECKING:
    from tpmmatch.actions import Store
    from ui.desk import Desk
    from ui.dialogs.port import Dialogs
    from ui.reviews import Reviews


class Session(QObject):
    """One running window with everything that belongs to it."""

    ready = Signal()  # pages are filled and answer

    def __init__(
        self,
        app: QApplication,
        location: str,
        settings: Settings,
        clock: Callable[[], datetime],
        dialogs: "Dialogs | None" = None,
    ) -> None:
        super().__init__(app)
        sys.setswitchinterval(_TURN)
        self._settings, self._clock, self._dialogs = settings, clock, dialogs
        self._interpreter = Interpreter(settings.get(LANGUAGE), self)
        self._dresser = Dresser(app, settings.get(THEME), settings.get(TEXT_SIZE), self)
        self._store: Store | None = None
        self._reviews: Reviews | None = None
        self.jobs = Jobs(self)
        self._collector = Collector(app, self.jobs, self)
        self.window = MainWindow(settings, self.jobs)
        self._dresser.dress(self.window)
        self._opening = Opening(self.window, self.jobs, location, clock, self._ask, settings.get(LAST_PAGE))
        self._opening.opened.connect(self._fill)
        for id, by in (("text_larger", 1), ("text_smaller", -1), ("text_usual", 0)):
            self.window.commands.answer(id, self.window, partial(self._dresser.step, by))
        self._dresser.resized.connect(lambda size: settings.set(TEXT_SIZE, size))

    def claim(self) -> bool:
        """Whether there is no other window on the same data yet; if there is, it has come forward."""
        return self._opening.claim()

    def start(self) -> None:
        """Show the window; the store is opened once it is painted."""
        self.window.painted.connect(self._opening.begin)
        self.window.show()

    def close(self) -> None:
        """Close the window and the store."""
        self.window.leave()
        self._interpreter.leave()
        if self._reviews is not None:
            self._reviews.close()
        if self._store is not None:
            self._store.close()
            self._store = None
        self._opening.release()
        self._collector.leave()

    def _ask(self) -> "Dialogs":
        from ui.dialogs.asking import QtDialogs  # noqa: PLC0415 - they import the core; see above

        return self._dialogs or QtDialogs(self.window)

    def _fill(self, store: "Store") -> None:
        from ui.desk import Desk, News  # noqa: PLC0415 - they import the core, which must not precede the first paint
        from ui.reviews import Reviews  # noqa: PLC0415 - as above
        from ui.rooms import Rooms  # noqa: PLC0415 - after the first paint

        self._store, self._reviews = store, Reviews(store, self.jobs, self)
        if (place := Path(store.location)) != Path(paths.usual_store()):  # two windows are told apart
            self.window.setWindowTitle(f"{place.name} – TPM Match")
        desk = Desk(
            store, self.jobs, self._settings, self._ask(), self._dresser, self._interpreter, News(self),
            self.window.commands, self._clock, self._reviews,
        )  # fmt: skip
        last = self._settings.get(LAST_PAGE)
        self.rooms = Rooms(self.window, desk)
        self.window.go(last)
        QTimer.singleShot(BACK_UP_AFTER_MS, self, lambda: self._back_up(desk))
        self._collector.settle()
        self.ready.emit()

    def _back_up(self, desk: "Desk") -> None:
        from tpmmatch.actions.backups import back_up_daily  # noqa: PLC0415 - as above
        from tpmmatch.actions.history import let_go  # noqa: PLC0415 - as above

        store, today, now = desk.store, desk.today(), desk.clock()

        def work(token: Token) -> None:
            let_go(store, now)  # before: a backup should not hold either what is kept no longer
            back_up_daily(store, today, cancel=token.cancelled, beside=True)

        # Should it fail, the page of settings shows how old the last one is.
        self.jobs.run(work, done=lambda _nothing: None, parent=self)


def run(location: str) -> int:
    """Open the window on a store ("" is the default one) and stay until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("TPM Match")
    app.setDesktopFileName("tpmmatch")
    settings = Settings(paths.settings_file())
    session = Session(app, location or paths.default_store(), settings, lambda: datetime.now(UTC))
    if not session.claim():
        return 0
    guard = CrashGuard(lambda report: _show_crash(session, report), paths.log_folder())
    guard.install()
    session.start()
    status = app.exec()
    session.close()
    guard.remove()
    return status


def _show_crash(session: Session, report: str) -> None:
    from ui.dialogs.asking import QtDialogs  # noqa: PLC0415 - hardly ever needed

    QtDialogs(session.window).crashed(report)
