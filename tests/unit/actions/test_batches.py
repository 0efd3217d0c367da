"""The batch is there again as it was left, until all of it is kept or dropped."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tpmmatch.actions import Store, batches, importing, people, reviewing, tables
from tpmmatch.actions.batches import Batch
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.model.review import Draft, State
from tpmmatch.model.table import Known
from tpmmatch.wording import say

Write = Callable[[str, object], Path]
CV = Path(__file__).parents[2] / "data" / "cv" / "en"


@pytest.fixture
def batch(store: Store, write: Write) -> Batch:
    made = Batch(store)
    put(made, write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\nCy,cy@example.com\n"))
    return made


def put(batch: Batch, file: Path) -> list[Draft]:
    drafts = batch.read([file])
    batch.stage(drafts)
    batch.add(drafts)
    return drafts


def again(store: Store) -> Batch:
    made = Batch(store)
    made.resume(made.load())
    return made


def test_what_was_decided_and_corrected_is_there_again(store: Store, batch: Batch) -> None:
    ann, bob, cy = batch.drafts
    batch.accept([ann])
    batch.correct(bob, {"basics": {"name": "Bob Ray", "email": "bob@example.com"}})
    batch.skip([cy])
    batch.reopen([cy])
    found = again(store).drafts
    assert [(draft.name, draft.state) for draft in found] == [
        ("Ann", State.ACCEPTED),
        ("Bob Ray", State.CERTAIN),
        ("Cy", State.CERTAIN),
    ]


def test_a_journal_that_breaks_off_gives_what_is_before(store: Store, batch: Batch) -> None:
    batch.accept_certain()
    assert store.attachments
    journal = store.attachments.with_name("review") / "batch.jsonl"
    journal.write_bytes(journal.read_bytes()[:-12])
    assert [draft.state for draft in again(store).drafts] == [State.CERTAIN, State.LOOK, State.CERTAIN]


def test_when_nobody_is_left_to_decide_on_nothing_is_left(store: Store, batch: Batch) -> None:
    ann, bob, cy = batch.drafts
    batch.accept([ann, cy])
    batch.let_go([ann])
    assert [draft.name for draft in again(store).drafts] == ["Bob", "Cy"]
    batch.skip([bob])
    batch.let_go([cy])
    assert batch.drafts == []
    assert store.attachments
    assert not store.attachments.with_name("review").exists()


def test_more_files_are_put_behind_and_whoever_is_there_is_marked(store: Store, batch: Batch, write: Write) -> None:
    put(batch, write("more.csv", "Name,E-mail\nAnn L.,ann@example.com\n"))
    assert [(draft.number, draft.first) for draft in batch.drafts] == [(0, ""), (1, ""), (2, ""), (3, "people.csv:2")]
    assert batch.drafts[3].state is State.LOOK
    assert again(store).drafts[3].first == "people.csv:2"


def test_what_archives_held_lasts_as_long_as_the_batch(store: Store, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "cvs.zip", "w") as archive:
        archive.write(CV / "plain.txt", "deep/plain.txt")
    made = Batch(store)
    put(made, tmp_path / "cvs.zip")
    origin = again(store).drafts[0].origin
    assert origin
    assert origin.path.is_file()
    made.drop()
    assert not origin.path.exists()


@pytest.mark.usefixtures("batch")
def test_what_a_reading_left_that_came_to_no_end_goes_at_the_next_start(store: Store) -> None:
    assert store.attachments
    left = store.attachments.with_name("review") / "unpacked-left"
    left.mkdir()
    assert len(again(store).drafts) == 3
    assert not left.exists()


def test_reading_that_is_stopped_leaves_nothing(store: Store) -> None:
    with pytest.raises(Cancelled):
        Batch(store).read([CV / "plain.txt"], cancel=lambda: True)
    assert store.attachments
    assert list(store.attachments.with_name("review").iterdir()) == []


def files_beside(store: Store) -> list[Path]:
    assert store.attachments
    return [path for path in store.attachments.with_name("review").rglob("*") if path.is_file()]


@pytest.mark.parametrize("still_open", [True, False])
def test_nothing_of_who_is_erased_is_left_in_the_batch(
    store: Store, write: Write, tmp_path: Path, now: datetime, still_open: bool
) -> None:
    text = (CV / "plain.txt").read_text(encoding="utf-8")
    theirs = {who: text.replace("orla.fennimore@", f"{who}@") for who in ("ann", "bob", "cy")}
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as archive:
        for who, cv in theirs.items():
            archive.writestr(f"{who}.txt", cv)
    with zipfile.ZipFile(tmp_path / "outer.zip", "w") as archive:
        archive.write(tmp_path / "inner.zip", "inner.zip")
    made = Batch(store)
    ann = put(made, tmp_path / "outer.zip")[0]
    made.accept([ann])
    kept = reviewing.keep(store, [ann], now).added
    made.let_go([ann])
    assert not any("ann@example.org" in path.read_text(encoding="utf-8") for path in files_beside(store))
    put(made, write("more.csv", "Name,E-mail\nAnn,Ann@example.org\n"))
    if not still_open:
        del made
    people.erase(store, kept[0].id)
    assert not any("ann@" in path.read_text(encoding="utf-8").casefold() for path in files_beside(store))
    assert [draft.source for draft in again(store).drafts] == [
        "outer.zip/inner.zip/bob.txt",
        "outer.zip/inner.zip/cy.txt",
    ]
    if still_open:
        assert len(made.drafts) == 2


def test_after_a_line_cut_off_work_goes_on(store: Store, batch: Batch, write: Write) -> None:
    batch.accept(batch.drafts[:1])
    assert store.attachments
    journal = store.attachments.with_name("review") / "batch.jsonl"
    journal.write_bytes(journal.read_bytes()[:-12])
    found = again(store)
    found.accept(found.drafts[:1])
    put(found, write("more.csv", "Name,E-mail\nDi,di@example.com\n"))
    assert [(draft.name, draft.state) for draft in again(store).drafts] == [
        ("Ann", State.ACCEPTED),
        ("Bob", State.LOOK),
        ("Cy", State.CERTAIN),
        ("Di", State.CERTAIN),
    ]


def test_what_is_read_while_the_batch_is_dropped_stays(store: Store, batch: Batch, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "cvs.zip", "w") as archive:
        archive.write(CV / "plain.txt", "plain.txt")
    drafts = batch.read([tmp_path / "cvs.zip"])
    batch.stage(drafts)
    batch.drop()
    batch.add(drafts)
    (found,) = again(store).drafts
    assert found.origin
    assert found.origin.path.is_file()


def test_who_is_corrected_to_be_somebody_else_is_looked_up_anew(store: Store, write: Write, now: datetime) -> None:
    importing.import_people(store, [write("here.csv", "Name,E-mail\nBob,bob@example.com\n")], now)
    made = Batch(store)
    (draft,) = put(made, write("more.csv", "Name,E-mail\nAnn,bob@example.com\n"))
    bob = draft.known
    made.accept([draft])
    made.correct(draft, {"basics": {"name": "Ann", "email": "ann@example.com"}})
    assert (bool(bob), draft.known, draft.into, draft.state) == (True, "", "", State.CERTAIN)
    made.correct(draft, {"basics": {"name": "Ann", "email": "bob@example.com"}})
    assert again(store).drafts[0].known == bob
    made.correct(draft, {"basics": {"name": "Ann", "email": "ann@example.com"}})
    made.accept([draft])
    assert len(reviewing.keep(store, [draft], now).added) == 1
    assert people.find(store, bob).name == "Bob"


def test_who_is_corrected_onto_somebody_who_is_here_is_asked_about(store: Store, write: Write, now: datetime) -> None:
    importing.import_people(store, [write("here.csv", "Name,E-mail\nBob Ray,bob@example.com\n")], now)
    made = Batch(store)
    (draft,) = put(made, write("more.csv", "Name,E-mail\nAnn Li,ann@example.com\n"))
    made.correct(draft, {"basics": {"name": "Ann Li", "email": "bob@example.com"}})
    for found in (draft, again(store).drafts[0]):
        assert found.state is State.LOOK
        assert [say(doubt) for doubt in found.doubts] == [
            "As corrected, this is Bob Ray, who is here already and is changed by it. Check whether that is meant."
        ]
    assert made.accept_certain() == []
    made.correct(draft, {"basics": {"name": "Ann Li", "email": "ann.li@example.com"}})
    assert draft.state is State.CERTAIN


def test_who_is_corrected_to_be_like_somebody_who_is_here_is_asked_about(
    store: Store, write: Write, now: datetime
) -> None:
    importing.import_people(store, [write("here.csv", "Name,Phone\nBob Ray,+353 1 234567\n")], now)
    made = Batch(store)
    (draft,) = put(made, write("more.csv", "Name,E-mail\nAnn Li,ann@example.com\n"))
    made.correct(draft, {"basics": {"name": "Ann Li", "email": "ann@example.com", "label": "PM"}})
    made.accept([draft])
    bob = {"name": "Robert Ray", "email": "ann@example.com", "phone": "01 234567"}
    made.correct(draft, {"basics": {**bob, "location": {"countryCode": "IE"}}})
    assert (draft.state, [one.name for one in draft.alike]) == (State.LOOK, ["Bob Ray"])
    made.accept([draft])
    made.correct(draft, {**draft.document, "skills": [{"name": "Jira"}]})
    assert draft.state is State.ACCEPTED, "it is the same person still"


def test_whoever_stands_in_the_batch_twice_is_erased_from_it(store: Store, write: Write, now: datetime) -> None:
    made = Batch(store)
    put(made, write("a.csv", "Name,Phone\nAnn Li,+353 1 234\nBob,+353 1 999\n"))
    put(made, write("b.csv", "Name,Phone\nAnn Li,+353 1 234\n"))
    first = made.drafts[:1]
    made.accept(first)
    kept = reviewing.keep(store, first, now).added
    made.let_go(first)
    people.erase(store, kept[0].id)
    assert [draft.name for draft in made.drafts] == ["Bob"]
    assert not any("Ann" in path.read_text(encoding="utf-8") for path in files_beside(store))


def test_who_may_be_somebody_of_the_batch_is_told_so_until_they_are_another(store: Store, write: Write) -> None:
    made = Batch(store)
    put(made, write("a.csv", "Name,Phone\nAnn Li,+353 1 234 5678\n"))
    text = "Name,Phone,E-mail\nAnn Li,+353 1 234 5678,ann@example.com\nAnn Li,+353 1 234 5678,li@example.com\n"
    put(made, write("b.csv", text))
    _ann, same, other = made.drafts
    assert [draft.beside for draft in made.drafts] == ["", "a.csv:2", "b.csv:2"]
    made.correct(other, {**other.document, "basics": {**other.document["basics"], "name": "Bo Kranz"}})
    assert (other.beside, other.state) == ("", State.CERTAIN)
    assert (same.beside, same.state) == ("a.csv:2", State.LOOK)
    assert again(store).drafts[1].beside == "a.csv:2"


def test_nobody_is_told_of_the_file_of_whoever_was_erased(store: Store, write: Write) -> None:
    made = Batch(store)
    put(made, write("ann_li.csv", "Name,Phone,E-mail\nAnn Li,+353 1 234 5678,ann@example.com\n"))
    put(made, write("b.csv", "Name,Phone\nAnn Li,+353 1 234 5678\n"))
    same = made.drafts[1]
    assert same.beside == "ann_li.csv:2"
    batches.forget(store, [], {"ann@example.com"})
    assert (made.drafts, same.beside) == ([same], "")
    assert "ann_li" not in "".join(map(say, same.doubts))
    assert not any("ann_li" in path.read_text(encoding="utf-8") for path in files_beside(store))


def test_a_file_that_is_read_again_takes_its_place_and_leaves_the_others(store: Store, write: Write) -> None:
    batch, first = Batch(store), write("a.csv", "Wer,E-mail,Sitz\nAnn Lee,ann@example.com,Ulm\n")
    [ann] = put(batch, first)
    put(batch, write("b.csv", "Name,E-mail\nAnn Lee,ann@example.com\n"))
    [last] = put(batch, write("c.csv", "Name,E-mail\nCy Dorn,cy@example.com\n"))
    batch.accept([ann, last])
    [same] = [draft for draft in batch.drafts if draft.first]
    assert ann.origin
    [table] = tables.tables_in(store, first)
    said = replace(table, columns=(*table.columns[:2], replace(table.columns[2], field="city")))
    drafts = batch.read_again(ann.origin, [said])
    assert batch.drafts == [ann, same, last], "until they are put in its place"
    batch.tidy(batch.replace(ann.origin, drafts))
    [now] = drafts
    assert batch.drafts == [now, same, last]
    assert (now.source, now.state, last.state) == ("a.csv:2", State.LOOK, State.ACCEPTED)
    assert now.document["basics"]["location"]["city"] == "Ulm"
    assert (now.first, same.first) == ("b.csv:2", ""), "one of the two is told to be the other"
    assert [(draft.source, draft.first, draft.state) for draft in again(store).drafts] == [
        (draft.source, draft.first, draft.state) for draft in batch.drafts
    ]
    assert first.exists()
    assert not [path for path in files_beside(store) if path.suffix != ".jsonl"]


def test_a_window_that_is_closed_once_a_file_was_read_again_leaves_each_person_once(store: Store, write: Write) -> None:
    batch, path = Batch(store), write("a.csv", "Wer,E-mail\nAnn Lee,ann@example.com\n")
    [ann] = put(batch, path)
    put(batch, write("b.csv", "Name,E-mail\nCy Dorn,cy@example.com\n"))
    batch.accept([ann])
    assert ann.origin
    batch.read_again(ann.origin, tables.tables_in(store, path))
    left = again(store).drafts
    assert sorted((draft.source, draft.state) for draft in left) == [
        ("a.csv:2", State.CERTAIN),
        ("b.csv:2", State.CERTAIN),
    ]


@pytest.mark.parametrize("left", [None, "", "no list at all\n"])
def test_a_file_that_cannot_be_read_again_changes_nothing(store: Store, write: Write, left: str | None) -> None:
    batch, path = Batch(store), write("a.csv", "Wer,E-mail\nAnn Lee,ann@example.com\n")
    [ann] = put(batch, path)
    [table] = tables.tables_in(store, path)
    path.unlink()
    if left is not None:
        write("a.csv", left)
    assert ann.origin
    with pytest.raises(UserError):
        batch.read_again(ann.origin, [table])
    assert batch.drafts == [ann]
    assert [draft.source for draft in again(store).drafts] == ["a.csv:2"]
    write("a.csv", "Wer,E-mail\nAnn Lee,ann@example.com\n")
    [after] = tables.tables_in(store, path)
    assert Known.OWNER not in {use.known for use in after.columns}, "nothing is remembered of it"


def test_reading_again_that_is_stopped_changes_nothing(store: Store, write: Write) -> None:
    batch, path = Batch(store), write("a.csv", "Wer,E-mail\nAnn Lee,ann@example.com\n")
    [ann] = put(batch, path)
    [table] = tables.tables_in(store, path)
    assert ann.origin
    with pytest.raises(Cancelled):
        batch.read_again(ann.origin, [table], cancel=lambda: True)
    assert batch.drafts == [ann]
    assert [draft.source for draft in again(store).drafts] == ["a.csv:2"]
    assert Known.OWNER not in {use.known for use in tables.tables_in(store, path)[0].columns}


def test_what_cells_told_is_said_in_the_words_and_the_language_of_the_owner(store: Store, write: Write) -> None:
    batch = Batch(store)
    [ann] = put(batch, write("a.csv", "Name,Erreichbar,Da\nAnn Lee,ann@example.com,+49 171 2345678\n"))
    [told] = [warning for warning in ann.warnings if warning.id == "intake_columns_by_content"]
    assert "Erreichbar as “E-mail”, Da as “Phone”. Check" in say(told)
    assert "Erreichbar als „E-Mail“, Da als „Telefon“." in say(told, "de")
    [after] = again(store).drafts
    assert after.warnings == ann.warnings
    assert after.doubts == ann.doubts


def test_what_another_file_says_of_somebody_known_stays_out_unless_it_is_taken(
    store: Store, batch: Batch, write: Write, now: datetime
) -> None:
    batch.accept_certain()
    reviewing.keep(store, [ann := batch.drafts[0]], now)
    batch.let_go(batch.drafts)
    (later,) = put(batch, write("newer.csv", "Name,E-mail,Phone\nAnn Lee,ann@example.com,0171 555\n"))

    assert [(stay.pointer, stay.known) for stay in later.stays] == [("/basics/name", "Ann")]
    assert again(store).drafts[0].stays == later.stays
    batch.overrule(later)
    assert again(store).drafts[0].stays == ()
    batch.accept([later])
    reviewing.keep(store, [later], now)

    (row,) = people.rows(store, people.browse(store))
    assert (row.name, ann.name) == ("Ann Lee", "Ann")


def test_what_two_files_of_a_batch_say_otherwise_is_told_of_the_second(batch: Batch, write: Write) -> None:
    one = write("one.csv", "Name,E-mail,Phone\nDan,dan@example.com,0171 1\n")
    two = write("two.csv", "Name,E-mail,Phone\nDan,dan@example.com,0171 2\n")
    first, second = batch.read([one, two])

    assert first.stays == ()
    assert second.first == "one.csv:2"
    assert [stay.pointer for stay in second.stays] == ["/basics/phone"]


def test_the_same_file_again_adds_nobody_to_the_batch(batch: Batch, write: Write) -> None:
    bob = batch.drafts[1]
    batch.correct(bob, {"basics": {"name": "Bob Ray", "email": "bob@example.com"}})
    put(batch, write("people.csv", "Name,E-mail\nAnn,ann@example.com\nBob,\nCy,cy@example.com\nDee,\n"))
    assert [draft.name for draft in batch.drafts] == ["Ann", "Bob Ray", "Cy", "Dee"]
