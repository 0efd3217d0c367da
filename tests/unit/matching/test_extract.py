from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.extract import RUNGS, Extract, extract, strength_of
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.model.match import Rung
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import Vocabulary

Person = Callable[..., Profile]
Take = Callable[[Profile], Extract]

CRM = "Led the introduction of a CRM for a dentist."


@pytest.fixture
def take(read: Callable[[Profile], Reading], vocabulary: Vocabulary, rules: Rules) -> Take:
    return lambda profile: extract(read(profile), vocabulary, rules)


@pytest.mark.parametrize(
    ("strengths", "together"),
    [
        ([], 0.0),
        ([1.0], 0.9),
        ([1.0, 1.0], 0.936),  # 1 - 0.1 x (1 - 0.36)
        ([1.0, 1.0, 1.0], 0.94752),  # ... x (1 - 0.18)
        ([1.0, 1.0, 1.0, 1.0], 0.94752),  # more than three tell no more
        ([0.5], 0.45),
        ([7.0], 0.9),
    ],
)
def test_each_further_sentence_adds_a_little(strengths: list[float], together: float) -> None:
    assert strength_of(strengths) == pytest.approx(together)


@given(st.lists(st.floats(0, 1), max_size=5), st.floats(0, 1))
def test_one_more_sentence_never_takes_away(strengths: list[float], more: float) -> None:
    assert 0.0 <= strength_of(strengths) <= strength_of([*strengths, more]) + 1e-12 <= 1.0


def row_of(found: Extract, concept: str, vocabulary: Vocabulary) -> tuple[int, Rung, int]:
    (row,) = found.concepts[found.concepts["concept"] == concept_numbers(vocabulary)[concept]]
    return int(row["strength"]), RUNGS[row["rung"]], int(row["until"])


def test_a_concept_keeps_its_strength_its_rung_and_its_last_year(
    person: Person, take: Take, vocabulary: Vocabulary
) -> None:
    found = take(person(CRM, start="2012", end="2016"))
    assert row_of(found, "crm", vocabulary) == (round(255 * 0.9), Rung.SHOWN, 2016)


def test_a_word_keeps_the_strength_of_its_best_place(person: Person, take: Take, rules: Rules) -> None:
    found = take(person("Led the zorbelith works.", skills=["zorbelith", "quux"]))
    strengths = dict(zip(found.words["word"].tolist(), found.words["strength"].tolist(), strict=True))
    assert strengths[word_key("zorbelith")] == round(255 * rules.words["work"])
    assert strengths[word_key("quux")] == round(255 * rules.words["skill"])


def test_each_concept_and_word_is_there_once_and_sorted(person: Person, take: Take) -> None:
    found = take(person(CRM, CRM, skills=["CRM", "Scrum", "zorbelith"], languages={"German": "C1", "Deutsch": "C1"}))
    for numbers in (found.concepts["concept"].tolist(), found.words["word"].tolist()):
        assert numbers
        assert numbers == sorted(set(numbers))


def test_nothing_comes_of_an_empty_profile(document_of: Person, take: Take) -> None:
    found = take(document_of({}))
    assert (len(found.concepts), len(found.words)) == (0, 0)
    assert (found.facts.tells, found.facts.told_words, found.facts.flags) == (False, 0, 0)
    assert set(found.facts.areas) == {0.0}


@pytest.mark.parametrize("name", ["Mohammed Al-Rashid", "Anna Scrum Master CRM", "", "Łódź 🚚"])
def test_it_does_not_know_the_name(person: Person, take: Take, name: str) -> None:
    plain, other = take(person(CRM, name="Kim Larsson")), take(person(CRM, name=name))
    assert other.concepts.tobytes() == plain.concepts.tobytes()
    assert other.words.tobytes() == plain.words.tobytes()
    assert other.facts == plain.facts


def test_it_is_small_however_long_the_profile(person: Person, take: Take) -> None:
    found = take(person(*[f"{CRM[:-1]} number {number}." for number in range(2_000)]))
    assert found.concepts.nbytes + found.words.nbytes < 20_000


def test_bad_signs_are_counted_and_terms_are_kept(person: Person, take: Take) -> None:
    terms = {"day_rate": {"amount": 400, "currency": "EUR"}, "hours_per_week": 20}
    found = take(person(CRM, references=["He missed the deadline twice."], terms=terms)).facts
    assert found.flags == 1
    assert found.offer.terms.hours_per_week == 20
    assert found.offer.terms.day_rate is not None


def test_every_concept_has_a_number_of_its_own_that_fits(vocabulary: Vocabulary) -> None:
    numbers = concept_numbers(vocabulary)
    assert sorted(numbers.values()) == list(range(len(vocabulary.concepts)))
    assert len(numbers) <= np.iinfo(np.uint16).max


def test_a_word_has_the_same_key_on_every_machine() -> None:
    assert [word_key(word) for word in ("crm", "bäckerei", "")] == [0x9BDAAAFA, 0xC4BACC9C, 0]
    assert word_key("\ud800") != word_key("\ud801")  # half a letter from a broken file is no crash
    assert 0 <= word_key("bäckerei") < 2**32


@pytest.mark.parametrize("text", ["\ud83d\ude9a", "a\u0000b", "\u202e", "x" * 100_000, "," * 10_000])
def test_odd_text_is_no_crash(person: Person, take: Take, text: str) -> None:
    assert take(person(text, summary=text, headline=text, skills=[text])).person == "p-1"
