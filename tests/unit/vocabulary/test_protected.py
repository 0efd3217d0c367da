"""What describes the person wanted is refused; the owner's line of business and clients are not."""

import tomllib
from pathlib import Path

import pytest

from tpmmatch.vocabulary.protected import Protected, load_protected
from tpmmatch.wording import LANGUAGES, say

WISHES = Path(__file__).parents[2] / "data" / "wishes.toml"


def wishes(kind: str) -> list[str]:
    """All wishes of a kind, in all languages."""
    table = tomllib.loads(WISHES.read_text("utf-8"))[kind]
    return [wish for language in LANGUAGES for wish in table[language].strip().splitlines()]


@pytest.fixture
def protected() -> Protected:
    return load_protected()


@pytest.mark.parametrize("wish", wishes("refused"))
def test_a_wish_for_what_nobody_may_be_chosen_for_is_refused(protected: Protected, wish: str) -> None:
    assert protected.in_wish(wish)


@pytest.mark.parametrize("wish", wishes("kept"))
def test_a_lawful_wish_is_kept(protected: Protected, wish: str) -> None:
    assert [wish[hit.start : hit.end] for hit in protected.in_wish(wish)] == []


@pytest.mark.parametrize(
    ("wish", "ground"),
    [
        ("young and dynamic", "age"),
        ("under 35", "age"),
        ("digital native", "age"),
        ("a lady", "gender"),
        ("native German speaker", "origin"),
        ("no foreigners", "origin"),
        ("ohne Kinder", "family"),
        ("sans handicap", "health"),
        ("católico practicante", "religion"),
        ("gepflegtes Äusseres", "looks"),
        ("no trade unionists", "politics"),
    ],
)
def test_the_ground_is_named(protected: Protected, wish: str, ground: str) -> None:
    assert {hit.rule.ground for hit in protected.in_wish(wish)} == {ground}


def test_only_the_piece_that_says_so_is_refused(protected: Protected) -> None:
    wish = "Scrum master, female, under 35"
    assert [wish[hit.start : hit.end] for hit in protected.in_wish(wish)] == ["female", "under 35"]


def test_pieces_that_share_words_are_refused_once(protected: Protected) -> None:
    text = "Wir suchen jemanden, jung und dynamisch."
    for hits in (protected.in_wish(text), protected.in_story(text)):
        assert [text[hit.start : hit.end] for hit in hits] == ["jemanden, jung und dynamisch"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("We are looking for a young woman who can lead. She starts in May.", True),
        ("Wir suchen eine junge Frau für die Leitung.", True),
        ("The till is slow. No older than 40, native German speaker.", True),
        ("Die Kasse ist langsam. Höchstens 40 Jahre alt, keine Frauen.", True),
        ("Notre caisse est lente. Pas plus de 40 ans, pas de femmes.", True),
        ("La caja es lenta. No mayor de 40 años.", True),
        ("We need a new web shop. He must not be older than 40. Budget 450 euro a day.", True),
        ("We need a web shop. She should be under 40.", True),
        ("Wir brauchen einen Webshop. Er darf nicht älter sein als 40.", True),
        ("Il nous faut une boutique en ligne. Elle ne doit pas dépasser 40 ans.", True),
        ("Necesitamos una tienda en línea. No debe tener más de 40 años.", True),
        ("The pages load slowly. They should be under 40 kB.", False),
        ("We keep data. The machines must not be older than 20 years.", False),
        ("The shop is no older than 40 years.", False),
        ("We grow.\n\nTeam size\n\n30 to 40", False),
        ("Our users are many.\n\nBetween 20 and 30.", False),
        ("Response times matter. Under 30.", False),
        ("Our shop sells tills. We are young and dynamic. We want a new till.", False),
        ("The till is slow. Our project is young.", False),
        ("Young professionals", False),
        ("We need an app for young women.", False),
        ("A young woman stood in the shop and asked for cheese.", False),
        ("Our clients are women over 60, most of them married.", False),
    ],
)
def test_a_description_is_refused_only_where_it_says_who_is_wanted(
    protected: Protected, text: str, refused: bool
) -> None:
    assert bool(protected.in_story(text)) is refused


def test_every_rule_has_a_lawful_wish_in_its_place_in_four_languages(protected: Protected) -> None:
    for rule in protected.rules.values():
        texts = {language: say(rule.instead, language) for language in LANGUAGES}
        assert len(set(texts.values())) == len(LANGUAGES)
        assert [hit.rule.id for text in texts.values() for hit in protected.in_wish(text)] == [], rule.id
