"""What a wish gets from a profile: how much, how surely, and which sentences are quoted for it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching.contributions import contribute, is_language
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Give = Callable[[str, Reading], Contribution]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]

SHOWN = "Led the introduction of Salesforce for a clinic, and moved the data of 900 patients."
NEAR = SHOWN.replace("Salesforce", "HubSpot")


def given_by(table: Table, id: str, reading: Reading) -> Contribution:
    """What the criterion of that id gives."""
    (criterion,) = (item for item in table.criteria if item.id == id)
    return contribute(criterion, reading, table.vocabulary, table.rules)


def test_work_shown_gives_more_than_a_keyword(person: Person, read: Read, give: Give) -> None:
    shown, said = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(skills=["Salesforce"])))
    assert (shown.value or 0.0) > 4 * (said.value or 0.0) > 0.0
    assert (shown.rung, said.rung) == (Rung.SHOWN, Rung.SAID)
    assert shown.evidence[0].text == SHOWN
    assert said.evidence[0].source == "/skills/0/keywords/0"


def test_two_hundred_keywords_give_no_more_than_a_few(person: Person, read: Read, give: Give) -> None:
    many = give("Salesforce", read(person(skills=["Salesforce"] * 200)))
    shown = give("Salesforce", read(person(SHOWN)))
    assert (many.value or 0.0) < (shown.value or 0.0) / 3
    assert len(many.evidence) <= 3


def test_shown_twice_is_surer_than_shown_once(person: Person, read: Read, give: Give) -> None:
    again = "Led the move of a law office to Salesforce within four months."
    once, twice = give("Salesforce", read(person(SHOWN))), give("Salesforce", read(person(SHOWN, again)))
    assert 1.0 >= (twice.value or 0.0) > (once.value or 0.0)


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("Salesforce", NEAR),
        ("Salesforce", "Led the introduction of a CRM for a clinic."),
        ("WooCommerce", "Led the making of a web shop in Shopify for a bakery."),
    ],
)
def test_a_neighbour_counts_in_part_and_is_never_quoted(
    person: Person, read: Read, give: Give, wish: str, told: str
) -> None:
    asked = give(wish, read(person(f"Led the introduction of {wish} for a clinic.")))
    near = give(wish, read(person(told)))
    assert 0.0 < (near.value or 0.0) < 0.6 * (asked.value or 0.0)
    assert (near.rung, near.evidence, near.silent) == (None, (), False)


def test_the_rung_is_of_the_thing_itself_however_well_a_neighbour_is_shown(
    person: Person, read: Read, give: Give
) -> None:
    found = give("Salesforce", read(person(NEAR, skills=["Salesforce"])))
    alone = give("Salesforce", read(person(skills=["Salesforce"])))
    assert (found.value or 0.0) > 2 * (alone.value or 0.0)
    assert found.rung is Rung.SAID
    assert [quote.text for quote in found.evidence] == ["Salesforce"]


def test_a_tool_is_quoted_for_what_it_is_used_in(person: Person, read: Read, give: Give) -> None:
    told = "Led the move to Shopify for a florist."
    found = give("web shop", read(person(told)))
    assert found.rung is Rung.SHOWN
    assert [quote.text for quote in found.evidence] == [told]


def test_each_quote_has_a_rung_of_its_own_and_the_strongest_gives_the_wishs(
    person: Person, read: Read, give: Give
) -> None:
    praise = "She brought Salesforce to our clinic."
    found = give("Salesforce", read(person(SHOWN, skills=["Salesforce"], references=[praise])))
    assert [(quote.text, quote.rung) for quote in found.evidence] == [
        (SHOWN, Rung.SHOWN),
        (praise, Rung.VOUCHED),
        ("Salesforce", Rung.SAID),
    ]
    assert found.rung is Rung.SHOWN


def test_who_bears_out_both_is_quoted_first_and_the_strongest_point_gives_the_rung(
    person: Person, read: Read, give: Give
) -> None:
    both = "She brought Salesforce and Scrum to our clinic."
    found = give("Salesforce and Scrum", read(person(SHOWN, references=[both])))
    assert [quote.text for quote in found.evidence] == [both, SHOWN]
    assert found.rung is Rung.SHOWN


@pytest.mark.parametrize(("length", "silent"), [(4, True), (1, False)])
def test_a_rich_profile_is_silent_and_of_a_short_one_nothing_is_known(
    person: Person, read: Read, give: Give, telling: tuple[str, ...], length: int, *, silent: bool
) -> None:
    found = give("Salesforce", read(person(*telling[:length])))
    assert (found.value, found.rung, found.evidence, found.silent) == (None, None, (), silent)


def test_a_quality_is_never_absent_for_not_being_praised(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    unpraised = give("patience", read(person(*telling)))
    assert (unpraised.value, unpraised.silent) == (None, False)
    praised = read(person(*telling, references=["She was always patient with our staff."]))
    assert give("patience", praised).rung is Rung.VOUCHED


@pytest.mark.parametrize(("listed", "silent"), [({}, False), ({"French": "C1"}, True)])
def test_a_language_is_absent_only_beside_others(
    person: Person, read: Read, give: Give, telling: tuple[str, ...], listed: dict[str, str], *, silent: bool
) -> None:
    found = give("Italian", read(person(*telling, languages=listed)))
    assert (found.value, found.silent) == (None, silent)


def test_a_language_listed_is_borne_out_and_one_written_in_is_not_absent(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    assert (give("Italian", read(person(*telling, languages={"Italian": "C1"}))).value or 0.0) > 0.5
    assert not give("English", read(person(*telling, languages={"French": "C1"}))).silent


def test_a_phrase_nobody_understands_is_found_as_words(
    person: Person, read: Read, give: Give, telling: tuple[str, ...]
) -> None:
    told = "Led the zorbelith works of a mill, and tamed the wild ones."
    found = give("tames wild zorbeliths", read(person(told)))
    assert found.value == pytest.approx(0.9)
    assert [quote.text for quote in found.evidence] == [told]
    assert give("tames wild zorbeliths", read(person(*telling))).value is None


def test_a_word_of_three_counts_and_is_not_quoted(person: Person, read: Read, give: Give) -> None:
    """One of three words in a sentence of work: a third of 0.9."""
    found = give("tames wild zorbeliths", read(person("Led the zorbelith works of a mill.")))
    assert found.value == pytest.approx(0.3)
    assert (found.rung, found.evidence) == (None, ())


def test_words_in_common_with_the_description_are_never_quoted(
    person: Person, read: Read, project: Need, table: Lay, telling: tuple[str, ...]
) -> None:
    need = table(project("Zorbelith works for our mill"))
    found = given_by(need, "words", read(person("Led the zorbelith works of a mill.")))
    assert (found.value or 0.0) > 0.8
    assert (found.rung, found.evidence) == (None, ())
    assert given_by(need, "words", read(person(*telling))).silent


def test_the_kind_of_project_counts_by_its_share_of_the_work(
    person: Person, read: Read, project: Need, table: Lay
) -> None:
    """Whoever does it in passing has a fifth (`other_area`) and a share of the rest."""
    need = table(project(kind="crm"))
    need = replace(need, rules=replace(need.rules, fit={**need.rules.fit, "other_area": 0.2}))
    crm, sites = (
        "Led the introduction of a CRM for a dentist.",
        [f"Led the new website of museum {n}." for n in range(4)],
    )
    whole, part = (given_by(need, "kind:crm", read(person(*told))) for told in ((crm,), (crm, *sites)))
    assert whole.value == pytest.approx(0.9)
    # four sentences of websites beside one of CRM: 0.9 x (0.2 + 0.8 x 1/4)
    assert part.value == pytest.approx(0.36)
    assert [quote.text for quote in part.evidence] == [crm]


@pytest.mark.parametrize(
    ("concepts", "expected"),
    [(("lang_de",), True), (("lang_de", "lang_fr"), True), (("lang_de", "data_migration"), False), ((), False)],
)
def test_languages_alone_are_told_from_other_wishes(concepts: tuple[str, ...], *, expected: bool) -> None:
    assert is_language(Criterion("x", "x", CriterionKind.MUST, 1.0, concepts)) is expected
