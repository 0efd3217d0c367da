"""Whether a batch was left is seen from its folder alone."""

from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.batch_place import folder_of, is_left
from tpmmatch.actions.batches import Batch


def test_what_was_left_is_found_until_it_is_dropped(store: Store, tmp_path: Path) -> None:
    assert not is_left(store)
    file = tmp_path / "ann.txt"
    file.write_text("Ann Example\nann@example.org\nProject manager\n", encoding="utf-8")
    batch = Batch(store)
    drafts = batch.read([file])
    batch.stage(drafts)
    batch.add(drafts)
    assert is_left(store)
    assert folder_of(store).is_dir()
    batch.drop()
    assert not is_left(store)
