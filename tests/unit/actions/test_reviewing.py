"""A batch is read without saving, decided on, and kept as one step."""

import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, history, importing, people, profiles, reviewing
from tpmmatch.actions.attachments import attachments
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.model.report import Report
from tpmmatch.model.review import Draft, State, Traced

DATA = Path(__file__).parents[2] / "data"
CV = DATA / "cv" / "en"

Write = Callable[[str, object], Path]
Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
Read = Callable[..., list[Draft]]


@pytest.fixture
def read(store: Store, tmp_path: Path) -> Read:
    def from_files(*paths: Path) -> list[Draft]:
        space = tmp_path / "space"
        space.mkdir(exist_ok=True)
        return reviewing.read_batch(store, paths, space)

    return from_files


def test_reading_saves_nothing_and_tells_who_is_certain(store: Store, read: Read, write: Write) -> None:
    people_csv = write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\n")
    drafts = read(people_csv, CV / "plain.txt", write("broken.json", "{"))
    assert [(draft.source, draft.state) for draft in drafts] == [
        ("people.csv:2", State.CERTAIN),
        ("people.csv:3", State.LOOK),
        ("plain.txt", State.CERTAIN),
        ("broken.json", State.REFUSED),
    ]
    assert people.count(store) == 0


def test_each_person_moves_the_progress(store: Store, write: Write, tmp_path: Path) -> None:
    rows = "".join(f"P{number},p{number}@example.com\n" for number in range(60))
    told: list[tuple[int, int]] = []
    reviewing.read_batch(
        store, [write("a.csv", f"Name,E-mail\n{rows}")], tmp_path, lambda done, total: told.append((done, total))
    )
    assert [done for done, _ in dict.fromkeys(told) if done] == list(range(1, 61))
    assert all(total > done for done, total in told)


