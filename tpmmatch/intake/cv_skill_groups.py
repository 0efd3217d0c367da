"""Groups of skills whose name stands in a line of its own over its list: "Delivery" over "Scrum, Kanban, PRINCE2"."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_wrapped import unwrapped_list
from tpmmatch.intake.layout import GAP, Line

_SIGN = re.compile(r"(?:[,;|·•]|\s/\s)\s*(?![^()]*\))")
_LEAST = 2  # groups, and what their lists have on average
_LONGEST_NAME, _WORDS_OF_NAME = 40, 5
_LONGEST_ITEM = 6  # words
_LIST_LIKE = 0.75  # of what the lists have is so short

_ROOM = 1.0  # above what begins something new

_Look = tuple[float, bool]


@dataclass(slots=True)
class _Group:
    """A name, or nothing where a heading is the name of what follows, and the lines of its list."""

    name: Line | None
    lines: list[Line] = field(default_factory=list)


def groups_named(parts: Sequence[Section]) -> list[list[Line]]:
    """The lines of each part; where names of groups all look alike and otherwise than lists, "Name: list" in one."""
    heads = [part.heading for part in parts if part.heading is not None]
    looks = Counter(_look(line) for part in parts for line in part.lines if _may_be_name(line))
    for look in looks:
        told = [list(_groups(part.lines, look)) for part in parts]
        groups = [group for some in told for group in some]
        named = sum(group.name is not None for group in groups)
        alike = sum(_look(head) == look for head in heads)
        if named and named + alike >= _LEAST and _are_groups(groups):
            return [[_whole(group) if group.name else line for group in some for line in _own(group)] for some in told]
    return [list(part.lines) for part in parts]


def _look(line: Line) -> _Look:
    return line.size, line.bold


def _may_be_name(line: Line) -> bool:
    text = line.text.rstrip(": ")
    listed = is_bullet(text) or GAP in text or "," in text or text.endswith(".") or find_spans(text)
    return not listed and len(text) <= _LONGEST_NAME and len(text.split()) <= _WORDS_OF_NAME


def _groups(lines: Sequence[Line], look: _Look) -> Iterator[_Group]:
    group = _Group(None)
    for line in lines:
        if _look(line) == look and _may_be_name(line):
            if group.name is not None or group.lines:
                yield group
            group = _Group(line)
        else:
            group.lines.append(line)
    yield group


def _own(group: _Group) -> Sequence[Line]:
    """One line for a group that has a name, else its own lines."""
    return group.lines[:1] if group.name is not None else group.lines


def _are_groups(groups: Sequence[_Group]) -> bool:
    """Whether each has a list, set otherwise than the names, and these have several things, none of them told."""
    named = [group for group in groups if group.name is not None]
    looks = {_look(group.name) for group in named if group.name is not None}
    if not all(group.lines for group in named) or any(_look(line) in looks for one in groups for line in one.lines):
        return False
    items = [item for group in named for item in _items(group.lines)]
    short = sum(len(item.split()) <= _LONGEST_ITEM and not item.endswith(".") for item in items)
    return len(items) >= _LEAST * len(named) and short >= _LIST_LIKE * len(items)


def _whole(group: _Group) -> Line:
    """One line that says it all, where the list begins."""
    name, first = group.name or Line(""), group.lines[0]
    text = f"{name.text.rstrip(': ')}: {', '.join(_items(group.lines))}"
    return replace(first, text=text, gap=max(name.gap, _ROOM))


def _items(lines: Sequence[Line]) -> list[str]:
    """What lines list: points, or what signs part over all of them, or each line by itself."""
    if any(is_bullet(line.text) for line in lines):
        return [without_bullet(joined(point)) for point in _points(lines)]
    if any(GAP in line.text for line in lines):
        return [cell.strip() for line in lines for cell in line.text.split(GAP)]
    if all(_SIGN.search(line.text) for line in lines[:-1]) and _SIGN.search(lines[0].text):
        return [item.strip() for item in _SIGN.split(joined(lines)) if item.strip()]
    return [line.text.strip() for line in unwrapped_list(lines)]


def _points(lines: Sequence[Line]) -> Sequence[Sequence[Line]]:
    """The lines of each point."""
    points: list[list[Line]] = []
    for line in lines:
        if points and not is_bullet(line.text):
            points[-1].append(line)
        else:
            points.append([line])
    return points
