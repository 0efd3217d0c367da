"""Evidence: which concepts a profile bears out, on which rung, in which part, how strongly.

The ladder is said → shown → vouched → seen. *Shown* needs an act with the person as its doer and a role or a date: a
sentence about work under a role or date, or a summary that tells an own act with a figure. A bare list is *said*
wherever it stands. Being near the work counts little, having led it counts in full; how long ago is told with it.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from tpmmatch.matching.doers import (
    BUILT,
    BY_OTHERS,
    DELIVERED,
    DENIED,
    HELPED,
    LED,
    OWN,
    STOOD_NEAR,
    TOOK_PART,
    denied,
    may_be_of_others,
    own_acts,
    without_others,
)
from tpmmatch.matching.passages import Engagement, Passage, Section
from tpmmatch.matching.rules import Rules
from tpmmatch.model.document import entries, text
from tpmmatch.model.match import Quote, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import Tally, language_of_words, signs, tally_of
from tpmmatch.vocabulary.tokens import fold, words_of

LEADS, NEAR, OTHER = "leads_projects", "near_projects", "other_craft"
INTERN = "role_intern_student"  # whatever an intern's title says: they took part
SELLERS = frozenset({"role_sales", "role_account_manager", "role_recruiter"})  # others do the work that they speak of
# Titles and bad signs tell of the person's craft, never of the need; languages count where they are listed, as "a
# German client" says nothing of speaking German.
_ACTS = frozenset({LED, DELIVERED, TOOK_PART, HELPED})
_COMMAS = re.compile(r"[,;|/·](?:(?!\d)|(?<!\d.))")  # "27,300" is one number
_SHORT = 300  # characters; longer ones hardly recur
_REMEMBERED = 10_000  # lines: names of skills, titles and what else many people say alike
UNDATED, RUNNING = 0, 9999  # in the place of the last year of some work
_OWN_WORDS = (Section.WORK, Section.SUMMARY, Section.HEADLINE)
_SILENT_KINDS = frozenset({"roles", "flags", "languages"})


class Line(NamedTuple):
    """A passage cut into words, with its language and the concepts found in it, in order and each as often as said.

    A bare list has many commas for its words and no act, or is a word or two alone. `crafts` is what the titles of its
    work tell, or the headline where it stands in no work or has no title.
    """

    passage: Passage
    words: tuple[str, ...]
    language: str
    found: tuple[str, ...]
    concepts: frozenset[str]
    is_list: bool
    tally: Tally
    crafts: frozenset[str]

    def speaks_of(self, concept: str) -> bool:
        """Whether the concept was found in it."""
        return concept in self.concepts


def read_line(passage: Passage, language: str, vocabulary: Vocabulary, headline: str = "") -> Line:
    """A passage of a profile that is mostly in `language`; single sentences may be in another."""
    titles = passage.engagement.titles if passage.engagement else ()
    own = passage.section in _OWN_WORDS
    read = _remembered if len(passage.text) <= _SHORT else _read
    return Line(passage, *read(passage.text, language, vocabulary, own), crafts_of(titles or (headline,), vocabulary))


def _read(
    sentence: str, language: str, vocabulary: Vocabulary, own: bool
) -> tuple[tuple[str, ...], str, tuple[str, ...], frozenset[str], bool, Tally]:
    """All of a line that hangs on its text alone, and on whether these are the person's own words."""
    words = tuple(words_of(sentence))
    spoken = language_of_words(words, language)
    found = vocabulary.named(sentence, words, spoken)
    if not own:
        if BY_OTHERS in found or HELPED in found:
            found = tuple(item.concept for item in without_others(vocabulary.find(sentence, spoken)))
        found = tuple(concept for concept in found if concept != DENIED)
    elif may_be_of_others(words, found):
        places = vocabulary.find(sentence, spoken)
        found = tuple(item.concept for item in own_acts(sentence, places, vocabulary))
        words = _without(sentence, denied(sentence, places))
    concepts = frozenset(found)
    return words, spoken, found, concepts, _is_list(sentence, len(words), concepts), tally_of(words)


_remembered = lru_cache(_REMEMBERED)(_read)


