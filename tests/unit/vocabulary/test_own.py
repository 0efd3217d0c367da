"""The owner's own words are found like any others, and words that would spoil the understanding are refused."""

import pytest

from tpmmatch.errors import UserError
from tpmmatch.model.own_words import OwnWord, OwnWords
from tpmmatch.vocabulary import load_vocabulary, vocabulary_with
from tpmmatch.vocabulary.own import check_name, own_id

CHEESE: OwnWords = (
    OwnWord("own:cheese_ripening", "expertise", ("Cheese ripening", "Käsereifung", "HTST")),
    OwnWord("kanban", "", ("card wall",)),
)


def found(text: str, language: str = "en", own: OwnWords = CHEESE) -> set[str]:
    return {item.concept for item in vocabulary_with(own).find(text, language)}


def test_own_things_are_found_in_every_language_however_they_are_bent() -> None:
    assert "own:cheese_ripening" in found("Brought a line for cheese ripening into use.")
    assert "own:cheese_ripening" in found("Baute eine Anlage für Käsereifung mit HTST.", "de")
    assert "own:cheese_ripening" in found("Une ligne HTST pour trois fromageries.", "fr")


def test_another_name_counts_as_the_known_thing() -> None:
    assert "kanban" in found("We ran everything from a card wall.")
    assert "kanban" not in {
        item.concept for item in load_vocabulary().find("We ran everything from a card wall.", "en")
    }


def test_a_short_word_in_capitals_is_looked_for_as_it_is_written() -> None:
    assert "own:cheese_ripening" in found("Commissioned two HTST lines.")
    assert "own:cheese_ripening" not in found("They write htst for whatever.")


def test_what_was_known_stays_known() -> None:
    text = "Led the launch of a mobile app for iOS and Android with Scrum."
    assert found(text) == {item.concept for item in load_vocabulary().find(text, "en")}


def test_without_own_words_it_is_the_packaged_vocabulary_itself() -> None:
    assert vocabulary_with(()) is load_vocabulary()
    assert vocabulary_with(CHEESE) is vocabulary_with(tuple(CHEESE))


def test_a_name_for_a_thing_that_is_gone_is_left_out() -> None:
    assert vocabulary_with((OwnWord("no_such_thing", "", ("gone thing",)),)) is load_vocabulary()


def test_signs_of_the_files_notation_mean_nothing_in_an_owners_word() -> None:
    own = (OwnWord("own:x", "tools", ("Brix* | meter ..",)),)
    assert "own:x" in found("calibrated the brix meter", own=own)
    assert "own:x" not in found("a water meter", own=own)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("x", "word_too_short"),
        ("1.5", "word_too_short"),
        ("a word for each of the many things", "word_too_long"),
        ("the", "word_too_common"),
        ("project", "word_too_common"),
        ("good people", "word_too_common"),
        ("budget", "word_too_common"),
        ("Kanban", "word_known"),
        ("healthcare", "word_known"),
        ("Mobile App", "word_known"),
        ("Käsereifung", "word_twice"),
        ("card walls", "word_twice"),
        ("young", "word_protected"),
        ("age", "word_protected"),
        ("Religion", "word_protected"),
        ("Jewish projects", "word_protected"),
        ("native speaker", "word_protected"),
        ("Kinderlos", "word_protected"),
        ("health", "word_protected"),
        ("women", "word_protected"),
        ("family", "word_protected"),
    ],
)
def test_words_that_would_spoil_it_are_refused(name: str, why: str) -> None:
    with pytest.raises(UserError) as refused:
        check_name(name, "own:new", CHEESE)
    assert refused.value.id == why


@pytest.mark.parametrize("name", ["pasteurisation", "whey drying", "SAP PP-PI plant", "Molkereibetrieb", "kosher"])
def test_words_of_a_trade_are_taken(name: str) -> None:
    check_name(name, "own:new", CHEESE)


def test_a_word_may_keep_its_own_names() -> None:
    check_name("Käsereifung", "own:cheese_ripening", CHEESE)


def test_an_id_comes_from_the_words() -> None:
    assert own_id("Käse-Reifung & Co.") == "own:kase_reifung_co"
