"""A part headed "Qualifications" holds skills, studies or certificates: what stands in it tells."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_words import has, is_degree, is_school, words
from tpmmatch.intake.folding import fold

_MAY_BE = frozenset({"skills", "education"})
_LONGEST = 90  # letters of a certificate with its issuer and its year


def with_qualifications_told(sections: Sequence[Section]) -> list[Section]:
    """The parts; one headed by what may be any of them is of certificates if most of its lines are, and no study."""
    return [replace(one, name="certificates") if _lists_certificates(one) else one for one in sections]


def _lists_certificates(section: Section) -> bool:
    heading = section.heading
    if section.name not in _MAY_BE or heading is None or fold(heading.text) not in words("certificate", "headings"):
        return False
    texts = [without_bullet(line.text) for line in section.lines]
    certified = sum(has(text, "certificate") and len(text) <= _LONGEST for text in texts)
    studied = any(is_degree(text) or is_school(text) for text in texts if not has(text, "certificate"))
    return certified * 2 > len(texts) and not studied
