"""Projects: taking them in, describing them, finding them again."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from tpmmatch import resources
from tpmmatch.actions import Store
from tpmmatch.actions.taking import take
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.errors import UserError
from tpmmatch.intake import FoundProject, read_projects
from tpmmatch.intake.need_terms import says_only, terms_of
from tpmmatch.matching import load_rules
from tpmmatch.matching import understand as understand_need
from tpmmatch.matching.pains import is_pain
from tpmmatch.model.document import Document, day, text, texts
from tpmmatch.model.history import Naming
from tpmmatch.model.hurt import Hurt
from tpmmatch.model.match import Criterion
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Note, Report
from tpmmatch.model.terms import read_money
from tpmmatch.model.understanding import Refused, ToldTerm, Understanding
from tpmmatch.model.words import Message
from tpmmatch.store import Unit
from tpmmatch.vocabulary import load_packs
from tpmmatch.vocabulary.hurts import load_hurts
from tpmmatch.wording import say

_TYPING = timedelta(minutes=2)  # what is typed on and on is one change


def add_projects(store: Store, paths: Sequence[Path], now: datetime) -> Report:
    """Take in project files; the same id again updates."""
    report, naming = Report(), Naming("step_projects_added", now)
    with store.work(naming) as unit:
        for path in paths:
            for item in read_projects(path):
                if isinstance(item, Note):
                    report.refused.append(item)
                    continue
                document = _named(item.document, item.id)
                if take(report, item, partial(unit.projects.put, document, item.id, now)):
                    found = _understood(unit, read_project(item.id, document))
                    report.warnings += [Note(item.source, refusal(refused)) for refused in found.refused]
        naming.numbers = {"count": len(report.added) + len(report.updated)}
        unit.commit()
    return report


def _named(document: Document, id: str) -> Document:
    """The document with its id as a text in it, so that saving it again never makes a second project."""
    return {"id": id} | document | {"id": id}


def add_samples(store: Store, now: datetime) -> Report:
    """Take in the sample projects that travel with the program."""
    return add_projects(store, [resources.path("sample/projects.jsonl")], now)


def find(store: Store, ref: str) -> Project:
    """The project with this id, else the one in the file of this name (which must hold exactly one)."""
    return find_noted(store, ref)[0]


def find_noted(store: Store, ref: str) -> tuple[Project, tuple[Note, ...]]:
    """The same, with what was odd in the file."""
    with store.read() as unit:
        project = unit.projects.get(ref)
    if project is not None:
        return project, ()
    if not _is_file(ref):
        raise UserError("project_not_found", ref=ref)
    items = list(read_projects(Path(ref)))
    found = [item for item in items if isinstance(item, FoundProject)]
    refused = [item for item in items if isinstance(item, Note)]
    if refused:
        raise UserError("project_file_refused", ref=ref, reason=refused[0].reason)
    if len(found) != 1:
        raise UserError("project_file_several", ref=ref, count=len(found))
    (item,) = found
    return read_project(item.id, _named(item.document, item.id)), tuple(Note(item.source, odd) for odd in item.warnings)


def _is_file(ref: str) -> bool:
    try:
        return Path(ref).is_file()
    except OSError:  # no file can be called so, or its folder is closed to us
        return False


def save(store: Store, document: Document, now: datetime) -> Project:
    """Keep a project as it stands; one without an id gets one. Each field that is typed in is a step of its own."""
    if not text(document.get("title")):
        raise UserError("project_without_title")
    id = text(document.get("id")) or f"pr-{uuid.uuid4().hex[:12]}"
    document, new = _named(document, id), not text(document.get("id"))
    what = "step_project_begun" if new else "step_project_changed"
    naming = Naming(what, now, about=id)
    with store.work(naming) as unit:
        if unit.projects.goes_on(document, id):
            naming.within = _TYPING
        unit.projects.put(document, id, now)
        unit.commit()
    return read_project(id, document)


def remove(store: Store, id: str, now: datetime) -> None:
    """Take a project out of the store so that it can be undone."""
    with store.work(Naming("step_project_removed", now)) as unit:
        if not unit.projects.remove(id):
            raise UserError("project_not_found", ref=id)
        unit.commit()


def packs() -> list[Pack]:
    """The starter packs on offer."""
    return list(load_packs())


def new_document(pack: Pack | None, language: str = "en") -> Document:
    """A project to begin with: named after its pack, everything else open."""
    if pack is None:
        return {"title": "", "kind": "other", "must_have": [], "nice_to_have": []}
    return {
        "title": say(pack.title, language),
        "kind": pack.kind or "other",
        "pack": pack.id,
        "must_have": [],
        "nice_to_have": [],
    }


def hurts() -> list[Hurt]:
    """What may hurt an owner today, to choose from."""
    return list(load_hurts().pains.values())


def hurts_named(words: str) -> list[str]:
    """The ids of the pains that an owner's own words name."""
    return [hurt.id for hurt in load_hurts().named(words)]


def is_said(criterion: Criterion) -> bool:
    """Whether a criterion has its weight from something that the owner said hurts."""
    return is_pain(criterion.why)


def refusal(refused: Refused) -> Message:
    """One sentence on a wish that isn't used: why, and what to ask for instead."""
    values = {"words": refused.words, "ground": refused.name, "instead": refused.instead}
    return Message("need_refused_used" if refused.used else "need_refused", values)


def understand(store: Store, project: Project) -> Understanding:
    """What the owner's words amount to, as criteria; quick enough to follow the typing."""
    with store.read() as unit:
        return _understood(unit, project)


def term_told(told: ToldTerm) -> Message:
    """One sentence on a term that stands in the owner's words, and how it would count."""
    value = told.value
    shown = read_money(value) if told.key == "max_day_rate" else day(value) if told.key == "start" else value
    return Message(f"need_told_{told.key}", {"words": told.words, "value": shown})


def with_term(document: Document, told: ToldTerm) -> Document:
    """The need with the term under its own key, and no longer as a wish that says nothing else."""
    found = {**document, told.key: told.value}
    for key in ("must_have", "nice_to_have"):
        if lines := texts(document.get(key)):
            found[key] = [line for line in lines if told.words not in line or not says_only(line, terms_of(line))]
    return found


def _understood(unit: Unit, project: Project) -> Understanding:
    said = "\n".join((project.description, *project.must_have, *project.nice_to_have))
    told = tuple(item for item in terms_of(said) if getattr(project, item.key) is None)
    return replace(understand_need(project, vocabulary_of(unit), load_rules()), told=told)
