"""Names and addresses are found however they are written, and nothing else is."""

from tpmmatch.model.redacting import marks_of, name_words, redacted, without_addresses

ANNA = {"basics": {"name": "Anna  Ash", "email": "a@example.org", "phone": "+44 20 7946 0018"}}


def test_the_whole_name_either_way_round_and_contact() -> None:
    marks = marks_of(ANNA)
    told = redacted({"a": ["ANNA ASH", "Ash, Anna", "A@Example.org", "Annabel Ashen", 3, None]}, marks, "*")
    assert told == {"a": ["*", "*", "*", "Annabel Ashen", 3, None]}


def test_single_words_only_as_they_are_written() -> None:
    assert redacted("Ash and ash, Ashes", [], "*", name_words(ANNA)) == "* and ash, Ashes"
    assert redacted("as it is", [], "*") == "as it is"


def test_addresses_of_any_kind() -> None:
    assert without_addresses("see www.x.org or b@c.de, +49 (30) 1234567, in 2024", "*") == "see * or *, *, in 2024"
