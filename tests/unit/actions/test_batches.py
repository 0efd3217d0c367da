"""The batch is there again as it was left, until all of it is kept or dropped."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.batches import Batch
from tpmmatch.errors import Cancelled
from tpmmatch.model.review import Draft, State

Write = Callable[[str, object], Path]
CV = Path(__file__).parents[2] / "data" / "cv" / "en"


@pytest.fixture
def batch(store: Store, write: Write) -> Batch:
    made = Batch(store)
    put(made, write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\nCy,cy@example.com\n"))
    return made


def put(batch: Batch, file: Path) -> list[Draft]:
    drafts = batch.read([file])
    batch.stage(drafts)
    batch.add(drafts)
    return drafts


def again(store: Store) -> Batch:
    made = Batch(store)
    made.resume(made.load())
    return made


def test_what_was_decided_and_corrected_is_there_again(store: Store, batch: Batch) -> None:
    ann, bob, cy = batch.drafts
    batch.accept([ann])
    batch.correct(bob, {"basics": {"name": "Bob Ray", "email": "bob@example.com"}})
    batch.skip([cy])
    batch.reopen([cy])
    found = again(store).drafts
    assert [(draft.name, draft.state) for draft in found] == [
        ("Ann", State.ACCEPTED),
        ("Bob Ray", State.CERTAIN),
        ("Cy", State.CERTAIN),
    ]


def test_a_journal_that_breaks_off_gives_what_is_before(store: Store, batch: Batch) -> None:
    batch.accept_certain()
    assert store.attachments
    journal = store.attachments.with_name("review") / "batch.jsonl"
    journal.write_bytes(journal.read_bytes()[:-12])
    assert [draft.state for draft in again(store).drafts] == [State.CERTAIN, State.LOOK, State.CERTAIN]


def test_when_nobody_is_left_to_decide_on_nothing_is_left(store: Store, batch: Batch) -> None:
    ann, bob, cy = batch.drafts
    batch.accept([ann, cy])
    batch.let_go([ann])
    assert [draft.name for draft in again(store).drafts] == ["Bob", "Cy"]
    batch.skip([bob])
    batch.let_go([cy])
    assert batch.drafts == []
    assert store.attachments
    assert not store.attachments.with_name("review").exists()


def test_more_files_are_put_behind_and_whoever_is_there_is_marked(store: Store, batch: Batch, write: Write) -> None:
    put(batch, write("more.csv", "Name,E-mail\nAnn L.,ann@example.com\n"))
    assert [(draft.number, draft.first) for draft in batch.drafts] == [(0, ""), (1, ""), (2, ""), (3, "people.csv:2")]
    assert batch.drafts[3].state is State.LOOK
    assert again(store).drafts[3].first == "people.csv:2"


def test_what_archives_held_lasts_as_long_as_the_batch(store: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "cvs.zip", "w") as archive:
        archive.write(CV / "plain.txt", "deep/plain.txt")
    made = Batch(store)
    put(made, tmp_path / "cvs.zip")
    origin = again(store).drafts[0].origin
    assert origin
    assert origin.path.is_file()
    made.drop()
    assert not origin.path.exists()


@pytest.mark.usefixtures("batch")
def test_what_a_reading_left_that_came_to_no_end_goes_at_the_next_start(store: Store) -> None:
    assert store.attachments
    left = store.attachments.with_name("review") / "unpacked-left"
    left.mkdir()
    assert len(again(store).drafts) == 3
    assert not left.exists()


def test_reading_that_is_stopped_leaves_nothing(store: Store) -> None:
    with pytest.raises(Cancelled):
        Batch(store).read([CV / "plain.txt"], cancel=lambda: True)
    assert store.attachments
    assert list(store.attachments.with_name("review").iterdir()) == []
