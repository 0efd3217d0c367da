"""Which names of a project's document mean nothing, and what may have been meant."""

import pytest

from tpmmatch.intake.names import unknown_names


@pytest.mark.parametrize(
    ("document", "names"),
    [
        ({}, []),
        ({"title": "A", "max_day_rate": 5, "criteria": ["x"], "understood": {}, "$schema": "s"}, []),
        ({"Timezone": "UTC", "": 1, "budget": 2}, ["Timezone (time_zone?)", "", "budget"]),
        ({"max_day_rate": {"amonut": 5}}, ["max_day_rate amonut (amount?)"]),
        ({"criteria": [{"label": "x"}, {"concept": ["crm"]}]}, ["criteria #2 concept (concepts?)"]),
    ],
)
def test_what_means_nothing_is_named(document: dict[str, object], names: list[str]) -> None:
    assert list(unknown_names(document)) == names
