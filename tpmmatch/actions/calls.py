"""Calls: begun, noted as they are held, finished with what they changed in the order, removed."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from statistics import fmean

from tpmmatch.actions import Store
from tpmmatch.actions.changes import first_few
from tpmmatch.actions.courses import change_course
from tpmmatch.actions.ranking import table_for
from tpmmatch.calls.evidence import criterion_of
from tpmmatch.calls.scores import points
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, Inquiry, Referee
from tpmmatch.model.course import Course, NeedChange, Shift
from tpmmatch.model.history import Naming
from tpmmatch.model.words import Figure, Message, Words, message

_ONE_SITTING = timedelta(minutes=30)


def begin_call(store: Store, project: str, call: Call, now: datetime) -> Call:
    """Keep a call that is planned or about to be held, under an id of its own."""
    with store.read() as unit:
        if unit.people.get(call.person) is None:
            raise UserError("person_not_found", id=call.person)
        taken = {known.id for known in unit.courses.get(project).calls}
    id = next(id for number in range(1, len(taken) + 2) if (id := f"c{number}") not in taken)
    made = replace(call, id=id)
    change_course(store, project, Naming("step_call_planned", now), lambda course: course.noting(made))
    return made


def note_call(store: Store, project: str, call: Call, now: datetime, *, anew: bool = False) -> Course:
    """Keep a call as it is now; when this returns, it is on the disk. Raises `UserError` if it is gone.

    What is noted in one sitting is undone together; `anew` begins something that is undone by itself.
    """
    within = timedelta(0) if anew else _ONE_SITTING

    def noted(course: Course) -> Course:
        if course.call(call.id) is None:
            raise UserError("call_not_found")
        return course.noting(call)

    return change_course(store, project, Naming("step_call_noted", now, within=within), noted)


def finish_call(store: Store, project: str, id: str, now: datetime, today: date) -> Course:
    """Close a call, and note what it changed in the order, with what was heard, as a dated change of its own."""
    with store.read() as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
        if known is None:
            raise UserError("project_not_found", ref=project)
        labels = {item.id: item.label for item in table_for(known, unit, today).criteria}
    call = course.call(id)
    if call is None:
        raise UserError("call_not_found")
    others = [each for each in course.calls if each.id != id]
    before, after = (first_few(store, known, today, None, calls) for calls in (others, [*others, call]))
    change = NeedChange(now, "", _shifts(call, labels), before, after, call=id)

    def finished(course: Course) -> Course:
        closed = course.noting(replace(course.call(id) or call, finished=True))
        if not change.shifts or not closed.looked_at:
            return closed
        earlier = (known for known in closed.changes if known.call != id)  # it may be finished once more
        return replace(closed, changes=(*earlier, change))

    return change_course(store, project, Naming("step_call_finished", now), finished)


def remove_call(store: Store, project: str, id: str, now: datetime) -> Course:
    """Remove a call and all that was heard in it."""
    return change_course(store, project, Naming("step_call_removed", now), lambda course: course.dropping(id))


def log_inquiry(store: Store, project: str, inquiry: Inquiry, now: datetime) -> Course:
    """Note that a candidate was asked something, or called in vain."""
    _check(inquiry, now)
    return change_course(
        store, project, Naming("step_inquiry_logged", now),
        lambda course: replace(course, inquiries=(*course.inquiries, inquiry)),
    )  # fmt: skip


def log_reply(store: Store, project: str, inquiry: Inquiry, answered: datetime, now: datetime) -> Course:
    """Note when a candidate answered."""
    return change_inquiry(store, project, inquiry, replace(inquiry, answered=answered), now)


def change_inquiry(store: Store, project: str, inquiry: Inquiry, changed: Inquiry, now: datetime) -> Course:
    """Note something of the log otherwise: when it was asked, when it was answered."""
    _check(changed, now)
    naming = Naming("step_inquiry_answered" if inquiry.answered is None else "step_inquiry_changed", now)
    return change_course(store, project, naming, lambda course: _swapped(course, inquiry, changed))


def drop_inquiry(store: Store, project: str, inquiry: Inquiry, now: datetime) -> Course:
    """Take something out of the log."""
    return change_course(store, project, Naming("step_inquiry_dropped", now), lambda course: _swapped(course, inquiry))


def check_consent(referee: Referee | None, before: Referee | None, now: datetime) -> None:
    """Refuse a day still to come as the one on which a referee agreed, unless it was noted before."""
    if referee is None or referee.consent is None or (before is not None and before.consent == referee.consent):
        return
    if referee.consent > now.astimezone().date():
        raise UserError("inquiry_to_come")


def _check(inquiry: Inquiry, now: datetime) -> None:
    if inquiry.asked > now or (inquiry.answered is not None and inquiry.answered > now):
        raise UserError("inquiry_to_come")
    if inquiry.answered is not None and inquiry.answered < inquiry.asked:
        raise UserError("inquiry_answered_early")


def _swapped(course: Course, inquiry: Inquiry, *others: Inquiry) -> Course:
    """The course with something of the log in the place of what was there; of two alike, the first."""
    if inquiry not in course.inquiries:
        raise UserError("inquiry_not_found")
    place = course.inquiries.index(inquiry)
    return replace(course, inquiries=(*course.inquiries[:place], *others, *course.inquiries[place + 1 :]))


def _shifts(call: Call, labels: Mapping[str, Words]) -> tuple[Shift, ...]:
    """What was heard, a line a criterion, with its mean rating; `labels` are those of the criteria by their ids."""
    heard: dict[str, list[Answer]] = {}
    for answer in call.answers:
        if points(answer) is not None and (id := criterion_of(answer)) in labels:
            heard.setdefault(id, []).append(answer)
    return tuple(Shift(labels[id], "", _told(answers)) for id, answers in heard.items())


def _told(answers: Sequence[Answer]) -> Message:
    """Their mean rating; what brought nothing has no rating to be told as one."""
    if all(answer.asked is Asked.NO_EVIDENCE for answer in answers):
        return message("call_no_evidence")
    return message("call_mean", mean=Figure(round(fmean(filter(None, map(points, answers))), 1)))
