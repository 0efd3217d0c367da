"""Records of one file that give the same address: nobody is lost, and nothing that is said of anybody."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.actions.conftest import Take, people_by_name
from tpmmatch.actions import Store, exporting, importing, reviewing
from tpmmatch.model.report import Report
from tpmmatch.wording import say

HEAD = "Name,E-mail,Phone,Skills\n"
ANNA = "Anna Berg,info@agency.de,+49 30 111111,Jira\n"
BEN = "Ben Ott,info@agency.de,+49 30 222222,SAP\n"
CARA = "Cara Um,info@agency.de,+49 30 333333,CRM\n"
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:anna@b.de\n{more}\nEND:VCARD\n"


def ids(store: Store) -> list[str]:
    with store.read() as unit:
        return [profile.id for profile in unit.people.all()]


def told(report: Report) -> list[str]:
    return [say(note.reason) for note in report.warnings]


def test_colleagues_behind_one_address_are_several(store: Store, take: Take) -> None:
    report = take("a.csv", HEAD + ANNA + BEN + CARA)
    assert (len(report.added), len(report.updated)) == (3, 0)
    phones = {name: document["basics"]["phone"] for name, document in people_by_name(store).items()}
    assert phones == {"Anna Berg": "+49 30 111111", "Ben Ott": "+49 30 222222", "Cara Um": "+49 30 333333"}
    assert told(report)[0] == (
        "Several people of this file (3) share the address info@agency.de. They were told apart by their names; "
        "check them."
    )
    assert len(take("a.csv", HEAD + ANNA + BEN + CARA).unchanged) == 3


def test_nobody_becomes_a_colleague_when_rows_move_come_or_go(store: Store, take: Take) -> None:
    take("a.csv", HEAD + ANNA)
    report = take("a.csv", HEAD + BEN + ANNA)
    assert (len(report.added), len(report.unchanged)) == (1, 1)
    report = take("a.csv", HEAD + BEN)
    assert (len(report.added), len(report.unchanged)) == (0, 1)
    assert set(people_by_name(store)) == {"Anna Berg", "Ben Ott"}


def test_a_person_with_a_row_for_each_skill_has_all_of_them(store: Store, take: Take) -> None:
    rows = HEAD + "Anna Berg,anna@b.de,+49 30 111111,Jira\nA. Berg,anna@b.de,,SAP\n"
    report = take("a.csv", rows)
    assert (len(report.added), len(report.updated)) == (1, 0)
    (found,) = people_by_name(store).values()
    assert found["skills"] == [{"name": "Jira"}, {"name": "SAP"}]
    assert (found["basics"]["name"], found["basics"]["phone"]) == ("Anna Berg", "+49 30 111111")
    assert told(report) == [
        "These places of the file tell of one person and were joined: a.csv:2, a.csv:3.",
        "They don't say the same everywhere. The first was believed; A. Berg is kept beside it. Check this person.",
    ]
    assert len(take("a.csv", rows).unchanged) == 1


def test_what_rows_say_otherwise_is_kept_beside(store: Store, take: Take) -> None:
    take("a.csv", "Name,E-mail,Title,Hobby\nAnna Berg,anna@b.de,PM,Chess\nAnna Berg,anna@b.de,Coach,Golf\n")
    (found,) = people_by_name(store).values()
    assert found["meta"]["said_otherwise"] == {"/basics/label": ["Coach"], "/meta/csv/Hobby": ["Golf"]}


def test_cards_of_one_address(store: Store, take: Take) -> None:
    cards = CARD.format(name="Anna Berg", more="TEL:+49 30 111111") + CARD.format(name="Anna Berg", more="TITLE:PM")
    cards += CARD.format(name="Tom Lang", more="TITLE:Tester")
    take("a.vcf", cards)
    found = people_by_name(store)
    assert (found["Anna Berg"]["basics"]["phone"], found["Anna Berg"]["basics"]["label"]) == ("+49 30 111111", "PM")
    assert found["Tom Lang"]["basics"]["label"] == "Tester"
    assert len(take("a.vcf", cards).unchanged) == 2


def test_a_review_tells_them_apart_too(
    store: Store, write: Callable[[str, object], Path], tmp_path: Path, now: datetime
) -> None:
    path = write("a.csv", HEAD + ANNA + BEN)
    drafts = reviewing.read_batch(store, [path], tmp_path)
    for draft in drafts:
        reviewing.correct(draft, {**draft.document, "basics": {**draft.document["basics"], "label": "PM"}})
        reviewing.accept(draft)
    assert len(reviewing.keep(store, drafts, now).added) == 2
    assert all(draft.known for draft in reviewing.read_batch(store, [path], tmp_path))


@pytest.mark.parametrize("ending", [".json", ".jsonl", ".csv", ".vcf"])
def test_colleagues_that_were_written_change_nothing_when_they_come_back(
    store: Store, take: Take, tmp_path: Path, now: datetime, ending: str
) -> None:
    take("a.csv", HEAD + ANNA + BEN)
    exporting.export(store, [], path := tmp_path / f"all{ending}", force=False)
    report = importing.import_people(store, [path], now)
    assert (len(report.unchanged), report.updated, report.added) == (2, [], [])
    exporting.export(store, ids(store)[:1], path, force=True)
    assert len(importing.import_people(store, [path], now).unchanged) == 1


def test_colleagues_in_different_files_are_several_and_at_most_suspected(store: Store, take: Take) -> None:
    take("anna.csv", HEAD + ANNA)
    report = take("ben.csv", HEAD + BEN)
    assert (len(report.added), len(report.updated)) == (1, 0)
    own = {"basics": {"name": "Cara Um", "email": "INFO@agency.de"}}
    assert len(take("cara.json", own).added) == 1
    phones = {name: document["basics"].get("phone") for name, document in people_by_name(store).items()}
    assert phones == {"Anna Berg": "+49 30 111111", "Ben Ott": "+49 30 222222", "Cara Um": None}
    assert len(take("more.csv", HEAD + ANNA.replace("111111", "111112")).added) == 0, "the same name is the same person"
    assert len(ids(store)) == 3


@pytest.mark.parametrize("local", ["info", "office", "jobs", "jobs-berlin", "hr.team", "Bewerbungen", "recrutement"])
def test_an_offices_address_is_known_as_one(local: str, store: Store, take: Take) -> None:
    take("a.csv", f"Name,E-mail\nAnna Berg,{local}@agency.de\n")
    assert len(take("b.csv", f"Name,E-mail\nBen Ott,{local}@agency.de\n").added) == 1
    assert len(ids(store)) == 2


def test_an_address_of_ones_own_is_still_the_same_person(store: Store, take: Take) -> None:
    take("a.csv", "Name,E-mail\nAnna Berg,anna.info@agency.de\n")
    assert len(take("b.json", {"basics": {"name": "Anna Kranz", "email": "anna.info@agency.de"}}).updated) == 1
    assert len(ids(store)) == 1
