"""The files that people came in, kept with them."""

import filecmp
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.attachments import attach_as, attachments


def keep_original(store: Store, id: str, path: Path, name: str) -> None:
    """Keep a copy of the file with the person under that name.

    Nothing is done if the same is there already, or the store has no place for files. Raises `UserError` if there's no
    room, or the file is gone.
    """
    if store.attachments is None:
        return
    if not any(_is_same(kept, path) for kept in attachments(store, id)):
        attach_as(store, id, path, name)


def _is_same(kept: Path, path: Path) -> bool:
    try:
        return filecmp.cmp(kept, path, shallow=False)
    except OSError:
        return False
