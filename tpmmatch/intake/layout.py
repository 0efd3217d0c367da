"""Text as it stands on pages, whatever the file was: what all readers of documents give and all that follows reads."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tpmmatch.intake.found import short
from tpmmatch.model.words import Message, message

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points from the page's upper left corner

_UNTOLD = 2  # letters that nobody sees, as fonts and programs leave them
_SHOWN = 160  # letters of what is hidden
GAP = "\t"  # in a line's text: a space so wide that what stands behind it is something else


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in one column of a page. `column` is 0 for what runs over the whole width, else counts from left.

    `size` is 0 where the file doesn't say; `level` is 1… for what the file itself calls a heading; `gap` is the free
    room above in heights of a line; `lead` are the words in bold with which a line in other print begins.
    """

    text: str
    page: int = 0
    box: Box = (0.0, 0.0, 0.0, 0.0)
    size: float = 0.0
    bold: bool = False
    column: int = 0
    level: int = 0
    gap: float = 0.0
    lead: str = ""

    @property
    def plain(self) -> str:
        """The text with ordinary spaces."""
        return self.text.replace(GAP, " ")


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's lines in the order of reading.

    `hidden` holds what nobody sees on the page: it is shown as such and never counted. `title` and `author` are what
    the file says about itself.
    """

    lines: Sequence[Line]
    hidden: Sequence[Line] = ()
    warnings: tuple[Message, ...] = ()
    title: str = ""
    author: str = ""
    links: tuple[str, ...] = field(default=())

    @property
    def text(self) -> str:
        """All that counts, line by line."""
        return "\n".join(line.plain for line in self.lines)


def told_hidden(hidden: Sequence[Line]) -> tuple[Message, ...]:
    """What is told of text that nobody sees: how much it is, and how it begins."""
    letters = sum(len(line.text) for line in hidden)
    if letters <= _UNTOLD:
        return ()
    text = short(" ".join(line.plain for line in hidden), _SHOWN)
    return (message("intake_hidden_text", letters=letters, text=text),)
