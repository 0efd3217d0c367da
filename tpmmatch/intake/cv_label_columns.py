"""Forms in two columns, "Name:" in the one and "Ada Kranz" beside it in the other: a line for each again."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from tpmmatch.intake.cv_tongues import is_mother_label, is_tongue_label, names_languages
from tpmmatch.intake.layout import GAP, Line

_SEVERAL = 2  # labels with something beside them: a single one may head what stands below it
_LONGEST = 40  # letters of a label
_OFF = 0.5  # of a line's height: so far off one another what stands beside each other may be


def with_labels_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines, each label of a column with what stands beside it in the next."""
    lines = _with_forms_whole(lines)
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


def _with_forms_whole(lines: Sequence[Line]) -> list[Line]:
    """The lines; columns that are labels of Europass and what stands beside them are rows of one column."""
    found: list[Line] = []
    for (_, parted), some in groupby(lines, lambda line: (line.page, line.column > 0)):
        block = list(some)
        form = _columns_of_form(block) if parted else None
        inside = [line for line in block if form is not None and str(line.column).startswith(form)]
        first = block.index(inside[0]) if inside else len(block)
        behind = [line for line in block[first:] if line not in inside]
        found += [*block[:first], *_rows(inside, int(form or 0)), *behind]
    return found


def _columns_of_form(block: Sequence[Line]) -> str | None:
    """With which figures the columns are numbered that labels and what stands beside them have; none if there are none.

    A mother tongue stands beside its label there, in whose column that of other languages stands, too.
    """
    labels = [line for line in block if is_tongue_label(line.text)]
    mother = [line for line in labels if is_mother_label(line.text)]
    places = [(line, _beside(block, line)) for line in mother]
    pairs = [(line, block[place]) for line, place in places if place is not None]
    if len({line.column for line in labels}) != 1 or len(labels) == len(mother):
        return None
    return next((_shared(str(one.column), str(two.column)) for one, two in pairs if names_languages(two.text)), None)


def _shared(one: str, two: str) -> str:
    """The figures with which both numbers begin: the columns 21 and 22 stand in column 2."""
    return "".join(first for first, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, two, strict=False)))


def _rows(block: Sequence[Line], column: int) -> list[Line]:
    """The lines of some columns as those of one, those at one height in one, from above to below."""
    rows: list[list[Line]] = []
    for line in sorted(block, key=lambda line: line.box[3]):
        high = line.box[3] - line.box[1]
        if rows and abs(rows[-1][0].box[3] - line.box[3]) <= _OFF * high:
            rows[-1].append(line)
        else:
            rows.append([line])
    whole: list[Line] = []
    for row in rows:
        row.sort(key=lambda line: line.box[0])
        top, bottom = min(line.box[1] for line in row), max(line.box[3] for line in row)
        box = (row[0].box[0], top, row[-1].box[2], bottom)
        room = (top - whole[-1].box[3]) / (bottom - top) if whole and bottom > top else max(line.gap for line in row)
        whole.append(
            replace(row[-1], text=GAP.join(line.text for line in row), box=box, column=column, gap=max(room, 0.0))
        )
    return whole


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
