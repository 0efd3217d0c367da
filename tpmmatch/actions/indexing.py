"""The index of everybody in a store: what was read of people once is kept, and read anew only when it has to be."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tpmmatch import __version__, resources
from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.aside import MANY, aside
from tpmmatch.actions.readers import Readers, Step
from tpmmatch.actions.words import own_words_of
from tpmmatch.matching import load_rules
from tpmmatch.matching.facets import facets_of
from tpmmatch.matching.index import Index
from tpmmatch.matching.stored import FORM, Stored, unpacked
from tpmmatch.model.own_words import OwnWords
from tpmmatch.store import Unit
from tpmmatch.vocabulary import vocabulary_with

_BATCH = 500  # people a unit of work: what was read stays when the rest is cancelled
_TRIES = 5  # others may bring people in meanwhile
_FOLDERS = ("vocabulary", "words", "rules")  # all that reading a person looks at


class _Loaded(NamedTuple):
    mark: str
    version: str
    people: Index


# The index last loaded of each open store, for as long as nobody in it changes.
_loaded: WeakKeyDictionary[Store, _Loaded] = WeakKeyDictionary()


@lru_cache(maxsize=8)
def index_version(own: OwnWords = ()) -> str:
    """What an extract hangs on beside its person: the program, the rules, and the words that it goes by."""
    digest = hashlib.sha256(f"{__version__}\n{FORM}\n".encode())
    for folder in _FOLDERS:
        for name in resources.names(folder, ".toml"):
            content = resources.path(name).read_bytes()
            digest.update(f"{name}\n{len(content)}\n".encode() + content)
    if own:
        digest.update(repr(own).encode("utf-8", "surrogatepass"))
    return f"{load_rules().version}-{digest.hexdigest()[:16]}"


def load_index(store: Store, progress: Progress | None = None, cancel: Cancel | None = None) -> Index:
    """Everybody, ready to be ranked. Raises `Cancelled` when asked to stop; what was read before stays."""
    with indexed(store, progress, cancel) as (_, index):
        return index


@contextmanager
def indexed(
    store: Store, progress: Progress | None = None, cancel: Cancel | None = None
) -> Iterator[tuple[Unit, Index]]:
    """Everybody, ready to be ranked, and the unit that saw them so; who isn't kept as they are now is read first."""
    for _ in range(_TRIES):
        with store.read() as unit:
            own = own_words_of(unit)
            mark, version = unit.settings.people_mark, index_version(own)
            last = _loaded.get(store)
            if last is not None and last[:2] == (mark, version):
                yield unit, last.people
                return
            missing = unit.extracts.missing(version)
            if not missing:
                _loaded.pop(store, None)  # two at once would take twice the room
                index = Index(unpacked(id, Stored(*row)) for id, row in unit.extracts.all(version))
                _loaded[store] = _Loaded(mark, version, index)
                yield unit, index
                return
        _read_anew(store, missing, own, checked(progress, cancel))
    raise RuntimeError("what was read of people doesn't stay in the store")


def catch_up(
    store: Store, progress: Progress | None = None, cancel: Cancel | None = None, *, beside: bool = False
) -> bool:
    """Make ready whoever isn't: their whole text for searching, what was read of them for filters and ranking.

    Whether there was anybody. Raises `Cancelled` when asked to stop; what was done before stays. `beside` a window many
    are made ready by a process of their own.
    """
    with store.read() as unit:
        own = own_words_of(unit)
        wordless, unread = unit.people.wordless(), unit.extracts.missing(index_version(own))
    if beside and max(len(wordless), len(unread)) >= MANY:
        return aside(store, catch_up, progress=progress, cancel=cancel)
    step, total = checked(progress, cancel), len(wordless) + len(unread)
    for start in range(0, len(wordless), _BATCH):
        step(start, total)
        with store.work() as unit:
            unit.people.put_words(wordless[start : start + _BATCH])
            unit.commit()
    if unread:
        _read_anew(store, unread, own, lambda done, _: step(len(wordless) + done, total))
    return total > 0


def refresh(store: Store, ids: Sequence[str]) -> None:
    """Read these people anew, as they are now."""
    with store.read() as unit:
        own = own_words_of(unit)
    _read_anew(store, ids, own, lambda _done, _total: None)


def keep_read(unit: Unit, own: OwnWords, read: Iterable[tuple[str, Stored]]) -> None:
    """Keep what was read of people with these words of the owner's, for ranking and for filters."""
    vocabulary = vocabulary_with(own)
    unit.extracts.put(index_version(own), ((id, found, facets_of(found, vocabulary)) for id, found in read))


def _read_anew(store: Store, ids: Sequence[str], own: OwnWords, step: Progress) -> None:
    """Read these people and keep what ranking needs of them."""
    done = 0

    def further(more: int) -> None:
        nonlocal done
        done += more
        step(done, len(ids))

    with Readers(own) as readers:
        for start in range(0, len(ids), _BATCH):
            _read_batch(store, ids[start : start + _BATCH], readers, own, further)


def _read_batch(store: Store, ids: Sequence[str], readers: Readers, own: OwnWords, step: Step) -> None:
    """Whoever changes while they are read is left to whoever changed them."""
    with store.read() as unit:
        before = unit.people.digests(ids)
        people = {id: profile.document for id in before if (profile := unit.people.get(id))}
    read = zip(people, readers.begin(list(people.values()))(step), strict=True)
    with store.work() as unit:
        now = unit.people.digests(ids)
        keep_read(unit, own, ((id, found) for id, found in read if now.get(id) == before[id]))
        unit.commit()
