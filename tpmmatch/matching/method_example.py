"""The worked example of the page: invented numbers put through the functions that work out every fit.

The steps between are the same function's, with the later constants out of play, so that no sum is done twice.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

import numpy as np

from tpmmatch.matching.craft import CraftSigns, craft_of, years_of
from tpmmatch.matching.extract import RUNGS, strength_of
from tpmmatch.matching.fit import borne_out, confidence_of, fit_of
from tpmmatch.matching.gates import STATES, craft_gate, together
from tpmmatch.matching.method_numbers import figures, percent, plain
from tpmmatch.matching.offer import Bargain, Offer
from tpmmatch.matching.rules import Rules
from tpmmatch.matching.terms import hold_terms
from tpmmatch.matching.values import NONE, WORDS, Values
from tpmmatch.model.match import Criterion, CriterionKind, Gate, GateResult, Rung
from tpmmatch.model.method import Block, Grid, Paragraph
from tpmmatch.model.project import read_project
from tpmmatch.model.terms import Money, Terms
from tpmmatch.model.words import Message, Words, message
from tpmmatch.vocabulary import Vocabulary

_TODAY = date(2027, 1, 4)
_LED_YEARS, _ACTS = 2, 3
_IN_COMMON = 0.6  # of as many words as anybody has in common with a need
_NEED = read_project(
    "example",
    {
        "title": "A new home for our web shop",
        "max_day_rate": {"amount": 500, "currency": "EUR"},
        "start": "2027-03-01",
    },
)
_RATE = Money(600.0, "EUR")
_UNKNOWN = 3  # the row of the wish that nothing is known of


@dataclass(frozen=True, slots=True)
class Point:
    """One wish of the example, and what the invented profile tells of it; 0 is nothing."""

    criterion: Criterion
    told: Words
    value: float = 0.0
    rung: Rung | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """All numbers of the example: 0-1 but for the fits, which are 0-100."""

    points: tuple[Point, ...]
    gates: tuple[GateResult, ...]
    craft: float
    signs: float
    mean: float
    with_pluses: float
    borne: float
    fit: float
    fit_silent: float
    fit_shown: float
    confidence: float
    mark: Gate


def work_example(rules: Rules) -> Example:
    """The example under these rules."""
    points, craft = _points(rules), _craft(rules)
    gates = _gates(rules, craft)
    criteria = [point.criterion for point in points]
    values, known = _values(points), np.array([sum(gate.known for gate in gates)], np.float32)
    signs = rules.flags["none"]
    harm = signs * math.prod(gate.harm for gate in gates)
    bare, plus = _without(rules, plus=0.0, full=1.0), _without(rules, full=1.0)

    def borne(rules: Rules, values: Values = values) -> float:
        return float(borne_out(criteria, values, rules)[0])

    def fit(values: Values) -> float:
        return float(fit_of(borne_out(criteria, values, rules), np.array([harm], np.float32))[0])

    shown = [replace(item, value=points[0].value) if row == _UNKNOWN else item for row, item in enumerate(points)]
    return Example(
        points=points,
        gates=gates,
        craft=craft,
        signs=signs,
        mean=borne(bare),
        with_pluses=borne(plus),
        borne=borne(rules),
        fit=fit(values),
        fit_silent=fit(_values(points, silent=True)),
        fit_shown=fit(_values(shown)),
        confidence=float(confidence_of(criteria, values, known, len(gates), rules)[0]),
        mark=together(max(STATES.index(gate.state) for gate in gates)),
    )


def example_blocks(rules: Rules) -> tuple[Block, ...]:
    """The example as tables, with a few words around them."""
    found = work_example(rules)
    fits = {"unknown": found.fit, "silent": found.fit_silent, "shown": found.fit_shown}
    answer = message("method_head_answer"), message("method_head_fit")
    return (
        Paragraph(message("method_example_need", cap=_NEED.max_day_rate, start=_NEED.start)),
        _table_of_points(found.points),
        Paragraph(message("method_example_steps")),
        Grid((message("method_head_step"), message("method_head_result")), tuple(_steps(found, rules))),
        Paragraph(message("method_example_answers")),
        Grid(answer, tuple((message(f"method_example_if_{name}"), plain(fit)) for name, fit in fits.items())),
    )


def _points(rules: Rules) -> tuple[Point, ...]:
    """Four wishes, a plus and the words in common; each sentence counts as its place and the part in it say."""
    strength, part, weights = rules.strength, rules.part, rules.weights
    led, took_part = (strength["work"] * part[how] for how in ("led", "took_part"))
    return (
        _point("shop", CriterionKind.MUST, weights["must"], led, Rung.SHOWN),
        _point("stock", CriterionKind.MUST, weights["must"], took_part, Rung.SHOWN),
        _point("listed", CriterionKind.NICE, weights["nice"], strength["skill"], Rung.SAID),
        _point("training", CriterionKind.NICE, weights["nice"]),
        replace(_point(WORDS, CriterionKind.INFERRED, weights["words"]), value=_IN_COMMON),
        _point("tests", CriterionKind.PLUS, weights["pack"], strength["summary"], Rung.SAID),
    )


def _point(
    id: str, kind: CriterionKind, weight: float, sentence: float | None = None, rung: Rung | None = None
) -> Point:
    label = message("criterion_words") if id == WORDS else message(f"method_example_{id}")
    value = 0.0 if sentence is None else strength_of([sentence])
    return Point(Criterion(id, label, kind, weight), message(f"method_example_{id}_told"), value, rung)


def _craft(rules: Rules) -> float:
    """That of somebody who led projects for a while, ended since, and tells of it in a few sentences."""
    days = round(_LED_YEARS * 365.25)
    signs = CraftSigns(
        _ACTS, headline=False, own_title=False, alone_days=days, alone_since=0, any_days=days, any_since=0, left=1.0
    )
    columns = {field.name: np.array([getattr(signs, field.name)], np.float32) for field in fields(signs)}
    return float(craft_of(columns, years_of(columns, _TODAY), rules)[0])


def _gates(rules: Rules, craft: float) -> tuple[GateResult, ...]:
    """The craft, a rate over the budget, and a start that isn't said."""
    bargain = Bargain(_NEED, Vocabulary((), {}), rules, {"EUR": 1.0}, _TODAY)
    offer = Offer(Terms(day_rate=_RATE), "", "", (), "")
    return craft_gate(craft, _LED_YEARS, rules.craft, tells=True), *hold_terms(bargain, offer)


