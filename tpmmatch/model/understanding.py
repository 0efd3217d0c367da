"""What was understood of a need, shown beside the owner's words."""

from dataclasses import dataclass

from tpmmatch.model.match import Criterion


@dataclass(frozen=True, slots=True)
class Understanding:
    """The criteria that a need amounts to; `unknown` lists phrases that the vocabulary doesn't know."""

    criteria: tuple[Criterion, ...]
    unknown: tuple[str, ...]
