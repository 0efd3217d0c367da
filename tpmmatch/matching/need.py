"""The owner's need as criteria: their wishes, what their description speaks of, what hurts, the packs' experience.

Whatever the vocabulary doesn't know is still looked for as words, and said to be so; what nobody may be chosen for is
refused, and said with a lawful wish in its place.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tpmmatch.matching.areas import AREAS, area_named
from tpmmatch.matching.criteria import CriteriaMaker, is_unwanted
from tpmmatch.matching.pains import Felt, Weighing, feel
from tpmmatch.matching.phrases import PhraseReader
from tpmmatch.matching.pluses import complementary_of, pack_of, size_of
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.wishes import Wish, Wishes
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import MethodWish, Project, ProjectKind
from tpmmatch.model.understanding import Understanding
from tpmmatch.model.words import Words, message
from tpmmatch.vocabulary import Vocabulary, load_packs, pack_for
from tpmmatch.vocabulary.hurts import load_complementary, load_hurts
from tpmmatch.vocabulary.languages import language_of
from tpmmatch.vocabulary.protected import load_protected
from tpmmatch.vocabulary.rarity import rarity

_DESCRIBED_KINDS = frozenset({"expertise", "tools", "duties"})
METHOD_OPEN = "method_open"


def understand(project: Project, vocabulary: Vocabulary, rules: Rules) -> Understanding:
    """All criteria of a project, the owner's own first. Their weights are the rules' unless the owner set stars.

    The pack is the one that the owner chose, else that of the kind of project, said or named in the title.
    """
    texts = (project.title, project.description, *project.must_have, *project.nice_to_have)
    reader = PhraseReader(vocabulary, language_of(texts))
    wishes = Wishes(project, reader, load_protected(), rules)
    hurts = load_hurts()
    felt = feel(wishes.hurts, (wishes.title, wishes.description), reader, hurts)
    need = _Need(project, wishes, reader, rules)
    pack = pack_for(replace(project, kind=need.kind))
    weights = dict(project.weights)
    fixed = frozenset(weights) | {f"{wish.kind}:{wish.text.casefold()}" for wish in wishes.asked if wish.fixed}
    weighing = Weighing(felt, hurts, fixed)
    criteria = weighing.told(need.with_pluses(weighing.chosen(need.said()), pack, felt))
    criteria += need.words(felt.unknown)
    weighed = [replace(item, weight=weights.get(item.id, item.weight)) for item in _unique(criteria)]
    return Understanding(
        tuple(item for item in weighed if item.weight > 0),
        (*need.unknown(), *felt.unknown),
        pack,
        unwanted=need.unwanted(),
        refused=tuple(wishes.refused),
        pains=felt.pains,
        language=reader.language,
        left_out=tuple(item for item in weighed if item.weight <= 0 and item.id in weights),
    )


class _Need:
    """Makes criteria of the parts of one project."""

    def __init__(self, project: Project, wishes: Wishes, reader: PhraseReader, rules: Rules) -> None:
        self._project, self._wishes, self._reader = project, wishes, reader
        self._vocabulary, self._rules, self._weights = reader.vocabulary, rules, rules.weights
        self._maker = CriteriaMaker(reader)
        self._read = {wish.text: reader.wish(wish.text) for wish in (*wishes.asked, *wishes.methods)}
        self._title, self._story = reader.wish(wishes.title), reader.story(wishes.description)
        reads = (self._title, self._story, *self._read.values())
        self._denied = frozenset(concept for read in reads for concept in read.denied)
        is_said = project.kind in AREAS
        self.kind = project.kind if is_said else self._kind_named()
        self._why_kind: Words = "" if is_said else message("why_kind", title=wishes.title)

    def said(self) -> list[Criterion]:
        """What the owner says: wishes, kind, methods, line of business, description."""
        asked = [found for wish in self._wishes.asked if (found := self._maker.of_wish(wish))]
        criteria = [*asked, *self._kind(), *self._methods(), *self._industry()]
        return criteria + self._described(criteria)

    def with_pluses(self, criteria: Sequence[Criterion], pack: Pack | None, felt: Felt) -> list[Criterion]:
        """The same with what such projects usually need."""
        found, weights = list(criteria), self._weights
        found += pack_of(pack, found, self._denied, weights)
        if felt.trouble:
            rescue = next((item for item in load_packs() if item.id == load_hurts().trouble.pack), None)
            why = message("why_trouble", said=felt.trouble)
            found += [replace(item, why=why) for item in pack_of(rescue, found, self._denied, weights)]
        found += complementary_of(load_complementary(), self.kind, found, self._denied, weights)
        return found + size_of(self._story.concepts, weights)

    def words(self, more: Iterable[str]) -> list[Criterion]:
        """All words of the need, the rarer the heavier: whoever uses them tells of the same things."""
        wished = (self._read[wish.text] for wish in self._wishes.asked)
        others = (self._reader.wish(text) for text in (self._wishes.industry, *more))
        counts: Counter[str] = Counter()
        for read in (self._title, self._story, *wished, *others):
            counts.update(read.said)
        if not counts:
            return []
        # Said four times tells twice as much as said once.
        words = tuple((word, round(rarity(word) * math.sqrt(count), 4)) for word, count in counts.items())
        # Of few words, sharing one is chance: they weigh less than those of a whole description.
        told = sum(rarity(word) for word in counts) / self._rules.fit["words_told"]
        label, weight = message("criterion_words"), round(self._weights["words"] * min(1.0, told), 2)
        return [Criterion("words", label, CriterionKind.INFERRED, weight, (), words)]

    def unknown(self) -> Iterator[str]:
        """The wishes of which the vocabulary knows nothing."""
        for wish in self._all_wishes():
            if not self._read[wish.text].concepts and not wish.concepts and wish.text not in self.unwanted():
                yield wish.text

    def unwanted(self) -> tuple[str, ...]:
        """The wishes that only say what is not wanted."""
        found = [wish.text for wish in self._all_wishes()]
        return tuple(text for text in dict.fromkeys(found) if is_unwanted(self._read[text]))

    def _all_wishes(self) -> list[Wish]:
        return [wish for wish in (*self._wishes.asked, *self._wishes.methods) if not wish.language]

    def _kind(self) -> Iterator[Criterion]:
        """What is to be made; its commonest proof is having led the same before."""
        if concepts := AREAS.get(self.kind):
            label, weight = message(f"criterion_kind_{self.kind}"), self._weights["kind"]
            found = Criterion(f"kind:{self.kind}", label, CriterionKind.INFERRED, weight, concepts)
            yield replace(found, any_of=True, area=self.kind, why=self._why_kind)

    def _kind_named(self) -> ProjectKind:
        """What the title says is to be made, by the description where it names two things alike; else other."""
        return area_named((self._title.concepts, self._story.concepts), self._vocabulary) or ProjectKind.OTHER

    def _methods(self) -> Iterator[Criterion]:
        """The methods wished for, and those that the must-haves name."""
        known: set[str] = set()
        for wish in self._wishes.methods:
            found = self._maker.of_wish(wish)
            if found and METHOD_OPEN not in found.concepts:
                known.update(found.concepts)
                yield found
        is_required = self._project.method_wish is MethodWish.REQUIRED
        weight = self._weights["method_required" if is_required else "method_preferred"]
        for wish in self._wishes.asked:
            found = self._maker.method_in(wish, weight)
            if found and not known & set(found.concepts):
                known.update(found.concepts)
                yield found

    def _industry(self) -> Iterator[Criterion]:
        """The owner's line of business."""
        if industry := self._wishes.industry:
            found = self._maker.of_phrase(industry, CriterionKind.INFERRED, self._weights["industry"])
            label, ask = message("criterion_industry", industry=industry), message("ask_industry", industry=industry)
            yield replace(found, label=label, ask=ask)

    def _described(self, covered: Iterable[Criterion]) -> list[Criterion]:
        """What title and description speak of beyond the phrases, oftenest first; the title counts twice."""
        known = {concept for criterion in covered for concept in criterion.concepts}
        spoken = Counter({c: n for c, n in self._story.concepts.items() if self._vocabulary.kind(c) != "industries"})
        spoken.update(self._reader.own_industries(self._wishes.description))
        for concept, count in self._title.concepts.items():
            spoken[concept] += 2 * count
        # Where the owner names the line of business, others in the description are those of clients and neighbours.
        kinds = _DESCRIBED_KINDS if self._wishes.industry else _DESCRIBED_KINDS | {"industries"}
        fresh = [
            (concept, count)
            for concept, count in spoken.items()
            if self._vocabulary.kind(concept) in kinds and not self._is_covered(concept, known)
        ]
        fresh.sort(key=lambda item: -item[1])
        return [self._concept(concept, count) for concept, count in fresh[: int(self._weights["most_described"])]]

    def _is_covered(self, concept: str, known: set[str]) -> bool:
        """Whether it is asked for already, or is what the owner doesn't want."""
        is_denied = bool(self._vocabulary.ancestors(concept) & self._denied)
        return is_denied or any(concept in self._vocabulary.ancestors(other) for other in known)

    def _concept(self, concept: str, count: int) -> Criterion:
        """What an owner makes or sells is no craft of the project manager: it weighs the least."""
        told = 0.5 if self._vocabulary.kind(concept) == "industries" else min(1.5, 0.5 + 0.25 * count)
        name = self._vocabulary.concepts[concept].name
        return Criterion(
            f"concept:{concept}", name, CriterionKind.INFERRED, self._weights["described"] * told, (concept,)
        )


def _unique(criteria: Iterable[Criterion]) -> list[Criterion]:
    """Each id once, the first one."""
    return list({criterion.id: criterion for criterion in reversed(list(criteria))}.values())[::-1]
