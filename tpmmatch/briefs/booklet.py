"""Printed pages bound into one PDF: equal pages give equal bytes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs.compact import compact
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.forms import Form
from tpmmatch.briefs.metadata import describe
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.style import Weight
from tpmmatch.briefs.tagging import Tags
from tpmmatch.briefs.text import clean

AUTHOR = "TPM Match"
rl_config.useA85 = 0  # bytes as letters make a file a quarter larger; nothing that reads PDFs needs it

Step = Callable[[int, int], None]  # pages done, of how many; raises to stop


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the outline that leads to the top of a page; `depth` 0 is the outermost."""

    title: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of this size: `draw` is told its number and how many there are in all, for its foot."""

    size: tuple[float, float]
    draw: Callable[[Pen, int, int], None]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Booklet:
    """A document before it is drawn: what a reader's window and a file manager show of it, and its pages in order."""

    title: str
    subject: str
    leaves: tuple[Leaf, ...]


def bind(booklet: Booklet, fonts: Fonts, language: str, step: Step | None = None, made_on: date | None = None) -> bytes:
    """Draw a booklet of at least one page; `made_on` is the day that it says it was made on."""
    if not booklet.leaves:
        raise ValueError("nothing to draw")
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=booklet.leaves[0].size,
        invariant=1,
        lang=language,
        # Without it each file names a Helvetica that it doesn't hold.
        initialFontName=fonts.name(Weight.REGULAR),
        pdfVersion=(1, 7),
    )
    _describe(canvas, booklet, language)
    if made_on is not None:
        # The library knows only the very moment, or one day for all files.
        canvas._doc._timeStamp.YMDhms = (made_on.year, made_on.month, made_on.day, 0, 0, 0)  # noqa: SLF001
    tags = Tags(canvas)
    form = Form(canvas, tags, fonts)
    _draw(canvas, (tags, form), booklet.leaves, step)
    form.close()
    tags.close()
    canvas.save()
    return compact(stream.getvalue())


def key_of(page: int, mark: int) -> str:
    """By which name a mark of a page is found within the file."""
    return f"page-{page}-{mark}"


def _describe(canvas: Canvas, booklet: Booklet, language: str) -> None:
    title, subject = clean(booklet.title), clean(booklet.subject)
    canvas.setTitle(title)
    canvas.setSubject(subject)
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    # The library has no other door to the catalogue.
    describe(canvas._doc, title=title, subject=subject, author=AUTHOR, language=language)  # noqa: SLF001
    if sum(len(leaf.marks) for leaf in booklet.leaves) > 1:
        canvas.showOutline()


def _draw(canvas: Canvas, kept: tuple[Tags, Form], leaves: Sequence[Leaf], step: Step | None) -> None:
    tags, form = kept
    for number, leaf in enumerate(leaves, 1):
        canvas.setPageSize(leaf.size)
        for place, mark in enumerate(leaf.marks):
            key = key_of(number, place)
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(clean(mark.title), key, mark.depth)
        leaf.draw(Pen(canvas, tags, form), number, len(leaves))
        tags.turn()
        if step is not None:
            step(number, len(leaves))
