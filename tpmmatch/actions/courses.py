"""What the owner does on the way through a project: keeps people on its shortlist, gives numbers of their own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.course import Adjustment, Course
from tpmmatch.model.history import Naming
from tpmmatch.model.project import Project

_MOST = 100.0  # of a fit


@dataclass(frozen=True, slots=True)
class OnCourse:
    """A project on whose shortlist somebody is, or in which the owner gave them a number."""

    project: Project
    kept_at: datetime | None
    adjustment: Adjustment | None


def course_of(store: Store, project: str) -> Course:
    """The course of a project; one that has not begun is empty."""
    with store.read() as unit:
        return unit.courses.get(project)


def courses_of_person(store: Store, person: str) -> list[OnCourse]:
    """On which projects' lists somebody is, or has a number of the owner's own, by title."""
    with store.read() as unit:
        known = {project.id: project for project in unit.projects.all()}
        courses = list(unit.courses.all())
    found = [_on_course(known[id], course, person) for id, course in courses if id in known]
    listed = [item for item in found if item.kept_at or item.adjustment]
    return sorted(listed, key=lambda item: (item.project.title.casefold(), item.project.id))


def keep_on_list(store: Store, project: str, person: str, now: datetime) -> Course:
    """Put somebody at the end of the shortlist; who is on it stays where they are."""
    return change_course(store, project, Naming("step_list_kept", now), lambda course: course.keeping(person, now))


def take_off_list(store: Store, project: str, person: str, now: datetime) -> Course:
    """Take somebody off the shortlist."""
    return change_course(store, project, Naming("step_list_taken_off", now), lambda course: course.letting_go(person))


def reorder_list(store: Store, project: str, people: Sequence[str], now: datetime) -> Course:
    """Put the shortlist in this order; whoever came on it meanwhile stays at its end."""
    return change_course(store, project, Naming("step_list_reordered", now), lambda course: course.reordered(people))


def adjust(store: Store, project: str, person: str, fit: float, reason: str, now: datetime) -> Course:
    """Note the owner's own number for somebody beside the computed one, with why; it moves nobody."""
    if not 0 <= fit <= _MOST:
        raise UserError("change_number_wrong")
    adjustment = Adjustment(person, round(fit, 1), said(reason), now)
    return change_course(store, project, Naming("step_adjusted", now), lambda course: course.adjusting(adjustment))


def unadjust(store: Store, project: str, person: str, now: datetime) -> Course:
    """Take the owner's own number for somebody back."""
    return change_course(store, project, Naming("step_unadjusted", now), lambda course: course.unadjusting(person))


def change_course(store: Store, project: str, naming: Naming, changed: Callable[[Course], Course]) -> Course:
    """Change a course as one step; what changes nothing is none."""
    naming.about = project
    with store.work(naming) as unit:
        if unit.projects.get(project) is None:
            raise UserError("project_not_found", ref=project)
        before = unit.courses.get(project)
        after = changed(before)
        if after != before:
            unit.courses.put(project, after)
            unit.commit()
    return after


def said(reason: str) -> str:
    """A reason in words; none is refused."""
    if not (words := reason.strip()):
        raise UserError("change_reason_missing")
    return words


def _on_course(project: Project, course: Course, person: str) -> OnCourse:
    kept_at = next((kept.at for kept in course.shortlist if kept.person == person), None)
    return OnCourse(project, kept_at, course.adjustment(person))
