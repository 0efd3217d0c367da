from tpmmatch.matching import Rules
from tpmmatch.matching.pluses import complementary_of, pack_of, size_of
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.vocabulary import load_packs
from tpmmatch.vocabulary.hurts import load_complementary

ASKED = Criterion("must:risks", "risks", CriterionKind.MUST, 5.0, ("risk_management",))
SCRUM = Criterion("method:hermes", "HERMES", CriterionKind.METHOD, 1.5, ("hermes",))


def ids(criteria: list[Criterion]) -> set[str]:
    return {item.id for item in criteria}


def test_every_pack_brings_pluses_by_its_stars(rules: Rules) -> None:
    for pack in load_packs():
        found = pack_of(pack, (), frozenset(), rules.weights)
        assert [item.kind for item in found] == [CriterionKind.PLUS] * len(pack.criteria)
        assert found[0].weight == rules.weights["pack"] * pack.criteria[0].weight / 3
    assert pack_of(None, (), frozenset(), rules.weights) == []


def test_complementary_skills_are_pluses_where_nobody_asked(rules: Rules) -> None:
    found = complementary_of(load_complementary(), "crm", (), frozenset(), rules.weights)
    assert ids(found) == {
        "skill:agile", "skill:sdlc", "skill:risk_management", "skill:stakeholder_management", "skill:business_analysis",
    }  # fmt: skip
    assert {item.kind for item in found} == {CriterionKind.PLUS}
    asked = complementary_of(load_complementary(), "crm", (ASKED, SCRUM), frozenset({"sdlc"}), rules.weights)
    assert ids(asked) == {"skill:stakeholder_management", "skill:business_analysis"}


def test_a_kind_without_use_for_a_skill_goes_without(rules: Rules) -> None:
    assert "skill:sdlc" not in ids(
        complementary_of(load_complementary(), "engineering", (), frozenset(), rules.weights)
    )


def test_a_large_project_asks_for_no_small_firm(rules: Rules) -> None:
    assert ids(size_of((), rules.weights)) == {"size"}
    assert size_of(("steering_committee",), rules.weights) == []
