"""The whole way on the command line, on the judged people: from files to a ranking and a printed brief."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from tpmmatch import resources
from tpmmatch.cli import main

JUDGED = Path(__file__).parents[1] / "data" / "judged"
PEOPLE = resources.path("sample/people.jsonl")
TODAY = ["--today", "2026-11-22"]

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> tuple[int, str]:
        code = main([*map(str, arguments), "--data", str(tmp_path / "people.sqlite")])
        return code, capsys.readouterr().out

    return call


@pytest.fixture
def filled(run: Run) -> Run:
    run("import", PEOPLE)
    run("project", "add", JUDGED / "needs.jsonl")
    return run


def pointed(document: object, pointer: str) -> object:
    """What a JSON Pointer (RFC 6901) points to."""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(document, list):
            document = document[int(key)]
        else:
            assert isinstance(document, dict)
            document = document[key]
    return document


@pytest.mark.slow
def test_bringing_in_twice_changes_nothing(run: Run) -> None:
    code, first = run("import", PEOPLE, "--json")
    report = json.loads(first)
    assert code == 0
    assert {name: len(items) for name, items in report.items()} == {
        "added": 108,
        "updated": 0,
        "unchanged": 0,
        "possible_duplicates": 0,
        "refused": 0,
        "warnings": 0,
    }
    again = json.loads(run("import", PEOPLE, "--json")[1])
    assert len(again["unchanged"]) == 108
    assert again["added"] == []


def test_an_update_says_what_changed(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "one.json"
    person = json.loads(PEOPLE.read_text(encoding="utf-8").splitlines()[0])
    file.write_text(json.dumps(person), encoding="utf-8")
    run("import", file)
    person["basics"]["label"] = "Something else"
    file.write_text(json.dumps(person), encoding="utf-8")
    report = json.loads(run("import", file, "--json")[1])
    assert [item["changed"] for item in report["updated"]] == [["/basics/label"]]


def test_projects_are_taken_in(run: Run) -> None:
    report = json.loads(run("project", "add", JUDGED / "needs.jsonl", "--json")[1])
    assert len(report["added"]) == 32
    assert json.loads(run("project", "show", "n-019", "--json")[1])["title"].startswith("Law firm")


@pytest.mark.slow
def test_everybody_is_ranked_the_same_way_twice(filled: Run) -> None:
    code, first = filled("match", "n-019", "--json", *TODAY)
    assert code == 0
    assert filled("match", "n-019", "--json", *TODAY)[1] == first
    found = json.loads(first)
    assert set(found) == {"project", "rules", "today", "ranking"}
    assert [person["rank"] for person in found["ranking"]] == list(range(1, 109))
    bands = [person["tie_band"] for person in found["ranking"]]
    assert bands == sorted(bands)


@pytest.mark.slow
def test_another_run_with_people_in_another_order_gives_the_same_bytes(tmp_path: Path) -> None:
    """Neither Python's hash seed nor the order in which people came in may show in the ranking."""
    lines = PEOPLE.read_text("utf-8").splitlines()[::3]
    needs = (JUDGED / "needs.jsonl").read_text("utf-8").splitlines()
    (tmp_path / "need.json").write_text(next(need for need in needs if json.loads(need)["id"] == "n-016"), "utf-8")
    outputs = []
    for seed, order in (("1", lines), ("2", lines[::-1])):
        (tmp_path / f"{seed}.jsonl").write_text("\n".join(order), encoding="utf-8")
        command = [sys.executable, "-m", "tpmmatch", "--data", str(tmp_path / f"{seed}.sqlite")]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        bring_in = [*command, "import", str(tmp_path / f"{seed}.jsonl")]
        subprocess.run(bring_in, check=True, capture_output=True, env=environment)
        match = [*command, "match", str(tmp_path / "need.json"), "--json", *TODAY]
        outputs.append(subprocess.run(match, check=True, capture_output=True, env=environment).stdout)
    assert outputs[0] == outputs[1]


