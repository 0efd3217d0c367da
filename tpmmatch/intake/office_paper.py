"""Putting the paragraphs and tables of an office document on paper: one line after the other, in the order of reading.

Without pages there are no places; a line's box only counts the lines, so that each has its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_table_heads import columns_of_head
from tpmmatch.intake.layout import GAP, Line

BULLET = "• "
_MANY = 5  # lines from which on a cell is a column of the page rather than a cell
_SMALLEST = 3.0
_SET_WIDE = re.compile(r"\s*[^\W\d_](?: [^\W\d_])+(?: {2,}[^\W\d_](?: [^\W\d_])+)+\s*")  # "A D A   K R A N Z"


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look, as far as it tells something."""

    size: float = 0.0
    bold: bool = False
    hidden: bool = False
    white: bool = False  # on paper that is white as well

    @property
    def unseen(self) -> bool:
        """Whether nobody who looks at the page sees the letters."""
        return self.hidden or self.white or 0 < self.size < _SMALLEST


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look."""

    text: str
    look: Look


class Paper:
    """Lines as they come."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.hidden: list[Line] = []
        self._room = 0.0
        self._in_list = False
        self._begun = False
        self._aside: list[Paper] = []

    def begin(self) -> None:
        """What follows is the body: boxes that come before its first words are side bars."""
        self._begun = False

    def close(self) -> None:
        """Write the side bars that stood before everything else."""
        self._side_by_side(self._aside)
        self._aside = []

    def paragraph(self, runs: Sequence[Run], bullet: bool = False, level: int = 0) -> None:
        """Write a paragraph; a forced break begins a new line, an empty one leaves room."""
        unseen = "".join(run.text for run in runs if run.look.unseen).strip()
        if unseen:
            self.hidden.append(Line(unseen))
        shown = [run for run in runs if not run.look.unseen]
        first = True
        if self._in_list and not bullet:
            self._room = 1.0  # a point of a list ends with its paragraph
        for line in _broken(shown):
            text = _closed_up("".join(run.text for run in line))
            text = GAP.join(part for piece in text.split(GAP) if (part := " ".join(piece.split())))
            if not text:
                self._room = 1.0
                continue
            letters = [run for run in line if run.text.strip()]
            size = max((run.look.size for run in letters), default=0.0)
            bold = bool(letters) and letters[0].look.bold
            self._write(Line((BULLET if bullet and first else "") + text, size=size, bold=bold, level=level))
            first, self._in_list, self._begun = False, bullet, True

    def table(self, rows: Sequence[Sequence["Paper"]]) -> None:
        """Write a table: row by row, or column by column if its cells are columns of the page."""
        self._begun = self._begun or any(cell.lines for cells in rows for cell in cells)
        heads = [" ".join(line.text for line in cell.lines) for cell in rows[0]] if rows else []
        columns = len(heads) if columns_of_head(heads) else 0  # what has none of them keeps the place of its empty cell
        for cells in _with_headings_below(rows):
            self.hidden += [line for cell in cells for line in cell.hidden]
            full = [cell for cell in cells if cell.lines]
            if sum(len(cell.lines) >= _MANY for cell in full) > 1 or _are_parts(full):
                self._side_by_side(full)
            else:
                whole = cells if full and len(cells) == columns else full
                self._row([cell.lines or [Line("")] for cell in whole])

    def box(self, other: "Paper") -> None:
        """Write what stands in a box of its own, beside the rest; a side bar behind it, for the name comes first."""
        if not self._begun and other.lines and _is_of_a_side_bar(other.lines[0].text):
            self._aside.append(other)
        else:
            self._side_by_side([other])

    def go_on_with(self, other: "Paper") -> None:
        """Write another's lines below."""
        self.hidden += other.hidden
        for line in other.lines:
            self._write(line)

    def _side_by_side(self, papers: Sequence["Paper"]) -> None:
        columns = max((line.column for line in self.lines), default=0)
        for number, paper in enumerate(papers, columns + 1):
            for line in paper.lines:
                self._write(replace(line, column=number * 10 + line.column if line.column else number))
        for paper in papers:
            self.hidden += [line for line in paper.hidden if line not in self.hidden]

    def _row(self, cells: list[list[Line]]) -> None:
        if not cells:
            return
        lead, *rest = cells
        if len(cells) > 1 and _is_time_or_label(lead):
            # What belongs to it stands behind it, and goes on below.
            lead = [replace(lead[0], text=" ".join(line.text for line in lead))]
        columns = [lead, *rest]
        together = GAP.join(column[0].text for column in columns)
        self._write(replace(lead[0], text=together, bold=any(column[0].bold for column in columns)))
        for column in columns:
            for line in column[1:]:
                self._write(line)

    def _write(self, line: Line) -> None:
        place = float(len(self.lines))
        self.lines.append(replace(line, box=(0.0, place, 0.0, place + 1), gap=max(line.gap, self._room)))
        self._room = 0.0


def _with_headings_below(rows: Sequence[Sequence[Paper]]) -> Iterator[Sequence[Paper]]:
    """The rows; one of nothing but headings over one of as many cells is one row with that."""
    waiting: Sequence[Paper] = ()
    for cells in rows:
        if waiting and len(waiting) == len(cells) and not any(map(_begins_part, cells)):
            for heading, cell in zip(waiting, cells, strict=True):
                heading.go_on_with(cell)
            yield waiting
            waiting = ()
            continue
        if waiting:
            yield waiting
        waiting = cells if len(cells) > 1 and all(_begins_part(cell) and len(cell.lines) == 1 for cell in cells) else ()
        if not waiting:
            yield cells
    if waiting:
        yield waiting


def _begins_part(cell: Paper) -> bool:
    return bool(cell.lines) and bool(heading_of(cell.lines[0].text))


def _are_parts(cells: Sequence[Paper]) -> bool:
    """Whether each of several cells is a part of its own, with its heading first."""
    return len(cells) > 1 and all(_begins_part(cell) and len(cell.lines) > 1 for cell in cells)


def _closed_up(text: str) -> str:
    """Words whose letters somebody set wide by hand, with more room between the words."""
    if not _SET_WIDE.fullmatch(text):
        return text
    words = [word.replace(" ", "") for word in re.split(" {2,}", text.strip())]
    return " ".join(words) if max(map(len, words)) > 2 else text


def _is_of_a_side_bar(text: str) -> bool:
    """Whether a line begins a side bar rather than the document: a heading, a number, an address."""
    return bool(heading_of(text)) or "@" in text or any(map(str.isdigit, text))


def _is_time_or_label(lead: Sequence[Line]) -> bool:
    """Whether the first cell of a row only says when, or what stands beside it; else it tells something itself."""
    if len(lead) > 3 or any(len(line.text) > 40 for line in lead):
        return False
    text = " ".join(line.text for line in lead)
    return bool(find_spans(text)) or text.rstrip().endswith(":") or all(line.text[:1].islower() for line in lead[1:])


def _broken(runs: Sequence[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.look))
        lines += [[Run(other, run.look)] for other in others]
    return lines
