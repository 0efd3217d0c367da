"""Groups of skills side by side, their names in bold over their lists: "Methods    Tools" over "Scrum    Jira, SQL"."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_NEAR = 0.6  # of a line's height: from a name to its list, and within a list
_ROOM = 1.0  # above each group
_LONGEST = 40  # letters of a name
_SEVERAL = 2  # lines that begin in bold
_SAME = 3  # points between what begins at the same place


def with_groups_at_their_lists(lines: Sequence[Line]) -> list[Line]:
    """The lines; each group in one, its name before a colon. A last one may stand alone in its row."""
    if sum(map(_is_led, lines)) >= _SEVERAL:
        lines = [_with_colon(line) if _is_led(line) else line for line in lines]
    whole: list[Line] = []
    place, within = 0, False
    while place < len(lines):
        end = _end_of_groups(lines, place, within=within)
        whole += _groups(lines[place:end]) if end else lines[place : place + 1]
        within = bool(end)
        place = end or place + 1
    return whole


def _is_led(line: Line) -> bool:
    """Whether a line begins with the name of a group in bold and lists its skills behind it: "Methods Scrum, SAFe"."""
    listed = line.text.removeprefix(line.lead)
    named = bool(line.lead) and listed.startswith(" ") and _may_be_name(line.lead) and line.lead[-1].isalnum()
    said = fold(listed).split()
    return named and "," in listed and ":" not in listed and said[:1] != [] and said[0] not in words("table", "small")


def _with_colon(line: Line) -> Line:
    return replace(line, text=f"{line.lead}:{line.text.removeprefix(line.lead)}")


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