@pytest.mark.slow
def test_every_quote_stands_at_its_source(filled: Run) -> None:
    people = {json.loads(line)["meta"]["id"]: json.loads(line) for line in PEOPLE.read_text("utf-8").splitlines()}
    quotes = 0
    for need in ("n-019", "n-008", "n-016", "n-060"):
        for person in json.loads(filled("match", need, "--json", *TODAY)[1])["ranking"]:
            for criterion in person["criteria"]:
                for quote in criterion["evidence"]:
                    quotes += 1
                    assert quote["quote"] in str(pointed(people[person["person"]], quote["source"]))
    assert quotes > 1000


@pytest.mark.slow
def test_the_brief_is_a_page_a_person(filled: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    assert filled("brief", "n-019", "--top", 2, "-o", path, *TODAY)[0] == 0
    assert len(pypdf.PdfReader(path).pages) == 2
    assert filled("brief", "n-019", "-o", path, *TODAY)[0] == 2, "an existing file is not overwritten unasked"
    assert filled("brief", "n-019", "--person", "f-d-003", "--paper", "letter", "-o", path, "--force", *TODAY)[0] == 0
    page = pypdf.PdfReader(path).pages[0]
    assert [round(float(side)) for side in page.mediabox[2:]] == [612, 792]
    assert "Fearghal Ó Dubhthaigh" in page.extract_text()


@pytest.mark.slow
def test_a_name_prints_as_typed(run: Run, tmp_path: Path) -> None:
    name = """Zażółć <b>&"' Ελένη Дмитрий"""
    person = {
        "basics": {"name": name, "email": "z@example.com"},
        "work": [{"name": "A", "position": "Project manager"}],
    }
    (tmp_path / "one.json").write_text(json.dumps(person), encoding="utf-8")
    (tmp_path / "need.json").write_text('{"title": "A shop", "kind": "website"}', encoding="utf-8")
    run("import", tmp_path / "one.json")
    assert run("brief", tmp_path / "need.json", "-o", tmp_path / "brief.pdf")[0] == 0
    assert name in pypdf.PdfReader(tmp_path / "brief.pdf").pages[0].extract_text()


def test_nobody_to_rank_is_an_empty_ranking(run: Run, tmp_path: Path) -> None:
    (tmp_path / "need.json").write_text('{"title": "A shop"}', encoding="utf-8")
    code, out = run("match", tmp_path / "need.json", "--json")
    assert code == 0
    assert json.loads(out)["ranking"] == []


def test_exit_codes_tell_how_it_went(run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    assert run("import", tmp_path / "bad.json")[0] == 2
    assert run("import", tmp_path / "bad.json", PEOPLE)[0] == 1
    assert run("match", "no-such-project")[0] == 2
    assert run("people", "erase", "f-a-043")[0] == 2, "erasing wants to be confirmed"
    assert run("people", "erase", "f-a-043", "--yes")[0] == 0
    assert run("people", "show", "f-a-043")[0] == 2
    capsys.readouterr()


def test_export_gives_back_what_came_in(run: Run, tmp_path: Path) -> None:
    run("import", PEOPLE)
    assert run("people", "export", "-o", tmp_path / "all.json")[0] == 0
    exported = {person["meta"]["id"]: person for person in json.loads((tmp_path / "all.json").read_text("utf-8"))}
    original = [json.loads(line) for line in PEOPLE.read_text("utf-8").splitlines()]
    assert exported == {person["meta"]["id"]: person for person in original}


@pytest.mark.slow
def test_the_demo_does_the_main_job_in_a_folder_of_its_own(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tpmmatch", "demo", "-o", str(tmp_path / "demo")],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert len(list((tmp_path / "demo").glob("*.pdf"))) == 3
    assert str(tmp_path / "demo") in done.stdout
    assert done.stderr == ""


def test_the_schema_of_a_project_is_published(run: Run) -> None:
    schema = json.loads(run("project", "schema")[1])
    assert schema["required"] == ["title"]


@pytest.mark.parametrize("command", [[], ["import"], ["people", "export"], ["project", "add"], ["match"], ["brief"]])
def test_help_is_everywhere(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    assert left.value.code == 0
    assert "usage: tpmmatch" in capsys.readouterr().out
