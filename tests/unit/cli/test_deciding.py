"""`stage`, `log`, `decline`, `decide`, `outcome`: from the first call to how it went, without a window."""

import email
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]


@pytest.fixture
def app(run: Run, three: Path, need: Path) -> str:
    """A project with three people."""
    run("import", three)
    run("project", "add", need)
    return "app"


@pytest.fixture
def people(run: Run, app: str) -> list[str]:  # noqa: ARG001 - brings people in
    return [str(one["id"]) for one in run("people", "--json").json]


def test_stages_are_set_and_told(run: Run, app: str, people: list[str]) -> None:
    assert "Nobody is on the way yet" in run("stage", app).err
    assert run("stage", app, people[0], "phoned", "--note", "Good line").code == 0
    assert run("stage", app, people[0], "met", "--json").json == {"person": people[0], "stage": "met"}
    (found,) = run("stage", app, "--json").json
    assert [(change["stage"], change["note"]) for change in found["history"]] == [("phoned", "Good line"), ("met", "")]
    assert "Met" in run("stage", app).out
    assert "Kennengelernt" in run("stage", app, "--language", "de").out


def test_nobody_is_chosen_without_a_decision(run: Run, app: str, people: list[str]) -> None:
    answer = run("stage", app, people[0], "chosen")
    assert (answer.code, "with your own rating and a reason" in answer.err) == (2, True)
    assert run("stage", app, people[0]).code == 2
    assert run("stage", app, "nobody", "met").code == 2


def test_a_later_decision_takes_the_place_of_the_former(run: Run, app: str, people: list[str]) -> None:
    first, second = people[:2]
    run("stage", app, first, "met")
    assert run("decide", app, first, "--rating", "4", "--reason", "Answered plainly").code == 0
    answer = run("decide", app, second, "--rating", "5", "--reason", "Free in May")
    assert f"takes the place of the decision for {first}" in answer.out
    stages = {one["person"]: one["stage"] for one in run("stage", app, "--json").json}
    assert (stages[first], stages[second]) == ("met", "chosen")


def test_how_it_went_is_rated_by_the_criteria_of_the_decision(run: Run, app: str, people: list[str]) -> None:
    assert run("outcome", app).code == 2
    record = run("decide", app, people[0], "--rating", "4", "--reason", "Answered plainly", "--json").json["record"]
    id = record["criteria"][0]["id"]
    assert run("outcome", app, "--days", "30", "--rate", f"{id}=5", "--note", "On time").code == 0
    refused = run("outcome", app, "--days", "60", "--rate", "looks=5")
    assert (refused.code, "was not made by all of these" in refused.err) == (2, True)
    assert run("outcome", app, "--rate", f"{id}=5").code == 2
    assert run("outcome", app, "--days", "30").code == 2, "nothing is noted over what was"
    assert run("outcome", app, "--days", "30", "--rate", f"{id}=6").code == 2
    found = run("outcome", app, "--json").json
    assert [one["ratings"] for one in found["outcomes"]] == [{id: 5}]
    assert {one["id"] for one in found["criteria"]} == {one["id"] for one in record["criteria"]}
    assert "day 30" in run("outcome", app).out


def test_who_answers_how_quickly_is_logged(run: Run, app: str, people: list[str]) -> None:
    who = people[0]
    assert run("log", app, who, "answered").code == 2
    assert run("log", app, who, "asked", "--at", "2026-01-05T10:00").code == 0
    assert run("log", app, who, "missed", "--at", "2026-01-05T11:00").code == 0
    assert run("log", app, who, "answered", "--at", "2026-01-05T09:00").code == 2
    assert run("log", app, who, "answered", "--at", "2026-01-05T14:00").code == 0
    assert run("log", app, who, "asked", "--at", "2999-01-05T10:00").code == 2
    assert run("log", app, who).code == 2
    run("stage", app, who, "to_phone")
    (told,) = run("log", app, "--json").json
    assert (told["median_hours"], told["missed_calls"], told["waiting"]) == (4.0, 1, 0)
    assert "4 h" in run("log", app).out


def test_somebody_is_declined_politely(run: Run, app: str, people: list[str], tmp_path: Path) -> None:
    text = run("decline", app, people[0]).out
    assert "no judgement of your work" in text
    german = run("decline", app, people[0], "--after", "finalist", "--language", "de", "--json").json
    assert german["text"].startswith("Guten Tag ")
    assert "bis zuletzt" in german["text"]
    file = tmp_path / "no.eml"
    assert run("decline", app, people[0], "-o", file, "--sent").code == 0
    mail = email.message_from_bytes(file.read_bytes())
    assert (mail["X-Unsent"], "Your interest in" in mail["Subject"]) == ("1", True)
    assert run("decline", app, people[0], "-o", file).code == 2
    assert run("stage", app, "--json").json[0]["stage"] == "declined"


def test_flags_and_agreement_are_told(run: Run, app: str, people: list[str], write: Write) -> None:
    who = people[0]
    assert "No red flag is noted" in run("call", "flags", app).err
    assert "No referee has rated anything yet" in run("call", "agreement", app, who).out
    for kind in ("interview", "reference"):
        planned = run("call", "plan", app, who, "--kind", kind, "--json").json
        rated = [
            item | {"asked": "rated", "rating": 1 + place % 5 if kind == "interview" else 4}
            for place, item in enumerate(planned["answers"])
        ]
        flags = [{"flag": "overpromising", "day": "2026-11-02", "evidence": "All in two weeks", "reply": ""}]
        run(
            "call", "record", app, write(f"{kind}.json", planned | {"answers": rated, "flags": flags[: kind[0] == "i"]})
        )
    (flag,) = run("call", "flags", app, who, "--json").json
    assert (flag["call"], flag["day"], flag["evidence"], flag["reply"]) == ("c1", "2026-11-02", "All in two weeks", "")
    assert "All in two weeks" in run("call", "flags", app).out
    found = run("call", "agreement", app, who, "--json").json
    assert found["coefficient"] == "krippendorff_alpha_ordinal"
    assert found["references"] == 1
    assert "alpha" in run("call", "agreement", app, who).out
