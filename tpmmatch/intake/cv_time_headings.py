"""Jobs whose headings are only times, with title and firm as points below."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import EDGES, goes_on_low, is_head
from tpmmatch.intake.cv_pieces import labelled, pieces_of
from tpmmatch.intake.cv_sentences import is_title_alone
from tpmmatch.intake.cv_words import is_school, is_title
from tpmmatch.intake.layout import Line

_SEVERAL = 2  # headings from which on points below all of them are heads
_MOST = 3  # of so many, one at most may be set otherwise
_IN_ONE, _IN_TWO = 2, 2  # pieces of a point that is a whole head; points of a head
_WORDS = 6


def with_heads_under_times(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a part; points that are heads under headings of nothing but a time have no signs any more.

    All times must be such headings, and most heads set alike: else points are told.
    """
    timed = [place for place, line in enumerate(lines) if find_spans(line.text)]
    times = [place for place in timed if _is_alone(lines[place])]
    bullets = all(is_bullet(lines[place].text) for place in timed if place not in times)
    if len(times) < _SEVERAL or not bullets or any(map(is_head, lines[: times[0]])):
        return lines
    below = {start: lines[start + 1 : end] for start, end in pairwise([*times, len(lines)])}
    counts = {start: _points_of_head(told) for start, told in below.items()}
    count, often = Counter(filter(None, counts.values())).most_common(1)[0] if any(counts.values()) else (0, 0)
    marked = all(lines[place].level or lines[place].bold for place in times)
    enough = sum(len(told) >= count for told in below.values())
    if often < (_SEVERAL if marked else _SEVERAL + 1) or often * _MOST < enough * (_MOST - 1):
        return lines
    alike = [place for place in times if counts[place] == count]
    bare = {place + number for place in alike for number in range(1, count + 1)}
    return [replace(line, text=without_bullet(line.text)) if n in bare else line for n, line in enumerate(lines)]


def _is_alone(line: Line) -> bool:
    """Whether a line is a time and nothing else."""
    span = find_spans(line.text)[0]
    return not (line.text[: span.first] + line.text[span.last :]).strip(EDGES)


def _points_of_head(below: Sequence[Line]) -> int:
    """How many points below a time name title and firm: one, two, or none."""
    texts = [without_bullet(line.text) for line in below[:_IN_TWO] if is_bullet(line.text)]
    bare = [Line(text) for text in texts]
    if not bare or not is_head(bare[0]) or labelled(bare[0]):
        return 0
    pieces = [piece.text for piece in pieces_of([(texts[0], bare[0])])]
    if len(pieces) >= _IN_ONE:
        named = any(map(is_title_alone, pieces)) and not any(map(goes_on_low, pieces))
        return int(named and not all(map(is_title, pieces)))
    if (
        len(bare) < _IN_TWO
        or not is_head(bare[1])
        or any(len(text.split()) > _WORDS and not is_school(text) for text in texts)
    ):
        return 0
    titles, others = [text for text in texts if is_title_alone(text)], [text for text in texts if not is_title(text)]
    return _IN_TWO * (len(titles) == len(others) == 1 and not goes_on_low(others[0]))
