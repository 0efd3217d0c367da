"""Whoever is erased leaves nothing: a search through every byte of every file finds neither name nor address."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, backups, calls, courses, deciding, judging, opinions, people, projects, works
from tpmmatch.actions.attachments import attach, detach
from tpmmatch.actions.courses import change_course, course_of
from tpmmatch.actions.handing import hand_over
from tpmmatch.actions.history import let_go, undo
from tpmmatch.actions.indexing import load_index
from tpmmatch.actions.judging import Begun
from tpmmatch.actions.merging import merge
from tpmmatch.actions.opinions import Blind, Judged, Sealed
from tpmmatch.actions.profiles import save
from tpmmatch.actions.tagging import tag
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Inquiry, Mode, Referee
from tpmmatch.model.decision import Stage
from tpmmatch.model.history import Naming
from tpmmatch.model.likeness import Side
from tpmmatch.model.report import Report
from tpmmatch.model.work import Work, WorkKind

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]

TODAY = date(2026, 11, 20)
TELLING = (b"Quetzalcoatl", b"quetzalcoatl", b"quetz@example.org", b"zanzibarwork")
NAME = "Quetzalcoatl Unmistakable"


@pytest.fixture
def known(store: Store, bring_in: BringIn, person: Person, now: datetime, tmp_path: Path) -> str:
    """Somebody who has been everywhere: documents, calls, references, a decision, notes about others, backups."""
    bring_in(
        person("q", name=NAME, email="quetz@example.org", url="https://quetzalcoatl.example", did="Led zanzibarwork"),
        person("b", name="Boris Birch", did="Led a migration"),
    )
    shop = projects.save(store, {"title": "Shop", "description": f"Like the one that {NAME} made."}, now).id
    (tmp_path / "Quetzalcoatl CV.txt").write_text(f"CV of {NAME}")
    (kept,) = attach(store, "q", [tmp_path / "Quetzalcoatl CV.txt"], now)
    attach(store, "q", [tmp_path / "Quetzalcoatl CV.txt"], now)
    detach(store, "q", kept, now)
    (tmp_path / "Quetzalcoatl CV.txt").unlink()
    (tmp_path / "people.jsonl").unlink()
    tag(store, ["q"], "met", now)
    courses.keep_on_list(store, shop, "q", now)
    courses.adjust(store, shop, "b", 60, f"Less than {NAME}", now)
    rated = Answer("who_hears_what", "communication", "", Asked.RATED, 4, result=f"{NAME} led zanzibarwork")
    held = calls.begin_call(store, shop, Call("", "q", CallKind.INTERVIEW, Mode.VIDEO, now, answers=(rated,)), now)
    calls.finish_call(store, shop, held.id, now, TODAY)
    opinions.send(store, shop, held.id, Blind(name=False), Sealed(tmp_path / "case", "a long secret"), now)
    case = opinions.open_case(tmp_path / "case", "a long secret")
    judging.keep(store, case, Begun("Ute", (Judged(0, Asked.RATED, 4, "zanzibarwork was fine"),)), now)
    other = Begun("Ute", (Judged(0, Asked.RATED, 2, f"not as {NAME}"),), f"/mail/{NAME}.tpmcase")
    judging.keep(store, replace(case, id="of somebody else"), other, now)
    (tmp_path / "case").unlink()
    works.begin_review(store, shop, "q", Work(WorkKind.LINK, "https://quetzalcoatl.example/case"), now, TODAY)
    referee = Referee("Somebody", f"client of {NAME}")
    calls.begin_call(store, shop, Call("", "q", CallKind.REFERENCE, Mode.PHONE, now, referee=referee), now)
    calls.begin_call(
        store,
        shop,
        Call("", "b", CallKind.SCREEN, Mode.PHONE, now, note="Knows Unmistakable, and Quetz@Example.org."),
        now,
    )
    calls.log_inquiry(store, shop, Inquiry("q", now), now)
    deciding.set_stage(store, shop, "b", Stage.DECLINED, now, f"{NAME} was better")
    deciding.decide(store, shop, "b", 4, f"After all, and not {NAME}", now, TODAY)
    save(store, "q", people.find(store, "q").document | {"note": "of quetz@example.org"}, now + timedelta(hours=1))
    undo(store, now)
    hand_over(b"mail about " + NAME.encode(), "quetzalcoatl.eml")
    load_index(store)
    backups.back_up_daily(store, TODAY)
    backups.restore(store, backups.copies_at(store.location)[0], now)
    return shop


def remains(store: Store) -> list[str]:
    """The files under the data folder, and of what was handed over, in whose names or bytes somebody is told of."""
    files = [path for path in Path(store.location).parent.rglob("*") if path.is_file()]
    return [
        f"{path.name}: {mark.decode()}"
        for path in files
        for mark in (*TELLING, b"Unmistakable")
        if mark in path.read_bytes() or mark.decode() in str(path)
    ]


@pytest.mark.usefixtures("known")
def test_nothing_is_left_in_any_file(store: Store) -> None:
    assert remains(store), "they were everywhere"
    assert len(backups.copies_at(store.location)) >= 2
    people.erase(store, "q")
    store.close()
    assert remains(store) == []


def test_ratings_of_a_case_go_with_its_person_and_those_of_others_stay(store: Store, known: str) -> None:
    assert known
    people.erase(store, "q")
    (left,) = judging.waiting(store)
    assert (left.case, left.file, left.rated) == ("of somebody else", "/mail/(erased).tpmcase", 1)


def test_what_is_about_others_stays(store: Store, known: str) -> None:
    people.erase(store, "q")
    course = course_of(store, known)
    (call,) = course.calls
    assert call.note == "Knows (erased), and (erased)."
    assert course.adjustments[0].reason == "Less than (erased)"
    assert course.decision is not None
    assert course.decision.reason == "After all, and not (erased)"
    assert course.decision.record["erased"] >= 1, "the record says why it is no longer whole"
    assert projects.find(store, known).document["description"] == "Like the one that (erased) made."
    assert backups.check(store).sound


def test_what_was_done_since_can_still_be_undone(store: Store, known: str, now: datetime) -> None:
    naming = Naming("step_list_kept", now + timedelta(hours=3))
    change_course(store, known, naming, lambda course: course.keeping("b", now))
    people.erase(store, "q")
    undo(store, now)
    assert not course_of(store, known).keeps("b")
    assert remains(store) == []


def test_whoever_was_merged_and_is_two_again_stays_untouched(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(
        person("anna", name="Anna Ashworth", email="anna@example.com"),
        person("bob", name="Bob Jones", email="bob@example.com"),
        person("cid", name="Cid Fox"),
    )
    shop = projects.save(store, {"title": "Shop"}, now).id
    told = "Less than Anna Ashworth, ask anna@example.com; Bob Jones knows"
    courses.adjust(store, shop, "cid", 60, told, now)
    merge(store, "bob", "anna", {}, now)
    undo(store, now)
    people.erase(store, "bob")
    (adjustment,) = course_of(store, shop).adjustments
    assert adjustment.reason == "Less than Anna Ashworth, ask anna@example.com; (erased) knows"


def test_a_family_name_that_others_bear_stays_theirs(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("anna", name="Anna Ashworth"), person("ben", name="Ben Ashworth"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    call = Call("", "ben", CallKind.SCREEN, Mode.PHONE, now, note="Ashworth called; a cousin of Anna Ashworth")
    calls.begin_call(store, shop, call, now)
    people.erase(store, "anna")
    assert course_of(store, shop).calls[0].note == "Ashworth called; a cousin of (erased)"


def test_whoever_became_one_with_another_is_forgotten_with_them(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("q", name=NAME), person("old", name=NAME, email="quetz@example.org"), person("b"))
    merge(store, "q", "old", {}, now)
    assert set(people.erase(store, "old")) == {"q", "old"}
    assert [row.id for row in people.rows(store, people.browse(store))] == ["b"]
    store.close()
    assert [line for line in remains(store) if "people.jsonl" not in line] == []


def test_notes_about_others_tell_of_nobody_by_a_name_they_had_before(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    """A merge leaves only one name in the document, and a month later no step remembers the other."""
    bring_in(person("q", name=NAME), person("k", name="Karla Keeps"), person("b", name="Boris Birch"))
    shop = projects.save(store, {"title": "Shop"}, now).id
    note = f"Knows {NAME}, now Keeps"
    calls.begin_call(store, shop, Call("", "b", CallKind.SCREEN, Mode.PHONE, now, note=note), now)
    merge(store, "k", "q", {"/basics/name": Side.KEPT}, now)
    let_go(store, now + timedelta(days=40))
    people.erase(store, "k")
    (left,) = course_of(store, shop).calls
    assert left.note == "Knows (erased), now (erased)"
    assert remains(store) == []


def test_a_backup_from_elsewhere_brings_nobody_back(store: Store, known: str, now: datetime, tmp_path: Path) -> None:
    away = tmp_path / "usb" / "all.sqlite"
    away.parent.mkdir()
    backups.back_up(store, away)
    people.erase(store, "q")
    backups.restore(store, away, now)
    assert [row.id for row in people.rows(store, people.browse(store))] == ["b"]
    assert course_of(store, known).calls[0].note == "Knows (erased), and (erased)."


@pytest.mark.usefixtures("known")
def test_pages_that_are_no_longer_needed_leave_the_file(store: Store) -> None:
    people.erase(store, "q")
    with sqlite3.connect(store.location) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    connection.close()
