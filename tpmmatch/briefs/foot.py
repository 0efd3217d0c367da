"""The foot of every page: by which rules, as of which day, and which page it is."""

from datetime import date

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Pen
from tpmmatch.briefs.style import FOOT, MARGIN_BOTTOM, RUNNING


def rules_line(desk: Desk, rules: str, today: date) -> str:
    """By which rules, as of which day."""
    return desk.say("brief_foot", rules=rules, day=today)


def draw_foot(desk: Desk, pen: Pen, text: str, number: int, count: int) -> None:
    """Last on a page: it tells also if letters of it couldn't be printed."""
    frame, top = desk.frame, MARGIN_BOTTOM + FOOT - 8
    page = desk.setter.line(desk.say("brief_page", number=f"{number}", count=f"{count}"), RUNNING, frame.width / 4)
    shapes.rule(pen.canvas, frame.left, frame.right, top)
    pen.line(desk.setter.line(text, RUNNING, frame.width - page.width - 24), frame.left, top - 4, RUNNING)
    pen.right_line(page, frame.right, top - 4, RUNNING)
    if pen.incomplete:
        note = desk.setter.line(desk.say("brief_letters_missing"), RUNNING, frame.width)
        pen.line(note, frame.left, top - 4 - RUNNING.leading, RUNNING)
