"""German sentences told of a man and of a woman."""

import pytest

from tpmmatch.matching.fairness.german import in_german
from tpmmatch.matching.fairness.lists import Gender

BOTH_WAYS = [
    ("Herr Abelmann hat beide an einen Tisch gebracht.", "Frau Abelmann hat beide an einen Tisch gebracht."),
    ("Er leitete das Projekt.", "Sie leitete das Projekt."),
    ("Er hat seine Arbeit gut gemacht.", "Sie hat ihre Arbeit gut gemacht."),
    ("Sein Plan war fertig, bevor er kam.", "Ihr Plan war fertig, bevor sie kam."),
    ("Gern wieder mit ihm.", "Gern wieder mit ihr."),
    ("Wir arbeiten mit Herrn Tuor.", "Wir arbeiten mit Frau Tuor."),
    ("Ein erfahrener Projektleiter.", "Eine erfahrene Projektleiterin."),
    ("Er arbeitet als Projektleiter.", "Sie arbeitet als Projektleiterin."),
    ("Der technische Projektleiter mit einem Berater.", "Die technische Projektleiterin mit einer Beraterin."),
    ("Vater von zwei Kindern.", "Mutter von zwei Kindern."),
]  # fmt: skip
TITLES = [
    ("Projektleiter", "Projektleiterin"),
    ("Technischer Projektleiter Sondermaschinenbau", "Technische Projektleiterin Sondermaschinenbau"),
    ("Geschäftsführer", "Geschäftsführerin"),
    ("IT-Projektleiter Software & Apps", "IT-Projektleiterin Software & Apps"),
    ("Dipl. Wirtschaftsinformatiker FH", "Dipl. Wirtschaftsinformatikerin FH"),
]


@pytest.mark.parametrize(("man", "woman"), BOTH_WAYS)
def test_sentences(man: str, woman: str) -> None:
    assert in_german(man, Gender.WOMAN) == woman
    assert in_german(man, Gender.MAN) == man
    assert in_german(woman, Gender.WOMAN) == woman


@pytest.mark.parametrize(("man", "woman"), [pair for pair in BOTH_WAYS if not pair[1].startswith("Ihr ")])
def test_sentences_back(man: str, woman: str) -> None:
    assert in_german(woman, Gender.MAN) == man


@pytest.mark.parametrize(("man", "woman"), TITLES)
def test_titles(man: str, woman: str) -> None:
    assert in_german(man, Gender.WOMAN, titled=True) == woman
    assert in_german(woman, Gender.MAN, titled=True) == man


@pytest.mark.parametrize(
    "text",
    [
        "Sie leiten uns gut.",
        "Fünf Entwickler und vier Tester.",
        "Ich danke Ihnen, Sie haben geholfen.",
        "Projektleiter/in",
    ],
)
@pytest.mark.parametrize("gender", list(Gender))
def test_others_stay_as_they_are(text: str, gender: Gender) -> None:
    assert in_german(text, gender) == text
    assert in_german("Senior Manager", gender, titled=True, sure=True) == "Senior Manager"
