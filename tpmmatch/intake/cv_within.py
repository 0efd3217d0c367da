"""What stands with a time of its own within a job and is none: a project there, or a team."""

from collections.abc import Callable, Sequence

from tpmmatch.intake.cv_dates import Span
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_words import is_company, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line


def with_parts_told(entries: Sequence[Entry], roles: Sequence[Role]) -> tuple[list[Entry], list[Role]]:
    """The jobs with their roles; one marked less than the job before, within its time, is told by that job.

    It says neither a firm nor a title for certain: "Firefox team (2014 – 2016)" below the heading "Lead – Mill".
    """
    kept: list[tuple[Entry, Role]] = []
    for entry, role in zip(entries, roles, strict=True):
        if kept and _is_part(entry, role, *kept[-1]):
            kept[-1][0].body += [*_lines(entry), *entry.body]
        else:
            kept.append((entry, role))
    return [entry for entry, _ in kept], [role for _, role in kept]


def _is_part(entry: Entry, role: Role, job: Entry, of_job: Role) -> bool:
    sure = role.values.keys() - role.unsure
    named = "name" in sure and _names(is_company, role.values["name"])
    titled = "position" in sure and _names(is_title, role.values["position"])
    if titled or named or entry.span is None or job.span is None or not _holds(job.span, entry.span):
        return False
    known = {"name", "position"} <= of_job.values.keys() - of_job.unsure
    return known and _is_marked_less(_lines(entry), _lines(job))


def _names(is_so: Callable[[str], bool], text: str) -> bool:
    """Whether a text names a firm or a title besides fields of work: "Platform Engineering" does not."""
    return is_so(" ".join(word for word in text.split() if fold(word) not in words("company", "fields")))


def _holds(whole: Span, part: Span) -> bool:
    """Whether a time lies within another by its years."""
    ends = whole.open or (not part.open and part.end[:4] <= whole.end[:4])
    return whole.start[:4] <= part.start[:4] and ends


def _is_marked_less(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    heading = min((line.level for line in others if line.level), default=0)
    return bool(heading) and all(not line.level or line.level > heading for line in lines)


def _lines(entry: Entry) -> list[Line]:
    """The lines of a head as they are written."""
    lines = [*(line for _, line in entry.heads), *([entry.span_line] if entry.span_line is not None else ())]
    return list({id(line): line for line in lines}.values())
