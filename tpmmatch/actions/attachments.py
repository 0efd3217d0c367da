"""Documents attached to people: copies of files, in a folder for each person beside the store."""

import shutil
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.files import safe_name
from tpmmatch.errors import UserError
from tpmmatch.model.history import Naming
from tpmmatch.model.system import why_of
from tpmmatch.store import folder_name


def attachments(store: Store, id: str) -> list[Path]:
    """The documents attached to a person, and to those who were merged into them, by name."""
    folders = [folder for one in _with_formers(store, id) if (folder := _folder(store, one)) and folder.is_dir()]
    files = (file for folder in folders for file in folder.iterdir() if file.is_file())
    return sorted(files, key=lambda file: (file.name.casefold(), file.parent != folders[0], file.parent.name))


def attach(store: Store, id: str, files: Sequence[Path], now: datetime) -> list[Path]:
    """Keep copies of files with a person, which can be undone; a second one of the same name gets a number.

    One that can't be kept stops no other; what is wrong with the first of those is raised once the others are kept.
    """
    kept: list[Path] = []
    refused: UserError | None = None
    for file in files:
        try:
            kept.append(attach_as(store, id, file, file.name))
        except UserError as error:
            refused = refused or error
    with store.work(Naming("step_documents_attached", now, {"count": len(kept)}, about=id)) as unit:
        unit.files.added(kept)
        unit.commit()
    if refused:
        raise refused
    return kept


def attach_as(store: Store, id: str, file: Path, name: str) -> Path:
    """Keep a copy of a file with a person, under another name; it is made fit for every system."""
    folder = _folder(store, id)
    if folder is None:
        raise UserError("attachment_no_place")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = _free(folder / safe_name(name))
        part = target.with_name(f".{target.name}.part")
        try:
            shutil.copyfile(file, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UserError("attachment_not_kept", name=name, reason=why_of(error)) from error
    return target


def detach(store: Store, id: str, file: Path, now: datetime) -> None:
    """Remove one of a person's documents, as `attachments` gave it, which can be undone; one that is gone stays so."""
    if file.parent not in [_folder(store, one) for one in _with_formers(store, id)]:
        return
    try:
        with store.work(Naming("step_document_removed", now, about=id)) as unit:
            if unit.files.take_away(file):
                unit.commit()
    except OSError as error:
        raise UserError("attachment_not_removed", name=file.name, reason=why_of(error)) from error


def forget_attachments(store: Store, ids: Sequence[str]) -> bool:
    """Remove all documents of these people; whether there were any."""
    folders = [folder for id in ids if (folder := _folder(store, id)) and folder.is_dir()]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return bool(folders)


def _with_formers(store: Store, id: str) -> list[str]:
    """Folders stay where they are when two people become one, so that undoing it gives each their own."""
    with store.read() as unit:
        return [id, *unit.people.formers([id]).get(id, ())]


def _folder(store: Store, id: str) -> Path | None:
    place = store.attachments
    return place and place / folder_name(id)


def _free(path: Path) -> Path:
    number, target = 1, path
    while target.exists():
        number += 1
        target = path.with_stem(f"{path.stem} {number}")
    return target
