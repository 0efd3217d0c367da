"""Concepts: what the trade's words mean, and how near one is to another."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import cached_property

from tpmmatch.lasting import lasting
from tpmmatch.model.own_words import OWN
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.finder import Finder, Found, Phrases, Place, within
from tpmmatch.vocabulary.patterns import Pattern, read_phrase
from tpmmatch.vocabulary.tokens import words_of

RELATED = 0.5  # how far another tool counts as the one asked for: another shop system, another CRM
NEIGHBOUR = 0.15  # how far any other neighbour counts
BROADER = 0.3  # how far the general word counts where the special one was asked for
# Their long phrases hold words that tell another part: "I have [helped to introduce]", "I [lead] projects".
_HIDES_NO_ACT = frozenset({"act_led", "act_delivered", "act_by_others", "act_denied", "role_project_lead"})
BY_TOOL = 0.6  # how far a tool counts for what it is used in: naming HubSpot is not yet having brought a CRM in


Keep = Callable[[str, Callable[[], list[Pattern]]], list[Pattern]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that people speak of; `kind` is the file that it stands in (expertise, tools, …)."""

    id: str
    kind: str
    name: Localised
    broader: tuple[str, ...]
    related: tuple[str, ...]


class Vocabulary:
    """All concepts, and finding them in text. `phrases` are (concept, phrase) by language.

    One that stands on another finds the phrases of both, and shares what that one has made ready. `keep` gives what
    reading the phrases of a language made at an earlier start, or has them read.
    """

    def __init__(
        self,
        concepts: Iterable[Concept],
        phrases: Mapping[str, Sequence[tuple[str, str]]],
        beneath: "Vocabulary | None" = None,
        keep: Keep | None = None,
    ) -> None:
        self.concepts: Mapping[str, Concept] = {concept.id: concept for concept in concepts}
        self._kinds = {concept.id: concept.kind for concept in self.concepts.values()}
        self._phrases = phrases
        self._beneath, self._keep = beneath, keep
        self._ready: dict[str, Phrases] = {}
        self._finders: dict[str, Finder] = {}
        self._ancestors: dict[str, frozenset[str]] = {}
        self._nearness: dict[str, Mapping[str, float]] = {}

    def with_own(self, concepts: Iterable[Concept], phrases: Sequence[tuple[str, str]]) -> "Vocabulary":
        """The same with more concepts and more (concept, phrase), which are looked for in texts of every language."""
        return Vocabulary((*self.concepts.values(), *concepts), dict.fromkeys(self._phrases, phrases), self)

    def find(self, text: str, language: str) -> list[Found]:
        """The concepts that one sentence speaks of. Within a kind, a longer phrase hides those inside it.

        English phrases are looked for in every text, the others in texts of their language.
        """
        words = words_of(text)
        return within(text, words, self._places(text, words, language))

    def named(self, text: str, words: Iterable[str], language: str) -> tuple[str, ...]:
        """The concepts of `find` alone, for a sentence cut into words: quicker, as nobody asks where they stand."""
        return tuple([concept for _, _, concept in self._places(text, words, language)])

    def find_anyhow(self, text: str) -> frozenset[str]:
        """The concepts of a few words that may be in any of the languages: a title, the name of a language.

        They are one thought, whatever stands between them: "Leiterin, IT-Projekte".
        """
        words = words_of(text)
        plain = " ".join(words)
        return frozenset(concept for language in self._phrases for concept in self.named(plain, words, language))

    def find_whole(self, text: str) -> frozenset[str]:
        """The concepts that all of a few words are a name of, in any of the languages.

        A word that merely holds a piece that is looked for is none: "Käsereifung" is more than "Käse".
        """
        words = words_of(text)
        if len(words) == 1:
            parts = (part for language in self._phrases for part in self._parts(language))
            return frozenset(concept for part in parts for concept in part.named(words[0]))
        whole = (0, len(words) - 1)
        return frozenset(
            concept
            for language in self._phrases
            for *place, concept in self._places(text, words, language)
            if tuple(place) == whole
        )

    def _places(self, text: str, words: Iterable[str], language: str) -> list[Place]:
        found = self._finder(language).places(text, words)
        wide = [place for place in found if place[0] < place[1]]
        for other in wide:
            found = [item for item in found if not self._hides(other, item)]
        return found

    def _finder(self, language: str) -> Finder:
        """Finds English and one other language; made ready when the first text asks for it."""
        if language not in self._finders:
            languages = dict.fromkeys(("en", language))
            self._finders[language] = Finder([part for language in languages for part in self._parts(language)])
        return self._finders[language]

    def _parts(self, language: str) -> list[Phrases]:
        beneath = self._beneath._parts(language) if self._beneath else ()  # noqa: SLF001 - one of us
        return [*beneath, self._read(language)]

    def _read(self, language: str) -> Phrases:
        if language not in self._ready:
            with nullcontext() if self._beneath else lasting():  # what the owner may change doesn't last
                self._ready[language] = Phrases(self._patterns(language), language)
        return self._ready[language]

    def _patterns(self, language: str) -> list[Pattern]:
        def read() -> list[Pattern]:
            return [
                pattern
                for concept, phrase in self._phrases[language]
                for pattern in read_phrase(phrase, concept, language, apart=self._goes_over_commas(concept))
            ]

        return self._keep(language, read) if self._keep else read()

    def _goes_over_commas(self, concept: str) -> bool:
        """An owner's word may have a comma itself, and bad signs are told in whole sentences."""
        return concept.startswith(OWN) or self._kinds.get(concept) == "flags"

    def _hides(self, other: Place, item: Place) -> bool:
        """Whether the other is longer, of the same kind, and holds the item.

        Each bad sign is told in any case, and so is an owner's own word inside a phrase that is known.
        """
        return (
            other[0] <= item[0]
            and item[1] <= other[1]
            and other[:2] != item[:2]
            and other[2] != item[2]
            and "flags" != self._kinds[other[2]] == self._kinds[item[2]]
            and not (other[2] in _HIDES_NO_ACT and item[2].startswith("act_"))
            and item[2].startswith(OWN) <= other[2].startswith(OWN)
        )

    def kind(self, concept: str) -> str:
        """The kind of a concept."""
        return self._kinds[concept]

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
