"""The courses of projects in the store: what the owner did on the way through each."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, update

from tpmmatch.model.course import Course, course_document, read_course
from tpmmatch.model.document import Document
from tpmmatch.store.documents import keep, restore
from tpmmatch.store.marks import Marks
from tpmmatch.store.schema import COURSES, PROJECTS
from tpmmatch.store.steps import Steps

KIND = "course"


class Courses:
    """The courses of one unit of work, each under its project's id."""

    def __init__(self, connection: Connection, steps: Steps) -> None:
        self._connection, self._steps = connection, steps
        steps.keep(KIND, self)

    def get(self, project: str) -> Course:
        """The course of this project; one that has not begun is empty."""
        text = self.contents([project]).get(project)
        return Course() if text is None else read_course(restore(text, project))

    def all(self) -> Iterator[tuple[str, Course]]:
        """All courses that have begun, by their projects' ids."""
        for id, text in self._connection.execute(_whole()):
            yield id, read_course(restore(text, id))

    def put(self, project: str, course: Course) -> None:
        """Keep the course of this project, which must be there."""
        self._steps.note(KIND, [project])
        self._write(project, keep(course_document(course)).text)

    def asked_about(self, people: Collection[str]) -> set[str]:
        """The ids of the cases of these people that were sent to be rated, also where an undo could bring them back."""
        texts = [*(text for _, text in self._connection.execute(_whole())), *self._steps.others(KIND)]
        opinions = (each for text in texts for each in read_course(restore(text, KIND)).opinions)
        return {opinion.id for opinion in opinions if opinion.person in people}

    def forget(self, person: str, marks: Marks) -> None:
        """Take somebody out of all courses, of what was noted of others in them, and of what could be undone."""
        texts = {}
        for project, text in self._connection.execute(_whole()).all():
            if (without := _without(person, marks, text)) != text:
                self._write(project, without)
                texts[text] = without
        texts |= {text: _without(person, marks, text) for text in self._steps.others(KIND)}
        self._steps.rewrite(KIND, texts)

    def contents(self, ids: Sequence[str]) -> dict[str, str]:
        """The courses of these projects, as text."""
        return dict(self._connection.execute(_whole().where(PROJECTS.c.id.in_(ids))).all())

    def digests(self, ids: Sequence[str]) -> dict[str, bytes]:
        """What tells the courses of these projects from any others."""
        return {id: hashlib.sha256(text.encode()).digest() for id, text in self.contents(ids).items()}

    def put_back(self, contents: Mapping[str, str | None], now: datetime) -> None:  # noqa: ARG002 - as all repositories do
        """Make courses what they were; None takes them away."""
        for project, text in contents.items():
            if text is None:
                self._connection.execute(delete(COURSES).where(COURSES.c.project_key == _key(project)))
            else:
                self._write(project, text)

    def _write(self, project: str, text: str) -> None:
        here = COURSES.c.project_key == _key(project)
        if self._connection.execute(update(COURSES).where(here).values(content=text)).rowcount == 0:
            self._connection.execute(insert(COURSES).values(project_key=_key(project), content=text))


def _without(person: str, marks: Marks, text: str) -> str:
    """A record of a decision that somebody is taken out of says so, wherever they stood in it."""
    document = course_document(read_course(restore(text, KIND)).without(person))
    found = marks.out_of(document) if marks else document
    for before, after in zip(_decisions(document), _decisions(found), strict=True):
        if before != after:
            after["record"]["erased"] = max(1, int(after["record"].get("erased") or 0))
    return keep(course_document(read_course(found))).text


def _decisions(document: Document) -> list[Document]:
    """The decision and the former ones, as they are kept."""
    all_of_them = [document.get("decision"), *(former["decision"] for former in document["former"])]
    return [decision for decision in all_of_them if decision]


def _whole() -> Select[str, str]:
    return select(PROJECTS.c.id, COURSES.c.content).join(COURSES).order_by(PROJECTS.c.id)


def _key(project: str) -> Any:  # noqa: ANN401 - a subquery that stands for a number
    return select(PROJECTS.c.key).where(PROJECTS.c.id == project).scalar_subquery()
