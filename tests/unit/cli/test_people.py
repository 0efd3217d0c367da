"""`people`: listed, shown, exported and forgotten by id."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]


@pytest.fixture
def filled(run: Run, three: Path) -> Run:
    run("import", three)
    return run


def test_nobody_yet_says_what_to_do(run: Run) -> None:
    answer = run("people")
    assert (answer.code, answer.out) == (0, "")
    assert "tpmmatch import" in answer.err
    assert run("people", "--json").json == []


def test_everybody_is_listed_by_name(filled: Run) -> None:
    assert [line.split()[0] for line in filled("people").out.splitlines()] == ["id", "a", "b", "c"]
    assert filled("people", "list").out == filled("people").out


@pytest.mark.parametrize("words", [["people", "--json"], ["people", "list", "--json"], ["people", "--json", "list"]])
def test_json_may_stand_anywhere_after_the_command(filled: Run, words: list[str]) -> None:
    answer = filled(*words)
    assert [item["id"] for item in answer.json] == ["a", "b", "c"]
    assert answer.json[0].keys() >= {"name", "day_rate", "available_from", "hours_per_week", "work_mode", "country"}
    assert answer.err == ""


def test_terms_stand_in_the_table_as_an_owner_writes_them(run: Run, write: Write) -> None:
    terms = {"day_rate": {"amount": 1520, "currency": "EUR"}, "available_from": "2026-12-01"}
    run("import", write("a.json", {"basics": {"name": "Ann"}, "meta": {"id": "a", "freelance": terms}}))
    assert "€1\u202f520  1 Dec 2026" in run("people").out


def test_a_name_that_drives_the_terminal_is_shown_instead(run: Run, write: Write) -> None:
    evil = {"name": "Ann\x1b[2J\nBee\x9b2J", "label": "\x1b]0;owned\x07"}
    run("import", write("a.json", {"basics": evil, "meta": {"id": "a"}}))
    assert len(run("people").out.splitlines()) == 2
    for words in (["people"], ["people", "show", "a"], ["people", "show", "a", "--json"], ["people", "--json"]):
        assert not set(run(*words).out) & {"\x1b", "\x9b", "\x07"}
    assert run("people", "show", "a", "--json").json["basics"] == {"name": "Ann[2J\nBee\x9b2J", "label": "]0;owned"}


def test_somebody_is_shown_with_their_document(filled: Run) -> None:
    answer = filled("people", "show", "b")
    assert answer.code == 0
    assert answer.out.startswith("Bo Bell\n{")
    assert filled("people", "show", "b", "--json").json["meta"]["id"] == "b"


@pytest.mark.parametrize("words", [["show", "nobody"], ["show", ""], ["show", "\udcff"], ["erase", "nobody", "--yes"]])
def test_who_isnt_there_is_told_on_stderr_alone(filled: Run, words: list[str]) -> None:
    answer = filled("people", *words, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert "There is no person with the id" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_all_or_some_are_exported(filled: Run) -> None:
    assert filled("people", "export", "-o", "all.json").out == "3 written to all.json\n"
    assert len(json.loads(Path("all.json").read_text("utf-8"))) == 3
    assert filled("people", "export", "c", "a", "-o", "two.json", "--json").json == {"exported": 2, "path": "two.json"}
    assert [item["meta"]["id"] for item in json.loads(Path("two.json").read_text("utf-8"))] == ["c", "a"]
    filled("people", "export", "-o", "one.json", "b")
    assert json.loads(Path("one.json").read_text("utf-8"))["meta"]["id"] == "b"


def test_some_unknown_and_nothing_is_exported(filled: Run) -> None:
    answer = filled("people", "export", "a", "nobody", "-o", "some.json", "--json")
    assert (answer.code, answer.out) == (2, "")
    assert "nobody" in answer.err
    assert not Path("some.json").exists()


def test_an_export_needs_a_place_and_overwrites_nothing_unasked(filled: Run) -> None:
    assert filled("people", "export").code == 2
    assert filled("people", "export", "-o", "").code == 2
    Path("mine.json").write_text("mine", encoding="utf-8")
    refused = filled("people", "export", "-o", "mine.json")
    assert refused.code == 2
    assert "--force" in refused.err
    assert Path("mine.json").read_text("utf-8") == "mine"
    assert filled("people", "export", "-o", "mine.json", "--force").code == 0


def test_forgetting_wants_to_be_meant(filled: Run) -> None:
    refused = filled("people", "erase", "a")
    assert refused.code == 2
    assert "--yes" in refused.err
    assert filled("people", "show", "a").code == 0
    assert filled("people", "erase", "a", "--yes", "--json").json == {"erased": "a"}
    assert filled("people", "show", "a").code == 2
    assert filled("people", "erase", "b", "--yes").out == "b is forgotten.\n"


def test_all_that_is_kept_of_somebody_is_written(run: Run, three: Path, tmp_path: Path) -> None:
    run("import", three)
    id = run("people", "--json").json[0]["id"]
    assert run("people", "access", id, "-o", tmp_path / "all.zip").code == 0
    assert (tmp_path / "all.zip").read_bytes().startswith(b"PK")
    assert run("people", "access", id, "-o", tmp_path / "all.zip").code == 2
    assert "effac" in run("people", "notice", "--language", "fr").out
