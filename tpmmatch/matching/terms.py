"""Terms as gates with graded harm: rate, start, hours, languages, place, time zone. Unknown is never a fail.

How far terms are apart costs by degrees (`terms` of the rules); only far beyond what can be bridged is a miss.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tpmmatch.matching.evidence import fluency, language_named
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.zones import country_of_zone, overlap_hours
from tpmmatch.model.match import GateResult, GateState
from tpmmatch.model.project import Project
from tpmmatch.model.terms import Money, WorkMode
from tpmmatch.model.words import Message, message
from tpmmatch.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Bargain:
    """One project and one person at the table."""

    project: Project
    reading: Reading
    vocabulary: Vocabulary
    rules: Rules
    rates: Mapping[str, float]
    today: date

    @property
    def harm(self) -> Mapping[str, float]:
        """The rules' `terms`."""
        return self.rules.terms


def hold_terms(bargain: Bargain) -> tuple[GateResult, ...]:
    """A gate for each term that the project names, in the order that owners ask for them."""
    gates: Iterable[Callable[[Bargain], GateResult | None]] = (_rate, _start, _hours, _overlap, _place)
    found = [gate for ask in gates if (gate := ask(bargain)) is not None]
    return (*found, *_languages(bargain))


def _rate(bargain: Bargain) -> GateResult | None:
    cap, offer, table = bargain.project.max_day_rate, bargain.reading.profile.terms.day_rate, bargain.harm
    if cap is None:
        return None
    label = message("term_rate")
    if offer is None:
        return GateResult(
            "rate", label, GateState.UNKNOWN, message("rate_unknown", cap=cap), offered=message("not_said")
        )
    if offer.currency not in bargain.rates or cap.currency not in bargain.rates:
        return GateResult(
            "rate", label, GateState.UNKNOWN, message("rate_no_exchange", rate=offer), offered=_money(offer)
        )
    share = offer.amount * bargain.rates[offer.currency] / (cap.amount * bargain.rates[cap.currency])
    over = round(share - 1.0, 4)  # 550 over 500 is ten per cent, not a breath more
    percent = round(100 * over)
    if over <= 0.0:
        return GateResult("rate", label, GateState.PASS, message("rate_fits", rate=offer), offered=_money(offer))
    why = message("rate_over", rate=offer, percent=percent, cap=cap)
    if over <= table["rate_free"]:
        return GateResult("rate", label, GateState.PASS, why, offered=_money(offer))
    if over <= table["rate_much"]:
        harm = table["rate_harm_some"] if over <= table["rate_some"] else table["rate_harm_much"]
        return GateResult("rate", label, GateState.UNKNOWN, why, harm, _money(offer))
    return GateResult("rate", label, GateState.FAIL, why, table["rate_harm_miss"], _money(offer))


def _money(money: Money) -> Message:
    return message("rate_a_day", rate=money)


def _start(bargain: Bargain) -> GateResult | None:
    start, free, table = bargain.project.start, bargain.reading.profile.terms.available_from, bargain.harm
    if start is None:
        return None
    label = message("term_start")
    if free is None:
        return GateResult(
            "start", label, GateState.UNKNOWN, message("start_unknown", start=start), offered=message("not_said")
        )
    weeks = (free - start).days / 7
    if weeks <= 0:
        return GateResult("start", label, GateState.PASS, message("start_fits", free=free), offered=_from(free))
    why = message("start_late", free=free, weeks=max(1, round(weeks)))
    if weeks <= table["late_free_weeks"]:
        return GateResult("start", label, GateState.PASS, why, offered=_from(free))
    if weeks <= table["late_miss_weeks"]:
        return GateResult("start", label, GateState.UNKNOWN, why, table["late_harm"], _from(free))
    return GateResult("start", label, GateState.FAIL, why, table["late_harm_miss"], _from(free))


def _from(free: date) -> Message:
    return message("free_from", free=free)


