"""Places in the heads of entries."""

import pytest

from tests.unit.intake.entry_heads import heads, sure
from tpmmatch.intake.cv_pieces import pieces_of
from tpmmatch.intake.cv_role import Role
from tpmmatch.intake.cv_role_places import is_place, take_place, without_place
from tpmmatch.intake.cv_roles import read_role
from tpmmatch.intake.layout import Line


def test_a_firm_without_its_place() -> None:
    role = Role()
    assert without_place("Mill Ltd, Cork, Ireland", Line(""), role) == "Mill Ltd"
    assert role.values == {"location": "Cork, Ireland"}


@pytest.mark.parametrize(
    ("text", "place", "left"),
    [
        ("Lead – Mill – Graz", "Graz", ["Lead", "Mill"]),
        ("Lead, Mill – Boston MA", "Boston MA", ["Lead", "Mill"]),
        ("Lead – Mill (remotely)", "", ["Lead", "Mill (remotely)"]),
        ("Lead | Mill | remotely", "remotely", ["Lead", "Mill"]),
        ("Lead | Mill", "", ["Lead", "Mill"]),
        ("Lead, Mill, Zürich (80 %)", "Zürich", ["Lead", "Mill"]),
        ("Lead – Mill – Psychology MA", "", ["Lead", "Mill", "Psychology MA"]),
    ],
)
def test_a_place_is_taken_out(text: str, place: str, left: list[str]) -> None:
    pieces, role = pieces_of(heads(text)), Role()
    take_place(pieces, role)
    assert (role.values.get("location", ""), [piece.text for piece in pieces]) == (place, left)


@pytest.mark.parametrize("text", ["France", "TX", "Note 1,3"])
def test_a_country_a_state_and_a_grade_are_no_subjects(text: str) -> None:
    assert is_place(text)
    assert not is_place("Physics")


def test_a_name_before_a_country_is_the_firm_where_all_heads_have_one_over_their_title() -> None:
    role = read_role(heads("Lead", "Heron Quay, Germany"), title_first=True)
    assert sure(role) == {"position": "Lead", "name": "Heron Quay", "location": "Germany"}


def test_neither_a_town_before_a_country_is_a_firm_nor_where_somebody_works_alone() -> None:
    assert "name" not in read_role(heads("Lead", "Graz, Austria"), title_first=True).values
    assert "name" not in read_role(heads("Freelance tester", "Unterau, Austria"), title_first=True).values
    assert "name" not in read_role(heads("Lead", "Heron Quay, Germany"), title_first=None).values


@pytest.mark.parametrize("place", ["Texas, USA", "Remote, Germany", "Bavaria, Germany"])
def test_a_region_before_its_country_is_no_firm_where_others_stand_there(place: str) -> None:
    assert read_role(heads("Lead", place), title_first=True).values == {"position": "Lead", "location": place}


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("Lead", "Mill, Mason, Ohio"), "Mason, Ohio"),
        (("Lead, Sales, Bavaria",), "Bavaria"),
        (("Lead", "University of Georgia, Georgia"), "Georgia"),
    ],
)
def test_a_region_behind_a_town_is_a_place(texts: tuple[str, ...], place: str) -> None:
    assert read_role(heads(*texts), None).values["location"] == place


@pytest.mark.parametrize("firm", ["Virginia Mill", "Texas Instruments", "Lloyd Georgia & Sons"])
def test_a_firm_named_after_a_region_is_one(firm: str) -> None:
    assert read_role(heads("Lead", f"{firm}, Graz"), None).values["name"] == firm


@pytest.mark.parametrize(
    ("text", "firm", "place"),
    [
        ("Blue Meadow Portland, OR", "Blue Meadow", "Portland, OR"),
        ("Meadow San Diego, CA", "Meadow", "San Diego, CA"),
        ("Meadow, Portland, OR", "Meadow", "Portland, OR"),
        # a town is part of these names
        ("Bank of Boston, MA", "Bank of Boston", "MA"),
        ("University of Chicago, IL", "University of Chicago", "IL"),
    ],
)
def test_a_town_before_its_state_needs_no_sign_behind_a_firm(text: str, firm: str, place: str) -> None:
    values = read_role(heads("Lead", text), None).values
    assert (values["name"], values["location"]) == (firm, place)


@pytest.mark.parametrize("town", ["South Boston, MA", "East Chicago, IN", "Portland, OR"])
def test_a_town_of_two_words_is_no_firm_with_its_town(town: str) -> None:
    assert read_role(heads("Lead", town), None).values == {"position": "Lead", "location": town}
