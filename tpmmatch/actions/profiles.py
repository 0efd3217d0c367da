"""One person: begun by hand, changed, and looked at from all sides."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.indexing import indexed
from tpmmatch.actions.ranking import table_for
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.errors import UserError
from tpmmatch.matching import Reader, load_rules
from tpmmatch.matching.ranking import Lineup
from tpmmatch.model.document import Document
from tpmmatch.model.history import Naming
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.match import Gate, Quote
from tpmmatch.model.words import Localised
from tpmmatch.store import entry

KINDS = ("expertise", "methods", "duties", "tools", "industries", "outcomes", "traits", "languages")
_QUOTES = 3
_ONE_CHANGE = timedelta(minutes=10)  # typing is one change, however often it is saved


@dataclass(frozen=True, slots=True)
class Borne:
    """A concept that a profile bears out, and its strongest sentences, the best first."""

    kind: str
    name: Localised
    quotes: tuple[Quote, ...]
    sentences: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """Where somebody stands for a project; `listed` is since when they are on its shortlist."""

    project: str
    title: str
    place: int
    of: int
    gate: Gate
    fit: float | None
    listed: datetime | None


def begin(store: Store, name: str, now: datetime) -> str:
    """A new person of whom nothing but the name is known; gives their id."""
    name = name.strip()
    if not name:
        raise UserError("person_without_name")
    begun = entry(f"hand:{uuid.uuid4().hex}", {"basics": {"name": name}}, "")
    with store.work(Naming("step_person_begun", now)) as unit:
        (put,) = unit.people.put([begun], now)
        unit.commit()
    if isinstance(put, UserError):
        raise put
    return put.id


def save(store: Store, id: str, document: Document, now: datetime) -> None:
    """Keep a person's document as it was changed; they stay whom they were known as."""
    with store.work(Naming("step_person_changed", now, about=id, within=_ONE_CHANGE)) as unit:
        if unit.people.rewrite(id, document, now) is None:
            raise UserError("person_not_found", id=id)
        unit.commit()


def line_of(store: Store, id: str) -> PersonRow:
    """What stands beside a person's document: their key, tags, where they came from and when."""
    with store.read() as unit:
        key = unit.people.key(id)
        found = unit.people.rows([key]) if key is not None else []
    if not found:
        raise UserError("person_not_found", id=id)
    return found[0]


def evidence(store: Store, id: str) -> list[Borne]:
    """What a person's profile bears out, kind by kind, what is borne out best first, with the sentences that do."""
    with store.read() as unit:
        profile, vocabulary = unit.people.get(id), vocabulary_of(unit)
    if profile is None:
        raise UserError("person_not_found", id=id)
    found = Reader(vocabulary, load_rules()).read(profile).evidence
    told = []
    for concept, items in sorted(found.items(), key=lambda each: (-each[1][0].strength, each[0])):
        kind = vocabulary.kind(concept)
        if kind in KINDS:
            quotes = tuple(dict.fromkeys(item.quote for item in items))[:_QUOTES]
            told.append((KINDS.index(kind), Borne(kind, vocabulary.concepts[concept].name, quotes, len(items))))
    return [borne for _, borne in sorted(told, key=lambda each: each[0])]


def standings(
    store: Store, id: str, today: date, progress: Progress | None = None, cancel: Cancel | None = None
) -> list[Ranked]:
    """Where somebody stands in the order of each project. Raises `Cancelled` when asked to stop."""
    with indexed(store, progress, cancel) as (unit, index):
        projects, found = list(unit.projects.all()), list[Ranked]()
        if unit.people.key(id) is None:
            raise UserError("person_not_found", id=id)
        for done, project in enumerate(projects):
            checked(progress, cancel)(done, len(projects))
            lineup = Lineup(table_for(project, unit, today), index)
            place, line = next((n, line) for n, line in enumerate(lineup.standings(index), 1) if line.person == id)
            kept = (kept.at for kept in unit.courses.get(project.id).shortlist if kept.person == id)
            found.append(Ranked(project.id, project.title, place, len(lineup), line.gate, line.fit, next(kept, None)))
    return sorted(found, key=lambda each: (each.title.casefold(), each.project))