def _hours(bargain: Bargain) -> GateResult | None:
    needed, offered, table = bargain.project.hours_per_week, bargain.reading.profile.terms.hours_per_week, bargain.harm
    if needed is None:
        return None
    label = message("term_hours")
    if offered is None:
        return GateResult(
            "hours", label, GateState.UNKNOWN, message("hours_unknown", hours=needed), offered=message("not_said")
        )
    told = message("hours_a_week", hours=offered)
    share = offered / needed
    if share >= table["hours_enough"]:
        return GateResult("hours", label, GateState.PASS, message("hours_fit", hours=offered), offered=told)
    harm = table["hours_harm_some"] if share >= table["hours_few"] else table["hours_harm_few"]
    why = message("hours_few", hours=offered, needed=needed)
    return GateResult("hours", label, GateState.UNKNOWN, why, harm, told)


def _overlap(bargain: Bargain) -> GateResult | None:
    needed, here, there = (
        bargain.project.min_overlap_hours,
        bargain.project.time_zone,
        bargain.reading.profile.terms.time_zone,
    )
    if not needed or here is None:
        return None
    label = message("term_overlap")
    day = bargain.project.start or bargain.today
    hours = overlap_hours(here, there, day) if there else None
    if hours is None:
        why = message("overlap_unknown", hours=needed)
        return GateResult("overlap", label, GateState.UNKNOWN, why, offered=there or message("not_said"))
    told = message("overlap_offered", hours=hours)
    if hours >= needed:
        return GateResult("overlap", label, GateState.PASS, message("overlap_fits", hours=hours), offered=told)
    why = message("overlap_little", hours=hours, needed=needed)
    return GateResult("overlap", label, GateState.UNKNOWN, why, bargain.harm["overlap_harm"], told)


def _place(bargain: Bargain) -> GateResult | None:
    project, profile = bargain.project, bargain.reading.profile
    if project.work_mode not in (WorkMode.ONSITE, WorkMode.HYBRID):
        return None
    label, mode = message("term_place"), profile.terms.work_mode
    home = profile.country_code or country_of_zone(profile.terms.time_zone)
    there = country_of_zone(project.time_zone)
    told = ", ".join(filter(None, (profile.city, home))) or message("not_said")
    if project.city and profile.city.casefold() == project.city.casefold():
        return GateResult("place", label, GateState.PASS, message("place_same_city", city=profile.city), offered=told)
    if not home or not there:
        return GateResult("place", label, GateState.UNKNOWN, message("place_unknown"), offered=told)
    far, remote = home != there, mode is WorkMode.REMOTE
    if not far and not remote:
        return GateResult("place", label, GateState.PASS, message("place_same_country"), offered=told)
    why = message("place_remote" if remote else "place_other_country")
    onsite = project.work_mode is WorkMode.ONSITE
    harm = bargain.harm["place_harm" if onsite and (far or remote) else "hybrid_harm"]
    if not onsite and not (far and remote):
        harm = 1.0
    return GateResult("place", label, GateState.UNKNOWN, why, harm, told)


def _languages(bargain: Bargain) -> Iterable[GateResult]:
    for wanted in bargain.project.languages:
        if concept := language_named(wanted, bargain.vocabulary):
            yield _language(bargain, wanted, concept)


def _language(bargain: Bargain, wanted: str, concept: str) -> GateResult:
    label = message("term_language", language=wanted)
    spoken = bargain.reading.profile.languages
    for item in spoken:
        if language_named(item.language, bargain.vocabulary) == concept:
            told = f"{item.language} ({item.fluency})" if item.fluency else item.language
            if fluency(item.fluency) == "some":
                why = message("language_some", language=wanted)
                return GateResult(concept, label, GateState.UNKNOWN, why, bargain.harm["language_some_harm"], told)
            return GateResult(concept, label, GateState.PASS, message("language_fits", language=wanted), offered=told)
    if concept == f"lang_{bargain.reading.language}" and bargain.reading.told_words:
        return GateResult(concept, label, GateState.PASS, message("language_written", language=wanted))
    if not spoken:
        return GateResult(
            concept, label, GateState.UNKNOWN, message("language_unknown", language=wanted), offered=message("not_said")
        )
    why = message("language_missing", language=wanted)
    told = ", ".join(item.language for item in spoken)
    return GateResult(concept, label, GateState.UNKNOWN, why, bargain.harm["language_harm"], told)
