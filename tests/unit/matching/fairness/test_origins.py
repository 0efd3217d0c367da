"""Another origin in every text; never another place of living, and no other words."""

import pytest

from tpmmatch.matching.fairness.origins import from_elsewhere, moved


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Born in Cork, I work in Cork.", "Born in Lagos, I work in Cork."),
        ("I'm from New Delhi and lead projects.", "I'm from Lagos and lead projects."),
        ("Geboren in Graz, wohnhaft in Wien.", "Geboren in Lagos, wohnhaft in Wien."),
        ("Née à Lyon, chef de projet.", "Née à Lagos, chef de projet."),
        ("Nacida en Bilbao.", "Nacida en Lagos."),
        ("Nationality: Irish", "Nationality: Nigerian"),
        ("Staatsangehörigkeit: österreichisch", "Staatsangehörigkeit: nigerianisch"),
        ("Nationalité : française", "Nationalité : nigériane"),
        ("Nacionalidad: española", "Nacionalidad: nigeriana"),
        ("German citizen with a permit", "Nigerian citizen with a permit"),
        ("PM 🇧🇷🇵🇹", "PM 🇳🇬🇳🇬"),
    ],
)
def test_in_a_text(text: str, other: str) -> None:
    assert moved(text, 0) == other


@pytest.mark.parametrize(
    "text",
    ["I am a technical project manager", "The project was born in a workshop", "German clients", "I'm a fan of plans"],
)
def test_other_words_stay(text: str) -> None:
    assert moved(text, 0) == text


def test_the_place_of_living_and_the_terms_stay() -> None:
    document = {
        "basics": {"name": "Ann", "location": {"city": "Born in Cork"}, "nationality": "Irish"},
        "meta": {"freelance": {"time_zone": "Europe/Dublin"}},
    }
    told = from_elsewhere(document, 3)
    assert told["basics"]["location"] == {"city": "Born in Cork"}
    assert told["meta"] == document["meta"]
    assert told["basics"]["nationality"] == "Peruvian"
