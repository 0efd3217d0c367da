"""Which jobs of a part are set alike, each head in as many lines above its time as the first one's.

Where that is so, a firm is found without a word that says what it is: "Meadow" between what the job before tells and
the title, as at every job.
"""

from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import ends_sentence, is_head
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.cv_wrapped import is_open
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import country_code

_WORDS = 8  # of a firm with its place
_MOST = 0.75  # of the other jobs
_TOLD = 3
_FULL = 0.85  # of the longest point; a shorter one doesn't go on in the next line


def heads_like_first(lines: Sequence[Line], times: Sequence[int], above: int) -> frozenset[int]:
    """The times with `above` lines of a head above them, as above the first; none if many have other heads."""
    if not above or len(times) == 1:
        return frozenset()
    full = max(len(line.text) for line in lines) * _FULL if _is_wrapped(lines) else float("inf")
    alike = [time for last, time in pairwise(times) if _has_head(lines, time, last, above, full)]
    return frozenset(alike if len(alike) >= _MOST * (len(times) - 1) else ())


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether what is told goes on in further lines: then the last words of a point may look like a firm."""
    return any(not is_bullet(below.text) and below.text[:1].islower() for _, below in pairwise(lines))


def _has_head(lines: Sequence[Line], time: int, last: int, above: int, full: float) -> bool:
    start = time - above
    if start <= last or not all(map(_may_be_of_head, lines[start:time])) or not _is_named(lines[start].text):
        return False
    if start == last + 1:
        return above > 1 or not _is_alone(lines[last])
    before = lines[start - 1]
    ended = not is_open(before.text) or bool(country_code(lines[start].text.rpartition(", ")[2]))
    told = (is_bullet(before.text) and ended) or ends_sentence(before.text)
    return told and (len(before.text) < full or ends_sentence(before.text))


def _is_alone(line: Line) -> bool:
    """Whether a line is no more than a time: what stands below it may be what it is of."""
    spans = find_spans(line.text)
    return bool(spans) and not (line.text[: spans[0].first] + line.text[spans[0].last :]).strip(" ()|,–-")


def _is_named(text: str) -> bool:
    """Whether a line may begin a head: three words and more of which the last is small may go on with what is told."""
    words = text.split()
    return len(words) < _TOLD or words[-1][:1].isupper() or not words[-1].isalpha() or is_title(text)


def _may_be_of_head(line: Line) -> bool:
    return is_head(line) and labelled(line) is None and (len(line.text.split()) <= _WORDS or is_title(line.text))
