"""Areas of work: what kind of project somebody mostly tells of.

Having named a thing is not yet having led projects of that kind: an ERP consultant speaks of key figures, and is no
data project manager for it. So the kind of project counts by its share of the work told.
"""

from collections.abc import Iterable, Mapping

from tpmmatch.matching.evidence import Line
from tpmmatch.matching.passages import Section
from tpmmatch.model.match import Rung
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
_TOLD = frozenset({Section.HEADLINE, Section.SUMMARY, Section.TITLE, Section.WORK, Section.NAME, Section.REFERENCE})


def shares_of_work(
    lines: Iterable[Line], weights: Iterable[tuple[Rung, float]], vocabulary: Vocabulary
) -> Mapping[ProjectKind, float]:
    """Each area beside the one most is told of (which has 1); all zero where nothing is told of any."""
    masses = dict.fromkeys(AREAS, 0.0)
    for line, (_, strength) in zip(lines, weights, strict=True):
        if line.passage.section in _TOLD:
            for area, roots in AREAS.items():
                near = [
                    share
                    for root in roots
                    for found in line.found
                    if (share := vocabulary.nearness(root).get(found.concept, 0.0)) >= 0.5
                ]
                masses[area] += strength * max(near, default=0.0)
    most = max(masses.values())
    return {area: mass / most if most else 0.0 for area, mass in masses.items()}
