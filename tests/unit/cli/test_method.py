"""`method`: how the order is worked out, printed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_it_is_told_as_text_without_a_store(run: Run, tmp_path: Path) -> None:
    answer = run("method")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("*Printed by `tpmmatch method`")
    assert "## Ready, Ask first, Misses" in answer.out
    assert "fit.prior_weight" in answer.out
    assert not (tmp_path / "people.sqlite").exists()


def test_it_is_told_as_one_document(run: Run) -> None:
    answer = run("method", "--json")
    assert (answer.code, answer.err) == (0, "")
    assert answer.json["title"] == "How this is worked out"
    assert answer.json["numbers"]["strength"]["work"] == 1.0
