"""The top of a brief, for the first ten seconds: whose page it is, and four answers in a band."""

from collections.abc import Callable
from datetime import date

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.links import address_of
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.style import (
    BAND_WORD,
    CAPTION,
    CONTACT,
    HEADLINE,
    LONG_NAME,
    NAME,
    NUMBER,
    RUNNING,
    STATE,
)
from tpmmatch.model.brief import Brief
from tpmmatch.wording import say_number, say_percent

_MARK = 6.5
_BETWEEN = " · "
_LEAST = 24.0  # room without which a way to reach somebody is left out
_CELLS = (0.0, 0.245, 0.465, 0.752)  # where they begin, of the width
_CELL_GAP = 16.0
_BAND_PADDING = 8.0


def running_head(desk: Desk, title: str, today: date) -> Block:
    """What the paper is and the day, quiet, over a hairline."""
    frame = desk.frame
    day = desk.setter.line(desk.say("brief_day", day=today), RUNNING, frame.width / 3)
    said = desk.setter.line(title, RUNNING, frame.width - day.width - 24)

    def draw(pen: Pen, top: float) -> None:
        pen.line(said, frame.left, top, RUNNING)
        pen.right_line(day, frame.right, top, RUNNING)
        shapes.rule(pen.canvas, frame.left, frame.right, top - RUNNING.leading - 4)

    return Block(RUNNING.leading + 4, draw)


def person(desk: Desk, brief: Brief) -> Block:
    """Name, headline, and how to reach them."""
    parts = [name_lines(desk, brief.name or desk.say("brief_no_name"))]
    if brief.headline:
        parts.append(desk.own_words(brief.headline, HEADLINE, 2))
    head = stack(parts)
    ways = _contact(desk, [part for part in (brief.place, *brief.contact) if part])
    return stack([head, stack(ways)], gap=4) if ways else head


def name_lines(desk: Desk, name: str) -> Block:
    """A name in large letters; a long one in smaller ones, on two lines if need be."""
    short = desk.setter.fits(name, NAME, desk.frame.width)
    return desk.paragraph(name, NAME, 1) if short else desk.paragraph(name, LONG_NAME, 2)


def _contact(desk: Desk, ways: list[str]) -> list[Block]:
    """Ways to reach somebody in at most two lines, broken between them; mail, telephone and pages can be clicked."""
    lines: list[list[str]] = []
    for way in ways:
        joined = _BETWEEN.join([*lines[-1], way]) if lines else way
        if lines and (desk.setter.fits(joined, CONTACT, desk.frame.width) or len(lines) == 2):
            lines[-1].append(way)
        else:
            lines.append([way])
    return [_ways(desk, line) for line in lines]


def _ways(desk: Desk, ways: list[str]) -> Block:
    def draw(pen: Pen, top: float) -> None:
        x, room = desk.frame.left, desk.frame.width
        for place, way in enumerate(ways):
            if place and room > _LEAST:
                between = desk.setter.line(_BETWEEN.strip(), CONTACT, room)
                gap = desk.setter.fonts.width(_BETWEEN, CONTACT)
                pen.aside(between, x + (gap - between.width) / 2, top, CONTACT)
                x, room = x + gap, room - gap
            if room <= _LEAST:
                return
            line = desk.setter.line(way, CONTACT, room)
            if address := address_of(way):
                pen.link(line, x, top, CONTACT, address)
            else:
                pen.line(line, x, top, CONTACT)
            x, room = x + line.width, room - line.width

    return Block(CONTACT.leading, draw)


def band(desk: Desk, brief: Brief) -> Block:
    """State and place, fit, how much is known, and how often first, side by side between two lines."""
    frame = desk.frame
    cells = [_state(desk, brief), _fit(desk, brief), _known(desk, brief)]
    if brief.first_in is not None:
        cells.append(_first(desk, brief.first_in))
    height = CAPTION.leading + NUMBER.leading + 2 * _BAND_PADDING

    def draw(pen: Pen, top: float) -> None:
        shapes.rule(pen.canvas, frame.left, frame.right, top)
        shapes.rule(pen.canvas, frame.left, frame.right, top - height)
        for cell, place in zip(cells, _CELLS, strict=False):
            cell(pen, frame.left + place * frame.width, top - _BAND_PADDING)

    return Block(height, draw)


_Cell = Callable[[Pen, float, float], None]


def _cell(desk: Desk, number: int, caption: str, value: Callable[[Pen, float, float, float], None]) -> _Cell:
    """A caption and below it what `value` draws, told its place and the width it has."""
    ends = (*_CELLS[1:], 1.0 + _CELL_GAP / desk.frame.width)
    width = (ends[number] - _CELLS[number]) * desk.frame.width - _CELL_GAP
    line = desk.setter.line(caption, CAPTION, width)

    def draw(pen: Pen, x: float, top: float) -> None:
        pen.line(line, x, top, CAPTION)
        value(pen, x, top - CAPTION.leading, width)

    return draw


def _state(desk: Desk, brief: Brief) -> _Cell:
    rank = f"={brief.rank}" if brief.tied else str(brief.rank)
    gate = desk.say(f"brief_gate_{brief.gate}")

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        behind = x + 2 * _MARK + 8
        shapes.circle(pen.canvas, x + _MARK, top - STATE.leading / 2, _MARK, shapes.gate_share(brief.gate))
        pen.line(desk.setter.line(gate, STATE, x + width - behind), behind, top, STATE)

    return _cell(desk, 0, desk.say("brief_place", rank=rank, people=brief.people), draw)


def _fit(desk: Desk, brief: Brief) -> _Cell:
    share = None if brief.fit is None else brief.fit / 100
    number = "–" if brief.fit is None else say_number(brief.fit, desk.language, least=1)

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        line = desk.setter.line(number, NUMBER, width)
        pen.line(line, x, top, NUMBER)
        gap = line.width + 8
        shapes.bar(pen.canvas, x + gap, top - NUMBER.leading / 2, width - gap, share)

    return _cell(desk, 1, desk.say("brief_fit" if brief.fit is not None else "brief_fit_none"), draw)


def _known(desk: Desk, brief: Brief) -> _Cell:
    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        behind = shapes.dots(pen.canvas, x, top - BAND_WORD.leading / 2, brief.confidence) + 4
        word = known_word(desk, brief.confidence)
        pen.line(desk.setter.line(word, BAND_WORD, x + width - behind), behind, top, BAND_WORD)

    return _cell(desk, 2, desk.say("brief_confidence"), draw)


def known_word(desk: Desk, confidence: float) -> str:
    """How much is known, in a word that goes with the dots."""
    filled = shapes.filled_dots(confidence)
    if filled >= 3:
        return desk.say("brief_known_well")
    return desk.say("brief_known_partly" if filled == 2 else "brief_known_little")


def _first(desk: Desk, share: float) -> _Cell:
    percent = say_percent(share, desk.language)

    def draw(pen: Pen, x: float, top: float, width: float) -> None:
        number = desk.setter.line(percent, NUMBER, width)
        trials = desk.setter.line(desk.say("brief_trials"), BAND_WORD, width - number.width - 4)
        pen.line(number, x, top, NUMBER)
        pen.line(trials, x + number.width + 4, top, BAND_WORD)

    return _cell(desk, 3, desk.say("brief_first"), draw)
