"""What may hurt an owner today, and the complementary skills that are a plus in any project: where criteria start."""

from dataclasses import dataclass

from tpmmatch.model.words import Localised, Words


@dataclass(frozen=True, slots=True)
class Start:
    """A criterion to start from; `weight` is its own measure's, any of the concepts will do."""

    id: str
    label: Localised
    weight: float
    concepts: tuple[str, ...]
    why: Words = ""
    not_for: tuple[str, ...] = ()
    is_method: bool = False


@dataclass(frozen=True, slots=True)
class Hurt:
    """A pain, what it asks of a project manager, and the concepts that tell of it."""

    id: str
    label: Localised
    criteria: tuple[Start, ...]
    concepts: tuple[str, ...]
