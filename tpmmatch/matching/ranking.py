"""The order: everybody held against the need, best first, misses below.

Ties go by confidence, then by id, never by name.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tpmmatch.matching.contributions import contribute
from tpmmatch.matching.fit import confidence_of, fit_of
from tpmmatch.matching.gates import all_together, hold_gates
from tpmmatch.matching.questions import questions_for
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.terms import Bargain
from tpmmatch.model.match import (
    Criterion,
    Gate,
    Match,
    Ranked,
    Ranking,
)
from tpmmatch.model.pack import Pack, PackQuestion
from tpmmatch.model.project import Project
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
    held = sorted((_hold(table, reading) for reading in people), key=lambda item: _place(item.match))
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


def _hold(table: Table, reading: Reading) -> _Held:
    """One person against one need, questions aside."""
    contributions = tuple(contribute(criterion, reading, table.vocabulary, table.rules) for criterion in table.criteria)
    bargain = Bargain(table.project, reading, table.vocabulary, table.rules, table.rates, table.today)
    gates = hold_gates(bargain, contributions)
    wishes = {criterion.id for criterion in table.criteria}
    terms = [gate for gate in gates if gate.id not in wishes]
    harm = _flag_harm(reading, table.rules)
    for gate in gates:
        harm *= gate.harm
    fit = fit_of(contributions, harm, table.rules) if reading.lines else None
    match = Match(
        person=reading.profile.id,
        name=reading.profile.name,
        gate=all_together(gates),
        fit=fit,
        confidence=0.0 if fit is None else confidence_of(contributions, terms, table.rules),
        contributions=contributions,
        gates=gates,
        flags=reading.flags,
        questions=(),
    )
    return _Held(match, harm)


def _flag_harm(reading: Reading, rules: Rules) -> float:
    if not reading.flags:
        return 1.0
    return rules.flags["one"] if len(reading.flags) == 1 else rules.flags["more"]


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
