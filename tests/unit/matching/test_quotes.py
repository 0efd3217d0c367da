"""Which sentences are quoted for a wish: those that bear it out, and none that speaks of a mere neighbour."""

from collections.abc import Callable

import pytest

from tpmmatch.matching import Reading, Table
from tpmmatch.matching.quotes import quotes_for
from tpmmatch.model.match import Contribution, Criterion, CriterionKind, Rung
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import Vocabulary

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Give = Callable[[str, Reading], Contribution]
Need = Callable[..., Project]
Lay = Callable[[Project], Table]

SHOWN = "Led the introduction of Salesforce for a clinic, and moved the data of 900 patients."
NEAR = SHOWN.replace("Salesforce", "HubSpot")


def test_a_quote_is_the_sentence_and_its_place(person: Person, read: Read, give: Give) -> None:
    (shown,) = give("Salesforce", read(person(SHOWN))).evidence
    assert (shown.text, shown.source, shown.rung) == (SHOWN, "/work/0/highlights/0", Rung.SHOWN)
    (said,) = give("Salesforce", read(person(skills=["Salesforce"]))).evidence
    assert (said.text, said.source, said.rung) == ("Salesforce", "/skills/0/keywords/0", Rung.SAID)


def test_of_two_hundred_keywords_no_more_than_three_are_quoted(person: Person, read: Read, give: Give) -> None:
    assert len(give("Salesforce", read(person(skills=["Salesforce"] * 200))).evidence) == 3


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        ("Salesforce", NEAR),
        ("Salesforce", "Led the introduction of a CRM for a clinic."),
        ("WooCommerce", "Led the making of a web shop in Shopify for a bakery."),
    ],
)
def test_a_neighbour_is_never_quoted(person: Person, read: Read, give: Give, wish: str, told: str) -> None:
    assert give(wish, read(person(told))).evidence == ()


def test_the_thing_itself_is_quoted_however_well_a_neighbour_is_shown(person: Person, read: Read, give: Give) -> None:
    found = give("Salesforce", read(person(NEAR, skills=["Salesforce"])))
    assert [quote.text for quote in found.evidence] == ["Salesforce"]


def test_a_tool_is_quoted_for_what_it_is_used_in(person: Person, read: Read, give: Give) -> None:
    told = "Led the move to Shopify for a florist."
    found = give("web shop", read(person(told)))
    assert found.rung is Rung.SHOWN
    assert [quote.text for quote in found.evidence] == [told]


def test_each_quote_has_a_rung_of_its_own_and_the_strongest_comes_first(person: Person, read: Read, give: Give) -> None:
    praise = "She brought Salesforce to our clinic."
    found = give("Salesforce", read(person(SHOWN, skills=["Salesforce"], references=[praise])))
    assert [(quote.text, quote.rung) for quote in found.evidence] == [
        (SHOWN, Rung.SHOWN),
        (praise, Rung.VOUCHED),
        ("Salesforce", Rung.SAID),
    ]
    assert found.rung is Rung.SHOWN


def test_who_bears_out_both_is_quoted_first(person: Person, read: Read, give: Give) -> None:
    both = "She brought Salesforce and Scrum to our clinic."
    found = give("Salesforce and Scrum", read(person(SHOWN, references=[both])))
    assert [quote.text for quote in found.evidence] == [both, SHOWN]
    assert found.rung is Rung.SHOWN


def test_a_phrase_nobody_understands_is_quoted_where_half_of_it_stands(person: Person, read: Read, give: Give) -> None:
    told = "Led the zorbelith works of a mill, and tamed the wild ones."
    assert [quote.text for quote in give("tames wild zorbeliths", read(person(told))).evidence] == [told]


def test_half_of_a_phrase_is_weighed_by_how_much_its_words_tell(
    person: Person, read: Read, vocabulary: Vocabulary
) -> None:
    reading = read(person("Led the zorbelith works of a mill.", "Led the quux works of a mill."))
    words = (("zorbelith", 3.0), ("quux", 2.9))
    criterion = Criterion("must:x", "x", CriterionKind.MUST, 5.0, (), words)
    (quote,) = quotes_for(criterion, reading, vocabulary)
    assert "zorbelith" in quote.text


def test_of_a_description_sentences_that_are_much_alike_are_quoted(
    person: Person, read: Read, project: Need, table: Lay, vocabulary: Vocabulary
) -> None:
    need = table(project("Zorbelith works for our mill", description="The quuxes of the mill are old."))
    words = next(item for item in need.criteria if item.id == "words")
    alike, other = "Led the zorbelith works of a mill.", "Led a walk."
    assert [quote.text for quote in quotes_for(words, read(person(other, alike)), vocabulary)] == [alike]


def test_nothing_is_quoted_from_an_empty_profile(
    document_of: Person, read: Read, project: Need, table: Lay, vocabulary: Vocabulary
) -> None:
    need = table(project("A CRM for our clinic", kind="crm", must_have=["SAP", "tames wild zorbeliths"]))
    assert all(quotes_for(item, read(document_of({})), vocabulary) == () for item in need.criteria)


def test_the_same_sentence_twice_is_quoted_with_both_places(document_of: Person, read: Read, give: Give) -> None:
    job = {"position": "Project manager", "startDate": "2019", "highlights": [SHOWN]}
    found = give("Salesforce", read(document_of({"work": [job, job]})))
    assert [quote.source for quote in found.evidence] == ["/work/0/highlights/0", "/work/1/highlights/0"]
