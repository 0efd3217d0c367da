"""Calls that were held speak for a stage; only the owner moves somebody there."""

from datetime import datetime

import pytest

from tpmmatch.actions.stages import further_stage
from tpmmatch.model.call import Call, CallKind, Mode
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Stage, StageChange


def course(
    now: datetime, *stages: Stage, held: tuple[CallKind, ...] = (), planned: tuple[CallKind, ...] = ()
) -> Course:
    calls = [Call("", "anna", kind, Mode.PHONE, now, finished=kind in held) for kind in (*held, *planned)]
    return Course(calls=tuple(calls), stages=tuple(StageChange("anna", stage, now) for stage in stages))


@pytest.mark.parametrize(
    ("stages", "held", "further"),
    [
        ((), (), None),
        ((), (CallKind.SCREEN,), Stage.PHONED),
        ((Stage.TO_PHONE,), (CallKind.SCREEN,), Stage.PHONED),
        ((Stage.PHONED,), (CallKind.SCREEN,), None),
        ((Stage.PHONED,), (CallKind.SCREEN, CallKind.INTERVIEW), Stage.MET),
        ((Stage.PHONED,), (CallKind.REFERENCE, CallKind.INTERVIEW), Stage.REFERENCES),
        ((Stage.MET,), (CallKind.SCREEN,), None),
        ((Stage.DECLINED,), (CallKind.INTERVIEW,), None),
        ((Stage.CHOSEN,), (CallKind.INTERVIEW,), None),
        ((Stage.WITHDRAWN, Stage.TO_PHONE), (CallKind.SCREEN,), Stage.PHONED),
    ],
)
def test_finished_calls_speak_for_a_stage(
    now: datetime, stages: tuple[Stage, ...], held: tuple[CallKind, ...], further: Stage | None
) -> None:
    assert further_stage(course(now, *stages, held=held), "anna") is further
    assert further_stage(course(now, *stages, held=held), "boris") is None


def test_a_call_that_is_only_planned_says_nothing(now: datetime) -> None:
    assert further_stage(course(now, planned=(CallKind.SCREEN,)), "anna") is None
