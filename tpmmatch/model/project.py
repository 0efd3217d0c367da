"""A project: what the owner needs, in their words, with their terms."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tpmmatch.model.document import Document, day, entries, mapping, number, text, texts
from tpmmatch.model.terms import Money, WorkMode, read_money, read_work_mode


class ProjectKind(StrEnum):
    """What is to be made or changed."""

    MOBILE_APP = "mobile_app"
    CRM = "crm"
    WEBSITE = "website"
    IT_INFRASTRUCTURE = "it_infrastructure"
    DATA_ANALYTICS = "data_analytics"
    ENGINEERING = "engineering"
    OTHER = "other"


class MethodWish(StrEnum):
    """How much the owner minds by which method the work is led."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """A criterion that the owner set or changed by hand; `concepts` may be empty (looked for as words)."""

    label: str
    kind: str
    weight: float | None
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """A project with the document it came from, kept whole; None is "not said"."""

    id: str
    document: Document
    title: str
    kind: ProjectKind
    description: str
    must_have: tuple[str, ...]
    nice_to_have: tuple[str, ...]
    methodology: tuple[str, ...]
    method_wish: MethodWish
    industry: str
    start: date | None
    weeks: float | None
    hours_per_week: float | None
    max_day_rate: Money | None
    languages: tuple[str, ...]
    time_zone: str | None
    min_overlap_hours: float | None
    work_mode: WorkMode | None
    city: str
    firm_aims: str
    hurts: tuple[str, ...]
    pack: str
    strict: tuple[str, ...]
    criteria: tuple[OwnCriterion, ...]
    weights: tuple[tuple[str, float], ...]


def read_project(id: str, document: Document) -> Project:
    """Derive what the program works with from a stored project document; what is odd in it is "not said"."""
    kind, wish = text(document.get("kind")), text(document.get("method_wish"))
    weights = {text(key): number(value) for key, value in mapping(document.get("weights")).items()}
    return Project(
        id=id,
        document=document,
        title=text(document.get("title")),
        kind=ProjectKind(kind) if kind in set(ProjectKind) else ProjectKind.OTHER,
        description=text(document.get("description")),
        must_have=texts(document.get("must_have")),
        nice_to_have=texts(document.get("nice_to_have")),
        methodology=texts(document.get("methodology")),
        method_wish=MethodWish(wish) if wish in set(MethodWish) else MethodWish.PREFERRED,
        industry=text(document.get("industry")),
        start=day(document.get("start")),
        weeks=number(document.get("weeks")),
        hours_per_week=number(document.get("hours_per_week")) or None,
        max_day_rate=read_money(document.get("max_day_rate")),
        languages=texts(document.get("languages")),
        time_zone=text(document.get("time_zone")) or None,
        min_overlap_hours=number(document.get("min_overlap_hours")),
        work_mode=read_work_mode(document.get("work_mode")),
        city=text(document.get("city")),
        firm_aims=text(document.get("firm_aims")),
        hurts=texts(document.get("hurts")),
        pack=text(document.get("pack")),
        strict=texts(document.get("strict")),
        criteria=tuple(
            OwnCriterion(
                text(item.get("label")), text(item.get("kind")), number(item.get("weight")), texts(item.get("concepts"))
            )
            for _, item in entries(document, "criteria")
            if text(item.get("label"))
        ),
        weights=tuple((key, value) for key, value in weights.items() if value is not None),
    )
