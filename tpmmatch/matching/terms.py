"""Terms as gates with graded harm: rate, start, hours, shared office hours, place, languages. Unknown is never a fail.

How far terms are apart costs by degrees (`terms` of the rules); only far beyond what can be bridged is a miss. What can
still be bridged is open: known, and to be talked about. Each term looks at one part of what a person offers, so that
among many people it is held against each different offer once.
"""

from collections.abc import Callable, Hashable, Iterator
from datetime import date
from typing import NamedTuple

from tpmmatch.matching.offer import Bargain, Offer
from tpmmatch.matching.presence import hold_languages, hold_place
from tpmmatch.matching.verdicts import failed, nearly, passed, to_settle, unsaid
from tpmmatch.matching.zones import overlap_hours
from tpmmatch.model.match import GateResult
from tpmmatch.model.terms import Money
from tpmmatch.model.words import message

_RATE, _START = message("term_rate"), message("term_start")
_HOURS, _OVERLAP = message("term_hours"), message("term_overlap")


class Term(NamedTuple):
    """The part of an offer that a term looks at, and how it is held against a project, if that asks for it."""

    part: Callable[[Offer], Hashable]
    hold: Callable[..., Iterator[GateResult]]


def hold_terms(bargain: Bargain, offer: Offer) -> tuple[GateResult, ...]:
    """A gate for each term that the project names, in the order that owners ask for them."""
    return tuple(gate for term in (*TERMS, LANGUAGES) for gate in term.hold(bargain, term.part(offer)))


def _rate(bargain: Bargain, offer: Money | None) -> Iterator[GateResult]:
    cap = bargain.project.max_day_rate
    if cap is not None:
        yield _hold_rate(bargain, cap, offer)


def _hold_rate(bargain: Bargain, cap: Money, offer: Money | None) -> GateResult:
    table = bargain.rules.terms
    if offer is None:
        return unsaid("rate", _RATE, message("rate_unknown", cap=cap), message("ask_rate", cap=cap))
    offered = message("rate_a_day", rate=offer)
    if offer.currency not in bargain.rates or cap.currency not in bargain.rates:
        why = message("rate_no_exchange", rate=offer)
        return to_settle("rate", _RATE, why, 1.0, offered, message("ask_rate", cap=cap))
    share = offer.amount * bargain.rates[offer.currency] / (cap.amount * bargain.rates[cap.currency])
    over = round(share - 1.0, 4)  # 550 over 500 is ten per cent, not a breath more
    if over <= 0.0:
        return passed("rate", _RATE, message("rate_fits", rate=offer), offered)
    why = message("rate_over", rate=offer, percent=round(100 * over), cap=cap)
    if over <= table["rate_free"]:
        return nearly("rate", _RATE, why, offered)
    if over <= table["rate_much"]:
        harm = table["rate_harm_some"] if over <= table["rate_some"] else table["rate_harm_much"]
        return to_settle("rate", _RATE, why, harm, offered, message("ask_rate_over", rate=offer, cap=cap))
    return failed("rate", _RATE, why, table["rate_harm_miss"], offered)


def _start(bargain: Bargain, free: date | None) -> Iterator[GateResult]:
    if bargain.project.start is not None:
        yield _hold_start(bargain, bargain.project.start, free)


def _hold_start(bargain: Bargain, start: date, free: date | None) -> GateResult:
    table = bargain.rules.terms
    if free is None:
        return unsaid("start", _START, message("start_unknown", start=start), message("ask_start", start=start))
    offered = message("free_from", free=free)
    weeks = (free - start).days / 7
    if weeks <= 0:
        return passed("start", _START, message("start_fits", free=free), offered)
    late = round(weeks)
    why = message("start_late", free=free, weeks=late) if late > 1 else message("start_late_little", free=free)
    if weeks <= table["late_free_weeks"]:
        return nearly("start", _START, why, offered)
    if weeks <= table["late_miss_weeks"]:
        return to_settle("start", _START, why, table["late_harm"], offered, message("ask_start", start=start))
    return failed("start", _START, why, table["late_harm_miss"], offered)


def _hours(bargain: Bargain, offer: float | None) -> Iterator[GateResult]:
    if bargain.project.hours_per_week is not None:
        yield _hold_hours(bargain, bargain.project.hours_per_week, offer)


def _hold_hours(bargain: Bargain, needed: float, offer: float | None) -> GateResult:
    table = bargain.rules.terms
    ask = message("ask_hours", hours=needed)
    if offer is None:
        return unsaid("hours", _HOURS, message("hours_unknown", hours=needed), ask)
    offered = message("hours_a_week", hours=offer)
    share = offer / needed
    if share >= 1.0:
        return passed("hours", _HOURS, message("hours_fit", hours=offer), offered)
    if share >= table["hours_enough"]:
        return nearly("hours", _HOURS, message("hours_fit", hours=offer), offered)
    harm = table["hours_harm_some"] if share >= table["hours_few"] else table["hours_harm_few"]
    return to_settle("hours", _HOURS, message("hours_few", hours=offer, needed=needed), harm, offered, ask)


def _overlap(bargain: Bargain, there: str | None) -> Iterator[GateResult]:
    needed, here = bargain.project.min_overlap_hours, bargain.project.time_zone
    if needed and here is not None:
        yield _hold_overlap(bargain, needed, here, there)


def _hold_overlap(bargain: Bargain, needed: float, here: str, there: str | None) -> GateResult:
    ask = message("ask_overlap", hours=needed)
    hours = overlap_hours(here, there, bargain.project.start or bargain.today) if there else None
    if hours is None:
        return unsaid("overlap", _OVERLAP, message("overlap_unknown", hours=needed), ask)
    offered = message("overlap_offered", hours=hours)
    if hours >= needed:
        return passed("overlap", _OVERLAP, message("overlap_fits", hours=hours), offered)
    why = message("overlap_little", hours=hours, needed=needed)
    return to_settle("overlap", _OVERLAP, why, bargain.rules.terms["overlap_harm"], offered, ask)


TERMS = (
    Term(lambda offer: offer.terms.day_rate, _rate),
    Term(lambda offer: offer.terms.available_from, _start),
    Term(lambda offer: offer.terms.hours_per_week, _hours),
    Term(lambda offer: offer.terms.time_zone, _overlap),
    Term(lambda offer: (offer.country, offer.city, offer.terms.work_mode), hold_place),
)
# So many ways to say which languages one speaks: among many people, not each different one is held.
LANGUAGES = Term(lambda offer: (offer.languages, offer.written_in), hold_languages)
