from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tpmmatch.matching.areas import AREAS
from tpmmatch.matching.craft import CraftSigns
from tpmmatch.matching.extract import CONCEPT, RUNGS, WORD, Extract, Facts
from tpmmatch.matching.index import Index
from tpmmatch.matching.numbers import concept_numbers, word_key
from tpmmatch.matching.offer import offer_of
from tpmmatch.matching.postings import GRADE_YEARS, GRADES, STRENGTHS
from tpmmatch.matching.terms import TERMS
from tpmmatch.model.match import Rung
from tpmmatch.model.profile import read_profile
from tpmmatch.vocabulary import Vocabulary

Made = Callable[..., Extract]


def concept(index: Index, name: str, vocabulary: Vocabulary) -> list[tuple[int, float, Rung, int]]:
    found = index.concept(concept_numbers(vocabulary)[name])
    strength, until = GRADES[found.grade], GRADE_YEARS[found.grade]
    lists = (found.rows.tolist(), strength.tolist(), found.rung.tolist(), until.tolist())
    return [(row, how, RUNGS[rung], until) for row, how, rung, until in zip(*lists, strict=True)]


def word(index: Index, stem: str) -> list[tuple[int, float]]:
    (found,) = index.words([word_key(stem)])
    return list(zip(found.rows.tolist(), STRENGTHS[found.strength].tolist(), strict=True))


def test_one_look_finds_all_who_bear_a_concept_out(made: Made, vocabulary: Vocabulary) -> None:
    index = Index(
        [
            made("a", {"crm": (255, Rung.SHOWN, 2016), "scrum": (51, Rung.SAID, 0)}),
            made("b"),
            made("c", {"crm": (102, Rung.VOUCHED, 9999)}),
            made("d", {"crm": (0, Rung.SEEN, 1999)}),
        ]
    )
    assert index.people == ("a", "b", "c", "d")
    assert len(index) == 4
    assert concept(index, "crm", vocabulary) == [
        (0, 1.0, Rung.SHOWN, 2016),
        (2, pytest.approx(0.4), Rung.VOUCHED, 9999),
        (3, 0.0, Rung.SEEN, 1999),
    ]
    assert concept(index, "scrum", vocabulary) == [(0, pytest.approx(0.2), Rung.SAID, 0)]


@pytest.mark.parametrize(
    ("year", "kept"),
    [(0, 0), (1, 1900), (1850, 1900), (1900, 1900), (2026, 2026), (2153, 2153), (2154, 9999), (9999, 9999)],
)
def test_years_out_of_this_world_are_long_ago_or_not_over(
    made: Made, vocabulary: Vocabulary, year: int, kept: int
) -> None:
    index = Index([made("a", {"crm": (255, Rung.SEEN, year), "scrum": (0, Rung.SAID, year)})])
    assert concept(index, "crm", vocabulary) == [(0, 1.0, Rung.SEEN, kept)]
    assert concept(index, "scrum", vocabulary) == [(0, 0.0, Rung.SAID, kept)]


def test_what_nobody_has_is_found_with_nobody(made: Made, vocabulary: Vocabulary) -> None:
    index = Index([made("a", {"crm": (255, Rung.SHOWN, 2016)}, {"zorb": 255})])
    assert concept(index, "scrum", vocabulary) == []
    assert word(index, "quux") == []
    first, last = sorted(vocabulary.concepts)[0], sorted(vocabulary.concepts)[-1]
    assert concept(index, first, vocabulary) == concept(index, last, vocabulary) == []


def test_the_first_and_the_last_concept_are_found_like_any_other(made: Made, vocabulary: Vocabulary) -> None:
    for name in (sorted(vocabulary.concepts)[0], sorted(vocabulary.concepts)[-1]):
        index = Index([made("a", {name: (255, Rung.SHOWN, 2016)}), made("b")])
        assert concept(index, name, vocabulary) == [(0, 1.0, Rung.SHOWN, 2016)]


def test_one_look_finds_all_who_use_a_word(made: Made) -> None:
    index = Index([made("a", words={"zorb": 255, "quux": 51}), made("b", words={"zorb": 102}), made("c")])
    assert word(index, "zorb") == [(0, 1.0), (1, pytest.approx(0.4))]
    assert word(index, "quux") == [(0, pytest.approx(0.2))]


