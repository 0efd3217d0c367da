"""Cases, links and samples become what was seen, testimonials what is vouched for; promises are compared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, projects, works
from tpmmatch.actions.attachments import attach
from tpmmatch.actions.calls import note_call
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.people import names
from tpmmatch.actions.ranking import rank
from tpmmatch.actions.scoring import called, tables
from tpmmatch.actions.works import Promise, begin_review
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call, CallKind, Mode
from tpmmatch.model.match import Rung
from tpmmatch.model.report import Report
from tpmmatch.model.work import Estimate, Source, Work, WorkKind

Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]
TODAY = date(2026, 11, 20)
LINK = Work(WorkKind.LINK, "https://example.org/case", "Case")


@pytest.fixture
def shop(store: Store, bring_in: BringIn, person: Person, now: datetime) -> str:
    anna = person("anna", url="https://anna.example", profiles=[{"network": "LinkedIn", "url": "in.example.com/anna"}])
    anna["projects"] = [
        {"name": "Dairy", "url": "https://dairy.example"},
        {"name": "Bad", "url": "javascript:alert(1)"},
    ]
    bring_in(anna, person("boris"), person("cleo"))
    return projects.save(store, {"title": "Shop", "must_have": ["status reports"]}, now).id


def rated(store: Store, shop: str, call: Call, now: datetime, *more: Answer, rating: int = 4) -> None:
    answers = tuple(replace(each, asked=Asked.RATED, rating=rating, result="Seen") for each in call.answers)
    note_call(store, shop, replace(call, answers=(*answers, *more), finished=True), now)


@pytest.mark.usefixtures("shop")
def test_links_and_documents_are_offered_and_nothing_that_runs(store: Store, now: datetime, tmp_path: Path) -> None:
    (tmp_path / "case.pdf").write_bytes(b"%PDF")
    attach(store, "anna", [tmp_path / "case.pdf"], now)
    found = works.pieces(store, "anna")
    assert [(work.kind, work.place) for work in found] == [
        (WorkKind.LINK, "https://anna.example"),
        (WorkKind.LINK, "https://in.example.com/anna"),
        (WorkKind.LINK, "https://dairy.example"),
        (WorkKind.DOCUMENT, "case.pdf"),
    ]
    assert works.document_of(store, "anna", found[-1]).read_bytes() == b"%PDF"
    with pytest.raises(UserError, match="work_document_gone"):
        works.document_of(store, "boris", found[-1])
    for wrong in ("", "file:///etc/passwd", "tel:+4912345678", "javascript:alert(1)"):
        with pytest.raises(UserError):
            works.link_of(wrong)


def test_a_reviewed_case_is_seen_and_a_testimonial_vouched(store: Store, shop: str, now: datetime) -> None:
    call = begin_review(store, shop, "anna", LINK, now, TODAY)
    assert (call.kind, call.mode) == (CallKind.REVIEW, Mode.WORK)
    assert len(call.answers) == 6
    source = Source("Eva, owner of a dairy", "LinkedIn", date(2025, 3, 1))
    praise = Answer("testimonial", "flexibility", "", Asked.RATED, 5, result="Turned it round", source=source)
    rated(store, shop, call, now, praise)
    known = projects.find(store, shop)
    match = next(one.match for one in rank(store, known, TODAY).people if one.match.person == "anna")
    rungs = {item.criterion.id: item.rung for item in match.contributions}
    assert rungs["quality:problem_solving"] is Rung.SEEN
    assert rungs["quality:flexibility"] is Rung.VOUCHED
    quotes = [quote for item in match.contributions for quote in item.evidence if quote.source == f"call:{call.id}"]
    assert "Turned it round" in {quote.text for quote in quotes}
    assert course_of(store, shop).calls[0].answers[-1].source == source
    shown, mixed = tables(called(store, shop, now))
    assert [table.mode for table in shown] == [Mode.WORK, None], "what others say stands by itself"
    assert not mixed


def test_work_beside_a_call_mixes_no_modes(store: Store, shop: str, now: datetime) -> None:
    rated(store, shop, begin_review(store, shop, "anna", LINK, now, TODAY), now)
    one = Answer("q", "problem_solving", "", Asked.RATED, 2)
    for mode in (Mode.PHONE, Mode.VIDEO):
        call = works.begin_call(store, shop, Call("", "anna", CallKind.SCREEN, mode, now, answers=(one,)), now)
        mixed = tables(called(store, shop, now))[1]
        assert mixed is (call.mode is Mode.VIDEO)


def test_a_sample_is_begun_once_and_rated_for_its_wish(store: Store, shop: str, now: datetime) -> None:
    sample = Work(WorkKind.SAMPLE, "status_report", "Report")
    call = begin_review(store, shop, "anna", sample, now, TODAY)
    assert [answer.question for answer in call.answers] == ["status_report"]
    assert call.answers[0].about == "must:status reports"
    assert begin_review(store, shop, "anna", sample, now, TODAY) == call
    with pytest.raises(UserError, match="sample_unknown"):
        begin_review(store, shop, "anna", Work(WorkKind.SAMPLE, "nothing"), now, TODAY)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_what_is_handed_out_holds_no_key(language: str) -> None:
    for id, words in works.samples(language):
        text = works.hand_out_text(id, "Shop", language)
        mail = message_from_bytes(works.hand_out_draft(id, "Shop", "anna@example.org", language), policy=default)
        body = mail.get_body()
        assert body is not None
        for sent in (text, str(body.get_content())):
            assert words.task in sent
            assert [secret for secret in (*words.key, *words.anchors) if secret in sent] == []
        assert mail["To"] == "anna@example.org"
        assert works.hand_out_name(id, ".txt", language).endswith(".txt")


def test_an_order_is_entered_by_its_letters() -> None:
    order = works.read_order("backlog_order", "g, a, c d")
    work = Work(WorkKind.SAMPLE, "backlog_order", order=order)
    assert works.shown_order(work) == "G A C D"
    check = works.checked_order(work)
    assert check is not None
    assert len(check.missing) == 4
    with pytest.raises(UserError, match="sample_letter_unknown"):
        works.read_order("backlog_order", "A Z")
    with pytest.raises(UserError, match="sample_letter_twice"):
        works.read_order("backlog_order", "A A")


def test_the_same_estimate_of_all_shows_who_promises_too_much(store: Store, shop: str, now: datetime) -> None:
    asked = Work(WorkKind.SAMPLE, works.ESTIMATED, "Estimate")
    for person, likely in (("anna", 20.0), ("boris", 21.0), ("cleo", 4.0)):
        call = begin_review(store, shop, person, asked, now, TODAY)
        note_call(store, shop, replace(call, work=replace(asked, estimate=Estimate(likely))), now)
    course = course_of(store, shop)
    told, lines = works.promises(course, names(store, ["anna", "boris", "cleo"]))
    assert told is not None
    assert (told.lowest, told.middle, told.highest) == (4.0, 20.0, 21.0)
    assert [(line.person, line.promise) for line in lines] == [
        ("cleo", Promise.FAR_BELOW), ("anna", Promise.IN_LINE), ("boris", Promise.IN_LINE),
    ]  # fmt: skip
    assert works.promises(course, {}) == (None, [])


def test_an_estimate_that_contradicts_itself_is_told() -> None:
    assert works.read_estimate(5, 3, 9) == Estimate(5, 3, 9)
    assert works.read_estimate(None, None, None) is None
    with pytest.raises(UserError, match="estimate_unclear"):
        works.read_estimate(5, 6, None)
    with pytest.raises(UserError, match="estimate_without_likely"):
        works.read_estimate(None, 1, None)
