"""Where somebody stands by the calls that were held; the owner says so, it is never changed by itself."""

from tpmmatch.model.call import CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Stage

_WAY = (Stage.TO_PHONE, Stage.PHONED, Stage.MET, Stage.REFERENCES)
_SAYS = {CallKind.SCREEN: Stage.PHONED, CallKind.INTERVIEW: Stage.MET, CallKind.REFERENCE: Stage.REFERENCES}


def further_stage(course: Course, person: str) -> Stage | None:
    """The furthest stage that finished calls speak for, if the owner hasn't come so far with them yet."""
    held = [_SAYS[call.kind] for call in course.calls if call.person == person and call.finished and call.kind in _SAYS]
    noted = [change.stage for change in course.stages if change.person == person]
    if not held or (noted and noted[-1] not in _WAY):
        return None
    furthest = max(held, key=_WAY.index)
    return furthest if not noted or _WAY.index(noted[-1]) < _WAY.index(furthest) else None
