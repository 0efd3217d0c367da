"""People: bringing them in, looking at them, taking them out, forgetting them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from tpmmatch import resources
from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.files import write_atomically
from tpmmatch.actions.money import rates_of
from tpmmatch.actions.taking import take
from tpmmatch.errors import UserError
from tpmmatch.intake import Found, read_people
from tpmmatch.intake.identity import is_email
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.listing import PeopleSort, PersonRow
from tpmmatch.model.profile import Profile
from tpmmatch.model.report import Note, Report, Taken
from tpmmatch.store import Change, Unit

_BATCH = 500  # people a unit of work: what was acknowledged stays when the rest is cancelled


def import_people(
    store: Store,
    paths: Sequence[Path],
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Report:
    """Take in files and folders; whoever is there already is updated. A bad file never stops the others.

    Raises `Cancelled` when asked to stop; the batches before stay.
    """
    report, step = Report(), checked(progress, cancel)
    items: Iterator[Found | Note] = (item for path in paths for item in read_people(path))
    done = 0
    for batch in _batches(items):
        with store.work() as unit:
            for item in batch:
                _take(unit, item, now, report)
                done += 1
                step(done, 0)
            unit.commit()
    return report


def _batches(items: Iterable[Found | Note]) -> Iterator[list[Found | Note]]:
    batch: list[Found | Note] = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    yield batch


def _take(unit: Unit, item: Found | Note, now: datetime, report: Report) -> None:
    if isinstance(item, Note):
        report.refused.append(item)
        return
    put = take(report, item, lambda: unit.people.put(item.identity, item.document, item.source, now))
    if put and put.change is Change.ADDED and _is_known(unit, item, put.id):
        report.possible_duplicates.append(Taken(put.id, item.source))


def _is_known(unit: Unit, item: Found, id: str) -> bool:
    """Whether somebody else has the same e-mail address."""
    email = text(mapping(item.document.get("basics")).get("email"))
    # "n/a" in the place of an address makes nobody a duplicate.
    return is_email(email) and any(other != id for other in unit.people.with_email(email))


def import_samples(
    store: Store, now: datetime, progress: Progress | None = None, cancel: Cancel | None = None
) -> Report:
    """Take in the sample people that travel with the program (all invented)."""
    return import_people(store, [resources.path("sample/people.jsonl")], now, progress, cancel)


def browse(
    store: Store,
    search: str = "",
    sort: PeopleSort = PeopleSort.NAME,
    descending: bool = False,
) -> list[int]:
    """The keys of all people that a search leaves, in order; `rows` brings what a table shows of them."""
    with store.read() as unit:
        return unit.people.browse(search, sort, descending, rates_of(unit))


def rows(store: Store, keys: Sequence[int]) -> list[PersonRow]:
    """Table rows for keys, in their order."""
    with store.read() as unit:
        return unit.people.rows(keys)


def count(store: Store) -> int:
    """How many people there are."""
    with store.read() as unit:
        return unit.people.count()


def find(store: Store, id: str) -> Profile:
    """The person with this id."""
    with store.read() as unit:
        profile = unit.people.get(id)
    if profile is None:
        raise UserError("person_not_found", id=id)
    return profile


def export(store: Store, ids: Sequence[str], path: Path, force: bool) -> int:
    """Write people as JSON Resume; no ids means everybody. Returns how many.

    A `.jsonl` gets one a line; any other file one document if one id is given, else a list.
    """
    documents: list[Document] = []
    with store.read() as unit:
        if not ids:
            documents = [profile.document for profile in unit.people.all()]
        for id in dict.fromkeys(ids):
            profile = unit.people.get(id)
            if profile is None:
                raise UserError("person_not_found", id=id)
            documents.append(profile.document)
    if path.suffix.lower() == ".jsonl":
        content = "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    else:
        content = json.dumps(documents[0] if len(set(ids)) == 1 else documents, ensure_ascii=False, indent=2) + "\n"
    # Half a surrogate pair can't be written, but its JSON escape can.
    write_atomically(path, content.encode("utf-8", "backslashreplace"), force)
    return len(documents)


def erase(store: Store, id: str) -> None:
    """Forget a person for good."""
    with store.work() as unit:
        if not unit.people.erase(id):
            raise UserError("person_not_found", id=id)
        unit.commit()
