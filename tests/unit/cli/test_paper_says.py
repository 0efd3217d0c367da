"""Paper says what the ranking says: text drawn from PDFs beside the JSON of the same people, project and day."""

import json
import re
from collections.abc import Callable
from typing import Any

import pypdfium2
import pytest

from tpmmatch import resources
from tpmmatch.briefs.shapes import filled_dots

pytestmark = pytest.mark.slow

Run = Callable[..., Any]
TODAY = ("--today", "2026-11-26")
GATES = {"ready": "Ready", "ask_first": "Ask first", "misses": "Misses"}
TERMS = {"pass": {"fits"}, "unknown": {"ask", "discuss"}, "fail": {"misses"}}
KNOWN = ["little known", "little known", "partly known", "well documented", "well documented"]
RUNGS = {"said": "said", "shown": "shown in work", "vouched": "vouched for", "seen": "seen in a call"}


def words(text: str) -> str:
    return " ".join(text.split())


def pages(path: str) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    found = [words(page.get_textpage().get_text_range()) for page in document]
    document.close()
    return found


def quoted(text: str) -> list[str]:
    """What stands between quotation marks, without what tells that it was shortened."""
    return [quote.rstrip("…") for quote in re.findall(r"“([^”]+)”", text)]


def sentences(person: dict[str, Any]) -> list[str]:
    kept = [evidence["quote"] for given in person["criteria"] for evidence in given["evidence"]]
    return [words(quote) for quote in kept] + [words(flag["quote"]["quote"]) for flag in person.get("flags", [])]


@pytest.fixture(params=["n-019", "n-056", "n-058"])
def project(request: pytest.FixtureRequest, write: Callable[[str, object], Any]) -> Any:  # noqa: ANN401 - a path
    lines = map(json.loads, resources.read_text("sample/projects.jsonl").splitlines())
    return write("need.json", next(line for line in lines if line["id"] == request.param))


@pytest.fixture
def ranking(run: Run, project: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - a path
    run("import", resources.path("sample/people.jsonl"))
    found: list[dict[str, Any]] = run("match", project, "--json", *TODAY).json["ranking"]
    return found


def test_briefs_say_what_the_ranking_says(run: Run, project: Any, ranking: list[dict[str, Any]]) -> None:  # noqa: ANN401 - a path
    chosen = [*ranking[:6], ranking[40], ranking[-1]]
    named = [word for person in chosen for word in ("--person", person["person"])]
    run("brief", project, *named, "-o", "briefs.pdf", *TODAY)
    printed = pages("briefs.pdf")
    assert len(printed) == len(chosen)
    for person, text in zip(chosen, printed, strict=True):
        band = text[: text.index(" Why ")]
        assert person["name"] in band
        tied = sum(one["tie_band"] == person["tie_band"] for one in ranking) > 1
        place = f"={person['tie_band']}" if tied else f"{person['rank']}"
        assert f"Place {place} of {len(ranking)} " in band
        assert GATES[person["gate"]] in band
        assert (f"{person['fit']:.1f}" if person["fit"] is not None else "too little is known") in band
        assert KNOWN[filled_dots(person["confidence"])] in band
        assert f"{round(person['first_in'] * 100)} % of trials" in band
        assert_terms(text, person)
        assert_quotes(text, person)


def assert_terms(text: str, person: dict[str, Any]) -> None:
    """Each term that isn't a wish with the word for its state."""
    table = text[text.index("you ask they offer") : text.index("Not known")]
    wishes = {given["label"] for given in person["criteria"]}
    terms = [gate for gate in person["gates"] if gate["label"] not in wishes]
    assert terms
    for gate in terms:
        row = re.search(rf"{re.escape(gate['label'])} .*?\b(fits|ask|discuss|misses)\b", table)
        assert row, gate
        assert row[1] in TERMS[gate["state"]], (gate, row[0])


def assert_quotes(text: str, person: dict[str, Any]) -> None:
    """Each reason with a sentence of the person's own, and how it is borne out."""
    why = text[text.index(" Why ") : text.index(" you ask ")]
    kept = sentences(person)
    for quote in quoted(why):
        assert any(quote in sentence for sentence in kept), quote
    borne = [given for given in person["criteria"] if given["evidence"] and given["label"] in why]
    for given in borne:
        assert any(RUNGS[rung] in why for rung in RUNGS)
        assert given["value"]
    assert bool(borne) is ("“" in why)


def test_a_comparison_says_what_the_ranking_says(run: Run, project: Any, ranking: list[dict[str, Any]]) -> None:  # noqa: ANN401 - a path
    run("brief", project, "--kind", "comparison", "--top", 5, "-o", "side.pdf", *TODAY)
    (text,) = pages("side.pdf")
    head, table = text[: text.index("You said you want")], text[text.index("You said you want") :]
    for person in ranking[:5]:
        assert person["name"] in head
        assert f"{person['fit']:.1f}" in head
        assert KNOWN[filled_dots(person["confidence"])] in head
        assert f"{round(person['first_in'] * 100)} %" in head
    for gate, word in GATES.items():
        assert head.count(word) == sum(person["gate"] == gate for person in ranking[:5])
    kept = [sentence for person in ranking[:5] for sentence in sentences(person)]
    assert quoted(table)
    for quote in quoted(table):
        assert any(sentence.startswith(quote) for sentence in kept), quote
    wishes = {given["label"] for given in ranking[0]["criteria"]}
    for gate in ranking[0]["gates"]:
        assert gate["label"] in table or gate["label"] in wishes


def test_a_need_sheet_says_what_the_project_says_and_no_more(run: Run, project: Any) -> None:  # noqa: ANN401 - a path
    need = json.loads(project.read_text("utf-8")) | {"max_day_rate": {"amount": 437, "currency": "EUR"}}
    project.write_text(json.dumps(need), "utf-8")
    run("brief", project, "--kind", "need", "-o", "need.pdf", *TODAY)
    (text,) = pages("need.pdf")
    for said in (need["title"], *need["must_have"], *need["nice_to_have"], f"{need['weeks']} weeks"):
        assert said in text, said
    assert f"{need['hours_per_week']} h a week" in text
    assert "437" not in text
    assert words(need["description"])[:60] not in text
    run("brief", project, "--kind", "need", "--described", "-o", "told.pdf", *TODAY)
    assert words(need["description"]) in " ".join(pages("told.pdf"))
