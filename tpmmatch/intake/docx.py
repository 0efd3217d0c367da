"""A Word document (.docx) → its text: body, tables, text boxes, heads and feet, with changes taken as accepted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout, Line, told_hidden
from tpmmatch.intake.office_paper import Look, Paper, Run
from tpmmatch.intake.office_xml import Package, attribute, child, local, nearest, opened

# What was struck out, what is there twice for old programs, and what is no text.
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "Fallback", "instrText", "delText", "footnoteReference", "pPr", "rPr", "sectPr"}
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_OFF = frozenset({"0", "false", "off", "none"})
_FIGURE = re.compile("[0-9]{1,4}")
_HEADING = re.compile(r"(heading|title|überschrift|titre|título|titel)\s*(\d?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Style:
    look: Look
    level: int = 0
    bullet: bool = False


def read_docx(place: Place) -> Layout:
    """The document's lines; the head comes first and the foot last."""
    with opened(place) as package:
        body = package.tree("word/document.xml")
        if body is None:
            raise Refused("intake_office_broken")
        reading = _Reading(_styles(package))
        paper = Paper()
        for name in package.names(r"word/header\d*\.xml"):
            reading.write_new(package.tree(name), paper)
        paper.begin()
        reading.write(body, paper)
        paper.close()
        told = len(paper.lines)
        for name in package.names(r"word/footer\d*\.xml"):
            reading.write_new(package.tree(name), paper)
        _set_beside(paper.lines, told)
        core = package.tree("docProps/core.xml")
        return Layout(
            lines=paper.lines,
            hidden=paper.hidden,
            warnings=told_hidden(paper.hidden),
            title=_said(core, "title"),
            author=_said(core, "creator"),
            links=tuple(dict.fromkeys(_links(package))),
        )


def _set_beside(lines: list[Line], told: int) -> None:
    """Let the lines of the foot stand beside all that is told: they are no more of its last part than of others."""
    column = 1 + max((line.column for line in lines), default=0)
    lines[told:] = [replace(line, column=column) for line in lines[told:]]


def _said(core: Element | None, name: str) -> str:
    element = child(core, name)
    return (element.text or "") if element is not None else ""


def _links(package: Package) -> Iterator[str]:
    for name in package.names(r"word/_rels/[a-z0-9]+\.xml\.rels"):
        for relation in package.tree(name) or ():
            if attribute(relation, "Type").endswith("/hyperlink"):
                yield attribute(relation, "Target")[:2000]


def _styles(package: Package) -> Mapping[str, _Style]:
    root = package.tree("word/styles.xml")
    if root is None:
        return {}
    usual = _look(child(root, "docDefaults", "rPrDefault", "rPr"), Look())
    raw = {attribute(style, "styleId"): style for style in root if local(style) == "style"}
    styles = {id: _style(id, raw, usual, 0) for id in raw}
    default = next(
        (
            id
            for id, style in raw.items()
            if attribute(style, "default") == "1" and attribute(style, "type") == "paragraph"
        ),
        "",
    )
    styles[""] = styles.get(default, _Style(usual))
    return styles


def _style(id: str, raw: Mapping[str, Element], usual: Look, depth: int) -> _Style:
    style = raw.get(id)
    if style is None or depth > 10:
        return _Style(usual)
    base = _style(attribute(child(style, "basedOn"), "val"), raw, usual, depth + 1)
    outline = attribute(child(style, "pPr", "outlineLvl"), "val")
    named = _HEADING.match(attribute(child(style, "name"), "val"))
    level = int(outline) + 1 if _FIGURE.fullmatch(outline) else base.level or (int(named[2] or 1) if named else 0)
    bullet = base.bullet or child(style, "pPr", "numPr") is not None
    return _Style(_look(child(style, "rPr"), base.look), min(level, 9) if level < 10 else 0, bullet)


def _look(properties: Element | None, base: Look) -> Look:
    if properties is None:
        return base
    look = base
    for item in properties:
        value = attribute(item, "val")
        match local(item):
            case "sz" if _FIGURE.fullmatch(value):
                look = replace(look, size=int(value) / 2)
            case "b":
                look = replace(look, bold=value not in _OFF)
            case "vanish":
                look = replace(look, hidden=value not in _OFF)
            case "color":
                look = replace(look, white=value.upper() in {"FFFFFF", "FEFEFE"})
    return look


class _Reading:
    """The way through a tree. White letters count as seen where something is painted behind them."""

    def __init__(self, styles: Mapping[str, _Style]) -> None:
        self._styles = styles
        self._seen: set[str] = set()

    def write_new(self, root: Element | None, paper: Paper) -> None:
        """Write a head or foot, if no other said the same; pages' numbers aren't worth a line."""
        if root is None:
            return
        own = Paper()
        self.write(root, own)
        text = "\n".join(line.text for line in own.lines)
        if re.search(r"[^\W\d_]{3}", text) and text not in self._seen:
            self._seen.add(text)
            for line in own.lines:
                paper.paragraph([Run(line.text, Look(line.size, line.bold))], level=line.level)

    def write(self, element: Element, paper: Paper, painted: bool = False) -> None:
        """Write all paragraphs and tables below an element."""
        for item in element:
            name = local(item)
            if name in _LEFT_OUT:
                continue
            if name == "p":
                self._paragraph(item, paper, painted)
            elif name == "tbl":
                paper.table([list(self._cells(row, painted)) for row in nearest(item, "tr", _LEFT_OUT)])
            else:
                self.write(item, paper, painted)

    def _cells(self, row: Element, painted: bool) -> Iterator[Paper]:
        for cell in nearest(row, "tc", _LEFT_OUT):
            paper = Paper()
            self.write(cell, paper, painted or _is_painted(child(cell, "tcPr", "shd")))
            yield paper

    def _paragraph(self, element: Element, paper: Paper, painted: bool) -> None:
        properties = child(element, "pPr")
        style = self._styles.get(attribute(child(properties, "pStyle"), "val"), self._styles.get("", _Style(Look())))
        painted = painted or _is_painted(child(properties, "shd"))
        boxes: list[Element] = []
        runs = list(self._runs(element, style.look, painted, boxes))
        bullet = (style.bullet and not style.level) or child(properties, "numPr") is not None
        paper.paragraph(runs, bullet=bullet and not style.level, level=style.level)
        for box in boxes:
            own = Paper()
            self.write(box, own, painted=True)  # whether a shape is filled is told in too many ways
            paper.box(own)

    def _runs(self, element: Element, look: Look, painted: bool, boxes: list[Element]) -> Iterator[Run]:
        for item in element:
            name = local(item)
            if name in _LEFT_OUT:
                continue
            if name == "txbxContent":
                boxes.append(item)
            elif name == "t" or name in _SIGNS:
                yield Run(_SIGNS.get(name, item.text or ""), replace(look, white=look.white and not painted))
            else:
                own = look
                if name == "r":
                    properties = child(item, "rPr")
                    named = self._styles.get(attribute(child(properties, "rStyle"), "val"))
                    own = _look(properties, replace(look, bold=look.bold or named.look.bold) if named else look)
                    painted_here = (
                        painted or _is_painted(child(properties, "shd")) or child(properties, "highlight") is not None
                    )
                    yield from self._runs(item, own, painted_here, boxes)
                else:
                    yield from self._runs(item, own, painted, boxes)


def _is_painted(shading: Element | None) -> bool:
    return attribute(shading, "fill").upper() not in {"", "AUTO", "FFFFFF", "NONE"}
