"""Concepts: what the trade's words mean, and how near one is to another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.finder import Finder, Found, Phrases
from tpmmatch.vocabulary.lasting import lasting
from tpmmatch.vocabulary.patterns import read_phrase
from tpmmatch.vocabulary.tokens import words_of

RELATED = 0.5  # how far another tool counts as the one asked for: another shop system, another CRM
NEIGHBOUR = 0.15  # how far any other neighbour counts
BROADER = 0.3  # how far the general word counts where the special one was asked for
# Their long phrases hold words that tell another part: "I have [helped to introduce]", "I [lead] projects".
_HIDES_NO_ACT = frozenset({"act_led", "act_delivered", "role_project_lead"})
BY_TOOL = 0.6  # how far a tool counts for what it is used in: naming HubSpot is not yet having brought a CRM in


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that people speak of; `kind` is the file that it stands in (expertise, tools, …)."""

    id: str
    kind: str
    name: Localised
    broader: tuple[str, ...]
    related: tuple[str, ...]


class Vocabulary:
    """All concepts, and finding them in text. `phrases` are (concept, phrase) by language."""

    def __init__(self, concepts: Iterable[Concept], phrases: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        self.concepts: Mapping[str, Concept] = {concept.id: concept for concept in concepts}
        self._phrases = phrases
        self._ready: dict[str, Phrases] = {}
        self._finders: dict[str, Finder] = {}
        self._ancestors: dict[str, frozenset[str]] = {}
        self._nearness: dict[str, Mapping[str, float]] = {}

    def find(self, text: str, language: str, words: Sequence[str] | None = None) -> list[Found]:
        """The concepts that one sentence speaks of. Within a kind, a longer phrase hides those inside it.

        English phrases are looked for in every text, the others in texts of their language. Whoever has cut the text
        into `words` already saves it being done again.
        """
        found = self._finder(language).find(text, words_of(text) if words is None else words)
        return self._visible(found) if len(found) > 1 else found

    def find_anyhow(self, text: str) -> frozenset[str]:
        """The concepts of a few words that may be in any of the languages: a title, the name of a language."""
        return frozenset(item.concept for language in self._phrases for item in self.find(text, language))

    def _finder(self, language: str) -> Finder:
        """Finds English and one other language; made ready when the first text asks for it."""
        if language not in self._finders:
            languages = dict.fromkeys(("en", language))
            self._finders[language] = Finder([self._read(language) for language in languages])
        return self._finders[language]

    def _read(self, language: str) -> Phrases:
        if language not in self._ready:
            patterns = (
                p for concept, phrase in self._phrases[language] for p in read_phrase(phrase, concept, language)
            )
            with lasting():
                self._ready[language] = Phrases(patterns, language)
        return self._ready[language]

    def _visible(self, found: Sequence[Found]) -> list[Found]:
        kinds: dict[str, list[Found]] = {}
        for item in found:
            kinds.setdefault(self.concepts[item.concept].kind, []).append(item)
        kinds.pop("flags", None)  # each bad sign is told, however long another is
        hidden = {
            item for alike in kinds.values() if len(alike) > 1 for item in alike if any(_hides(o, item) for o in alike)
        }
        return [item for item in found if item not in hidden]

    def kind(self, concept: str) -> str:
        """The kind of a concept."""
        return self.concepts[concept].kind

    def ancestors(self, concept: str) -> frozenset[str]:
        """The concept and everything broader than it."""
        if concept not in self._ancestors:
            self._ancestors[concept] = frozenset({concept})  # ends a circle, should the files hold one
            broader = self.concepts[concept].broader
            self._ancestors[concept] = frozenset({concept}).union(*(self.ancestors(other) for other in broader))
        return self._ancestors[concept]

    @cached_property
    def _narrower(self) -> Mapping[str, tuple[str, ...]]:
        """In a fixed order, so that the same data give the same bytes in every run."""
        narrower: dict[str, set[str]] = {concept: set() for concept in self.concepts}
        for concept in self.concepts:
            for ancestor in self.ancestors(concept):
                narrower[ancestor].add(concept)
        return {concept: tuple(sorted(found)) for concept, found in narrower.items()}

    def nearness(self, wanted: str) -> Mapping[str, float]:
        """Every concept that counts towards the wanted one, and how far: 1 for it and all that is narrower."""
        if wanted not in self._nearness:
            concept = self.concepts[wanted]
            near = dict.fromkeys(concept.broader, BROADER)
            share = RELATED if concept.kind == "tools" else NEIGHBOUR
            for neighbour in concept.related:
                near.update(dict.fromkeys(self._narrower[neighbour], share))
            for narrower in self._narrower[wanted]:
                near[narrower] = BY_TOOL if self.kind(narrower) == "tools" != concept.kind else 1.0
            self._nearness[wanted] = near
        return self._nearness[wanted]


def _hides(other: Found, item: Found) -> bool:
    return (
        other.start <= item.start
        and item.end <= other.end
        and other.end - other.start > item.end - item.start
        and other.concept != item.concept
        and not (other.concept in _HIDES_NO_ACT and item.concept.startswith("act_"))
    )
