from collections.abc import Callable

import pytest

from tpmmatch.matching import Rules, understand
from tpmmatch.matching.areas import AREAS
from tpmmatch.model.project import Project, ProjectKind
from tpmmatch.model.understanding import Understanding
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.wording import say

Need = Callable[..., Project]
Understand = Callable[[Project], Understanding]


def test_every_kind_of_project_but_the_rest_has_its_concepts(vocabulary: Vocabulary) -> None:
    assert set(AREAS) == set(ProjectKind) - {ProjectKind.OTHER}
    assert all(concept in vocabulary.concepts for roots in AREAS.values() for concept in roots)


@pytest.fixture
def understood(vocabulary: Vocabulary, rules: Rules) -> Understand:
    return lambda project: understand(project, vocabulary, rules)


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("App for our gym", "mobile_app"),
        ("CRM para la clínica", "crm"),
        ("Neuer Webshop für die Molkerei", "website"),
        ("Refonte de notre site", "website"),
        ("Website and a CRM", None),
        ("Our plan", None),
    ],
)
def test_what_is_to_be_made_is_read_from_the_title_where_it_is_not_said(
    project: Need, understood: Understand, title: str, kind: str | None
) -> None:
    found = understood(project(title))
    kinds = [item for item in found.criteria if item.area]
    assert [item.id for item in kinds] == ([f"kind:{kind}"] if kind else [])
    assert all(title in say(item.why) for item in kinds)
    assert (found.pack.id if found.pack else None) == kind


def test_of_two_things_that_the_title_names_the_description_tells_which(project: Need, understood: Understand) -> None:
    found = understood(project("Website and a CRM", description="Our customer records, the CRM, come first."))
    assert [item.id for item in found.criteria if item.area] == ["kind:crm"]


def test_what_the_owner_says_goes_before_the_title(project: Need, understood: Understand) -> None:
    (kind,) = (item for item in understood(project("App for our gym", kind="crm")).criteria if item.area)
    assert (kind.id, kind.why) == ("kind:crm", "")
