"""The owner's firm at the top of a page: name and address on the left, the logo on the right."""

from io import BytesIO

from reportlab.lib.utils import ImageReader

from tpmmatch.briefs import shapes
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.pen import Block, Pen, stack
from tpmmatch.briefs.style import FIRM, RUNNING
from tpmmatch.model.firm import Firm

_LOGO = (150.0, 36.0)  # points at most
_GAP = 16.0
_ABOVE_RUNNING = 14.0
_MOST_LINES = 2  # of the address


def headed(desk: Desk, firm: Firm, running: Block) -> Block:
    """Whose paper it is, and below it what for."""
    firms = letterhead(desk, firm)
    return stack([firms, running], gap=_ABOVE_RUNNING) if firms else running


def letterhead(desk: Desk, firm: Firm) -> Block | None:
    """The firm, or nothing where nothing is known of it."""
    logo = _logo(desk, firm.logo)
    said = _said(desk, firm, desk.frame.width - (_LOGO[0] + _GAP if logo else 0.0))
    parts = [part for part in (said, logo) if part]
    if not parts:
        return None

    def draw(pen: Pen, top: float) -> None:
        for part in parts:
            part.draw(pen, top)

    return Block(max(part.height for part in parts), draw)


def _said(desk: Desk, firm: Firm, width: float) -> Block | None:
    parts = [desk.paragraph(firm.name, FIRM, 1, width=width)] if firm.name else []
    parts += [desk.paragraph(line, RUNNING, 1, width=width) for line in _address(desk, firm.address, width)]
    return stack(parts) if parts else None


def _address(desk: Desk, address: tuple[str, ...], width: float) -> list[str]:
    """The address in few lines, broken between its own where there is room."""
    lines: list[str] = []
    for part in address:
        joined = f"{lines[-1]} · {part}" if lines else part
        if lines and (len(lines) == _MOST_LINES or desk.setter.fits(joined, RUNNING, width)):
            lines[-1] = joined
        else:
            lines.append(part)
    return lines


def _logo(desk: Desk, png: bytes) -> Block | None:
    """As large as there is room for, its shape kept; a picture that can't be read is left out."""
    if not png:
        return None
    try:
        picture = ImageReader(BytesIO(png))
        wide, high = picture.getSize()
    except (OSError, ValueError):
        return None
    share = min(_LOGO[0] / wide, _LOGO[1] / high)
    size = (wide * share, high * share)

    def draw(pen: Pen, top: float) -> None:
        with shapes.decoration(pen.canvas):
            pen.canvas.drawImage(picture, desk.frame.right - size[0], top - size[1], *size)

    return Block(size[1], draw)
