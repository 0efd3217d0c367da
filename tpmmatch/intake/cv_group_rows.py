"""Groups of skills side by side, their names in bold over their lists: "Methods    Tools" over "Scrum    Jira, SQL"."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.layout import GAP, Line

_NEAR = 0.6  # of a line's height: from a name to its list, and within a list
_ROOM = 1.0  # above each group
_LONGEST = 40  # letters of a name
_SAME = 3  # points between what begins at the same place


def with_groups_at_their_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines; each group in one, its name before a colon. A last one may stand alone in its row."""
    whole: list[Line] = []
    place, within = 0, False
    while place < len(lines):
        end = _end_of_groups(lines, place, within=within)
        whole += _groups(lines[place:end]) if end else lines[place : place + 1]
        within = bool(end)
        place = end or place + 1
    return whole


def _end_of_groups(lines: Sequence[Line], place: int, *, within: bool) -> int:
    """Where the lists end of which the names stand in this line; 0 if none do."""
    names = lines[place].text.split(GAP)
    end = place + 1
    if not lines[place].bold or not (len(names) > 1 or within) or not all(map(_may_be_name, names)):
        return 0
    while end < len(lines) and not lines[end].bold and lines[end].gap < _NEAR and not is_bullet(lines[end].text):
        if len(lines[end].text.split(GAP)) > (1 if end > place + 1 else len(names)):
            return 0
        end += 1
    listed = lines[place + 1 : place + 2] if end > place + 1 else []
    return end if any(len(line.text.split(GAP)) == len(names) and "," in line.text for line in listed) else 0


def _may_be_name(text: str) -> bool:
    return len(text) <= _LONGEST and "," not in text and ":" not in text and not is_bullet(text)


def _groups(rows: Sequence[Line]) -> list[Line]:
    """The groups of a row of names and its lists; a list goes on below in the first column, or else in the last."""
    names, lists = rows[0].text.split(GAP), rows[1].text.split(GAP)
    for row in rows[2:]:
        number = 0 if abs(row.box[0] - rows[1].box[0]) < _SAME else -1
        lists[number] += f" {row.text}"
    return [replace(rows[0], text=f"{name}: {listed}", gap=_ROOM) for name, listed in zip(names, lists, strict=True)]