def _without(sentence: str, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The words outside of these."""
    for start, end in reversed(list(spans)):
        sentence = f"{sentence[:start]} {sentence[end:]}"
    return tuple(words_of(sentence))


def _is_list(sentence: str, words: int, concepts: frozenset[str]) -> bool:
    if words < 4:
        return True
    if not concepts.isdisjoint(_ACTS):
        return False
    commas = len(_COMMAS.findall(sentence))
    return commas >= 2 and words <= 4 * commas


class Evidence(NamedTuple):
    """One sentence that bears a concept out; `strength` is 0-1, `until` the last year of that work."""

    concept: str
    rung: Rung
    strength: float
    quote: Quote
    until: int


def gather(
    profile: Profile,
    lines: Iterable[Line],
    weights: Iterable[tuple[Rung, float]],
    vocabulary: Vocabulary,
    rules: Rules,
) -> Mapping[str, tuple[Evidence, ...]]:
    """All evidence by concept, strongest first, spoken languages included; `weights` from `weigh`."""
    found: dict[str, list[Evidence]] = {}
    for line, (rung, strength) in zip(lines, weights, strict=True):
        if told := _told(line.concepts, vocabulary):
            quote = Quote(line.passage.text, line.passage.source, rung)
            until = _until(line.passage.engagement)
            for concept in told:
                found.setdefault(concept, []).append(Evidence(concept, rung, strength, quote, until))
    for item in _spoken(profile, vocabulary, rules):
        found.setdefault(item.concept, []).append(item)
    for items in found.values():
        if len(items) > 1:
            items.sort(key=_strongest_first)
    return {concept: tuple(items) for concept, items in found.items()}


@lru_cache(_REMEMBERED)
def _told(concepts: frozenset[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Those that a sentence may bear out."""
    return tuple([concept for concept in concepts if vocabulary.kind(concept) not in _SILENT_KINDS])


def _strongest_first(item: Evidence) -> tuple[float, int]:
    """Of sentences as strong as each other the latest; what has no date never grows old."""
    return -item.strength, -(item.until or RUNNING)


def weigh(line: Line, rules: Rules) -> tuple[Rung, float]:
    """The rung of a sentence and how strongly it bears out whatever it speaks of."""
    passage = line.passage
    how, rung = _standing(line)
    strength = rules.strength[how]
    if passage.engagement is not None or _tells_whom_it_helped(line):
        strength *= rules.part[part_in(line)]
    return rung, strength


def _tells_whom_it_helped(line: Line) -> bool:
    """A referee or a summary that names who led instead; "she helped us" alone is praise."""
    return line.speaks_of(HELPED) or line.speaks_of(BY_OTHERS)


def _standing(line: Line) -> tuple[str, Rung]:
    section = line.passage.section
    if section is Section.REFERENCE:
        return "reference", Rung.VOUCHED
    if section is Section.WORK:
        return ("listed", Rung.SAID) if line.is_list or _tells_of_others(line) else ("work", Rung.SHOWN)
    if section is Section.SUMMARY and _tells_own_work(line):
        return ("told", Rung.SHOWN) if _names_figure(line) else ("own", Rung.SAID)
    if section is Section.NAME and line.passage.engagement and line.passage.source.startswith("/projects/"):
        return "name", Rung.SHOWN if line.passage.engagement.titles or line.passage.engagement.start else Rung.SAID
    if section is Section.NAME:
        return "listed", Rung.SAID
    return section.value, Rung.SAID


def _tells_of_others(line: Line) -> bool:
    """Only acts of others, or none that the person admits to."""
    told = line.speaks_of(BY_OTHERS) or line.speaks_of(DENIED)
    return told and line.concepts.isdisjoint(OWN)


def _tells_own_work(line: Line) -> bool:
    """An act of leading or delivering in the first person."""
    if not (line.speaks_of(LED) or line.speaks_of(DELIVERED)):
        return False
    return not signs("first_person").isdisjoint(map(fold, line.words))


def _names_figure(line: Line) -> bool:
    """A number or a year in the sentence."""
    return any(word[0].isdigit() or fold(word) in signs("figure") for word in line.words)


def part_in(line: Line) -> str:
    """The person's part in the work of a line, a key of the rules' `part`; the sentence goes before the title."""
    return _part_in(line.concepts, line.crafts)


@lru_cache(_REMEMBERED)
def _part_in(concepts: frozenset[str], crafts: frozenset[str]) -> str:
    if told := _part_told(concepts):
        return told
    if LEADS in crafts and INTERN not in crafts:
        return "led"
    if crafts & SELLERS and concepts.isdisjoint({DELIVERED, BUILT}):
        return "near"
    return "took_part" if crafts else "unclear"


def part_told(line: Line) -> str:
    """The part that the sentence itself tells, or nothing."""
    return _part_told(line.concepts)


@lru_cache(_REMEMBERED)
def _part_told(concepts: frozenset[str]) -> str:
    if STOOD_NEAR in concepts:
        return "near"
    if LED in concepts:
        return "led"
    if not concepts.isdisjoint({HELPED, BY_OTHERS, DENIED}):
        return "near" if concepts.isdisjoint({TOOK_PART, BUILT, DELIVERED}) else "took_part"
    return "took_part" if TOOK_PART in concepts else ""


def title_crafts(engagement: Engagement, vocabulary: Vocabulary) -> frozenset[str]:
    """Which of leading, near and other craft, and of learning it, the titles of an engagement speak of."""
    return crafts_of(engagement.titles, vocabulary)


@lru_cache(maxsize=10_000)
def crafts_of(titles: tuple[str, ...], vocabulary: Vocabulary) -> frozenset[str]:
    """The same for titles alone."""
    crafts: set[str] = set()
    for title in titles:
        for concept in vocabulary.find_anyhow(title):
            crafts |= vocabulary.ancestors(concept) & ({LEADS, NEAR, OTHER, INTERN} | SELLERS)
    return frozenset(crafts)


def _until(engagement: Engagement | None) -> int:
    if engagement is None or not (engagement.start or engagement.end):
        return UNDATED
    return engagement.end.year if engagement.end else RUNNING


def _spoken(profile: Profile, vocabulary: Vocabulary, rules: Rules) -> Iterable[Evidence]:
    for index, item in entries(profile.document, "languages"):
        language = text(item.get("language"))
        if concept := language_named(language, vocabulary):
            strength = rules.fluency[fluency(text(item.get("fluency")))]
            yield Evidence(concept, Rung.SAID, strength, Quote(language, f"/languages/{index}/language"), UNDATED)


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
