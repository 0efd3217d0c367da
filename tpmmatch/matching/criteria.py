"""Criteria of the owner's own words: wishes, methods, the line of business."""

from collections.abc import Iterable
from dataclasses import replace

from tpmmatch.matching.phrases import PhraseReader, Read, needs_alternative, reading_words
from tpmmatch.matching.wishes import Wish
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.words import Words, message
from tpmmatch.vocabulary.rarity import rarity


class CriteriaMaker:
    """Makes criteria of phrases; what the vocabulary doesn't know in them is looked for as words."""

    def __init__(self, reader: PhraseReader) -> None:
        self._reader, self._vocabulary = reader, reader.vocabulary

    def of_wish(self, wish: Wish) -> Criterion | None:
        """What a wish amounts to; nothing where it only says what is not wanted, or says nothing ("???")."""
        if wish.language:
            return self._language(wish)
        read = self._reader.wish(wish.text)
        if is_unwanted(read):
            return None
        found = self.of_phrase(wish.text, wish.kind, wish.weight, read)
        known = tuple(concept for concept in wish.concepts if concept in self._vocabulary.concepts)
        if not (known or found.concepts or found.words):
            return None
        return replace(found, strict=wish.strict, concepts=known or found.concepts)

    def of_phrase(self, phrase: str, kind: CriterionKind, weight: float, read: Read | None = None) -> Criterion:
        """The criterion that a few words stand for."""
        read = read or self._reader.wish(phrase)
        return Criterion(
            f"{kind}:{phrase.casefold()}",
            phrase,
            kind,
            weight,
            self._asked_for(read.concepts),
            tuple((word, round(rarity(word), 4)) for word in read.words),
            any_of=needs_alternative(phrase, read.concepts),
            ask=self._own_question(phrase, read.concepts),
        )

    def method_in(self, wish: Wish, weight: float) -> Criterion | None:
        """The method that a must-have names: a wish for the method, too."""
        proper = reading_words("methods", "proper")
        named = [concept for concept in self._reader.wish(wish.text).concepts if concept in proper]
        if wish.kind is not CriterionKind.MUST or not named:
            return None
        label = wish.text if len(named) > 1 else self._vocabulary.concepts[named[0]].name
        any_of = needs_alternative(wish.text, dict.fromkeys(named, 1))
        return Criterion(f"method:{' '.join(named)}", label, CriterionKind.METHOD, weight, tuple(named), any_of=any_of)

    def _language(self, wish: Wish) -> Criterion:
        name = self._vocabulary.concepts[wish.language].name
        id, label = f"{wish.kind}:language:{wish.language}", message("instead_language", language=name)
        ask = message("ask_language", language=name)
        return Criterion(id, label, wish.kind, wish.weight, (wish.language,), strict=wish.strict, ask=ask)

    def _own_question(self, phrase: str, concepts: Iterable[str]) -> Words:
        """Nobody "did" a quality or a language before."""
        kinds = {self._vocabulary.kind(concept) for concept in concepts}
        if kinds == {"languages"}:
            return message("ask_language", language=phrase)
        return message("ask_trait", wish=phrase) if kinds == {"traits"} else ""

    def _asked_for(self, concepts: Iterable[str]) -> tuple[str, ...]:
        """The concepts of a phrase; what a named tool is for goes without saying, and would be met by any other."""
        found = tuple(concepts)
        tools = [concept for concept in found if self._vocabulary.kind(concept) == "tools"]
        implied = {other for tool in tools for other in self._vocabulary.ancestors(tool) - {tool}}
        return tuple(concept for concept in found if concept not in implied)


def is_unwanted(read: Read) -> bool:
    """Whether a wish only says what is not wanted: there is nothing to look for."""
    return read.denies and not read.concepts and not read.words
