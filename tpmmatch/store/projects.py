"""Projects in the store."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from tpmmatch.errors import UserError
from tpmmatch.model.document import Document
from tpmmatch.model.project import Project, read_project
from tpmmatch.store.changes import Change, Put, changes
from tpmmatch.store.documents import Kept, clean, keep, restore, usable_id
from tpmmatch.store.schema import StoredProject, table


class Projects:
    """The projects of one unit of work."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, document: Document, id: str, now: datetime) -> Put:
        """Keep the document under `id`: as a new project, or over the one that was there."""
        if not usable_id(id):
            raise UserError("store_id_unusable")
        kept, projects = keep(document), table(StoredProject)
        old = self._session.execute(
            select(StoredProject.digest, StoredProject.document).where(StoredProject.id == id)
        ).one_or_none()
        values = _columns(read_project(id, document), kept, now)
        if old is None:
            self._session.connection().execute(insert(projects).values(values | {"added_at": now}))
            return Put(id, Change.ADDED)
        changed = () if old.digest == kept.digest else tuple(changes(restore(old.document, id), document))
        if not changed:
            return Put(id, Change.UNCHANGED)
        self._session.connection().execute(update(projects).where(projects.c.id == id).values(values))
        return Put(id, Change.UPDATED, changed)

    def get(self, id: str) -> Project | None:
        """The project with this id."""
        if not usable_id(id):
            return None
        text = self._session.scalar(select(StoredProject.document).where(StoredProject.id == id))
        return None if text is None else read_project(id, restore(text, id))

    def all(self) -> list[Project]:
        """All projects in the order in which they were added."""
        rows = self._session.execute(select(StoredProject.id, StoredProject.document).order_by(StoredProject.key))
        return [read_project(name, restore(text, name)) for name, text in rows]

    def remove(self, id: str) -> bool:
        """Delete the project; False if there is none with this id."""
        if not usable_id(id):
            return False
        projects = table(StoredProject)
        return self._session.connection().execute(delete(projects).where(projects.c.id == id)).rowcount > 0


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
