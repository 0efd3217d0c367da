"""A form that was filled in comes back into its call, word for word; one that belongs elsewhere doesn't."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tpmmatch.actions import Store, filling, history, printing, projects
from tpmmatch.actions.calls import note_call, remove_call
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.planning import begin_planned
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.call import Asked, Call, CallKind, Line, Mode, Referee
from tpmmatch.model.project import Project
from tpmmatch.model.report import Report

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
Fill = Callable[..., Path]
TODAY = date(2026, 11, 20)


@pytest.fixture
def crm(store: Store, bring_in: BringIn, person: Person, now: datetime) -> Project:
    bring_in(person("anna", did="Moved the data of a clinic into a CRM and told everybody each Friday."))
    return projects.save(store, {"title": "CRM", "kind": "crm", "must_have": ["data migration"]}, now)


@pytest.fixture
def fill(store: Store, crm: Project, tmp_path: Path) -> Fill:
    """Print the form of the planned call and fill it in."""

    def make(kind: DocumentKind = DocumentKind.GUIDE, **values: str) -> Path:
        data = printing.print_document(store, Order(kind, crm, TODAY, ("anna",), form=True)).pdf
        writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(BytesIO(data)))
        given: dict[str, Any] = dict(values)
        for page in writer.pages:
            writer.update_page_form_field_values(page, given, auto_regenerate=False)
        path = tmp_path / "filled.pdf"
        writer.write(path)
        return path

    return make


@pytest.fixture
def call(store: Store, crm: Project, now: datetime) -> Call:
    return begin_planned(store, crm.id, "anna", CallKind.INTERVIEW, now, now, TODAY)


def test_everything_that_was_written_is_kept(store: Store, crm: Project, call: Call, fill: Fill, now: datetime) -> None:
    code = call.codes[-1]
    path = fill(
        A="/4", A_situation="Zwei stritten — ž Ł", A_action="Spoke\nto both", A_result="Peace", B="/N", C="/0",
        **{f"{code}_situation": "x"}, mode="/phone", line="/poor", rater="Mia", held="2026-11-27",
        theirs="Why?\n\nWhen?", risk="One developer", note="Warm",
        flag_unresponsive_evidence="Late", flag_unresponsive_reply="Ill",
    )  # fmt: skip
    found = filling.record_form(store, crm.id, path, now)
    assert found == course_of(store, crm.id).call(call.id)
    first, second, third, *_ = found.answers
    assert (first.asked, first.rating) == (Asked.RATED, 4)
    assert (first.situation, first.action, first.result) == ("Zwei stritten — ž Ł", "Spoke\nto both", "Peace")
    assert (second.asked, third.asked) == (Asked.NO_EVIDENCE, Asked.NOT_ASKED)
    assert found.answers[-1].situation == "x"
    assert (found.mode, found.line, found.rater) == (Mode.PHONE, Line.POOR, "Mia")
    assert found.at.astimezone().date() == date(2026, 11, 27)
    assert (found.theirs, found.risk_raised, found.note) == (("Why?", "When?"), "One developer", "Warm")
    (flag,) = found.flags
    assert (flag.flag, flag.day, flag.evidence, flag.reply) == ("unresponsive", date(2026, 11, 27), "Late", "Ill")
    history.undo(store, now)
    assert course_of(store, crm.id).call(call.id) == call


def test_what_was_left_empty_stays_and_nothing_comes_twice(
    store: Store, crm: Project, call: Call, fill: Fill, now: datetime
) -> None:
    path = fill(B="/3", flag_unresponsive_evidence="Late")
    noted = replace(call.answers[0], asked=Asked.RATED, rating=5, situation="typed before")
    note_call(store, crm.id, replace(call, answers=(noted, *call.answers[1:]), note="kept"), now)
    once = filling.record_form(store, crm.id, path, now)
    again = filling.record_form(store, crm.id, path, now)
    assert once == again
    assert (once.answers[0], once.answers[1].rating, once.note, len(once.flags)) == (noted, 3, "kept", 1)


def test_a_referee_is_kept_with_their_consent(store: Store, crm: Project, fill: Fill, now: datetime) -> None:
    begin_planned(store, crm.id, "anna", CallKind.REFERENCE, now, now, TODAY)
    early = fill(DocumentKind.REFERENCES, referee="Jo", relation="their client", consent="2027-11-19", A="/5")
    with pytest.raises(UserError, match="inquiry_to_come"):
        filling.record_form(store, crm.id, early, now)
    path = fill(DocumentKind.REFERENCES, referee="Jo", relation="their client", consent="2026-11-19", A="/5")
    found = filling.record_form(store, crm.id, path, now)
    assert found.referee == Referee("Jo", "their client", date(2026, 11, 19))
    assert found.answers[0].rating == 5


def test_a_form_that_belongs_elsewhere_is_refused(
    store: Store, crm: Project, call: Call, fill: Fill, now: datetime
) -> None:
    path = fill(A="/1")
    other = projects.save(store, {"title": "Other"}, now)
    with pytest.raises(UserError, match="form_other_project"):
        filling.record_form(store, other.id, path, now)
    note_call(store, crm.id, replace(call, answers=call.answers[1:]), now)
    with pytest.raises(UserError, match="form_other_call"):
        filling.record_form(store, crm.id, path, now)
    remove_call(store, crm.id, call.id, now)
    with pytest.raises(UserError, match="form_other_call"):
        filling.record_form(store, crm.id, path, now)


def test_a_day_that_is_none_is_told(store: Store, crm: Project, call: Call, fill: Fill, now: datetime) -> None:
    with pytest.raises(UserError, match="form_day_wrong"):
        filling.record_form(store, crm.id, fill(held="last Friday"), now)
    assert course_of(store, crm.id).call(call.id) == call


@pytest.mark.usefixtures("call")
@pytest.mark.parametrize("written", ["20.11.2026", "20. 11. 2026", "2026-11-20"])
def test_a_day_may_be_written_with_dots(store: Store, crm: Project, fill: Fill, now: datetime, written: str) -> None:
    assert filling.record_form(store, crm.id, fill(held=written), now).at.date().isoformat() == "2026-11-20"


def test_a_day_with_dots_that_is_none_is_told(
    store: Store, crm: Project, call: Call, fill: Fill, now: datetime
) -> None:
    with pytest.raises(UserError, match="form_day_wrong"):
        filling.record_form(store, crm.id, fill(held="11.20.2026"), now)
    assert course_of(store, crm.id).call(call.id) == call


def test_another_pdf_is_no_form(store: Store, crm: Project, tmp_path: Path, now: datetime) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(printing.print_document(store, Order(DocumentKind.CANDIDATE, crm, TODAY)).pdf)
    with pytest.raises(UserError, match="form_unreadable"):
        filling.record_form(store, crm.id, path, now)
