"""Lines that run along with the pages: their numbers, and a head or foot that each page repeats."""

import re
from collections import Counter
from collections.abc import Sequence

from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.running_feet import REACH, with_foot_at_the_top

_MARGIN = 0.12  # of the page's height, above and below
_NUMBER = re.compile(
    r"(.{0,40}[-–|·]\s*)?((page|seite|p[aá]gina|p\.|s\.)\s*)?\d{1,3}\s*(/|of|von|de|sur|\|)\s*\d{1,3}"
    r"|(page|seite|p[aá]gina|p\.|s\.)?\s*-?\s*\d{1,2}\s*-?",
    re.IGNORECASE,
)
# What names the document beside its number, as LaTeX sets it at the foot: "May 2025   Ada Kranz · Résumé   1 of 2".
_NAMED = re.compile(r".{0,80}\t(?:\w{1,10}\s)?\d{1,2}\s*(?:/|of|von|de|sur)\s*\d{1,2}", re.IGNORECASE)
_PAGE = re.compile(r"(?:page|seite|p[aá]gina)\s+\d{1,2}(?:\s*(?:/|of|von|de|sur)\s*\d{1,2})?", re.IGNORECASE)
# "Page 1 - Curriculum vitæ of" over the name, as LaTeX's Europass CV has it at the foot.
_OF_WHOM = re.compile(
    r"(?:page|seite|p[aá]gina)\s+\d{1,2}(?:\s?/\s?\d{1,2})?\s[-–|]\s(?:curriculum vit(?:ae|æ)|cv|lebenslauf|résumé)"
    r"\s(?:of|von|de|di)",
    re.IGNORECASE,
)
_YEARS = r"(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)\d\d)?"
_OWNER = (
    r"(?P<owner{0}>(?-i:[A-ZÀ-Ž])[\w.&'’-]*"
    r"(?:,?\s(?:(?-i:[A-ZÀ-Ž])[\w.&'’-]*|&|and|und|et|y|of|de[lr]?|des|du|von|van)){{0,5}})"
)
# What stands behind whose form it is: the page that it is from, the number of this one, what is reserved.
_REST = (
    r"(?:(?:\s{0,9}[|·•,–-]\s{0,9}|\.?\s{1,9})"
    r"(?:\w[\w-]{0,40}(?:\.\w[\w-]{0,40}){1,4}|(?:page|seite|p[aá]gina)\s\d+(?:\s?/\s?\d+)?"
    r"|all rights reserved)){0,3}\s*"
)
_OWNED = rf"(?:{_YEARS},?(?:\s{_OWNER.format(1)})?|{_OWNER.format(2)},?\s{_YEARS}){_REST}"
_PAGED = r"\s*(?:page \d+\s*/\s*\d+\s+)?"
# "© 2024 by Ada Kranz", "© Ada Kranz, Stand: 03/2024"; but "© Lot AG relaunch in 2020, led 12 people" tells of work.
_HOLDER = (
    r"(?:(?-i:[A-ZÀ-Ž])[\w.&'’-]*(?:,?\s(?:(?-i:[A-ZÀ-Ž])[\w.&'’-]*|&|and|und|et|y|of|de[lr]?|des|du|von|van)){0,6}"
    r"|(?-i:[a-zß-ÿ]{1,20}(?:\s[a-zß-ÿ]{1,20}){0,2}))"
)
_SAID_BEHIND = r"\s*(?:$|[|·•–.-]|\d|,?\s?(?:all|alle|tous|todos|page|seite|p[aá]gina)\b)"
_HELD = (
    rf"(?:(?:by|von|par|por)\s)?{_HOLDER},?\s(?:[|·•–-]\s)?\(?(?:\w{{2,12}}:\s)?(?:\d\d?[./]){{0,2}}{_YEARS}"
    rf"\)?(?={_SAID_BEHIND})"
)
_FORM = re.compile(
    rf"\s*page \d+ / \d+ - curriculum vitae\b|{_PAGED}(?:copyright\s*)?©\s*(?:(?:19|20)\d\d\b|{_HELD})", re.IGNORECASE
)
# "(c)" is a point of a list as well, and copyright a field of work.
_DOUBTFUL_FORM = re.compile(rf"{_PAGED}(?:copyright(?:\s?\(c\))?|\(c\)),?\s{_OWNED}", re.IGNORECASE)
_BODIES = frozenset({"european union", "european communities", "union europeenne", "europaische union"})
_DIGITS = re.compile(r"\d+")
_CELLS = re.compile(r"\t|\s[-–—|·•]\s|\s*[|·•]\s*")
_TITLES = frozenset(
    {"curriculum vitae", "cv", "resume", "lebenslauf", "curriculum", "hoja de vida", "page", "seite", "pagina"}
)
_OF_TOP = 4  # lines in which a name stands
_OF_FOOT = 3  # lines
_ROOM = 2.0  # heights of a line


