"""A rich text file (.rtf) → its text: what stands at its margins and in its boxes too, without what was struck out.

The library that reads it leaves margins and boxes out, and parts a cell of several paragraphs into lines.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from striprtf.striprtf import rtf_to_text

from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.layout import GAP

_PICTURES = re.compile(r"\{\\\*?\\?pict[^{}]*\}")
# Fonts of signs by their numbers, and the sign before a point of a list: "{\listtext\f3 \'a7\tab}".
_SIGN_FONT = re.compile(r"\\f(\d+)(?:\\(?!fcharset)[a-z]++-?\d*+|\s){0,8}\\fcharset2\b")
_LISTED = re.compile(
    r"\{\\(?:listtext|pntext)\b(?P<dress>(?:\\(?!u-?\d)[a-z]++-?\d*+|\s){0,40})"
    r"(?P<sign>\\'[0-9a-fA-F]{2}|\\u-?\d+ ?(?:\\'[0-9a-fA-F]{2}|\?)?|[^\\{}\s])\s{0,8}+(?:\\tab)?\s{0,8}+\}\s?"
)
_FONT = re.compile(r"\\f(\d+)")
_HEADS, _FEET, _BOXES = (re.compile(rf"\{{\\{name}(?![a-z])") for name in ("header[lrf]?", "footer[lrf]?", "shptxt"))
_STRUCK = re.compile(r"\{\\deleted(?![a-z])")
_ROW = re.compile(r"\\trowd(?![a-z])|\\row(?![a-z])")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_PARAGRAPH = re.compile(r"\\par(?![a-z])")
_WITHIN = "\ue000"  # between the paragraphs of a cell
_LETTERS = 3  # of a margin; less is a page number
_FEW = 4  # paragraphs of cells that stand beside each other one by one


def text_of(source: str) -> str:
    """The text in lines; cells beside each other are parted by gaps. Raises what the library does at broken ones."""
    source = _with_points(_PICTURES.sub("", _without(source, _STRUCK)))
    body = _said(_with_whole_cells(source))
    above, below, boxes = ([_said(part) for part in _groups(source, kind)] for kind in (_HEADS, _FEET, _BOXES))
    parts = [*_new(above, body), body, *_new(boxes, body), *_new(below, body)]
    return "\n\n".join(parts)


def _said(source: str) -> str:
    """What a piece of rich text says, rows of tables as lines."""
    whole = source if source.startswith(r"{\rtf") else rf"{{\rtf1\ansi {source}}}"
    text: str = rtf_to_text(whole, encoding="cp1252", errors="replace")  # type: ignore[no-untyped-call]
    return "\n".join(row for line in text.splitlines() for row in _rows(line))


def _new(parts: Sequence[str], body: str) -> Iterator[str]:
    """Those of several parts, each once, that say something and that the body doesn't say."""
    for part in dict.fromkeys(part.strip() for part in parts):
        if sum(map(str.isalpha, part)) >= _LETTERS and part not in body:
            yield part


def _groups(source: str, kind: re.Pattern[str]) -> Iterator[str]:
    """What stands within the braces of each group of a kind, without the word that begins it; none within another."""
    last = 0
    for found in kind.finditer(source):
        if found.start() >= last:
            last = _end_of(source, found.start())
            yield source[found.end() : last - 1]


def _without(source: str, kind: re.Pattern[str]) -> str:
    """The source without the groups of a kind."""
    kept, last = [], 0
    for found in kind.finditer(source):
        if found.start() >= last:
            kept.append(source[last : found.start()])
            last = _end_of(source, found.start())
    return "".join([*kept, source[last:]])


def _end_of(source: str, start: int) -> int:
    """Behind the brace that closes the one at `start`."""
    depth, place = 0, start
    for sign in _BRACES.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
        place = sign.end()
        if not depth:
            break
    return place


def _with_whole_cells(source: str) -> str:
    """The source; paragraphs within rows of tables don't end their lines."""
    parts, last, inside = [], 0, False
    for sign in _ROW.finditer(source):
        part = source[last : sign.start()]
        parts.append(_PARAGRAPH.sub(lambda _: _WITHIN, part) if inside else part)
        inside, last = sign[0].startswith(r"\trowd"), sign.start()
    return "".join([*parts, source[last:]])


def _rows(line: str) -> Iterator[str]:
    """The lines that a row of a table is, by the paragraphs of its cells; any other line itself.

    Few paragraphs stand beside each other one by one, as do a time and what was done then; long cells are columns.
    """
    if not line.endswith("|"):
        yield line.replace(_WITHIN, " ")
        return
    cells = [[part.strip() for part in cell.split(_WITHIN) if part.strip()] for cell in line[:-1].split("|")]
    several = [cell for cell in cells if len(cell) > 1]
    headed = all(len(cell) > 1 and heading_of(cell[0]) for cell in cells)
    if len(several) <= 1 or (max(map(len, several)) <= _FEW and not headed):
        yield from (GAP.join(filter(None, row)) for row in zip_longest(*cells, fillvalue=""))
    else:
        yield "\n\n".join("\n".join(cell) for cell in cells)


def _with_points(text: str) -> str:
    """Rich text whose points of lists are points, whatever they are drawn with: a font of signs makes one of "v"."""
    of_signs = set(_SIGN_FONT.findall(text))

    def point(found: re.Match[str]) -> str:
        drawn = _FONT.findall(found["dress"])[-1:]
        is_letter = found["sign"].isalnum()
        return found[0] if is_letter and not of_signs.intersection(drawn) else r"\u8226? "

    return _LISTED.sub(point, text)