def test_only_those_accepted_are_kept_and_one_undo_takes_them_back(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    drafts = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\nCy,cy@example.com\n"), CV / "plain.txt")
    assert reviewing.accept_certain(drafts) == 3
    reviewing.skip(drafts[2])
    report = reviewing.keep(store, drafts, now)
    assert [taken.source for taken in report.added] == ["people.csv:2", "plain.txt"]
    history.undo(store, now)
    assert people.count(store) == 0


def test_the_file_is_kept_with_its_person(store: Store, read: Read, now: datetime) -> None:
    drafts = read(CV / "plain.txt")
    reviewing.accept_certain(drafts)
    (added,) = reviewing.keep(store, drafts, now).added
    assert [path.name for path in attachments(store, added.id)] == ["plain.txt"]


def test_what_is_corrected_is_what_is_kept_and_read_again_it_is_the_same_person(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    file = write("people.csv", "Name,Phone\nAnn,+353 1 234\n")
    (draft,) = read(file)
    document = draft.document
    document["basics"]["name"] = "Ann Li"
    reviewing.correct(draft, document)
    reviewing.accept(draft)
    (added,) = reviewing.keep(store, [draft], now).added
    assert people.find(store, added.id).name == "Ann Li"
    (again,) = read(file)
    assert again.known == added.id


def test_a_name_written_in_takes_the_doubt_away(read: Read, write: Write) -> None:
    (draft,) = read(write("cards.csv", "E-mail,Name\nann@example.com,\n"))
    assert [doubt.id for doubt in draft.doubts] == ["review_nameless"]
    reviewing.correct(draft, {"basics": {"name": "Ann", "email": "ann@example.com"}})
    assert (draft.state, draft.name, draft.corrected) == (State.CERTAIN, "Ann", True)


def test_taking_the_unsure_value_makes_it_certain(read: Read, write: Write) -> None:
    (draft,) = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\n"))
    draft.traces = (Traced("/basics/label", 0, (0, 0, 9, 9), "Lead", sure=False),)
    reviewing.doubt(draft)
    assert draft.state is State.LOOK
    reviewing.take(draft, draft.unsure[0])
    assert (draft.state, draft.document["basics"]["label"]) == (State.CERTAIN, "Lead")


def test_what_is_taken_goes_to_its_job_though_one_before_was_removed(read: Read, write: Write) -> None:
    (draft,) = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\n"))
    jobs = [{"name": "Mill", "position": "Lead"}, {"name": "Kranz", "position": "Owner"}]
    reviewing.correct(draft, {**draft.document, "work": jobs})
    shown = Traced("/work/1/startDate", 0, (0, 0, 9, 9), "2019", sure=False)
    draft.traces = (shown,)
    reviewing.correct(draft, {**draft.document, "work": jobs[1:]})
    reviewing.take(draft, shown)
    assert draft.document["work"] == [{"name": "Kranz", "position": "Owner", "startDate": "2019"}]
    assert not draft.unsure
    reviewing.correct(draft, {**draft.document, "work": []})
    reviewing.take(draft, shown)
    assert draft.document["work"] == []


def test_somebody_brought_up_to_date_loses_nothing_that_the_file_does_not_say(
    store: Store, read: Read, write: Write, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("a", email="ann@example.com", terms={"hours_per_week": 20}, did="Led a shop."))
    (draft,) = read(write("people.csv", "Name,E-mail,Phone\nAnn Li,ann@example.com,+353 1 234\n"))
    reviewing.accept(draft, "a")
    report = reviewing.keep(store, [draft], now)
    assert [taken.id for taken in report.updated] == ["a"]
    kept = people.find(store, "a").document
    assert kept["basics"]["phone"] == "+353 1 234"
    assert kept["work"][0]["summary"] == "Led a shop."
    assert kept["meta"]["freelance"] == {"hours_per_week": 20}
    assert people.count(store) == 1


def test_bringing_somebody_up_to_date_who_is_gone_says_so(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    (draft,) = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\n"))
    reviewing.accept(draft, "gone")
    with pytest.raises(UserError, match="person_not_found"):
        reviewing.keep(store, [draft], now)


def test_decisions_by_source(read: Read, write: Write) -> None:
    drafts = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\nCy,cy@example.com\n"), CV / "plain.txt")
    reviewing.decide(drafts, ["people.csv:4"], [], only_certain=True)
    assert [draft.state for draft in drafts] == [State.ACCEPTED, State.SKIPPED, State.SKIPPED, State.ACCEPTED]
    reviewing.decide(drafts, ["people.csv"], ["plain.txt=a"])
    assert [draft.state for draft in drafts] == [State.SKIPPED] * 3 + [State.ACCEPTED]
    assert drafts[3].into == "a"
    with pytest.raises(UserError, match="review_source_unknown"):
        reviewing.decide(drafts, ["other.csv"], [])


def test_only_people_in_json_resume_whom_nobody_would_look_over_need_no_look(
    write: Write, person: Person, tmp_path: Path
) -> None:
    write("cvs/a.json", person("a"))
    assert not reviewing.needs_no_look([tmp_path / "cvs"]), "one is looked over like any other"
    lines = "".join(f"{json.dumps(person(f'p{number}'))}\n" for number in range(1000))
    write("cvs/many.jsonl", lines)
    assert reviewing.needs_no_look([tmp_path / "cvs"])
    lines = write("one.jsonl", json.dumps(person("one"), indent=1) + "\n" * 1200)
    assert not reviewing.needs_no_look([lines]), "many lines are not many people"
    assert not reviewing.needs_no_look([tmp_path / "cvs", tmp_path / "nowhere"])
    assert not reviewing.needs_no_look([tmp_path / "cvs", CV / "plain.txt"])


def test_reading_can_be_stopped_and_tells_how_far_it_is(store: Store, write: Write, tmp_path: Path) -> None:
    rows = "".join(f"P{number},p{number}@example.com\n" for number in range(1200))
    file, seen = write("people.csv", f"Name,E-mail\n{rows}"), list[tuple[int, int]]()
    reviewing.read_batch(store, [file], tmp_path, lambda done, total: seen.append((done, total)))
    assert seen[-1] == (1200, 1201)
    with pytest.raises(Cancelled):
        reviewing.read_batch(store, [file], tmp_path, cancel=lambda: True)


def test_files_of_one_name_are_kept_each_with_its_own_person(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    text = (CV / "plain.txt").read_text(encoding="utf-8")
    (name,) = [draft.name for draft in read(CV / "plain.txt")]
    theirs = {who: text.replace(name, f"{who} Ray").replace("@", f"{who}@") for who in ("Ann", "Bob", "Cy")}
    ann, bob = write("ann/cv.txt", theirs["Ann"]), write("bob/cv.txt", theirs["Bob"])
    with zipfile.ZipFile(ann.parent / "more.zip", "w") as archive:
        archive.writestr("cv.txt", text)
        archive.writestr("../cv.txt", theirs["Cy"])
    drafts = read(ann, bob, ann, ann.parent / "more.zip", ann.parent / "more.zip")
    assert [draft.source for draft in drafts] == [
        "cv.txt",
        "cv (2).txt",
        "cv.txt",
        *["more.zip/cv.txt", "more.zip/cv (2).txt"] * 2,
    ]
    for draft in drafts:
        reviewing.accept(draft)
    for taken in reviewing.keep(store, drafts, now).added:
        (file,) = attachments(store, taken.id)
        assert people.find(store, taken.id).name in file.read_text(encoding="utf-8")


def test_the_same_list_again_leaves_what_was_corrected_by_hand(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    file = write("people.csv", "Name,E-mail,Phone\nAnn,ann@example.com,+353 1 234\n")
    drafts = read(file)
    reviewing.accept_certain(drafts)
    (added,) = reviewing.keep(store, drafts, now).added
    document = people.find(store, added.id).document
    document["basics"]["phone"] = "+353 1 999"
    profiles.save(store, added.id, document, now)
    again = read(file)
    reviewing.accept_certain(again)
    reviewing.keep(store, again, now)
    assert people.find(store, added.id).document["basics"]["phone"] == "+353 1 999"


def kept_as_corrected(store: Store, draft: Draft, now: datetime, **basics: str | None) -> str:
    """Whom it became, corrected so; None takes a field out."""
    document = draft.document
    document["basics"] = {key: value for key, value in (document["basics"] | basics).items() if value is not None}
    reviewing.correct(draft, document)
    reviewing.accept(draft)
    report = reviewing.keep(store, [draft], now)
    return (report.added or report.updated or report.unchanged)[0].id


LIST = "Name,E-mail,Headline,City\nAnn,ann@example.com,{headline},{city}\n"


def test_what_was_corrected_before_it_was_kept_stays_when_the_file_comes_again(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    first = write("people.csv", LIST.format(headline="Lead", city="Cork"))
    (draft,) = read(first)
    id = kept_as_corrected(store, draft, now, label="My own words")
    again = read(first)
    assert reviewing.accept_certain(again) == 1
    report = reviewing.keep(store, again, now)
    assert (len(report.unchanged), report.updated, report.warnings) == (1, [], [])
    changed = read(write("people.csv", LIST.format(headline="Lead of many", city="Galway")))
    reviewing.accept_certain(changed)
    report = reviewing.keep(store, changed, now)
    basics = people.find(store, id).document["basics"]
    assert (basics["label"], basics["location"]["city"]) == ("My own words", "Galway")
    (note,) = report.warnings
    assert note.reason.id == "import_known_kept", "told as it is of what was typed in the person's own form"


@pytest.mark.parametrize("label", ["My own words", None, "Lead"])
def test_what_is_corrected_of_somebody_known_stays_when_the_file_comes_again(
    store: Store, read: Read, write: Write, now: datetime, label: str | None
) -> None:
    importing.import_people(store, [write("people.csv", LIST.format(headline="Lead", city="Cork"))], now)
    file = write("people.csv", LIST.format(headline="Tester", city="Galway"))
    (draft,) = read(file)
    id = kept_as_corrected(store, draft, now, label=label)
    again = read(file)
    reviewing.accept_certain(again)
    report = reviewing.keep(store, again, now)
    assert (len(report.unchanged), report.updated, report.warnings) == (1, [], [])
    basics = people.find(store, id).document["basics"]
    assert (basics.get("label"), basics["location"]["city"]) == (label, "Galway")


def test_an_address_that_was_corrected_makes_nobody_new_of_the_same_file(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    file = write("people.csv", LIST.format(headline="Lead", city="Cork"))
    (draft,) = read(file)
    id = kept_as_corrected(store, draft, now, label="My own words", email="ann.li@example.com")
    (again,) = read(file)
    assert (again.known, again.state) == (id, State.CERTAIN), "the file is known to mean them"
    reviewing.accept_certain([again])
    report = reviewing.keep(store, [again], now)
    assert (len(report.unchanged), report.updated) == (1, [])
    basics = people.find(store, id).document["basics"]
    assert (basics["label"], basics["email"]) == ("My own words", "ann.li@example.com")


def test_nobody_new_goes_over_somebody_who_came_meanwhile(
    store: Store, read: Read, write: Write, now: datetime
) -> None:
    drafts = read(write("people.csv", "Name,E-mail\nAnn,ann@example.com\n"))
    importing.import_people(store, [write("other.csv", "Name,E-mail\nAnn Li,ann@example.com\n")], now)
    reviewing.accept_certain(drafts)
    with pytest.raises(UserError, match="review_came_meanwhile"):
        reviewing.keep(store, drafts, now)
    assert drafts[0].state is not State.ACCEPTED
    reviewing.accept(drafts[0])
    assert len(reviewing.keep(store, drafts, now).added) == 0
    assert people.count(store) == 1
