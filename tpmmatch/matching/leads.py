"""Why one stands before the next: the order's own numbers, criterion by criterion, and what would swap the two.

A fit is (weighted mean of answers) × (what craft, terms and bad signs leave). The difference of two such products is
shared out without a rest: each answer's difference at the mean of what is left, and the difference of what is left at
the mean of the answers (after Kitagawa 1955, "Components of a difference between two rates").
"""

import math
from collections.abc import Iterator
from typing import NamedTuple

from tpmmatch.matching.fit import parts_of
from tpmmatch.matching.order import Order, Table
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.smaa import AnswerSwap, WeightSwap
from tpmmatch.model.match import Gate, GateState, Lead, Match
from tpmmatch.model.words import Words, message

_REASONS = 3
_LITTLE = 0.5  # points of a hundred: less is no reason


class _Reason(NamedTuple):
    """What makes a difference, in points of the fit; below 0 it speaks for the next one."""

    points: float
    label: Words
    of_terms: bool


class Leads:
    """The leads of one order."""

    def __init__(self, table: Table, found: Order, robustness: Robustness) -> None:
        self._rules, self._found, self._robustness = table.rules, found, robustness

    def over(self, match: Match, row: int, other: Match, below: int) -> Lead:
        """Why the person of `match` stands before the one of `other`, the next in the order."""
        missed = [gate.label for gate in other.gates if gate.state is GateState.FAIL]
        if match.gate is not other.gate and other.gate is Gate.MISSES and missed:
            return Lead(other.person, other.name, None, (message("lead_misses", label=missed[0]),), "")
        if other.fit is None:
            return Lead(other.person, other.name, None, (message("lead_no_fit"),), "")
        reasons = sorted(self._reasons(match, row, other, below), key=lambda reason: -reason.points)
        against = [reason for reason in reasons[-1:] if reason.points <= -_LITTLE]
        speak_for = [reason for reason in reasons[:_REASONS] if reason.points >= _LITTLE]
        told = tuple(_told(reason) for reason in (*speak_for, *against))
        wins = self._robustness.wins(row, below)
        change = self._change(row, below)
        return Lead(other.person, other.name, wins, told or (message("lead_level"),), change)

    def _reasons(self, match: Match, row: int, other: Match, below: int) -> Iterator[_Reason]:
        found = self._found
        left, left_below = float(found.harm[row]), float(found.harm[below])
        mine, theirs = (parts_of(found.criteria, found.values, one, self._rules) for one in (row, below))
        labels = (*(item.label for item in found.criteria), message("lead_prior"))
        for label, one, another in zip(labels, mine, theirs, strict=True):
            yield _Reason(100.0 * (one - another) * (left + left_below) / 2, label, of_terms=False)
        points = 100.0 * (left - left_below) * (sum(mine) + sum(theirs)) / 2
        yield from self._terms(match, other, points, left, left_below)

    def _terms(self, match: Match, other: Match, points: float, left: float, left_below: float) -> Iterator[_Reason]:
        """The points that harm makes, shared out by the logarithms of its parts."""
        whole = math.log(left / left_below) if left > 0 and left_below > 0 else 0.0
        if abs(whole) < 1e-6:
            return
        harms = {gate.id: gate.harm for gate in other.gates}
        for gate in match.gates:
            part = math.log(max(gate.harm, 1e-6) / max(harms.get(gate.id, 1.0), 1e-6))
            yield _Reason(points * part / whole, gate.label, of_terms=True)
        flags = [self._rules.flags[("none", "one", "more")[min(len(side.flags), 2)]] for side in (match, other)]
        yield _Reason(points * math.log(flags[0] / flags[1]) / whole, message("lead_flags"), of_terms=True)

    def _change(self, row: int, below: int) -> Words:
        """The smallest change that swaps the two: an answer, which a call can bring, goes before a weight."""
        swaps = self._robustness.swaps(row, below)
        if swaps.answer is not None:
            return self._answer(swaps.answer, row)
        if swaps.weight is not None:
            return self._weight(swaps.weight)
        wins = self._robustness.wins(row, below)
        if wins is None or wins == 1.0:
            return ""
        return message("swap_any") if self._robustness.is_open(row, below) else message("swap_weights")

    def _answer(self, swap: AnswerSwap, row: int) -> Words:
        of_first = self._robustness.row_of(swap.row) == row
        if swap.criterion is None:
            return message("swap_terms_first" if of_first else "swap_terms_next")
        wish = self._found.criteria[swap.criterion].label
        return message("swap_answer_first", wish=wish) if of_first else message("swap_answer_next", wish=wish)

    def _weight(self, swap: WeightSwap) -> Words:
        criterion = self._found.criteria[swap.criterion]
        if swap.weight > criterion.weight:
            return message("swap_weight_more", wish=criterion.label)
        return message("swap_weight_less", wish=criterion.label)


def _told(reason: _Reason) -> Words:
    number, label = round(abs(reason.points)), reason.label
    points = message("lead_point") if number == 1 else message("lead_points", points=number)
    if reason.of_terms:
        return message("lead_term" if reason.points > 0 else "lead_term_against", label=label, points=points)
    return message("lead_wish" if reason.points > 0 else "lead_wish_against", label=label, points=points)
