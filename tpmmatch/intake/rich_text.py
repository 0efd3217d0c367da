"""Marked-up text as other programs keep it → plain text with a line for each paragraph and item."""

import re
from html.parser import HTMLParser

_MARKED = re.compile(
    r"<(?:p|br|ul|ol|li|div|strong|em|b|i|a|span|h[1-6])\b[^<>]{0,200}>|&(?:amp|lt|gt|nbsp|quot|#\d+);", re.IGNORECASE
)
_LONGEST = 100_000  # letters; no part of a CV has more
_BLOCKS = frozenset({"p", "br", "li", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr"})
_HIDDEN = frozenset({"script", "style"})


def plain_text(text: str) -> str:
    """The text without its marks; one without any stays as it is."""
    if len(text) > _LONGEST or not _MARKED.search(text):
        return text
    reader = _Reader()
    reader.feed(text)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Gathers what would be seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as HTMLParser has it
        """A block begins a line."""
        self._hidden += tag in _HIDDEN
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Line breaks of the source mean nothing."""
        if not self._hidden:
            self.pieces.append(data.replace("\n", " "))
