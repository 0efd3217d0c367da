"""`tpmmatch duplicates` and `tpmmatch merge`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.unit.cli.conftest import Answer

Run = Callable[..., Answer]
PEOPLE = [
    {"basics": {"name": "Ann Berg", "phone": "+49 170 1234567", "label": "Lead"}, "meta": {"id": "a"}},
    {"basics": {"name": "Berg, Ann", "phone": "0049 170 1234567", "email": "a@b.de"}, "meta": {"id": "b"}},
    {"basics": {"name": "Bo Bell"}, "meta": {"id": "c"}},
]


@pytest.fixture(autouse=True)
def three(run: Run, write: Callable[..., Path]) -> None:
    assert run("import", write("three.json", PEOPLE)).code == 0


def test_who_may_be_here_twice_is_told_with_reasons(run: Run) -> None:
    answer = run("duplicates")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Ann Berg (a)  =  Berg, Ann (b) ?",
        "  The same phone number: +49 1701234567",
        "  The same name, written otherwise: Ann Berg and Berg, Ann",
    ]
    (found,) = run("duplicates", "--json").json["suggestions"]
    assert found["people"] == [{"id": "a", "name": "Ann Berg"}, {"id": "b", "name": "Berg, Ann"}]
    assert found["reasons"][0] == "The same phone number: +49 1701234567"


def test_two_who_are_not_the_same_stay_two(run: Run) -> None:
    assert run("duplicates", "--dismiss", "a", "b").code == 0
    answer = run("duplicates")
    assert (answer.code, answer.out) == (0, "")
    assert "Nobody seems to be here twice." in answer.err
    assert run("duplicates", "--dismiss", "a", "x").code == 2
    assert run("duplicates", "--json").json == {"suggestions": []}


def test_one_is_made_of_two(run: Run) -> None:
    shown = run("merge", "a", "b", "--show")
    assert shown.code == 0
    assert "name (/basics/name), kept is taken:" in shown.out
    assert len(run("people", "--json").json) == 3
    answer = run("merge", "a", "b", "--take", "/basics/name=other", "--json")
    assert answer.json["merged"] == "a"
    assert answer.json["differences"][0] == {
        "field": "/basics/name",
        "kept": "Ann Berg",
        "other": "Berg, Ann",
        "taken": "other",
    }
    basics = run("people", "show", "a", "--json").json["basics"]
    assert (basics["name"], basics["email"], basics["label"]) == ("Berg, Ann", "a@b.de", "Lead")
    assert run("people", "show", "b").code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("merge", "a", "a"),
        ("merge", "a", "nobody"),
        ("merge", "a", "b", "--take", "name"),
        ("merge", "a", "b", "--take", "/basics/shoe=kept"),
        ("merge", "a"),
    ],
)
def test_what_cannot_be_done_changes_nothing(run: Run, words: tuple[str, ...]) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert len(run("people", "--json").json) == 3
