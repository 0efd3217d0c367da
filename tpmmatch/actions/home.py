"""What an owner sees first. It is loaded before the window answers, so nothing of ranking or reading is behind it."""

from datetime import date

from tpmmatch.actions import Store
from tpmmatch.actions.following import next_look_back
from tpmmatch.model.call import CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.history import Step, StepState
from tpmmatch.model.home import Home, LookBack, Stage, Standing
from tpmmatch.model.project import Project
from tpmmatch.store import Unit

_LOOKED_AT = 50  # steps
_TOLD = 4
_IMPORTS = frozenset({"step_people_imported", "step_projects_added"})


def home(store: Store, today: date) -> Home:
    """How many people there are, where each project stands, and what was brought in last."""
    with store.read() as unit:
        projects = sorted(_standings(unit, today), key=_pressing)
        return Home(unit.people.count(), projects, _imports(unit.steps.all(_LOOKED_AT)))


def list_standings(store: Store, today: date) -> list[Standing]:
    """All projects with where each stands, by title."""
    with store.read() as unit:
        return sorted(_standings(unit, today), key=lambda each: (each.project.title.casefold(), each.project.id))


def list_projects(store: Store) -> list[Project]:
    """All projects, by title."""
    with store.read() as unit:
        return sorted(unit.projects.all(), key=lambda project: (project.title.casefold(), project.id))


def _standings(unit: Unit, today: date) -> list[Standing]:
    courses = dict(unit.courses.all())
    chosen = {id: course.decision.person for id, course in courses.items() if course.decision}
    names = {id: profile.name for id, person in chosen.items() if (profile := unit.people.get(person))}
    return [
        _standing(project, courses.get(project.id, Course()), names.get(project.id, ""), today)
        for project in unit.projects.all()
    ]


def _standing(project: Project, course: Course, chosen: str, today: date) -> Standing:
    days = (project.start - today).days if project.start else None
    after, on = next_look_back(course, project.start) or (0, today)
    look_back = LookBack(after, (on - today).days) if after else None
    return Standing(project, _stage(project, course), len(course.shortlist), days, chosen, look_back)


def _stage(project: Project, course: Course) -> Stage:
    if course.decision:
        return Stage.FOLLOW
    if any(call.finished and call.kind is CallKind.INTERVIEW for call in course.calls):
        return Stage.DECIDE
    if course.shortlist:
        return Stage.PHONE
    if course.looked_at:
        return Stage.CHOOSE
    told = project.description or project.must_have or project.nice_to_have
    return Stage.RANK if told else Stage.DESCRIBE


def _pressing(standing: Standing) -> tuple[int, int, str, str]:
    """Who starts soonest, or has to be looked back on soonest, comes first; then those without a day, by title."""
    days, project = standing.days, standing.project
    if standing.stage is Stage.FOLLOW:
        days = standing.look_back.left if standing.look_back else None
    is_over = standing.stage is Stage.FOLLOW and days is None
    rank = 2 if is_over else 1 if days is None else 0
    return rank, days or 0, project.title.casefold(), project.id


def _imports(steps: list[Step]) -> list[Step]:
    return [step for step in steps if step.what in _IMPORTS and step.state is not StepState.UNDONE][:_TOLD]
