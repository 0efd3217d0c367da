"""People as programs for customers and applicants hand them out in JSON."""

from collections.abc import Callable, Mapping

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]


def test_plain_fields_are_read_as_a_tables(people: People) -> None:
    [found] = people(
        "a.json",
        {
            "id": 7,
            "firstName": "Ada",
            "lastName": "Kranz",
            "emailAddress": "ada@example.com",
            "skills": ["Jira"],
            "x": {"y": 1},
        },
    )
    assert isinstance(found, Found)
    assert found.identity == "mail:ada@example.com"
    assert found.document["basics"] == {"name": "Ada Kranz", "email": "ada@example.com"}
    assert found.document["skills"] == [{"name": "Jira"}]
    assert found.document["meta"]["csv"] == {"id": "7", "x": '{"y": 1}'}


@pytest.mark.parametrize(
    ("said", "basics"),
    [
        ({"name": {"title": "Ms", "first": "Ada", "last": "Kranz"}}, {"name": "Ada Kranz"}),
        ({"name": {"givenName": "Ada", "familyName": "Kranz"}}, {"name": "Ada Kranz"}),
        ({"fullName": {"firstName": "Ada", "lastName": "Kranz", "middle": None}}, {"name": "Ada Kranz"}),
        (
            {"name": "Ada Kranz", "location": {"city": "Köln", "country": "Germany", "geo": {"lat": 1}}},
            {"name": "Ada Kranz", "location": {"city": "Köln", "countryCode": "DE"}},
        ),
        (
            {"name": "Ada Kranz", "address": {"street": "Weg 1", "city": "Köln"}},
            {"name": "Ada Kranz", "location": {"city": "Köln"}},
        ),
        (
            {"name": "Ada Kranz", "phone": {"number": "+49 221 123456"}},
            {"name": "Ada Kranz", "phone": "+49 221 123456"},
        ),
        (
            {"name": "Ada Kranz", "phone": [{"number": "+49 221 123456"}]},
            {"name": "Ada Kranz", "phone": "+49 221 123456"},
        ),
        ({"name": "Ada Kranz", "phone": [{"length": "12"}]}, {"name": "Ada Kranz"}),
    ],
)
def test_an_object_is_laid_flat_or_fills_nothing(people: People, said: Mapping[str, object], basics: object) -> None:
    [found] = people("a.json", {**said, "email": "ada@example.com"})
    assert isinstance(found, Found)
    assert found.document["basics"] == {**basics, "email": "ada@example.com"}  # type: ignore[dict-item]


def test_what_an_object_holds_beside_is_kept(people: People) -> None:
    [found] = people(
        "a.json",
        {
            "name": {"title": "Ms", "first": "Ada", "last": "Kranz"},
            "email": "ada@example.com",
            "company": {"name": "Mill Ltd", "city": "Ulm"},
            "phone": [{"number": "1"}],
            "manager": {"name": "Bo Lind", "email": "bo@example.com"},
        },
    )
    assert isinstance(found, Found)
    assert found.document["work"] == [{"name": "Mill Ltd"}]
    assert "location" not in found.document["basics"]
    assert found.document["meta"]["csv"] == {
        "name title": "Ms",
        "company city": "Ulm",
        "phone": '[{"number": "1"}]',
        "manager": '{"name": "Bo Lind", "email": "bo@example.com"}',
    }


def test_a_list_within_is_that_of_the_people(people: People) -> None:
    answer = {
        "count": 2,
        "items": [{"name": "Ada Kranz", "phone": "1234567"}, {"name": "Bo Lind", "email": "bo@a.example"}],
    }
    found = people("a.json", answer)
    assert [one.source for one in found if isinstance(one, Found)] == ["a.json#1", "a.json#2"]


@pytest.mark.parametrize(
    "other",
    [
        {"name": "left-pad", "version": "1.0.0", "description": "x", "license": "MIT"},
        {"name": "a/b", "authors": [{"name": "Ada Kranz", "email": "ada@example.com"}]},
        {"sku": "A1", "name": "Chair", "price": 3, "stock": 1, "email": "shop@a.example"},
        {"url": "https://a.example", "title": "Ada Kranz"},
        {"name": "left-pad", "version": "1.0.0", "author": {"name": "Ada Kranz", "email": "ada@example.com"}},
        {"name": {"common": "France", "official": "French Republic"}, "region": "Europe", "email": "x@a.example"},
        {"name": "Oak Chair", "price": {"amount": 3}, "supplier": {"email": "a@b.example", "city": "Ulm"}},
        {"a": [{"name": "Ada Kranz", "email": "a@b.example"}], "b": [{"name": "Bo"}]},
    ],
)
def test_what_only_has_a_name_is_nobody(people: People, other: object) -> None:
    assert all(isinstance(one, Note) for one in people("a.json", other))


def test_who_in_a_list_is_nobody_is_told(people: People) -> None:
    answer = {"items": [{"name": "Ada Kranz", "phone": "1234567"}, {"kind": "x"}]}
    assert [(type(one), one.source) for one in people("a.json", answer)] == [(Found, "a.json#1"), (Note, "a.json#2")]
