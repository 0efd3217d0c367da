"""Places right below the times of entries, beside who it was for: "2019 – 2021    LEAD" over "Graz    Kranz".

Read as rows, the place would come first, and be the firm where nobody knows the town.
"""

from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_placed import is_place_only
from tpmmatch.intake.cv_words import is_company, is_title
from tpmmatch.intake.layout import GAP, Line

_LEVEL = 3.0  # points between what stands under one another
_SEVERAL, _MANY = 2, 3
_MOST_WORDS = 4


def with_places_last(lines: Sequence[Line]) -> list[Line]:
    """The lines; where several places stand so, each stands behind what it is beside; two have to be known towns."""
    rows = [n for n in range(1, len(lines)) if _is_below_time(lines[n], lines[n - 1])]
    known = sum(is_place_only(Line(lines[n].text.partition(GAP)[0])) for n in rows)
    if known < _SEVERAL and len(rows) < _MANY:
        return list(lines)
    whole = list(lines)
    for n in rows:
        place, _, firm = lines[n].text.partition(GAP)
        whole[n] = replace(lines[n], text=f"{firm}{GAP}{place}")
    return whole


def _is_below_time(line: Line, above: Line) -> bool:
    """Whether the first of two cells stands below a time that begins a row, and may be a place."""
    cells, (time, *others) = line.text.split(GAP), above.text.split(GAP)
    spans = find_spans(time)
    timed = bool(spans) and bool(others) and not (time[: spans[0].first] + time[spans[-1].last :]).strip(" –-")
    place = cells[0]
    named = is_title(place) or is_company(place) or is_bullet(place) or any(map(str.isdigit, place))
    level = abs(line.box[0] - above.box[0]) < _LEVEL
    return timed and level and len(cells) == len(others) + 1 and not named and len(place.split()) <= _MOST_WORDS
