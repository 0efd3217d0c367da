"""Objects within objects, as programs for customers and applicants answer with them."""

from collections.abc import Callable

import pytest

from tpmmatch.intake import Found
from tpmmatch.model.report import Note

People = Callable[[str, object], list[Found | Note]]

ADA = {"name": "Ada Kranz", "email": "ada@example.com", "phone": "+49 221 123456"}
REACHED = {
    "emails": [{"value": "a@example.org"}, {"value": "ada@example.com", "primary": True}],
    "phones": [{"value": "+49 221 123456", "type": "mobile"}],
}


@pytest.mark.parametrize(
    "answer",
    [
        {"status": "ok", "data": {"contacts": [{"name": "Ada Kranz", **REACHED}]}},
        {"results": [{"id": "1", "properties": {"firstname": "Ada", "lastname": "Kranz", **ADA}}]},
        {"records": [{"id": "rec1", "createdTime": "2026", "fields": {"Name": "Ada Kranz", **REACHED}}]},
        {
            "connections": [
                {
                    "resourceName": "people/c1",
                    "names": [{"displayName": "Ada Kranz", "familyName": "Kranz", "givenName": "Ada"}],
                    "emailAddresses": [{"metadata": {"primary": True}, "value": "ada@example.com"}],
                    "phoneNumbers": [{"value": "+49 221 123456", "canonicalForm": "+49221123456"}],
                }
            ],
            "totalPeople": 1,
        },
        [{"name": "Ada Kranz", "title": "PM", **REACHED}],
        [{"name": "Ada Kranz", "title": "PM", "emails": ["ada@example.com"], "phones": ["+49 221 123456"]}],
        {"id": "1", "properties": ADA},
    ],
)
def test_people_within_are_found(people: People, answer: object) -> None:
    (found,) = people("a.json", answer)
    assert isinstance(found, Found)
    basics = found.document["basics"]
    assert (basics["name"], basics["phone"]) == ("Ada Kranz", "+49 221 123456")
    assert basics["email"] == "ada@example.com"


def test_a_firm_in_a_list_is_whom_they_work_for(people: People) -> None:
    person = {
        "names": [{"displayName": "Ada Kranz"}],
        "organizations": [{"name": "Mill Ltd", "title": "PM"}],
        **REACHED,
    }
    (found,) = people("a.json", {"connections": [person]})
    assert isinstance(found, Found)
    assert found.document["work"] == [{"name": "Mill Ltd", "position": "PM"}]


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Roll-out", "name": "Mill", "contact": {"name": "Ada Kranz"}, "email": "a@b.example"},
        {"data": {"products": [{"name": "Oak Chair", "price": 3, "email": "shop@a.example", "stock": 1, "sku": "A"}]}},
        {"name": "left-pad", "data": {"people": [{"name": "Ada Kranz", "email": "ada@example.com"}]}},
        {"features": [{"type": "Feature", "geometry": {"type": "Point"}, "properties": ADA | {"name": "Blue Angel"}}]},
        {"team": {"name": "North"}, "members": [ADA, {"name": "Bo Lind", "email": "bo@b.example"}]},
        {"contacts": [ADA, {"name": "Bo Lind", "email": "bo@b.example"}], "links": ["x"]},
        {"results": [{"owner": {"name": "Ada Kranz", "email": "ada@example.com"}}]},
    ],
)
def test_nobody_is_made_of_what_only_names_somebody(people: People, other: object) -> None:
    assert all(isinstance(one, Note) for one in people("a.json", other))
