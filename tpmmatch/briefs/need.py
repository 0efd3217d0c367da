"""What candidates are told of a project: what is looked for, the terms, the firm's aims, how work and choice go.

What the owner may not want to send stays out: the rate they would pay at most, what hurts, weights and what is strict,
and their own description, which is often as frank as a talk among colleagues; it goes in only if they say so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tpmmatch.model.project import MethodWish, Project, ProjectKind
from tpmmatch.model.words import Words, message


@dataclass(frozen=True, slots=True)
class NeedSheet:
    """The lines of each part, in order; terms are pairs of a name and what is asked."""

    project: str
    what: tuple[Words, ...]
    description: str
    needed: tuple[Words, ...]
    welcome: tuple[Words, ...]
    terms: tuple[tuple[Words, Words], ...]
    working: tuple[Words, ...]
    aims: str
    choosing: tuple[Words, ...]
    tell_us: tuple[Words, ...]
    today: date


def need_sheet(
    project: Project, today: date, *, described: bool = False, languages: Sequence[str] | None = None
) -> NeedSheet:
    """Everything that may be sent; the owner's description only if `described`.

    `languages` are those that the project asks for as the reader calls them, if that is known.
    """
    return NeedSheet(
        project=project.title,
        what=tuple(_what(project)),
        description=project.description if described else "",
        needed=_wishes(project.must_have, project, "must"),
        welcome=_wishes(project.nice_to_have, project, "nice"),
        terms=tuple(_terms(project, project.languages if languages is None else languages)),
        working=tuple(_working(project)),
        aims=project.firm_aims,
        choosing=tuple(message(f"paper_choosing_{step}") for step in ("calls", "same", "references", "fair")),
        tell_us=tuple(message(f"paper_tell_{what}") for what in ("rate", "case", "method", "referees", "ask")),
        today=today,
    )


def _what(project: Project) -> Iterator[Words]:
    yield message("paper_need_intro")
    if project.kind is not ProjectKind.OTHER:
        yield message("paper_need_kind", kind=message(f"paper_need_{project.kind}"))
    if project.industry:
        yield message("paper_need_industry", industry=project.industry)


def _wishes(said: tuple[str, ...], project: Project, kind: str) -> tuple[Words, ...]:
    """The owner's own words, with what they added by hand."""
    added = (criterion.label for criterion in project.criteria if criterion.kind == kind)
    return tuple(dict.fromkeys((*said, *added)))


def _terms(project: Project, languages: Sequence[str]) -> Iterator[tuple[Words, Words]]:
    if project.start:
        yield message("paper_term_start"), message("brief_asked_start", day=project.start)
    if project.weeks:
        yield message("paper_term_weeks"), message("paper_weeks", weeks=project.weeks)
    if project.hours_per_week:
        yield message("paper_term_hours"), message("brief_asked_hours", hours=project.hours_per_week)
    if project.work_mode:
        yield message("paper_term_place"), _place(project)
    elif project.city:
        yield message("paper_term_place"), project.city
    if shared := _shared(project):
        yield message("paper_term_shared"), shared
    if languages:
        yield message("paper_term_languages"), ", ".join(languages)


def _place(project: Project) -> Words:
    mode = message(f"brief_mode_{project.work_mode}")
    return message("brief_asked_mode_in", mode=mode, city=project.city) if project.city else mode


def _shared(project: Project) -> Words:
    zone = (project.time_zone or "").rpartition("/")[2].replace("_", " ")
    if not project.min_overlap_hours:
        return message("paper_zone", zone=zone) if zone else ""
    if not zone:
        return message("brief_asked_overlap", hours=project.min_overlap_hours)
    return message("brief_asked_overlap_in", hours=project.min_overlap_hours, zone=zone)


def _working(project: Project) -> Iterator[Words]:
    if project.methodology and project.method_wish is not MethodWish.OPEN:
        yield message(f"paper_method_{project.method_wish}", methods=", ".join(project.methodology))
    else:
        yield message("paper_method_open")
    yield message("paper_working_news")
