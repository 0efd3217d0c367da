"""The files that people came in, kept with them."""

import filecmp
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.attachments import attach_as, attachments
from tpmmatch.model.history import Naming


def keep_original(store: Store, id: str, path: Path, name: str, naming: Naming) -> None:
    """Keep a copy of the file with the person under that name, as a part of the step that brought them in.

    Nothing is done if the same is there already, or the store has no place for files. Raises `UserError` if there's no
    room, or the file is gone.
    """
    if store.attachments is None:
        return
    if not any(_is_same(kept, path) for kept in attachments(store, id)):
        kept = attach_as(store, id, path, name)
        with store.work(naming) as unit:
            unit.files.added([kept])
            unit.commit()


def _is_same(kept: Path, path: Path) -> bool:
    try:
        return filecmp.cmp(kept, path, shallow=False)
    except OSError:
        return False
