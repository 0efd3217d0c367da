"""What hurts an owner today, and how they tell of it: `resources/need/hurts.toml`; and the complementary skills."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.model.hurt import Hurt, Start
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.finder import Found
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES
from tpmmatch.vocabulary.spotting import Spotter

_TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What tells that a project is in trouble: one of `sure`, or `least` different ones of the rest."""

    pack: str
    least: int
    sure: frozenset[str]
    likely: frozenset[str]


class Hurts:
    """The pains, by their ids in the order in which they are offered."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.scale: Mapping[str, float] = table["scale"]
        self.pains = {id: _hurt(id, row) for id, row in table["pains"].items()}
        row = table["trouble"]
        self.trouble = Trouble(row["pack"], row["least"], frozenset(row["sure"]), frozenset(row["likely"]))
        named = {id: _phrases(row["chosen"], row["told"]) for id, row in table["pains"].items()}
        told = {id: _phrases(row["told"]) for id, row in table["pains"].items()} | {_TROUBLE: _phrases(row)}
        self._named = Spotter(named, TEXT_LANGUAGES)
        self._told = {language: Spotter(told, dict.fromkeys(("en", language))) for language in TEXT_LANGUAGES}

    def named(self, words: str) -> list[Hurt]:
        """The pains that an owner names by an id or in free words, in any language; none if nobody knows them."""
        id = "_".join(words.replace("-", " ").replace("_", " ").split()).casefold()
        if id in self.pains:
            return [self.pains[id]]
        found = {item.concept for item in self._named.find(words.replace("_", " "))}
        return [hurt for hurt in self.pains.values() if hurt.id in found]

    def told(self, sentence: str, language: str) -> list[Found]:
        """Where a sentence tells of pains (`concept` is the pain's id)."""
        return [item for item in self._told[language].find(sentence) if item.concept != _TROUBLE]

    def of_trouble(self, sentence: str, language: str) -> list[Found]:
        """Where a sentence tells of a project in trouble."""
        return [item for item in self._told[language].find(sentence) if item.concept == _TROUBLE]


def _phrases(*rows: Mapping[str, Any]) -> dict[str, Sequence[str]]:
    return {
        language: [phrase for row in rows for phrase in row.get(language, ())]
        for language in TEXT_LANGUAGES
    }  # fmt: skip


def _hurt(id: str, row: Mapping[str, Any]) -> Hurt:
    starts = tuple(_start(item["id"], item) for item in row["criteria"])
    return Hurt(id, Localised(**row["label"]), starts, tuple(row["concepts"]))


def _start(id: str, row: Mapping[str, Any]) -> Start:
    return Start(
        id,
        Localised(**row["label"]),
        float(row["weight"]),
        tuple(row["concepts"]),
        Localised(**row["why"]) if "why" in row else "",
        tuple(row.get("not_for", ())),
        row.get("method", False),
    )


@cache
def load_hurts() -> Hurts:
    """The packaged pains; read once."""
    return Hurts(tomli.loads(resources.read_text("need/hurts.toml")))


@cache
def load_complementary() -> tuple[Start, ...]:
    """The complementary skills; read once."""
    table = tomli.loads(resources.read_text("need/complementary.toml"))
    return tuple(_start(id, row) for id, row in table.items())
