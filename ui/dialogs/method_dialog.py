"""How the order is worked out, to read in peace: the page, with its chapters listed before it."""

from html import escape
from itertools import zip_longest

from PySide6.QtCore import QSize, QUrl
from PySide6.QtWidgets import QDialog, QWidget

from tpmmatch.model.method import Block, Chapter, Grid, Method, Paragraph
from ui.commands import with_keys
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.build import column, label, named, panel, row
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet, heading, paragraph

_SIZE = QSize(780, 720)
_TABLE = '<table cellspacing="0" style="margin-top: 4px; margin-bottom: 10px">{}</table>'
_LEAST = QSize(480, 360)
_AROUND = QSize(64, 96)  # what a small screen keeps around the window


class MethodDialog(QDialog):
    """One page; Escape closes it, as in every dialog."""

    def __init__(self, page: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("methodDialog")
        title = str(page.title)
        self.setWindowTitle(title)
        self.setMinimumSize(_LEAST)
        wanted = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() - _AROUND))
        self.sheet = named(Sheet(), "method", title)
        self.sheet.show_made(lambda: method_html(page))
        self.sheet.anchorClicked.connect(self._go)
        close = named(Button(self.tr("Close"), role="primary"), "methodClose", self.tr("Close"))
        close.setToolTip(with_keys(self.tr("Close"), "Esc"))
        close.clicked.connect(self.accept)
        around = panel()
        around.setLayout(column(self.sheet, space=0))
        says = self.tr("Made from the rules in version {version}: the numbers are those that make the order.")
        rules = label(says.format(version=page.rules), "caption", wrap=True)
        inside = column(label(title, "title"), around, space=Space.MEDIUM, margin=Space.WIDE)
        below = row(rules, close, space=Space.LARGE)
        below.setStretch(0, 1)
        inside.addLayout(below)
        self.setLayout(inside)
        self.sheet.setFocus()

    def _go(self, place: QUrl) -> None:
        self.sheet.scrollToAnchor(place.fragment())


def method_html(page: Method) -> str:
    """The whole page."""
    links = (
        f'<a href="#{chapter.id}" style="text-decoration: none">{escape(str(chapter.title))}</a>'
        for chapter in page.chapters
    )
    return f"<p>{'  ·  '.join(links)}</p>" + "".join(map(_chapter, page.chapters))


def _chapter(chapter: Chapter) -> str:
    title = heading(str(chapter.title)).replace(">", f'><a name="{chapter.id}"></a>', 1)
    return title + "".join(map(_block, chapter.blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return paragraph(str(block.words))
    if isinstance(block, Grid):
        return _grid(block)
    marks = [f"{place}." if block.counted else "•" for place in range(1, len(block.items) + 1)]
    rows = (_line([mark, str(item)], [False, False], "muted") for mark, item in zip(marks, block.items, strict=True))
    return _TABLE.format("".join(rows))


def _grid(grid: Grid) -> str:
    """A table with a quiet head; the numbers of a column stand below each other."""
    rows = [[str(cell) for cell in cells] for cells in grid.rows]
    numeric = [all(cells[place][-1:] in "0123456789%–" for cells in rows) for place in range(len(grid.head))]
    lines = [_line([str(cell) for cell in grid.head], numeric, *("muted" for _ in grid.head))]
    return _TABLE.format("".join(lines + [_line(cells, numeric) for cells in rows]))


def _line(cells: list[str], numeric: list[bool], *styles: str) -> str:
    told = (
        f'<td class="{style}"{" align=right" if right else ""}>{escape(cell)}</td>'
        for cell, right, style in zip_longest(cells, numeric, styles, fillvalue="")
    )
    return f"<tr>{''.join(told)}</tr>"
