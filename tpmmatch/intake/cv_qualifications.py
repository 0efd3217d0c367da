"""A part headed "Qualifications" holds skills, studies or certificates: what stands in it tells."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_words import has, is_degree, is_school, words
from tpmmatch.intake.folding import fold

_MAY_BE = frozenset({"skills", "education"})
_WORDS = 6  # of a certificate without a year
_LONGEST = 90  # letters of a certificate with its issuer and its year


def with_qualifications_told(sections: Sequence[Section]) -> list[Section]:
    """The parts; one headed by what may be any of them is named by what most of its lines are."""
    return [replace(one, name=_name_by_lines(one)) for one in sections]


def _name_by_lines(section: Section) -> str:
    heading = section.heading
    if section.name not in _MAY_BE or heading is None or fold(heading.text) not in words("certificate", "headings"):
        return section.name
    texts = [without_bullet(line.text) for line in section.lines]
    if any(is_degree(text) or is_school(text) for text in texts if not has(text, "certificate")):
        return section.name
    if sum(map(_names_certificate, texts)) * 2 > len(texts):
        return "certificates"
    return section.name if any(map(find_spans, texts)) else "skills"


def _names_certificate(text: str) -> bool:
    """Whether a line names a certificate, not what somebody knows: "SAP, ITIL, Jira" or "Kenntnisse in ITIL"."""
    if not has(text, "certificate") or len(text) > _LONGEST:
        return False
    named = fold(text).startswith(tuple(words("certificate") | words("certificate", "names")))
    return bool(find_spans(text)) or (named and "," not in text and len(text.split()) <= _WORDS)
