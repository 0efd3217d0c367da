"""Studies and languages side by side, each in a column of cells: "MSc   BSc" over "Mill University   Hill School"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_subjects import is_subject
from tpmmatch.intake.cv_words import has, is_degree, is_school, language_names
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_LEAST_ROWS = 2
_ROOM = 1.0  # of a line's height


def with_cells_below_one_another(lines: Sequence[Line], part: str) -> list[Line]:
    """The lines; what stands side by side there, row by row of one kind, one after another."""
    kind = {"education": _kind_of_studies, "languages": _kind_of_languages}.get(part)
    if kind is None:
        return list(lines)
    whole: list[Line] = []
    place = 0
    while place < len(lines):
        count = _rows(lines[place:], kind)
        if kind(lines[place].text.split(GAP)) == "level":
            count = 0  # levels stand below their languages
        below = _columns(lines[place : place + count]) if count else lines[place : place + 1]
        whole += _with_rare_names(below) if count and part == "languages" else below
        place += max(count, 1)
    return whole


def _rows(lines: Sequence[Line], kind: Callable[[Sequence[str]], str]) -> int:
    """How many rows stand below one another, each of one kind and all of different ones; 0 if these are too few."""
    kinds: list[str] = []
    cells = len(lines[0].text.split(GAP))
    for line in lines:
        parts = line.text.split(GAP)
        found = kind(parts)
        if len(parts) != cells or len(parts) == 1 or found in {"", *kinds}:
            break
        kinds.append(found)
    return len(kinds) if len(kinds) >= _LEAST_ROWS else 0


def _with_rare_names(lines: Sequence[Line]) -> list[Line]:
    """Languages over their levels; of one that no list knows, both in a line, by which it is told to be one."""
    found: list[Line] = []
    for name, level in zip(lines[::2], lines[1::2], strict=True):
        known = fold(name.text) in language_names()
        found += [name, level] if known else [replace(name, text=f"{name.text}: {level.text}")]
    return found


def _columns(rows: Sequence[Line]) -> list[Line]:
    """The cells column by column, with room above each column."""
    sides = min(row.box[0] for row in rows), max(row.box[2] for row in rows)
    columns = [list(column) for column in zip(*(_cells(row, *sides) for row in rows), strict=True)]
    return [*columns[0], *(line for first, *rest in columns[1:] for line in (replace(first, gap=_ROOM), *rest))]


def _cells(row: Line, left: float, right: float) -> list[Line]:
    """The cells of a row, all of the same width; the box of each ends with its letters."""
    _, top, _, bottom = row.box
    texts = row.text.split(GAP)
    width = (right - left) / len(texts)
    longest = max(map(len, texts))
    begins = [left + number * width for number in range(len(texts))]
    return [
        replace(row, text=text, box=(begin, top, begin + width * len(text) / longest, bottom))
        for begin, text in zip(begins, texts, strict=True)
    ]


def _kind_of_studies(texts: Sequence[str]) -> str:
    kinds = {_kind_of_study(text) for text in texts}
    return kinds.pop() if len(kinds) == 1 else ""


def _kind_of_study(text: str) -> str:
    spans = find_spans(text)
    if spans and not (text[: spans[0].first] + text[spans[-1].last :]).strip(" ()"):
        return "time"
    if has(text, "degree", "marks"):
        return ""
    if is_degree(text) != is_school(text):
        return "degree" if is_degree(text) else "school"
    return "subject" if is_subject(text) else ""


def _kind_of_languages(texts: Sequence[str]) -> str:
    """Of a row; among known languages may stand others, if they are no levels."""
    others = [text for text in texts if fold(text) not in language_names()]
    if any(heading_of(text) not in {"", "languages"} for text in texts):
        return ""  # "Mother tongue" heads languages, and says how well one is spoken
    if len(others) == len(texts):
        return "level"
    named = len(others) * 2 <= len(texts) and all(_may_be_language(text) for text in others)
    return "language" if named else ""


def _may_be_language(text: str) -> bool:
    return text.isalpha() and text[0].isupper() and not has(text, "languages", "levels")
