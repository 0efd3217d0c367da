"""Documents attached to people are copies beside the store, and go with their people."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.disk import full_after
from tpmmatch.actions import Store, backups, history, open_store, people
from tpmmatch.actions.attachments import attach, attach_as, attachments, detach
from tpmmatch.errors import UserError
from tpmmatch.wording import say

Person = Callable[..., dict[str, object]]
BringIn = Callable[..., object]
MONTH = history.KEPT_FOR + timedelta(days=1)


@pytest.fixture
def cv(tmp_path: Path) -> Path:
    (tmp_path / "CV.pdf").write_bytes(b"one")
    return tmp_path / "CV.pdf"


def names(store: Store, id: str) -> Sequence[str]:
    return [file.name for file in attachments(store, id)]


def left(store: Store) -> list[str]:
    """All files beside the store, the hidden ones too."""
    assert store.attachments is not None
    return sorted(file.name for file in store.attachments.rglob("*") if file.is_file())


def test_documents_are_kept_and_removed(store: Store, cv: Path, now: datetime) -> None:
    assert attachments(store, "a/../b") == []
    attach(store, "a/../b", [cv], now)
    attach(store, "a/../b", [cv], now)
    first, second = attachments(store, "a/../b")
    assert (first.name, second.name) == ("CV 2.pdf", "CV.pdf")
    assert second.read_bytes() == b"one"
    assert store.attachments is not None
    assert first.parent.parent == store.attachments
    detach(store, "a/../b", second, now)
    detach(store, "a/../b", Path(store.location), now)
    assert Path(store.location).is_file(), "only what is attached is removed"
    assert attachments(store, "a/../b") == [first]


def test_what_cannot_be_copied_is_told_and_stops_no_other(
    store: Store, cv: Path, tmp_path: Path, now: datetime
) -> None:
    (tmp_path / "folder").mkdir()
    other = tmp_path / "Other.pdf"
    other.write_bytes(b"two")
    with pytest.raises(UserError, match="attachment_not_kept") as refused:
        attach(store, "a", [cv, tmp_path / "missing.pdf", tmp_path / "folder", other], now)
    assert refused.value.values["name"] == "missing.pdf"
    assert names(store, "a") == ["CV.pdf", "Other.pdf"]
    history.undo(store, now)
    assert names(store, "a") == []


def test_a_disk_that_is_full_leaves_no_half_of_a_document(store: Store, cv: Path) -> None:
    cv.write_bytes(b"long" * 1000)
    with full_after(100), pytest.raises(UserError, match="attachment_not_kept"):
        attach_as(store, "a", cv, cv.name)
    assert left(store) == []


def test_a_removal_is_undone_and_done_again(store: Store, cv: Path, now: datetime) -> None:
    attach(store, "a", [cv], now)
    detach(store, "a", attachments(store, "a")[0], now)
    assert say(history.told(history.undo(store, now))) == "Removed a document"
    assert [file.read_bytes() for file in attachments(store, "a")] == [b"one"]
    history.redo(store, now)
    assert names(store, "a") == []
    history.undo(store, now)
    assert say(history.told(history.undo(store, now))) == "Attached documents: 1"
    assert names(store, "a") == []
    history.redo(store, now)
    assert names(store, "a") == ["CV.pdf"]


def test_a_document_changed_since_is_not_taken_away_by_undoing(store: Store, cv: Path, now: datetime) -> None:
    (kept,) = attach(store, "a", [cv], now)
    kept.write_bytes(b"signed")
    with pytest.raises(UserError, match="history_changed_since"):
        history.undo(store, now)
    assert kept.read_bytes() == b"signed"


def test_the_history_of_a_person_tells_of_their_documents(
    store: Store, cv: Path, now: datetime, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("a"), person("b"))
    attach(store, "a", [cv], now)
    assert "step_documents_attached" in [step.what for step in history.steps_of(store, "person", "a")]
    assert "step_documents_attached" not in [step.what for step in history.steps_of(store, "person", "b")]


def test_what_was_removed_is_gone_for_good_when_its_step_is_let_go(store: Store, cv: Path, now: datetime) -> None:
    attach(store, "a", [cv], now)
    detach(store, "a", attachments(store, "a")[0], now)
    assert history.let_go(store, now) == 0
    assert len(left(store)) == 1
    later = datetime.now(now.tzinfo) + MONTH
    history.let_go(store, later)
    assert left(store) == []


def test_files_of_people_who_cannot_come_back_are_tidied_away(
    store: Store, cv: Path, now: datetime, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("stays"))
    bring_in(person("goes"))
    for id in ("stays", "goes"):
        attach_as(store, id, cv, "CV.pdf")
    history.undo(store, now)
    later = datetime.now(now.tzinfo) + timedelta(days=2)
    history.let_go(store, later)
    assert names(store, "goes") == ["CV.pdf"], "doing it again would bring her back"
    history.let_go(store, later + MONTH)
    assert (names(store, "goes"), names(store, "stays")) == ([], ["CV.pdf", "people.jsonl"])


def test_who_is_erased_takes_them_along(
    store: Store, cv: Path, now: datetime, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("a"), person("b"))
    for id in ("a", "b"):
        attach(store, id, [cv], now)
    detach(store, "a", attachments(store, "a")[0], now)
    people.erase(store, "a")
    assert left(store) == names(store, "b") == ["CV.pdf"]
    with store.read() as unit:
        assert len(unit.steps.all(9)) == 4
        assert {step.about for step in unit.steps.all(9)} == {"", "b"}
    history.undo(store, now)
    history.undo(store, now)
    assert names(store, "b") == []


def test_a_backup_is_one_file_with_them_in_it(
    store: Store, cv: Path, tmp_path: Path, now: datetime, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("a"))
    large = bytes(range(256)) * 10_000
    (tmp_path / "large.zip").write_bytes(large)
    (tmp_path / "empty.txt").touch()
    attach(store, "a", [cv, tmp_path / "large.zip", tmp_path / "empty.txt"], now)
    backups.back_up(store, tmp_path / "copy.sqlite")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("copy")] == ["copy.sqlite"]
    detach(store, "a", attachments(store, "a")[0], now)
    backups.restore(store, tmp_path / "copy.sqlite", now)
    assert names(store, "a") == ["CV.pdf", "empty.txt", "large.zip", "people.jsonl"]
    elsewhere = str(tmp_path / "new" / "people.sqlite")
    backups.restore_at(elsewhere, tmp_path / "copy.sqlite", now)
    with closing(open_store(elsewhere)) as other:
        assert [file.read_bytes() for file in attachments(other, "a")][:3] == [b"one", b"", large]
        backups.back_up(other, tmp_path / "second.sqlite")
    assert abs((tmp_path / "second.sqlite").stat().st_size - (tmp_path / "copy.sqlite").stat().st_size) < 100_000


def test_who_is_erased_is_in_no_backup_beside_the_store_with_documents(
    store: Store, tmp_path: Path, now: datetime, bring_in: BringIn, person: Person
) -> None:
    bring_in(person("a"), person("b"))
    (tmp_path / "letter.txt").write_bytes(b"written by somebody")
    attach(store, "a", [tmp_path / "letter.txt"], now)
    assert store.copies is not None
    store.copies.mkdir(parents=True)
    backups.back_up(store, store.copies / "own.sqlite")
    people.erase(store, "a")
    assert b"written by somebody" not in (store.copies / "own.sqlite").read_bytes()
