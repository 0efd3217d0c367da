"""Areas of work: of which kinds of project words speak."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Vocabulary

AREAS: Mapping[ProjectKind, tuple[str, ...]] = {
    ProjectKind.MOBILE_APP: ("mobile_app",),
    ProjectKind.CRM: ("crm",),
    ProjectKind.WEBSITE: ("website", "web_shop", "web_development"),
    ProjectKind.IT_INFRASTRUCTURE: ("it_infrastructure",),
    ProjectKind.DATA_ANALYTICS: ("data_analytics",),
    ProjectKind.ENGINEERING: ("engineering_project",),
}
_NEAR = 0.5  # from this nearness on a concept speaks of an area


def areas_told(concepts: Iterable[str], vocabulary: Vocabulary) -> tuple[tuple[ProjectKind, float], ...]:
    """Which areas a sentence with these concepts speaks of, and how far."""
    near, told = _areas_of_concepts(vocabulary), dict[ProjectKind, float]()
    for concept in concepts:
        for area, share in near.get(concept, ()):
            told[area] = max(share, told.get(area, 0.0))
    return tuple(told.items())


def area_named(texts: Sequence[Mapping[str, int]], vocabulary: Vocabulary) -> ProjectKind | None:
    """The area that concepts counted in the first of some texts speak of most, the others telling which of those alike.

    None where they speak of none, or of several alike throughout.
    """
    near, left = _areas_of_concepts(vocabulary), set(AREAS)
    for text in texts:
        masses = dict.fromkeys(left, 0.0)
        for concept, count in text.items():
            for area, share in near.get(concept, ()):
                if area in left:
                    masses[area] += share * count
        most = max(masses.values())
        if not most and len(left) == len(AREAS):
            return None
        left = {area for area, mass in masses.items() if mass == most}
        if len(left) == 1:
            return left.pop()
    return None


@lru_cache(maxsize=4)
def _areas_of_concepts(vocabulary: Vocabulary) -> Mapping[str, tuple[tuple[ProjectKind, float], ...]]:
    """Which areas a concept speaks of, and how far."""
    found: dict[str, dict[ProjectKind, float]] = {}
    for area, roots in AREAS.items():
        for root in roots:
            for concept, share in vocabulary.nearness(root).items():
                if share >= _NEAR:
                    shares = found.setdefault(concept, {})
                    shares[area] = max(share, shares.get(area, 0.0))
    return {concept: tuple(shares.items()) for concept, shares in found.items()}
