from collections.abc import Callable, Mapping
from typing import Any

import pytest

from tpmmatch.matching import Rules, understand
from tpmmatch.model.match import Criterion, CriterionKind
from tpmmatch.model.project import Project, ProjectKind
from tpmmatch.model.understanding import Understanding
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.stems import stem
from tpmmatch.wording import say

Need = Callable[..., Project]
Understand = Callable[[Project], Understanding]


@pytest.fixture
def understood(vocabulary: Vocabulary, rules: Rules) -> Understand:
    return lambda project: understand(project, vocabulary, rules)


def by_id(understanding: Understanding) -> Mapping[str, Criterion]:
    return {criterion.id: criterion for criterion in understanding.criteria}


def concepts(understanding: Understanding) -> set[str]:
    return {concept for criterion in understanding.criteria for concept in criterion.concepts}


def test_a_need_with_only_a_title_is_understood(project: Need, understood: Understand) -> None:
    found = understood(project("A web shop for our bakery"))
    assert {"web_shop", "bakery"} <= concepts(found)
    assert found.unknown == ()


def test_what_the_owner_names_comes_first_and_weighs_as_the_rules_say(
    project: Need, understood: Understand, rules: Rules
) -> None:
    need = project("Our plan", must_have=["data migration"], nice_to_have=["Scrum"])
    must, nice = understood(need).criteria[:2]
    assert (must.label, must.kind, must.weight) == ("data migration", CriterionKind.MUST, rules.weights["must"])
    assert must.concepts == ("data_migration",)
    assert (nice.label, nice.kind, nice.weight) == ("Scrum", CriterionKind.NICE, rules.weights["nice"])


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {
                "title": "Neuer Webshop für unsere Gärtnerei",
                "must_have": ["Schulung der Mitarbeitenden", "Datenmigration"],
                "description": "Wir wollen unsere Pflanzen auch über das Internet verkaufen.",
            },
            {"web_shop", "florist_garden", "user_training", "data_migration"},
        ),
        (
            {
                "title": "Un nouveau site internet pour notre hôtel",
                "must_have": ["formation du personnel"],
                "description": "Nos clients doivent pouvoir réserver en ligne et payer avec leur carte.",
            },
            {"website", "hospitality_hotel", "user_training"},
        ),
        (
            {
                "title": "Una aplicación móvil para nuestro restaurante",
                "must_have": ["gestión de proveedores"],
                "description": "Queremos que los clientes reserven su mesa con el móvil.",
            },
            {"mobile_app", "restaurants", "vendor_management"},
        ),
    ],
    ids=["German", "French", "Spanish"],
)
def test_a_need_in_another_language_is_understood(
    project: Need, understood: Understand, fields: dict[str, Any], expected: set[str]
) -> None:
    found = understood(project(**fields))
    assert expected <= concepts(found)
    assert found.unknown == ()


def test_a_phrase_nobody_understands_is_said_to_be_so_and_looked_for_as_words(
    project: Need, understood: Understand
) -> None:
    found = understood(project(must_have=["tames wild zorbeliths", "data migration"]))
    strange = by_id(found)["must:tames wild zorbeliths"]
    assert found.unknown == ("tames wild zorbeliths",)
    assert not strange.understood
    assert "zorbelith" in dict(strange.words)


def test_the_kind_of_project_is_the_weightiest_wish(project: Need, understood: Understand) -> None:
    found = by_id(understood(project(kind="crm", must_have=["data migration"])))
    kind = found["kind:crm"]
    assert (kind.concepts, kind.area) == (("crm",), ProjectKind.CRM)
    assert kind.weight == max(criterion.weight for id, criterion in found.items() if id != "words")
    assert not any(id.startswith("kind:") for id in by_id(understood(project(kind="other"))))


@pytest.mark.parametrize(("wish", "weight"), [("required", "method_required"), ("preferred", "method_preferred")])
def test_a_method_weighs_as_much_as_the_owner_minds(
    project: Need, understood: Understand, rules: Rules, wish: str, weight: str
) -> None:
    found = by_id(understood(project(methodology=["Scrum"], method_wish=wish)))["method:scrum"]
    assert (found.kind, found.weight) == (CriterionKind.METHOD, rules.weights[weight])


@pytest.mark.parametrize(
    "fields",
    [
        {"methodology": ["Scrum"], "method_wish": "open"},
        {"methodology": ["whatever works"]},
        {"methodology": ["Methode ist egal"], "title": "Ein Webshop für unsere Bäckerei und für die Filialen"},
        {"methodology": []},
    ],
)
def test_who_does_not_mind_the_method_gets_no_such_wish(
    project: Need, understood: Understand, fields: dict[str, Any]
) -> None:
    assert [c for c in understood(project(**fields)).criteria if c.kind is CriterionKind.METHOD] == []


