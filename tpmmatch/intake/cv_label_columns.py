"""Forms in two columns, "Name:" in the one and "Ada Kranz" beside it in the other: a line for each again."""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.layout import GAP, Line

_SEVERAL = 2  # labels with something beside them: a single one may head what stands below it
_LONGEST = 40  # letters of a label
_OFF = 0.5  # of a line's height: so far off one another what stands beside each other may be


def with_labels_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines, each label of a column with what stands beside it in the next."""
    pairs = {
        number: other
        for number, line in enumerate(lines)
        if _is_label(line) and (other := _beside(lines, line)) is not None
    }
    pairs = {number: other for number, other in pairs.items() if list(pairs.values()).count(other) == 1}
    if len(pairs) < _SEVERAL:
        return list(lines)
    taken = set(pairs.values())
    return [
        replace(line, text=f"{line.text}{GAP}{lines[pairs[number]].text}") if number in pairs else line
        for number, line in enumerate(lines)
        if number not in taken
    ]


def _is_label(line: Line) -> bool:
    return line.column > 0 and len(line.text) <= _LONGEST and line.text.rstrip().endswith(":") and GAP not in line.text


def _beside(lines: Sequence[Line], label: Line) -> int | None:
    """The place of what stands right of a label at the same height, if that is no label itself."""
    room = _OFF * (label.box[3] - label.box[1])
    found = [
        (line.box[0], number)
        for number, line in enumerate(lines)
        if line.page == label.page
        and line.column > label.column
        and line.box[0] >= label.box[2]
        and abs(line.box[1] - label.box[1]) <= room
        and not _is_label(line)
    ]
    return min(found)[1] if found else None
