"""Bad signs in what clients say of somebody: read clause by clause, with who did it and what turns it around.

The phrases are `flags.toml`'s, and numbers are held against each other by `overruns`. One counts if it stands within one clause, is not denied or merely supposed, is not
told of somebody else ("the vendor was two months late", "we were late ourselves"), and nothing said close by takes it
back: the client was told in good time, it was so before the person came, it was nobody's fault, the person proved
right, or the client would hire again. What takes back which signs, and how far it reaches, is `_TURNS`.

In work that people tell of themselves only those phrases count that betray something there ("ended by mutual agreement
before acceptance"), and numbers; trouble that was taken over is none.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import NamedTuple

from tpmmatch.matching.evidence import Line
from tpmmatch.matching.overruns import may_overrun, overruns
from tpmmatch.matching.passages import Section
from tpmmatch.matching.slips import may_slip, slips
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
        "taken_over",
        "betrays_conflict",
    }
)
# ... and what counts in work of one's own, under a broader sign; what takes it back there alone.
_BETRAYING = frozenset(
    {
        "betrays_late",
        "betrays_cost",
        "betrays_hidden",
        "betrays_left",
        "betrays_dispute",
        "betrays_result",
        "betrays_conflict",
        "betrays_distance",
    }
)
_TOLD_IN = frozenset({Section.REFERENCE, Section.WORK})
_SLIPS = frozenset({"missed_deadline", "overran_budget"})
_LOOSE = frozenset({"weak_control", "poor_documentation", "poor_result"})
_BY_OTHERS = _SLIPS | _LOOSE | {"unresponsive", "hidden_delay", "left_early"}
_QUARRELS = frozenset({"money_dispute", "conflict_caused", "blames_others"})
_BETWEEN_TWO = frozenset({"unresponsive", "money_dispute"})  # whoever else is named there is the other
_BETRAYED = _SLIPS | {"hidden_delay", "left_early", "money_dispute", "poor_result", "conflict_caused", "unresponsive"}
_FORGIVEN = _SLIPS | _LOOSE | {"conflict_caused", "faint_praise", "needs_supervision"}
# Of these "we" may be the culprit: "we lacked experience". In "we opened late" or "we had to chase" it is who suffers.
_OURS = _LOOSE - {"poor_result"} | {"conflict_caused", "needs_supervision", "blames_others"}
# Signs that another did what was the person's to do: to tell the client, to finish.
_FROM_OTHERS = frozenset({"told_by_others", "finished_by_others"})
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
_ONCE = re.compile(r"(?<!the )\b(?:one|once|single|einmal|(?:une|una) (?:seule )?(?:fois|vez))\b(?! again| more)")
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
    "no_fault": _Turn(_BY_OTHERS | {"money_dispute"}, 1, 0, deniable=False),
    "trouble_before": _Turn(_BY_OTHERS | _QUARRELS, 1, 0, deniable=False),
    "thanks_to": _Turn(_QUARRELS | _BY_OTHERS, 1, 0, deniable=False),
    "answers_at_once": _Turn(frozenset({"unresponsive"}), 1, 1),
    "proved_right": _Turn(_SLIPS | {"conflict_caused"}, 1, 0),
    "would_rehire": _Turn(_FORGIVEN, 99, 99),
    "taken_over": _Turn(_BETRAYED, 1, 1, deniable=False),
    "high_praise": _Turn(frozenset({"would_not_rehire", "left_early"}), 0, 0, deniable=False),
}


_OWN = _BETRAYING | {"told_early", "no_fault", "trouble_before", "taken_over"}


@dataclass(frozen=True, slots=True)
class _Saying:
    """A sentence of a reference in plain spelling, the person's name being a pronoun, and what is found in it."""

    line: Line
    text: str
    found: tuple[Found, ...]