def test_what_is_asked_for_is_not_drawn_again_from_the_description(project: Need, understood: Understand) -> None:
    need = project("Data migration", must_have=["data migration"], description="We need data migration. Only that.")
    assert [c.id for c in understood(need).criteria if "data_migration" in c.concepts] == ["must:data migration"]


def test_a_pack_adds_pluses_where_the_owner_has_not_asked(project: Need, understood: Understand) -> None:
    plain = by_id(understood(project(kind="crm")))
    asked = by_id(understood(project(kind="crm", must_have=["user training"])))
    assert plain["pack:crm:people_trained"].kind is CriterionKind.PLUS
    assert "pack:crm:people_trained" not in asked
    assert all(c.kind is CriterionKind.PLUS for id, c in plain.items() if id.startswith("pack:"))


def test_the_owners_weights_take_the_place_of_ours_and_zero_drops(project: Need, understood: Understand) -> None:
    found = by_id(
        understood(project(kind="crm", must_have=["data migration"], weights={"kind:crm": 1, "must:data migration": 0}))
    )
    assert found["kind:crm"].weight == 1.0
    assert "must:data migration" not in found


def test_strict_is_what_the_owner_made_strict_however_cased(project: Need, understood: Understand) -> None:
    need = project(must_have=["SAP", "Data migration"], strict=["data MIGRATION"])
    assert {c.label for c in understood(need).criteria if c.strict} == {"Data migration"}


def test_own_criteria_keep_their_weight_and_their_concepts(project: Need, understood: Understand) -> None:
    own = [
        {"label": "our old till", "kind": "must", "weight": 4, "concepts": ["pos_till", "no_such_concept"]},
        {"label": "data migration", "kind": "must"},
        {"label": "not any more", "kind": "must", "weight": 0},
    ]
    found = by_id(understood(project(criteria=own)))
    assert found["must:our old till"].weight == 4.0
    assert found["must:our old till"].concepts == ("pos_till",)
    assert found["must:data migration"].concepts == ("data_migration",)
    assert "must:not any more" not in found


def test_a_wish_named_twice_is_one(project: Need, understood: Understand) -> None:
    ids = [c.id for c in understood(project(must_have=["SAP", "sap", "SAP"])).criteria]
    assert ids.count("must:sap") == 1
    assert len(ids) == len(set(ids))


def test_words_without_a_meaning_of_ours_are_looked_for_and_empty_ones_are_not(
    project: Need, understood: Understand
) -> None:
    words = by_id(understood(project("We need somebody for the zorbelith project"))).get("words")
    assert words is not None
    assert "zorbelith" in dict(words.words)
    assert not {"we", "the", "for"} & set(dict(words.words))


def test_a_word_that_nobody_uses_weighs_more_than_one_that_all_use(project: Need, understood: Understand) -> None:
    words = dict(by_id(understood(project("A zorbelith on budget, in three months")))["words"].words)
    assert len(words) > 1
    assert max(words, key=lambda word: words[word]) == "zorbelith"
    assert min(words.values()) > 0.0


def test_a_word_said_four_times_weighs_twice_as_much(project: Need, understood: Understand) -> None:
    need = project(
        "Zorbelith", description="The zorbelith is old. Every zorbelith is. Save a zorbelith and a quuxmill."
    )
    words = dict(by_id(understood(need))["words"].words)
    assert words["zorbelith"] == pytest.approx(2 * words[stem("quuxmill", "en")], rel=1e-3)


@pytest.mark.parametrize(
    "title", ["Datenmigration für unsere Praxis", "data migration", "data-migration", "DATA  MIGRATION"]
)
def test_terms_of_several_words_are_one_however_they_are_joined(
    project: Need, understood: Understand, title: str
) -> None:
    assert "data_migration" in concepts(understood(project(title)))


def test_experience_with_small_firms_is_a_plus_unless_the_need_is_large(project: Need, understood: Understand) -> None:
    assert "size" in by_id(understood(project(description="We are seven people and need a web shop.")))
    large = "The steering committee of the group meets every month."
    assert "size" not in by_id(understood(project(description=large)))


