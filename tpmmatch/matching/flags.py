"""Bad signs in what clients say of somebody: read clause by clause, with who did it and what turns it around.

The phrases are `flags.toml`'s. One counts if it stands within one clause, is not denied or merely supposed, is not
told of somebody else ("the vendor was two months late", "we were late ourselves"), and nothing said close by takes it
back: the client was told in good time, it was so before the person came, it was nobody's fault, the person proved
right, or the client would hire again. What takes back which signs, and how far it reaches, is `_TURNS`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from tpmmatch.matching.evidence import Line
from tpmmatch.matching.passages import Section
from tpmmatch.model.match import Flag, Quote, Rung
from tpmmatch.vocabulary import Found, Vocabulary
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES, language_of_text, signs
from tpmmatch.vocabulary.tokens import fold, tokenize

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
_SLIPS = frozenset({"missed_deadline", "overran_budget"})
_LOOSE = frozenset({"weak_control", "poor_documentation", "poor_result"})
_BY_OTHERS = _SLIPS | _LOOSE | {"unresponsive", "hidden_delay", "left_early"}
_FORGIVEN = _SLIPS | _LOOSE | {"conflict_caused", "faint_praise", "needs_supervision"}
# Of these "we" may be the culprit: "we lacked experience". In "we opened late" or "we had to chase" it is who suffers.
_OURS = _LOOSE - {"poor_result"} | {"conflict_caused", "needs_supervision", "blames_others"}
_PRONOUNS = {"en": "he", "de": "er", "fr": "il", "es": "ella"}
_TITLES = r"(?:(?:mr|mrs|ms|dr|herrn?|frau|monsieur|madame|mme|señora?|sra?|don|doña)\b\.?\s+)?"
# A clause ends here; "never, ever" is one thought.
_BREAK = re.compile(r"[:;.!?–—()]|,(?!\s*ever\b)|\s-\s|\b(?:but|aber|mais|pero)\b", re.I)
# Accents tell: "hätte" supposes, "hatte" tells.
_SUPPOSED = re.compile(
    r"\b(?:(?:would|could|might|should) have|if|whether|unless|whenever|falls|ob|hätten?|wären?"
    r"|aurai[st]?|aurions|auraient|habrían?|habríamos|hubiera[ns]?|hubiéramos)\b",
    re.I,
)
# Small spellings made plain: "didn't" → "did not", "40%" → "percent"; what only seems to deny goes.
_PLAIN = (
    (re.compile(r"\bcan[’']?t\b|\bcannot\b", re.I), "can not"),
    (re.compile(r"\bwon[’']t\b", re.I), "will not"),
    (re.compile(r"n[’']t\b", re.I), " not"),
    (re.compile(r"\bno[ -]one\b", re.I), "nobody"),
    (re.compile(r"\d[\d.,]*\s*%"), "percent"),
    (re.compile(r"\b(?:not only|nicht nur|(?:non|pas) seulement|no s[oó]lo)\b", re.I), ""),
    (re.compile(r"\b(?:sans (?:cesse|arrêt)|sin (?:parar|cesar))\b", re.I), ""),
)


class _Turn(NamedTuple):
    """What takes bad signs back: which, and how many sentences before and behind it reaches."""

    signs: frozenset[str]
    before: int
    behind: int
    deniable: bool = True


_TURNS: Mapping[str, _Turn] = {
    "told_early": _Turn(_SLIPS, 1, 1),
    "no_fault": _Turn(_BY_OTHERS, 1, 0, deniable=False),
    "trouble_before": _Turn(_BY_OTHERS, 1, 0, deniable=False),
    "proved_right": _Turn(_SLIPS | {"conflict_caused"}, 1, 0),
    "would_rehire": _Turn(_FORGIVEN, 99, 99),
    "high_praise": _Turn(frozenset({"would_not_rehire", "left_early"}), 0, 0, deniable=False),
}


@dataclass(frozen=True, slots=True)
class _Saying:
    """A sentence of a reference in plain spelling, the person's name being a pronoun, and what is found in it."""

    line: Line
    text: str
    found: tuple[Found, ...]


def bad_signs(lines: Iterable[Line], vocabulary: Vocabulary, name: str) -> tuple[Flag, ...]:
    """The bad signs in what others say of the person; one a concept, the first place that speaks of it."""
    flags: dict[str, Flag] = {}
    told = (line for line in lines if line.passage.section is Section.REFERENCE)
    for _, reference in groupby(told, key=lambda line: line.passage.source):
        for saying, concept in _signs_of(list(_sayings(list(reference), vocabulary, name))):
            quote = Quote(saying.line.passage.text, saying.line.passage.source, Rung.VOUCHED)
            flags.setdefault(concept, Flag(concept, vocabulary.concepts[concept].name, quote))
    return tuple(flags.values())


