import pytest

from tpmmatch.intake.places import country_code, country_of_state, is_area, split_place


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Germany", "DE"),
        ("Allemagne", "DE"),
        ("de", "DE"),
        ("UK", "GB"),
        ("österreich", "AT"),
        ("España", "ES"),
        ("?", ""),
    ],
)
def test_countries_by_name_and_code(name: str, code: str) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Graz, Austria", ("Graz", "AT")),
        ("Lyon (FR)", ("Lyon", "FR")),
        ("Berlin, DE", ("Berlin", "DE")),
        ("Austin, Texas, USA", ("Austin", "US")),
        ("Portland, OR", ("Portland", "")),
        ("San Diego, CA", ("San Diego", "")),
        ("Torino (TO)", ("Torino", "")),
        ("Bologna (BO)", ("Bologna", "")),
        ("Genève, GE", ("Genève", "")),
        ("Bern, BE", ("Bern", "")),
        ("Gent, BE", ("Gent", "BE")),
        ("Fribourg, FR", ("Fribourg", "")),
        ("Chur (GR)", ("Chur", "")),
        ("Athens, GR", ("Athens", "GR")),
        ("Porto Alegre, RS", ("Porto Alegre", "")),
        ("Belgrade, RS", ("Belgrade", "RS")),
        ("Zürich, CH", ("Zürich", "CH")),
        ("Mödling, AT", ("Mödling", "AT")),
        ("Torino, Italy", ("Torino", "IT")),
        ("Torino (TO), IT", ("Torino", "IT")),
        ("Sofia, bg", ("Sofia", "BG")),
        ("Ireland", ("", "IE")),
        ("Wien", ("Wien", "")),
        (" , ", ("", "")),
    ],
)
def test_a_town_and_its_country(text: str, place: tuple[str, str]) -> None:
    assert split_place(text) == place


@pytest.mark.parametrize(("state", "code"), [("GA", "US"), ("ON", "CA"), ("DE", ""), ("ga", "")])
def test_the_country_of_a_state(state: str, code: str) -> None:
    assert country_of_state(state) == code


@pytest.mark.parametrize(
    "text",
    [
        "Greater Munich Metropolitan Area",
        "London Area",
        "San Francisco Bay Area",
        "Großraum Ulm",
        "Köln und Umgebung",
        "Lyon et périphérie",
        "Madrid y alrededores",
        "Área metropolitana de Lima",
    ],
)
def test_what_lies_round_a_town_is_an_area(text: str) -> None:
    assert is_area(text)


@pytest.mark.parametrize("text", ["Ulm", "Great Yarmouth", "Area", "Regensburg", "Bay City", "Greater", ""])
def test_towns_are_no_areas(text: str) -> None:
    assert not is_area(text)
