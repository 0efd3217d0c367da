"""What parts one need from another, criterion by criterion and term by term."""

from collections.abc import Iterator, Mapping

from tpmmatch.actions import Store
from tpmmatch.actions.projects import understand
from tpmmatch.model.course import Shift
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words, message

_WORDS = "words"  # the criterion of all words in common: it is told by the description that it comes from


def shifts(store: Store, before: Project, after: Project) -> tuple[Shift, ...]:
    """All that a ranking goes by and that isn't the same any more; nothing for what changes no order."""
    return tuple(Shift(*sides) for sides in (*_criteria(store, before, after), *_terms(before, after)))


def _criteria(store: Store, before: Project, after: Project) -> Iterator[tuple[Words, Words, Words]]:
    old, new = (_by_wish(understand(store, project).criteria) for project in (before, after))
    for wish in dict.fromkeys((*new, *old)):
        sides = _side(old.get(wish)), _side(new.get(wish))
        # What words are in common weighs less where a need tells little; that is no change of the owner's.
        own = wish != _WORDS or dict(before.weights).get(wish) != dict(after.weights).get(wish)
        if own and sides[0] != sides[1]:
            yield (new.get(wish) or old[wish]).label, *sides
    if before.description != after.description and old.get(_WORDS) != new.get(_WORDS):
        yield message("change_description"), "", message("change_reworded")


def _by_wish(criteria: tuple[Criterion, ...]) -> Mapping[str, Criterion]:
    """A wish stays the same one whether it is a must-have or nice to have."""
    asked = (CriterionKind.MUST, CriterionKind.NICE)
    return {item.id.removeprefix(f"{item.kind}:") if item.kind in asked else item.id: item for item in criteria}


def _side(criterion: Criterion | None) -> Words:
    if criterion is None:
        return message("change_not_looked_for")
    kind = message(f"change_kind_{criterion.kind}")
    if criterion.strict and criterion.kind is CriterionKind.MUST:
        return message("change_counts_strict", kind=kind, weight=criterion.weight)
    return message("change_counts", kind=kind, weight=criterion.weight)


def _terms(before: Project, after: Project) -> Iterator[tuple[Words, Words, Words]]:
    for (label, old), (_, new) in zip(_sides(before), _sides(after), strict=True):
        if old != new:
            yield label, old or message("change_open"), new or message("change_open")


def _sides(project: Project) -> Iterator[tuple[Words, Words]]:
    yield message("term_rate"), message("brief_asked_rate", rate=rate) if (rate := project.max_day_rate) else ""
    yield message("term_start"), message("brief_asked_start", day=day) if (day := project.start) else ""
    hours = project.hours_per_week
    yield message("term_hours"), message("brief_asked_hours", hours=hours) if hours else ""
    yield message("term_overlap"), _overlap(project)
    yield message("term_place"), _place(project)
    yield message("change_languages"), ", ".join(project.languages)
    yield message("change_method_wish"), message(f"change_wish_{project.method_wish}")


def _overlap(project: Project) -> Words:
    zone, hours = project.time_zone or "", project.min_overlap_hours
    return message("brief_asked_overlap_in", hours=hours, zone=zone) if hours else zone


def _place(project: Project) -> Words:
    if project.work_mode is None:
        return project.city
    mode = message(f"change_mode_{project.work_mode}")
    return message("change_mode_in", mode=mode, city=project.city) if project.city else mode
