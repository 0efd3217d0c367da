"""The order on the judged people and projects, beside what experts said."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tpmmatch import resources
from tpmmatch.model.profile import document_id

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def quality() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality", ROOT / "benchmarks" / "quality.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_the_order_is_near_the_experts_and_far_above_keyword_search(quality: ModuleType) -> None:
    people = {document_id(document): document for document in quality.read_lines(resources.path("sample/people.jsonl"))}
    needs = {need["id"]: need for need in quality.read_lines(ROOT / "tests/data/judged/needs.jsonl")}
    grades = quality.read_grades(ROOT / "tests/data/judged/grades.jsonl")
    ours, baseline = quality.our_rankings(people, needs), quality.bm25_rankings(people, needs)
    _, ndcg5, _, _ = quality.averages(ours, grades, sorted(needs))
    _, keywords5, _, _ = quality.averages(baseline, grades, sorted(needs))
    assert ndcg5 >= 0.70
    assert ndcg5 >= keywords5 + 0.15
    for half in (sorted(needs)[::2], sorted(needs)[1::2]):
        assert quality.averages(ours, grades, half)[1] >= 0.65


def test_the_measure_agrees_with_sums_made_by_hand(quality: ModuleType) -> None:
    # Gains 2^3-1 = 7 and 2^1-1 = 1; the better one stands second: (1/log2(2) + 7/log2(3)) / (7 + 1/log2(3)).
    assert quality.ndcg(["b", "a", "c"], {"a": 3.0, "b": 1.0, "c": 0.0}, 5) == pytest.approx(0.7098, abs=1e-4)
    assert quality.precision(["b", "a", "c"], {"a": 3.0, "b": 1.0, "c": 0.0}, 3) == 1.0
