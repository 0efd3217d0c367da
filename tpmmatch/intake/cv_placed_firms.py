"""Firms in lines of their own beside their places, each brought to the jobs below: "Graz    Kranz" over "2019    Lead".

The places stand where the times of jobs do; what each job below was there, and no firm, stands beside its time.
"""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_firms import says_alone
from tpmmatch.intake.cv_heads import is_head
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_words import is_company, is_title
from tpmmatch.intake.layout import GAP, Line


def with_placed_firms_at_jobs(lines: Sequence[Line]) -> list[Line]:
    """The lines of a part, each such firm in the lines of its jobs; one right below a job's time is that job's."""
    found: list[Line] = []
    firm = ""
    for number, line in enumerate(lines):
        above = any(map(_is_bare_job, lines[max(0, number - 1) : number]))
        if not above and _is_firm(line) and any(map(_is_bare_job, lines[number + 1 : number + 2])):
            place, _, name = line.text.partition(GAP)
            firm = f"{name}{GAP}{place}"
        elif firm and _is_bare_job(line) and not _names_its_own(line, lines[number + 1 : number + 2]):
            found.append(replace(line, text=f"{line.text}{GAP}{firm}"))
        else:
            firm = "" if _is_timed(line) else firm
            found.append(line)
    return found


def _names_its_own(job: Line, below: Sequence[Line]) -> bool:
    """Whether somebody worked for themselves, or a firm stands in a line of its own below."""
    named = any(is_head(line) and is_company(line.text) and not _is_firm(line) for line in below)
    return named or says_alone(job.text.partition(GAP)[2])


def _is_firm(line: Line) -> bool:
    place, gap, name = line.text.partition(GAP)
    whole = bool(gap) and GAP not in name and is_place_only(replace(line, text=place))
    bare = replace(line, text=name)
    named = is_head(bare) and not (find_spans(line.text) or is_place_only(bare))
    return whole and named and (is_company(name) or not is_title(name))


def _is_timed(line: Line) -> bool:
    """Whether a line begins with a time and a gap."""
    time, gap, _ = line.text.partition(GAP)
    spans = find_spans(time)
    return bool(gap and spans) and not (time[: spans[0].first] + time[spans[-1].last :]).strip()


def _is_bare_job(line: Line) -> bool:
    """Whether a line is a time and a title, and nothing else."""
    title = line.text.partition(GAP)[2]
    return _is_timed(line) and is_title(title) and not (is_company(title) or "," in title or GAP in title)
