"""`project`: taken in, listed, shown with what was understood, forgotten."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]


def test_no_project_yet_says_what_to_do(run: Run) -> None:
    answer = run("project", "list")
    assert (answer.code, answer.out) == (0, "")
    assert "tpmmatch project add" in answer.err
    assert run("project", "--json").json == []


def test_a_project_is_taken_in_once_and_updated_after(run: Run, need: Path, write: Write) -> None:
    assert run("project", "add", need, "--json").json["added"] == [{"id": "app", "source": "need.json"}]
    assert run("project", "add", need).out == "0 added, 0 updated, 1 unchanged, 0 refused\n"
    renamed = run("project", "add", write("need.json", {"id": "app", "title": "App"}), "--json").json
    assert "/title" in renamed["updated"][0]["changed"]
    assert run("project", "list", "--json").json == [{"id": "app", "title": "App", "kind": "other"}]


def test_one_bad_project_among_several_is_refused_alone(run: Run, write: Write) -> None:
    needs = write("needs.jsonl", [{"id": "a", "title": "A"}, {"id": "x" * 300, "title": "B"}, {"title": ""}])
    answer = run("project", "add", needs, "--json")
    assert answer.code == 1
    assert [item["id"] for item in answer.json["added"]] == ["a"]
    assert [item["source"] for item in answer.json["refused"]] == ["needs.jsonl:2", "needs.jsonl:3"]


@pytest.mark.parametrize("file", ["people.jsonl", "nowhere.json"])
def test_all_refused_is_failure(run: Run, three: Path, file: str) -> None:
    answer = run("project", "add", three.parent / file)
    assert answer.code == 2
    assert "refused" in answer.err


def test_a_project_is_shown_with_what_was_understood(run: Run, write: Write) -> None:
    file = write("need.json", {"title": "Shop\x1b[2J", "must_have": ["Scrum", "zorbling of quuxes"]})
    answer = run("project", "show", file)
    assert answer.code == 0
    assert answer.out.startswith("Shop[2J\n")
    assert "“zorbling of quuxes”: not understood" in answer.out
    assert run("project", "show", file, "--json").json["must_have"] == ["Scrum", "zorbling of quuxes"]


def test_a_title_of_several_lines_is_one_in_the_list(run: Run, write: Write) -> None:
    run("project", "add", write("need.json", {"id": "n", "title": "Shop\nand\ttill"}))
    assert run("project").out.splitlines()[1].split() == ["n", "other", "Shop", "and", "till"]


def test_a_project_is_forgotten(run: Run, need: Path) -> None:
    run("project", "add", need)
    assert run("project", "remove", "app", "--json").json == {"removed": "app"}
    gone = run("project", "remove", "app")
    assert (gone.code, gone.out) == (2, "")
    assert "“app”" in gone.err


def test_the_schema_stands_alone_on_stdout(run: Run) -> None:
    answer = run("project", "schema")
    assert answer.json["type"] == "object"
    assert answer.err == ""


def test_the_pack_tells_what_goes_wrong_and_what_to_listen_for(run: Run, write: Write) -> None:
    out = run("project", "show", write("shop.json", {"title": "Shop", "kind": "website"})).out
    assert "What usually goes wrong:" in out
    assert out.count("    good: ") == out.count("    vague: ") >= 6
    assert "good: " not in run("project", "show", write("other.json", {"title": "Other"})).out


def test_what_nobody_may_ask_for_is_told_on_stderr_and_given_as_json(run: Run, write: Write) -> None:
    need = write("need.json", {"id": "n", "title": "Shop", "must_have": ["native German speaker", "young and dynamic"]})
    added = run("project", "add", need, "--json")
    assert added.code == 0
    assert ["need.json" in item["source"] for item in added.json["warnings"]] == [True, True]
    assert "brings energy" in added.err
    matched = run("match", "n", "--json")
    assert (matched.code, matched.json["ranking"]) == (0, [])
    assert "nobody may be chosen by age" in matched.err
    shown = run("project", "show", "n", "--json").json
    assert shown["must_have"] == ["native German speaker", "young and dynamic"]
    refused = shown["understood"]["refused"]
    assert [(item["ground"], item["used"]) for item in refused] == [("origin", True), ("age", False)]
    assert shown["understood"]["criteria"][0]["concepts"] == ["lang_de"]


def test_what_hurts_is_shown_with_its_criteria(run: Run, write: Write) -> None:
    need = write("need.json", {"title": "Shop", "hurts": ["quality"], "must_have": ["not SAP"]})
    answer = run("project", "show", need)
    assert "Because you said what hurts: Quality" in answer.out
    assert "“not SAP”: what you don't want" in answer.out
    shown = run("project", "show", need, "--json").json["understood"]
    assert (shown["language"], [pain["id"] for pain in shown["hurts"]]) == ("en", ["quality"])


def test_a_text_is_no_project_and_how_to_make_it_one_is_told(run: Run, write: Write) -> None:
    for words in (("project", "add"), ("match",)):
        answer = run(*words, write("need.txt", "We need somebody for our web shop."))
        assert (answer.code, "need.txt" in answer.err) == (2, True)
        assert all(word in answer.err for word in (".txt", ".json", '{"title": ', "tpmmatch project schema"))


@pytest.mark.parametrize("words", [("project", "add"), ("project", "show"), ("match",), ("fairness",)])
def test_a_name_that_means_nothing_is_told_with_the_one_meant(run: Run, write: Write, words: tuple[str, ...]) -> None:
    answer = run(*words, write("need.json", {"title": "Shop", "must_haves": ["Odoo"], "colour": "red"}), "--json")
    assert answer.code == 0
    (line,) = answer.err.splitlines()
    assert line.startswith("note: need.json: ")
    assert "must_haves (must_have?), colour" in line


def test_what_is_shown_can_be_added_again(run: Run, write: Write) -> None:
    shown = run("project", "show", write("need.json", {"title": "Shop"}), "--json").json
    answer = run("project", "add", write("again.json", shown))
    assert (answer.code, answer.err) == (0, "")


def test_a_project_goes_out_as_the_file_that_it_came_from(run: Run, need: Path) -> None:
    run("project", "add", need)
    assert run("project", "export", "app", "-o", "out.json", "--json").json == {"exported": "app", "path": "out.json"}
    assert run("project", "add", "out.json").out == "0 added, 0 updated, 1 unchanged, 0 refused\n"
    assert run("project", "export", "app", "-o", "out.json").code == 2
    assert run("project", "export", "app", "-o", "out.jsonl").out == "app written to out.jsonl\n"
    assert run("project", "add", "out.jsonl").out == "0 added, 0 updated, 1 unchanged, 0 refused\n"
    assert run("project", "export", "nobody", "-o", "none.json").code == 2
    assert run("project", "export", "app", "-o", "out.xlsx").code == 2
