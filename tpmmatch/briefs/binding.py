"""Pages bound to one PDF: numbered, with a foot, an outline to find them by, and what a reader's window shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, RUNNING, Weight
from tpmmatch.briefs.text import clean

AUTHOR = "TPM Match"


@dataclass(frozen=True, slots=True)
class Mark:
    """An entry of the outline, so many levels deep; `top` is its place on the page, None the whole page."""

    title: str
    level: int = 0
    top: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One page: the tools that it is set with, how to draw all but its foot, what the foot says, its marks."""

    desk: Desk
    draw: Callable[[Pen], None]
    foot: str
    marks: tuple[Mark, ...] = ()


def foot(desk: Desk, rules: str, today: date) -> str:
    """What stands at the foot of every page: by which rules, as of which day."""
    return desk.say("brief_foot", rules=rules, day=today)


def bind(pages: Sequence[Page], title: str, subject: str) -> bytes:
    """One PDF of these pages, at least one; equal pages give equal bytes. Papers may differ from page to page."""
    if not pages:
        raise ValueError("nothing to draw")
    desk = pages[0].desk
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=desk.frame.size,
        invariant=1,
        lang=desk.language,
        # Without it each file names a Helvetica that it doesn't hold.
        initialFontName=desk.setter.fonts.name(Weight.REGULAR),
    )
    canvas.setTitle(clean(title))
    canvas.setSubject(clean(subject))
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if sum(len(page.marks) for page in pages) > 1:
        canvas.showOutline()
    marked = 0
    for number, page in enumerate(pages, 1):
        canvas.setPageSize(page.desk.frame.size)
        pen = Pen(canvas)
        marked = _mark(canvas, page, marked)
        page.draw(pen)
        _draw_foot(page, pen, f"{number}", f"{len(pages)}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _mark(canvas: Canvas, page: Page, marked: int) -> int:
    """The page's entries of the outline; each needs a key of its own."""
    for number, mark in enumerate(page.marks, marked + 1):
        key = f"brief-{number}"
        if mark.top is None:
            canvas.bookmarkPage(key)
        else:
            canvas.bookmarkPage(key, fit="XYZ", left=0, top=mark.top, zoom=0)
        canvas.addOutlineEntry(clean(mark.title) or "–", key, mark.level)
    return marked + len(page.marks)


def _draw_foot(page: Page, pen: Pen, number: str, count: str) -> None:
    desk = page.desk
    frame, top = desk.frame, MARGIN_BOTTOM + FOOT - 8
    place = desk.setter.line(desk.say("brief_page", number=number, count=count), RUNNING, frame.width / 4)
    rules = desk.setter.line(page.foot, RUNNING, frame.width - place.width - 24)
    shapes.rule(pen.canvas, frame.left, frame.right, top)
    pen.line(rules, frame.left, top - 4, RUNNING)
    pen.right_line(place, frame.right, top - 4, RUNNING)
    if pen.incomplete:
        note = desk.setter.line(desk.say("brief_letters_missing"), RUNNING, frame.width)
        pen.line(note, frame.left, top - 4 - RUNNING.leading, RUNNING)