def bad_signs(
    lines: Iterable[Line], weights: Iterable[tuple[Rung, float]], vocabulary: Vocabulary, name: str
) -> tuple[Flag, ...]:
    """The bad signs in what is told of the person; one a concept, the first place that speaks of it, references first."""
    told = [(line, rung) for line, (rung, _) in zip(lines, weights, strict=True) if line.passage.section in _TOLD_IN]
    told.sort(key=lambda item: item[0].passage.section is not Section.REFERENCE)
    flags: dict[str, Flag] = {}
    for _, items in groupby(told, key=lambda item: item[0].passage.source):
        text = dict(items)
        for saying, concept in _signs_of(_sayings(list(text), vocabulary, name), vocabulary):
            quote = Quote(saying.line.passage.text, saying.line.passage.source, text[saying.line])
            flags.setdefault(concept, Flag(concept, vocabulary.concepts[concept].name, quote))
    return tuple(flags.values())


def _signs_of(sayings: Sequence[_Saying], vocabulary: Vocabulary) -> Iterator[tuple[_Saying, str]]:
    """The signs of one reference, or of one text of one's own, that hold, each with its sentence."""
    turned = [{found.concept for found in saying.found if found.concept in _TURNS} for saying in sayings]
    for place, saying in enumerate(sayings):
        for found in saying.found:
            concept = _told_as(found.concept, vocabulary)
            if concept in _TURNS or _is_turned(concept, place, turned) or _is_of_others(saying, found, concept):
                continue
            if _is_feared(saying, found) or (concept != "would_not_rehire" and _is_supposed(saying, found)):
                continue
            yield saying, concept


def _told_as(concept: str, vocabulary: Vocabulary) -> str:
    """The sign under which a narrower one is told."""
    return next(iter(vocabulary.concepts[concept].broader), concept)


def _sayings(text: Sequence[Line], vocabulary: Vocabulary, name: str) -> list[_Saying]:
    """One text; where too few words tell a reference's language, each of the four is tried."""
    if text[0].passage.section is not Section.REFERENCE:
        return _own_sayings(text, vocabulary)
    spoken = language_of_text(" ".join(line.passage.text for line in text), "")
    languages = (spoken,) if spoken else TEXT_LANGUAGES
    plain = [_plain(line.passage.text, name, spoken) for line in text]
    return _read(text, plain, languages, vocabulary, lambda concept: concept not in _OF_ONESELF)


def _own_sayings(text: Sequence[Line], vocabulary: Vocabulary) -> list[_Saying]:
    """A text of one's own, if a phrase that betrays something stands in it, or numbers that do."""
    words = list(chain.from_iterable(line.words for line in text))
    betrays = any(not _BETRAYING.isdisjoint(line.concepts) for line in text)
    if not (betrays or may_overrun(words) or may_slip(words)):
        return []
    plain = [_plain(line.passage.text, "", line.language) for line in text]
    if not betrays and not any(map(_counted, ["", *plain], plain)):
        return []
    return _read(text, plain, (text[0].language,), vocabulary, _OWN.__contains__)


def _read(
    text: Sequence[Line],
    plain: Sequence[str],
    languages: Sequence[str],
    vocabulary: Vocabulary,
    counts: Callable[[str], bool],
) -> list[_Saying]:
    """The sentences in plain spelling with what is found in them, of the concepts that count here."""
    sayings: list[_Saying] = []
    for place, (line, sentence) in enumerate(zip(text, plain, strict=True)):
        found = [
            item
            for item in _find(sentence, languages, vocabulary)
            if counts(item.concept)
            and not _BREAK.search(sentence, item.start, item.end)
            and not _is_denied(sentence, item, languages, vocabulary)
        ]
        found += _counted(plain[place - 1] if place else "", sentence)
        sayings.append(_Saying(line, sentence, tuple(found)))
    return sayings


def _counted(before: str, sentence: str) -> list[Found]:
    """What numbers and months of a sentence betray, held against those of the one before it as well."""
    text = f"{before} {sentence}" if before else sentence
    found = [Found(item.sign, item.start, item.end) for item in overruns(text)]
    found += [Found("missed_deadline", item.start, item.end) for item in slips(text)]
    moved = len(text) - len(sentence)
    return [Found(item.concept, item.start - moved, item.end - moved) for item in found if item.start >= moved]


