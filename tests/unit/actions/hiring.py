"""Calls with ratings, as tests of what comes after calls need them."""

from dataclasses import replace
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.actions.calls import begin_call, finish_call
from tpmmatch.model.call import Answer, Asked, Call, CallKind, FlagNote, Mode, Referee

MODES = {CallKind.SCREEN: Mode.PHONE, CallKind.INTERVIEW: Mode.VIDEO, CallKind.REFERENCE: Mode.PHONE}


def hold(
    store: Store,
    project: str,
    person: str,
    kind: CallKind,
    ratings: dict[str, int],
    now: datetime,
    *,
    flags: tuple[FlagNote, ...] = (),
    referee: Referee | None = None,
) -> Call:
    """Hold a call in which each quality got one rating, and finish it."""
    answers = tuple(
        Answer(f"{quality}_1", quality, asked=Asked.RATED, rating=rating) for quality, rating in ratings.items()
    )
    call = Call("", person, kind, MODES[kind], now, answers=answers, flags=flags, referee=referee)
    made = begin_call(store, project, call, now)
    finish_call(store, project, made.id, now, now.date())
    return replace(made, finished=True)
