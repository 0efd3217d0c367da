"""A starter pack: what an owner usually needs, fears and asks for one kind of project."""

from dataclasses import dataclass

from tpmmatch.model.match import CriterionKind
from tpmmatch.model.words import Localised


@dataclass(frozen=True, slots=True)
class PackCriterion:
    """A criterion to start from; `weight` is 1-5 stars."""

    id: str
    kind: CriterionKind
    weight: float
    concepts: tuple[str, ...]
    label: Localised
    why: Localised


@dataclass(frozen=True, slots=True)
class Failure:
    """How such projects typically go wrong, and what a good project manager does about it."""

    id: str
    text: Localised
    guard: Localised


@dataclass(frozen=True, slots=True)
class PackQuestion:
    """A question for the call, with what a good and a vague answer sounds like."""

    id: str
    criterion: str
    text: Localised
    good: Localised
    vague: Localised


@dataclass(frozen=True, slots=True)
class Pack:
    """All of a starter pack; `kind` is the project kind that it serves, empty if it serves any."""

    id: str
    kind: str
    title: Localised
    summary: Localised
    criteria: tuple[PackCriterion, ...]
    failures: tuple[Failure, ...]
    questions: tuple[PackQuestion, ...]