def _values(points: Sequence[Point], *, silent: bool = False) -> Values:
    """The one person's column; `silent` where the profile is rich and yet tells nothing of the unknown wish."""
    hushed = [silent and not point.value for point in points]
    return Values(
        np.array([[point.value] for point in points], np.float32),
        np.array([[NONE if point.rung is None else RUNGS.index(point.rung)] for point in points], np.int8),
        np.array(hushed, np.bool_).reshape(-1, 1),
    )


def _without(rules: Rules, **fit: float) -> Rules:
    return replace(rules, fit={**rules.fit, **fit})


def _table_of_points(points: Sequence[Point]) -> Grid:
    heads = ("wish", "told", "weight", "borne_out", "product")
    rows = []
    for point in points:
        told: tuple[Words, ...] = point.criterion.label, point.told, plain(point.criterion.weight)
        unknown = not point.value
        product: Words = "–" if unknown else plain(round(point.criterion.weight * point.value, 2))
        rows.append((*told, "–" if unknown else percent(point.value), product))
    return Grid(tuple(message(f"method_head_{head}") for head in heads), tuple(rows))


def _steps(found: Example, rules: Rules) -> Sequence[tuple[Words, Words]]:
    told, rows = figures(rules), list[tuple[Words, Words]]()
    for name in ("mean", "with_pluses", "borne"):
        rows.append((Message(f"method_step_{name}", told), percent(getattr(found, name))))
    rows.append((message("method_step_craft", years=_LED_YEARS, acts=_ACTS), percent(found.craft)))
    rows += [(message("method_step_gate", label=gate.label, why=gate.why), _times(gate.harm)) for gate in found.gates]
    rows.append((message("method_step_signs"), _times(found.signs)))
    rows.append((message("method_step_fit"), plain(found.fit)))
    rows.append((message("method_step_known"), percent(found.confidence)))
    rows.append((message("method_step_mark"), message(f"method_mark_{found.mark}")))
    return rows


def _times(harm: float) -> Words:
    return message("method_step_times", share=percent(harm))
