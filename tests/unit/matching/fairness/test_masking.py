"""Nothing in a text tells who somebody is, in any of four languages; what they did stays readable."""

import tomllib
from datetime import date
from typing import Any

import pytest

from tpmmatch import resources
from tpmmatch.matching.fairness.masking import Hidden, Mask, mask_for

TODAY = date(2026, 11, 20)
WORDS = {what: f"[{what}]" for what in Hidden}
DOCUMENT: dict[str, Any] = {
    "basics": {
        "name": "Gráinne Mulqueen-Price",
        "email": "grainne@mulqueen.example",
        "phone": "+353 20 914 2207",
        "url": "https://mulqueen.example",
        "profiles": [{"network": "LinkedIn", "username": "gmulqueen77"}],
        "location": {"city": "Ennis", "region": "Clare", "countryCode": "IE"},
        "summary": "I run projects for small firms and I write to all of them every week.",
    },
    "work": [{"name": "Burrenside Foods Ltd", "position": "Developer"}],
    "education": [{"institution": "Trinity College Dublin", "area": "Computing"}],
}


def mask(*, employers: bool = False) -> Mask:
    return mask_for(DOCUMENT, TODAY, WORDS, employers=employers)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Gráinne led it, said GRAINNE herself.", "[name] led it, said [name] themself."),
        ("Price agreed with the owner.", "[name] agreed with the owner."),
        ("Write to grainne@mulqueen.example or www.mulqueen.example/me", "Write to [contact] or [contact]"),
        ("Call +353 20 914 2207 or 020 9142207", "Call [contact] or [contact]"),
        ("See linkedin.com/in/gmulqueen77 and @gmulq", "See [contact] and [contact]"),
        ("Based in Ennis, IE", "Based in [place]"),
        ("Works all over Ireland and Irland", "Works all over [place] and [place]"),
        ("CRM for Irish SMEs, irische Firmen, PME irlandaises", "CRM for [place] SMEs, [place] Firmen, PME [place]"),
        ("Polish the texts in Spanish and English", "Polish the texts in Spanish and English"),
        ("Studied at Trinity College Dublin", "Studied at [school]"),
        ("Born in Limerick 🇮🇪", "Born in [origin] "),
        ("She is 54 years old", "They are [age] years old"),
        ("Né en 1971, 25 ans d’expérience", "Né* en [age], [age] ans d’expérience"),
        ("Jahrgang 1970, seit 22 Jahren dabei", "Jahrgang [age], seit [age] Jahren dabei"),
        ("Since 2004, and again in 2024", "Since [year], and again in 2024"),
        ("Opened in 26 weeks for 120 users at 520 EUR", "Opened in 26 weeks for 120 users at 520 EUR"),
    ],
)
def test_what_tells_of_somebody_is_named_in_brackets(text: str, hidden: str) -> None:
    assert mask()(text).replace("themself", "themselves") == hidden.replace("themself", "themselves")


def test_employers_stay_unless_they_are_to_be_hidden() -> None:
    text = "At Burrenside Foods Ltd, then for BURRENSIDE FOODS again"
    assert mask()(text) == text
    assert mask(employers=True)(text) == "At [employer], then for [employer] again"


@pytest.mark.parametrize(
    "form",
    ["e.K.", "B.V.", "S.r.l.", "SpA", "ApS", "GmbH & Co. KG", "UG (haftungsbeschränkt)", "eG", "SE", "Corp.", "Pty Ltd",
     "Co., Ltd.", "Sàrl", "EURL", "KGaA", "LLP", "A/S", "Sp. z o.o."],
)  # fmt: skip
def test_an_employer_is_hidden_whatever_its_legal_form(form: str) -> None:
    found = mask_for({"work": [{"name": f"Burrenside {form}"}]}, TODAY, WORDS, employers=True)
    assert found("The rollout at Burrenside ended well") == "The rollout at [employer] ended well"


def test_a_firm_called_as_a_word_is_hidden_where_it_has_a_capital() -> None:
    found = mask_for({"work": [{"name": "Klein & Co."}, {"name": "Target AB"}]}, TODAY, WORDS, employers=True)
    assert found("Bei Klein und KLEIN fing es klein an") == "Bei [employer] und [employer] fing es klein an"
    assert found("Hit the target for Target") == "Hit the target for [employer]"


@pytest.mark.parametrize("alone", ["Freelance", "Self-employed", "Freiberuflich", "Indépendant"])
def test_who_works_alone_has_no_employer_to_hide(alone: str) -> None:
    found = mask_for({"work": [{"name": alone}]}, TODAY, WORDS, employers=True)
    assert found(f"{alone} since the spring") == f"{alone} since the spring"


@pytest.mark.parametrize("name", ["张伟", "محمد الأحمدي", "Иван Щукин", "Łucja O'Żółć"])
def test_names_of_every_script_are_found(name: str) -> None:
    found = mask_for({"basics": {"name": name}}, TODAY, WORDS)
    assert found(f"Led by {name}, alone") == "Led by [name], alone"


def test_somebody_without_a_name_or_place_hides_nothing() -> None:
    assert mask_for({}, TODAY, WORDS)("Led the launch.") == "Led the launch."


def test_each_people_has_a_german_stem_and_each_code_a_country() -> None:
    table = tomllib.loads(resources.read_text("fairness/peoples.toml"))
    countries = tomllib.loads(resources.read_text("intake/countries.toml"))["names"]
    assert table["words"].keys() == table["german"].keys()
    assert table["words"].keys() <= countries.keys()
