"""The rows of a table of people that are of nobody: sums, headings between the others, notes of whoever made it."""

import re

from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.folding import fold
from tpmmatch.intake.grid import Row
from tpmmatch.intake.table_columns import words_for
from tpmmatch.intake.table_contents import is_person_name, kind_of

_LEAST_WORDS = 3  # of a note


def is_no_person(row: Row, header: list[str]) -> bool:
    """Whether the row is the header once more, or adds up the others."""
    filled = [cell for cell in row.cells if cell]
    if row.cells[: len(header)] == header:
        return True
    first = fold(re.split(r"[/:(]", filled[0])[0])
    if first in words_for("not_people", "sums_and_names") and any(map(_is_all_letters, filled[1:])):
        return False  # "Max" Mustermann
    # "Total candidates: 2", "Summe aller Tage"
    return first in words_for("not_people", "sums") or (
        len(filled) < 3 and first.partition(" ")[0] in words_for("not_people", "adding")
    )


def may_be_person(row: Row, header: list[str]) -> bool:
    """Whether nothing speaks against it while it isn't known yet what the columns hold."""
    return not is_no_person(row, header) and not is_note(row, parted=False)


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
