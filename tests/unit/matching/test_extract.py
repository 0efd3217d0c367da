import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tpmmatch import resources
from tpmmatch.matching import Reading, Rules
from tpmmatch.matching.extract import FULL, RUNGS, Extract, extract, extracts, strength_of
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.model.match import Rung
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.vocabulary import Vocabulary

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]
Take = Callable[[Profile], Extract]

CRM = "Led the introduction of a CRM for a dentist."


@pytest.fixture
def take(read: Callable[[Profile], Reading], vocabulary: Vocabulary, rules: Rules) -> Take:
    return lambda profile: extract(read(profile), vocabulary, rules)


@pytest.fixture
def sample() -> Sequence[Profile]:
    lines = resources.read_text("sample/people.jsonl").splitlines()
    return [read_profile("p", json.loads(line)) for line in lines[:12]]


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


def test_people_read_together_are_as_each_is_alone(
    person: Person, read: Read, vocabulary: Vocabulary, rules: Rules
) -> None:
    profiles = [
        person(CRM, "Ran two sprints a month.", skills=["CRM"], languages={"German": "C1"}),
        person(skills=["CRM", "Scrum"], languages={"Deutsch": "native", "German": "some"}),
        read_profile("p-3", {}),
        person("Helped the agency that led the CRM project.", summary="I led 3 CRM projects in 2019."),
    ]
    readings = list(map(read, profiles))
    together = extracts(readings, vocabulary, rules)
    assert len(together) == len(profiles)
    for reading, found in zip(readings, together, strict=True):
        alone = extract(reading, vocabulary, rules)
        assert (found.concepts.tobytes(), found.words.tobytes()) == (alone.concepts.tobytes(), alone.words.tobytes())
    assert extracts([], vocabulary, rules) == []


def test_numbers_follow_from_the_sentences_that_are_shown(
    read: Read, vocabulary: Vocabulary, rules: Rules, sample: Sequence[Profile]
) -> None:
    for profile in sample:
        reading = read(profile)
        found = extract(reading, vocabulary, rules).concepts
        numbers = {number: concept for concept, number in concept_numbers(vocabulary).items()}
        assert {numbers[row["concept"]] for row in found} == set(reading.evidence)
        for row in found:
            items = reading.evidence[numbers[row["concept"]]]
            assert row["strength"] == round(FULL * strength_of(item.strength for item in items))
            assert row["until"] == items[0].until
            half = [item.rung for item in items if item.rung != Rung.SAID and item.strength >= items[0].strength / 2]
            assert RUNGS[row["rung"]] == next(iter(half), items[0].rung)


@pytest.mark.parametrize("text", ["\ud83d\ude9a", "a\u0000b", "\u202e", "x" * 100_000, "," * 10_000])
def test_odd_text_is_no_crash(person: Person, take: Take, text: str) -> None:
    assert take(person(text, summary=text, headline=text, skills=[text])).person == "p-1"
