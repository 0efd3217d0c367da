"""The rows of a table of people that are of nobody: sums, headings between the others, notes of whoever made it."""

import re
from collections.abc import Callable, Sequence

from tpmmatch.intake.cv_words import is_sure_title, is_title
from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.places import is_town
from tpmmatch.intake.table_columns import Column, words_for
from tpmmatch.intake.table_contents import is_person_name, kind_of, stands_by_itself

_LEAST_WORDS = 3  # of a note
_DECIMAL = re.compile(r"\d+[.,]\d+")
_OF_NAMES = frozenset({"name", "first_name", "last_name"})


def those_of_nobody(columns: Sequence[Column], samples: Sequence[Row]) -> Callable[[Row], bool]:
    """What tells the rows of nobody in a table of these columns, of which the samples are some rows."""
    full = _are_full(columns, samples)
    detailed = _are_detailed(columns, samples) and (full or _are_all_headings(columns, samples))
    parted = {"first_name", "last_name"} <= {column.field for column in columns}

    def is_nobody(row: Row) -> bool:
        heads = (full and heads_a_group(row)) or (detailed and names_a_group(row, columns))
        return heads or is_no_person(row, columns) or is_note(row, parted=parted)

    return is_nobody


def _are_full(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether nearly all rows have more than one cell, and whole names: else a lone "Bob" may be a person."""
    filled = [row for row in rows if any(row.cells)]
    several = [row for row in filled if sum(map(bool, row.cells)) > 1]
    places = [place for place, column in enumerate(columns) if column.field == "name"]
    names = [row.cells[at] for row in several for at in places if at < len(row.cells) and row.cells[at]]
    whole = sum(map(is_person_name, names)) * 2 > len(names)
    return _can_be_more(columns) and len(several) * 2 >= len(filled) and whole


def _are_detailed(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether any row says more than a name, where more can be said."""
    return _can_be_more(columns) and any(sum(map(bool, row.cells)) > 1 for row in rows)


def _are_all_headings(columns: Sequence[Column], rows: Sequence[Row]) -> bool:
    """Whether no row with a name alone is somebody's: where one is, "Hagen" and "Neu" may be others.

    Headings stand in one column; where there are others in that of the names, these are people.
    """
    alone = [row for row in rows if sum(map(bool, row.cells)) == 1]
    heads = [row for row in alone if names_a_group(row, columns)]
    columns_of_heads = {place for row in heads for place, cell in enumerate(row.cells) if cell}
    others = [row for row in alone if row not in heads]
    return len(columns_of_heads) < 2 and all(_may_stand_alone("".join(row.cells)) for row in others)


def _may_stand_alone(cell: str) -> bool:
    """Whether it tells nothing of the others: a first name that nobody takes for a town, an address."""
    return is_common_first_name(cell) or bool(kind_of([cell]))


def _can_be_more(columns: Sequence[Column]) -> bool:
    return len({column.field for column in columns if column.field}) > 1


def is_no_person(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row is the header once more, or adds up the others."""
    header = [column.header for column in columns]
    if row.cells[: len(header)] == header:
        return True
    if _is_somebody(row, columns):
        return False
    filled = [cell for cell in row.cells if cell]
    first = fold(re.split(r"[/:(]", filled[0])[0])
    if first in words_for("not_people", "sums_and_names") and any(map(_is_all_letters, filled[1:])):
        return False  # "Max" Mustermann
    # "Total candidates: 2", "Summe aller Tage"
    return first in words_for("not_people", "sums") or (
        len(filled) < 3 and first.partition(" ")[0] in words_for("not_people", "adding")
    )


def _is_somebody(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row says what no sum says: how to reach somebody, two parts of a name, or a whole profile."""
    if any(
        stands_by_itself(cell) or (kind_of([cell]) == "phone" and not _DECIMAL.fullmatch(cell)) for cell in row.cells
    ):
        return True
    said = {column.field: cell for column, cell in zip(columns, row.cells, strict=False) if cell}
    parts = [said[field] for field in _OF_NAMES & said.keys()]
    return "profile" in said or (len(parts) > 1 and all(map(_is_all_letters, parts)))


def may_be_person(row: Row, columns: Sequence[Column]) -> bool:
    """Whether nothing speaks against it while it isn't known yet what the columns hold."""
    return not is_no_person(row, columns) and not is_note(row, parted=False)


def is_note(row: Row, *, parted: bool) -> bool:
    """Whether the row's only cell is a sentence of whoever made the list: "Made with Lists 2.1", "Page 1 of 3".

    In a list that parts first from family names any longer text is one, else only what no name has in it.
    """
    filled = [cell for cell in row.cells if cell]
    if len(filled) != 1 or kind_of(filled) or (is_person_name(filled[0]) and not parted):
        return False
    words = filled[0].split()
    return len(words) >= _LEAST_WORDS and (parted or any(one.isdigit() or one in "©:" for one in filled[0]))


def _is_all_letters(cell: str) -> bool:
    return not any(map(str.isdigit, cell))


def heads_a_group(row: Row) -> bool:
    """Whether the row's only cell names what the people below are, not one of them."""
    filled = [cell for cell in row.cells if cell]
    return len(filled) == 1 and (is_title(filled[0]) or not is_person_name(filled[0])) and not kind_of(filled)


def names_a_group(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row's only cell can be nothing but a heading: a town, what people do, "External", "Team North".

    It stands where the others have their names or numbers. Some people are called like towns: "Sofia" is one of them.
    """
    places = [place for place, cell in enumerate(row.cells) if cell]
    if len(places) != 1 or is_common_first_name(row.cells[places[0]]):
        return False
    if places[0] < len(columns) and columns[places[0]].field not in _OF_NAMES | {"", "id"}:
        return False
    shown = row.cells[places[0]]
    cell = fold(shown)
    return (
        is_town(shown)
        or is_sure_title(shown)
        or cell in words_for("not_people", "groups")
        or cell.split(" ")[0] in words_for("not_people", "group_beginnings")
    )
