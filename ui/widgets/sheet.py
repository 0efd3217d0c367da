"""Text to read, set from escaped HTML in our own few styles, dressed anew when the theme changes."""

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from ui.theme import current, look, scaled
from ui.tokens import Space, Theme, Type
from ui.widgets.marks import MARK, Shape, mark_image

_STYLE = """
p {{ color: {text}; margin: 0 0 4px 0; }}
p.h1 {{ font-size: {title}px; font-weight: 600; margin: 0 0 2px 0; }}
p.h2 {{ font-size: {emphasis}px; font-weight: 600; margin: 20px 0 4px 0; }}
p.h3 {{ font-weight: 600; margin: 10px 0 0 0; }}
p.muted {{ color: {muted}; }}
p.caption {{ color: {muted}; font-size: {caption}px; }}
p.quote {{ margin: 2px 0 0 12px; font-style: italic; }}
p.source {{ color: {muted}; font-size: {caption}px; margin: 0 0 8px 12px; }}
p.link {{ margin: 20px 0 4px 0; }}
td {{ padding: 2px 16px 2px 0; color: {text}; }}
td.point {{ color: {muted}; padding-right: 8px; }}
td.muted {{ color: {muted}; }}
td.last {{ color: {muted}; padding-right: 0; }}
span.muted {{ color: {muted}; }}
a {{ color: {accent}; }}
"""
_MEASURE = 920  # width of a text, at a text size of 100 %
_TOKENS = {Shape.FULL: "ready", Shape.HALF: "ask", Shape.EMPTY: "misses", Shape.QUESTION: "unknown"}


class Sheet(QTextBrowser):
    """Shows what a function makes; the function is called again when the theme or the text size changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], str] | None = None
        self._worn: tuple[Theme, float] | None = None
        self._wide = 0  # what lies within the frame
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setAccessibleDescription(self.tr("Text to read; the arrow keys scroll it."))
        self.document().setDocumentMargin(Space.LARGE)

    @property
    def line_width(self) -> int:
        """How long a line may be: as the view is wide, but not longer than the eye finds its way back from."""
        return min(self._wide, scaled(_MEASURE))

    def show_made(self, make: Callable[[], str], *, stay: bool = False) -> None:
        """Show the HTML that `make` returns, from its beginning, or where the reader is."""
        self._make = make
        place = self.verticalScrollBar().value() if stay else 0
        self._fill(make)
        self.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break lines anew."""
        self._wide = event.size().width()
        self.setLineWrapColumnOrWidth(self.line_width)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Dress the text anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._make is not None and self._worn != look():
            self._fill(self._make)

    def _fill(self, make: Callable[[], str]) -> None:
        theme, self._worn = current(), look()
        page = self.document()
        page.setDefaultStyleSheet(_style(theme))
        for shape, token in _TOKENS.items():
            image = mark_image(shape, getattr(theme, token), self.devicePixelRatioF())
            page.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"mark:{shape.name}"), image)
        self.setHtml(make())


def _style(theme: Theme) -> str:
    sizes = {size.name.lower(): scaled(size) for size in Type}
    return _STYLE.format(text=theme.text, muted=theme.muted, accent=theme.accent, **sizes)


def heading(text: str, level: int = 2) -> str:
    """A heading. Not in HTML's own tags: Qt would give those sizes of its own."""
    return f'<p class="h{level}">{escape(text)}</p>'


def paragraph(text: str, style: str = "") -> str:
    """A paragraph; line breaks in the text are kept. Nothing at all for an empty text."""
    return f'<p class="{style}">{_lines(text)}</p>' if text else ""


def bullets(texts: list[str]) -> str:
    """A list; a table, as Qt sets the points of its own lists too close. Nothing at all for no texts."""
    return table([("•", _lines(text)) for text in texts], first="point") if texts else ""


def quote(text: str, source: str) -> str:
    """Somebody's own words and where they stand."""
    return paragraph(in_quotes(text), "quote") + paragraph(source, "source")


def in_quotes(text: str) -> str:
    """A text between the quotation marks of the language."""
    return QCoreApplication.translate("sheet", "“{text}”").format(text=text)


def mark(shape: Shape, word: str) -> str:
    """A mark within a line, with its word for those who don't see it."""
    side, told = scaled(MARK), escape(word)
    return f'<img src="mark:{shape.name}" width="{side}" height="{side}" alt="{told}" style="vertical-align: middle">'


def table(rows: Sequence[tuple[str, ...]], first: str = "muted", *, wide: bool = False) -> str:
    """Rows of cells that are HTML already; the first cell is quiet, in a style of its own.

    `wide`: the first column has all the room that the others leave, which break no lines.
    """
    head = f'<td class="{first}" width="100%">' if wide else f'<td class="{first}">'
    other = '<td style="white-space: nowrap">' if wide else "<td>"
    cells = "".join(
        "<tr>" + "".join(f"{other if place else head}{cell}</td>" for place, cell in enumerate(row)) + "</tr>"
        for row in rows
    )
    return f'<table cellspacing="0">{cells}</table>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
