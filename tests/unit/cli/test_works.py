"""Reviews, work samples, estimates and own questions without a window."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, object], Path]


@pytest.fixture
def somebody(run: Run, three: Path, need: Path) -> str:
    run("import", three)
    run("project", "add", need)
    return str(run("people", "--json").json[0]["id"])


def test_a_link_is_reviewed_from_a_file(run: Run, somebody: str, write: Write) -> None:
    assert run("call", "plan", "app", somebody, "--kind", "review").code == 2
    assert run("call", "plan", "app", somebody, "--kind", "review", "--link", "file:///etc").code == 2
    link = "https://example.org/case"
    planned = run("call", "plan", "app", somebody, "--kind", "review", "--link", link, "--json").json
    assert planned["work"] == {
        "kind": "link", "place": link, "name": link, "handed": None, "order": [], "estimate": None,
    }  # fmt: skip
    rated = [item | {"asked": "rated", "rating": 4, "result": "Works"} for item in planned["answers"]]
    rated[-1] |= {"source": {"who": "Eva", "where": "letter", "day": "2025-01-31"}}
    run("call", "record", "app", write("r.json", planned | {"answers": rated}), "--finish")
    found = next(item for item in run("match", "app", "--json").json["ranking"] if item["person"] == somebody)
    assert {"seen", "vouched"} <= {item["rung"] for item in found["criteria"]}


def test_a_sample_is_handed_out_and_its_estimate_compared(run: Run, somebody: str, write: Write) -> None:
    text = run("call", "handout", "app", "same_estimate").out
    assert "working days" in text
    assert "Gives three figures" not in text, "that is the key"
    assert run("call", "handout", "app", "backlog_order", "-o", "a.eml", "--to", "a@example.org").code == 0
    assert b"To: a@example.org" in Path("a.eml").read_bytes()
    assert run("call", "handout", "app", "backlog_order", "-o", "a.eml").code == 2
    assert run("call", "handout", "app", "nothing").code == 2
    assert "yet" in run("call", "estimates", "app").err
    planned = run("call", "plan", "app", somebody, "--kind", "review", "--sample", "same_estimate", "--json").json
    planned["work"]["estimate"] = {"likely": 12, "least": 8, "most": 20}
    run("call", "record", "app", write("s.json", planned))
    told = run("call", "estimates", "app", "--json").json
    assert told["range"] == {"lowest": 12.0, "middle": 12.0, "highest": 12.0}
    assert told["estimates"][0]["promise"] == "in_line"
    assert "8 – 12 – 20" in run("call", "estimates", "app").out


def test_own_questions_are_listed_added_switched_and_removed(run: Run) -> None:
    ask = ("questions", "add", "How would you run our fair?", "--quality", "organisation")
    kept = run(*ask, "--in", "both", "--more", "And in the rain?", "--json").json
    assert (kept["id"], kept["modes"], kept["words"]["more"]) == ("own:1", ["phone", "video"], ["And in the rain?"])
    assert run(*ask).code == 2
    refused = run("questions", "add", "How old are you?", "--quality", "communication")
    assert (refused.code, "Ask instead" in refused.err) == (2, True)
    assert run("questions", "off", "hardest_project", "--json").json == {"id": "hardest_project", "on": False}
    listed = run("questions", "list", "--json").json
    assert [each["id"] for each in listed["own"]] == ["own:1"]
    assert [each["id"] for each in listed["packaged"] if not each["on"]] == ["hardest_project"]
    assert run("questions", "list", "--language", "de").out.splitlines()[1].startswith("own:1")
    assert run("questions", "on", "hardest_project").code == 0
    assert run("questions", "remove", "own:1", "--json").json == {"removed": "own:1"}
    assert run("questions", "remove", "own:1").code == 2
