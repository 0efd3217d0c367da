"""Projects are taken in, kept while they are typed, found again, and understood."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tpmmatch.actions import Store, projects
from tpmmatch.actions.home import list_projects
from tpmmatch.errors import UserError
from tpmmatch.model.pack import Pack
from tpmmatch.model.project import ProjectKind, read_project
from tpmmatch.wording import LANGUAGES, say

Write = Callable[[str, object], Path]


def ids(store: Store) -> list[str]:
    return [project.id for project in list_projects(store)]


def test_the_same_id_again_updates(store: Store, write: Write, now: datetime) -> None:
    file = write("need.json", {"id": "n", "title": "Shop"})
    assert [taken.id for taken in projects.add_projects(store, [file, file], now).unchanged] == ["n"]
    report = projects.add_projects(store, [write("need.json", {"id": "n", "title": "Web shop"})], now)
    assert [(taken.id, taken.changed) for taken in report.updated] == [("n", ("/title",))]
    assert projects.find(store, "n").title == "Web shop"


def test_bad_files_stop_no_others(store: Store, write: Write, now: datetime, tmp_path: Path) -> None:
    files = [
        write("broken.json", "{"),
        tmp_path / "nowhere.json",
        write("person.json", {"basics": {"name": "Ann"}}),
        write("untitled.json", {"title": " ", "kind": "crm"}),
        write("needs.jsonl", [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]),
    ]
    report = projects.add_projects(store, files, now)
    assert [note.source for note in report.refused] == ["broken.json", "nowhere.json", "person.json", "untitled.json"]
    assert ids(store) == ["a", "b"]


@pytest.mark.parametrize("own", [{}, {"id": None}, {"id": 7}, {"id": " seven "}])
def test_changing_a_project_that_was_taken_in_makes_no_second_one(
    store: Store, write: Write, now: datetime, own: dict[str, object]
) -> None:
    file = write("need.json", own | {"title": "Shop"})
    taken = projects.add_projects(store, [file], now).added[0]
    document = projects.find(store, taken.id).document
    assert projects.save(store, document | {"title": "Web shop"}, now).id == taken.id
    assert [project.title for project in list_projects(store)] == ["Web shop"]
    assert [again.id for again in projects.add_projects(store, [file], now).updated] == [taken.id]


def test_the_samples_can_be_ranked_for(store: Store, now: datetime) -> None:
    report = projects.add_samples(store, now)
    assert report.refused == report.warnings == []
    assert all(project.must_have for project in list_projects(store))


def test_projects_are_listed_by_title_whatever_its_case(store: Store, write: Write, now: datetime) -> None:
    needs = [{"id": "1", "title": "website"}, {"id": "2", "title": "App"}, {"id": "3", "title": "Website"}]
    projects.add_projects(store, [write("needs.json", needs)], now)
    assert ids(store) == ["2", "1", "3"]


def test_a_name_means_the_stored_project_before_the_file(
    store: Store, write: Write, now: datetime, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write("need.json", {"title": "In the file"})
    assert projects.find(store, "need.json").title == "In the file"
    assert ids(store) == [], "looking at a file keeps nothing"
    projects.save(store, {"id": "need.json", "title": "In the store"}, now)
    assert projects.find(store, "need.json").title == "In the store"
    assert projects.find(store, str(tmp_path / "need.json")).title == "In the file"


def test_a_file_names_its_project_as_the_store_would(store: Store, write: Write, now: datetime) -> None:
    file = write("need.json", {"title": "Shop"})
    found = projects.find(store, str(file))
    assert found.document["id"] == found.id
    assert [taken.id for taken in projects.add_projects(store, [file], now).added] == [found.id]


@pytest.mark.parametrize("ref", ["nowhere", "", ".", "\udcff", "a\x00b", "x" * 5000, "/dev/null"])
def test_what_is_neither_a_project_nor_a_file_is_told(store: Store, ref: str) -> None:
    with pytest.raises(UserError, match="project_not_found") as refused:
        projects.find(store, ref)
    assert ref in say(refused.value)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "project_file_refused"),
        ("", "project_file_refused"),
        ([], "project_file_refused"),
        ({"basics": {"name": "Ann"}}, "project_file_refused"),
        ([{"title": "A"}, {"title": "B"}], "project_file_several"),
        ([{"title": "A"}, {"kind": "crm"}], "project_file_refused"),
    ],
)
def test_a_file_that_holds_not_one_project_is_told(store: Store, write: Write, content: object, why: str) -> None:
    file = write("need.json", content)
    with pytest.raises(UserError, match=why) as refused:
        projects.find(store, str(file))
    assert str(file) in say(refused.value)


def test_a_new_project_gets_an_id_and_keeps_it(store: Store, now: datetime) -> None:
    made = projects.save(store, {"title": "Shop"}, now)
    assert projects.save(store, made.document | {"title": "Web shop"}, now).id == made.id
    assert [(project.id, project.title) for project in list_projects(store)] == [(made.id, "Web shop")]
    assert projects.save(store, {"title": "Shop"}, now).id != made.id


def test_what_the_program_doesnt_know_is_kept_with_the_project(store: Store, now: datetime) -> None:
    projects.save(store, {"id": "n", "title": "Shop", "our_number": [12, None]}, now)
    assert projects.find(store, "n").document == {"id": "n", "title": "Shop", "our_number": [12, None]}


@pytest.mark.parametrize("title", [{}, {"title": None}, {"title": ""}, {"title": " \n"}, {"title": 7}])
def test_a_project_without_title_is_not_kept(store: Store, now: datetime, title: dict[str, object]) -> None:
    with pytest.raises(UserError, match="project_without_title"):
        projects.save(store, {"id": "n", **title}, now)
    assert ids(store) == []


@pytest.mark.parametrize("id", ["a\x01b", "x" * 300, "\udcff"])
def test_an_id_that_cant_be_kept_is_told(store: Store, now: datetime, id: str) -> None:
    with pytest.raises(UserError, match="store_id_unusable"):
        projects.save(store, {"id": id, "title": "Shop"}, now)
    assert ids(store) == []


def test_a_project_is_forgotten(store: Store, now: datetime) -> None:
    projects.save(store, {"id": "n", "title": "Shop"}, now)
    projects.remove(store, "n", now)
    assert ids(store) == []
    with pytest.raises(UserError, match="project_not_found"):
        projects.remove(store, "n", now)


@pytest.mark.parametrize("pack", [*projects.packs(), None], ids=lambda pack: pack.id if pack else "none")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pack_begins_a_project_that_can_be_kept(
    store: Store, now: datetime, pack: Pack | None, language: str
) -> None:
    document = projects.new_document(pack, language)
    if pack is None:
        assert document["title"] == "", "nobody names an owner's own project for them"
        document["title"] = "Mine"
    project = projects.save(store, document, now)
    assert project.title
    assert project.kind in set(ProjectKind)
    assert project.pack == (pack.id if pack else "")
    understood = {say(criterion.label) for criterion in projects.understand(store, project).criteria}
    brought = {say(criterion.label) for criterion in pack.criteria} if pack else set()
    # What the project asks for by itself, by its kind or title, isn't asked for twice.
    assert bool(brought & understood) == bool(pack)


def test_what_nobody_understood_is_said(store: Store, now: datetime) -> None:
    project = projects.save(store, {"title": "Shop", "must_have": ["Scrum", "zorbling of quuxes"]}, now)
    understood = projects.understand(store, project)
    assert understood.unknown == ("zorbling of quuxes",)
    assert all(criterion.weight > 0 for criterion in understood.criteria)


def test_an_empty_project_is_understood_as_nothing(store: Store) -> None:
    assert projects.understand(store, read_project("", {})).unknown == ()


def test_a_term_in_the_owners_words_is_told_until_it_is_set(store: Store) -> None:
    document = {
        "title": "Shop",
        "description": "We need a shop, 450 euro a day.",
        "must_have": ["up to 450 euro a day"],
    }
    (told,) = projects.understand(store, read_project("n", document)).told
    for language in LANGUAGES:
        assert "450" in say(projects.term_told(told), language)
    changed = projects.with_term({**document, "must_have": ["up to 450 euro a day", "Scrum"]}, told)
    assert changed["max_day_rate"] == {"amount": 450, "currency": "EUR"}
    assert changed["must_have"] == ["Scrum"], "as a wish nobody could have met it"
    assert projects.understand(store, read_project("n", changed)).told == ()
