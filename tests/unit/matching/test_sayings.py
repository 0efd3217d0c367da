from collections.abc import Callable

import pytest

from tpmmatch.matching import Reading
from tpmmatch.matching.sayings import before, behind, folded, sayings_of
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary import load_vocabulary

Person = Callable[..., Profile]
Read = Callable[[Profile], Reading]


@pytest.fixture
def said(person: Person, read: Read) -> Callable[[str], list[tuple[str, set[str]]]]:
    """The sentences of one reference about Kim Larsson in plain spelling, each with what is found in it."""

    def find(reference: str) -> list[tuple[str, set[str]]]:
        lines = read(person("Led a move.", references=[reference])).lines
        told = [line for line in lines if line.passage.source.startswith("/references/")]
        found = sayings_of(told, load_vocabulary(), "Kim Larsson")
        return [(saying.text, {item.concept for item in saying.found}) for saying in found]

    return find


def test_a_sentence_is_read_in_plain_spelling(said: Callable[[str], list[tuple[str, set[str]]]]) -> None:
    assert said("Kim Larsson didn't answer. Ms Larsson rang.")[0][0] == "he did not answer."


def test_what_is_denied_is_not_found(said: Callable[[str], list[tuple[str, set[str]]]]) -> None:
    assert "missed_deadline" in said("The date moved twice.")[0][1]
    assert said("We never had to chase her.")[0][1] == set()


def test_numbers_are_held_against_the_sentence_before(said: Callable[[str], list[tuple[str, set[str]]]]) -> None:
    first, second = said("We agreed on 14 weeks with him. It took 41 weeks.")
    assert "missed_deadline" not in first[1]
    assert "missed_deadline" in second[1]


def test_a_clause_ends_at_a_comma_and_at_but() -> None:
    text = "We waited, he said but never came"
    assert before(text, text.index("said")) == " he "
    assert folded(behind(text, text.index("said") + 4)) == []
