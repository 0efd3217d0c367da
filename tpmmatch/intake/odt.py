"""An OpenDocument text (.odt) → its text: body, lists, tables, text boxes, head and foot, changes taken as accepted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout, told_hidden
from tpmmatch.intake.office_paper import Look, Paper, Run
from tpmmatch.intake.office_xml import attribute, child, local, nearest, opened

# What was struck out is kept in "tracked-changes" only.
_LEFT_OUT = frozenset({"tracked-changes", "annotation", "note", "sequence-decls", "page-number", "page-count"})

_UNPAINTED = frozenset({"", "transparent", "#ffffff"})

# What holds text beside the text: frames, and shapes that are drawn.
_BOXES = frozenset({"text-box", "custom-shape", "rect", "ellipse", "circle", "polygon", "path"})


def read_odt(place: Place) -> Layout:
    """The document's lines; the head comes first and the foot last."""
    with opened(place) as package:
        content = package.tree("content.xml")
        manifest = package.tree("META-INF/manifest.xml")
        if manifest is not None and any(local(item) == "encryption-data" for item in manifest.iter()):
            raise Refused("intake_locked")
        if content is None:
            raise Refused("intake_office_broken")
        styles = package.tree("styles.xml")
        looks = _Looks(styles, content)
        paper = Paper()
        _write_margin(styles, "header", paper, looks)
        body = child(content, "body", "text")
        paper.begin()
        if body is not None:
            _write(body, paper, looks)
        paper.close()
        _write_margin(styles, "footer", paper, looks)
        meta = child(package.tree("meta.xml"), "meta")
        return Layout(
            lines=paper.lines,
            hidden=paper.hidden,
            warnings=told_hidden(paper.hidden),
            title=_text(child(meta, "title")),
            author=_text(child(meta, "initial-creator")) or _text(child(meta, "creator")),
            links=tuple(dict.fromkeys(attribute(item, "href")[:2000] for item in content.iter() if local(item) == "a")),
        )


def _text(element: Element | None) -> str:
    return (element.text or "") if element is not None else ""


class _Looks:
    """How the document's styles look, by their names."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles = {
            attribute(item, "name"): item
            for root in roots
            if root is not None
            for item in root.iter()
            if local(item) == "style"
        }
        self._known: dict[str, Look] = {}

    def of(self, name: str, base: Look, depth: int = 0) -> Look:
        """The look of a style on top of another look."""
        style = self._styles.get(name)
        if style is None or depth > 10:
            return base
        look = self.of(attribute(style, "parent-style-name"), base, depth + 1)
        properties = child(style, "text-properties")
        size = attribute(properties, "font-size")
        if size.endswith("pt"):
            look = replace(look, size=_number(size[:-2]) or look.size)
        weight = attribute(properties, "font-weight")
        if weight:
            look = replace(look, bold=weight == "bold" or weight in {"600", "700", "800", "900"})
        if attribute(properties, "display"):
            look = replace(look, hidden=attribute(properties, "display") == "none")
        painted = attribute(properties, "background-color") or attribute(
            child(style, "paragraph-properties"), "background-color"
        )
        colour = attribute(properties, "color").casefold()
        if colour or painted not in _UNPAINTED:
            look = replace(look, white=(colour == "#ffffff" or (look.white and not colour)) and painted in _UNPAINTED)
        return look

    def paints(self, name: str) -> bool:
        """Whether a style of a cell or a shape lays a colour under what stands there."""
        style = self._styles.get(name)
        shape = child(style, "graphic-properties")
        grounds = (
            attribute(child(style, "table-cell-properties"), "background-color"),
            attribute(shape, "background-color"),
            attribute(shape, "fill-color") if attribute(shape, "fill") == "solid" else "",
        )
        return any(ground not in _UNPAINTED for ground in grounds)

    def level(self, name: str) -> int:
        """1 for the style of titles."""
        style = self._styles.get(name)
        names = {name, attribute(style, "parent-style-name")}
        return 1 if "Title" in names else 0


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _write_margin(styles: Element | None, which: str, paper: Paper, looks: _Looks) -> None:
    if styles is None:
        return
    margin = next((item for item in styles.iter() if local(item) == which), None)
    own = Paper()
    if margin is not None:
        _write(margin, own, looks)
    for line in own.lines:
        if sum(letter.isalpha() for letter in line.text) > 2:
            paper.paragraph([Run(line.text, Look(line.size, line.bold))])


def _write(element: Element, paper: Paper, looks: _Looks, bullet: bool = False, painted: bool = False) -> None:
    for item in element:
        name = local(item)
        if name in _LEFT_OUT:
            continue
        if name in {"p", "h"}:
            _paragraph(item, paper, looks, bullet, painted)
        elif name in _BOXES:
            paper.box(_boxed(item, looks, painted))
        elif name == "table":
            paper.table([list(_cells(row, looks, painted)) for row in nearest(item, "table-row", _LEFT_OUT)])
        else:
            _write(item, paper, looks, bullet or name == "list-item", painted)


def _cells(row: Element, looks: _Looks, painted: bool) -> Iterator[Paper]:
    for cell in row:
        if local(cell) == "table-cell":
            yield _boxed(cell, looks, painted)


def _paragraph(element: Element, paper: Paper, looks: _Looks, bullet: bool, painted: bool) -> None:
    style = attribute(element, "style-name")
    level = _outline(element) if local(element) == "h" else looks.level(style)
    boxes: list[Element] = []
    runs = list(_runs(element, looks.of(style, Look()), looks, boxes))
    if painted:  # white is seen on a colour
        runs = [replace(run, look=replace(run.look, white=False)) for run in runs]
    paper.paragraph(runs, bullet=bullet and not level, level=level)
    for box in boxes:
        paper.box(_boxed(box, looks, painted))


def _outline(heading: Element) -> int:
    level = attribute(heading, "outline-level")
    return int(level) if re.fullmatch("[0-9]{1,2}", level) else 1


def _boxed(box: Element, looks: _Looks, painted: bool) -> Paper:
    """What stands in a cell or a shape, which may be painted itself."""
    paper = Paper()
    _write(box, paper, looks, painted=painted or looks.paints(attribute(box, "style-name")))
    return paper


def _runs(element: Element, look: Look, looks: _Looks, boxes: list[Element]) -> Iterator[Run]:
    yield Run(_flat(element.text), look)
    for item in element:
        name = local(item)
        if name in _BOXES:
            boxes.append(item)
        elif name == "tab":
            yield Run("\t", look)
        elif name == "line-break":
            yield Run("\n", look)
        elif name == "s":
            yield Run(" ", look)
        elif name not in _LEFT_OUT:
            yield from _runs(item, looks.of(attribute(item, "style-name"), look), looks, boxes)
        yield Run(_flat(item.tail), look)


def _flat(text: str | None) -> str:
    """Breaks inside the XML are spaces."""
    return (text or "").replace("\n", " ").replace("\t", " ")