def without_running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[Line]:
    """All lines but page numbers and what is repeated; what is first at the top stays, as does an address."""
    edges = [_edges(lines, height) for lines, height in zip(pages, heights, strict=True)]
    counts = Counter(key for edge in edges for key in {_key(line) for line in edge.values()})
    first = _said_first(pages[0]) if pages else frozenset()
    if pages:
        repeated = [line for line in edges[0].values() if counts[_key(line)] > 1 and line.box[1] > heights[0] / 2]
        pages = [with_foot_at_the_top(pages[0], repeated), *pages[1:]]
    kept: list[Line] = []
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for line in lines:
            if id(line) in edges[number]:
                if _NUMBER.fullmatch(line.plain.strip()) or _NAMED.fullmatch(line.text.strip()):
                    continue
                at_foot = line.box[1] > height / 2 and not REACH.search(line.text)
                if counts[_key(line)] > 1 and (number > 0 or at_foot):
                    continue
                if number > 0 and _says_again(line, first):
                    continue
            kept.append(line)
    return kept


def _edges(lines: Sequence[Line], height: float) -> dict[int, Line]:
    """The lines, by id, that may be a head or foot of a page: at its edges, or last behind much free room."""
    parted = [place for place in range(1, len(lines)) if lines[place].gap >= _ROOM]
    foot = max(parted[-1] if parted else len(lines), len(lines) - _OF_FOOT)
    return {
        id(line): line
        for place, line in enumerate(lines)
        if line.box[1] < _MARGIN * height
        or line.box[3] > (1 - _MARGIN) * height
        or (place >= foot and line.box[1] > height / 2)
    }


def _said_first(lines: Sequence[Line]) -> frozenset[str]:
    """What stands at the top of the first page, cell by cell."""
    return frozenset(fold(cell) for line in lines[:_OF_TOP] for cell in line.text.split(GAP))


def _says_again(line: Line, first: frozenset[str]) -> bool:
    """Whether a line of a later page only says whose CV it is, as the first page does: "Ada Kranz | CV | 2"."""
    cells = [fold(_DIGITS.sub("", cell)) for cell in _CELLS.split(line.text)]
    said = [cell for cell in cells if cell and cell not in _TITLES]
    return bool(said) and all(cell in first for cell in said)


def without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines but those that only count pages, in words, or say whose form it is: "© European Union, 2024"."""
    told = "".join(f"\n{fold(cell)} " for line in lines for cell in line.text.split(GAP))
    above = ["", *(line.plain.strip() for line in lines)]
    return [
        line
        for before, line in zip(above, lines, strict=False)
        if not (is_page_number(line.plain) or _is_owned_by_told(line.plain, told) or _is_whose(line, before, told))
    ]


def _is_whose(line: Line, above: str, told: str) -> bool:
    """Whether a line below "Page 1 - Curriculum vitae of" only says again whose CV it is."""
    return _OF_WHOM.fullmatch(above) is not None and told.count(f"\n{fold(line.plain)} ") > 1


def is_page_number(text: str) -> bool:
    """Whether a line only counts pages, in words, or surely says whose form it is: "Page 1 of 2"."""
    bare = text.strip(" -–|")
    return any(form.fullmatch(bare) for form in (_PAGE, _OF_WHOM)) or _FORM.match(text) is not None


def _is_owned_by_told(text: str, told: str) -> bool:
    """Whether a line says with a year alone, or with whom another of the lines `told` begins, whose form it is."""
    if (found := _DOUBTFUL_FORM.fullmatch(text)) is None:
        return False
    owner = fold(found["owner1"] or found["owner2"] or "")
    return not owner or owner in _BODIES or f"\n{owner} " in told


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", line.plain.casefold()).strip(), round(line.box[1] / 6)
