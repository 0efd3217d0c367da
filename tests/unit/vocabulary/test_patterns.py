import pytest

from tpmmatch.vocabulary.patterns import Step, key, read_phrase
from tpmmatch.vocabulary.stems import stem


def test_alternatives_share_a_step() -> None:
    (pattern,) = read_phrase("took|take over", "rescue", "en")
    assert pattern.steps[0] == Step(frozenset({key("stem", "took", "en"), key("stem", "take", "en")}))
    assert len(pattern.steps) == 2


def test_an_alternative_of_several_words_makes_a_pattern_of_its_own() -> None:
    patterns = read_phrase("e-mail|mail move", "mail", "en")
    assert sorted(len(pattern.steps) for pattern in patterns) == [2, 3]


@pytest.mark.parametrize(("dots", "apart"), [("..", False), ("...", True)])
def test_dots_allow_words_between_and_three_of_them_commas_too(dots: str, apart: bool) -> None:
    (pattern,) = read_phrase(f"over {dots} project", "rescue", "en")
    assert (pattern.steps[1].gap, pattern.apart) == (3, apart)


@pytest.mark.parametrize(
    ("phrase", "keys"),
    [
        ("projektleit*", {key("starts", "projektleit", "de")}),
        ("*umzug", {key("ends", "umzug", "de")}),
        ("*shop*", {key("part", "shop", "de")}),
        ("=IT", {key("exact", "IT", "de")}),
    ],
)
def test_stars_and_equal_signs(phrase: str, keys: set[str]) -> None:
    (pattern,) = read_phrase(phrase, "x", "de")
    assert pattern.steps[0].keys == keys


@pytest.mark.parametrize("phrase", ["=IT|HR", "=IT|=HR"])
def test_an_equal_sign_before_a_group_holds_for_all_of_it_and_for_no_other(phrase: str) -> None:
    (pattern,) = read_phrase(f"{phrase} manager", "x", "en")
    exact, last = pattern.steps
    assert exact.keys == {key("exact", "IT", "en"), key("exact", "HR", "en")}
    assert last.keys == {key("stem", stem("manager", "en"), "en")}


def test_a_phrase_of_signs_alone_is_no_pattern() -> None:
    assert read_phrase("&", "x", "en") == []
