"""Where the firm usually stands in the heads of a part, which tells what a lone name there is."""

from collections.abc import Sequence

from tpmmatch.intake.cv_entries import Entry
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_words import is_title

_SEVERAL = 2  # heads from which on where their firms stand says something


def sure_where_others_are(entries: Sequence[Entry], roles: Sequence[Role]) -> None:
    """Take a lone name for a firm that stands where all heads with a title have theirs: beside the time, or above."""
    both = list(zip(entries, roles, strict=True))
    usual = {
        (_is_beside(entry, role, "name"), _is_beside(entry, role, "position"))
        for entry, role in both
        if {"name", "position"} <= role.values.keys() - role.unsure and entry.span_line is not None
    }
    titled = sum({"name", "position"} <= role.values.keys() - role.unsure for role in roles)
    if titled < _SEVERAL or usual not in ({(True, False)}, {(False, True)}):
        return
    for entry, role in both:
        alone = "position" not in role.values and "name" in role.values and entry.span is not None
        if alone and _is_beside(entry, role, "name") in {beside for beside, _ in usual}:
            role.unsure -= set() if is_title(role.values["name"]) else {"name"}


def _is_beside(entry: Entry, role: Role, key: str) -> bool:
    return role.lines[key] is entry.span_line
