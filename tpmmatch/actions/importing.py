"""Bringing people in: files are read ahead, apart; people are kept batch by batch, with what ranking needs."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime
from itertools import compress, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, Self

from tpmmatch import resources
from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.aside import MANY, aside
from tpmmatch.actions.certainty import is_recognised
from tpmmatch.actions.duplicates import suspected
from tpmmatch.actions.fields import field_of
from tpmmatch.actions.indexing import keep_read
from tpmmatch.actions.originals import keep_originals
from tpmmatch.actions.readers import Readers, Step
from tpmmatch.actions.resuming import Kept, last_step
from tpmmatch.actions.tables import as_remembered
from tpmmatch.actions.taking import refusal, tell
from tpmmatch.actions.words import own_words_of
from tpmmatch.errors import UserError
from tpmmatch.intake import Apart, Found, about_how_many, people_at
from tpmmatch.intake.identity import is_email
from tpmmatch.lasting import uncollected
from tpmmatch.matching.stored import Stored
from tpmmatch.model.document import mapping, text
from tpmmatch.model.history import Naming
from tpmmatch.model.own_words import OwnWords
from tpmmatch.model.report import Note, Report, Taken
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import message
from tpmmatch.store import Change, Entry, Put, entry


class _Ready(NamedTuple):
    found: Found
    entry: Entry


_Batch = Sequence[_Ready | Note]
_Extracts = Mapping[int, Stored]  # by the place in the batch

_AHEAD = 2  # batches that are read while one is kept
_SUSPECTED = 2000  # people who are looked at for a second spelling before an import is done
_NAMED = 5  # fields that a note names
_BATCH = 500  # people a unit of work: what was acknowledged stays when the rest is cancelled


def import_people(
    store: Store,
    paths: Sequence[Path],
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    wishes: TableWishes | None = None,
    *,
    pictures: bool = False,
) -> Report:
    """Take in files and folders; whoever is there already is updated. A bad file never stops the others.

    Whoever was read off a picture of a page waits to be looked at, unless `pictures` are to be taken as they were read.
    Tables are read as `wishes` has it, else as the owner corrected them before. Raises `Cancelled` when asked to stop;
    the batches before stay.
    """
    asked = as_remembered(store, wishes or TableWishes())
    return _import(store, paths, _task(now), progress, cancel, asked, pictures=pictures)


def import_beside(store: Store, paths: Sequence[Path], now: datetime, progress: Progress, cancel: Cancel) -> Report:
    """The same beside a window: many are taken in by a process of their own."""
    if about_how_many(paths) < MANY:
        return import_people(store, paths, now, progress, cancel)
    last = last_step(store)

    def again(store: Store, paths: Sequence[Path], now: datetime, progress: Progress, cancel: Cancel) -> Report:
        asked = as_remembered(store, TableWishes())
        return _import(store, paths, _stopped_task(store, now, last), progress, cancel, asked)

    return aside(store, import_people, paths, now, progress=progress, cancel=cancel, again=again)


def keep_found(
    store: Store,
    found: Iterable[Found],
    expected: int,
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    beside: bool = False,
) -> Report:
    """Take in people who were read before, as one step. Raises `Cancelled` as `import_people` does.

    `beside` a window many are kept by a process of their own.
    """
    if not beside or expected < MANY:
        return _keep_found(store, found, expected, _task(now), progress, cancel)
    last = last_step(store)

    def again(
        store: Store, found: list[Found], expected: int, now: datetime, progress: Progress | None, cancel: Cancel | None
    ) -> Report:
        return _keep_found(store, found, expected, _stopped_task(store, now, last), progress, cancel)

    return aside(store, keep_found, list(found), expected, now, progress=progress, cancel=cancel, again=again)


def import_samples(
    store: Store, now: datetime, progress: Progress | None = None, cancel: Cancel | None = None
) -> Report:
    """Take in the sample people that travel with the program (all invented)."""
    return import_people(store, [resources.path("sample/people.jsonl")], now, progress, cancel)


class _Task(NamedTuple):
    """One bringing in: all its batches are one step, and one report tells of them."""

    naming: Naming
    report: Report
    kept: Kept


def _task(now: datetime) -> _Task:
    return _Task(Naming("step_people_imported", now), Report(), Kept())


def _stopped_task(store: Store, now: datetime, last: int) -> _Task:
    """One that was begun at this moment, after the last step before it, in a process that was shot: as it is now."""
    task = _task(now)
    task.kept.go_on(store, task.naming, last)
    return task


def _import(
    store: Store,
    paths: Sequence[Path],
    task: _Task,
    progress: Progress | None,
    cancel: Cancel | None,
    asked: TableWishes,
    *,
    pictures: bool = False,
) -> Report:
    count = _Count(checked(progress, cancel), about_how_many(paths) if progress else 0)
    with _Found(paths, asked, checked(None, cancel)) as found:
        items = found.items() if pictures else map(_to_be_seen, found.items())
        _keep_all(store, items, task, count.further)
    _suspect(store, task.report, cancel)
    return task.report


def _keep_found(
    store: Store,
    found: Iterable[Found],
    expected: int,
    task: _Task,
    progress: Progress | None,
    cancel: Cancel | None,
) -> Report:
    _keep_all(store, map(_ready, found), task, _Count(checked(progress, cancel), expected).further)
    _suspect(store, task.report, cancel)
    return task.report


def _keep_all(store: Store, items: Iterator[_Ready | Note], task: _Task, further: Step) -> None:
    with store.read() as unit:
        own = own_words_of(unit)
    with Readers(own) as readers, uncollected():  # documents hold no cycles; to walk through them takes a sixth longer
        for batch, read in _begun(store, readers, _batches(items)):
            extracts = read(further)
            if len(extracts) < len(batch):
                further(len(batch) - len(extracts))
            _keep(store, batch, (own, extracts), task)


def _suspect(store: Store, report: Report, cancel: Cancel | None) -> None:
    """Tell which of those who were added may be somebody who was here before, under another spelling.

    Of very many only those with an address that is known are told: the rest are suggested when all are looked through.
    """
    if len(report.added) > _SUSPECTED:
        return
    told = {taken.id for taken in report.possible_duplicates}
    added = [taken.id for taken in report.added]
    found = set(suspected(store, added, cancel)) - told if added else set()
    report.possible_duplicates += [Taken(taken.id, taken.source) for taken in report.added if taken.id in found]


class _Count:
    """How many people are done, of how many there seem to be."""

    def __init__(self, tell: Progress, expected: int) -> None:
        self._tell, self._expected, self._done = tell, expected, 0

    def further(self, more: int) -> None:
        """So many more are done."""
        self._done += more
        self._tell(self._done, max(self._done, self._expected))


class _Found:
    """Who is found in files. What archives held is there until the end of its `with`, for the originals are kept."""

    def __init__(self, paths: Sequence[Path], wishes: TableWishes, look: Progress) -> None:
        self._paths, self._wishes, self._look = paths, wishes, look
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._space = Path(self._open.enter_context(TemporaryDirectory(prefix="tpmmatch-")))
        self._apart = self._open.enter_context(Apart(lambda: self._look(0, 0)))
        return self

    def __exit__(self, *raised: object) -> None:
        self._open.close()

    def items(self) -> Iterator[_Ready | Note]:
        """One after the other, files that come next being read meanwhile."""
        for item in people_at(self._paths, self._space, self._wishes, self._apart.begin, self._apart.ahead):
            self._look(0, 0)  # three batches of slow files may be read before the first step
            yield _ready(item)


def _ready(item: Found | Note) -> _Ready | Note:
    if isinstance(item, Note):
        return item
    try:
        return _Ready(item, _entry(item))
    except UserError as error:
        return refusal(item, error)


def _entry(found: Found) -> Entry:
    made = entry(found.identity, found.document, found.source, found.manner)
    if found.read:
        with suppress(UserError):  # it may have been corrected as it couldn't be kept
            return replace(made, read=_entry(found.read))
    return made


def _to_be_seen(item: _Ready | Note) -> _Ready | Note:
    """The same, or why somebody isn't taken in unseen."""
    if isinstance(item, _Ready) and is_recognised(item.found.warnings):
        return Note(item.found.source, message("import_picture_unseen"))
    return item


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
    pending = readers.begin([entries[place].kept.text for place in places])
    return lambda step: dict(zip(places, pending(step), strict=True))


