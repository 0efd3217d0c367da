import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tpmmatch import resources
from tpmmatch.intake import FoundProject, read_projects
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message

Projects = Callable[[str, object], list[FoundProject | Note]]
JUDGED = Path(__file__).parents[2] / "data" / "judged" / "needs.jsonl"


def outcome(found: FoundProject | Note) -> str:
    return (
        found.id if isinstance(found, FoundProject) else found.reason.id if isinstance(found.reason, Message) else "?"
    )


def test_every_judged_need_is_a_project_without_a_warning() -> None:
    found = list(read_projects(JUDGED))
    assert len(found) == 32
    assert all(isinstance(one, FoundProject) and one.warnings == () for one in found)
    assert outcome(found[0]) == "n-002"


def test_what_may_be_missing_or_null_is_not_odd(projects: Projects) -> None:
    [found] = projects("p.json", {"title": "A", "id": None, "kind": None, "must_have": [], "max_day_rate": None})
    assert isinstance(found, FoundProject)
    assert found.warnings == ()
    assert found.id.startswith("pr-")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", [1]),
        ("kind", "spaceship"),
        ("description", 3),
        ("must_have", [1]),
        ("nice_to_have", {"a": 1}),
        ("method_wish", "maybe"),
        ("start", "next spring"),
        ("weeks", -4),
        ("hours_per_week", 200),
        ("max_day_rate", {"amount": -5, "currency": "EUR"}),
        ("max_day_rate", {"amount": 500, "currency": "EURO"}),
        ("time_zone", "Moon"),
        ("work_mode", "anywhere"),
        ("criteria", [{"weight": 3}]),
        ("criteria", [{"label": "x", "weight": "heavy"}]),
        ("weights", {"a": None}),
        ("weights", [1]),
    ],
)
def test_a_field_of_the_wrong_kind_is_named_and_kept(projects: Projects, name: str, value: object) -> None:
    [found] = projects("p.json", {"title": "A", name: value})
    assert isinstance(found, FoundProject)
    assert found.document[name] == value
    assert [(one.id, one.values["fields"]) for one in found.warnings] == [("intake_project_odd", name)]


def test_sound_fields_of_every_kind_bring_no_warning(projects: Projects) -> None:
    document = {
        "title": "A",
        "methodology": "Scrum",
        "method_wish": "open",
        "kind": "crm",
        "criteria": [{"label": "x", "weight": 3}, {"label": "y"}],
        "weights": {"a": 2},
        "strict": ["x"],
        "work_mode": "on-site",
    }
    [found] = projects("p.json", document)
    assert isinstance(found, FoundProject)
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ({"must_haves": ["SAP"]}, "must_haves (must_have?)"),
        ({"mustHave": ["SAP"], "Time Zone": "Europe/Dublin"}, "mustHave (must_have?), Time Zone (time_zone?)"),
        ({"colour": "red"}, "colour"),
        ({"criteria": [{"label": "a"}, {"label": "b", "wieght": 3}]}, "criteria #2 wieght (weight?)"),
        ({"max_day_rate": {"amount": 400, "currency": "EUR", "unit": "day"}}, "max_day_rate unit"),
        ({"k" * 500: 1}, "k" * 59 + "…"),
        (dict.fromkeys("abcdef", 1), "a, b, c, d, … (+2)"),
    ],
)
def test_an_entry_that_is_none_of_a_projects_is_named_and_kept(
    projects: Projects, content: dict[str, object], names: str
) -> None:
    [found] = projects("p.json", {"title": "A"} | content)
    assert isinstance(found, FoundProject)
    assert found.document == {"title": "A"} | content
    assert [(one.id, one.values["names"]) for one in found.warnings] == [("intake_project_unknown", names)]


def test_every_entry_of_the_schema_is_understood(projects: Projects) -> None:
    schema = json.loads(resources.read_text("schema/project.schema.json"))
    document = dict.fromkeys(schema["properties"]) | {"title": "A", "$schema": "project.schema.json"}
    document["criteria"] = [dict.fromkeys(schema["properties"]["criteria"]["items"]["properties"]) | {"label": "x"}]
    [found] = projects("p.json", document)
    assert isinstance(found, FoundProject)
    assert found.warnings == ()


def test_projects_are_refused_one_by_one(projects: Projects) -> None:
    found = projects("p.json", [{"title": "A", "id": 7}, {"kind": "crm"}, {"basics": {"name": "Ada"}}, 3, {}])
    assert [outcome(one) for one in found] == [
        "7",
        "intake_project_untitled",
        "intake_person_not_project",
        "intake_not_object",
        "intake_empty_object",
    ]
    assert [one.source for one in found][-1] == "p.json#5"


def test_files_that_hold_no_projects_are_refused(projects: Projects, tmp_path: Path) -> None:
    assert [outcome(one) for one in projects("p.csv", "title\nA\n")] == ["intake_project_kind_unknown"]
    assert [outcome(one) for one in projects("p.json", '{"title": ')] == ["intake_json_cut"]
    assert [outcome(one) for one in read_projects(tmp_path / "none.json")] == ["intake_file_missing"]
