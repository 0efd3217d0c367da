"""The sentences of a reference, or of one's own work, in plain spelling, with the bad signs and turns found in them.

A phrase counts if it stands within one clause and is not denied there.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tpmmatch.matching.evidence import Line
from tpmmatch.matching.overruns import overruns
from tpmmatch.matching.passages import Section
from tpmmatch.matching.sentences import BETRAYING, Sentence
from tpmmatch.matching.slips import slips
from tpmmatch.matching.turns import TURNS
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
        "taken_over",
        "betrays_conflict",
    }
)
_WORK, _REFERENCE = Section.WORK, Section.REFERENCE  # asked for of each line, and slow to look up in an enum
_SHORT, _MANY = 300, 10_000  # characters of sentences that recur, and how many of them are remembered
_OWN = BETRAYING | {"told_early", "no_fault", "trouble_before", "taken_over"}
_PRONOUNS = {"en": "he", "de": "er", "fr": "il", "es": "ella"}
_TITLES = r"(?:(?:mr|mrs|ms|dr|herrn?|frau|monsieur|madame|mme|señora?|sra?|don|doña)\b\.?\s+)?"
# A client who never says "he" or "she" calls the person "they".
_HE_OR_SHE = re.compile(r"\b(?:s?he|him|hers?|his|(?:him|her)self)\b", re.I)
_ONE = {"they": "he", "them": "him", "their": "his", "theirs": "his", "themselves": "himself", "themself": "himself"}
_THEY = re.compile(rf"\b(?:{'|'.join(_ONE)})\b", re.I)
# A clause ends here; "never, ever" is one thought.
_BREAK = re.compile(r"[:;.!?–—()]|,(?!\s*ever\b)|\s-\s|\b(?:but|aber|mais|pero)\b", re.I)
# Small spellings made plain: "didn't" → "did not", "40%" → "percent"; what only seems to deny goes.
_PLAIN = (
    (re.compile(r"\bcan[’']?t\b|\bcannot\b", re.I), "can not"),
    (re.compile(r"\bwon[’']t\b", re.I), "will not"),
    (re.compile(r"n[’']t\b", re.I), " not"),
    (re.compile(r"\bno[ -]one\b", re.I), "nobody"),
    (re.compile(r"\bél\b", re.I), "ella"),  # folded it would be "the"
    (re.compile(r"\d[\d.,]*\s*%"), "percent"),
    (re.compile(r"\b(?:not only|nicht nur|(?:non|pas) seulement|no s[oó]lo)\b", re.I), ""),
    (re.compile(r"\b(?:sans (?:cesse|arrêt)|sin (?:parar|cesar))\b", re.I), ""),
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of a reference in plain spelling, the person's name being a pronoun, and what is found in it."""

    line: Line
    text: str
    found: tuple[Found, ...]


def sayings_of(text: Sequence[Line], vocabulary: Vocabulary, name: str) -> list[Saying]:
    """One text; where too few words tell a reference's language, each of the four is tried."""
    if text[0].passage.section is not _REFERENCE:
        return _own_sayings(text, vocabulary)
    spoken = language_of_text(" ".join(line.passage.text for line in text), "")
    languages = (spoken,) if spoken else TEXT_LANGUAGES
    plain = [_plain(line.passage.text, name, spoken) for line in text]
    if not any(_HE_OR_SHE.search(line.passage.text) for line in text):
        plain = list(map(_of_one, plain))
    return _read(text, plain, languages, vocabulary, lambda concept: concept not in _OF_ONESELF)


def _of_one(sentence: str) -> str:
    """A sentence in which "they" are one person, unless it goes on about others: "the vendors hid it and they left"."""
    first = _THEY.search(sentence)
    told = folded(sentence[: first.start()]) if first else []
    if told[-1:] == ["and"] and any(map(_are_others, told)):
        return sentence
    return _THEY.sub(lambda found: _ONE[found[0].lower()], sentence)


def _are_others(word: str) -> bool:
    """Whether it is more than one of those who may have done it: "builders", "agencies"."""
    others = signs("others") | signs("trades")
    return word in others and (word.removesuffix("s") in others - {word} or word.endswith("ies"))


