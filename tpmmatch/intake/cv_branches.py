"""What firms do, as portals print it in capitals behind each firm: "Capgemini — CONSEIL & AUDIT"."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import country_code, is_town

_SEVERAL = 2  # heads of one look
_BEHIND = re.compile(r"(?P<firm>[^—]{2,70}?)\s+—\s+(?P<branch>[^—\t]{4,60})")


def without_branches(entries: Sequence[Entry]) -> None:
    """Take away what stands behind each firm if that is so in all heads, and mostly in words for what firms do."""
    found = [_branch(entry) for entry in entries]
    told = [one for one in found if one is not None]
    if len(told) < max(_SEVERAL, len(found)):
        return
    known = [branch for _, _, branch in told if set(fold(branch).split()) <= words("employment", "branches")]
    if len(known) * 2 < len(told):
        return
    for entry, (place, firm, _) in zip(entries, told, strict=True):
        entry.heads[place] = firm, entry.heads[place][1]


def _branch(entry: Entry) -> tuple[int, str, str] | None:
    """Where in a head a firm stands, with what it does."""
    for place, (text, _) in enumerate(entry.heads):
        found = _BEHIND.fullmatch(text.strip())
        if found is None or not found["branch"].isupper() or found["firm"].isupper() or len(entry.heads) < 2:
            continue
        firm, branch = found["firm"], found["branch"]
        other = is_title(firm) or is_town(firm) or country_code(firm) or is_title(branch)
        return None if other else (place, firm, branch)
    return None
