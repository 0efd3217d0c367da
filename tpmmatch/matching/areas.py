"""Areas of work: what kind of project somebody mostly tells of.

Having named a thing is not yet having led projects of that kind: an ERP consultant speaks of key figures, and is no
data project manager for it. So the kind of project counts by its share of the work told.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from tpmmatch.matching.passages import Section
from tpmmatch.model.match import Rung
from tpmmatch.model.project import ProjectKind
from tpmmatch.vocabulary import Vocabulary

if TYPE_CHECKING:
    from tpmmatch.matching.evidence import Line

AREAS: Mapping[ProjectKind, tuple[str, ...]] = {
    ProjectKind.MOBILE_APP: ("mobile_app",),
    ProjectKind.CRM: ("crm",),
    ProjectKind.WEBSITE: ("website", "web_shop", "web_development"),
    ProjectKind.IT_INFRASTRUCTURE: ("it_infrastructure",),
    ProjectKind.DATA_ANALYTICS: ("data_analytics",),
    ProjectKind.ENGINEERING: ("engineering_project",),
}
_NEAR = 0.5  # from this nearness on a concept speaks of an area
_TOLD = (Section.WORK, Section.SUMMARY, Section.TITLE, Section.NAME, Section.REFERENCE, Section.HEADLINE)


def shares_of_work(lines: "Iterable[Line]", weights: Iterable[tuple[Rung, float]]) -> Mapping[ProjectKind, float]:
    """Each area beside the one most is told of (which has 1); all zero where nothing is told of any."""
    masses = dict.fromkeys(AREAS, 0.0)
    for (passage, sentence, _), (_, strength) in zip(lines, weights, strict=True):
        if sentence.areas and passage.section in _TOLD:
            for area, share in sentence.areas:
                masses[area] += strength * share
    most = max(masses.values())
    return {area: mass / most if most else 0.0 for area, mass in masses.items()}


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
