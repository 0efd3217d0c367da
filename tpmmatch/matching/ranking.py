"""The order: everybody held against the need, best first, misses below.

Ties go by confidence, then by id, never by name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tpmmatch.matching.fit import confidence_of, contribute, fit_of
from tpmmatch.matching.questions import questions_for
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.terms import Bargain, hold_terms
from tpmmatch.model.match import (
    Contribution,
    Criterion,
    Gate,
    GateResult,
    GateState,
    Match,
    Ranked,
    Ranking,
)
from tpmmatch.model.pack import Pack, PackQuestion
from tpmmatch.model.project import Project
from tpmmatch.model.words import message
from tpmmatch.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Table:
    """All that a ranking is worked out from, but the people."""

    project: Project
    criteria: tuple[Criterion, ...]
    pack: Pack | None
    vocabulary: Vocabulary
    rules: Rules
    rates: Mapping[str, float]
    today: date


@dataclass(frozen=True, slots=True)
class _Held:
    """A match with what its questions are worked out from."""

    match: Match
    harm: float


def rank(table: Table, people: Iterable[Reading]) -> Ranking:
    """Everybody's place, marks, numbers and reasons; an empty ranking for nobody."""
    held = sorted((hold(table, reading) for reading in people), key=lambda item: _place(item.match))
    bar = _bar([item.match for item in held])
    matches = [_with_questions(table, item, bar) for item in held]
    return Ranking(
        project=table.project.id,
        title=table.project.title,
        rules=table.rules.version,
        today=table.today,
        criteria=table.criteria,
        people=tuple(_placed(matches, table.rules)),
    )


def hold(table: Table, reading: Reading) -> _Held:
    """One person against one need, questions aside."""
    contributions = tuple(contribute(criterion, reading, table.vocabulary, table.rules) for criterion in table.criteria)
    bargain = Bargain(table.project, reading, table.vocabulary, table.rules, table.rates, table.today)
    gates = (*_craft_gate(reading, table.rules), *hold_terms(bargain), *_strict_gates(contributions))
    harm = _flag_harm(reading, table.rules)
    for gate in gates:
        harm *= gate.harm
    match = Match(
        person=reading.profile.id,
        name=reading.profile.name,
        gate=_gate(gates),
        fit=fit_of(contributions, harm, table.rules) if reading.lines else None,
        confidence=confidence_of(contributions, gates, table.rules) if reading.lines else 0.0,
        contributions=contributions,
        gates=gates,
        flags=reading.flags,
        questions=(),
    )
    return _Held(match, harm)


def _craft_gate(reading: Reading, rules: Rules) -> Iterator[GateResult]:
    """Whether the person has led projects; the harm rises from `floor` to nothing at `full`."""
    craft, label = reading.craft, message("term_craft")
    if craft.value is None:
        yield GateResult("craft", label, GateState.UNKNOWN, message("craft_unknown"), offered=message("not_said"))
        return
    floor, full = rules.craft["floor"], rules.craft["full"]
    share = min(1.0, craft.value / full)
    state = GateState.PASS if share >= 0.5 else GateState.UNKNOWN
    why = message("craft_shown" if state is GateState.PASS else "craft_weak")
    told = message("craft_told" if state is GateState.PASS else "craft_no_years")
    if craft.years >= 1:
        told = message("craft_years", years=round(craft.years))
    yield GateResult("craft", label, state, why, floor + (1.0 - floor) * share, told)


def _strict_gates(contributions: Iterable[Contribution]) -> Iterator[GateResult]:
    """A must-have that the owner made strict: known to be absent is a miss, and what nobody understands isn't known."""
    for item in contributions:
        if item.criterion.strict:
            label = item.criterion.label
            if item.value is None or (item.value == 0.0 and not item.criterion.understood):
                yield GateResult(item.criterion.id, label, GateState.UNKNOWN, message("strict_unknown", wish=label))
            elif item.value == 0.0:
                yield GateResult(item.criterion.id, label, GateState.FAIL, message("strict_missing", wish=label))
            else:
                yield GateResult(item.criterion.id, label, GateState.PASS, message("strict_met", wish=label))


def _flag_harm(reading: Reading, rules: Rules) -> float:
    if not reading.flags:
        return 1.0
    return rules.flags["one"] if len(reading.flags) == 1 else rules.flags["more"]


def _gate(gates: Iterable[GateResult]) -> Gate:
    states = {gate.state for gate in gates}
    if GateState.FAIL in states:
        return Gate.MISSES
    return Gate.ASK_FIRST if GateState.UNKNOWN in states else Gate.READY


def _place(match: Match) -> tuple[bool, bool, float, float, str]:
    """Sorts best first: misses below the rest, without a fit last among their like."""
    return match.gate is Gate.MISSES, match.fit is None, -(match.fit or 0.0), -match.confidence, match.person


def _bar(matches: Sequence[Match]) -> float | None:
    """Between the third and the fourth of those that miss nothing."""
    fits = [match.fit for match in matches if match.gate is not Gate.MISSES and match.fit is not None]
    return (fits[2] + fits[3]) / 2 if len(fits) > 3 else None


def _with_questions(table: Table, item: _Held, bar: float | None) -> Match:
    ready: dict[str, PackQuestion] = {}
    if table.pack:
        for question in table.pack.questions:
            ready.setdefault(f"pack:{table.pack.id}:{question.criterion}", question)
    match = item.match
    asked = questions_for(match.contributions, match.gates, item.harm, bar, table.rules, ready)
    return replace(match, questions=asked)


def _placed(matches: Sequence[Match], rules: Rules) -> Iterator[Ranked]:
    """Places 1…n; a band goes on while fits are as good as equal to the first of the band."""
    band, opened = 0, None
    for place, match in enumerate(matches, start=1):
        key = (match.gate is Gate.MISSES, match.fit)
        if opened is None or not _tied(opened, key, rules):
            band, opened = place, key
        yield Ranked(place, band, None, match)


def _tied(first: tuple[bool, float | None], other: tuple[bool, float | None], rules: Rules) -> bool:
    if first[0] != other[0] or first[1] is None or other[1] is None:
        return first == other
    return abs(first[1] - other[1]) < rules.bands["tie"]
