"""Studies set as points of a list, each of which is one of its own: with its time, what was studied, or what it is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_entries import entries_of
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_heads import is_head
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_subjects import is_bare_degree, is_subject
from tpmmatch.intake.cv_words import has, is_degree, is_school
from tpmmatch.intake.layout import GAP, Line

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_HONOURS = re.compile(r"\b(?:honou?rs|hons)\b", re.IGNORECASE)  # a mark, where no degree is named beside it
_LED = re.compile(rf"(?:at|at the|from|an der|bei der|à|à l['’]|en la|en el) ?({_CAPITAL}.*)")
_PART_OF = re.compile(r"[^\W\d_]+ (?:of|for|für|de|di|d['’]) ?(?P<what>.+)")
_APART = 0.5  # heights of a line more than between a degree and its school
_GLUED = re.compile(rf"(?P<degree>{_CAPITAL}[a-zà-ÿ]{{2,12}}\.?)(?P<school>{_CAPITAL}[a-zà-ÿ].*)")


def studies_of(lines: Sequence[Line]) -> list[Entry]:
    """The entries of a part of studies; in a list each point that names one is one, whatever stands behind its time."""
    lines = [_unled(_unglued(line)) for line in lines]
    if _are_undated(lines):
        return _by_words(lines)
    starts = [place for place, line in enumerate(lines) if _names_one(line)]
    if starts[:1] != [0] or any(find_spans(line.text) and not is_bullet(line.text) for line in lines):
        return entries_of(lines, dateless=True)
    if _is_certificate(lines[0].text):  # nothing is told below one, so what has a time is one more
        starts = [n for n, line in enumerate(lines) if n in starts or (is_bullet(line.text) and find_spans(line.text))]
    ends = [*starts[1:], len(lines)]
    points = [lines[start:end] for start, end in zip(starts, ends, strict=True)]
    return [entry for point in points for entry in entries_of(_bare(point), dateless=True)]


def _unled(line: Line) -> Line:
    """ "at Mill University", below what was studied there, names a school."""
    found = _LED.fullmatch(line.text)
    return (
        replace(line, text=found[1])
        if found and is_school(found[1]) and is_head(replace(line, text=found[1]))
        else line
    )


def _unglued(line: Line) -> Line:
    """ "MásterUniversidad de Mill", where a degree was too long for its column, with both parted."""
    found = _GLUED.fullmatch(line.text)
    glued = found is not None and is_bare_degree(found["degree"]) and is_school(found["school"])
    return replace(line, text=f"{found['degree']}{GAP}{found['school']}") if found and glued else line


def _are_undated(lines: Sequence[Line]) -> bool:
    """Whether a part lists studies without any time: degrees and schools in lines of their own, no points."""
    plain = not any(find_spans(line.text) or is_bullet(line.text) or labelled(line) for line in lines)
    return plain and bool(lines) and any(_names(lines[0])) and any(any(_names(line)) for line in lines[1:])


def _by_words(lines: Sequence[Line]) -> list[Entry]:
    """Studies without times: each begins with the degree, or the school, that the one above has already."""
    entries: list[Entry] = []
    nearest = min((line.gap for line in lines[1:] if any(_names(line))), default=0.0)
    for line in lines:
        degree, school = _names(line)
        last = entries[-1] if entries else None
        known = [_names(head) for _, head in last.heads] if last else []
        has_degree, has_school = any(one for one, _ in known), any(one for _, one in known)
        if (
            last is None
            or ((degree or school) and line.gap > nearest + _APART)
            or (degree and (has_degree or last.body))
            or (school and (last.body or (has_school and (has_degree or not _parts_one(last, line)))))
        ):
            entries.append(Entry(heads=[(line.text, line)]))
        elif not last.body and (degree or school or (is_bare_degree(last.heads[-1][0]) and is_subject(line.text))):
            last.heads.append((line.text, line))
        else:
            last.body.append(line)
    return entries


def _parts_one(entry: Entry, line: Line) -> bool:
    """Whether one of two schools is part of the other: "School of Computing", "Institut für Physik"."""
    found = [_PART_OF.fullmatch(text.partition(",")[0]) for text in (line.text, *(text for text, _ in entry.heads))]
    return any(one is not None and is_subject(one["what"]) for one in found)


def _names(line: Line) -> tuple[bool, bool]:
    """Whether a line names a degree, and a school, and tells nothing."""
    head = is_head(line)
    return head and is_degree(_HONOURS.sub("", line.text)), head and is_school(line.text) and not has(
        line.text, "degree", "marks"
    )


def _names_one(line: Line) -> bool:
    """Whether a point names a study or a certificate: "- BSc Computing, Mill University, 2001 – 2004 (2:1)"."""
    text = line.text
    if not is_bullet(text):
        return False
    named = is_degree(text) or is_school(text) or _is_certificate(text)
    return (is_degree(text) and is_school(text)) or (named and bool(find_spans(text)))


def _is_certificate(text: str) -> bool:
    return has(text, "certificate") and not (is_degree(text) or is_school(text))


def _bare(point: Sequence[Line]) -> list[Line]:
    first, *others = point
    return [replace(first, text=without_bullet(first.text)), *others]
