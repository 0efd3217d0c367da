"""Feet of pages that say how to reach somebody: told once, at the top, where a CV says so."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_contact import MAIL
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name import is_in_mail
from tpmmatch.intake.cv_name_mail import has_surname_in_mail
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, is_state, is_town

# A mail, a number to call, or a town behind its postcode.
REACH = re.compile(r"@|\+?\d[\d ()/-]{6,}|(?<!\d)\d{4,5} [^\W\d_]")
_COUNTED = re.compile(r"\t\d{1,2}\s*(?:/|of|von|de|sur)\s*\d{1,2}$", re.IGNORECASE)  # "ada@example.org   1/2"
_MOST_PARTS = 3  # "Boulder, CO, USA"


def with_foot_at_the_top(lines: Sequence[Line], repeated: Sequence[Line]) -> list[Line]:
    """The lines of a first page, those of its foot that each page repeats before its first heading.

    Only where they say how to reach the one whose name stands above. Agents have feet of their own, which are left out
    where it is told how to reach the person.
    """
    heading = next((place for place, line in enumerate(lines) if heading_of(line.text)), 0)
    told = [line for line in repeated if REACH.search(_bare(line)) or _is_place(_bare(line))]
    mails, own = _mails(told), _mails(lines[:heading])
    is_own = _is_of(lines[:heading], " ".join(mails)) or not own.isdisjoint(mails)
    if not heading or not mails or not (is_own or own):
        return list(lines)
    feet = {id(line) for line in told}
    column = lines[heading - 1].column
    moved = [replace(line, text=_bare(line), column=column) for line in lines if id(line) in feet]
    rest = [[line for line in part if id(line) not in feet] for part in (lines[:heading], lines[heading:])]
    return [*rest[0], *(moved if is_own else ()), *rest[1]]


def _mails(lines: Sequence[Line]) -> set[str]:
    return {mail for line in lines for mail in MAIL.findall(line.text)}


def _is_of(top: Sequence[Line], mails: str) -> bool:
    """Whether one of some addresses, parted by spaces, speaks for the name above all else."""
    names = (as_name(line.text.partition(GAP)[0], doubtful=True) for line in top)
    name = next(filter(None, names), "")
    called = any(fold(mail.partition("@")[0]) in fold(name).split() for mail in mails.split())
    return bool(name) and (called or is_in_mail(name, mails) or has_surname_in_mail(name, mails))


def _bare(line: Line) -> str:
    """The text of a line without the number of the page at its end."""
    return _COUNTED.sub("", line.text)


def _is_place(text: str) -> bool:
    first, *others = [part.strip() for part in text.split(",")]
    known = all(is_state(part) or bool(country_code(part)) for part in others)
    return is_town(first) and len(others) < _MOST_PARTS and known
