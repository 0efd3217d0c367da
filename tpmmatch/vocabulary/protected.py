"""Wishes that describe a person by what nobody may be chosen for: `resources/need/protected.toml`.

A wish may be written in any of the four languages, whatever the rest of the need is in, so all are looked for at once.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.finder import Found
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES
from tpmmatch.vocabulary.spotting import Spotter
from tpmmatch.vocabulary.tokens import Token, fold, sentences, tokenize

_CLAUSE = re.compile(r"[^,;:/()\n!?–—|•]+")
_MACRO = re.compile(r"\{(\w+)\}")
_SPOKEN = 2  # words beside what is refused
_NEAR = 8  # words before or behind one, within which a description says that somebody is wanted


@dataclass(frozen=True, slots=True)
class Rule:
    """What is refused, and what to ask for instead; `language` where a language named beside takes its place.

    `told`: what is refused alone is so in a description, too.
    """

    id: str
    ground: str
    name: Localised
    instead: Localised
    language: bool
    told: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece of a text that describes the person wanted by a protected ground."""

    rule: Rule
    start: int
    end: int


class Protected:
    """All rules, and what they refuse."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.rules = {id: _rule(id, row, table["grounds"]) for id, row in table["rules"].items()}
        lists = {language: table["macros"]["all"] | table["macros"][language] for language in TEXT_LANGUAGES}
        phrases = {
            f"{part} {id}": {
                language: [
                    _as_written(_filled(phrase, known))
                    if part == "alone" and language != "en"
                    else _filled(phrase, known)
                    for phrase in row[part].get(language, ())
                ]
                for language, known in lists.items()
            }
            for id, row in table["rules"].items()
            for part in ("refuse", "alone", "free")
            if part in row
        }
        self._spotter = Spotter(phrases, TEXT_LANGUAGES)
        self._filler = _words(table["filler"])
        self._joints = self._filler | _words(table["joints"])
        self._wanted = _words(table["wanted"])
        self._ours = _words(table["ours"])

    def in_wish(self, text: str) -> list[Hit]:
        """What a must-have or the like asks for."""
        refused, alone = self._standing(text)
        for clause in _CLAUSE.finditer(text):
            near = [item for item in refused if item.start < clause.end() and clause.start() < item.end]
            inside = [
                item
                for item in alone
                if clause.start() <= item.start and item.end <= clause.end() and not any(_covers(o, item) for o in near)
            ]
            if inside and self._says_little_else(tokenize(clause[0]), clause.start(), [*inside, *near]):
                refused += inside
        return self._hits(refused)

    def in_story(self, text: str) -> list[Hit]:
        """What a title or a description asks for: where a sentence says that somebody is wanted, or nothing else."""
        found: list[Hit] = []
        places = list(sentences(text))
        for start, end in places:
            sentence = text[start:end]
            (refused, alone), tokens = self._standing(sentence), tokenize(sentence)
            of_us = any(fold(token.text) in self._ours for token in tokens)
            alone = [item for item in alone if self.rules[item.concept].told and _is_spoken(tokens, item)]
            says_only_this = len(places) > 1 and not of_us and self._says_little_else(tokens, 0, [*refused, *alone])
            refused += alone if says_only_this else []
            wanted = [place for place, token in enumerate(tokens) if fold(token.text) in self._wanted]
            for hit in self._hits(refused):
                place = next(place for place, token in enumerate(tokens) if token.start >= hit.start)
                if says_only_this or any(abs(place - other) <= _NEAR for other in wanted):
                    found.append(Hit(hit.rule, hit.start + start, hit.end + start))
        return found

    def bare(self, piece: str) -> str:
        """A refused piece without the filling behind it, to be quoted: "young and" → "young"."""
        kept = [token for token in tokenize(piece) if fold(token.text) not in self._filler]
        return piece[: kept[-1].end] if kept else piece

    def trimmed(self, text: str) -> str:
        """The text without the filling at its ends."""
        tokens = tokenize(text)
        kept = [token for token in tokens if fold(token.text) not in self._joints]
        return text[kept[0].start : kept[-1].end] if kept else ""

    def _standing(self, text: str) -> tuple[list[Found], list[Found]]:
        """What is refused anywhere and what only alone, but for what a longer free phrase holds."""
        parts: dict[str, list[Found]] = {"refuse": [], "alone": [], "free": []}
        for item in self._spotter.find(text):
            part, rule = item.concept.split()
            parts[part].append(Found(rule, item.start, item.end))
        refused, alone = (
            [item for item in parts[part] if not any(_holds(free, item) for free in parts["free"])]
            for part in ("refuse", "alone")
        )
        return refused, alone

    def _says_little_else(self, tokens: Sequence[Token], offset: int, found: Sequence[Found]) -> bool:
        return all(
            fold(token.text) in self._filler
            or any(item.start <= token.start + offset and token.end + offset <= item.end for item in found)
            for token in tokens
        )

    def _hits(self, found: Sequence[Found]) -> list[Hit]:
        """The pieces in their order, those of one rule that share words as one: what is refused is told once."""
        joined: list[Found] = []
        for item in sorted(found, key=lambda item: (item.concept, item.start)):
            last = joined[-1] if joined else None
            if last and last.concept == item.concept and item.start < last.end:
                joined[-1] = Found(last.concept, last.start, max(last.end, item.end))
            else:
                joined.append(item)
        joined.sort(key=lambda item: (item.start, item.end))
        return [Hit(self.rules[item.concept], item.start, item.end) for item in joined]


def _as_written(phrase: str) -> str:
    """A lone word as it is, small or capital: German "Vater" has the stem of English "VAT"."""

    def exact(word: str) -> str:
        return word if not word.isalpha() else f"={word.lower()}|={word.lower().capitalize()}"

    return phrase if " " in phrase else "|".join(map(exact, phrase.split("|")))


def _filled(phrase: str, lists: Mapping[str, str]) -> str:
    """The phrase with the lists that its names in braces stand for."""
    return _MACRO.sub(lambda name: lists[name[1]], phrase)


def _is_spoken(tokens: Sequence[Token], item: Found) -> bool:
    """Whether a sentence goes round it: "He should be under 40", but not a line in a table, "20 to 30"."""
    return sum(token.end <= item.start or item.end <= token.start for token in tokens) >= _SPOKEN


def _rule(id: str, row: Mapping[str, Any], grounds: Mapping[str, Mapping[str, str]]) -> Rule:
    ground = row["ground"]
    return Rule(
        id,
        ground,
        Localised(**grounds[ground]),
        Localised(**row["instead"]),
        row.get("language", False),
        row.get("told", False),
    )


def _words(table: Mapping[str, str]) -> frozenset[str]:
    return frozenset(fold(word) for words in table.values() for word in words.split())


def _holds(free: Found, item: Found) -> bool:
    return free.concept == item.concept and _covers(free, item)


def _covers(other: Found, item: Found) -> bool:
    return other.start <= item.start and item.end <= other.end


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each part of a wish: between commas, strokes and brackets."""
    return (found.span() for found in _CLAUSE.finditer(text))


@cache
def load_protected() -> Protected:
    """The packaged rules; read once."""
    return Protected(tomli.loads(resources.read_text("need/protected.toml")))
