"""Bad signs in what is told of somebody: read clause by clause, with who did it and what turns it around.

The phrases are `flags.toml`'s; numbers and months are held against each other by `overruns` and `slips`. A sign counts
if it is not denied (`sayings`) or merely supposed, is not told of somebody else ("the vendor was two months late", "we
were late ourselves"), and nothing said close by takes it back (`turns`): the client was told in good time, it was so
before the person came, it was nobody's fault, the person proved right, or the client would hire again.

In work that people tell of themselves only those phrases count that betray something there ("ended by mutual agreement
before acceptance"), and numbers; trouble that was taken over is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tpmmatch.matching.evidence import Line
from tpmmatch.matching.passages import Section
from tpmmatch.matching.sayings import Saying, before, behind, folded, sayings_of
from tpmmatch.matching.turns import BY_OTHERS, LOOSE, SLIPS, TURNS, is_turned
from tpmmatch.model.match import Flag, Quote, Rung
from tpmmatch.vocabulary import Found, Vocabulary
from tpmmatch.vocabulary.languages import signs, small_words

_WORK, _REFERENCE = Section.WORK, Section.REFERENCE  # asked for of each line, and slow to look up in an enum
_BETWEEN_TWO = frozenset({"unresponsive", "money_dispute"})  # whoever else is named there is the other
# Of these "we" may be the culprit: "we lacked experience". In "we opened late" or "we had to chase" it is who suffers.
_OURS = LOOSE - {"poor_result"} | {"conflict_caused", "needs_supervision", "blames_others"}
# Signs that another did what was the person's to do: to tell the client, to finish.
_FROM_OTHERS = frozenset({"told_by_others", "finished_by_others"})
# Accents tell: "hätte" supposes, "hatte" tells.
_SUPPOSED = re.compile(
    r"\b(?:(?:would|could|might|should) have|if|whether|unless|whenever|falls|ob|hätten?|wären?"
    r"|aurai[st]?|aurions|auraient|habrían?|habríamos|hubiera[ns]?|hubiéramos)\b",
    re.I,
)
_ONCE = re.compile(r"(?<!the )\b(?:one|once|single|einmal|(?:une|una) (?:seule )?(?:fois|vez))\b(?! again| more)")


def bad_signs(
    lines: Sequence[Line], weights: Iterable[tuple[Rung, float]], vocabulary: Vocabulary, name: str
) -> tuple[Flag, ...]:
    """The bad signs in what is told of the person; one a concept, at the first place of it, references first."""
    # Texts that may hold signs at all: few, and often none.
    sources = {
        passage.source
        for passage, sentence, _ in lines
        if passage.section is _REFERENCE or (sentence.may_betray and passage.section is _WORK)
    }
    if not sources:
        return ()
    told = [(line, rung) for line, (rung, _) in zip(lines, weights, strict=True) if line.passage.source in sources]
    told.sort(key=lambda item: item[0].passage.section is not _REFERENCE)
    flags: dict[str, Flag] = {}
    for _, items in groupby(told, key=lambda item: item[0].passage.source):
        text = dict(items)
        for saying, concept in _signs_of(sayings_of(list(text), vocabulary, name), vocabulary):
            quote = Quote(saying.line.passage.text, saying.line.passage.source, text[saying.line])
            flags.setdefault(concept, Flag(concept, vocabulary.concepts[concept].name, quote))
    return tuple(flags.values())


def _signs_of(sayings: Sequence[Saying], vocabulary: Vocabulary) -> Iterator[tuple[Saying, str]]:
    """The signs of one reference, or of one text of one's own, that hold, each with its sentence."""
    turned = [{found.concept for found in saying.found if found.concept in TURNS} for saying in sayings]
    for place, saying in enumerate(sayings):
        for found in saying.found:
            concept = _told_as(found.concept, vocabulary)
            if concept in TURNS or is_turned(concept, place, turned) or _is_of_others(saying, found, concept):
                continue
            if _is_feared(saying, found) or (concept != "would_not_rehire" and _is_supposed(saying, found)):
                continue
            yield saying, concept


