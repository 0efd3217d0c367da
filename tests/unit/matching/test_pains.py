"""What hurts today, as weight."""

from collections.abc import Callable, Mapping

import pytest

from tpmmatch.matching import Rules, understand
from tpmmatch.matching.pains import is_pain
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.project import Project
from tpmmatch.model.understanding import Understanding
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.wording import say

Need = Callable[..., Project]
Understand = Callable[[Project], Understanding]


@pytest.fixture
def understood(vocabulary: Vocabulary, rules: Rules) -> Understand:
    return lambda project: understand(project, vocabulary, rules)


def by_id(understanding: Understanding) -> Mapping[str, Criterion]:
    return {criterion.id: criterion for criterion in understanding.criteria}


@pytest.mark.parametrize("pain", ["on_track", "team_talk", "technical_risk", "quality", "core_work"])
def test_a_chosen_pain_brings_criteria_and_says_why(project: Need, understood: Understand, pain: str) -> None:
    found = understood(project(hurts=[pain]))
    brought = [item for item in found.criteria if item.id.startswith(f"hurts:{pain}:")]
    assert brought
    assert all(item.kind is CriterionKind.INFERRED and item.concepts and item.any_of for item in brought)
    assert all(say(found.pains[0].label) in say(item.why) for item in brought)
    assert (found.pains[0].id, found.pains[0].chosen) == (pain, True)


def test_what_speaks_of_a_pain_already_gets_heavier_in_place_of_a_second_one(
    project: Need, understood: Understand, rules: Rules
) -> None:
    need = project(must_have=["keeps everybody informed", "SAP"], hurts=["team doesn't talk"])
    found = by_id(understood(need))
    assert found["must:keeps everybody informed"].weight > rules.weights["must"]
    assert is_pain(found["must:keeps everybody informed"].why)
    assert found["must:sap"].weight == rules.weights["must"]
    assert "hurts:team_talk:informed" not in found
    assert "hurts:team_talk:together" in found


def test_the_owners_own_weights_stand(project: Need, understood: Understand) -> None:
    own = [{"label": "budget control", "kind": "must", "weight": 2}]
    weights = {"must:keeps everybody informed": 4, "hurts:on_track:dates": 3, "hurts:on_track:scope": 0}
    need = project(
        must_have=["keeps everybody informed"], criteria=own, weights=weights, hurts=["on_track", "team_talk"]
    )
    found = by_id(understood(need))
    assert found["must:keeps everybody informed"].weight == 4
    assert found["must:budget control"].weight == 2
    assert found["hurts:on_track:dates"].weight == 3
    assert "hurts:on_track:scope" not in found


def test_a_pain_nobody_knows_is_said_to_be_unknown_and_looked_for_as_words(
    project: Need, understood: Understand
) -> None:
    found = understood(project(hurts=["the zorbeliths squeak"]))
    assert found.unknown == ("the zorbeliths squeak",)
    assert "zorbelith" in dict(by_id(found)["words"].words)


@pytest.mark.parametrize(
    ("text", "pains"),
    [
        ("The last developer vanished.", {"technical_risk"}),
        ("Over budget, no app.", {"on_track"}),
        ("Four people who don't talk to each other.", {"team_talk"}),
        ("It keeps losing data.", {"quality"}),
        ("Der letzte Entwickler ist verschwunden.", {"technical_risk"}),
        ("Le développeur ne répond plus et le site est en retard.", {"technical_risk", "on_track"}),
        ("El programador desapareció y la web pierde pedidos.", {"technical_risk", "quality"}),
        ("We bake bread and want a web shop.", set()),
    ],
)
def test_a_pain_told_raises_what_speaks_of_it_with_the_owners_words(
    project: Need, understood: Understand, text: str, pains: set[str]
) -> None:
    found = understood(project(description=text, kind="website"))
    assert {pain.id for pain in found.pains} == pains
    assert not any(pain.chosen for pain in found.pains)
    raised = [item for item in found.criteria if is_pain(item.why)]
    assert bool(raised) == bool(pains)
    assert all(text.rstrip(".") in say(item.why) for item in raised)


def test_a_pain_told_adds_little(project: Need, understood: Understand) -> None:
    text = "We are over budget. The team don't talk to each other. It keeps losing data. We have no time for customers."
    added = [item for item in understood(project(description=text)).criteria if item.id.startswith("hurts:")]
    assert len(added) <= 2
    assert all(item.weight <= 0.5 for item in added)


def test_a_project_in_trouble_gets_the_rescue_pack_beside_its_own(project: Need, understood: Understand) -> None:
    trouble = by_id(understood(project(kind="crm", description="The agency went bankrupt and our money is gone.")))
    calm = by_id(understood(project(kind="crm", description="We want to keep our addresses in one place.")))
    assert trouble["pack:rescue:honest_stock"].kind is CriterionKind.PLUS
    assert "pack:crm:data_move" in trouble
    assert not [id for id in calm if id.startswith("pack:rescue:")]
