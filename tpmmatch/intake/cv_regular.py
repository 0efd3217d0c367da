"""Whether all jobs of a part are set alike, each head in as many lines above its time as the first one's.

Where that is so, a firm is found without a word that says what it is: "Meadow" between what the job before tells and
the title, as at every job.
"""

from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heads import ends_sentence, is_head
from tpmmatch.intake.cv_pieces import labelled
from tpmmatch.intake.cv_sections import is_bullet
from tpmmatch.intake.cv_words import is_title
from tpmmatch.intake.layout import Line

_WORDS = 8  # of a firm with its place
_TOLD = 3
_FULL = 0.85  # of the longest point; a shorter one doesn't go on in the next line


def heads_like_first(lines: Sequence[Line], times: Sequence[int], above: int) -> bool:
    """Whether `above` lines of a head stand above each of these times, as they do above the first."""
    if not above or len(times) == 1:
        return False
    longest = max(len(line.text) for line in lines)
    return all(_has_head(lines, time, last, above, longest * _FULL) for last, time in pairwise(times))


def _has_head(lines: Sequence[Line], time: int, last: int, above: int, full: float) -> bool:
    start = time - above
    if start <= last or not all(map(_may_be_of_head, lines[start:time])) or not _is_named(lines[start].text):
        return False
    if start == last + 1:
        return above > 1 or not _is_alone(lines[last])
    before = lines[start - 1]
    told = is_bullet(before.text) or ends_sentence(before.text)
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
