"""Who may be here twice: suggested with reasons, and left alone once the owner says that they are two."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from weakref import WeakKeyDictionary

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.aside import aside
from tpmmatch.errors import UserError
from tpmmatch.likeness.judging import judge, strength
from tpmmatch.likeness.keys import FORM, keys_of
from tpmmatch.likeness.names import Alike, compare, read_name
from tpmmatch.likeness.traits import Traits, read_traits
from tpmmatch.model.history import Naming
from tpmmatch.model.likeness import Suggestion
from tpmmatch.store import Unit

MOST_UNASKED = 20_000  # people; the invented hundred thousand meet each other over a million times
_MANY = 2000  # people from whom on looking through all of them takes longer than a process takes to begin
_BATCH = 500  # people a unit of work
_AT_ONCE = 2000  # pairs whose documents are read together
_REMEMBERED = 30_000  # people who were read and may be met again: some 100 MB


class _Judged(NamedTuple):
    mark: str
    found: list[Suggestion]


# What was found last in each open store, for as long as nobody in it changes.
_judged: WeakKeyDictionary[Store, _Judged] = WeakKeyDictionary()


def suggestions(
    store: Store, progress: Progress | None = None, cancel: Cancel | None = None, *, beside: bool = False
) -> list[Suggestion]:
    """All pairs who may be the same person, the likeliest first, but for those that were dismissed.

    Raises `Cancelled` when asked to stop. `beside` a window many people are looked through by a process of their own.
    """
    with store.read() as unit:
        mark, last, many = unit.settings.people_mark, _judged.get(store), unit.people.count() >= _MANY
    if last is None or last.mark != mark:
        if beside and many:
            last = aside(store, _look_through, progress=progress, cancel=cancel)
        else:
            last = _look_through(store, progress, cancel)
        _judged[store] = last
    with store.read() as unit:
        apart = unit.twins.apart()
    return [found for found in last.found if (found.id, found.other) not in apart]


def suggestions_unasked(
    store: Store, progress: Progress | None = None, cancel: Cancel | None = None
) -> list[Suggestion] | None:
    """The same beside a window for whoever didn't ask; None where that would take minutes of the processor."""
    with store.read() as unit:
        mark, last, count = unit.settings.people_mark, _judged.get(store), unit.people.count()
    if count > MOST_UNASKED and (last is None or last.mark != mark):
        return None
    return suggestions(store, progress, cancel, beside=True)


def suggestions_for(store: Store, id: str, cancel: Cancel | None = None) -> list[Suggestion]:
    """Who may be the same as this person, the likeliest first."""
    _catch_up(store, checked(None, cancel))
    with store.read() as unit:
        documents = unit.people.documents([id])
        if id not in documents:
            raise UserError("person_not_found", id=id)
        apart = set(unit.twins.apart_from([id]).get(id, ()))
        (found,) = _meet(unit, [read_traits(id, documents[id])])
    return [each for each in found if each.other not in apart]


def like(store: Store, people: Sequence[Traits], cancel: Cancel | None = None) -> list[list[Suggestion]]:
    """For each of these, who aren't kept yet, who in the store may be the same person, the likeliest first."""
    _catch_up(store, checked(None, cancel))
    with store.read() as unit:
        return _meet(unit, people)


def suspected(store: Store, ids: Sequence[str], cancel: Cancel | None = None) -> list[str]:
    """Those of these people who may be somebody who was here before them, or comes before them among these."""
    step, found = checked(None, cancel), list[str]()
    _catch_up(store, step)
    places = {id: place for place, id in enumerate(ids)}
    for start in range(0, len(ids), _BATCH):
        step(start, len(ids))
        with store.read() as unit:
            some = ids[start : start + _BATCH]
            documents = unit.people.documents(some)
            here = [id for id in some if id in documents]
            met = _meet(unit, [read_traits(id, documents[id]) for id in here])
        known = zip(here, met, strict=True)
        found += [id for id, several in known if any(places.get(one.other, -1) < places[id] for one in several)]
    return found


def dismiss(store: Store, one: str, other: str, now: datetime) -> None:
    """Remember that these two are not the same person."""
    with store.work(Naming("step_people_apart", now)) as unit:
        check_both(unit, one, other)
        unit.twins.put_apart(one, other)
        unit.commit()


def check_both(unit: Unit, one: str, other: str) -> None:
    """Raises `UserError` unless these are two people who are here."""
    if one == other:
        raise UserError("merge_with_oneself")
    for id in (one, other):
        if unit.people.key(id) is None:
            raise UserError("person_not_found", id=id)


def _look_through(store: Store, progress: Progress | None, cancel: Cancel | None) -> _Judged:
    step = checked(progress, cancel)
    _catch_up(store, step)
    with store.read() as unit:
        return _Judged(unit.settings.people_mark, _judge_all(unit, step))


def _catch_up(store: Store, step: Progress) -> None:
    """Make the keys of whoever has none yet; those that were made stay if the rest is cancelled."""
    with store.read() as unit:
        keyless = unit.twins.keyless(FORM)
    for start in range(0, len(keyless), _BATCH):
        step(start, len(keyless))
        with store.work() as unit:
            documents = unit.people.documents(keyless[start : start + _BATCH])
            keys = {id: keys_of(read_traits(id, document)) for id, document in documents.items()}
            unit.twins.put_keys(FORM, keys)
            unit.commit()


def _judge_all(unit: Unit, step: Progress) -> list[Suggestion]:
    """Hold against each other all who meet."""
    met, found = unit.twins.pairs(), list[Suggestion]()
    # Looked at by their names first, most needn't be read.
    names = {name: read_name(name) for pair in met for name in (pair.name, pair.other_name)}
    pairs = [
        (pair.one, pair.other)
        for pair in met
        if pair.times > 1 or compare(names[pair.name], names[pair.other_name]) > Alike.CLASH
    ]
    traits: dict[str, Traits] = {}
    for start in range(0, len(pairs), _AT_ONCE):
        step(start, len(pairs))
        some = pairs[start : start + _AT_ONCE]
        wanted = {id for pair in some for id in pair}
        if len(traits) + len(wanted) > _REMEMBERED:
            traits.clear()
        traits |= _traits(unit, wanted - traits.keys())
        found += _suggested((traits[one], traits[other]) for one, other in some)
    return _likeliest_first(found)


def _meet(unit: Unit, people: Sequence[Traits]) -> list[list[Suggestion]]:
    """For each of these, those in the store whom they meet and who may be the same."""
    keys = [keys_of(traits) for traits in people]
    meeting = unit.twins.meeting(sorted({key for several in keys for key in several}))
    met = [sorted({id for key in several for id in meeting.get(key, ())}) for several in keys]
    known = _traits(unit, {id for ids in met for id in ids})
    pairs = ([(one, known[id]) for id in ids if id != one.id] for one, ids in zip(people, met, strict=True))
    return [_likeliest_first(_suggested(several)) for several in pairs]


def _traits(unit: Unit, ids: Iterable[str]) -> Mapping[str, Traits]:
    return {id: read_traits(id, document) for id, document in unit.people.documents(sorted(ids)).items()}


def _suggested(pairs: Iterable[tuple[Traits, Traits]]) -> list[Suggestion]:
    return [
        Suggestion(one.id, one.name.shown, other.id, other.name.shown, reasons)
        for one, other in pairs
        if (reasons := judge(one, other))
    ]


def _likeliest_first(found: Iterable[Suggestion]) -> list[Suggestion]:
    return sorted(found, key=lambda each: (-strength(each.reasons), each.name.casefold(), each.id, each.other))