def test_the_least_key_is_a_word_like_any_other(made: Made) -> None:
    """The key of nothing is 0."""
    index = Index([made("a", words={"": 255, "x": 51})])
    assert word(index, "") == [(0, 1.0)]
    assert word(index, "x") == [(0, pytest.approx(0.2))]


def test_an_index_of_nobody_is_empty(vocabulary: Vocabulary) -> None:
    index = Index([])
    assert (len(index), index.people) == (0, ())
    assert concept(index, "crm", vocabulary) == word(index, "zorb") == []
    assert [offers.different for offers in index.offers] == [()] * len(TERMS)
    assert index.columns.areas.shape[0] == len(index.columns.tells) == 0


def test_people_without_anything_are_people(made: Made, vocabulary: Vocabulary) -> None:
    index = Index([made("a"), made("b")])
    assert len(index) == 2
    assert concept(index, "crm", vocabulary) == word(index, "zorb") == []


@pytest.mark.parametrize("ids", ["ba", "aa", "acb"])
def test_people_out_of_order_or_twice_are_refused(made: Made, ids: str) -> None:
    with pytest.raises(ValueError, match="out of order"):
        Index([made(id) for id in ids])


def test_facts_stand_in_columns(made: Made) -> None:
    french = offer_of(read_profile("b", {"languages": [{"language": "French"}]}), "")
    index = Index([made("a", flags=2, told_words=61), made("b", tells=False, areas=(0.25,) * 6, offer=french)])
    columns = index.columns
    assert columns.flags.tolist() == [2, 0]
    assert columns.told_words.tolist() == [61, 0]
    assert columns.tells.tolist() == [True, False]
    assert columns.areas.tolist() == [[0.0] * 6, [0.25] * 6]
    assert columns.craft["left"].tolist() == [1.0, 1.0]


def test_each_different_offer_is_kept_once(made: Made) -> None:
    def offering(id: str, hours: int | None) -> Extract:
        return made(id, offer=offer_of(read_profile(id, {"meta": {"freelance": {"hours_per_week": hours}}}), ""))

    index = Index([offering("a", 20), offering("b", 40), offering("c", 20), offering("d", None)])
    hours = index.offers[2]
    assert len(hours.different) == 3
    assert [hours.different[number] for number in hours.which] == [20, 40, 20, None]


def test_thousands_keep_their_rows(made: Made, vocabulary: Vocabulary) -> None:
    """More people than are packed at once."""
    crm, zorb = {"crm": (255, Rung.SHOWN, 2016)}, {"zorb": 255}
    index = Index(
        made(f"p{number:05}", crm if number % 7 == 0 else None, zorb if number % 11 == 0 else None, flags=number)
        for number in range(2_500)
    )
    assert [row for row, *_ in concept(index, "crm", vocabulary)] == list(range(0, 2_500, 7))
    assert [row for row, _ in word(index, "zorb")] == list(range(0, 2_500, 11))
    assert index.columns.flags.tolist() == list(range(2_500))
    assert index.people[1_001] == "p01001"


@settings(deadline=None)
@given(
    st.lists(st.dictionaries(st.integers(0, 2**32 - 1) | st.sampled_from([0, 2**32 - 1]), st.integers(0, 255))),
)
def test_every_word_that_goes_in_comes_out(people: list[dict[int, int]]) -> None:
    extracts = [_with_words(f"p{number:03}", words) for number, words in enumerate(people)]
    index = Index(extracts)
    keys = sorted({key for words in people for key in words})
    for key, found in zip(keys, index.words(keys), strict=True):
        expected = [(row, words[key] / 255) for row, words in enumerate(people) if key in words]
        assert found.rows.tolist() == [row for row, _ in expected]
        assert STRENGTHS[found.strength].tolist() == pytest.approx([how for _, how in expected])


def _with_words(id: str, words: dict[int, int]) -> Extract:
    """Somebody who has these keys, whatever words they stand for."""
    nothing = CraftSigns(
        acts=0, headline=False, own_title=False, alone_days=0, alone_since=0, any_days=0, any_since=0, left=1.0
    )
    offer = offer_of(read_profile(id, {}), "")
    facts = Facts(craft=nothing, flags=0, told_words=0, areas=(0.0,) * len(AREAS), tells=True, offer=offer)
    return Extract(id, np.empty(0, CONCEPT), np.array(sorted(words.items()), WORD), facts)
