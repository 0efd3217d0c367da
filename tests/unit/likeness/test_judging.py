"""Two are suggested for reasons that hold, and never for a name alone."""

from collections.abc import Callable

import pytest

from tpmmatch.likeness.judging import judge, strength
from tpmmatch.likeness.keys import keys_of
from tpmmatch.likeness.traits import read_traits
from tpmmatch.model.document import Document

Someone = Callable[..., Document]
ACME = ("Acme GmbH", "IT Project Manager", "2019-03", "2021-06")
BOLT = ("Bolt AG", "Programme Lead", "2021-07", "")
ELSEWHERE = ("Corvo SA", "Tester", "2018-01", "2022-12")


def reasons(one: Document, other: Document) -> list[str]:
    """Which reasons there are; whoever is suggested must also meet."""
    mine, theirs = read_traits("a", one), read_traits("b", other)
    found, back = judge(mine, theirs), judge(theirs, mine)
    assert bool(found) == bool(back)
    if found:
        assert keys_of(mine) & keys_of(theirs), "they never meet"
    return [reason.id for reason in found]


def test_the_same_address(someone: Someone) -> None:
    one, other = someone("Anna Berg", email="anna@berg.de"), someone("A. Berg", email="ANNA@berg.de")
    assert reasons(one, other) == ["like_mail", "like_name_near"]
    assert reasons(one, someone("", email="anna@berg.de")) == ["like_mail"]
    assert reasons(one, someone("Anna Schulze", email="anna@berg.de")) == ["like_mail", "like_name_given"]


def test_one_address_of_two_people(someone: Someone) -> None:
    assert reasons(someone("Anna Berg", email="berg@x.de"), someone("Peter Berg", email="berg@x.de")) == []
    office = {"email": "info@agency.de", "phone": "+49 30 1234567"}
    assert reasons(someone("Anna Berg", **office), someone("Peter Schulze", **office)) == []


def test_the_same_page_in_another_spelling(someone: Someone) -> None:
    one = someone("Jürgen Weiß", links=("https://www.linkedin.com/in/jweiss/",))
    other = someone("Juergen Weiss", links=("http://de.linkedin.com/in/JWeiss/de",))
    assert reasons(one, other) == ["like_link", "like_name_spelt"]


def test_the_same_number_in_another_spelling(someone: Someone) -> None:
    one, other = someone("Anna Berg", phone="0170 1234567"), someone("Berg, Anna", phone="+49 (0)170/1234567")
    assert reasons(one, other) == ["like_phone", "like_name_spelt"]


def test_father_and_son(someone: Someone) -> None:
    phone = {"phone": "+49 89 123456", "city": "Ulm"}
    father = someone("Hans Berg", ("Berg Bau", "Chef", "1985-01", ""), **phone)
    son = someone("Hans Berg", ("Siemens", "Projektleiter", "2016-09", ""), **phone)
    assert reasons(father, son) == []
    assert reasons(someone("Hans Berg sen.", **phone), someone("Hans Berg jun.", **phone)) == []


def test_namesakes(someone: Someone) -> None:
    """The same name is not enough; nor is the same town with it, nor the same big firm at other times."""
    assert reasons(someone("Thomas Müller"), someone("Thomas Müller")) == []
    assert reasons(someone("Thomas Müller", city="Berlin"), someone("Thomas Müller", city="Berlin")) == []
    headline = {"label": "IT Project Manager", "city": "Berlin"}
    assert reasons(someone("Thomas Müller", **headline), someone("Thomas Müller", **headline)) == []
    earlier, later = ("Siemens", "", "2001-01", "2004-01"), ("Siemens AG", "", "2015-01", "")
    assert reasons(someone("Thomas Müller", earlier), someone("Thomas Müller", later)) == []


def test_the_same_firm_at_the_same_time(someone: Someone) -> None:
    one = someone("Anna Berg", ACME)
    assert reasons(one, someone("Berg Anna", ("ACME", "Project Manager", "2019", ""))) == [
        "like_name_spelt",
        "like_firm",
    ]
    assert reasons(one, someone("A. Berg", ACME)) == ["like_name_near", "like_firm"]
    assert reasons(one, someone("Anna Berg", ("Acme", "Accountant", "2020-01", ""))) == []


def test_a_name_that_changed_needs_the_same_years_twice(someone: Someone) -> None:
    one = someone("Anna Berg", ACME, BOLT)
    assert reasons(one, someone("Anna Schulze", ACME, BOLT)) == ["like_name_given", "like_firm"]
    assert reasons(one, someone("Anna Schulze", ACME)) == []


def test_the_same_town_and_line_of_work(someone: Someone) -> None:
    special = {"city": "Ulm", "label": "Hydrogen project manager"}
    assert reasons(someone("Anna Berg", **special), someone("Anna Berg", **special)) == ["like_name", "like_place"]
    assert reasons(someone("Anna Berg", ACME, **special), someone("Anna Berg", ELSEWHERE, **special)) == []
    mails = [someone("Anna Berg", email=f"{name}@x.de", **special) for name in ("a", "b")]
    assert reasons(*mails) == []


def test_two_pages_in_one_network_are_two_people(someone: Someone) -> None:
    pages = [f"linkedin.com/in/anna-berg-{number}" for number in (1, 2)]
    one, other = (someone("Anna Berg", ACME, phone="+49 170 1234567", links=(page,)) for page in pages)
    assert reasons(one, other) == []


@pytest.mark.parametrize(
    "firm", ["Freelance", "selbstständig", "Various clients", "Self-employed", "Indépendante, Nantes"]
)
def test_working_for_oneself_is_no_firm(someone: Someone, firm: str) -> None:
    job = (firm, "Project Manager", "2019-01", "")
    assert reasons(someone("Anna Berg", job), someone("Anna Berg", job)) == []


def test_more_reasons_weigh_more(someone: Someone) -> None:
    both = {"email": "anna@berg.de", "phone": "+49 170 1234567"}
    one, other, third = (
        someone("Anna Berg", **both),
        someone("Anna Berg", **both),
        someone("Anna Berg", email=both["email"]),
    )
    first, second, last = (read_traits("", document) for document in (one, other, third))
    assert strength(judge(first, second)) > strength(judge(first, last))
