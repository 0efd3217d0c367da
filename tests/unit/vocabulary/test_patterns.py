import pytest

from tpmmatch.vocabulary.patterns import Step, Symbol, read_phrase


def test_alternatives_share_a_step() -> None:
    (pattern,) = read_phrase("took|take over", "rescue", "en")
    assert pattern.steps[0] == Step(frozenset({Symbol("stem", "took"), Symbol("stem", "take")}))
    assert len(pattern.steps) == 2


def test_an_alternative_of_several_words_makes_a_pattern_of_its_own() -> None:
    patterns = read_phrase("e-mail|mail move", "mail", "en")
    assert sorted(len(pattern.steps) for pattern in patterns) == [2, 3]


@pytest.mark.parametrize(("dots", "apart"), [("..", False), ("...", True)])
def test_dots_allow_words_between_and_three_of_them_commas_too(dots: str, apart: bool) -> None:
    (pattern,) = read_phrase(f"over {dots} project", "rescue", "en")
    assert (pattern.steps[1].gap, pattern.apart) == (3, apart)


@pytest.mark.parametrize(
    ("phrase", "symbols"),
    [
        ("projektleit*", {Symbol("starts", "projektleit")}),
        ("*umzug", {Symbol("ends", "umzug")}),
        ("*shop*", {Symbol("part", "shop")}),
        ("=IT", {Symbol("exact", "IT")}),
    ],
)
def test_stars_and_equal_signs(phrase: str, symbols: set[Symbol]) -> None:
    (pattern,) = read_phrase(phrase, "x", "de")
    assert pattern.steps[0].symbols == symbols


@pytest.mark.parametrize("phrase", ["=IT|HR", "=IT|=HR"])
def test_an_equal_sign_before_a_group_holds_for_all_of_it_and_for_no_other(phrase: str) -> None:
    (pattern,) = read_phrase(f"{phrase} manager", "x", "en")
    exact, last = pattern.steps
    assert exact.symbols == {Symbol("exact", "IT"), Symbol("exact", "HR")}
    assert {symbol.how for symbol in last.symbols} == {"stem"}


def test_a_phrase_of_signs_alone_is_no_pattern() -> None:
    assert read_phrase("&", "x", "en") == []
