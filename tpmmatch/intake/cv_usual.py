"""Where the firm usually stands in the heads of a part, which tells what a lone name there is."""

from collections.abc import Sequence

from tpmmatch.intake.cv_entries import Entry
from tpmmatch.intake.cv_roles import Role
from tpmmatch.intake.cv_words import is_title

_SEVERAL = 2  # heads from which on where their firms stand says something


def sure_where_others_are(entries: Sequence[Entry], roles: Sequence[Role]) -> None:
    """Take a lone name beside its time for a firm, where all heads with a title have their firm there, and apart."""
    usual = [
        role.lines["name"] is entry.span_line is not role.lines["position"]
        for entry, role in zip(entries, roles, strict=True)
        if {"name", "position"} <= role.values.keys() - role.unsure
    ]
    if len(usual) < _SEVERAL or not all(usual):
        return
    for entry, role in zip(entries, roles, strict=True):
        alone = "position" not in role.values and role.lines.get("name") is entry.span_line
        if alone and entry.span is not None and not is_title(role.values["name"]):
            role.unsure.discard("name")
