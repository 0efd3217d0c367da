"""People: bringing them in, listing them, taking them out, forgetting them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import compress, islice
from pathlib import Path
from typing import NamedTuple

from tpmmatch import resources
from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.attachments import forget_attachments
from tpmmatch.actions.backups import forget_in_backups
from tpmmatch.actions.handing import take_back
from tpmmatch.actions.indexing import keep_read
from tpmmatch.actions.money import rates_of
from tpmmatch.actions.readers import Readers, Step
from tpmmatch.actions.tables import as_remembered
from tpmmatch.actions.taking import refusal, tell
from tpmmatch.actions.words import own_words_of
from tpmmatch.errors import UserError
from tpmmatch.intake import Found, about_how_many, read_people
from tpmmatch.intake.identity import is_email
from tpmmatch.matching.stored import Stored
from tpmmatch.model.document import mapping, text
from tpmmatch.model.history import Naming
from tpmmatch.model.listing import EVERYBODY, PeopleFilter, PeopleSort, PersonRow
from tpmmatch.model.own_words import OwnWords
from tpmmatch.model.profile import Profile
from tpmmatch.model.report import Note, Report, Taken
from tpmmatch.model.table import TableWishes
from tpmmatch.store import Change, Entry, Put, entry


class _Ready(NamedTuple):
    found: Found
    entry: Entry


_Batch = Sequence[_Ready | Note]
_Extracts = Mapping[int, Stored]  # by the place in the batch

_AHEAD = 2  # batches that are read while one is kept
_BATCH = 500  # people a unit of work: what was acknowledged stays when the rest is cancelled


def import_people(
    store: Store,
    paths: Sequence[Path],
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    wishes: TableWishes | None = None,
) -> Report:
    """Take in files and folders; whoever is there already is updated. A bad file never stops the others.

    Tables are read as `wishes` has it, else as the owner corrected them before. Raises `Cancelled` when asked to stop;
    the batches before stay.
    """
    report, step, look, done = Report(), checked(progress, cancel), checked(None, cancel), 0
    naming = Naming("step_people_imported", now)  # all batches are one step
    expected = about_how_many(paths) if progress else 0
    asked = as_remembered(store, wishes or TableWishes())

    def further(more: int) -> None:
        nonlocal done
        done += more
        step(done, max(done, expected))

    def items() -> Iterator[_Ready | Note]:
        for path in paths:
            for item in read_people(path, asked):
                look(0, 0)  # three batches of slow files may be read before the first step
                yield _ready(item)

    with store.read() as unit:
        own = own_words_of(unit)
    with Readers(own) as readers:
        for batch, read in _begun(store, readers, _batches(items())):
            extracts = read(further)
            if len(extracts) < len(batch):
                further(len(batch) - len(extracts))
            _keep(store, batch, (own, extracts), naming, report)
    return report


def _ready(item: Found | Note) -> _Ready | Note:
    if isinstance(item, Note):
        return item
    try:
        return _Ready(item, entry(item.identity, item.document, item.source))
    except UserError as error:
        return refusal(item, error)


def _batches(items: Iterator[_Ready | Note]) -> Iterator[_Batch]:
    while batch := list(islice(items, _BATCH)):
        yield batch


def _begun(
    store: Store, readers: Readers, batches: Iterable[_Batch]
) -> Iterator[tuple[_Batch, Callable[[Step], _Extracts]]]:
    """Each batch with what waits until its people are read; those after it are begun by then."""
    waiting: deque[tuple[_Batch, Callable[[Step], _Extracts]]] = deque()
    for batch in batches:
        waiting.append((batch, _begin(store, readers, batch)))
        if len(waiting) > _AHEAD:
            yield waiting.popleft()
    yield from waiting


def _begin(store: Store, readers: Readers, batch: _Batch) -> Callable[[Step], _Extracts]:
    """Have those read who bring something new, by their place in the batch."""
    entries = {place: item.entry for place, item in enumerate(batch) if isinstance(item, _Ready)}
    with store.read() as unit:
        news = unit.people.news(list(entries.values()))
    places = list(compress(entries, news))
    pending = readers.begin([entries[place].document for place in places])
    return lambda step: dict(zip(places, pending(step), strict=True))


def _keep(store: Store, batch: _Batch, read: tuple[OwnWords, _Extracts], naming: Naming, report: Report) -> None:
    """Keep a batch and, of those who changed, what ranking needs; who isn't told of there is read when it does."""
    own, extracts = read
    kept: dict[str, Stored] = {}
    with store.work(naming) as unit:
        puts = iter(unit.people.put([item.entry for item in batch if isinstance(item, _Ready)], naming.at))
        for place, item in enumerate(batch):
            id = _taken(report, item.found, next(puts)) if isinstance(item, _Ready) else _refused(report, item)
            if id and place in extracts:
                kept[id] = extracts[place]
            elif id:
                kept.pop(id, None)
        keep_read(unit, own, kept.items())
        naming.numbers = {"added": len(report.added), "updated": len(report.updated)}
        unit.commit()


def _taken(report: Report, item: Found, put: Put | UserError) -> str:
    """Tell what became of this one; the id of whom it changed, if it did."""
    if isinstance(put, UserError):
        return _refused(report, refusal(item, put))
    tell(report, item, put)
    # "n/a" in the place of an address makes nobody a duplicate.
    if put.email_known and is_email(text(mapping(item.document.get("basics")).get("email"))):
        report.possible_duplicates.append(Taken(put.id, item.source))
    return "" if put.change is Change.UNCHANGED else put.id


def _refused(report: Report, note: Note) -> str:
    report.refused.append(note)
    return ""


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
    wanted: PeopleFilter = EVERYBODY,
) -> list[int]:
    """The keys of all people that a search and a filter leave, in order; `rows` brings what a table shows of them."""
    with store.read() as unit:
        return unit.people.browse(search, sort, descending, rates_of(unit), wanted)


def rows(store: Store, keys: Sequence[int], search: str = "") -> list[PersonRow]:
    """Table rows for keys, in their order, each with the passage that the search hits."""
    with store.read() as unit:
        return unit.people.rows(keys, search)


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


def remove(store: Store, ids: Sequence[str], now: datetime) -> int:
    """Take people out of the store so that it can be undone; how many were there."""
    with store.work(naming := Naming("step_people_removed", now)) as unit:
        unit.tags.note(ids)
        removed = unit.people.remove(ids)
        naming.numbers = {"count": len(removed)}
        unit.commit()
    return len(removed)


def erase(store: Store, *ids: str) -> None:
    """Forget people for good, with what was attached to them, in the backups that lie beside the store as well.

    What was handed over to other programs is taken back. All is tried, however much of it was done before or can't be;
    then it is told if nothing was known of them, or which backups may hold them still.
    """
    with store.work() as unit:
        known = unit.forget_people(ids) > 0
        unit.commit()
    known |= forget_attachments(store, ids)
    swept = forget_in_backups(store, ids)
    take_back()
    store.tidy()
    if swept.unread:
        raise UserError("erased_but_in_backups", names=", ".join(swept.unread), folder=str(store.copies))
    if not (known or swept.met):
        raise UserError("person_not_found", id=ids[0])
