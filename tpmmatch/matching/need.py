"""The owner's need as criteria: their phrases, what their description speaks of, the method, the pack's experience.

Whatever the vocabulary doesn't know is still looked for as words, and said to be so.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import MethodWish, Project
from tpmmatch.model.understanding import Understanding
from tpmmatch.model.words import Words, message
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import empty_stems, language_of, signs
from tpmmatch.vocabulary.tokens import fold, sentences, stem, tokenize

# Kinds of concepts that tell of a need; titles and bad signs tell of people.
_NEED_KINDS = frozenset({"expertise", "tools", "duties", "outcomes", "industries", "methods", "traits", "languages"})
_DESCRIBED_KINDS = frozenset({"expertise", "tools", "duties", "industries"})
METHOD_OPEN = "method_open"
_LARGE = {"enterprise_experience", "steering_committee", "programme_management"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """What the vocabulary makes of one text: its concepts by how often they are spoken of, and the other words."""

    concepts: Counter[str]
    words: tuple[str, ...]


def understand(project: Project, pack: Pack | None, vocabulary: Vocabulary, rules: Rules) -> Understanding:
    """All criteria of a project, the owner's own first. Their weights are the rules' unless the owner set stars."""
    texts = (project.title, project.description, *project.must_have, *project.nice_to_have)
    builder = _Builder(project, vocabulary, rules, language_of(texts))
    criteria = [*builder.phrases(), *builder.kind(), *builder.method(), *builder.industry()]
    criteria += builder.described(criteria)
    criteria += builder.pack(pack, criteria)
    criteria += [*builder.size(), *builder.words()]
    unknown = [
        item for item in (*project.must_have, *project.nice_to_have, *project.methodology) if builder.is_unknown(item)
    ]
    weights = dict(project.weights)
    weighed = [replace(item, weight=weights.get(item.id, item.weight)) for item in _unique(criteria)]
    return Understanding(tuple(item for item in weighed if item.weight > 0), tuple(unknown), pack)


class _Builder:
    """Makes criteria of the parts of one project."""

    def __init__(self, project: Project, vocabulary: Vocabulary, rules: Rules, language: str) -> None:
        self._project = project
        self._vocabulary = vocabulary
        self._weights = rules.weights
        self._language = language

    def phrases(self) -> Iterator[Criterion]:
        """The criteria that the owner set by hand, the must-haves and the nice-to-haves."""
        for own in self._project.criteria:
            kind = CriterionKind(own.kind) if own.kind in set(CriterionKind) else CriterionKind.NICE
            read = self._phrase(own.label, kind, 3.0 if own.weight is None else own.weight)
            known = tuple(concept for concept in own.concepts if concept in self._vocabulary.concepts)
            yield replace(read, concepts=known or read.concepts)
        for phrase in self._project.must_have:
            yield self._phrase(phrase, CriterionKind.MUST, self._weights["must"])
        for phrase in self._project.nice_to_have:
            yield self._phrase(phrase, CriterionKind.NICE, self._weights["nice"])

    def kind(self) -> Iterator[Criterion]:
        """What is to be made; its commonest proof is having led the same before."""
        if concepts := AREAS.get(self._project.kind):
            label, weight = message(f"criterion_kind_{self._project.kind}"), self._weights["kind"]
            id = f"kind:{self._project.kind}"
            yield Criterion(id, label, CriterionKind.INFERRED, weight, concepts, any_of=True, area=self._project.kind)

    def method(self) -> Iterator[Criterion]:
        """The method, unless the owner doesn't mind."""
        if self._project.method_wish is MethodWish.OPEN:
            return
        weight = self._weights[f"method_{self._project.method_wish}"]
        for phrase in self._project.methodology:
            if METHOD_OPEN not in self._read(phrase).concepts:
                yield self._phrase(phrase, CriterionKind.METHOD, weight)

    def industry(self) -> Iterator[Criterion]:
        """The owner's line of business."""
        if self._project.industry:
            found = self._phrase(self._project.industry, CriterionKind.INFERRED, self._weights["industry"])
            industry = self._project.industry
            label, ask = message("criterion_industry", industry=industry), message("ask_industry", industry=industry)
            yield replace(found, label=label, ask=ask)

    def described(self, covered: Iterable[Criterion]) -> list[Criterion]:
        """What title and description speak of beyond the phrases, oftenest first; the title counts twice."""
        known = {concept for criterion in covered for concept in criterion.concepts}
        # Where the owner names the line of business, others in the description are those of clients and neighbours.
        kinds = _DESCRIBED_KINDS - {"industries"} if self._project.industry else _DESCRIBED_KINDS
        spoken = self._read(self._project.description).concepts
        for concept, count in self._read(self._project.title).concepts.items():
            spoken[concept] += 2 * count
        fresh = [
            (concept, count)
            for concept, count in spoken.items()
            if self._vocabulary.kind(concept) in kinds and not self._is_covered(concept, known)
        ]
        fresh.sort(key=lambda item: -item[1])
        return [self._concept(concept, count) for concept, count in fresh[: int(self._weights["most_described"])]]

    def _is_covered(self, concept: str, known: set[str]) -> bool:
        return any(concept in self._vocabulary.ancestors(other) for other in known)

    def _concept(self, concept: str, count: int) -> Criterion:
        weight = self._weights["described"] * min(1.5, 0.5 + 0.25 * count)
        name = self._vocabulary.concepts[concept].name
        return Criterion(f"concept:{concept}", name, CriterionKind.INFERRED, weight, (concept,))

    def pack(self, pack: Pack | None, covered: Iterable[Criterion]) -> list[Criterion]:
        """What such projects usually need, as pluses by the pack's stars, where the owner hasn't asked for it."""
        known = {concept for criterion in covered for concept in criterion.concepts}
        if pack is None:
            return []
        return [
            Criterion(
                f"pack:{pack.id}:{item.id}",
                item.label,
                CriterionKind.PLUS,
                self._weights["pack"] * item.weight / 3,
                item.concepts,
                any_of=True,
                why=item.why,
            )
            for item in pack.criteria
            if not known & set(item.concepts)
        ]

    def size(self) -> Iterator[Criterion]:
        """Whoever asks here is a small firm: having worked for such counts a little."""
        concepts = ("small_firm_experience",)
        if not self._read(self._project.description).concepts.keys() & _LARGE:
            label, ask, weight = message("criterion_size"), message("ask_size"), self._weights["size"]
            yield Criterion("size", label, CriterionKind.PLUS, weight, concepts, ask=ask)

    def words(self) -> Iterator[Criterion]:
        """The words of title and description that no concept stands for."""
        words = dict.fromkeys((*self._read(self._project.title).words, *self._read(self._project.description).words))
        if words:
            label = message("criterion_words")
            yield Criterion("words", label, CriterionKind.INFERRED, self._weights["words"], (), tuple(words))

    def is_unknown(self, phrase: str) -> bool:
        """Whether the vocabulary knows nothing in the phrase."""
        return not self._read(phrase).concepts

    def _phrase(self, phrase: str, kind: CriterionKind, weight: float) -> Criterion:
        read = self._read(phrase)
        id = f"{kind}:{phrase.casefold()}"
        strict = {item.casefold() for item in self._project.strict}
        return Criterion(
            id,
            phrase,
            kind,
            weight,
            self._asked_for(read.concepts),
            read.words,
            strict=bool(strict & {id, phrase.casefold()}),
            any_of=any(fold(token.text) in signs("alternative") for token in tokenize(phrase)),
            ask=self._own_question(phrase, read.concepts),
        )

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

    def _read(self, text: str) -> _Phrase:
        concepts: Counter[str] = Counter()
        words: dict[str, None] = {}
        for start, end in sentences(text):
            sentence = text[start:end]
            found = [
                item
                for item in self._vocabulary.find(sentence, self._language)
                if self._vocabulary.kind(item.concept) in _NEED_KINDS
            ]
            concepts.update(item.concept for item in found)
            for token in tokenize(sentence):
                if not any(item.start <= token.start and token.end <= item.end for item in found):
                    words |= dict.fromkeys(self._content(token.text))
        return _Phrase(concepts, tuple(words))

    def _content(self, word: str) -> Iterator[str]:
        """The stem of a word worth looking for."""
        found = stem(word, self._language)
        if len(found) > 2 and not found.isdigit() and found not in empty_stems(self._language):
            yield found


def _unique(criteria: Iterable[Criterion]) -> list[Criterion]:
    """Each id once, the first one."""
    return list({criterion.id: criterion for criterion in reversed(list(criteria))}.values())[::-1]
