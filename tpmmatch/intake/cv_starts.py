"""Where the entries of a part begin: with their times, or some lines above."""

from collections import Counter
from collections.abc import Sequence

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dated import Dated
from tpmmatch.intake.cv_heads import ends_sentence, is_head, room_of, runs_on, style_of
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_placed import above_place, looks_of_places
from tpmmatch.intake.cv_regular import heads_like_first
from tpmmatch.intake.cv_tables import TableRow
from tpmmatch.intake.cv_words import is_company, is_degree, is_school, is_title
from tpmmatch.intake.layout import Line

_MOST_ABOVE = 3
_APART = 0.25  # heights of a line by which the room above an entry is wider than that within its head


def starts_of(lines: Sequence[Line], dated: Sequence[Dated]) -> list[int]:
    """Where the entries begin: with their dates, or some lines above."""
    above = _lines_above(lines, dated)
    style: tuple[float, bool] | None = style_of(lines[max(0, dated[0].place - above)])
    if not above or Counter(map(style_of, lines)).most_common(1)[0][0] == style:
        style = None
    leads = not dated[0].place and not dated[0].rest  # where a time stands first by itself, the others do too
    looks = looks_of_places(lines, [one.place for one in dated])
    starts: list[int] = []
    regular = heads_like_first(lines, [one.place for one in dated], above)
    for number, one in enumerate(dated):
        if isinstance(lines[one.place], TableRow):
            starts.append(one.place)
            continue
        if number and one.place in regular:
            starts.append(one.place - above)
            continue
        earliest = dated[number - 1].place + 1 if number else 0
        if number and labelled(lines[one.place]) is None:
            earliest = min(one.place, earliest)
        start = one.place if number or not above else max(0, one.place - above)
        while (
            start > earliest
            and one.place - start < (above or (0 if one.rest or leads else 2))
            and is_head(lines[start - 1])
            and _may_begin(lines, start - 1, style, one.place - start, above)
        ):
            start -= 1
        starts.append(above_place(lines, start, one.place, earliest, looks) if number and above else start)
    return starts


def _may_begin(lines: Sequence[Line], place: int, style: tuple[float, bool] | None, taken: int, above: int) -> bool:
    """Whether the line above a date belongs to its head rather than to what the entry before tells."""
    line = lines[place]
    if (
        place == 0
        or style_of(line) == style
        or line.level
        or is_title(line.text)
        or is_company(line.text)
        or is_school(line.text)
        or is_degree(line.text)
    ):
        return not runs_on(lines[place - 1], line) if place else True
    first = place - max(0, above - taken - 1)  # of the head, if it has as many lines as the first
    if 0 < first < place and is_title(lines[first].text) and _ends(lines[first - 1]):
        return all(map(is_head, lines[first : place + 1]))
    if any(one.gap >= room_of(lines) for one in lines[max(0, place - above + taken + 1) : place + 1]):
        return True
    return is_bullet(lines[place - 1].text) and style_of(lines[place - 1]) != style_of(line)


def _ends(line: Line) -> bool:
    """Whether what is told ends with this line: with a full stop or a point of a list."""
    return is_bullet(line.text) or ends_sentence(line.text)


def _lines_above(lines: Sequence[Line], dated: Sequence[Dated]) -> int:
    """How many lines of the first entry's head stand above its date."""
    first = dated[0].place
    if isinstance(lines[first], TableRow):
        return 0
    titled = is_title(dated[0].rest) or is_degree(dated[0].rest)
    if first == 0 and titled and _stand_below_firms(lines, [one.place for one in dated[1:]]):
        return 1
    above = 0
    while above < min(first, _MOST_ABOVE) and is_head(lines[first - above - 1]):
        above += 1
    if above == first > 0:
        return above
    # Something is told before the first entry, whose head may stand elsewhere.
    looks = {_marks(lines[place - 1]) for place in heads_like_first(lines, [one.place for one in dated], 1)}
    below = {_marks(line) for line in lines[first + 1 : first + 2]}
    if len(looks) == 1 and looks != {(0, False)} and not looks & below:
        return 1
    named = above > 0 and (is_title(lines[first - 1].text) or is_company(lines[first - 1].text))
    return int(named and not dated[0].rest)


def _stand_below_firms(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether each of these times stands close below a line that names a firm, with more room above that."""
    pairs = [(lines[place - 1], lines[place]) for place in places]
    apart = all(firm.gap > line.gap + _APART and is_head(firm) and not is_title(firm.text) for firm, line in pairs)
    return apart and sum(is_company(firm.text) for firm, _ in pairs) * 2 > len(pairs)


def _marks(line: Line) -> tuple[int, bool]:
    """How a file itself marks a line."""
    return line.level, line.bold
