"""Briefs as PDF: one page each, in the order given, with an outline to find them by."""

from collections.abc import Sequence
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.fonts import Fonts
from tpmmatch.briefs.pen import Frame, Pen
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.sheet import draw_sheet
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, RUNNING, Weight
from tpmmatch.briefs.text import clean
from tpmmatch.model.brief import Brief, Paper, Section
from tpmmatch.model.firm import Firm

AUTHOR = "TPM Match"
NO_FIRM, ALL = Firm(), tuple(Section)


def draw(
    briefs: Sequence[Brief],
    paper: Paper,
    language: str = "en",
    firm: Firm = NO_FIRM,
    wanted: Sequence[Section] = ALL,
) -> bytes:
    """A page for each brief with these parts of it; equal briefs give equal bytes. At least one brief is needed."""
    if not briefs:
        raise ValueError("nothing to draw")
    fonts = Fonts()
    desk = Desk(Setter(fonts), Frame(paper), language)
    stream = BytesIO()
    canvas = Canvas(
        stream,
        pagesize=desk.frame.size,
        invariant=1,
        lang=language,
        # Without it each file names a Helvetica that it doesn't hold.
        initialFontName=fonts.name(Weight.REGULAR),
    )
    _describe(canvas, desk, briefs)
    for number, brief in enumerate(briefs, 1):
        pen = Pen(canvas)
        _mark(canvas, desk, brief, number)
        draw_sheet(desk, pen, brief, firm, wanted)
        _foot(desk, pen, brief, f"{number}", f"{len(briefs)}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _describe(canvas: Canvas, desk: Desk, briefs: Sequence[Brief]) -> None:
    """What a reader's window and a file manager show."""
    first = briefs[0]
    one = _name(desk, first) if len(briefs) == 1 else desk.say("brief_several", count=len(briefs))
    canvas.setTitle(clean(desk.say("brief_title", who=one, project=first.project)))
    canvas.setSubject(clean(desk.say("brief_head", project=first.project)))
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    if len(briefs) > 1:
        canvas.showOutline()


def _mark(canvas: Canvas, desk: Desk, brief: Brief, number: int) -> None:
    key = f"brief-{number}"
    canvas.bookmarkPage(key)
    canvas.addOutlineEntry(_name(desk, brief), key)


def _name(desk: Desk, brief: Brief) -> str:
    return clean(brief.name) or desk.say("brief_no_name")


def _foot(desk: Desk, pen: Pen, brief: Brief, number: str, count: str) -> None:
    frame = desk.frame
    top = MARGIN_BOTTOM + FOOT - 8
    page = desk.setter.line(desk.say("brief_page", number=number, count=count), RUNNING, frame.width / 4)
    rules = desk.say("brief_foot", rules=brief.rules, day=brief.today)
    shapes.rule(pen.canvas, frame.left, frame.right, top)
    pen.line(desk.setter.line(rules, RUNNING, frame.width - page.width - 24), frame.left, top - 4, RUNNING)
    pen.right_line(page, frame.right, top - 4, RUNNING)
    if pen.incomplete:
        note = desk.setter.line(desk.say("brief_letters_missing"), RUNNING, frame.width)
        pen.line(note, frame.left, top - 4 - RUNNING.leading, RUNNING)
