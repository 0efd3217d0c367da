from typing import Any

import pytest

from tpmmatch.matching.rules import Rules, read_rules

GROUPS = [
    *("strength", "part", "recency", "fluency", "words", "craft", "weights", "fit", "flags", "terms", "confidence"),
    *("bands", "robustness", "calls"),
]


def whole(**changed: object) -> dict[str, Any]:
    return {"version": "test", **{group: {} for group in GROUPS}} | changed


def test_the_packaged_rules_carry_a_version(rules: Rules) -> None:
    assert rules.version


def test_a_group_missing_or_unknown_is_refused() -> None:
    assert read_rules(whole(bands={"tie": 0.5})).bands["tie"] == 0.5
    with pytest.raises(TypeError):
        read_rules({key: value for key, value in whole().items() if key != "terms"})
    with pytest.raises(TypeError):
        read_rules(whole(magic={}))


def test_what_was_done_counts_more_than_what_is_listed(rules: Rules) -> None:
    strength = rules.strength
    assert strength["work"] > strength["told"] > strength["summary"] > strength["keyword"] > strength["skill"]


def test_having_led_counts_more_than_having_been_near(rules: Rules) -> None:
    assert rules.part["led"] > rules.part["unclear"] > rules.part["took_part"] > rules.part["near"] > 0.0


def test_terms_cost_more_the_further_they_are_apart(rules: Rules) -> None:
    terms = rules.terms
    assert 0.0 < terms["rate_free"] < terms["rate_some"] < terms["rate_much"]
    assert 1.0 > terms["rate_harm_some"] > terms["rate_harm_much"] > terms["rate_harm_miss"] > 0.0
    assert 0 < terms["late_free_weeks"] < terms["late_miss_weeks"]
    assert 1.0 > terms["late_harm"] > terms["late_harm_miss"] > 0.0
    assert terms["hours_enough"] > terms["hours_few"]
    assert 1.0 > terms["hours_harm_some"] > terms["hours_harm_few"] > 0.0


def test_the_surer_the_rung_the_more_confidence(rules: Rules) -> None:
    table = rules.confidence
    assert 0.0 == table["unknown"] < table["said"] < table["shown"] < table["vouched"] < table["seen"] == 1.0


def test_a_word_counts_most_where_work_is_told(rules: Rules) -> None:
    words = rules.words
    assert words["work"] == max(words.values())
    assert words["summary"] > words["keyword"] > words["skill"] > 0.0


def test_what_is_not_known_may_turn_out_better_than_what_a_rich_profile_is_silent_on(rules: Rules) -> None:
    table = rules.robustness
    assert table["spread"] > 1.0
    assert 1.0 >= table["unknown"] > table["silent"] > 0.0
    assert 0.0 < table["said"] < 1.0
    assert 0.0 < table["term"] < 1.0


def test_as_good_as_equal_is_nearer_than_merely_near(rules: Rules) -> None:
    assert 0.0 < rules.bands["tie"] < rules.bands["near"]
    assert 0.5 < rules.bands["wins"] < 1.0
