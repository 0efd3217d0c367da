"""Firms below titles: what a line there names is of that job alone, and what no rule can read is asked about."""

from collections.abc import Sequence

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_firms import says_alone
from tpmmatch.intake.cv_heads import ends_sentence
from tpmmatch.intake.cv_pieces import LABEL, says_terms
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.layout import GAP, Line

_WORDS_OF_FIRM = 6
_NEAR = 0.8  # of a line's height
_NO_NAMES = ("@", "://", GAP)


def is_below(entry: Entry, role: Role) -> bool:
    """Whether the firm stands in a line below that of the title: such a one heads no further titles."""
    title, firm = (_number(entry, role.lines.get(key)) for key in ("position", "name"))
    return "position" in role.lines and title < firm


def ask_about_firms_below(entries: Sequence[Entry], roles: Sequence[Role]) -> None:
    """Where firms have lines of their own below titles, take such a line for one that no rule knows, with a doubt.

    "blau & gelb" is a name that is written as what is told.
    """
    both = list(zip(entries, roles, strict=True))
    named = [is_below(entry, role) for entry, role in both if {"name", "position"} <= role.values.keys() - role.unsure]
    if sum(named) * 2 <= len(named):
        return
    for entry, role in both:
        known = "position" not in role.values or "name" in role.values or says_alone(role.values["position"])
        if not known and _may_name_firm(entry.body):
            line, *entry.body = entry.body
            entry.heads.append((line.text, line))
            role.say("name", line.text.strip(), line, sure=False)


def _number(entry: Entry, line: Line | None) -> int:
    """The number of a line in the head; what stands in none comes last."""
    return next((n for n, (_, one) in enumerate(entry.heads) if one is line), len(entry.heads))


def _may_name_firm(body: Sequence[Line]) -> bool:
    """Whether what is told begins with a short line that stands by itself, above points or before free room."""
    if not body or (len(body) > 1 and not is_bullet(body[1].text) and body[1].gap < _NEAR):
        return False
    line = body[0]
    text = line.text.strip()
    bare = not is_bullet(text) and not ends_sentence(text) and not any(sign in text for sign in _NO_NAMES)
    short = len(text.split()) <= _WORDS_OF_FIRM and line.gap < _NEAR
    known = says_terms(text) or is_title(text) or is_place_only(line) or LABEL.match(text) or text.endswith(":")
    return bare and short and not known and not find_spans(text)
