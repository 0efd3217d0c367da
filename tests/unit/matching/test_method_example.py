"""The example is what the program would do: reckoned again here, by hand and from a profile that says the same."""

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.extract import strength_of
from tpmmatch.matching.method_example import example_blocks, work_example
from tpmmatch.model.match import CriterionKind, Gate
from tpmmatch.model.method import Grid
from tpmmatch.model.profile import Profile
from tpmmatch.wording import say


def test_the_steps_lead_to_the_fit(rules: Rules) -> None:
    found, table = work_example(rules), rules.fit
    asked = [point for point in found.points if point.criterion.kind is not CriterionKind.PLUS]
    known = [point for point in asked if point.value]
    prior = table["prior_weight"] * sum(point.criterion.weight for point in asked)
    total = prior * table["prior"] + sum(point.criterion.weight * point.value for point in known)
    mean = total / (prior + sum(point.criterion.weight for point in known))
    assert found.mean == pytest.approx(mean, abs=1e-6)
    (plus,) = (point.value for point in found.points if point.criterion.kind is CriterionKind.PLUS)
    assert found.with_pluses == pytest.approx(mean + (1 - mean) * table["plus"] * plus, abs=1e-6)
    assert found.borne == pytest.approx(min(1.0, found.with_pluses / table["full"]), abs=1e-6)
    left = found.signs * math.prod(gate.harm for gate in found.gates)
    assert found.fit == pytest.approx(100 * found.borne * left, abs=0.06)


def test_silence_lies_below_the_unknown_and_proof_above(rules: Rules) -> None:
    found = work_example(rules)
    assert found.fit_silent < found.fit < found.fit_shown
    assert found.mark is Gate.ASK_FIRST


def test_the_example_follows_the_rules(rules: Rules) -> None:
    cheaper = replace(rules, terms={**rules.terms, "rate_harm_some": 1.0, "rate_harm_much": 1.0, "rate_free": 0.05})
    assert work_example(cheaper).fit == pytest.approx(
        work_example(rules).fit / work_example(rules).gates[1].harm, abs=0.1
    )


def test_its_sentences_count_what_they_count_in_a_profile(
    rules: Rules, person: Callable[..., Profile], read: Callable[[Profile], Reading]
) -> None:
    values = {say(point.told): point.value for point in work_example(rules).points}
    sentences = {
        "one sentence about work, led": "I led the move of a web shop to a new system.",
        "one sentence about work, took part": "I was part of the team that connected the stock system of the firm.",
    }
    for told, sentence in sentences.items():
        strengths = [strength_of([strength]) for _, strength in read(person(sentence)).weights]
        assert any(strength == pytest.approx(values[told]) for strength in strengths), told
    skilled = read(person(skills=["Shopware"])).weights
    assert strength_of([skilled[-1][1]]) == pytest.approx(values["a keyword in a list of skills"])


def test_its_tables_show_the_numbers(rules: Rules) -> None:
    grids = [block for block in example_blocks(rules) if isinstance(block, Grid)]
    points, steps, answers = ([tuple(map(say, row)) for row in grid.rows] for grid in grids)
    found = work_example(rules)
    assert [float(row[2]) for row in points] == [point.criterion.weight for point in found.points]
    assert ("Fit", f"{found.fit:g}") in steps
    assert ("Mark", "Ask first") in steps
    assert [row[1] for row in answers] == [f"{fit:g}" for fit in (found.fit, found.fit_silent, found.fit_shown)]
    assert all(cell for row in [*points, *steps] for cell in row)
