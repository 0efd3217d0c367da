"""What hurts today, as weight: chosen by the owner or told in plain words, it makes heavier what speaks of it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tpmmatch.matching.phrases import PhraseReader
from tpmmatch.model.hurt import Hurt, Start
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.understanding import Pain
from tpmmatch.model.words import Words, message
from tpmmatch.vocabulary.hurts import Hurts
from tpmmatch.vocabulary.tokens import sentences


@dataclass(frozen=True, slots=True)
class Felt:
    """What a project tells of pains: the chosen, the told, words for a pain that nobody knows, the signs of trouble."""

    pains: tuple[Pain, ...]
    unknown: tuple[str, ...]
    trouble: str  # the words that tell of a project in trouble, else nothing


def feel(chosen: Iterable[str], texts: Iterable[str], reader: PhraseReader, hurts: Hurts) -> Felt:
    """`chosen` are the owner's `hurts`, `texts` the title and the description."""
    pains: dict[str, Pain] = {}
    unknown: list[str] = []
    for words in chosen:
        found = hurts.named(words)
        if not found and words.strip():
            unknown.append(words)
        for hurt in found:
            pains.setdefault(hurt.id, Pain(hurt.id, hurt.label, "", chosen=True))
    signs: dict[str, str] = {}
    sure = False
    for sentence in _sentences(texts):
        for id, said in _told(sentence, reader, hurts):
            pains.setdefault(id, Pain(id, hurts.pains[id].label, said, chosen=False))
        for sign, said in _signs(sentence, reader, hurts):
            signs.setdefault(sign, said)
            sure |= sign in hurts.trouble.sure
    troubled = sure or len(signs) >= hurts.trouble.least
    said = next((words for sign, words in signs.items() if sign in hurts.trouble.sure or not sure), "")
    return Felt(tuple(pains.values()), tuple(unknown), said if troubled else "")


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    return (text[start:end] for text in texts for start, end in sentences(text))


def _told(sentence: str, reader: PhraseReader, hurts: Hurts) -> Iterator[tuple[str, str]]:
    """The pains that a sentence tells of, each with the words that do."""
    for item in hurts.told(sentence, reader.language):
        yield item.concept, _quote(sentence, item.start, item.end, hurts)
    for item in reader.find(sentence):
        for hurt in hurts.pains.values():
            if item.concept in hurt.concepts:
                yield hurt.id, _quote(sentence, item.start, item.end, hurts)


def _signs(sentence: str, reader: PhraseReader, hurts: Hurts) -> Iterator[tuple[str, str]]:
    """What in a sentence tells of a project in trouble; each place of the table's own phrases counts as one sign."""
    for item in hurts.of_trouble(sentence, reader.language):
        yield sentence[item.start : item.end].casefold(), _quote(sentence, item.start, item.end, hurts)
    for item in reader.find(sentence):
        if item.concept in hurts.trouble.sure | hurts.trouble.likely:
            yield item.concept, _quote(sentence, item.start, item.end, hurts)


def _quote(sentence: str, start: int, end: int, hurts: Hurts) -> str:
    return sentence if len(sentence) <= hurts.scale["quote"] else sentence[start:end]


class Weighing:
    """Raises what speaks of a pain, and adds what a pain asks for where nothing does."""

    def __init__(self, felt: Felt, hurts: Hurts, fixed: frozenset[str]) -> None:
        self._felt, self._hurts, self._fixed = felt, hurts, fixed

    def chosen(self, criteria: Sequence[Criterion]) -> list[Criterion]:
        """The criteria with those of the chosen pains."""
        found = list(criteria)
        for pain in self._felt.pains:
            if pain.chosen:
                why = message("why_pain_chosen", pain=pain.label)
                hurt = self._hurts.pains[pain.id]
                found = self._raised(found, hurt, self._hurts.scale["chosen"], why)
                found += [_begin(hurt, item, 1.0, why) for item in self._unspoken(hurt, found)]
        return found

    def told(self, criteria: Sequence[Criterion]) -> list[Criterion]:
        """The same for the pains that are only told: lighter, and no more than a few are added."""
        found, added = list(criteria), 0
        for pain in self._felt.pains:
            if not pain.chosen:
                why = message("why_pain_told", said=pain.said)
                hurt = self._hurts.pains[pain.id]
                found = self._raised(found, hurt, self._hurts.scale["told"], why)
                room = int(self._hurts.scale["added_most"]) - added
                fresh = [_begin(hurt, item, self._hurts.scale["added"], why) for item in self._unspoken(hurt, found)]
                found += fresh[:room]
                added += len(fresh[:room])
        return found

    def _raised(self, criteria: Iterable[Criterion], hurt: Hurt, factor: float, why: Words) -> list[Criterion]:
        """Once each, however many pains a criterion speaks of; the owner's own weights stand."""
        speak = {concept for start in hurt.criteria for concept in start.concepts} | set(hurt.concepts)
        return [
            replace(item, weight=round(item.weight * factor, 4), why=why)
            if speak & set(item.concepts) and item.id not in self._fixed and not _is_raised(item.why)
            else item
            for item in criteria
        ]

    def _unspoken(self, hurt: Hurt, criteria: Iterable[Criterion]) -> list[Start]:
        known = {concept for item in criteria for concept in item.concepts}
        return [start for start in hurt.criteria if not known & set(start.concepts)]


def _begin(hurt: Hurt, start: Start, scale: float, why: Words) -> Criterion:
    kind, weight = CriterionKind.INFERRED, start.weight * scale
    return Criterion(f"hurts:{hurt.id}:{start.id}", start.label, kind, weight, start.concepts, any_of=True, why=why)


def is_pain(why: Words) -> bool:
    """Whether a criterion's reason is a pain."""
    return getattr(why, "id", "") in {"why_pain_chosen", "why_pain_told", "why_trouble"}


def _is_raised(why: Words) -> bool:
    return getattr(why, "id", "") in {"why_pain_chosen", "why_pain_told"}
