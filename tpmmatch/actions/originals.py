"""The files that people came in, kept with them."""

import filecmp
from collections.abc import Iterable
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.attachments import attach_as, attachments
from tpmmatch.actions.taking import refusal
from tpmmatch.errors import UserError
from tpmmatch.intake import Found
from tpmmatch.model.history import Naming
from tpmmatch.model.report import Note


def keep_originals(store: Store, people: Iterable[tuple[str, Found]], naming: Naming) -> list[Note]:
    """Keep copies of the files with those whom they tell of, as a part of the step that brought them in.

    Nothing is done if the same is there already, or the store has no place for files. What couldn't be kept, as there's
    no room or the file is gone, is told.
    """
    kept: list[Path] = []
    told: list[Note] = []
    for id, found in people:
        try:
            kept += _kept(store, id, found)
        except UserError as error:
            told.append(refusal(found, error))
    if kept:
        with store.work(naming) as unit:
            unit.files.added(kept)
            unit.commit()
    return told


def _kept(store: Store, id: str, found: Found) -> list[Path]:
    file = found.original
    if file is None or store.attachments is None or any(_is_same(kept, file.path) for kept in attachments(store, id)):
        return []
    return [attach_as(store, id, file.path, file.name)]


def _is_same(kept: Path, path: Path) -> bool:
    try:
        return filecmp.cmp(kept, path, shallow=False)
    except OSError:
        return False