def _keep(store: Store, batch: _Batch, read: tuple[OwnWords, _Extracts], task: _Task) -> None:
    """Keep a batch and, of those who changed, what ranking needs; who isn't told of there is read when it does."""
    (own, extracts), (naming, report, before) = read, task
    kept: dict[str, Stored] = {}
    ready = [item for item in batch if isinstance(item, _Ready)]
    with store.work(naming) as unit:
        done = [before.told(put) for put in unit.people.put([item.entry for item in ready], naming.at)]
        puts = iter(done)
        for place, item in enumerate(batch):
            if not isinstance(item, _Ready):
                report.refused.append(item)
                continue
            put = next(puts)
            id = _taken(report, item.found, put)
            if id and place in extracts and isinstance(put, Put) and put.as_given:
                kept[id] = extracts[place]
            elif id:
                kept.pop(id, None)
        keep_read(unit, own, kept.items())
        unit.erased.lift(put.id for put in done if isinstance(put, Put) and put.change is Change.ADDED)
        naming.numbers = {"added": len(report.added), "updated": len(report.updated)}
        unit.commit()
    people = ((put.id, item.found) for item, put in zip(ready, done, strict=True) if isinstance(put, Put))
    report.warnings += keep_originals(store, people, naming)


def _taken(report: Report, item: Found, put: Put | UserError) -> str:
    """Tell what became of this one; the id of whom it changed, if it did."""
    if isinstance(put, UserError):
        report.refused.append(refusal(item, put))
        return ""
    tell(report, item, put)
    if put.kept:
        fields = [field_of(each.pointer) for each in put.kept[:_NAMED]]
        more = [f"(+{len(put.kept) - _NAMED})"] if len(put.kept) > _NAMED else []
        report.warnings.append(Note(item.source, message("import_known_kept", fields=[*fields, *more])))
    basics = mapping(item.document.get("basics"))
    if put.change is Change.ADDED and not text(basics.get("name")):
        report.warnings.append(Note(item.source, message("import_nameless")))
    # "n/a" in the place of an address makes nobody a duplicate.
    if put.email_known and is_email(text(basics.get("email"))):
        report.possible_duplicates.append(Taken(put.id, item.source))
    return "" if put.change is Change.UNCHANGED else put.id
