"""Plain text, Markdown and RTF → lines."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import GAP, Layout, Line
from tpmmatch.intake.markdown import ENDINGS, plainer, with_headings_apart
from tpmmatch.intake.rtf import text_of
from tpmmatch.intake.text_columns import lines_in_columns

_LIMIT = 5 * 1024 * 1024  # more is no CV
_LONGEST = 4_000  # letters of a line
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
_UNDERLINE = re.compile(r"\s*([=\-_*~])\1{2,}\s*")
_BOLD = re.compile(r"(\*\*|__)([^*_\n]{1,300}?)\1")
_SLANTED = re.compile(r"(?<![\w*])[*_]([^*_\n]{1,300})[*_](?![\w*])")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\(([^()\s]{0,500})(?:\s[^()]{0,200})?\)")
_MARKED_WORDS = re.compile(r"(?<=[^\s`])`\s+`(?=[^\s`])")  # `Scrum` `Jira`
_LEAD = re.compile(r"^\s*(`[^`\n]{1,60}`|(\*\*|__)[^*_\n]{1,120}[^*_:\n]\2)(?:[ \t]+[–—|-])?[ \t]+(?=[A-ZÀ-Ž0-9\[*_])")
_PRINTS = re.compile(r"(\*\*|__)([^*_\n]{1,120})\1[ \t]*,[ \t]+(?=[*_][^\s*_])")  # "**Lead**, *Kranz AG*"
_DIGIT = re.compile(r"\d{4}")
_TOLD = 80  # letters from which on what follows a lead is told
_LEADERS = re.compile(r"(?<=\S)(?:\s+[-_]{3,}\s+|\s*\.{4,}\s*|\s*…{2,}\s*)(?=\S)")
_QUOTE = re.compile(r"^\s{0,3}>\s?")
_BULLET = re.compile(r"^(\s*)(?:[*-]|\+(?!\s*\(?\d[\d\s()/-]{6}))\s+")  # "+ 49 170…" is no point
_WIDE = re.compile(r"\t+| {3,}")
_TABLE_ROW = re.compile(r"\|(.*)\|")
_TABLE_RULE = re.compile(r"[\s|:-]+")
_CONTROL = re.compile(r"[\0-\x08\x0b\x0e-\x1f\x7f]")
_SIGN = re.compile(r"^([^\S\n]*+)(?:§(?!\s*\d)|[·\uf000-\uf0ff])\s+(?=\S)", re.MULTILINE)  # "§ 5" is of a law


def read_text(place: Place) -> Layout:
    """A text file's lines; Markdown's signs are understood and taken away."""
    text, warnings = decode(_some_bytes(place))
    found = _layout(plainer(text) if place.ending in ENDINGS else with_headings_apart(text))
    return Layout(found.lines, warnings=warnings, links=found.links)


def read_rtf(place: Place) -> Layout:
    """The lines of a rich text file (.rtf)."""
    data = _some_bytes(place)
    if not data.rstrip().endswith(b"}"):
        raise Refused("intake_office_broken")
    try:
        text = text_of(data.decode("latin-1"))
    except (ValueError, LookupError, ArithmeticError, RecursionError):
        raise Refused("intake_office_broken") from None
    return Layout(_layout(_SIGN.sub(r"\1• ", text)).lines)


def _some_bytes(place: Place) -> bytes:
    if place.path.stat().st_size > _LIMIT:
        raise Refused("intake_text_too_long", megabytes=_LIMIT // 1024**2)
    data = read_bytes(place)
    if not data.strip():
        raise Refused("intake_file_empty")
    return data


def _layout(text: str) -> Layout:
    text = _CONTROL.sub("", text)
    links: list[str] = []
    pages = [[row[:_LONGEST].expandtabs() for row in page.splitlines()] for page in text.split("\f")]
    if columns := lines_in_columns(pages):
        read = ((line, _line(line.text, links)) for line in columns)
        lines = [replace(line, text=said.text, bold=said.bold, level=said.level) for line, said in read if said]
        return Layout([line for line in lines if line.text], links=tuple(links))
    return Layout(_lines(text, links), links=tuple(links))


def _lines(text: str, links: list[str]) -> list[Line]:
    lines: list[Line] = []
    room = 0.0
    for raw in _rows(text.replace("\f", "\n")):
        line = _line(raw[:_LONGEST], links)
        if line is None or not line.text:
            if (
                lines
                and _UNDERLINE.fullmatch(raw)
                and raw.strip()[0] in "=-"
                and room == 0
                and len(lines[-1].text) < 60
            ):
                lines[-1] = Line(lines[-1].text, box=lines[-1].box, level=lines[-1].level or 1, gap=lines[-1].gap)
            room = 1.0
            continue
        place = float(len(lines))
        lines.append(Line(line.text, box=(0.0, place, 0.0, place + 1), bold=line.bold, level=line.level, gap=room))
        room = 0.0
    return lines


def _rows(text: str) -> Iterator[str]:
    """The lines of a text; what is told behind a firm in print is one of its own: "**Kranz AG** Led the move of…"."""
    for raw in text.splitlines():
        lead = _LEAD.match(raw)
        if lead and (len(raw) - lead.end() > _TOLD or raw.rstrip().endswith(".")) and not _DIGIT.search(lead[0]):
            yield from (raw[: lead.end()], raw[lead.end() :])
        else:
            yield raw


def _line(raw: str, links: list[str]) -> Line | None:
    """What a line says; None for rules and empty ones."""
    if not raw.strip() or _UNDERLINE.fullmatch(raw):
        return None
    text = _QUOTE.sub("", raw)
    if cells := _TABLE_ROW.fullmatch(text.strip()):
        if _TABLE_RULE.fullmatch(text):
            return None
        text = GAP.join(cell.strip() for cell in cells[1].split("|") if cell.strip())
    level = 0
    if heading := _HEADING.fullmatch(text.strip()):
        level, text = len(heading[1]), heading[2]
    text = _LEADERS.sub(GAP, _LEAD.sub(rf"\1{GAP}", _BULLET.sub("• ", text.rstrip()), count=1))
    links += [found[1] for found in _LINK.findall(text)]
    text = _LINK.sub(lambda found: found[1] or found[2], text)
    bold = bool(_BOLD.match(text.lstrip("• ")))
    text = _PRINTS.sub(rf"\1\2\1{GAP}", text)
    text = _MARKED_WORDS.sub("`, `", text)
    text = _SLANTED.sub(r"\1", _BOLD.sub(r"\2", text)).replace("`", "")
    return Line(
        GAP.join(part for piece in _WIDE.split(text.strip()) if (part := piece.strip())), bold=bold, level=level
    )
