"""One profile, read once: its sentences, the concepts they bear out, its words. Nothing here knows a project."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from tpmmatch.matching.craft import CraftSigns, craft_signs
from tpmmatch.matching.evidence import Evidence, Line, crafts_of, gather, spoken_by, weigh
from tpmmatch.matching.flags import bad_signs
from tpmmatch.matching.passages import Passage, Section, engagements, read_passages
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.sentences import Sentence, read_sentences
from tpmmatch.matching.shares import shares_of_work
from tpmmatch.model.match import Flag, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import language_of, language_told
from tpmmatch.vocabulary.stems import stems

_RUNNING = (Section.WORK, Section.SUMMARY, Section.REFERENCE)
_OWN_WORDS = (Section.WORK, Section.SUMMARY, Section.HEADLINE)
_SURE = 0.15  # of all words; running text of a language holds twice as many of its small words


@dataclass(frozen=True)
class Reading:
    """What a profile bears out, for any project. `lines` keep the document's order; `weights` go with them."""

    profile: Profile
    language: str
    lines: tuple[Line, ...]
    weights: tuple[tuple[Rung, float], ...]
    spoken: Sequence[tuple[str, Evidence]]
    areas: Mapping[ProjectKind, float]
    craft: CraftSigns
    flags: tuple[Flag, ...]

    @cached_property
    def evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        """All that bears each concept out, strongest first: for those who are shown."""
        return gather(self.lines, self.weights, self.spoken)

    @cached_property
    def written_in(self) -> str:
        """The language that the running text is surely in, by a good share of its small words; else empty."""
        return language_told([sentence.tally for sentence in self._running], default="", least=_SURE)

    @cached_property
    def told_words(self) -> int:
        """How many words tell of work done, outside of lists: how rich a source the profile is."""
        return sum([len(sentence.words) for sentence in self._running])

    @cached_property
    def _running(self) -> Sequence[Sentence]:
        """The sentences of running text."""
        return [sentence for passage, sentence, _ in self.lines if passage.section in _RUNNING]

    @cached_property
    def words(self) -> Mapping[str, tuple[int, ...]]:
        """Stem → the lines it occurs in; stems of English and of the line's language."""
        places: dict[str, dict[int, None]] = {}
        for index, line in enumerate(self.lines):
            for word in set(line.sentence.words):
                for found in stems(word, line.sentence.language):
                    places.setdefault(found, {})[index] = None
        return {word: tuple(lines) for word, lines in places.items()}


class Reader:
    """Reads profiles with one vocabulary and one version of the rules."""

    def __init__(self, vocabulary: Vocabulary, rules: Rules) -> None:
        self._vocabulary = vocabulary
        self._rules = rules

    def read(self, profile: Profile) -> Reading:
        """Everything that matching wants to know of a profile."""
        jobs = engagements(profile)
        passages = read_passages(profile, jobs)
        language = language_of([passage.text for passage in passages])
        crafts = [crafts_of(job.titles, self._vocabulary) for job in jobs]
        lines = self._lines(passages, language, {job.pointer: told for job, told in zip(jobs, crafts, strict=True)})
        weights = tuple([weigh(line, self._rules) for line in lines])
        return Reading(
            profile=profile,
            language=language,
            lines=tuple(lines),
            weights=weights,
            spoken=spoken_by(profile, self._vocabulary, self._rules),
            areas=shares_of_work(lines, weights),
            craft=craft_signs(list(zip(jobs, crafts, strict=True)), lines, self._vocabulary, self._rules),
            flags=bad_signs(lines, weights, self._vocabulary, profile.name),
        )

    def _lines(self, passages: Sequence[Passage], language: str, crafts: Mapping[str, frozenset[str]]) -> list[Line]:
        """The passages of a profile in this language as lines, with the crafts that the titles of jobs tell."""
        vocabulary = self._vocabulary
        headline = crafts_of((" ".join([p.text for p in passages if p.section is Section.HEADLINE]),), vocabulary)
        told = [(text, section in _OWN_WORDS) for text, _, section, _ in passages]
        sentences = read_sentences(told, language, vocabulary)
        known = [crafts[job.pointer] if job and job.titles else headline for *_, job in passages]
        return list(map(Line, passages, sentences, known))
