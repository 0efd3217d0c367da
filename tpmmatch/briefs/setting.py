"""Breaking a text into lines of a given width; what doesn't fit ends in an ellipsis, never clipped."""

import re
import unicodedata
from dataclasses import dataclass, replace

from tpmmatch.briefs.direction import in_ink_order, runs_left
from tpmmatch.briefs.fonts import SUBSTITUTE, Fonts, Run
from tpmmatch.briefs.style import Face
from tpmmatch.briefs.text import ELLIPSIS, cut_end

_LONGEST_WORD = 30  # signs; a longer one is cut within, so that more than what stands before it is left
_LEAST_SHOWN = 8  # signs of it, or it is left out
# Words between spaces; scripts that are written without spaces break between any two signs.
_TOKEN = re.compile(
    "( ?)([\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
    "|[^ \u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+)"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is drawn; not `whole` if a sign stands in it for what can't be printed.

    `indent` moves it to the right, so that lines of a text that runs left begin below each other.
    """

    runs: tuple[Run, ...]
    width: float
    whole: bool
    indent: float = 0.0


class Setter:
    """Sets texts in lines and remembers them, so that trying several plans for a page costs little."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self._broken: dict[tuple[str, Face, float], list[str]] = {}
        self._set: dict[tuple[str, Face, float, int, str], tuple[Line, ...]] = {}

    def line(self, text: str, face: Face, width: float) -> Line:
        """The text in one line, shortened if it must be."""
        lines = self.lines(text, face, width, 1)
        return lines[0] if lines else Line((), 0.0, whole=True)

    def lines(self, text: str, face: Face, width: float, most: int, closing: str = "") -> tuple[Line, ...]:
        """At most `most` lines; `closing` (a quotation mark) ends the last one, also behind an ellipsis."""
        key = (text, face, width, most, closing)
        if key not in self._set:
            self._set[key] = self._lines(*key)
        return self._set[key]

    def _lines(self, text: str, face: Face, width: float, most: int, closing: str) -> tuple[Line, ...]:
        text = self.fonts.readable(text, face.weight)
        if runs_left(text):
            return self._running_left(text, face, width, most, closing)
        broken = self._broken_to(text + closing, face, width, most, closing)
        return tuple(self._line(in_ink_order(piece, left=False), face) for piece in broken)

    def _running_left(self, text: str, face: Face, width: float, most: int, closing: str) -> tuple[Line, ...]:
        """Lines that begin on the right; there the quotation mark stands, for the other one stands on the left."""
        broken = self._broken_to(text, face, width - self.fonts.width(closing, face), most, "")
        ordered = [in_ink_order(piece, left=True) for piece in broken]
        lines = [self._line(line + closing * (not at), face) for at, line in enumerate(ordered)]
        # The quotation mark of the first line hangs out on the right, as the other one does on the left.
        widths = [line.width for line in lines]
        if lines:
            widths[0] -= self.fonts.width(closing, face)
        return tuple(replace(line, indent=max(widths) - wide) for line, wide in zip(lines, widths, strict=True))

    def _broken_to(self, text: str, face: Face, width: float, most: int, closing: str) -> list[str]:
        broken = self._break(text, face, width)
        if len(broken) <= most:
            return broken
        return [
            *broken[: most - 1],
            self._cut(_with_long_word(text, *broken[most - 1 : most + 1]), face, width, closing),
        ]

    def fits(self, text: str, face: Face, width: float) -> bool:
        """Whether the whole text stands in one line."""
        return self.fonts.width(self.fonts.readable(text, face.weight), face) <= width

    def _line(self, text: str, face: Face) -> Line:
        whole = SUBSTITUTE not in text
        return Line(self.fonts.runs(text, face.weight), self.fonts.width(text, face), whole)

    def _break(self, text: str, face: Face, width: float) -> list[str]:
        key = (text, face, width)
        if key not in self._broken:
            self._broken[key] = self._break_afresh(text, face, width)
        return self._broken[key]

    def _break_afresh(self, text: str, face: Face, width: float) -> list[str]:
        lines: list[str] = []
        current, used = "", 0.0
        space = self.fonts.width(" ", face)
        for gap, word in _TOKEN.findall(text):
            token = word
            wide = self.fonts.width(token, face)
            joint = space if gap and current else 0.0
            if current and used + joint + wide > width:
                lines.append(current)
                current, used, joint = "", 0.0, 0.0
            if wide > width:
                *full, token = self._split(word, face, width)
                lines += full
                wide = self.fonts.width(token, face)
            current += (" " if joint else "") + token
            used += joint + wide
        return [*lines, current] if current else lines

    def _split(self, word: str, face: Face, width: float) -> list[str]:
        """A word wider than the line in pieces that fit, if possible behind a hyphen, accents with their letters."""
        pieces: list[str] = [""]
        used = 0.0
        for char in word:
            wide = self.fonts.width(char, face)
            if used + wide > width and pieces[-1] and not unicodedata.combining(char):
                head, hyphen, tail = pieces[-1].rpartition("-")
                if head and tail:
                    pieces[-1:] = [head + hyphen, tail]
                else:
                    pieces.append("")
                used = self.fonts.width(pieces[-1], face)
            pieces[-1] += char
            used += wide
        return pieces

    def _cut(self, text: str, face: Face, width: float, closing: str) -> str:
        """The beginning of a line that has room for an ellipsis behind it: whole words, but for a very long one."""
        ending = ELLIPSIS + closing
        words, _, last = text.rpartition(" ")
        within = len(words) + _LEAST_SHOWN if len(last) > _LONGEST_WORD else len(text)
        head = cut_end(text)
        while head and self.fonts.width(head, face) + self.fonts.width(ending, face) > width:
            shorter = head[:-1] if len(head) > within else head.rpartition(" ")[0] or head[:-1]
            head = cut_end(shorter)
        return head + ending


def _with_long_word(text: str, line: str, following: str) -> str:
    """A line that is to be cut; with the very long word behind it, of which it is to show the beginning."""
    word = following.partition(" ")[0]
    whole = text[text.find(word) :].partition(" ")[0]
    if len(whole) <= _LONGEST_WORD:
        return line
    return f"{line} {word}" if f"{line} {word}" in text else f"{line}{word}"
