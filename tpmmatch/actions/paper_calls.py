"""Calls on paper: the guide of a person's next call, or of the questions that all are asked; a sheet for referees."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

from tpmmatch.actions.facts import known_languages
from tpmmatch.actions.guiding import guide_for
from tpmmatch.actions.planning import ground_of, plan_for, planned_call
from tpmmatch.actions.press import Press
from tpmmatch.actions.projects import understand
from tpmmatch.calls.forms import form_name
from tpmmatch.calls.sheet import cheat_sheet
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.guide import CheatSheet, PaperGuide
from tpmmatch.model.match import Match

_TALKS = (CallKind.SCREEN, CallKind.INTERVIEW)


def guides(press: Press) -> list[PaperGuide]:
    """A guide for each person named; with nobody named, those of the questions that all are asked."""
    if press.order.form and len(press.order.people) != 1:
        raise UserError("form_one_person")
    if not press.order.people:
        return list(_for_all(press, _TALKS))
    return [_paper(press, ranked.match, _TALKS) for ranked, _ in press.people]


def shared_guides(press: Press) -> list[PaperGuide]:
    """Guides of the questions that all are asked, for the calls that come next with these people: mostly one."""
    nexts = {_next(press, profile.id) for _, profile in press.people}
    return list(_for_all(press, [kind for kind in _TALKS if kind in nexts]))


def references(press: Press) -> list[PaperGuide]:
    """What to ask a referee of each of these people."""
    if press.order.form and len(press.order.people) != 1:
        raise UserError("form_one_person")
    return [_paper(press, ranked.match, (CallKind.REFERENCE,)) for ranked, _ in press.people]


def talks(press: Press) -> list[PaperGuide]:
    """The next call with each of these people."""
    return [_paper(press, ranked.match, _TALKS) for ranked, _ in press.people]


def _paper(press: Press, match: Match, kinds: tuple[CallKind, ...]) -> PaperGuide:
    """The call asked for, else the one that is planned, the last one first, else the one that would come next."""
    calls = [call for call in press.calls(match.person) if call.kind in kinds]
    wanted = press.order.call
    planned = next((call for call in reversed(calls) if call.id == wanted or not (wanted or call.finished)), None)
    if planned is None and press.order.form:
        raise UserError("form_without_plan", name=match.name)
    call = planned or _fresh(press, match, _next(press, match.person) if kinds is _TALKS else kinds[0])
    sheet = cheat_sheet(press.order.project, understand(press.store, press.order.project), match)
    form = form_name(press.order.project.id, call) if press.order.form else ""
    made = _made(press, call, match, sheet)
    return replace(made, kept=planned is not None, form=form)


def _next(press: Press, person: str) -> CallKind:
    """Which talk comes next with somebody."""
    called = any(call.kind is CallKind.SCREEN for call in press.calls(person))
    return CallKind.INTERVIEW if called else CallKind.SCREEN


def _for_all(press: Press, kinds: Iterable[CallKind]) -> Iterator[PaperGuide]:
    """Planned for whoever is first, without what is only theirs: the rest is the same for everybody."""
    match = press.people[0][0].match
    need = cheat_sheet(press.order.project, understand(press.store, press.order.project), match).need
    sheet = CheatSheet(need, (), (), ())
    for kind in kinds:
        call = _fresh(press, match, kind)
        core = tuple(answer for answer in call.answers if answer.is_core)
        made = _made(press, replace(call, person="", answers=core), match, sheet)
        yield replace(made, guide=replace(made.guide, name=""))


def _fresh(press: Press, match: Match, kind: CallKind) -> Call:
    order = press.order
    plan = plan_for(kind, match, press.ranking.criteria, ground_of(press.store, order.project, kind))
    return planned_call(plan, match.person, datetime.combine(order.today, time(12), UTC))


def _made(press: Press, call: Call, match: Match, sheet: CheatSheet) -> PaperGuide:
    order = press.order
    spoken = known_languages(press.store)
    guide = guide_for(call, match, sheet, press.firm.name, spoken, order.language)
    return PaperGuide(order.project.title, call, guide, press.ranking.rules, order.today)
