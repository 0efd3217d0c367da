"""The owner's wishes as far as they are lawful: what describes a person by a protected ground is taken out and told."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tpmmatch.matching.phrases import PhraseReader
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import CriterionKind
from tpmmatch.model.project import MethodWish, Project
from tpmmatch.model.understanding import Refused
from tpmmatch.model.words import message
from tpmmatch.vocabulary.finder import Found
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES
from tpmmatch.vocabulary.protected import Hit, Protected, clauses
from tpmmatch.vocabulary.tokens import sentences

_OWN_WEIGHT = 3.0  # of a criterion that the owner added without a weight


@dataclass(frozen=True, slots=True)
class Wish:
    """One wish as it is looked for; `fixed`: the owner set its weight by hand.

    `concepts` are the owner's own choice. `language` is what takes the place of a refused "native speaker".
    """

    text: str
    kind: CriterionKind
    weight: float
    concepts: tuple[str, ...] = ()
    fixed: bool = False
    strict: bool = False
    language: str = ""


class Wishes:
    """All wishes of a project, its title and description, and what was refused of them."""

    def __init__(self, project: Project, reader: PhraseReader, protected: Protected, rules: Rules) -> None:
        self._reader, self._protected = reader, protected
        self._strict = {item.casefold() for item in project.strict}
        self.refused: list[Refused] = []
        self.asked = [part for wish in _asked_for(project, rules) for part in self._lawful(wish)]
        self.methods = [part for wish in _methods(project, rules) for part in self._lawful(wish)]
        self.title = self._told(project.title)
        self.description = self._told(project.description)
        self.industry = self._plain(project.industry)
        self.hurts = tuple(words for hurt in project.hurts if (words := self._plain(hurt)))

    def _lawful(self, wish: Wish) -> Iterator[Wish]:
        """The wish itself, or what is left of it once the refused pieces are taken out."""
        strict = bool(self._strict & {wish.text.casefold(), f"{wish.kind}:{wish.text.casefold()}"})
        hits = self._protected.in_wish(wish.text)
        if not hits:
            yield replace(wish, strict=strict)
            return
        spoken = self._languages(wish.text) if any(hit.rule.language for hit in hits) else []
        named = list(dict.fromkeys(item.concept for item in spoken))
        self._refuse(wish.text, wish.text, hits, named)
        for concept in named:
            yield replace(wish, strict=strict, concepts=(), language=concept)
        spans = [(hit.start, hit.end) for hit in hits] + [(item.start, item.end) for item in spoken]
        if rest := self._rest(wish.text, spans):
            yield replace(wish, text=rest, strict=strict, concepts=())

    def _languages(self, text: str) -> list[Found]:
        """The languages that a wish names, in whichever language it is written."""
        vocabulary = self._reader.vocabulary
        found = [item for language in TEXT_LANGUAGES for item in vocabulary.find(text, language)]
        return [item for item in dict.fromkeys(found) if vocabulary.kind(item.concept) == "languages"]

    def _refuse(self, phrase: str, text: str, hits: Iterable[Hit], languages: list[str]) -> None:
        """`text` is what the places of the hits are of."""
        names = [self._reader.vocabulary.concepts[concept].name for concept in languages]
        for hit in hits:
            words = self._protected.bare(text[hit.start : hit.end])
            used = bool(languages) and hit.rule.language
            instead = message("instead_language", language=names) if used else hit.rule.instead
            self.refused.append(Refused(phrase, words, hit.rule.ground, hit.rule.name, instead, used))

    def _rest(self, text: str, spans: Iterable[tuple[int, int]]) -> str:
        """What is left of a wish, without the filling around it."""
        blanked = _blanked(text, spans)
        pieces = [piece for start, end in clauses(blanked) for piece in blanked[start:end].split("  ")]
        left = [self._protected.trimmed(piece) for piece in pieces]
        return ", ".join(piece for piece in left if self._says_something(piece))

    def _says_something(self, piece: str) -> bool:
        read = self._reader.wish(piece)
        return bool(read.words or read.concepts)

    def _plain(self, text: str) -> str:
        """A line of business, or what hurts, without what nobody may be chosen for."""
        hits = self._protected.in_wish(text)
        self._refuse(text, text, hits, [])
        return self._rest(text, [(hit.start, hit.end) for hit in hits]) if hits else text

    def _told(self, text: str) -> str:
        """A title or description without what it asks for and nobody may."""
        hits = self._protected.in_story(text)
        for hit in hits:
            start, end = next(span for span in sentences(text) if hit.start < span[1])
            self._refuse(text[start:end], text, [hit], [])
        return _blanked(text, [(hit.start, hit.end) for hit in hits])


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in these places; all others keep theirs."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _asked_for(project: Project, rules: Rules) -> Iterator[Wish]:
    """The criteria that the owner set by hand, the must-haves and the nice-to-haves."""
    for own in project.criteria:
        kind = CriterionKind(own.kind) if own.kind in set(CriterionKind) else CriterionKind.NICE
        weight = _OWN_WEIGHT if own.weight is None else own.weight
        yield Wish(own.label, kind, weight, own.concepts, fixed=own.weight is not None)
    for phrase in project.must_have:
        yield Wish(phrase, CriterionKind.MUST, rules.weights["must"])
    for phrase in project.nice_to_have:
        yield Wish(phrase, CriterionKind.NICE, rules.weights["nice"])


def _methods(project: Project, rules: Rules) -> Iterator[Wish]:
    """The methods, unless the owner doesn't mind."""
    if project.method_wish is not MethodWish.OPEN:
        for phrase in project.methodology:
            yield Wish(phrase, CriterionKind.METHOD, rules.weights[f"method_{project.method_wish}"])
