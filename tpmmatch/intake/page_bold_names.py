"""Groups of skills in lines that begin with the group's name in bold: "Methods Scrum, Kanban" with no sign between."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.page_rows import Piece, Row, text_of
from tpmmatch.intake.pdf_words import Word

_LEAST = 2  # rows of a part
_MOST_WORDS = 4  # of a name
_ENDS = (":", ",", ";", "–", "—", "-", "/", "&", "|")


def with_names_marked(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows; in parts that list skills a colon stands behind such names."""
    part: list[Row] = []
    for row in rows:
        name = heading_of(text_of(row.pieces)) if len(row.pieces) == 1 else ""
        if name:
            _mark(part)
            part = [row] if name == "skills" else []
        elif part:
            part.append(row)
    _mark(part)
    return rows


def _mark(part: Sequence[Row]) -> None:
    named = [row for row in part[1:] if _name_of(row)]
    for row in named if len(named) >= _LEAST else ():
        words = row.pieces[0].words
        place = len(_name_of(row)) - 1
        marked = [*words[:place], replace(words[place], text=f"{words[place].text}:"), *words[place + 1 :]]
        row.pieces = [Piece(marked, row.pieces[0].left, row.pieces[0].right)]


def _name_of(row: Row) -> Sequence[Word]:
    """The words in bold with which a row begins that lists something behind them; nothing if it doesn't."""
    words = row.pieces[0].words if len(row.pieces) == 1 else []
    name = list(takewhile(lambda word: word.bold, words))
    rest = words[len(name) :]
    lists = any(word.text.endswith(",") for word in rest[:-1]) and not any(word.bold for word in rest)
    return name if 0 < len(name) <= _MOST_WORDS and lists and not name[-1].text.endswith(_ENDS) else []
