"""One person of an order in words: every number is the order's own, every quote stands in the profile."""

from collections.abc import Sequence

import numpy as np

from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.gates import craft_gate, must_gate, together
from tpmmatch.matching.offer import Bargain, offer_of
from tpmmatch.matching.order import Order, Table
from tpmmatch.matching.quotes import quotes_for
from tpmmatch.matching.reading import Reading
from tpmmatch.matching.terms import hold_terms
from tpmmatch.matching.values import NONE, WORDS
from tpmmatch.model.match import Contribution, Criterion, GateResult, Match, Quote, Rung


def explain(table: Table, found: Order, row: int, reading: Reading) -> Match:
    """The match of the person at this row of the index, whose profile was read."""
    fit = float(found.fit[row])
    return Match(
        person=reading.profile.id,
        name=reading.profile.name,
        gate=together(int(found.gates.mark[row])),
        fit=None if np.isnan(fit) else fit,
        confidence=float(found.confidence[row]),
        contributions=tuple(_contributions(table, found, row, reading)),
        gates=_gates(table, found, row, reading),
        flags=reading.flags,
        questions=(),
    )


def _contributions(table: Table, found: Order, row: int, reading: Reading) -> list[Contribution]:
    values, told = found.values, []
    for number, criterion in enumerate(found.criteria):
        value, rung = float(values.value[number, row]), int(values.rung[number, row])
        silent = bool(values.silent[number, row])
        if not value:
            told.append(Contribution(criterion, None, None, (), silent))
            continue
        quotes = quotes_for(criterion, reading, table.vocabulary)
        if heard := table.heard.get(reading.profile.id, {}).get(criterion.id):
            told.append(Contribution(criterion, round(value, 4), heard.rung, (*heard.quotes, *quotes)))
        else:
            told.append(Contribution(criterion, round(value, 4), _rung(criterion, rung, quotes), quotes))
    return told


def _rung(criterion: Criterion, rung: int, quotes: Sequence[Quote]) -> Rung | None:
    """The order's own; of what is looked for as words alone, that of the sentence in which they stand together."""
    if not criterion.understood and criterion.id != WORDS:
        return quotes[0].rung if quotes else None
    return None if rung == NONE else RUNGS[rung]


def _gates(table: Table, found: Order, row: int, reading: Reading) -> tuple[GateResult, ...]:
    """The craft first, then the terms, then the must-haves."""
    gates, rules = found.gates, table.rules
    craft, years = float(gates.craft[row]), float(gates.years[row])
    bargain = Bargain(table.project, table.vocabulary, rules, table.rates, table.today)
    return (
        craft_gate(craft, years, rules.craft, tells=bool(reading.lines)),
        *hold_terms(bargain, offer_of(reading.profile, reading.written_in)),
        *(must_gate(found.criteria[number], int(states[row])) for number, states in gates.musts.items()),
    )
