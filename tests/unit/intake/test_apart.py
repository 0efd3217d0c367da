"""Documents are read in processes of their own; none of them stops the others."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.errors import Cancelled
from tpmmatch.intake import Apart, Found, people_at, read_people
from tpmmatch.intake.files import Place
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message

NONE = TableWishes()
Write = Callable[[str, object], Path]

pytestmark = pytest.mark.slow


PATIENCE = 20.0


def nothing() -> None:
    """Go on."""


def test_the_same_comes_back_in_order(cvs: Path, tmp_path: Path) -> None:
    paths = [cvs / "en" / name for name in ("plain.docx", "expected.json", "side_bar_left.pdf", "plain.txt")]
    paths += sorted((cvs.parent / "tables").glob("*.xlsx"))
    with Apart(nothing) as apart:
        found = list(people_at(paths, tmp_path, begin=apart.begin, ahead=apart.ahead))
    assert found == [item for path in paths for item in read_people(path)]


def test_a_process_that_dies_costs_one_file(cvs: Path) -> None:
    path = cvs / "en" / "plain.txt"
    with Apart(nothing) as apart:
        (first,) = apart.begin(Place(path, "first"), Kind.TEXT, NONE)()
        pending = apart.begin(Place(path, "second"), Kind.TEXT, NONE)
        for worker in apart._all:
            os.kill(worker._process.pid or 0, signal.SIGKILL)
            worker._process.join()
        (second,) = pending()
        (third,) = apart.begin(Place(path, "third"), Kind.TEXT, NONE)()
    assert isinstance(first, Found)
    assert isinstance(third, Found)
    assert isinstance(second, Found | Note)  # it may have been quicker


def test_a_file_that_takes_too_long_is_given_up(cvs: Path) -> None:
    path = cvs / "en" / "plain.txt"
    with Apart(nothing, seconds=PATIENCE) as apart:
        apart.begin(Place(path, "quick"), Kind.TEXT, NONE)()
        apart._seconds = 0.1
        os.kill(apart._all[0]._process.pid or 0, signal.SIGSTOP)
        (slow,) = apart.begin(Place(path, "slow"), Kind.TEXT, NONE)()
        assert apart._all == []
    assert isinstance(slow, Note)
    assert isinstance(slow.reason, Message)
    assert slow.reason.id == "intake_reader_slow"


def test_a_wish_to_stop_is_heeded_while_waiting(cvs: Path) -> None:
    def stop() -> None:
        raise Cancelled

    with Apart(stop) as apart, pytest.raises(Cancelled):
        apart.begin(Place(cvs / "en" / "plain.txt", "any"), Kind.TEXT, NONE)()
    assert not any(worker._process.is_alive() for worker in apart._all if worker._process._popen)  # type: ignore[attr-defined]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with Apart(nothing) as apart:
        (gone,) = apart.begin(Place(tmp_path / "gone.pdf", "gone.pdf"), Kind.PDF, NONE)()
    assert gone == Note("gone.pdf", Message("intake_file_unreadable", {}))
