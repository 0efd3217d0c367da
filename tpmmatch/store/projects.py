"""Projects in the store."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.history import StepState
from tpmmatch.model.project import Project, read_project
from tpmmatch.store.changes import Change, Put, changes
from tpmmatch.store.documents import Kept, clean, keep, restore, usable_id
from tpmmatch.store.marks import Marks
from tpmmatch.store.schema import PROJECTS
from tpmmatch.store.steps import Steps

KIND, COURSE = "project", "course"


class Projects:
    """The projects of one unit of work."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps = connection, steps
        steps.keep(KIND, self)

    def put(self, document: Document, id: str, now: datetime) -> Put:
        """Keep the document under `id`: as a new project, or over the one that was there."""
        if not usable_id(id):
            raise UserError("store_id_unusable")
        kept = keep(document)
        old = self._connection.execute(
            select(PROJECTS.c.digest, PROJECTS.c.document).where(PROJECTS.c.id == id)
        ).one_or_none()
        values = _columns(read_project(id, document), kept, now)
        if old is None:
            self._steps.note_new(KIND, [id])
            self._connection.execute(insert(PROJECTS).values(values | {"added_at": now}))
            return Put(id, Change.ADDED)
        changed = () if old.digest == kept.digest else tuple(changes(restore(old.document, id), document))
        if not changed:
            return Put(id, Change.UNCHANGED)
        self._steps.note(KIND, [id])
        self._connection.execute(update(PROJECTS).where(PROJECTS.c.id == id).values(values))
        return Put(id, Change.UPDATED, changed)

    def get(self, id: str) -> Project | None:
        """The project with this id."""
        if not usable_id(id):
            return None
        text = self._connection.scalar(select(PROJECTS.c.document).where(PROJECTS.c.id == id))
        return None if text is None else read_project(id, restore(text, id))

    def all(self) -> list[Project]:
        """All projects in the order in which they were added."""
        rows = self._connection.execute(select(PROJECTS.c.id, PROJECTS.c.document).order_by(PROJECTS.c.key))
        return [read_project(name, restore(text, name)) for name, text in rows]

    def goes_on(self, document: Document, id: str) -> bool:
        """Whether it changes only what the latest step changed of this project: the same field is typed on."""
        now, step = self.get(id), self._steps.last(StepState.DONE)
        side = self._steps.side(step, KIND, id) if step else None
        if now is None or side is None:
            return False
        before = restore(json.loads(side)[1], id)
        return _fields(now.document, document) <= _fields(before, now.document)

    def remove(self, id: str) -> bool:
        """Delete the project; False if there is none with this id."""
        if not usable_id(id):
            return False
        self._steps.note(KIND, [id])
        self._steps.note(COURSE, [id])  # it goes with its project
        return self._delete([id]) > 0

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """Each project whole, with when it was added."""
        query = select(PROJECTS.c.id, PROJECTS.c.added_at, PROJECTS.c.document)
        rows = self._connection.execute(query.where(PROJECTS.c.id.in_(ids)))
        return {id: json.dumps([added.isoformat(), document]) for id, added, document in rows}

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the documents of these projects from any others."""
        rows = self._connection.execute(select(PROJECTS.c.id, PROJECTS.c.digest).where(PROJECTS.c.id.in_(ids)))
        return dict(rows.all())

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:
        """Make projects what they were; None takes them away."""
        self._delete([id for id, content in contents.items() if content is None])
        for id, content in contents.items():
            if content is not None:
                added, text = json.loads(content)
                document = restore(text, id)
                values = _columns(read_project(id, document), keep(document), now)
                self._replace(id, values | {"added_at": datetime.fromisoformat(added)})

    def forget(self, marks: Marks) -> None:
        """Take what tells of somebody out of all that was written of projects, and out of what could be undone."""
        if not marks:
            return
        for project in self.all():
            if (found := marks.out_of(project.document)) != project.document:
                kept = keep(found)
                values = {
                    "document": kept.text,
                    "digest": kept.digest,
                    "title": clean(read_project(project.id, found).title, 200),
                }
                self._replace(project.id, values)
        sides = self._steps.others(KIND)
        self._steps.rewrite(KIND, {side: _without(marks, side) for side in sides}, _digest)

    def _delete(self, ids: Sequence[str]) -> int:
        return self._connection.execute(delete(PROJECTS).where(PROJECTS.c.id.in_(ids))).rowcount

    def _replace(self, id: str, values: Mapping[str, Any]) -> None:
        if self._connection.execute(update(PROJECTS).where(PROJECTS.c.id == id).values(values)).rowcount == 0:
            self._connection.execute(insert(PROJECTS).values(values))


def _without(marks: Marks, side: str) -> str:
    added, document = json.loads(side)
    return json.dumps([added, keep(marks.out_of(restore(document, KIND))).text])


def _digest(side: str) -> bytes:
    return keep(restore(json.loads(side)[1], KIND)).digest


def _columns(project: Project, kept: Kept, now: datetime) -> dict[str, Any]:
    return {
        "id": project.id,
        "digest": kept.digest,
        "title": clean(project.title, 200),
        "kind": project.kind.value,
        "start": project.start,
        "document": kept.text,
        "updated_at": now,
    }


def _fields(old: Document, new: Document) -> set[str]:
    """The fields in which two documents of a project differ."""
    return {pointer.split("/")[1] for pointer in changes(old, new)}
