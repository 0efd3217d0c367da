"""What was heard becomes evidence: for a criterion of the need that a question was about, else for its quality.

Ratings of one person in several modes aren't mixed: those of the fullest mode count, in person before video before
phone, and beside them those of work that was looked at. What referees and testimonials say is vouched for; what the
owner heard or saw goes before it.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean

from tpmmatch.calls.scores import points
from tpmmatch.model.call import MEETINGS, Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.match import Criterion, CriterionKind, Heard, Quote, Rung
from tpmmatch.model.words import message

_QUALITY = "quality:"
_STEPS = ("one", "two", "three", "four", "five")
_Told = tuple[Call, Answer]


def heard(calls: Iterable[Call], scale: Mapping[str, float]) -> dict[str, dict[str, Heard]]:
    """Person → criterion's id → what was heard; `scale` says what each rating bears out, as the rules' `calls` do."""
    by_person: dict[str, dict[str, list[_Told]]] = {}
    for call in calls:
        for answer in call.answers:
            if points(answer) is not None and (id := criterion_of(answer)):
                by_person.setdefault(call.person, {}).setdefault(id, []).append((call, answer))
    return {
        person: {id: _heard(told, scale) for id, told in by_criterion.items()}
        for person, by_criterion in by_person.items()
    }


def criterion_of(answer: Answer) -> str:
    """The id of the criterion that an answer tells of; empty if it tells of none."""
    return answer.about or (f"{_QUALITY}{answer.quality}" if answer.quality else "")


def is_vouched(call: Call, answer: Answer) -> bool:
    """Whether somebody else says it: a referee, or a testimonial."""
    return call.kind is CallKind.REFERENCE or answer.source is not None


def mixes_meetings(calls: Iterable[Call]) -> bool:
    """Whether marks of one criterion that count come from different ways of meeting, one person's from another's."""
    met: dict[str, dict[str, set[Mode]]] = {}
    for call in calls:
        for answer in call.answers if call.mode in MEETINGS else ():
            if points(answer) is not None and not is_vouched(call, answer) and (id := criterion_of(answer)):
                met.setdefault(id, {}).setdefault(call.person, set()).add(call.mode)
    return any(len({max(modes, key=MEETINGS.index) for modes in people.values()}) > 1 for people in met.values())


def is_quality(criterion: str) -> bool:
    """Whether the id is that of a quality that was judged for its own sake; the core asks about it as it is."""
    return criterion.startswith(_QUALITY)


def quality_criteria(calls: Iterable[Call], weight: float) -> tuple[Criterion, ...]:
    """A criterion for each quality that was judged for its own sake: of whoever was asked, for better or worse."""
    answers = [answer for call in calls for answer in call.answers if points(answer) is not None and not answer.about]
    return tuple(
        Criterion(
            f"{_QUALITY}{quality}", message(f"quality_{quality}"), CriterionKind.INFERRED, weight, only_heard=True
        )
        for quality in sorted({answer.quality for answer in answers if answer.quality})
    )


def _heard(told: Sequence[_Told], scale: Mapping[str, float]) -> Heard:
    own = [(call, answer) for call, answer in told if not is_vouched(call, answer)]
    rung, counts = (Rung.SEEN, _fullest(own)) if own else (Rung.VOUCHED, told)
    value = fmean(_value(answer, scale) for _, answer in counts)
    return Heard(round(value, 4), rung, tuple(quote for item in told for quote in _quotes(*item)))


def _fullest(told: Sequence[_Told]) -> Sequence[_Told]:
    modes = {call.mode for call, _ in told}
    fullest = next((mode for mode in reversed(MEETINGS) if mode in modes), Mode.WORK)
    return [(call, answer) for call, answer in told if call.mode in (fullest, Mode.WORK)]


def _value(answer: Answer, scale: Mapping[str, float]) -> float:
    if answer.asked is Asked.NO_EVIDENCE or answer.rating is None:
        return scale["nothing"]
    return scale[_STEPS[answer.rating - 1]]


def _quotes(call: Call, answer: Answer) -> list[Quote]:
    """What was noted, the outcome first."""
    rung = Rung.VOUCHED if is_vouched(call, answer) else Rung.SEEN
    notes = (answer.result, answer.action, answer.situation)
    return [Quote(note, f"call:{call.id}", rung) for note in notes if note]
