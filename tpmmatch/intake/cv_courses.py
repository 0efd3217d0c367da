"""What somebody learned beside their work: degrees and certificates among courses are ones, all others are kept."""

from collections import deque
from collections.abc import Iterable, Sequence

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_extras import whole_lines
from tpmmatch.intake.cv_words import has, is_advanced, is_degree, is_school
from tpmmatch.intake.layout import Line

_SHORTEST, _LONGEST = 4, 200  # letters
_MOST = 60


def parted_courses(lines: Sequence[Line]) -> tuple[list[list[Line]], list[Line], list[Line]]:
    """The lines of such a part: those of each study, those that name a certificate, and all others."""
    studies, certificates, others = list[list[Line]](), list[Line](), list[Line]()
    waiting = deque(whole_lines(lines))
    while waiting:
        line = waiting.popleft()
        if is_degree(line.text) and _is_study(line.text):
            studies.append([line, waiting.popleft()] if waiting and _goes_on(line, waiting[0]) else [line])
        else:
            (certificates if has(line.text, "certificate") else others).append(line)
    return studies, certificates, others


def _is_study(text: str) -> bool:
    """Whether a course that names a degree is a study: by its school or kind, or its years: "2005 – 2009 BSc, FHO"."""
    years = any(not one.single and one.start[:4] < one.end[:4] for one in find_spans(text))
    return is_school(text) or is_advanced(text) or (years and not has(text, "certificate"))


def _goes_on(line: Line, below: Line) -> bool:
    """Whether the line below says at which school it was and when: "CAS Leadership" over "Hochschule Luzern, 2019"."""
    told = find_spans(below.text) and is_school(below.text) and not is_degree(below.text) and not is_bullet(below.text)
    return bool(told) and not find_spans(line.text)


def write_courses(draft: Draft, lines: Iterable[Line]) -> None:
    """Write courses as they are told, as those of a study whose name nobody says."""
    told = [(text, line) for line in lines if _SHORTEST <= len(text := joined([_bare(line)])) <= _LONGEST][:_MOST]
    if told:
        draft.entry("education", {"courses": [text for text, _ in told]}, {"courses": told[0][1]})


def _bare(line: Line) -> Line:
    return Line(without_bullet(line.text))