def _own_sayings(text: Sequence[Line], vocabulary: Vocabulary) -> list[Saying]:
    """A text of one's own, if a phrase that betrays something stands in it, or numbers that do."""
    told = [line.sentence for line in text]
    betrays = any(not BETRAYING.isdisjoint(sentence.concepts) for sentence in told)
    if not betrays and not _may_be_counted(told):
        return []
    plain = [_plain(line.passage.text, "", line.sentence.language) for line in text]
    if not betrays and not any(map(_counted, ["", *plain], plain)):
        return []
    return _read(text, plain, (text[0].sentence.language,), vocabulary, _OWN.__contains__)


def _may_be_counted(told: Sequence[Sentence]) -> bool:
    """Whether so many numbers or months stand in them that one may be held against another; quick."""
    if sum(sentence.months_told for sentence in told) > 1:
        return True
    return sum(sentence.numbers_told for sentence in told) > 1 and any(sentence.tells_of_growth for sentence in told)


def _read(
    text: Sequence[Line],
    plain: Sequence[str],
    languages: tuple[str, ...],
    vocabulary: Vocabulary,
    counts: Callable[[str], bool],
) -> list[Saying]:
    """The sentences in plain spelling with what is found in them, of the concepts that count here."""
    told: list[Saying] = []
    for place, (line, sentence) in enumerate(zip(text, plain, strict=True)):
        found = [
            item
            for item in _find(sentence, languages, vocabulary)
            if counts(item.concept)
            and not _BREAK.search(sentence, item.start, item.end)
            and not _is_denied(sentence, item, languages, vocabulary)
        ]
        found += _counted(plain[place - 1] if place else "", sentence)
        told.append(Saying(line, sentence, tuple(found)))
    return told


def _counted(before: str, sentence: str) -> list[Found]:
    """What numbers and months of a sentence betray, held against those of the one before it as well."""
    text = f"{before} {sentence}" if before else sentence
    found = [Found(item.sign, item.start, item.end) for item in overruns(text)]
    found += [Found("missed_deadline", item.start, item.end) for item in slips(text)]
    moved = len(text) - len(sentence)
    return [Found(item.concept, item.start - moved, item.end - moved) for item in found if item.start >= moved]


def _found_in(text: str, languages: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Found, ...]:
    found = {item for language in languages for item in vocabulary.find(text, language)}
    bad = (item for item in found if vocabulary.kind(item.concept) == "flags")
    return tuple(sorted(bad, key=lambda item: (item.start, item.end, item.concept)))


_remembered = lru_cache(_MANY)(_found_in)


def _find(text: str, languages: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Found, ...]:
    return (_remembered if len(text) <= _SHORT else _found_in)(text, languages, vocabulary)


def _plain(text: str, name: str, language: str) -> str:
    text = (_spelt_once if len(text) <= _SHORT else _spelt)(text)
    parts = [re.escape(part) for part in name.split() if len(part) > 2 and part in text]
    if not parts:
        return text
    named = rf"\b(?i:{_TITLES})(?:{'|'.join(parts)})\b(?:\s+(?:{'|'.join(parts)})\b)*"
    return re.sub(named, _PRONOUNS.get(language, "he"), text)


def _spelt(text: str) -> str:
    for pattern, plain in _PLAIN:
        text = pattern.sub(plain, text)
    return text


_spelt_once = lru_cache(_MANY)(_spelt)


def folded(text: str) -> list[str]:
    """The words of a piece of text, folded."""
    return [fold(token.text) for token in tokenize(text)]


def before(text: str, start: int) -> str:
    """What of the clause stands before a place."""
    return _BREAK.split(text[:start])[-1]


def behind(text: str, end: int) -> str:
    """What of the clause stands behind a place."""
    return _BREAK.split(text[end:])[0]


def _is_denied(text: str, found: Found, languages: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a negation stands close before the words found, at once behind them, or among them for nothing.

    "Never once had to ask", "rarely late", "had to ask nobody", "mussten nie nachfragen"; but in "never answered" it
    is the sign.
    """
    if found.concept in TURNS and not TURNS[found.concept].deniable:
        return False
    negation = signs("negation")
    if (negation | signs("seldom")) & set(folded(before(text, found.start))[-3:]):
        return True
    if signs("nobody").intersection(folded(behind(text, found.end))[:1]):
        return True
    words = [token.text for token in tokenize(text[found.start : found.end])]
    plain = [word for word in words if fold(word) not in negation]
    again = _find(" ".join(plain), languages, vocabulary) if len(plain) < len(words) else ()
    return any(item.concept == found.concept for item in again)
