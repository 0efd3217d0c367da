"""Pluses: what such projects usually need, where the owner hasn't asked for it."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from tpmmatch.model.hurt import Start
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.pack import Pack
from tpmmatch.model.words import message

_STARS = 3  # a plus of so many stars has the weight of the rules
_LARGE = {"enterprise_experience", "steering_committee", "programme_management"}


def pack_of(
    pack: Pack | None, covered: Iterable[Criterion], denied: AbstractSet[str], weights: Mapping[str, float]
) -> list[Criterion]:
    """The criteria of a starter pack, by its stars."""
    known = _concepts(covered) | denied
    return [
        Criterion(
            f"pack:{pack.id}:{item.id}",
            item.label,
            CriterionKind.PLUS,
            weights["pack"] * item.weight / _STARS,
            item.concepts,
            any_of=True,
            why=item.why,
        )
        for item in (pack.criteria if pack else ())
        if pack and not known & set(item.concepts)
    ]


def complementary_of(
    skills: Iterable[Start],
    kind: str,
    covered: Iterable[Criterion],
    denied: AbstractSet[str],
    weights: Mapping[str, float],
) -> list[Criterion]:
    """The complementary skills; the owner's own wish for a method takes the place of agile ones."""
    covered = list(covered)
    known = _concepts(covered) | denied
    has_method = any(item.kind is CriterionKind.METHOD for item in covered)
    return [
        Criterion(
            f"skill:{skill.id}",
            skill.label,
            CriterionKind.PLUS,
            weights["pack"] * skill.weight / _STARS,
            skill.concepts,
            any_of=True,
            why=skill.why,
        )
        for skill in skills
        if not known & set(skill.concepts) and kind not in skill.not_for and not (skill.is_method and has_method)
    ]


def size_of(described: Iterable[str], weights: Mapping[str, float]) -> list[Criterion]:
    """Whoever asks here is a small firm: having worked for such counts a little."""
    if _LARGE.intersection(described):
        return []
    label, ask = message("criterion_size"), message("ask_size")
    concepts = ("small_firm_experience",)
    return [Criterion("size", label, CriterionKind.PLUS, weights["size"], concepts, ask=ask)]


def _concepts(criteria: Iterable[Criterion]) -> set[str]:
    return {concept for item in criteria for concept in item.concepts}
