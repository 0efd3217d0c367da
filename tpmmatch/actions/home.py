"""What an owner sees first."""

from datetime import date

from tpmmatch.actions import Store
from tpmmatch.model.course import Course
from tpmmatch.model.history import Step, StepState
from tpmmatch.model.home import Home, Stage, Standing
from tpmmatch.model.project import Project

_LOOKED_AT = 50  # steps
_TOLD = 4
_IMPORTS = frozenset({"step_people_imported", "step_projects_added"})


def home(store: Store, today: date) -> Home:
    """How many people there are, where each project stands, and what was brought in last."""
    with store.read() as unit:
        courses = dict(unit.courses.all())
        projects = [_standing(project, courses.get(project.id, Course()), today) for project in unit.projects.all()]
        return Home(unit.people.count(), sorted(projects, key=_pressing), _imports(unit.steps.all(_LOOKED_AT)))


def _standing(project: Project, course: Course, today: date) -> Standing:
    days = (project.start - today).days if project.start else None
    return Standing(project, _stage(project, course), len(course.shortlist), days)


def _stage(project: Project, course: Course) -> Stage:
    if course.shortlist:
        return Stage.PHONE
    if course.looked_at:
        return Stage.CHOOSE
    told = project.description or project.must_have or project.nice_to_have
    return Stage.RANK if told else Stage.DESCRIBE


def _pressing(standing: Standing) -> tuple[bool, int, str, str]:
    """Who starts soonest comes first; then those without a day, by title."""
    days, project = standing.days, standing.project
    return days is None, 0 if days is None else days, project.title.casefold(), project.id


def _imports(steps: list[Step]) -> list[Step]:
    return [step for step in steps if step.what in _IMPORTS and step.state is not StepState.UNDONE][:_TOLD]
