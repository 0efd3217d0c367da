from typing import Any

import pytest

from tpmmatch.intake.fitting import fitted, unfitted
from tpmmatch.intake.shapes import breaches

ODD: list[dict[str, Any]] = [
    {"basics": {"url": "", "email": "n/a"}, "work": [{"startDate": "since 2020"}]},
    {"basics": "x", "work": {"a": 1}, "meta": [1]},
    {"skills": ["a", {"keywords": [1]}], "$schema": 3, "meta": {"id": "a", "version": 1}},
    {"basics": {"location": "Graz", "profiles": [None]}},
]


@pytest.mark.parametrize("document", ODD)
def test_what_breaks_the_schema_is_put_aside_and_put_back(document: dict[str, Any]) -> None:
    fit = fitted(document)
    assert breaches(fit) == []
    assert unfitted(fit) == document
    assert breaches(document)


def test_what_is_fit_stays_as_it_is() -> None:
    document = {"basics": {"name": "Ada"}, "meta": {"id": "a"}}
    assert fitted(document) is document
    assert unfitted(document) is document


@pytest.mark.parametrize("pointer", ["", "/", "/work/7/name", "/basics/name/deeper", "work"])
def test_a_place_that_is_gone_takes_nothing(pointer: str) -> None:
    document = {"basics": {"name": "Ada"}, "work": [{}], "meta": {"unfit": {pointer: 1}}}
    assert unfitted(document)["basics"] == {"name": "Ada"}
