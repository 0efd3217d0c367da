import re
import tomllib

import pytest

from tpmmatch import resources
from tpmmatch.matching import Rules
from tpmmatch.matching.method_numbers import explanations, figures, groups, percent, plain
from tpmmatch.wording import say


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.05, "0.05"), (1.0, "1"), (24, "24"), (2.6, "2.6"), (0.0, "0"), (10_000, "10\u202f000"), (2 / 3, "0.6667")],
)
def test_a_number_has_as_few_digits_as_it_needs(value: float, text: str) -> None:
    assert say(plain(value)) == text


@pytest.mark.parametrize(("value", "text"), [(0.45, "45"), (0.07, "7"), (1.0, "100"), (2 / 3, "66.7"), (0.0, "0")])
def test_a_share_is_told_in_per_cent_on_one_line(value: float, text: str) -> None:
    assert say(percent(value)) == f"{text}\u00a0%"


def test_sentences_may_name_every_constant(rules: Rules) -> None:
    found = figures(rules)
    for group, constants in groups(rules).items():
        for key, value in constants.items():
            assert found[f"{group}_{key}"] == plain(value)
            assert found[f"{group}_{key}_pc"] == plain(round(100 * value, 1))
    assert found["version"] == rules.version


def test_every_constant_is_explained_in_the_file(rules: Rules) -> None:
    told = explanations()
    named = {f"{group}.{key}" for group, constants in groups(rules).items() for key in constants}
    assert {name for name in named if not told.get(name)} == set()
    assert {name for name in told if "." in name} == named


def test_an_explanation_is_the_comment_as_it_stands(rules: Rules) -> None:
    lines = resources.read_text("rules/rules.toml").splitlines()
    for name, about in explanations().items():
        key = name.rpartition(".")[2]
        assert any(re.match(rf"\[?{key}\b", line) and line.endswith(f"# {about.en}") for line in lines), name
    assert rules.version


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_every_explanation_is_there_in_each_language(language: str) -> None:
    told = explanations()
    assert [name for name, about in told.items() if not getattr(about, language)] == []
    translated = tomllib.loads(resources.read_text("rules/explained.toml"))
    assert sorted(set(translated) - set(told)) == []
