"""The store that a command works on, and the day that it reckons from."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.cli.opening import now

Run = Callable[..., Any]


def test_the_store_may_be_named_before_or_after_the_command(run: Run, three: Path) -> None:
    assert run("--data", "one.sqlite", "import", three).code == 0
    assert run("import", three, "--data", "two.sqlite").code == 0
    for words in (
        ["--data", "one.sqlite", "people"],
        ["people", "--data=two.sqlite"],
        ["people", "list", "--data", "two.sqlite"],
        ["people", "--data", "one.sqlite", "list"],
        ["--data", "nobody.sqlite", "people", "list", "--data", "one.sqlite"],
    ):
        assert len(run(*words, "--json").json) == 3, words
    assert run("people", "--json").json == [], "the usual store was left alone"


def test_the_store_may_be_named_by_the_environment(
    run: Run, three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TPMMATCH_DATA", str(tmp_path / "mine" / "store.db"))
    run("import", three)
    assert (tmp_path / "mine" / "store.db").is_file()
    monkeypatch.setenv("TPMMATCH_DATA", str(tmp_path / "other.db"))
    assert run("people", "--json").json == []
    assert len(run("people", "--json", "--data", tmp_path / "mine" / "store.db").json) == 3


@pytest.mark.parametrize("words", [["--data", "", "people"], ["people", "--data="]])
def test_an_empty_name_is_not_the_persons_own_store(run: Run, three: Path, words: list[str]) -> None:
    run("import", three)
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "name is empty" in answer.err


@pytest.mark.parametrize("place", [".", "people.jsonl", "people.jsonl/x.sqlite", "mysql://host/db", "postgresql://["])
def test_a_place_that_is_no_store_is_told_and_left_as_it_is(run: Run, three: Path, place: str) -> None:
    content = three.read_bytes()
    answer = run("people", "--json", "--data", place)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("tpmmatch: ")
    assert "inside TPM Match" not in answer.err
    assert three.read_bytes() == content


def test_a_day_is_todays_unless_named(run: Run, need: Path) -> None:
    assert run("match", need, "--today", "2027-02-28", "--json").json["today"] == "2027-02-28"
    day = datetime.now().astimezone().date
    before = day()
    assert before.isoformat() <= run("match", need, "--json").json["today"] <= day().isoformat()


def test_moments_are_kept_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= now() <= datetime.now(UTC)
    assert now().tzinfo is UTC
