"""What the project asks for in a term, said in a few words."""

from collections.abc import Callable, Mapping

from tpmmatch.model.project import Project
from tpmmatch.model.words import Words, message


def asked(project: Project, gate: str) -> Words:
    """The project's side of the gate with the id `gate`; what isn't a term is a wish made strict."""
    if gate.startswith("lang_"):
        return message("brief_asked_language")
    side = _SIDES.get(gate)
    return side(project) if side else message("brief_asked_strict")


def _rate(project: Project) -> Words:
    return message("brief_asked_rate", rate=project.max_day_rate) if project.max_day_rate else ""


def _start(project: Project) -> Words:
    return message("brief_asked_start", day=project.start) if project.start else ""


def _hours(project: Project) -> Words:
    return message("brief_asked_hours", hours=project.hours_per_week) if project.hours_per_week else ""


def _overlap(project: Project) -> Words:
    zone = (project.time_zone or "").rpartition("/")[2].replace("_", " ")
    if not project.min_overlap_hours:
        return zone
    if not zone:
        return message("brief_asked_overlap", hours=project.min_overlap_hours)
    return message("brief_asked_overlap_in", hours=project.min_overlap_hours, zone=zone)


def _place(project: Project) -> Words:
    if project.work_mode is None:
        return project.city
    mode = message(f"brief_mode_{project.work_mode}")
    return message("brief_asked_mode_in", mode=mode, city=project.city) if project.city else mode


def _craft(_project: Project) -> Words:
    return message("brief_asked_craft")


_SIDES: Mapping[str, Callable[[Project], Words]] = {
    "rate": _rate,
    "start": _start,
    "hours": _hours,
    "overlap": _overlap,
    "place": _place,
    "craft": _craft,
}