def test_every_criterion_has_a_name_to_show(project: Need, understood: Understand) -> None:
    need = project(
        "A CRM for our clinic", kind="crm", must_have=["SAP"], industry="dental clinic", languages=["German"]
    )
    for criterion in understood(need).criteria:
        assert say(criterion.label)
        assert "{" not in say(criterion.label)


@pytest.mark.parametrize("text", ["We sell retail goods by email.", "From Australia to Austria."])
def test_ai_is_not_in_retail(project: Need, understood: Understand, text: str) -> None:
    assert "ai_features" not in concepts(understood(project(description=text)))


def test_an_odd_project_still_has_an_understanding(project: Need, understood: Understand) -> None:
    assert understood(project("?!")).unknown == ()
    assert understood(project("\u0000 \u202e 🚚")).unknown == ()
    assert understood(project(must_have=["…"])).unknown == ("…",)


@pytest.mark.parametrize(
    ("phrase", "any_of"),
    [("Shopify or WooCommerce", True), ("Shopify oder WooCommerce", True), ("Shopify and WooCommerce", False)],
)
def test_or_means_that_one_is_enough(project: Need, understood: Understand, phrase: str, any_of: bool) -> None:
    found = by_id(understood(project(must_have=[phrase])))[f"must:{phrase.casefold()}"]
    assert set(found.concepts) == {"shopify", "woocommerce"}
    assert found.any_of is any_of


def test_an_unlawful_wish_is_no_criterion_and_its_words_are_not_looked_for(
    project: Need, understood: Understand
) -> None:
    found = understood(project("A CRM", must_have=["young and dynamic", "SAP"], nice_to_have=["a lady"]))
    assert [(item.phrase, item.ground) for item in found.refused] == [
        ("young and dynamic", "age"),
        ("a lady", "gender"),
    ]
    assert all(say(item.instead) for item in found.refused)
    assert {item.label for item in found.criteria if item.kind in {CriterionKind.MUST, CriterionKind.NICE}} == {"SAP"}
    words = dict(by_id(found)["words"].words)
    assert not {"young", "dynam", "ladi"} & words.keys()
    assert found.unknown == ()


def test_a_language_takes_the_place_of_a_native_speaker(project: Need, understood: Understand) -> None:
    wish = "native German speaker with CRM experience"
    found = understood(project(must_have=[wish], strict=[wish]))
    musts = [item for item in found.criteria if item.kind is CriterionKind.MUST]
    assert [(item.concepts, item.strict) for item in musts] == [(("lang_de",), True), (("crm",), True)]
    assert "native" not in "".join(say(item.label) for item in musts)
    assert found.refused[0].used
    assert "German" in say(found.refused[0].instead)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_refusal_is_said_in_the_readers_language(project: Need, understood: Understand, language: str) -> None:
    refused = understood(project(must_have=["deutsche Muttersprache"])).refused[0]
    assert say(refused.instead, language)
    assert say(refused.name, language) != "" if language == "en" else say(refused.name, language) != say(refused.name)


def test_own_criteria_and_methods_are_held_to_the_law_too(project: Need, understood: Understand) -> None:
    own = [{"label": "must be a woman", "kind": "must", "weight": 4, "concepts": ["negotiation"]}]
    found = understood(project(criteria=own, methodology=["young and agile", "Scrum"]))
    assert {item.ground for item in found.refused} == {"gender", "age"}
    assert {item.label for item in found.criteria if item.kind is CriterionKind.METHOD} == {"agile", "Scrum"}
    assert not [item for item in found.criteria if item.kind is CriterionKind.MUST]


def test_a_description_that_says_whom_nobody_may_want_is_told(project: Need, understood: Understand) -> None:
    found = understood(project(description="We sell cheese. We are looking for a young woman to lead the project."))
    assert {item.ground for item in found.refused} == {"age", "gender"}
    assert {item.phrase for item in found.refused} == {"We are looking for a young woman to lead the project."}
    assert not {"young", "woman"} & dict(by_id(found)["words"].words).keys()


@pytest.mark.parametrize(
    "wish", ["not too technical", "kein Konzern", "not SAP", "sin SAP", "pas de Scrum", "kein SAP"]
)
def test_what_is_not_wanted_is_no_wish(project: Need, understood: Understand, wish: str) -> None:
    found = understood(project("A CRM", must_have=[wish]))
    assert found.unwanted == (wish,)
    assert not [item for item in found.criteria if item.kind is CriterionKind.MUST]


