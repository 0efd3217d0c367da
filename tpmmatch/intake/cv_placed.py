"""Places in lines of their own, between the firm of a head and what somebody was there."""

from collections.abc import Collection, Sequence

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_firms import is_field
from tpmmatch.intake.cv_heads import ends_sentence, is_head, room_of, style_of
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_words import is_company, is_school, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code, is_state, is_town

_MOST_PARTS = 3  # "Boulder, CO, USA"
_WORDS_OF_TOWN = 3
_WORDS_OF_FIRM = 7
_WORDS_OF_NAME = 2

Style = tuple[float, bool]


def above_place(lines: Sequence[Line], start: int, last: int, earliest: int, looks: Collection[Style]) -> int:
    """Where the head that begins at `start` and has its time at `last` begins, if a firm stands above its place.

    That is the line above one that only holds a place, at or right above `start`; nothing before `earliest` counts.
    `looks` are those of places here: towns that no list knows are told by them.
    """
    place = start if start < last and _is_place(lines[start], looks) else start - 1
    firm = place - 1
    if (
        firm < earliest
        or not _is_place(lines[place], looks)
        or any(is_company(line.text) for line in lines[start:last])
    ):
        return start
    return firm if _is_firm(lines, firm, earliest) else start


def looks_of_places(lines: Sequence[Line], times: Sequence[int]) -> frozenset[Style]:
    """How the lines look that only hold a place that is known and stand right above a time."""
    return frozenset(style_of(lines[time - 1]) for time in times if time and is_place_only(lines[time - 1]))


def _is_place(line: Line, looks: Collection[Style]) -> bool:
    return is_place_only(line) or (style_of(line) in looks and _may_be_town(line.text.strip(" ()")))


def _may_be_town(text: str) -> bool:
    told = is_title(text) or is_company(text) or is_school(text) or is_field(text)
    return not told and _is_written_as_town(text)


def _is_written_as_town(text: str) -> bool:
    words_of_it = text.split()
    return 0 < len(words_of_it) <= _WORDS_OF_TOWN and all(word.isalpha() and word[0].isupper() for word in words_of_it)


def is_place_only(line: Line) -> bool:
    """Whether a line is a place and nothing else: "Oslo", "(Lillesand, Norway)", "Remote"."""
    first, *others = parts = [part.strip(" ()") for part in line.text.strip(" ()").split(",", _MOST_PARTS)]
    told = any(is_title(part) or is_school(part) or (is_company(part) and not is_state(part)) for part in parts)
    if told or len(others) >= _MOST_PARTS or is_bullet(line.text):
        return False
    if not others:
        return is_town(first) or fold(first) in words("place")
    land = bool(country_code(others[-1])) or is_state(others[-1])
    return is_town(first) or (land and _is_written_as_town(first))


def _is_firm(lines: Sequence[Line], number: int, earliest: int) -> bool:
    """Whether a line may name a firm, apart from what the entry before it tells."""
    line = lines[number]
    if not is_head(line) or find_spans(line.text) or labelled(line) is not None or is_place_only(line):
        return False
    if is_title(line.text) and not is_company(line.text):
        return False
    if len(line.text.split()) > _WORDS_OF_FIRM:
        return False
    before = lines[number - 1]
    # Behind what is told, three words and more of which the last is small may go on with it.
    named = len(line.text.split()) <= _WORDS_OF_NAME or line.text.split()[-1][:1].isupper()
    told = named and (is_bullet(before.text) or ends_sentence(before.text))
    apart = line.gap >= room_of(lines) or style_of(line) != style_of(before) or line.level > 0
    return number == earliest or told or apart or is_company(line.text)