def _find(text: str, languages: Sequence[str], vocabulary: Vocabulary) -> list[Found]:
    found = {item for language in languages for item in vocabulary.find(text, language)}
    bad = (item for item in found if vocabulary.kind(item.concept) == "flags")
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


def _behind(text: str, end: int) -> list[str]:
    """The folded words of the clause that stand behind a place."""
    return [fold(token.text) for token in tokenize(_BREAK.split(text[end:])[0])]


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
    if signs("nobody").intersection(_behind(text, found.end)[:1]):
        return True
    words = [token.text for token in tokenize(text[found.start : found.end])]
    plain = [word for word in words if fold(word) not in negation]
    again = _find(" ".join(plain), languages, vocabulary) if len(plain) < len(words) else ()
    return any(item.concept == found.concept for item in again)


def _is_supposed(saying: _Saying, found: Found) -> bool:
    """Whether the clause only supposes it: "without her it would have been late", "if a date slips she rings"."""
    start = len(_BREAK.split(saying.text[: found.start])[-1])
    before = saying.text[found.start - start : found.start]
    behind = _BREAK.split(saying.text[found.end :])[0]
    if _SUPPOSED.search(before) is not None or _SUPPOSED.search(behind) is not None:
        return True
    return found.concept in _SLIPS and _was_once(saying, found, behind)


def _is_feared(saying: _Saying, found: Found) -> bool:
    """Whether it was only feared: "I expected a binder that gathers dust"."""
    return not signs("feared").isdisjoint(_before(saying.text, found.start))


def _was_once(saying: _Saying, found: Found, behind: str) -> bool:
    """ "She missed one date in two years", "llegó tarde una vez"; but in "missed not one, but four" it is no rest."""
    inside = [fold(token.text) for token in tokenize(saying.text[found.start : found.end])]
    told = [*inside, *(fold(token.text) for token in tokenize(behind)[:2])]
    numbers = " ".join(told)
    return signs("negation").isdisjoint(inside) and _ONCE.search(numbers) is not None


def _names_person(saying: _Saying, found: Found) -> bool:
    """Whether the person is the one it came from after all: "we heard it from her", "finished by himself"."""
    around = _behind(saying.text, found.end)[:2]
    if found.concept == "told_by_others":
        around += _before(saying.text, found.start)[-3:]
    inside = {fold(token.text) for token in tokenize(saying.text[found.start : found.end])} - signs("ones_own")
    return not signs("person").isdisjoint(inside.union(around))


def _is_of_others(saying: _Saying, found: Found, concept: str) -> bool:
    """Whether somebody else did it; where another did what was the person's to do, whether the person did it."""
    if found.concept in _FROM_OTHERS:
        return _names_person(saying, found)
    return _is_told_of_others(saying, found, concept)


def _is_told_of_others(saying: _Saying, found: Found, concept: str) -> bool:
    """Whether somebody else did it, by the nearest doer before the words; one with a preposition is none."""
    inside = {fold(token.text) for token in tokenize(saying.text[found.start : found.end])}
    behind = _behind(saying.text, found.end)
    words = _before(saying.text, found.start)
    if concept in _BETWEEN_TWO and signs("person").isdisjoint((*words, *inside, *behind)):
        if any(_is_another(word, concept) for word in (*words, *inside, *behind)):
            return True  # "no word from the landlord", "the lawsuit with the maker"
    if inside & (signs("person") | signs("we")):
        return False
    own = saying.line.passage.section is not Section.REFERENCE
    for index in range(len(words) - 1, -1, -1):
        if words[index] in signs("person"):
            return False
        if words[index] in signs("we"):
            return not own and concept in _OURS
        if _is_another(words[index], concept) and signs("prepositions").isdisjoint(words[max(0, index - 2) : index]):
            return True
    return False


def _is_another(word: str, concept: str) -> bool:
    """Whether the word names somebody else who may have done it; German puts words together: "Küchenlieferant"."""
    if word in signs("others"):
        return True
    if concept not in _BY_OTHERS | _BETWEEN_TWO:
        return False
    if concept in _SLIPS | {"left_early"} and word in signs("folk"):
        return True
    return word in signs("trades") or word.endswith(tuple(signs("trade_endings")))