def _signs_of(sayings: Sequence[_Saying]) -> Iterator[tuple[_Saying, str]]:
    """The signs of one reference that hold, each with its sentence."""
    turned = [{found.concept for found in saying.found if found.concept in _TURNS} for saying in sayings]
    for place, saying in enumerate(sayings):
        for found in saying.found:
            concept = found.concept
            if concept in _TURNS or _is_turned(concept, place, turned) or _is_told_of_others(saying, found):
                continue
            if concept == "would_not_rehire" or not _is_supposed(saying, found):
                yield saying, concept


def _sayings(reference: Sequence[Line], vocabulary: Vocabulary, name: str) -> Iterator[_Saying]:
    """One reference; where too few words tell its language, each of the four is tried."""
    spoken = language_of_text(" ".join(line.passage.text for line in reference), "")
    languages = (spoken,) if spoken else TEXT_LANGUAGES
    for line in reference:
        text = _plain(line.passage.text, name, spoken)
        found = [
            item
            for item in _find(text, languages, vocabulary)
            if not _BREAK.search(text, item.start, item.end) and not _is_denied(text, item, languages, vocabulary)
        ]
        yield _Saying(line, text, tuple(found))


def _find(text: str, languages: Sequence[str], vocabulary: Vocabulary) -> list[Found]:
    found = {item for language in languages for item in vocabulary.find(text, language)}
    bad = (item for item in found if vocabulary.kind(item.concept) == "flags" and item.concept not in _OF_ONESELF)
    return sorted(bad, key=lambda item: (item.start, item.end, item.concept))


def _plain(text: str, name: str, language: str) -> str:
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    parts = [re.escape(part) for part in name.split() if len(part) > 2 and part in text]
    if not parts:
        return text
    named = rf"\b(?i:{_TITLES})(?:{'|'.join(parts)})\b(?:\s+(?:{'|'.join(parts)})\b)*"
    return re.sub(named, _PRONOUNS.get(language, "he"), text)


def _is_turned(concept: str, place: int, turned: Sequence[set[str]]) -> bool:
    return any(
        concept in turn.signs and -turn.behind <= other - place <= turn.before
        for other, concepts in enumerate(turned)
        for turn in map(_TURNS.__getitem__, concepts)
    )


def _before(text: str, start: int) -> list[str]:
    """The folded words of the clause that stand before a place."""
    return [fold(token.text) for token in tokenize(_BREAK.split(text[:start])[-1])]


def _is_denied(text: str, found: Found, languages: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a negation stands close before the words found, at once behind them, or among them for nothing.

    "Never once had to ask", "rarely late", "had to ask nobody", "mussten nie nachfragen"; but in "never answered" it
    is the sign.
    """
    if found.concept in _TURNS and not _TURNS[found.concept].deniable:
        return False
    negation = signs("negation")
    if (negation | signs("seldom")) & set(_before(text, found.start)[-3:]):
        return True
    behind = [fold(token.text) for token in tokenize(_BREAK.split(text[found.end :])[0])][:1]
    if signs("nobody").intersection(behind):
        return True
    words = [token.text for token in tokenize(text[found.start : found.end])]
    plain = [word for word in words if fold(word) not in negation]
    again = _find(" ".join(plain), languages, vocabulary) if len(plain) < len(words) else ()
    return any(item.concept == found.concept for item in again)


def _is_supposed(saying: _Saying, found: Found) -> bool:
    """Whether the clause only supposes it: "without her it would have been late", "if a date slips she rings"."""
    start = len(_BREAK.split(saying.text[: found.start])[-1])
    clause = _BREAK.split(saying.text[found.start - start :])[0]
    return _SUPPOSED.search(clause) is not None


def _is_told_of_others(saying: _Saying, found: Found) -> bool:
    """Whether somebody else did it, by the nearest doer before the words; one with a preposition is none."""
    inside = {fold(token.text) for token in tokenize(saying.text[found.start : found.end])}
    if inside & (signs("person") | signs("we")):
        return False
    words = _before(saying.text, found.start)
    for index in range(len(words) - 1, -1, -1):
        if words[index] in signs("person"):
            return False
        if words[index] in signs("we"):
            return found.concept in _OURS
        if words[index] in signs("others") and signs("prepositions").isdisjoint(words[max(0, index - 2) : index]):
            return True
    return False
