"""Several files about one person: the same file again updates, another one never loses what is known."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.unit.actions.conftest import Take
from tpmmatch.actions import Store, exporting, history, importing, people, profiles
from tpmmatch.actions.indexing import load_index
from tpmmatch.model.document import Document
from tpmmatch.model.report import Report
from tpmmatch.wording import say

RICH: Document = {
    "basics": {"name": "Ann Berg", "email": "ann@berg.de", "label": "Programme lead", "summary": "Ten years."},
    "work": [
        {"name": "Acme", "position": "Lead", "startDate": "2019-01", "highlights": ["Migrated the CRM"]},
        {"name": "Bolt", "position": "Tester", "startDate": "2015-01"},
    ],
    "skills": [{"name": "Scrum"}],
}
LIST = "Name,E-mail,Phone,Position,Company\nA. Berg,ann@berg.de,{phone},{position},Acme\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Berg\nEMAIL:Ann@Berg.de\nTEL:+49 170 1234567\nNOTE:Met in Ulm\nEND:VCARD\n"


def document(store: Store) -> dict[str, Any]:
    with store.read() as unit:
        (profile,) = unit.people.all()
    return profile.document


def listed(phone: str = "1234567", position: str = "Manager") -> str:
    return LIST.format(phone=phone, position=position)


def told(report: Report) -> list[str]:
    return [say(note.reason) for note in report.warnings]


def test_a_poorer_source_only_adds(store: Store, take: Take) -> None:
    take("ann.json", RICH)
    report = take("list.csv", listed())
    assert [taken.changed for taken in report.updated] == [("/basics/phone",)]
    assert document(store) == {**RICH, "basics": {**RICH["basics"], "phone": "1234567"}}
    assert told(report) == [
        "This file says something else about name, headline, work 1: role. What was known before was kept, and only "
        "what was missing was taken in. Change it by hand if the file is right."
    ]
    again = take("list.csv", listed())
    assert (len(again.unchanged), again.warnings) == (1, []), "told once"


def test_the_same_file_again_goes_over_what_it_said(store: Store, take: Take) -> None:
    take("ann.json", RICH)
    take("list.csv", listed())
    report = take("list.csv", listed(phone="7654321"))
    assert [taken.changed for taken in report.updated] == [("/basics/phone",)]
    assert document(store)["basics"]["phone"] == "7654321"
    assert document(store)["work"] == RICH["work"]
    newer = {**RICH, "work": RICH["work"][:1], "skills": [{"name": "SAFe"}]}
    take("ann.json", newer)
    assert document(store) == {**newer, "basics": {**RICH["basics"], "phone": "7654321"}}


def test_a_file_that_is_the_only_source_changes_what_it_says(store: Store, take: Take) -> None:
    take("list.csv", listed())
    take("list.csv", "\n" + listed(phone="7654321"))
    assert document(store)["basics"]["phone"] == "7654321", "also when the row moved"


@pytest.mark.parametrize("others", [False, True])
def test_a_file_of_the_same_name_that_says_less_takes_nothing_back(store: Store, take: Take, others: bool) -> None:
    if others:
        take("people.vcf", CARD.replace("TEL:+49 170 1234567\n", ""))
    take("x/people.csv", "Name,E-mail,Phone,Skills,Day rate,Currency\nAnn Berg,ann@berg.de,+49 30 1,Jira,600,EUR\n")
    before = document(store)
    less = "Name,E-mail,City\nAnn Berg,ann@berg.de,Ulm\n"
    assert [taken.changed for taken in take("y/people.csv", less).updated] == [("/basics/location",)]
    assert document(store) == {**before, "basics": {**before["basics"], "location": {"city": "Ulm"}}}
    assert len(take("y/people.csv", less).unchanged) == 1
    take("x/people.csv", "Name,E-mail,Phone\nAnn Berg,ann@berg.de,+49 30 2\n")
    assert document(store)["basics"]["phone"] == "+49 30 2"


def test_a_richer_file_after_a_poorer_one(store: Store, take: Take) -> None:
    take("people.vcf", CARD)
    take("ann.json", RICH)
    found = document(store)
    assert (found["basics"]["label"], found["basics"]["phone"]) == ("Programme lead", "+49 170 1234567")
    assert found["basics"]["summary"] == "Ten years.", "of two, a person's own file is believed"
    assert found["work"] == RICH["work"]


def test_another_file_of_ones_own_updates_and_loses_nothing(store: Store, take: Take) -> None:
    take("ann.json", RICH)
    job = {"name": "Acme", "position": "Head", "startDate": "2019-01"}
    report = take("ann-2.json", {"basics": {"email": "ann@berg.de", "label": "Head"}, "work": [job]})
    assert [taken.changed for taken in report.updated] == [("/basics/label", "/work/0/position")]
    assert document(store)["work"][0] == {**RICH["work"][0], "position": "Head"}
    assert document(store)["skills"] == RICH["skills"]


def test_a_file_with_the_persons_own_id_is_all_there_is_to_say(store: Store, take: Take) -> None:
    own = {**RICH, "meta": {"id": "ann"}}
    take("ann.json", own)
    report = take("other.json", {"basics": {"name": "Ann"}, "meta": {"id": "ann"}})
    assert len(report.updated) == 1
    assert document(store) == {"basics": {"name": "Ann"}, "meta": {"id": "ann"}}


def test_what_the_owner_typed_stays_when_the_file_comes_again(store: Store, take: Take, now: datetime) -> None:
    id = take("ann.json", RICH).added[0].id
    profiles.save(store, id, {**RICH, "basics": {**RICH["basics"], "label": "By hand"}}, now)
    take("ann.json", {**RICH, "skills": []})
    assert (document(store)["basics"]["label"], document(store).get("skills")) == ("By hand", [])


def test_undoing_takes_a_source_back(store: Store, take: Take, now: datetime) -> None:
    take("ann.json", RICH)
    take("list.csv", listed())
    history.undo(store, now)
    assert document(store) == RICH
    report = take("list.csv", listed())
    assert [taken.changed for taken in report.updated] == [("/basics/phone",)]


@pytest.mark.parametrize("ending", [".json", ".jsonl", ".csv", ".xlsx", ".vcf"])
def test_what_was_written_changes_nothing_when_it_comes_back(
    store: Store, take: Take, tmp_path: Path, ending: str, now: datetime
) -> None:
    take("ann.json", RICH)
    take("people.vcf", CARD)
    before = document(store)
    exporting.export(store, [], path := tmp_path / f"all{ending}", force=False)
    report = importing.import_people(store, [path], now)
    assert (len(report.unchanged), report.updated, report.added) == (1, [], [])
    assert document(store) == before


def test_a_sheet_that_was_written_and_changed_there_comes_back_changed(
    store: Store, take: Take, tmp_path: Path, now: datetime
) -> None:
    take("ann.json", RICH)
    exporting.export(store, [], path := tmp_path / "all.csv", force=False)
    path.write_text(path.read_text("utf-8-sig").replace(",Programme lead,", ",Head,", 1), "utf-8")
    importing.import_people(store, [path], now)
    assert document(store) == {**RICH, "basics": {**RICH["basics"], "label": "Head"}}


def test_ranking_reads_what_is_kept_and_not_what_came(store: Store, take: Take) -> None:
    take("ann.json", RICH)
    load_index(store)
    take("list.csv", listed())
    with store.read() as unit:
        kept = unit.extracts.missing("?")
    assert people.count(store) == len(kept) == 1
    assert load_index(store).people == (kept[0],)


def test_the_same_person_under_another_spelling_is_suspected(take: Take) -> None:
    take("ann.json", {"basics": {"name": "Ann Berg", "phone": "+49 170 1234567"}, "meta": {"id": "a"}})
    twice = [
        {"basics": {"name": "Berg, Ann", "phone": "0049 170 1234567"}, "meta": {"id": "b"}},
        {"basics": {"name": "Bo Bell"}, "meta": {"id": "c"}},
    ]
    assert [taken.id for taken in take("more.json", twice).possible_duplicates] == ["b"]


SKILLS = "Name,E-mail,Skills\nAnn Berg,ann@berg.de,{}\n"


def skills(store: Store) -> list[str]:
    return [each["name"] for each in document(store)["skills"]]


def test_what_another_file_still_says_is_not_taken_back(store: Store, take: Take) -> None:
    take("a.csv", SKILLS.format('"Jira, SAP, Scrum"'))
    take("b.csv", SKILLS.format('"JIRA, Excel"'))
    assert skills(store) == ["Jira", "SAP", "Scrum", "Excel"]
    take("a.csv", SKILLS.format('"SAP"'))
    assert skills(store) == ["JIRA", "SAP", "Excel"], "Scrum only this one said"
    take("b.csv", SKILLS.format('"Excel"'))
    assert skills(store) == ["SAP", "Excel"], "now nobody says it"


def test_a_field_that_another_file_says_too_stays_when_one_leaves_it_out(store: Store, take: Take) -> None:
    own = {**RICH, "meta": {"id": "ann"}, "basics": {**RICH["basics"], "phone": "1234567"}}
    take("ann.json", own)
    take("list.csv", "ID,Name,E-mail,Phone\nann,Ann Berg,ann@berg.de,1234567\n")
    take("list.csv", "ID,Name,E-mail,Phone\nann,Ann Berg,ann@berg.de,1234567\n")
    less = {**own, "basics": RICH["basics"], "skills": []}
    take("ann.json", less)
    assert document(store)["basics"]["phone"] == "1234567"
    assert not document(store)["skills"]
