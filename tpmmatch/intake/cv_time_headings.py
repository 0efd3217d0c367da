"""Jobs whose headings are only times, with title and firm as points below."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import EDGES, goes_on_low, is_head
from tpmmatch.intake.cv_pieces import labelled, pieces_of
from tpmmatch.intake.cv_sections import is_bullet, without_bullet
from tpmmatch.intake.cv_sentences import is_title_alone
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.layout import Line

_SEVERAL = 2  # headings from which on points below all of them are heads
_IN_ONE, _IN_TWO = 2, 2  # pieces of a point that is a whole head; points of a head
_WORDS = 6


def with_heads_under_times(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a part; points that are heads under headings of nothing but a time have no signs any more.

    All times must be such headings, and all heads set alike: else points are told.
    """
    times = [place for place, line in enumerate(lines) if not is_bullet(line.text) and find_spans(line.text)]
    if len(times) < _SEVERAL or not all(_is_heading(lines[place]) for place in times):
        return lines
    counts = {_points_of_head(lines[start + 1 : end]) for start, end in pairwise([*times, len(lines)])}
    count = counts.pop()
    if counts:
        return lines
    bare = {place + number for place in times for number in range(1, count + 1)}
    return [replace(line, text=without_bullet(line.text)) if n in bare else line for n, line in enumerate(lines)]


def _is_heading(line: Line) -> bool:
    span = find_spans(line.text)[0]
    return bool(line.level or line.bold) and not (line.text[: span.first] + line.text[span.last :]).strip(EDGES)


def _points_of_head(below: Sequence[Line]) -> int:
    """How many points below a time name title and firm: one, two, or none."""
    texts = [without_bullet(line.text) for line in below[:_IN_TWO] if is_bullet(line.text)]
    bare = [Line(text) for text in texts]
    if not bare or not all(is_head(line) and labelled(line) is None for line in bare[:1]):
        return 0
    pieces = [piece.text for piece in pieces_of([(texts[0], bare[0])])]
    if len(pieces) >= _IN_ONE:
        named = any(map(is_title_alone, pieces)) and not any(map(goes_on_low, pieces))
        return int(named and not all(map(is_title, pieces)))
    if len(bare) < _IN_TWO or not is_head(bare[1]) or any(len(text.split()) > _WORDS for text in texts):
        return 0
    titles, others = [text for text in texts if is_title_alone(text)], [text for text in texts if not is_title(text)]
    return _IN_TWO * (len(titles) == len(others) == 1 and not goes_on_low(others[0]))
