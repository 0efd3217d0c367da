"""Of which areas of work somebody mostly tells.

Having named a thing is not yet having led projects of that kind: an ERP consultant speaks of key figures, and is no
data project manager for it. So the kind of project counts by its share of the work told.
"""

from collections.abc import Iterable, Mapping

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.evidence import Line
from tpmmatch.matching.passages import Section
from tpmmatch.model.match import Rung
from tpmmatch.model.project import ProjectKind

_TOLD = (Section.WORK, Section.SUMMARY, Section.TITLE, Section.NAME, Section.REFERENCE, Section.HEADLINE)


def shares_of_work(lines: Iterable[Line], weights: Iterable[tuple[Rung, float]]) -> Mapping[ProjectKind, float]:
    """Each area beside the one most is told of (which has 1); all zero where nothing is told of any."""
    masses = dict.fromkeys(AREAS, 0.0)
    for (passage, sentence, _), (_, strength) in zip(lines, weights, strict=True):
        if sentence.areas and passage.section in _TOLD:
            for area, share in sentence.areas:
                masses[area] += strength * share
    most = max(masses.values())
    return {area: mass / most if most else 0.0 for area, mass in masses.items()}
