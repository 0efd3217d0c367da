"""What somebody tells of themselves: below a heading, or as a paragraph in the head."""

import re
from collections.abc import Iterator, Sequence

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_contact import NETWORK_NAMES, is_contact
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_wrapped import is_open
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_PROSE = 60  # letters of a line of the head, from which on it tells
_LEAST = 80  # letters of a paragraph that does
_SHORT = 60  # letters of a line that may say only where to reach somebody
_SURE = 20  # letters
_PART = re.compile(r"\.[a-z]{2,4}|in/\S+", re.IGNORECASE)  # what a narrow column parts from an address
_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?](?:\s|$)")


def read_summary(draft: Draft, lines: Sequence[Line], top: Sequence[Line]) -> None:
    """Write what the lines of the part say, or else the head; where to reach the person is none of it."""
    told = [line for line in _without_addresses(lines or _prose(top)) if not _is_label(line)]
    if told:
        points = [without_bullet(line.text) if is_bullet(line.text) else line.text for line in told]
        text = joined([Line(text) for text in points])
        draft.basic("summary", text, told[0], sure=len(text) > _SURE)


def _is_label(line: Line) -> bool:
    return len(line.text) < _SHORT and labelled(line) is not None


def _without_addresses(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines without those that only hold a mail address or the like, or a network's name and who it is there."""
    network = False
    above = ""
    for line in lines:
        named, network = network, fold(line.text) in NETWORK_NAMES
        told = is_open(above) and is_place_only(Line(line.text))  # "tills in" over "Leeds"
        if not network and not (named and len(line.text.split()) == 1) and (told or not _is_address(line.text)):
            yield line
        above = line.text


def _is_address(text: str) -> bool:
    reached = is_contact(text) or "@" in text or _PART.fullmatch(text) is not None or is_place_only(Line(text))
    told = any(word.isalpha() and word.islower() for word in text.split())
    return len(text) < _SHORT and reached and not told and _SENTENCE.search(text) is None


def _prose(top: Sequence[Line]) -> list[Line]:
    """The paragraph in the head that tells of the person, if there is one."""
    start = next((number for number, line in enumerate(top) if len(line.text) >= _PROSE and _is_told(line)), None)
    if start is None:
        return []
    end = start + 1
    while end < len(top) and top[end].column == top[start].column and top[end].gap < 0.9 and GAP not in top[end].text:
        end += 1
    text = joined(top[start:end])
    return list(top[start:end]) if len(text) >= _LEAST and _SENTENCE.search(text) else []


def _is_told(line: Line) -> bool:
    return GAP not in line.text and "@" not in line.text and " | " not in line.text and len(line.text.split()) >= 8
