"""What speaks for somebody: the strongest first, each with a sentence of theirs that hasn't been quoted yet."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tpmmatch.briefs import candidate_brief, speaking_for
from tpmmatch.model.brief import Brief
from tpmmatch.model.match import Contribution, Quote, Rung
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import read_project
from tpmmatch.wording import say

Make = Callable[..., Brief]
Contribute = Callable[..., Contribution]


@pytest.fixture
def gather(ranked: Callable[..., Any], document: dict[str, Any]) -> Make:
    def make(**values: object) -> Brief:
        ranking, person = ranked(**values)
        project = read_project("shop", {"title": "Cheese shop", "max_day_rate": {"amount": 390, "currency": "EUR"}})
        return candidate_brief(project, ranking, person, read_profile("p", document))

    return make


def test_the_strongest_reasons_come_first_by_weight_and_value(gather: Make, contribute: Contribute) -> None:
    brief = gather(
        contributions=(
            contribute("weak", 0.2, "a", weight=5),  # 1.0
            contribute("heavy", 0.8, "b", weight=5),  # 4.0
            contribute("light", 1.0, "c", weight=1),  # 1.0, later in the list
            contribute("middle", 0.9, "d", weight=3),  # 2.7
            contribute("tiny", 0.5, "e", weight=1),  # 0.5
        )
    )
    assert [reason.wish for reason in brief.reasons] == ["heavy", "middle", "weak", "light"]
    assert [reason.quote for reason in brief.reasons] == ["b", "d", "a", "c"]


def test_no_reason_without_evidence_or_value_nor_from_terms(gather: Make, contribute: Contribute) -> None:
    brief = gather(
        contributions=(
            contribute("no evidence", 0.9),
            contribute("not borne out", 0.05, "a"),
            contribute("terms", 0.9, "b", kind="terms"),
            contribute("unknown", None, "d"),
        )
    )
    assert brief.reasons == ()


def test_a_sentence_is_quoted_once_while_there_is_another(gather: Make, contribute: Contribute) -> None:
    brief = gather(
        contributions=(
            contribute("first", 1.0, "same", weight=5),
            contribute("second", 1.0, "same", "other", weight=4),
            contribute("third", 1.0, "same", weight=3),
            contribute("fourth", 1.0, "fresh", weight=2),
            contribute("fifth", 1.0, "new", weight=1),
        )
    )
    assert [reason.quote for reason in brief.reasons] == ["same", "other", "fresh", "new"]


def test_a_list_of_words_does_not_stand_in_for_a_sentence(gather: Make, contribute: Contribute) -> None:
    listed = Quote("WooCommerce", "/skills/0/keywords/0")
    second = contribute("second", 0.9, "same", weight=2)
    brief = gather(
        contributions=(
            contribute("first", 0.9, "same", weight=5),
            replace(second, evidence=(*second.evidence, listed)),
            replace(contribute("third", 0.9, "x", weight=1), evidence=(listed,)),
        )
    )
    assert [reason.quote for reason in brief.reasons] == ["same", "same", "WooCommerce"]


def test_a_reason_says_where_its_quote_stands_and_how_sure_it_is(gather: Make, contribute: Contribute) -> None:
    (reason,) = gather(contributions=(contribute("opens on time", 0.9, "Opened on the day agreed"),)).reasons
    assert say(reason.where) == "Garden centre webshop, 2024"
    assert reason.rung is Rung.SHOWN


def test_a_long_quote_ends_at_a_word_with_an_ellipsis(gather: Make, contribute: Contribute) -> None:
    (reason,) = gather(contributions=(contribute("x", 0.9, "Every Friday, " * 60),)).reasons
    assert reason.quote.endswith(("Every…", "Friday…"))
    assert 200 < len(reason.quote) <= 260


def test_who_is_told_in_a_line_is_told_by_what_their_brief_begins_with(
    ranked: Callable[..., Any], gather: Make, contribute: Contribute
) -> None:
    given = {
        "contributions": (
            contribute("only near it", 1.0, weight=9),
            contribute("plus", 1.0, "p", weight=9, kind="plus"),
            contribute("wish", 0.5, "w", weight=1),
        )
    }
    _, person = ranked(**given)
    assert [item.criterion.label for item in speaking_for(person.match)] == ["wish", "plus"]
    assert [reason.wish for reason in gather(**given).reasons] == ["wish", "plus"]
