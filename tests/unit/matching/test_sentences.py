import pytest

from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.sentences import Sentence, read_sentences
from tpmmatch.vocabulary import Vocabulary, load_vocabulary
from tpmmatch.vocabulary.stems import stem


def told(text: str, language: str = "en", *, own: bool = True) -> Sentence:
    (sentence,) = read_sentences([(text, own)], language, load_vocabulary())
    return sentence


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Led the introduction of a CRM.", "led"),
        ("Took part in the introduction of a CRM.", "took_part"),
        ("A CRM for a dentist.", ""),
    ],
)
def test_a_sentence_tells_the_part_in_the_work(text: str, part: str) -> None:
    assert told(text).part == part


@pytest.mark.parametrize(
    ("text", "is_list"),
    [("Salesforce", True), ("Scrum, Kanban, SAP, Jira", True), ("Led the move to a new shop for a bakery.", False)],
)
def test_a_list_is_no_sentence(text: str, *, is_list: bool) -> None:
    assert told(text).is_list == is_list


def test_what_it_may_bear_out_goes_under_numbers(vocabulary: Vocabulary) -> None:
    found, numbers = told("Project manager who brought in a CRM."), concept_numbers(vocabulary)
    assert "crm" in found.told
    assert all(vocabulary.kind(concept) not in ("roles", "flags", "languages") for concept in found.told)
    assert found.numbers.tolist() == [numbers[concept] for concept in found.told]


def test_stems_are_those_of_english_and_of_its_own_language() -> None:
    text = "Wir haben die Umstellung der Bäckereien geleitet."
    keys = told(text, "de").keys.tolist()
    assert len(keys) == len(set(keys))
    for word in ("Bäckereien", "Umstellung"):
        assert {word_key(stem(word, language)) for language in ("en", "de")} <= set(keys)


@pytest.mark.parametrize("text", ["", "\ud83d", "," * 10_000, "x" * 10_000])
def test_odd_text_is_a_sentence_too(text: str) -> None:
    assert told(text).part == ""
