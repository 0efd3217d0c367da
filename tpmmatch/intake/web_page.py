"""A web page saved from a browser → its text, as one sees it. Nothing it points to is ever fetched."""

import re
from html.parser import HTMLParser

from tpmmatch.intake.encodings import page_text
from tpmmatch.intake.files import Place, read_bytes
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import GAP, Layout, told_hidden
from tpmmatch.intake.office_paper import Look, Paper, Run

_LIMIT = 10 * 1024 * 1024  # with pictures in it; a CV is far smaller
_DEEPEST = 400
_LINKS_LIMIT = 200
_UNSEEN = frozenset(
    {"script", "style", "head", "template", "noscript", "svg", "select", "iframe", "object", "nav", "button"}
)
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
        "tr", "ul",
    }
)  # fmt: skip
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_ROOMY = frozenset({"p", "section", "article", "ul", "ol", "table", "dl", "blockquote"})
_INLINE = frozenset({"a", "b", "em", "i", "label", "small", "span", "strong", "time", "u"})
_STRONG = frozenset({"b", "strong", "th"})
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])", re.I
)
# What pages say to those alone who have them read aloud; it's there once more to be seen.
_SPOKEN = re.compile(r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|a11y-text|offscreen)(?:\s|$)", re.I)
# Words that a font shows as pictures.
_DRAWN = re.compile(r"(?:^|\s)material-(?:icons|symbols)", re.I)
_CONTROLS = frozenset(
    {"show all", "show more", "see more", "see all", "alle anzeigen", "mehr anzeigen", "tout afficher", "voir plus"}
    | {"afficher plus", "mostrar todo", "mostrar mas", "ver mas"}
)
_HEADING = re.compile(r"h([1-6])")
_UNPRINTED = re.compile(r"[\0-\x08\x0e-\x1f\x7f]")  # controls; a name with one in it is no name


def read_web_page(place: Place) -> Layout:
    """The page's lines; headings keep their level."""
    if place.path.stat().st_size > _LIMIT:
        raise Refused("intake_text_too_long", megabytes=_LIMIT // 1024**2)
    reading = _Reading()
    try:
        reading.feed(_UNPRINTED.sub("", page_text(read_bytes(place))))
        reading.close()
    except (ValueError, AssertionError, RecursionError):
        raise Refused("intake_web_page") from None
    reading.end_line()
    return Layout(
        lines=reading.paper.lines,
        hidden=reading.paper.hidden,
        warnings=told_hidden(reading.paper.hidden),
        title=" ".join(reading.title.split()),
        links=tuple(dict.fromkeys(reading.links)),
    )


class _Reading(HTMLParser):
    """The way through a page: blocks become lines, cells of a row stand in one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paper = Paper()
        self.title = ""
        self.links: list[str] = []
        # Elements, whether each hides what is in it, and whether it's only read aloud.
        self._open: list[tuple[str, bool, bool]] = []
        self._runs: list[Run] = []
        self._cells = 0
        self._bullet = False
        self._ended = False  # whether an element within a line ended right before

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins."""
        said = {name: value or "" for name, value in attrs}
        if tag == "a" and said.get("href", "").startswith(("http", "mailto:")) and len(self.links) < _LINKS_LIMIT:
            self.links.append(said["href"][:2000])
        if tag == "br":
            self._runs.append(Run("\n", Look()))
        elif tag in _INLINE and self._ended:
            self._runs.append(Run(GAP, Look()))  # two side by side with no space between are set apart by their looks
        elif tag in {"td", "th"}:
            if self._cells:
                self._runs.append(Run(GAP, Look()))
            self._cells += 1
        elif tag in _BLOCKS and not self._in_cell():
            self.end_line()
            self._bullet = tag == "li"
            if tag in _ROOMY:
                self.paper.paragraph([Run("", Look())])
        elif tag in _BLOCKS and (self._runs or tag == "li"):
            self._runs.append(Run("\n• " if tag == "li" else "\n", Look()))
        self._ended = False
        if tag not in _VOID and len(self._open) < _DEEPEST:
            hides = "hidden" in said or bool(_HIDDEN.search(said.get("style", "")))
            self._open.append((tag, hides, any(unlike.search(said.get("class", "")) for unlike in (_SPOKEN, _DRAWN))))

    def handle_endtag(self, tag: str) -> None:
        """End the element and what was left open in it."""
        self._ended = tag in _INLINE
        if tag in _BLOCKS and (tag in {"tr", "table"} or not self._in_cell()):
            self.end_line()
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Take in text that is seen."""
        names = {name for name, _, _ in self._open}
        self._ended = self._ended and not data
        if "title" in names and "body" not in names:
            self.title += data[:200]
        elif not names & _UNSEEN and not any(spoken for _, _, spoken in self._open):
            text = data if "pre" in names else re.sub(r"\s+", " ", data)
            look = Look(bold=bool(names & _STRONG), hidden=any(hides for _, hides, _ in self._open))
            self._runs.append(Run(text, look))

    def end_line(self) -> None:
        """Write what was gathered."""
        if any(run.text.strip() for run in self._runs) and not self._is_control():
            level = next((int(found[1]) for name, _, _ in self._open if (found := _HEADING.fullmatch(name))), 0)
            self.paper.paragraph(self._runs, bullet=self._bullet and not level, level=level)
            self._bullet = False
        self._runs, self._cells = [], 0

    def _is_control(self) -> bool:
        """Whether the line is only something to press: "Show all"."""
        return fold(" ".join(run.text for run in self._runs)) in _CONTROLS

    def _in_cell(self) -> bool:
        return any(name in {"td", "th"} for name, _, _ in self._open)
