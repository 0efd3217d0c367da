"""Evidence: which concepts a profile bears out, on which rung, in which part, how strongly.

The ladder is said → shown → vouched → seen. *Shown* needs an act with the person as its doer and a role or a date: a
sentence about work under a role or date, or a summary that tells an own act with a figure. A bare list is *said*
wherever it stands. Being near the work counts little, having led it counts in full; how long ago is told with it.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from tpmmatch.matching.doers import BUILT, DELIVERED
from tpmmatch.matching.passages import Engagement, Passage, Section
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.sentences import Sentence
from tpmmatch.model.document import entries, text
from tpmmatch.model.match import Quote, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import signs
from tpmmatch.vocabulary.tokens import fold

LEADS, NEAR, OTHER = "leads_projects", "near_projects", "other_craft"
INTERN = "role_intern_student"  # whatever an intern's title says: they took part
SELLERS = frozenset({"role_sales", "role_account_manager", "role_recruiter"})  # others do the work that they speak of
UNDATED, RUNNING = 0, 9999  # in the place of the last year of some work
_MADE = frozenset({DELIVERED, BUILT})
# Asked for of each line, and looked up in an enum each time it would take twice as long.
_WORK, _REFERENCE, _SUMMARY, _NAME = Section.WORK, Section.REFERENCE, Section.SUMMARY, Section.NAME
_SAID, _SHOWN, _VOUCHED = Rung.SAID, Rung.SHOWN, Rung.VOUCHED


class Line(NamedTuple):
    """A passage, the sentence that it is, and what the titles of its work tell of a craft.

    Where it stands in no work, or in one without a title, the headline tells.
    """

    passage: Passage
    sentence: Sentence
    crafts: frozenset[str]


class Evidence(NamedTuple):
    """One sentence that bears concepts out; `strength` is 0-1, `until` the last year of that work."""

    rung: Rung
    strength: float
    text: str
    source: str
    until: int

    @property
    def quote(self) -> Quote:
        """The sentence, and where it stands."""
        return Quote(self.text, self.source, self.rung)


def gather(
    lines: Iterable[Line], weights: Iterable[tuple[Rung, float]], spoken: Iterable[tuple[str, Evidence]]
) -> Mapping[str, tuple[Evidence, ...]]:
    """All evidence by concept, strongest first; `weights` from `weigh`, the languages `spoken` included."""
    borne: list[tuple[tuple[str, ...], Evidence]] = [((concept,), item) for concept, item in spoken]
    for (passage, sentence, _), (rung, strength) in zip(lines, weights, strict=True):
        if sentence.told:
            item = Evidence(rung, strength, passage.text, passage.source, last_year(passage.engagement))
            borne.append((sentence.told, item))
    found: dict[str, list[Evidence]] = {}
    for concepts, item in sorted(borne, key=_strongest_first):
        for concept in concepts:
            found.setdefault(concept, []).append(item)
    return {concept: tuple(items) for concept, items in found.items()}


def _strongest_first(borne: tuple[tuple[str, ...], Evidence]) -> tuple[float, int]:
    """Of sentences as strong as each other the latest; what has no date never grows old."""
    _, item = borne
    return -item.strength, -(item.until or RUNNING)


def weigh(line: Line, rules: Rules) -> tuple[Rung, float]:
    """The rung of a sentence and how strongly it bears out whatever it speaks of."""
    passage, sentence, _ = line
    how, rung = _standing(passage, sentence)
    strength = rules.strength[how]
    if passage.engagement is not None or sentence.tells_whom_it_helped:
        strength *= rules.part[sentence.part or part_in(line)]
    return rung, strength


def _standing(passage: Passage, sentence: Sentence) -> tuple[str, Rung]:
    section = passage.section
    if section is _WORK:
        return ("listed", _SAID) if sentence.is_list or sentence.tells_of_others else ("work", _SHOWN)
    if section is _REFERENCE:
        return "reference", _VOUCHED
    if section is _SUMMARY and sentence.tells_own_work:
        return ("told", _SHOWN) if sentence.names_figure else ("own", _SAID)
    if section is _NAME:
        return _standing_of_name(passage)
    return section.value, _SAID


def _standing_of_name(passage: Passage) -> tuple[str, Rung]:
    """A project's name tells what was done in it; an employer's is no more than a word."""
    job = passage.engagement
    if job is None or not passage.source.startswith("/projects/"):
        return "listed", Rung.SAID
    return "name", Rung.SHOWN if job.titles or job.start else Rung.SAID


def part_in(line: Line) -> str:
    """The person's part in the work of a line, a key of the rules' `part`; the sentence goes before the title."""
    sentence, crafts = line.sentence, line.crafts
    if sentence.part:
        return sentence.part
    if LEADS in crafts and INTERN not in crafts:
        return "led"
    if not crafts.isdisjoint(SELLERS) and sentence.concepts.isdisjoint(_MADE):
        return "near"
    return "took_part" if crafts else "unclear"


@lru_cache(maxsize=10_000)
def crafts_of(titles: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    """Which of leading, near and other craft, and of learning it, these titles speak of."""
    crafts: set[str] = set()
    for title in titles:
        for concept in vocabulary.find_anyhow(title):
            crafts |= vocabulary.ancestors(concept) & ({LEADS, NEAR, OTHER, INTERN} | SELLERS)
    return frozenset(crafts)


def last_year(engagement: Engagement | None) -> int:
    """Of some work, `RUNNING` or `UNDATED`."""
    if engagement is None or not (engagement.start or engagement.end):
        return UNDATED
    return engagement.end.year if engagement.end else RUNNING


def spoken_by(profile: Profile, vocabulary: Vocabulary, rules: Rules) -> list[tuple[str, Evidence]]:
    """The languages that a profile lists, each with how well it is spoken."""
    found = []
    for index, item in entries(profile.document, "languages"):
        language = text(item.get("language"))
        if concept := language_named(language, vocabulary):
            strength = rules.fluency[fluency(text(item.get("fluency")))]
            found.append((concept, Evidence(Rung.SAID, strength, language, f"/languages/{index}/language", UNDATED)))
    return found


@lru_cache(maxsize=10_000)
def language_named(words: str, vocabulary: Vocabulary) -> str:
    """The concept of the language that a short field names, however it is cased; empty if it is none."""
    named = vocabulary.find_anyhow(words.title())
    return next((concept for concept in sorted(named) if vocabulary.kind(concept) == "languages"), "")


@lru_cache(maxsize=10_000)
def fluency(words: str) -> str:
    """A key of the rules' `fluency` for the words that people use: "C1", "Muttersprache", "basic"."""
    folded = fold(words)
    for level in ("some", "native", "good"):
        if any(sign in folded for sign in signs(level)):
            return level
    return "unclear"
