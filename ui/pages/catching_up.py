"""What comes after the list of people: much is loaded and counted for it, and would keep the list waiting."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from tpmmatch.actions import Store
from ui.desk import Desk
from ui.jobs import Token
from ui.pages.filter_bar import FilterBar

_RESTING = 400  # ms after a list is shown


class CatchingUp(QTimer):
    """Behind each list the filters count anew, and behind the first people are made ready.

    The page may be made before anybody asks for it; nothing of this is done before somebody looks at it.
    """

    changed = Signal()  # who couldn't be searched or filtered can be now
    ended = Signal()

    def __init__(self, desk: Desk, filters: FilterBar, parent: QWidget) -> None:
        super().__init__(parent, singleShot=True, interval=_RESTING)
        self._desk, self._filters, self._page = desk, filters, parent
        self._behind = True
        self._is_due = False
        self.timeout.connect(self._catch_up)

    def follow_list(self) -> None:
        """Another list is shown."""
        self._is_due = True
        if self._page.isVisible():
            self.follow_eyes()

    def follow_eyes(self) -> None:
        """Somebody looks at the page."""
        if self._is_due:
            self._is_due = False
            self.start()

    def _catch_up(self) -> None:
        self._filters.catch_up()
        if self._behind:
            self._behind = False
            store = self._desk.store
            job = self._desk.jobs.run(
                lambda token: _make_ready(store, token),
                done=self._tell,
                ended=lambda: self._end(stopped=job.token.cancelled()),
                parent=self,
                title=self.tr("Reading people, so that they can be searched"),
            )

    def _end(self, *, stopped: bool) -> None:
        self._behind = stopped  # then it is begun again the next time
        self.ended.emit()

    def _tell(self, changed: bool) -> None:
        if changed:
            self._filters.fall_behind()
            self.changed.emit()


def _make_ready(store: Store, token: Token) -> bool:
    from tpmmatch.actions import indexing  # noqa: PLC0415 - ranking is loaded with it; the list is shown without

    return indexing.catch_up(store, token.progress, token.cancelled, beside=True)
