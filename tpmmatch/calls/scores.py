"""Ratings → scorecards.

A question that wasn't asked never counts. One that was asked and brought nothing counts as `NO_EVIDENCE`: below sound,
above what did harm. Questions of a quality weigh alike, and so do qualities: in structured interviews equal weights do
as well as chosen ones (Dawes 1979, "The robust beauty of improper linear models").
"""

from collections.abc import Iterable, Sequence
from statistics import fmean

from tpmmatch.model.call import MEETINGS, Answer, Asked, Call, Mode, Score, Scorecard

NO_EVIDENCE = 2.0  # on the scale of the ratings, 1 to 5


def scorecards(calls: Iterable[Call]) -> tuple[Scorecard, ...]:
    """A scorecard for each mode that calls were held in, in the order of `Mode`; they are not to be mixed."""
    held = list(calls)
    by_mode = ((mode, [call for call in held if call.mode is mode]) for mode in Mode)
    return tuple(_scorecard(mode, some) for mode, some in by_mode if some)


def points(answer: Answer) -> float | None:
    """What an answer counts, 1 to 5; None if it wasn't asked for."""
    if answer.asked is Asked.NO_EVIDENCE:
        return NO_EVIDENCE
    return None if answer.rating is None else float(answer.rating)


def mixed_modes(calls: Iterable[Call]) -> bool:
    """Whether people were met and rated in more than one mode, which must be said beside any comparison.

    Work that was looked at stands beside any of them.
    """
    met = (call for call in calls if call.mode in MEETINGS)
    return len({call.mode for call in met if any(points(answer) is not None for answer in call.answers)}) > 1


def _scorecard(mode: Mode, calls: Sequence[Call]) -> Scorecard:
    answers = [answer for call in calls for answer in call.answers]
    qualities = dict.fromkeys(answer.quality for answer in answers if answer.quality)
    scores = tuple(_score(quality, answers) for quality in qualities)
    means = [score.mean for score in scores if score.mean is not None]
    raters = tuple(dict.fromkeys(call.rater for call in calls if call.rater))
    return Scorecard(mode, scores, _mean(means), len(calls), raters)


def _score(quality: str, answers: Sequence[Answer]) -> Score:
    """Several raters of one question count once, by their mean: who was heard by two isn't heard twice."""
    of_quality = [answer for answer in answers if answer.quality == quality]
    by_question: dict[str, list[float]] = {}
    for answer in of_quality:
        if (counts := points(answer)) is not None:
            by_question.setdefault(answer.question, []).append(counts)
    planned = len({answer.question for answer in of_quality})
    return Score(quality, _mean([fmean(counts) for counts in by_question.values()]), len(by_question), planned)


def _mean(values: Sequence[float]) -> float | None:
    return round(fmean(values), 2) if values else None
