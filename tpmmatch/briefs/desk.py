"""What every part of a page is set with: the setter of lines, the frame, the reader's language."""

from dataclasses import dataclass

from tpmmatch.briefs.pen import Block, Frame, paragraph
from tpmmatch.briefs.setting import Setter
from tpmmatch.briefs.style import Face
from tpmmatch.model.words import message
from tpmmatch.vocabulary.languages import language_surely
from tpmmatch.wording import say


@dataclass(frozen=True, slots=True)
class Desk:
    """One drawing's tools."""

    setter: Setter
    frame: Frame
    language: str

    def say(self, key: str, **values: object) -> str:
        """A sentence of `briefs.toml`."""
        return say(message(key, **values), self.language)

    def foreign(self, text: str) -> str:
        """Which other language somebody's own words are in, if that is sure; nothing if it is the reader's."""
        spoken = language_surely(text)
        return "" if spoken == self.language else spoken

    def own_words(self, text: str, face: Face, most: int) -> Block:
        """A text of somebody's from margin to margin, in their language."""
        lines = self.setter.lines(text, face, self.frame.width, most)
        return paragraph(lines, self.frame.left, face, self.foreign(text))

    def paragraph(self, text: str, face: Face, most: int, *, x: float | None = None, width: float = 0.0) -> Block:
        """A text in at most `most` lines, from margin to margin unless told otherwise."""
        lines = self.setter.lines(text, face, width or self.frame.width, most)
        return paragraph(lines, self.frame.left if x is None else x, face)
