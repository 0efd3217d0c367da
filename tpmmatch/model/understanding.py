"""What was understood of a need, shown beside the owner's words."""

from dataclasses import dataclass
from typing import Any

from tpmmatch.model.match import Criterion
from tpmmatch.model.pack import Pack
from tpmmatch.model.words import Words


@dataclass(frozen=True, slots=True)
class Refused:
    """A wish for what nobody may be chosen for; `words` is the piece of the phrase that says so.

    `instead` is a lawful wish in its place; `used` says whether it is looked for already.
    """

    phrase: str
    words: str
    ground: str
    name: Words
    instead: Words
    used: bool = False


@dataclass(frozen=True, slots=True)
class Pain:
    """Something that hurts today: `chosen` by the owner, or told in the description (`said` is their words)."""

    id: str
    label: Words
    said: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ToldTerm:
    """A term that stands in the owner's words and not under its own key.

    `words` is what they wrote, `value` what would stand in the project's document under `key`.
    """

    key: str
    words: str
    value: Any


@dataclass(frozen=True, slots=True)
class Understanding:
    """The criteria that a need amounts to.

    `unknown` lists phrases that the vocabulary doesn't know (looked for as words), `unwanted` those that say what the
    owner doesn't want (nothing to look for), `refused` what isn't used. `pack` tells what usually goes wrong in such
    projects, and what to ask; `language` in which of the four languages the need was read. `left_out` are the criteria
    to which the owner gave no weight, `told` the terms that count only once they are set.
    """

    criteria: tuple[Criterion, ...]
    unknown: tuple[str, ...]
    pack: Pack | None = None
    unwanted: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    pains: tuple[Pain, ...] = ()
    language: str = "en"
    left_out: tuple[Criterion, ...] = ()
    told: tuple[ToldTerm, ...] = ()
