"""What was understood of a need, shown beside the owner's words."""

from dataclasses import dataclass

from tpmmatch.model.match import Criterion
from tpmmatch.model.pack import Pack


@dataclass(frozen=True, slots=True)
class Understanding:
    """The criteria that a need amounts to; `unknown` lists phrases that the vocabulary doesn't know.

    `pack` tells what usually goes wrong in such projects, and what to ask.
    """

    criteria: tuple[Criterion, ...]
    unknown: tuple[str, ...]
    pack: Pack | None = None
