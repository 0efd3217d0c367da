"""Names in the largest print that go on in the lines below: "ANNA" over "MARIA" over "BERG"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tpmmatch.intake.cv_contact import is_contact
from tpmmatch.intake.cv_draft import joined
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import HYPHENS, SMALL, as_name
from tpmmatch.intake.cv_surnames import is_of_a_list
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code, is_town

_HEAD = 3  # lines in which a name stands that a hyphen breaks
_BELOW = 6  # lines
_MOST = 4  # words of a name from which on nothing more is awaited
_FARTHEST = 0.8  # lines apart
_SAME = 0.3  # points by which a print may differ


class OverLines(NamedTuple):
    """A name, and whether what stands below may belong to it or not."""

    name: str
    doubted: bool = False


def name_over_lines(lines: Sequence[Line], place: int, largest: float, is_proven: Callable[[str], bool]) -> OverLines:
    """The name that begins in a line and goes on below, in the same print; empty if it is whole or none."""
    line = lines[place]
    if heading_of(line.text):
        return OverLines("")  # "Languages" over "English"
    column = [one for one in lines[place + 1 : place + _BELOW] if one.column == line.column]
    if column and line.text.endswith(HYPHENS) and place < _HEAD:
        return OverLines(as_name(f"{line.text[:-1]}-{column[0].text}", doubtful=True))
    if not largest:
        return _below_first_names(line, column, is_proven)
    wholes = _wholes(line, column, largest)
    if name := as_name(next(wholes, ""), doubtful=True):
        return _longest(name, wholes, is_proven, three=_are_three(line, column, largest))
    return _beside(line, column, largest, is_proven)


def _wholes(line: Line, column: Sequence[Line], largest: float) -> Iterator[str]:
    """The line with ever more of those below, as long as they are in the same print and directly below."""
    whole = line
    for below in column:
        small = min(line.size, below.size) < largest - _SAME
        if below.gap > _FARTHEST or small or len(_full(whole.text)) > _MOST or is_contact(below.text):
            return
        told = replace(below, text=below.text.partition(GAP)[0])
        if is_title(told.text) and as_name(whole.text, doubtful=True):
            return  # a headline in the same print
        whole = replace(whole, text=_hyphened(whole, told) or joined([whole, told]))
        if not _goes_on_below(told.text):
            yield whole.text


def _longest(name: str, wholes: Iterator[str], is_proven: Callable[[str], bool], *, three: bool) -> OverLines:
    """The name with what else belongs to it: what the address says, or a third line where each has one word."""
    for text in wholes:
        longer = as_name(text, doubtful=True)
        *_, last = given = name.split()
        more = longer.split()[-1] if longer else ""
        if len(_full(longer)) != len(_full(name)) + 1:
            break
        if is_proven(more) and any(is_proven(f"{one} {more}") for one in given):
            name = longer
        elif is_proven(last):
            break
        elif three and len(_full(name)) == 2:  # "ANNA", "MARIA" and "BERG"
            first, other = is_common_first_name(last), _may_be_else(more)
            if other:
                return OverLines(name, doubted=first)
            if not first:  # "KUMARI" and "SHARMA", or "BERG" and "BANKING"
                return OverLines(longer, doubted=True)
            name = longer
        else:
            return OverLines(name, doubted=True)
    return OverLines(name)


def _are_three(line: Line, column: Sequence[Line], largest: float) -> bool:
    """Whether no more than three lines of a word each are in this print: what follows may be a headline else."""
    found = [line]
    for below in column:
        if below.gap > _FARTHEST or below.size < largest - _SAME:
            break
        found += [below] if not _goes_on_below(below.text) else []
    return len(found) == 3 and all(len(_full(one.text)) == 1 for one in found)


def _may_be_else(word: str) -> bool:
    placed = is_town(word) or bool(country_code(word))
    return placed or is_of_a_list(word) or fold(word) in words("company", "fields")


def _below_first_names(line: Line, column: Sequence[Line], is_proven: Callable[[str], bool]) -> OverLines:
    """First names alone above what may be the family's, where no print tells: "ANNA MARIA" over "BERG"."""
    if not all(map(is_common_first_name, line.text.split())):
        return OverLines("")
    name = last = ""
    for below in column:
        one = _full(below.text)
        longer = as_name(f"{name or line.text} {below.text}", doubtful=True)
        if below.gap > _FARTHEST or len(one) != 1 or _may_be_else(one[0]) or not longer or len(_full(longer)) > _MOST:
            break
        name, last = longer, one[0]
    return OverLines(name, doubted=bool(name) and not is_proven(last))


def _beside(line: Line, column: Sequence[Line], largest: float, is_proven: Callable[[str], bool]) -> OverLines:
    """A name that goes on below though something else stands beside it: "Ada Maria    europass" over "Kranz"."""
    first, gap, _ = line.text.partition(GAP)
    if not gap or not column or abs(column[0].box[0] - line.box[0]) > line.size or heading_of(first):
        return OverLines("")
    name = as_name(next(_wholes(replace(line, text=first), column, largest), ""), doubtful=True)
    short = as_name(first, doubtful=True)
    said = bool(name) and is_proven(name.split()[-1])
    if short and not said and is_proven(short.split()[-1]):
        return OverLines("")
    return OverLines(name, doubted=bool(name) and not said)


def _full(text: str) -> list[str]:
    """The words of a name without the small ones."""
    return [word for word in text.split() if fold(word) not in SMALL]


def _hyphened(line: Line, below: Line) -> str:
    """A double name parted at its hyphen: "Ada Kranz-" over "Mühlen"."""
    parted = line.text.endswith(HYPHENS) and below.text[:1].isupper()
    return f"{line.text[:-1]}-{below.text}" if parted else ""


def _goes_on_below(text: str) -> bool:
    """Whether a line of a name can't be its last: "Fernández de la", "Kranz-"."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    return text.endswith(HYPHENS) or fold(last) in SMALL
