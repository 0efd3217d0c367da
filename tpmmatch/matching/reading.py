"""One profile, read once: its sentences, the concepts they bear out, its words. Nothing here knows a project."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tpmmatch.matching.areas import shares_of_work
from tpmmatch.matching.craft import Craft, judge_craft
from tpmmatch.matching.evidence import Evidence, Line, gather, weigh
from tpmmatch.matching.passages import Passage, Section, read_passages
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Flag, Quote, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Found, Vocabulary
from tpmmatch.vocabulary.languages import language_of, language_of_text, signs
from tpmmatch.vocabulary.tokens import fold, stem, tokenize

_RUNNING = (Section.WORK, Section.SUMMARY, Section.REFERENCE)
_SURE = 0.15  # of all words; running text of a language holds twice as many of its small words
# What is denied before one of these is another thought: "Never again: she left us halfway."
_BREAK = re.compile(r"[:;.!?–—(]")
# Bad only in somebody's own words: from a client "always on time" is praise, and "our company" is the client's.
_OF_ONESELF = frozenset(
    {
        "overpromising",
        "shallow",
        "no_project_management",
        "beginner",
        "only_trains",
        "unavailable",
        "agency_not_person",
        "wants_employment",
        "no_references",
    }
)


@dataclass(frozen=True)
class Reading:
    """What a profile bears out, for any project. `lines` keep the document's order; `weights` go with them."""

    profile: Profile
    language: str
    lines: tuple[Line, ...]
    weights: tuple[tuple[Rung, float], ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    areas: Mapping[ProjectKind, float]
    craft: Craft
    flags: tuple[Flag, ...]

    @cached_property
    def written_in(self) -> str:
        """The language that the running text is surely in, by a good share of its small words; else empty."""
        running = [line.passage.text for line in self.lines if line.passage.section in _RUNNING]
        return language_of(running, default="", least=_SURE)

    @cached_property
    def told_words(self) -> int:
        """How many words tell of work done, outside of lists: how rich a source the profile is."""
        return sum(len(tokenize(line.passage.text)) for line in self.lines if line.passage.section in _RUNNING)

    @cached_property
    def words(self) -> Mapping[str, tuple[int, ...]]:
        """Stem → the lines it occurs in; stems of English and of the line's language."""
        places: dict[str, dict[int, None]] = {}
        for index, line in enumerate(self.lines):
            for token in tokenize(line.passage.text):
                for language in {"en", line.language}:
                    places.setdefault(stem(token.text, language), {})[index] = None
        return {word: tuple(lines) for word, lines in places.items()}


class Reader:
    """Reads profiles with one vocabulary and one version of the rules."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules, today: date) -> None:
        self._vocabulary = vocabulary
        self._rules = rules
        self._today = today

    def read(self, profile: Profile) -> Reading:
        """Everything that matching wants to know of a profile."""
        passages = list(read_passages(profile))
        language = language_of(passage.text for passage in passages)
        lines = [self._line(passage, language) for passage in passages]
        weights = tuple(weigh(line, self._vocabulary, self._rules, self._today) for line in lines)
        return Reading(
            profile=profile,
            language=language,
            lines=tuple(lines),
            weights=weights,
            evidence=gather(profile, lines, weights, self._vocabulary, self._rules),
            areas=shares_of_work(lines, weights, self._vocabulary),
            craft=judge_craft(profile, lines, self._vocabulary, self._rules, self._today),
            flags=tuple(self._flags(lines)),
        )

    def _line(self, passage: Passage, language: str) -> Line:
        spoken = language_of_text(passage.text, language)
        return Line(passage, spoken, tuple(self._vocabulary.find(passage.text, spoken)))

    def _flags(self, lines: list[Line]) -> list[Flag]:
        """Bad signs in what others say of the person; one a concept, the first place that speaks of it."""
        flags: dict[str, Flag] = {}
        for line in lines:
            if line.passage.section is Section.REFERENCE:
                for found in line.found:
                    if self._is_bad_sign(found.concept) and not self._is_denied(line, found):
                        name = self._vocabulary.concepts[found.concept].name
                        quote = Quote(line.passage.text, line.passage.source, Rung.VOUCHED)
                        flags.setdefault(found.concept, Flag(found.concept, name, quote))
        return list(flags.values())

    def _is_bad_sign(self, concept: str) -> bool:
        return self._vocabulary.kind(concept) == "flags" and concept not in _OF_ONESELF

    def _is_denied(self, line: Line, found: Found) -> bool:
        """Whether a negation stands close before the words found, at once behind them, or among them for nothing.

        "Never once had to ask", "had to ask nobody", "mussten nie nachfragen"; but in "never answered" it is the sign.
        """
        text, negation = line.passage.text, signs("negation")
        before = [fold(token.text) for token in tokenize(_BREAK.split(text[: found.start])[-1])][-3:]
        behind = [fold(token.text) for token in tokenize(text[found.end :])][:1]
        if negation & {*before, *behind}:
            return True
        words = [token.text for token in tokenize(text[found.start : found.end])]
        plain = [word for word in words if fold(word) not in negation]
        again = self._vocabulary.find(" ".join(plain), line.language) if len(plain) < len(words) else ()
        return any(item.concept == found.concept for item in again)
