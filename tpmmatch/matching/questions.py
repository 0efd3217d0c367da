"""What to ask: the unknowns, ordered by the chance that their answer changes who is among the first three."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from tpmmatch.matching.gates import is_language
from tpmmatch.matching.order import Order, Table
from tpmmatch.matching.robustness import Chances, Robustness
from tpmmatch.matching.values import WORDS
from tpmmatch.model.match import Contribution, CriterionKind, Gate, GateResult, GateState, Match, Question, Rung
from tpmmatch.model.pack import PackQuestion
from tpmmatch.model.words import Words, message

QUESTIONS = 6
FIRST = 3
_TERM = 4.0  # what a term weighs beside criteria, where the chances are level


class Asker:
    """Finds the questions for each person of one order."""

    def __init__(self, table: Table, found: Order, robustness: Robustness) -> None:
        self._robustness, self._bar = robustness, _bar(found)
        self._ready: dict[str, PackQuestion] = {}
        if table.pack:
            for question in table.pack.questions:
                self._ready.setdefault(f"pack:{table.pack.id}:{question.criterion}", question)

    def with_questions(self, match: Match, row: int) -> Match:
        """The match with what to ask this person, what moves the order most first."""
        chances = self._robustness.chances(row)
        fit = None if match.gate is Gate.MISSES else match.fit  # no answer lifts whoever misses
        wishes = {item.criterion.id: number for number, item in enumerate(match.contributions)}
        asked = [
            Question(gate.ask, gate.id, self._chance_of_gate(gate, fit, chances, wishes.get(gate.id)))
            for gate in match.gates
            if gate.state is GateState.UNKNOWN and gate.ask
        ]
        terms = {question.about for question in asked}  # a strict wish or a language is a term, too: asked once
        for number, item in enumerate(match.contributions):
            if item.criterion.id not in terms and is_open(item) and not _is_held(item, match.gates):
                chance = float(chances.by_criterion[number]) if chances else 0.0
                asked.append(Question(self._wording(item), item.criterion.id, chance))
        weights = {item.criterion.id: item.criterion.weight for item in match.contributions}
        asked.sort(key=lambda question: (-question.chance, -weights.get(question.about, _TERM)))
        return replace(match, questions=tuple(asked[:QUESTIONS]))

    def _wording(self, item: Contribution) -> Words:
        criterion = item.criterion
        if ready := self._ready.get(criterion.id):
            return ready.text
        if criterion.ask:
            return criterion.ask
        return message("ask_said" if item.rung is Rung.SAID else "ask_unknown", wish=criterion.label)

    def _chance_of_gate(self, gate: GateResult, fit: float | None, chances: Chances | None, wish: int | None) -> float:
        """Of an unknown term, that of the terms together; one to be settled gives back what it costs, or takes all."""
        if not gate.known or wish is not None:
            if chances is None:
                return 0.0
            return chances.terms if wish is None else float(chances.by_criterion[wish])
        if self._bar is None or fit is None:
            return 0.0
        outcomes = (0.0, fit / gate.harm)
        return sum((outcome >= self._bar) != (fit >= self._bar) for outcome in outcomes) / len(outcomes)


def is_open(item: Contribution) -> bool:
    """Not known, or only said; a must-have also where the profile is silent. Mere words are nothing to ask about."""
    if item.criterion.id == WORDS:
        return False
    if item.rung is None:
        return not item.silent or item.criterion.kind is CriterionKind.MUST
    return item.rung is Rung.SAID and not is_language(item.criterion)


def _is_held(item: Contribution, gates: Sequence[GateResult]) -> bool:
    """Whether a language is a term as well."""
    return is_language(item.criterion) and {gate.id for gate in gates}.issuperset(item.criterion.concepts)


def _bar(found: Order) -> float | None:
    """Between the third and the fourth of those that miss nothing."""
    fits = [fit for fit in found.fit[found.rows][~found.misses[found.rows]].tolist() if not np.isnan(fit)]
    return (fits[FIRST - 1] + fits[FIRST]) / 2 if len(fits) > FIRST else None
