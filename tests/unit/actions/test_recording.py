"""The record of a decision is gathered from what was decided on, and before that from what is known today."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tests.unit.actions.test_blinding import everything_in
from tpmmatch.actions import Store, people, profiles, projects
from tpmmatch.actions.blinding import Blinding, coded_name
from tpmmatch.actions.calls import finish_call, note_call
from tpmmatch.actions.courses import adjust, keep_on_list, take_off_list
from tpmmatch.actions.deciding import decide, look_back, set_stage
from tpmmatch.actions.merging import merge
from tpmmatch.actions.planning import begin_planned
from tpmmatch.actions.press import Press
from tpmmatch.actions.printing import print_document
from tpmmatch.actions.recording import decision_record
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.call import Asked, CallKind, FlagNote, Referee
from tpmmatch.model.decision import Outcome, Stage
from tpmmatch.model.likeness import Side
from tpmmatch.model.project import Project
from tpmmatch.model.record import DecisionRecord, RecordedFormer
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> Project:
    bring_in(person("anna", did="Launched a web shop."), person("boris"))
    return projects.save(store, {"title": "Shop", "description": "A shop.", "must_have": ["launched a shop"]}, now)


def record(store: Store, shop: Project, **values: Any) -> DecisionRecord:  # noqa: ANN401 - fields of an order
    return decision_record(Press(store, Order(DocumentKind.DECISION, shop, TODAY, **values)))


def printed_blind(store: Store, shop: Project) -> str:
    printed = print_document(store, Order(DocumentKind.DECISION, shop, TODAY, blind=True)).pdf
    return " ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(printed)).pages)


def hold(store: Store, shop: Project, now: datetime) -> None:
    call = begin_planned(store, shop.id, "anna", CallKind.INTERVIEW, now, now, TODAY)
    answers = (replace(call.answers[0], asked=Asked.RATED, rating=4), *call.answers[1:])
    note_call(store, shop.id, replace(call, answers=answers, flags=(FlagNote("unclear", TODAY, "Late"),)), now)
    finish_call(store, shop.id, call.id, now, TODAY)


def test_a_draft_is_what_is_known_today(store: Store, shop: Project, now: datetime) -> None:
    hold(store, shop, now)
    adjust(store, shop.id, "boris", 40, "A feeling", now)
    keep_on_list(store, shop.id, "boris", now)
    found = record(store, shop)
    assert (found.decision, found.chosen, found.description, found.ranked) == (None, "", "A shop.", 2)
    assert [person.name for person in found.people] == ["Person anna", "Person boris"]
    assert [person.own.fit for person in found.people if person.own] == [40]
    (held,) = found.calls
    assert (held.name, held.card.overall) == ("Person anna", 4)
    assert len(found.digest) == 64
    weights = [criterion.weight for criterion in found.criteria]
    assert weights == sorted(weights, reverse=True)


def test_the_record_stays_what_was_decided_on(store: Store, shop: Project, now: datetime) -> None:
    set_stage(store, shop.id, "boris", Stage.MET, now)
    made = decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY)
    later = projects.save(store, shop.document | {"id": shop.id, "description": "Another one."}, now)
    look_back(store, shop.id, Outcome(60, now, {}, "Well"), now)
    look_back(store, shop.id, Outcome(30, now, {}, "Slowly"), now)
    found = record(store, later)
    assert (found.chosen, found.digest, found.is_whole, found.description) == (
        "Person anna",
        made.digest,
        True,
        "A shop.",
    )
    assert [outcome.days for outcome in found.outcomes] == [30, 60]
    assert [(name, change.stage) for name, change in found.stages] == [
        ("Person boris", Stage.MET), ("Person anna", Stage.CHOSEN),
    ]  # fmt: skip


def test_who_was_erased_has_no_name_and_the_record_says_so(store: Store, shop: Project, now: datetime) -> None:
    decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY)
    people.erase(store, "boris")
    found = record(store, shop)
    assert not found.is_whole
    assert [person.name for person in found.people] == ["Person anna", ""]


def test_a_blind_record_names_nobody(store: Store, bring_in: BringIn, person: Person, now: datetime) -> None:
    bring_in(
        person("anna", name="Anna Archer", did="Launched a web shop for Dairy & Sons."), person("boris", name="Bo Bell")
    )
    shop = projects.save(store, {"title": "Shop", "description": "A shop.", "must_have": ["launched a shop"]}, now)
    call = begin_planned(store, shop.id, "anna", CallKind.REFERENCE, now, now, TODAY)
    heard = replace(call, note="Anna told the truth, says Jo", referee=Referee("Jo Dairy", "her client", TODAY))
    note_call(store, shop.id, heard, now)
    set_stage(store, shop.id, "boris", Stage.MET, now, "Bell rang first")
    decide(store, shop.id, "boris", 3, "Bo was cheap", now, TODAY)
    made = decide(store, shop.id, "anna", 4, "Archer answered plainly", now, TODAY)
    found = record(store, shop, blind=True)
    assert found.chosen == coded_name(shop.id, "anna", "en")
    assert [one.name for one in found.former] == [coded_name(shop.id, "boris", "en")]
    assert (found.description, found.digest) == ("A shop.", made.digest)
    text = printed_blind(store, shop)
    for said in ("answered plainly", "told the truth", "rang first", found.chosen):
        assert said in text, said
    for name in ("Anna", "Archer", "Bell", "Jo Dairy"):
        assert name not in text, name


def test_a_name_that_somebody_had_once_is_hidden_too(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("anna", name="Anna Archer"), person("boris", name="Bo Bell"))
    shop = projects.save(store, {"title": "Shop", "must_have": ["launched a shop"]}, now)
    decide(store, shop.id, "anna", 4, "Archer answered plainly", now, TODAY)
    rename(store, "anna", "Anna Smith", now)
    text = printed_blind(store, shop)
    assert "answered plainly" in text
    assert "Archer" not in text


def test_a_title_that_was_read_as_a_name_hides_no_words(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    bring_in(person("anna", name="Senior Project Manager"))
    shop = projects.save(store, {"title": "Shop", "must_have": ["launched a shop"]}, now)
    rename(store, "anna", "Anna Archer", now)
    decide(store, shop.id, "anna", 4, "Archer led Project Atlas as Manager of nine", now, TODAY)
    text = printed_blind(store, shop)
    assert "led Project Atlas as Manager of nine" in text
    assert "Archer" not in text


@pytest.mark.parametrize("keep", ["chosen", "other", "outsider"])
def test_whoever_was_merged_is_hidden_by_every_name_they_ever_had(
    store: Store, bring_in: BringIn, person: Person, now: datetime, keep: str
) -> None:
    """Anna is Boris by now, or both are somebody of whom no record tells, who had another name in between."""
    bring_in(person("anna", name="Anna Archer"), person("boris", name="Boris Bellweather"))
    shop = projects.save(store, {"title": "Shop", "must_have": ["launched a shop"]}, now)
    call = begin_planned(store, shop.id, "anna", CallKind.SCREEN, now, now, TODAY)
    note_call(store, shop.id, replace(call, note="Quondam rang, as Archer and Bellweather and Zwischen did"), now)
    decide(store, shop.id, "anna", 4, "Archer answered as plainly as Bellweather and Quondam", now, TODAY)
    rename(store, "anna", "Zelda Zwischen", now)
    rename(store, "anna", "Ada Today", now + timedelta(hours=2))
    if keep == "outsider":
        bring_in(person("carl", name="Carla Quondam"))
        merge(store, "carl", "anna", {}, now)
    else:
        kept, gone = ("anna", "boris") if keep == "chosen" else ("boris", "anna")
        merge(store, kept, gone, {}, now)
    ids = {"chosen": ["anna"], "other": ["boris"], "outsider": ["carl", "boris"]}[keep]
    found = record(store, shop, blind=True)
    assert found.chosen == coded_name(shop.id, ids[0], "en")
    assert {one.name for one in found.people} == {coded_name(shop.id, id, "en") for id in ids}, "by who they are now"
    printed = print_document(store, Order(DocumentKind.DECISION, shop, TODAY, blind=True)).pdf
    names = ["Anna", "Archer", "Boris", "Bellweather", "Zelda", "Zwischen", "Today"]
    names += ["Carla", "Quondam"] if keep == "outsider" else []
    assert [name for name in names if name.casefold() in everything_in(printed)] == []
    assert "answered as plainly as" in printed_blind(store, shop)


def test_who_was_merged_goes_by_who_they_are_today(
    store: Store, bring_in: BringIn, shop: Project, person: Person, now: datetime
) -> None:
    decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY)
    bring_in(person("carl", name="Carla Today"))
    merge(store, "carl", "anna", {"/basics/name": Side.KEPT}, now)
    found = record(store, shop)
    assert [one.name for one in found.people] == ["Carla Today", "Person boris"]
    assert found.chosen == "Carla Today"


def rename(store: Store, id: str, name: str, now: datetime) -> None:
    document = people.find(store, id).document
    profiles.save(store, id, document | {"basics": document["basics"] | {"name": name}}, now)


def test_who_is_only_in_an_earlier_record_is_hidden_too(
    store: Store, bring_in: BringIn, person: Person, now: datetime
) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    bring_in(*(person(f"p{letter}", name=f"Nora Quill{letter * 3}") for letter in letters))
    shop = projects.save(store, {"title": "Shop", "must_have": ["launched a shop"]}, now)
    keep_on_list(store, shop.id, "pz", now)
    decide(store, shop.id, "pa", 3, "Quillzzz was dear", now, TODAY)
    take_off_list(store, shop.id, "pz", now)
    decide(store, shop.id, "pb", 4, "Second", now, TODAY)
    assert "pz" not in [one.id for one in record(store, shop).people]
    text = printed_blind(store, shop)
    assert "was dear" in text
    assert "Quillzzz" not in text


def test_no_seal_is_taken_for_a_telephone_number(store: Store, shop: Project, now: datetime) -> None:
    seal = "08490295488a1189099751ebeddb5992313dd2a831e07a92e66d196ddc261777"
    made = replace(decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY), digest=seal)
    hiding = Blinding(people.find(store, "anna"), shop.id, TODAY, "en")
    assert hiding.hide(RecordedFormer("Anna", made, ())).decision.digest == seal


def test_a_person_who_is_gone_is_hidden_by_the_name_on_record(store: Store, shop: Project, now: datetime) -> None:
    decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY)
    people.erase(store, "anna")
    assert "Person anna" not in str(record(store, shop, blind=True).people)


def test_a_draft_for_which_nobody_is_there_is_a_draft_too(store: Store, now: datetime) -> None:
    empty = projects.save(store, {"title": "Empty"}, now)
    found = record(store, empty)
    assert (found.people, found.calls, found.ranked) == ((), (), 0)


def test_earlier_decisions_stay_on_the_record(store: Store, shop: Project, now: datetime) -> None:
    decide(store, shop.id, "boris", 3, "Cheap", now, TODAY)
    look_back(store, shop.id, Outcome(30, now, {}, "Left after two weeks."), now)
    decide(store, shop.id, "anna", 4, "Plain answers", now, TODAY)
    (former,) = record(store, shop).former
    assert (former.name, former.decision.reason) == ("Person boris", "Cheap")
    assert [outcome.note for outcome in former.outcomes] == ["Left after two weeks."]
