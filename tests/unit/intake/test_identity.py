from typing import Any

from tpmmatch.intake.identity import identity, is_email, project_id


def test_the_own_id_comes_first_and_numbers_count_as_text(person: dict[str, Any]) -> None:
    assert identity(person) == "id:p-1"
    person["meta"]["id"] = 17
    assert identity(person) == "id:17"


def test_then_the_address_in_any_case(person: dict[str, Any]) -> None:
    del person["meta"]
    person["basics"]["email"] = " Ada@Example.COM "
    assert identity(person) == "mail:ada@example.com"


def test_people_without_an_address_are_not_one_person() -> None:
    ada, bob = ({"basics": {"name": name, "email": "n/a"}} for name in ("Ada", "Bob"))
    assert identity(ada).startswith("hash:")
    assert identity(ada) != identity(bob)


def test_the_order_of_keys_makes_no_other_person() -> None:
    assert identity({"work": [], "basics": {}}) == identity({"basics": {}, "work": []})


def test_a_project_has_its_own_id_or_one_of_its_content() -> None:
    assert project_id({"id": " n-1 ", "title": "A"}) == "n-1"
    assert project_id({"id": 7, "title": "A"}) == "7"
    made = project_id({"title": "A"})
    assert made == project_id({"title": "A"}) != project_id({"title": "B"})
    assert made.startswith("pr-")
    assert len(made) == 15
    assert project_id({"id": [1], "title": "A"}).startswith("pr-")


def test_what_may_be_an_address() -> None:
    assert is_email("a.b+c@d.co")
    assert not any(map(is_email, ("", "-", "n/a", "a@", "a@b@c", "a b@c")))
