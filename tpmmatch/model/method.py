"""How the order is worked out, as a page to read: sections of paragraphs, lists and tables."""

from collections.abc import Mapping
from dataclasses import dataclass

from tpmmatch.model.words import Words


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    words: Words


@dataclass(frozen=True, slots=True)
class Points:
    """A list; `counted` where the order of its points matters."""

    items: tuple[Words, ...]
    counted: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a head."""

    head: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]


Block = Paragraph | Points | Grid


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading and what stands below it."""

    id: str
    title: Words
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Method:
    """The whole page for one version of the rules; `numbers` are all constants by group and name."""

    rules: str
    title: Words
    chapters: tuple[Chapter, ...]
    numbers: Mapping[str, Mapping[str, float]]
