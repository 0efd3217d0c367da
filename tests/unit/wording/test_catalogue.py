from datetime import date

import pytest

from tpmmatch.errors import UserError
from tpmmatch.model.terms import Money
from tpmmatch.model.words import Figure, Localised, message
from tpmmatch.wording import say


def test_the_owners_words_stay_as_they_are() -> None:
    assert say("warm {but} firm") == "warm {but} firm"


def test_values_are_said_too() -> None:
    why = message("rate_over", rate=Money(520, "EUR"), percent=30, cap=Money(400, "GBP"))
    assert say(why) == "€520 a day is 30 % over the budget of £400."
    assert say(message("brief_mind_gate", label=message("term_rate"), why=why)).startswith("Day rate: €520")
    assert say(message("start_fits", free=date(2027, 1, 4))) == "Free from 4 Jan 2027, in time for the start."


def test_markup_in_a_value_is_never_a_placeholder() -> None:
    assert say(message("criterion_industry", industry="{x}")) == "Knows your line of business: {x}"


def test_an_error_of_the_world_has_its_sentence() -> None:
    text = say(UserError("file_exists", path="briefs/shop.pdf"))
    assert "briefs/shop.pdf" in text
    assert "--force" in text


def test_a_text_in_four_languages_falls_back_to_english() -> None:
    words = Localised("yes", de="ja")
    assert [say(words, language) for language in ("en", "de", "fr")] == ["yes", "ja", "yes"]


def test_an_unknown_message_is_a_bug() -> None:
    with pytest.raises(KeyError):
        say(message("there_is_no_such_sentence"))


def test_numbers_are_said_as_the_reader_writes_them() -> None:
    shares = [say(Figure(0.5, percent=True), language) for language in ("en", "fr")]
    assert shares == ["50\u00a0%", "50\u202f%"]
    assert say(message("lead_points", points=Figure(2.5)), "de") == "2,5 Punkte"
