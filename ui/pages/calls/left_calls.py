"""Calls that were left before all of them was kept: they wait for the disk, and can be gone on with."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMetaObject, QObject, Signal

from tpmmatch.errors import UserError
from ui.pages.calls.open_call import OpenCall


class LeftCalls(QObject):
    """What follows once a call is kept is done then, and not before."""

    refused = Signal(UserError)  # a call that was left can't be kept for now

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: dict[OpenCall, tuple[QMetaObject.Connection, ...]] = {}

    def all(self) -> list[OpenCall]:
        """Those that aren't kept yet."""
        return list(self._left)

    def leave(self, call: OpenCall, then: Callable[[], object]) -> None:
        """Let go of a call once all of it is kept, and then go on."""
        self._left[call] = (
            call.closed.connect(partial(self._let_go, call, then)),
            call.refused.connect(self.refused),
        )
        call.close()

    def take_back(self, id: str) -> OpenCall | None:
        """That call, to be gone on with, if it waits here: what is on the disk is older."""
        call = next((one for one in self._left if one.call.id == id), None)
        if call is not None:
            for connection in self._left.pop(call):
                QObject.disconnect(connection)
            call.open_again()
        return call

    def _let_go(self, call: OpenCall, then: Callable[[], object]) -> None:
        del self._left[call]
        call.deleteLater()
        then()
