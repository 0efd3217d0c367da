"""Signs and icons that stand before headings or in place of words, taken away so that the words are seen."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_words import raw_words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

# A sign by itself before words: "■ Work"; as a letter where its font is lost: "n Work", "ï‚± Work".
_SIGN = re.compile(r"(?P<sign>[^\s\w]{1,3}|[^\W\d]|(?=\S*[^\sA-Za-z0-9.)])\S{2,4})\s+(?=\S)")
_NUMBERED = re.compile(r"\(cid:\d+\)")  # how some programs write a letter that a font doesn't name
_POINT = re.compile(r"^\s*[\uf0b7\uf0a7]\s*")  # signs of lists in the fonts Symbol and Wingdings
# Names of icons as pages and LaTeX write them, and as no word is written: "fa-briefcase", "\\faEnvelope".
_NAMED = re.compile(
    r"(?<![\w/@.-])(?:(?:fa[bdlrs]?\s+)?(?:fa|mdi|glyphicon)-[a-z]{1,20}(?:-[a-z]{1,20}){0,3}(?![\w@.-])"
    r"|\\?fa(?:[A-Z][a-z]{1,20}){1,4}\*?(?![\w@.-]))"
)
_ROOM = 0.8  # above, in lines, by which a heading stands apart
_SHORT = 24  # letters in which a time begins
_SEVERAL = 2  # headings with signs: a single one may be a point of a list


def without_signs(lines: Sequence[Line]) -> list[Line]:
    """The lines, without those of icons alone, and without the signs before headings."""
    lines = _without_names(_without_icons(lines))
    bare = {
        number: text
        for number, line in enumerate(lines)
        if (text := _behind_sign(line.text)) and heading_of(text) and _stands_alone(lines, number)
    }
    if len({fold(text) for text in bare.values()}) < _SEVERAL:
        bare = {number: text for number, text in bare.items() if lines[number].bold or lines[number].level}
    return [replace(line, text=bare[number]) if number in bare else line for number, line in enumerate(lines)]


def _without_icons(lines: Sequence[Line]) -> list[Line]:
    """The lines without icons, which are letters of no script; the room above such a line is that of the next."""
    kept: list[Line] = []
    room = 0.0
    for line in lines:
        text = _told(line.text)
        if not text and line.text:
            room = max(room, line.gap)
            continue
        if text != line.text or room:
            line = replace(line, text=text, gap=max(line.gap, room))  # noqa: PLW2901 - the same line, barer
        kept.append(line)
        room = 0.0
    return kept


def _told(text: str) -> str:
    named = _NAMED.sub(" ", _NUMBERED.sub(" ", _POINT.sub("• ", text)))
    bare = "".join(" " if _is_icon(letter) else letter for letter in named)
    if bare == text:
        return text
    return GAP.join(part.strip() for part in bare.split(GAP) if part.strip())


def _without_names(lines: Sequence[Line]) -> list[Line]:
    """The lines without names of icons before headings, as "briefcase Experience"; then before times and mails too."""
    headed = {number for number, line in enumerate(lines) if heading_of(_behind_name(line.text))}
    if len({fold(lines[number].text) for number in headed}) < _SEVERAL:
        return list(lines)
    return [
        replace(line, text=_behind_name(line.text)) if number in headed else replace(line, text=_bared(line.text))
        for number, line in enumerate(lines)
    ]


def _bared(text: str) -> str:
    """A line without names of icons before its times, mail and number."""
    parted = _joined_name().sub(GAP, text).removeprefix(GAP)
    return GAP.join(rest if _may_follow(rest := _behind_name(piece)) else piece for piece in parted.split(GAP))


def _may_follow(text: str) -> bool:
    return "@" in text or text[:1].isdigit() or text.startswith(("+", "(")) or find_span(text[:_SHORT]) is not None


def _behind_name(text: str) -> str:
    """What stands behind the name of an icon; nothing if there is none."""
    found = _icon_name().match(text)
    return text[found.end() :] if found else ""


@cache
def _joined_name() -> re.Pattern[str]:
    """Names that no word is, wherever they stand: "Present map-marker Derby"."""
    names = [name for name in raw_words("icons", "words") if re.search(r"[-_]", name)]
    return re.compile(rf"(?:^|\s+)(?:{'|'.join(map(re.escape, names))})\s+(?=\S)")


@cache
def _icon_name() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, raw_words('icons', 'words')))})\s+(?=\S)")


def _is_icon(letter: str) -> bool:
    return unicodedata.category(letter) == "Co"


def _behind_sign(text: str) -> str:
    """What stands behind a sign; nothing if there is none, or the words are a heading with it too."""
    if is_bullet(text):
        return without_bullet(text).replace(GAP, " ")
    found = _SIGN.match(text)
    if not found or (heading_of(text) and GAP not in text):
        return ""
    return text[found.end() :]


def _stands_alone(lines: Sequence[Line], number: int) -> bool:
    """Whether a line looks like a heading and is no point of a list: its neighbours have no such sign."""
    line = lines[number]
    beside = [one.text for one in lines[number + 1 : number + 2]]
    if line.gap < _ROOM:
        beside += [one.text for one in lines[max(0, number - 1) : number]]
    if any(is_bullet(text) and text.lstrip()[0] == line.text.lstrip()[0] for text in beside):
        return False
    return line.gap >= _ROOM or line.bold or line.level > 0 or _behind_sign(line.text).isupper()
