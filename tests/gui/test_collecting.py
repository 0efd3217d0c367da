"""What Python collects while a job is at work."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.conftest import PATIENCE, OpenWindow

RINGS = 30_000


class Ring:
    """Holds itself, so that only the collector of cycles lets go of it; tells in which thread that was."""

    ended: list[int] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended.append(threading.get_ident())


@pytest.fixture
def collecting() -> Iterator[None]:
    """Python as it usually is."""
    gc.enable()
    yield
    gc.disable()


@pytest.mark.usefixtures("collecting")
def test_what_a_job_leaves_is_taken_apart_in_the_windows_thread(open_window: OpenWindow, qtbot: QtBot) -> None:
    Ring.ended.clear()
    window = open_window()

    def work(_token: object) -> None:
        for _ in range(RINGS):
            Ring()

    window.jobs.run(work, done=lambda _nothing: None, parent=window)
    qtbot.waitUntil(lambda: len(Ring.ended) > RINGS // 2, timeout=PATIENCE)

    assert set(Ring.ended) == {threading.get_ident()}
