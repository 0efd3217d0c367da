"""What somebody learned beside their work: degrees and certificates among courses are ones, all others are kept."""

from collections.abc import Iterable, Sequence

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_extras import whole_lines
from tpmmatch.intake.cv_sections import without_bullet
from tpmmatch.intake.cv_words import has, is_advanced, is_degree, is_school
from tpmmatch.intake.layout import Line

_SHORTEST, _LONGEST = 4, 200  # letters
_MOST = 60


def parted_courses(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """The lines of such a part that name a degree, those that name a certificate, and all others."""
    degrees, certificates, others = list[Line](), list[Line](), list[Line]()
    for line in whole_lines(lines):
        if is_degree(line.text) and _is_study(line.text):
            degrees.append(line)
        else:
            (certificates if has(line.text, "certificate") else others).append(line)
    return degrees, certificates, others


def _is_study(text: str) -> bool:
    """Whether a course that names a degree is one: by its school, or its years as in "2005 – 2009 BSc, FHO"."""
    years = any(not one.single and one.start[:4] < one.end[:4] for one in find_spans(text))
    return years or is_school(text) or is_advanced(text)


def write_courses(draft: Draft, lines: Iterable[Line]) -> None:
    """Write courses as they are told, as those of a study whose name nobody says."""
    told = [(text, line) for line in lines if _SHORTEST <= len(text := joined([_bare(line)])) <= _LONGEST][:_MOST]
    if told:
        draft.entry("education", {"courses": [text for text, _ in told]}, {"courses": told[0][1]})


def _bare(line: Line) -> Line:
    return Line(without_bullet(line.text))
