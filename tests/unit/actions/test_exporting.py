"""People go out in four kinds of files, and come back from each as they were."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from python_calamine import CalamineWorkbook

from tpmmatch.actions import Store, exporting, importing, open_store, people
from tpmmatch.errors import UserError
from tpmmatch.intake.shapes import breaches
from tpmmatch.model.report import Report
from tpmmatch.store import entry
from tpmmatch.wording import say

Write = Callable[[str, object], Path]
Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]

KINDS = ["json", "jsonl", "csv", "xlsx", "vcf"]
LIVE = ["=1+1", "+49 151", "-2", "@SUM(A1)", "\t=1", "\r=1"]


def test_what_goes_out_is_what_came_in(store: Store, bring_in: BringIn, person: Person, tmp_path: Path) -> None:
    documents = [person("a", x_own={"kept": [1, 1.0, None]}), person("b", name="<b>Ελένη</b>")]
    bring_in(*documents)
    assert exporting.export(store, [], tmp_path / "all.json", force=False) == 2
    assert json.loads((tmp_path / "all.json").read_text("utf-8")) == documents
    assert exporting.export(store, ["b"], tmp_path / "one.json", force=False) == 1
    assert json.loads((tmp_path / "one.json").read_text("utf-8")) == documents[1]


def test_people_go_out_in_the_order_asked_for_and_once(
    store: Store, bring_in: BringIn, person: Person, tmp_path: Path
) -> None:
    bring_in(person("a"), person("b"))
    assert exporting.export(store, ["b", "a", "b"], tmp_path / "two.json", force=False) == 2
    assert [item["meta"]["id"] for item in json.loads((tmp_path / "two.json").read_text("utf-8"))] == ["b", "a"]
    exporting.export(store, ["a", "a"], tmp_path / "one.json", force=False)
    assert json.loads((tmp_path / "one.json").read_text("utf-8"))["meta"]["id"] == "a"


def test_lines_go_out_one_a_person_and_come_in_again(
    store: Store, bring_in: BringIn, person: Person, tmp_path: Path, now: datetime
) -> None:
    bring_in(person("a", name="Line\nbreak"), person("b"))
    path = tmp_path / "all.JSONL"
    exporting.export(store, [], path, force=False)
    assert [json.loads(line)["meta"]["id"] for line in path.read_text("utf-8").splitlines()] == ["a", "b"]
    exporting.export(store, ["a"], path, force=True)
    assert len(path.read_text("utf-8").splitlines()) == 1
    assert len(importing.import_people(store, [path], now).unchanged) == 1


def test_half_a_letter_goes_out_as_its_escape(store: Store, person: Person, tmp_path: Path, now: datetime) -> None:
    document = person("a", name="Half \ud83d a letter")
    with store.work() as unit:
        unit.people.put([entry("id:a", document, "typed in")], now)
        unit.commit()
    exporting.export(store, ["a"], tmp_path / "one.json", force=False)
    assert json.loads((tmp_path / "one.json").read_text("utf-8")) == document


def test_nobody_goes_out_as_an_empty_list(store: Store, tmp_path: Path) -> None:
    assert exporting.export(store, [], tmp_path / "all.json", force=False) == 0
    assert json.loads((tmp_path / "all.json").read_text("utf-8")) == []


def test_one_unknown_id_and_nothing_is_written(store: Store, bring_in: BringIn, person: Person, tmp_path: Path) -> None:
    bring_in(person("a"))
    with pytest.raises(UserError, match="person_not_found") as refused:
        exporting.export(store, ["a", "nobody"], tmp_path / "some.json", force=False)
    assert "nobody" in say(refused.value)
    assert not (tmp_path / "some.json").exists()


def test_an_export_overwrites_nothing_unasked(store: Store, bring_in: BringIn, person: Person, tmp_path: Path) -> None:
    bring_in(person("a"))
    (tmp_path / "mine.json").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="file_exists"):
        exporting.export(store, [], tmp_path / "mine.json", force=False)
    assert (tmp_path / "mine.json").read_text("utf-8") == "mine"


@pytest.fixture
def odd_ones(person: Person) -> list[dict[str, Any]]:
    """People in whom something is hard to write down."""
    rich = person(
        "rich", did="Led it.", email="r@example.com", terms={"day_rate": {"amount": 520.5, "currency": "EUR"}}
    )
    rich["work"] += [{"name": "Second", "highlights": ["a, b; c", "line\nbreak"]}]
    rich["skills"] = [{"name": "Scrum", "keywords": ["PSM, II"]}]
    rich["basics"]["profiles"] = [{"network": "LinkedIn", "url": "https://linkedin.com/in/r"}]
    broken = person("broken", url="", email="n/a", location="Graz")
    broken["work"] = ["x", {"startDate": "since 2020", "name": 7}]
    broken["projects"] = {"not": "a list"}
    live = person("live", summary="=cmd|' /C calc'!A0", phone="+43 1 234", label="'=already")
    long = person("long", summary="é" * 40_000)
    nameless = {"work": [{"name": "Firm", "position": "Lead"}], "x-own": [None, 1.0, {"deep": []}]}
    wordy = person("wordy", did="as well as it goes — " * 4_000, summary="and so on — \n" * 6_000)
    firm = {"meta": {"id": "firm"}, "basics": {"email": "info@mill.example"}, "work": [{"name": "Mill Ltd"}]}
    names = ["🦊🚀", "=1+1", "محمد العلي", "Frau Dr. Kranz, Ada", "+43 316 1", "a@mill.example", "Ada <a@mill.example>"]
    named = [{"meta": {"id": f"named-{at}"}, "basics": {"name": name, "summary": "x"}} for at, name in enumerate(names)]
    unseen = {"meta": {"id": "unseen"}, "basics": {"name": "Ada\u00a0\u202aKranz\u200b", "phone": "\u202a+43 1\u202c"}}
    return [rich, broken, live, long, nameless, wordy, firm, *named, unseen]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_out_and_in_again_changes_nothing(
    kind: str, store: Store, odd_ones: list[dict[str, Any]], write: Write, tmp_path: Path, now: datetime
) -> None:
    importing.import_people(store, [write("all.jsonl", odd_ones)], now)
    path = tmp_path / f"out.{kind}"
    exporting.export(store, [], path, force=False)
    back = importing.import_people(store, [path], now)
    assert (len(back.unchanged), back.added, back.updated, back.refused) == (len(odd_ones), [], [], [])
    other = open_store(str(tmp_path / "other.sqlite"))
    importing.import_people(other, [path], now)
    exporting.export(other, [], tmp_path / f"again.{kind}", force=False)
    other.close()
    assert (tmp_path / f"again.{kind}").read_bytes() == path.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_people_come_back_as_they_were(kind: str, store: Store, tmp_path: Path, now: datetime) -> None:
    importing.import_samples(store, now)
    exporting.export(store, [], tmp_path / f"out.{kind}", force=False)
    back = importing.import_people(store, [tmp_path / f"out.{kind}"], now)
    assert (len(back.unchanged), back.added, back.updated, back.refused) == (people.count(store), [], [], [])


def test_json_keeps_to_the_schema_whatever_came_in(
    store: Store, odd_ones: list[dict[str, Any]], write: Write, tmp_path: Path, now: datetime
) -> None:
    importing.import_people(store, [write("all.jsonl", odd_ones)], now)
    exporting.export(store, [], tmp_path / "out.json", force=False)
    documents = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [breaches(document) for document in documents] == [[]] * len(odd_ones)


def test_the_published_schema_accepts_them(
    store: Store, odd_ones: list[dict[str, Any]], write: Write, tmp_path: Path, now: datetime, real_data: Path
) -> None:
    importing.import_people(store, [write("all.jsonl", odd_ones)], now)
    importing.import_people(store, [real_data / "json-resume"], now)
    exporting.export(store, [], tmp_path / "out.json", force=False)
    schema = json.loads((real_data / "json-resume" / "schema-1.0.0.json").read_text("utf-8"))
    validator = Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)
    for document in json.loads((tmp_path / "out.json").read_text("utf-8")):
        assert [error.message for error in validator.iter_errors(document)] == []


def test_no_cell_of_a_csv_begins_like_a_formula(
    store: Store, bring_in: BringIn, person: Person, tmp_path: Path
) -> None:
    bring_in(*(person(str(number), label=text, phone=text, summary=text) for number, text in enumerate(LIVE)))
    exporting.export(store, [], tmp_path / "out.csv", force=False)
    rows = list(csv.reader(io.StringIO((tmp_path / "out.csv").read_text("utf-8-sig"))))
    assert len(rows) == len(LIVE) + 1
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_an_xlsx_holds_texts_and_numbers_and_no_formulas(
    store: Store, bring_in: BringIn, person: Person, tmp_path: Path
) -> None:
    rate = {"day_rate": {"amount": 520, "currency": "EUR"}}
    bring_in(*(person(str(number), label=text, terms=rate) for number, text in enumerate(LIVE)))
    exporting.export(store, [], tmp_path / "out.xlsx", force=False)

    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")
    rows = CalamineWorkbook.from_path(tmp_path / "out.xlsx").get_sheet_by_index(0).to_python()
    assert rows[1][rows[0].index("Headline")] == "=1+1"
    assert rows[1][rows[0].index("Day rate")] == 520.0


def test_what_the_owner_changes_in_the_sheet_comes_back_and_the_rest_stays(
    store: Store, bring_in: BringIn, person: Person, tmp_path: Path, now: datetime
) -> None:
    rich = person("a", did="Led it.", email="a@example.com", terms={"day_rate": {"amount": 520, "currency": "EUR"}})
    rich["work"] += [{"name": "Second"}]
    bring_in(rich)
    path = tmp_path / "out.csv"
    exporting.export(store, [], path, force=False)
    path.write_text(path.read_text("utf-8-sig").replace(",520,", ",600,").replace(",Firm,", ",Mill,"), "utf-8")
    report = importing.import_people(store, [path], now)
    [updated] = report.updated
    assert sorted(updated.changed) == ["/meta/freelance/day_rate/amount", "/work/0/name"]
    document = people.find(store, "a").document
    assert [item["name"] for item in document["work"]] == ["Mill", "Second"]
    assert document["work"][0]["summary"] == "Led it."


def test_a_profile_cut_by_another_program_is_told(people_csv: str, store: Store, write: Write, now: datetime) -> None:
    report = importing.import_people(store, [write("a.csv", people_csv)], now)
    assert len(report.added) == 1
    assert "cut or changed" in say(report.warnings[0].reason)


@pytest.fixture
def people_csv() -> str:
    return 'Name,Profile as JSON Resume\nAda Kranz,"{""basics"": {"\n'


def test_cards_show_what_telephones_know(store: Store, bring_in: BringIn, person: Person, tmp_path: Path) -> None:
    long = "Führt, leitet; plant\nund liefert. " * 8
    bring_in(person("a", name="Zoë Kranz", email="z@example.com", phone="+43 1", label="PM", summary=long))
    exporting.export(store, [], tmp_path / "out.vcf", force=False)
    data = (tmp_path / "out.vcf").read_bytes()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    text = data.decode("utf-8").replace("\r\n ", "")
    assert "\r\nFN:Zoë Kranz\r\nN:Kranz;Zoë;;;\r\nEMAIL:z@example.com\r\nTEL:+43 1\r\nTITLE:PM\r\n" in text
    assert "NOTE:Führt\\, leitet\\; plant\\nund liefert." in text
    assert "\r\nUID:tpmmatch:a\r\n" in text


@pytest.mark.parametrize("ending", [".xls", ".pdf", ".ODS"])
def test_kinds_that_cannot_be_written_are_refused(ending: str, store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="export_kind_unknown"):
        exporting.export(store, [], tmp_path / f"out{ending}", force=False)
    assert not (tmp_path / f"out{ending}").exists()