@pytest.mark.parametrize(
    ("wish", "concept"),
    [("no jargon", "plain_spoken"), ("no downtime", "no_downtime"), ("not only Scrum", "scrum")],
)
def test_a_denial_that_belongs_to_the_wish_is_one(
    project: Need, understood: Understand, wish: str, concept: str
) -> None:
    found = understood(project(must_have=[wish]))
    assert concept in by_id(found)[f"must:{wish.casefold()}"].concepts
    assert found.unwanted == ()


def test_what_the_owner_lacks_is_wished_for_and_what_they_do_not_want_is_not(
    project: Need, understood: Understand
) -> None:
    found = understood(project(description="We have no CRM. We do not want SAP. We don't need agile methods."))
    assert "crm" in concepts(found)
    assert not {"sap", "agile", "scrum"} & concepts(found)


def test_a_method_in_a_must_have_counts_as_the_method_too(project: Need, understood: Understand) -> None:
    found = by_id(understood(project(must_have=["Scrum", "weekly demos"])))
    assert found["method:scrum"].kind is CriterionKind.METHOD
    assert [id for id in found if id.startswith("method:")] == ["method:scrum"]
    once = understood(project(must_have=["Scrum"], methodology=["Scrum"]))
    assert len([item for item in once.criteria if item.kind is CriterionKind.METHOD]) == 1


def test_the_line_of_business_told_weighs_little_and_those_of_others_nothing(
    project: Need, understood: Understand, rules: Rules
) -> None:
    found = understood(
        project(description="We bake bread: we are a bakery. Our clients are hospitals. The hotel is near.")
    )
    told = {item.concepts[0]: item.weight for item in found.criteria if item.id.startswith("concept:")}
    assert told["bakery"] <= rules.weights["described"] / 2
    assert not {"healthcare", "hospitality_hotel"} & told.keys()


@pytest.mark.parametrize(
    ("text", "language"),
    [("Wir suchen jemanden für die App und das CRM.", "de"), ("Nous voulons un site.", "fr"), ("x", "en")],
)
def test_the_language_that_it_was_read_in_is_told(
    project: Need, understood: Understand, text: str, language: str
) -> None:
    assert understood(project("x", description=text)).language == language


@pytest.mark.parametrize("kind", ["mobile_app", "crm", "website", "it_infrastructure", "data_analytics", "engineering"])
def test_every_kind_brings_its_pack_and_the_complementary_skills(
    project: Need, understood: Understand, kind: str
) -> None:
    found = understood(project(kind=kind)).criteria
    assert [item for item in found if item.id.startswith(f"pack:{kind}:")]
    assert {"risk_management", "stakeholder_management", "business_analysis"} <= {
        concept for item in found for concept in item.concepts
    }


def test_the_rescue_pack_can_be_chosen(project: Need, understood: Understand) -> None:
    assert "pack:rescue:took_over" in by_id(understood(project(pack="rescue")))


@pytest.mark.parametrize("wish", ["5G", "R"])
def test_a_wish_of_two_letters_is_looked_for(project: Need, understood: Understand, wish: str) -> None:
    found = by_id(understood(project("Our plan", must_have=[wish])))[f"must:{wish.casefold()}"]
    assert found.concepts or found.words


def test_a_wish_that_says_nothing_is_told_and_held_against_nobody(project: Need, understood: Understand) -> None:
    found = understood(project("Our plan", must_have=["???"]))
    assert "must:???" not in by_id(found)
    assert found.unknown == ("???",)


def test_what_is_not_wanted_is_no_word_in_common(project: Need, understood: Understand) -> None:
    plain = understood(project("CRM for a florist", description="We sell flowers in five shops."))
    denied = understood(
        project("CRM for a florist", description="We sell flowers in five shops. We do not want Zorbelith.")
    )
    words = {word for word, _ in by_id(denied)["words"].words}
    assert stem("zorbelith", "en") not in words
    assert words >= {word for word, _ in by_id(plain)["words"].words}


def test_of_a_wish_half_denied_the_other_half_is_wanted(project: Need, understood: Understand) -> None:
    found = understood(project("Our plan", must_have=["CRM migration, no Salesforce"]))
    assert found.unwanted == ()
    assert "salesforce" not in concepts(found)


def test_the_line_of_business_and_what_hurts_choose_nobody_by_age_or_sex(project: Need, understood: Understand) -> None:
    found = understood(project("Our plan", industry="young men", hurts=["only young men wanted"]))
    assert found.refused
    words = {word for criterion in found.criteria for word, _ in criterion.words}
    assert not words & {stem("young", "en"), stem("men", "en")}
    kept = understood(project("Our plan", industry="women's clinic"))
    assert kept.refused == ()
