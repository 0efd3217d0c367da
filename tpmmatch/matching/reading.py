"""One profile, read once: its sentences, the concepts they bear out, its words. Nothing here knows a project."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from tpmmatch.matching.areas import shares_of_work
from tpmmatch.matching.craft import CraftSigns, craft_signs
from tpmmatch.matching.evidence import Evidence, Line, gather, read_line, weigh
from tpmmatch.matching.flags import bad_signs
from tpmmatch.matching.passages import Section, read_passages
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Flag, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import language_of, language_told
from tpmmatch.vocabulary.tokens import stem

_RUNNING = (Section.WORK, Section.SUMMARY, Section.REFERENCE)
_SURE = 0.15  # of all words; running text of a language holds twice as many of its small words


@dataclass(frozen=True)
class Reading:
    """What a profile bears out, for any project. `lines` keep the document's order; `weights` go with them."""

    profile: Profile
    language: str
    lines: tuple[Line, ...]
    weights: tuple[tuple[Rung, float], ...]
    evidence: Mapping[str, tuple[Evidence, ...]]
    areas: Mapping[ProjectKind, float]
    craft: CraftSigns
    flags: tuple[Flag, ...]

    @cached_property
    def written_in(self) -> str:
        """The language that the running text is surely in, by a good share of its small words; else empty."""
        running = (line.tally for line in self.lines if line.passage.section in _RUNNING)
        return language_told(running, default="", least=_SURE)

    @cached_property
    def told_words(self) -> int:
        """How many words tell of work done, outside of lists: how rich a source the profile is."""
        return sum(len(line.words) for line in self.lines if line.passage.section in _RUNNING)

    @cached_property
    def words(self) -> Mapping[str, tuple[int, ...]]:
        """Stem → the lines it occurs in; stems of English and of the line's language."""
        places: dict[str, dict[int, None]] = {}
        for index, line in enumerate(self.lines):
            for word in set(line.words):
                for language in {"en", line.language}:
                    places.setdefault(stem(word, language), {})[index] = None
        return {word: tuple(lines) for word, lines in places.items()}


class Reader:
    """Reads profiles with one vocabulary and one version of the rules."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._rules = rules

    def read(self, profile: Profile) -> Reading:
        """Everything that matching wants to know of a profile."""
        passages = list(read_passages(profile))
        headline = " ".join(passage.text for passage in passages if passage.section is Section.HEADLINE)
        language = language_of(passage.text for passage in passages)
        lines = [read_line(passage, language, self._vocabulary, headline) for passage in passages]
        weights = tuple(weigh(line, self._rules) for line in lines)
        return Reading(
            profile=profile,
            language=language,
            lines=tuple(lines),
            weights=weights,
            evidence=gather(profile, lines, weights, self._vocabulary, self._rules),
            areas=shares_of_work(lines, weights, self._vocabulary),
            craft=craft_signs(profile, lines, self._vocabulary, self._rules),
            flags=bad_signs(lines, self._vocabulary, profile.name),
        )
