"""Columns that are called like a language and say how well somebody speaks it: "Deutsch", "Englisch"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_words import language_names, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.table_cells import languages
from tpmmatch.intake.table_columns import Column, words_for
from tpmmatch.model.table import Known

_LEVEL = re.compile(r"[ABC][12][+-]?|C", re.IGNORECASE)


def with_tongue(column: Column, cells: Sequence[str]) -> Column:
    """The column as one of languages, if it is called like one and nothing but levels stands in it."""
    known = column.field or column.instead or column.known is Known.OWNER
    told = [level for cell in cells if (level := _level_in(cell)) is not None]
    if known or not _tongue_of(column.header) or len(told) < len(cells) or not any(map(_is_spoken, cells)):
        return column
    return replace(column, field="languages")


def languages_in(header: str, cell: str) -> list[dict[str, str]] | None:
    """The languages of a cell, or how well that of its column is spoken; None if the cell doesn't say that."""
    tongue = _tongue_of(header)
    if not tongue:
        return languages(cell)
    level = _level_in(cell)
    if level is None:
        return None
    return [{"language": tongue, **({"fluency": level} if level else {})}] if _is_spoken(cell) else []


def _tongue_of(header: str) -> str:
    """The language that a column is called like, alone or behind a heading: "Deutsch", "Sprachen Deutsch"."""
    before, _, last = header.rpartition(" ")
    shown = last if before and fold(before) in words_for("columns", "languages") else header
    return shown if fold(shown) in language_names() else ""


def _level_in(cell: str) -> str | None:
    """The level; empty for a plain yes or no, None for anything else."""
    said = fold(cell)
    if said in words_for("fluency", "yes") | words_for("fluency", "no"):
        return ""
    is_level = _LEVEL.fullmatch(cell) or said in words_for("fluency") or said in words("languages", "levels")
    return cell if is_level else None


def _is_spoken(cell: str) -> bool:
    return _level_in(cell) is not None and fold(cell) not in words_for("fluency", "no")
