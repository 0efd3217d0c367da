"""Terms as gates with graded harm: rate, start, hours, shared office hours. Unknown is never a fail.

How far terms are apart costs by degrees (`terms` of the rules); only far beyond what can be bridged is a miss. What can
still be bridged is open: known, and to be talked about.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tpmmatch.matching.presence import hold_languages, hold_place
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.verdicts import failed, passed, to_settle, unsaid
from tpmmatch.matching.zones import overlap_hours
from tpmmatch.model.match import GateResult
from tpmmatch.model.project import Project
from tpmmatch.model.words import message
from tpmmatch.vocabulary import Vocabulary

_RATE, _START = message("term_rate"), message("term_start")
_HOURS, _OVERLAP = message("term_hours"), message("term_overlap")


@dataclass(frozen=True, slots=True)
class Bargain:
    """One project and one person at the table."""

    project: Project
    reading: Reading
    vocabulary: Vocabulary
    rules: Rules
    rates: Mapping[str, float]
    today: date


def hold_terms(bargain: Bargain) -> tuple[GateResult, ...]:
    """A gate for each term that the project names, in the order that owners ask for them."""
    gates: Iterable[Callable[[Bargain], GateResult | None]] = (_rate, _start, _hours, _overlap)
    found = [gate for hold in gates if (gate := hold(bargain)) is not None]
    project, reading, table = bargain.project, bargain.reading, bargain.rules.terms
    found += hold_place(project, reading.profile, table)
    return (*found, *hold_languages(project, reading, bargain.vocabulary, table))


def _rate(bargain: Bargain) -> GateResult | None:
    cap, offer, table = bargain.project.max_day_rate, bargain.reading.profile.terms.day_rate, bargain.rules.terms
    if cap is None:
        return None
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
        return passed("rate", _RATE, why, offered)
    if over <= table["rate_much"]:
        harm = table["rate_harm_some"] if over <= table["rate_some"] else table["rate_harm_much"]
        return to_settle("rate", _RATE, why, harm, offered, message("ask_rate_over", rate=offer, cap=cap))
    return failed("rate", _RATE, why, table["rate_harm_miss"], offered)


def _start(bargain: Bargain) -> GateResult | None:
    start, free, table = bargain.project.start, bargain.reading.profile.terms.available_from, bargain.rules.terms
    if start is None:
        return None
    if free is None:
        return unsaid("start", _START, message("start_unknown", start=start), message("ask_start", start=start))
    offered = message("free_from", free=free)
    weeks = (free - start).days / 7
    if weeks <= 0:
        return passed("start", _START, message("start_fits", free=free), offered)
    late = round(weeks)
    why = message("start_late", free=free, weeks=late) if late > 1 else message("start_late_little", free=free)
    if weeks <= table["late_free_weeks"]:
        return passed("start", _START, why, offered)
    if weeks <= table["late_miss_weeks"]:
        return to_settle("start", _START, why, table["late_harm"], offered, message("ask_start", start=start))
    return failed("start", _START, why, table["late_harm_miss"], offered)


def _hours(bargain: Bargain) -> GateResult | None:
    needed, offer = bargain.project.hours_per_week, bargain.reading.profile.terms.hours_per_week
    table = bargain.rules.terms
    if needed is None:
        return None
    ask = message("ask_hours", hours=needed)
    if offer is None:
        return unsaid("hours", _HOURS, message("hours_unknown", hours=needed), ask)
    offered = message("hours_a_week", hours=offer)
    share = offer / needed
    if share >= table["hours_enough"]:
        return passed("hours", _HOURS, message("hours_fit", hours=offer), offered)
    harm = table["hours_harm_some"] if share >= table["hours_few"] else table["hours_harm_few"]
    return to_settle("hours", _HOURS, message("hours_few", hours=offer, needed=needed), harm, offered, ask)


def _overlap(bargain: Bargain) -> GateResult | None:
    needed, here = bargain.project.min_overlap_hours, bargain.project.time_zone
    there = bargain.reading.profile.terms.time_zone
    if not needed or here is None:
        return None
    ask = message("ask_overlap", hours=needed)
    hours = overlap_hours(here, there, bargain.project.start or bargain.today) if there else None
    if hours is None:
        return unsaid("overlap", _OVERLAP, message("overlap_unknown", hours=needed), ask)
    offered = message("overlap_offered", hours=hours)
    if hours >= needed:
        return passed("overlap", _OVERLAP, message("overlap_fits", hours=hours), offered)
    why = message("overlap_little", hours=hours, needed=needed)
    return to_settle("overlap", _OVERLAP, why, bargain.rules.terms["overlap_harm"], offered, ask)