def _told_as(concept: str, vocabulary: Vocabulary) -> str:
    """The sign under which a narrower one is told."""
    return next(iter(vocabulary.concepts[concept].broader), concept)


def _is_supposed(saying: Saying, found: Found) -> bool:
    """Whether the clause only supposes it: "without her it would have been late", "if a date slips she rings"."""
    around = before(saying.text, found.start), behind(saying.text, found.end)
    return any(map(_SUPPOSED.search, around)) or (found.concept in SLIPS and _was_once(saying, found))


def _was_once(saying: Saying, found: Found) -> bool:
    """ "She missed one date in two years", "llegó tarde una vez"; but "not one date was held" is no rest."""
    inside = folded(saying.text[found.start : found.end])
    told = " ".join([*inside, *folded(behind(saying.text, found.end))[:2]])
    return signs("negation").isdisjoint(inside) and _ONCE.search(told) is not None


def _is_feared(saying: Saying, found: Found) -> bool:
    """Whether it was only feared: "I expected a binder that gathers dust"."""
    return not signs("feared").isdisjoint(folded(before(saying.text, found.start)))


def _is_of_others(saying: Saying, found: Found, concept: str) -> bool:
    """Whether somebody else did it; where another did what was the person's to do, whether the person did it."""
    clause = _clause_around(saying, found)
    if found.concept in _FROM_OTHERS:
        return _names_person(clause, found.concept)
    return _is_told_of_others(clause, concept, in_reference=saying.line.passage.section is _REFERENCE)


class _Clause(NamedTuple):
    """The folded words of a clause; those of the sign stand from `start` to `end`."""

    words: list[str]
    start: int
    end: int

    def is_person(self, index: int) -> bool:
        """Whether this word is the person; "her" before a noun is only whose the thing is, as "his" is."""
        word, behind = self.words[index], self.words[index + 1 : index + 2]
        return word in signs("person") or (word == "her" and (not behind or behind[0] in small_words("en")))

    def has_person(self, start: int, end: int) -> bool:
        """Whether one of these words is the person."""
        return any(self.is_person(index) for index in range(max(0, start), min(end, len(self.words))))


def _clause_around(saying: Saying, found: Found) -> _Clause:
    words = folded(before(saying.text, found.start))
    inside = folded(saying.text[found.start : found.end])
    start = len(words)
    return _Clause([*words, *inside, *folded(behind(saying.text, found.end))], start, start + len(inside))


def _names_person(clause: _Clause, concept: str) -> bool:
    """Whether the person is the one it came from after all: "we heard it from her", "finished by himself"."""
    start = clause.start - 3 if concept == "told_by_others" else clause.start
    return clause.has_person(start, clause.end + 2)


def _is_told_of_others(clause: _Clause, concept: str, *, in_reference: bool) -> bool:
    """Whether somebody else did it, by the nearest doer before the words; one with a preposition is none."""
    words, start, end = clause
    if concept in _BETWEEN_TWO and _is_between_others(clause, concept):
        return True
    if clause.has_person(start, end) or not signs("we").isdisjoint(words[start:end]):
        return False
    for index in range(start - 1, -1, -1):
        if clause.is_person(index):
            return False
        if words[index] in signs("we"):
            return concept in _OURS and in_reference
        if _is_another(words[index], concept) and signs("prepositions").isdisjoint(words[max(0, index - 2) : index]):
            return True
    return False


def _is_between_others(clause: _Clause, concept: str) -> bool:
    """ "No word from the landlord", "the lawsuit with the maker"."""
    return not clause.has_person(0, len(clause.words)) and any(_is_another(word, concept) for word in clause.words)


def _is_another(word: str, concept: str) -> bool:
    """Whether the word names somebody else who may have done it; German puts words together: "Küchenlieferant"."""
    if word in signs("others"):
        return True
    if concept not in BY_OTHERS | _BETWEEN_TWO:
        return False
    if concept in SLIPS | {"left_early"} and word in signs("folk"):
        return True
    return word in signs("trades") or word.endswith(tuple(signs("trade_endings")))
