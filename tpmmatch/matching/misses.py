"""What each of those who miss something misses, by name: known from the index alone, so no profile is read for it."""

from collections.abc import Iterator, Mapping

import numpy as np

from tpmmatch.matching.arrays import Bools
from tpmmatch.matching.gates import STATES
from tpmmatch.matching.index import Index, Offers
from tpmmatch.matching.offer import Bargain
from tpmmatch.matching.order import Order, Table
from tpmmatch.matching.terms import TERMS, Term
from tpmmatch.model.match import GateState
from tpmmatch.model.words import Words

_FAIL = STATES.index(GateState.FAIL)


def misses(table: Table, index: Index, found: Order) -> Mapping[int, tuple[Words, ...]]:
    """The names of the gates that failed, in the order of a person's gates, by their row in the index."""
    told: dict[int, list[Words]] = {}
    for label, failed in _failed(table, index, found):
        for row in np.flatnonzero(failed).tolist():
            told.setdefault(row, []).append(label)
    alike: dict[tuple[int, ...], tuple[Words, ...]] = {}  # few, however many miss them
    return {row: alike.setdefault(tuple(map(id, labels)), tuple(labels)) for row, labels in told.items()}


def _failed(table: Table, index: Index, found: Order) -> Iterator[tuple[Words, Bools]]:
    """Each gate that anybody may fail, and who does. Craft and languages are asked about, and never missed."""
    bargain = Bargain(table.project, table.vocabulary, table.rules, table.rates, table.today)
    for term, offers in zip(TERMS, index.offers, strict=True):
        yield from _of_term(bargain, term, offers)
    for number, states in found.gates.musts.items():
        yield found.criteria[number].label, states == _FAIL


def _of_term(bargain: Bargain, term: Term, offers: Offers) -> Iterator[tuple[Words, Bools]]:
    held = [tuple(term.hold(bargain, offer)) for offer in offers.different]
    for gates in zip(*held, strict=True):
        failed = np.array([gate.state is GateState.FAIL for gate in gates], np.bool_)
        yield gates[0].label, failed[offers.which]
