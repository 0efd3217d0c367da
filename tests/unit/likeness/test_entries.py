"""Entries are one where they tell of the same thing, whatever else they say."""

import pytest

from tpmmatch.likeness.entries import is_same, matched

ACME = {"name": "Acme GmbH", "position": "Lead"}


@pytest.mark.parametrize(
    ("section", "one", "other"),
    [
        ("work", {**ACME, "startDate": "2020-01"}, {"name": "ACME", "startDate": "2020-01-01", "position": "A lead"}),
        ("work", {**ACME, "startDate": "2020-01"}, {"name": "ACME", "position": "Manager"}),
        ("work", {"name": "Acme", "position": "Lead"}, {"name": "Acme", "position": "Lead", "startDate": "2020"}),
        ("profiles", {"url": "https://linkedin.com/in/a"}, {"network": "LinkedIn", "username": "a"}),
        ("skills", {"name": "Scrum"}, {"name": "scrum", "keywords": ["x"]}),
        ("education", {"institution": "TU Wien", "studyType": "MSc"}, {"institution": "TU Wien"}),
        ("keywords", "Jira", "JIRA"),
        ("projects", {"name": "CRM", "startDate": "2018"}, {"name": "CRM", "startDate": "2018-01"}),
        ("projects", {"name": "CRM", "startDate": "2018-01"}, {"name": "CRM"}),
    ],
)  # fmt: skip
def test_the_same(section: str, one: object, other: object) -> None:
    assert is_same(section, one, other)


@pytest.mark.parametrize(
    ("section", "one", "other"),
    [
        ("work", {**ACME, "startDate": "2020-01"}, {**ACME, "startDate": "2015-01"}),
        ("work", {"name": "Acme", "position": "Lead"}, {"name": "Acme", "position": "Tester"}),
        ("work", {"name": "Acme"}, {"name": "Bolt"}),
        ("profiles", {"url": "https://linkedin.com/in/a"}, {"url": "https://linkedin.com/in/b"}),
        ("skills", {}, {"name": "scrum"}),
        ("unheard of", {"name": "a", "x": 1}, {"name": "a", "x": 2}),
        ("keywords", "Jira", 7),
        ("projects", {"name": "CRM", "startDate": "2018-01"}, {"name": "CRM", "startDate": "2022-01"}),
        ("education", {"institution": "TU", "startDate": "2010"}, {"institution": "TU", "startDate": "2014"}),
    ],
)  # fmt: skip
def test_not_the_same(section: str, one: object, other: object) -> None:
    assert not is_same(section, one, other)


def test_each_is_taken_once() -> None:
    assert matched("skills", [{"name": "A"}, {"name": "A"}], [{"name": "a"}] * 3) == [0, 1, None]


def test_the_nearest_is_taken_whatever_the_order() -> None:
    old, new, undated = ({"name": "CRM", **more} for more in ({"startDate": "2018"}, {"startDate": "2022"}, {}))
    assert matched("projects", [new, old], [undated, old, {**new, "url": "x"}]) == [None, 1, 0]
    assert matched("projects", [{**old, "url": "x"}, old], [old, undated]) == [1, 0]
