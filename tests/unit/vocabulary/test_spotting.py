from tpmmatch.vocabulary.spotting import Spotter


def test_the_phrases_of_the_languages_asked_for_are_found() -> None:
    table = {"late": {"en": ["too late"], "de": ["zu spät"]}, "dear": {"fr": ["trop cher"]}}
    text = "It is too late; es ist zu spät; trop cher."
    found = [(item.concept, text[item.start : item.end]) for item in Spotter(table, ("en", "de")).find(text)]
    assert found == [("late", "too late"), ("late", "zu spät")]
