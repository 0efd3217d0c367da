from typing import Any

import pytest

from tpmmatch.intake.dialects import upgrade


def test_todays_documents_are_left_alone(person: dict[str, Any]) -> None:
    assert upgrade(person) == (person, [])


def test_old_names_become_new_ones_in_the_same_place() -> None:
    document, changes = upgrade({"work": [{"company": "Mill", "website": "https://m.example", "position": "PM"}]})
    assert document == {"work": [{"name": "Mill", "url": "https://m.example", "position": "PM"}]}
    assert list(document["work"][0]) == ["name", "url", "position"]
    assert changes == ["work: company → name", "work: website → url"]


def test_a_new_name_that_is_there_is_never_written_over() -> None:
    entry = {"name": "", "company": "Mill", "gpa": "1", "grade": "2"}
    document, changes = upgrade({"work": [entry], "education": [dict(entry)]})
    assert document["work"] == [entry]
    assert document["education"] == [{"name": "", "company": "Mill", "score": "1", "grade": "2"}]
    assert changes == ["education: gpa → score"]


@pytest.mark.parametrize(
    ("basics", "key", "value"),
    [
        ({"firstName": "Ada", "lastName": "Kranz"}, "name", "Ada Kranz"),
        ({"picture": "a.png"}, "image", "a.png"),
        ({"phoneNumber": "1"}, "phone", "1"),
        ({"email": {"personal": "p@x.example", "work": "w@x.example"}}, "email", "w@x.example"),
        ({"websites": {"blog": "https://b.example"}}, "url", "https://b.example"),
        ({"profiles": {"github": "ada"}}, "profiles", [{"network": "github", "username": "ada"}]),
        ({"links": [{"url": "u", "label": "@a"}]}, "profiles", [{"url": "u", "username": "@a"}]),
        ({"location": "Lyon, France"}, "location", {"address": "Lyon, France", "city": "Lyon", "countryCode": "FR"}),
        (
            {"location": {"locality": "Wien", "country-name": "Austria"}},
            "location",
            {"city": "Wien", "country-name": "Austria", "countryCode": "AT"},
        ),
    ],
)
def test_what_older_basics_said_differently(basics: dict[str, Any], key: str, value: object) -> None:
    document, changes = upgrade({"bio": basics})
    assert document["basics"][key] == value
    assert changes[0] == "bio → basics"
    assert len(changes) >= 2


def test_the_other_addresses_are_kept() -> None:
    document, _ = upgrade({"basics": {"email": {"work": "w", "personal": "p"}}})
    assert document["basics"]["emails"] == {"work": "w", "personal": "p"}


def test_bare_words_become_entries() -> None:
    document, _ = upgrade({"skills": ["Scrum", {"name": "SAP"}], "languages": ["English"], "interests": []})
    assert document == {
        "skills": [{"name": "Scrum"}, {"name": "SAP"}],
        "languages": [{"language": "English"}],
        "interests": [],
    }


def test_upgrading_twice_changes_nothing_more() -> None:
    once, _ = upgrade({"bio": {"firstName": "A", "email": {"x": "y"}}, "work": [{"company": "M"}], "skills": ["S"]})
    assert upgrade(once) == (once, [])


@pytest.mark.parametrize("odd", [None, 1, "x", [], [1, None, "x"], {"a": 1}])
def test_odd_sections_pass_through(odd: object) -> None:
    for section in ("basics", "work", "certifications"):
        assert upgrade({section: odd})[0].keys() <= {section, "certificates"}
    kept, _ = upgrade({"basics": {"location": odd, "profiles": odd, "phone": "1"}})
    assert kept["basics"]["phone"] == "1"


def test_skills_by_kind() -> None:
    given = {"skills": {"Methods": ["Scrum", "Kanban"], "Tools": ["Jira"]}}
    document, changes = upgrade(given)
    assert document["skills"] == [
        {"name": "Methods", "keywords": ["Scrum", "Kanban"]},
        {"name": "Tools", "keywords": ["Jira"]},
    ]
    assert changes == ["skills → skills name, keywords"]
    assert isinstance(given["skills"], dict)


def test_skills_of_another_shape_stay() -> None:
    assert upgrade({"skills": {"a": 1}})[0] == {"skills": {"a": 1}}


def test_who_it_is_may_stand_at_the_top() -> None:
    document, changes = upgrade({"name": "Ada Kranz", "website": "https://a.example", "work": [], "x": 1})
    assert document == {"basics": {"name": "Ada Kranz", "url": "https://a.example"}, "work": [], "x": 1}
    assert "name, … → basics" in changes
    assert upgrade({"name": "left-pad", "version": "1"})[0] == {"name": "left-pad", "version": "1"}
