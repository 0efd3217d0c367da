"""The test looks at the program's own order."""

from collections.abc import Callable

from tpmmatch.matching import Table
from tpmmatch.matching.fairness.scoring import scorer
from tpmmatch.model.match import Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project


def test_places_and_numbers_are_those_of_the_ranking(
    project: Callable[..., Project],
    person: Callable[..., Profile],
    table: Callable[[Project], Table],
    ranking: Callable[..., Ranking],
) -> None:
    need = project(must_have=["mobile app launch"], max_day_rate={"amount": 500, "currency": "EUR"})
    people = [
        person("Led the launch of a mobile app.", id="a", terms={"day_rate": {"amount": 900, "currency": "EUR"}}),
        person("Led the launch of a mobile app.", id="b"),
        person(id="c"),
    ]
    known = ranking(need, *people)
    scores = scorer(table(need))(people)
    assert [(one.person, one.rank) for one in scores.people] == [(one.match.person, one.rank) for one in known.people]
    assert [(one.fit, one.confidence) for one in scores.people] == [
        (one.match.fit, one.match.confidence) for one in known.people
    ]
    assert all(len(one.parts) == len(scores.labels) for one in scores.people)
