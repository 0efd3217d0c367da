"""Every kind of document has somebody who makes it, of whom and what was ordered."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pypdf
import pytest

from tests.unit.briefs.standards import faults
from tpmmatch.actions import Store
from tpmmatch.actions.courses import keep_on_list
from tpmmatch.actions.deciding import decide
from tpmmatch.actions.makers import MAKERS
from tpmmatch.actions.printing import print_document
from tpmmatch.actions.projects import save
from tpmmatch.calls.bank import bank
from tpmmatch.errors import Cancelled
from tpmmatch.model.brief import PACKED, DocumentKind, Order, Section
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report
from tpmmatch.model.words import message
from tpmmatch.wording import say

TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, tzinfo=UTC)


def test_every_kind_has_its_maker() -> None:
    assert list(MAKERS) == list(DocumentKind)


@pytest.fixture
def project() -> Project:
    return read_project("app", {"title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]})


@pytest.fixture
def three(store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]]) -> Store:
    bring_in(
        person("a", name="Ann Archer", did="Led the launch of a mobile app with a team of nine."),
        person("b", name="Bo Bell"),
        person("c", name="Cy Cole"),
    )
    return store


def text_of(pdf: bytes, page: int = 0) -> str:
    return " ".join(pypdf.PdfReader(io.BytesIO(pdf)).pages[page].extract_text().split())


def test_a_comparison_is_of_the_shortlist_where_there_is_one(three: Store, project: Project) -> None:
    order = Order(DocumentKind.COMPARISON, project, TODAY)
    assert "Cy Cole" in text_of(print_document(three, order).pdf)
    save(three, {**project.document, "id": project.id}, NOW)
    keep_on_list(three, project.id, "b", NOW)
    keep_on_list(three, project.id, "a", NOW)
    text = text_of(print_document(three, order).pdf)
    assert "Cy Cole" not in text
    assert text.index("Bo Bell") < text.index("Ann Archer")
    assert "Cy Cole" in text_of(print_document(three, replace(order, people=("c", "a"))).pdf)


def test_a_need_sheet_needs_nobody(store: Store, project: Project) -> None:
    made = print_document(store, Order(DocumentKind.NEED, project, TODAY))
    assert made.pages == 1
    assert "Booking app" in text_of(made.pdf)


def test_a_need_sheet_calls_languages_as_its_reader_does(store: Store, project: Project) -> None:
    asked = read_project("app", {**project.document, "languages": ["English", "Dutch, spoken well", "Klingon"]})
    made = print_document(store, Order(DocumentKind.NEED, asked, TODAY, language="de"))
    assert "Englisch, Dutch, spoken well, Klingon" in text_of(made.pdf)


def test_evidence_is_gathered_if_it_is_wanted(three: Store, project: Project) -> None:
    order = Order(DocumentKind.CANDIDATE, project, TODAY, ("a",), sections=tuple(Section))
    made = print_document(three, order)
    assert made.pages == 2
    assert "Led the launch of a mobile app with a team of nine" in text_of(made.pdf, 1)


def test_a_pack_holds_what_was_asked_for_with_progress_and_may_be_stopped(three: Store, project: Project) -> None:
    kinds = (DocumentKind.CANDIDATE, DocumentKind.NEED)
    order = Order(DocumentKind.PACK, project, TODAY, documents=kinds)
    seen: list[tuple[int, int]] = []
    made = print_document(three, order, progress=lambda done, total: seen.append((done, total)))
    assert made.pages == 5
    contents = text_of(made.pdf)
    assert contents.index("What we look for") < contents.index("Candidate briefs") < contents.index("Ann Archer")
    assert seen[-1] == (5, 5)
    assert made.pdf == print_document(three, order).pdf
    with pytest.raises(Cancelled):
        print_document(three, order, cancel=lambda: True)


def chapters_of(pdf: bytes) -> list[str]:
    """What the outline of a pack names first, behind the contents."""
    outline = pypdf.PdfReader(io.BytesIO(pdf)).outline
    return [str(entry.title) for entry in outline if not isinstance(entry, list)][1:]


def words_of(*kinds: DocumentKind) -> list[str]:
    return [say(message(f"document_{kind}")) for kind in kinds]


def test_a_pack_is_what_a_meeting_needs_and_tells_what_else_there_is(three: Store, project: Project) -> None:
    save(three, {**project.document, "id": project.id}, NOW)
    order = Order(DocumentKind.PACK, project, TODAY, sections=tuple(Section))
    made = print_document(three, order)
    to_choose = (DocumentKind.NEED, DocumentKind.COMPARISON, DocumentKind.CANDIDATE)
    assert chapters_of(made.pdf) == words_of(*to_choose, DocumentKind.CHEAT, DocumentKind.GUIDE)
    contents = text_of(made.pdf)
    assert "ready to be printed: Reference sheets; Decision record; Fairness test; a guide for each" in contents
    assert contents.count("Phone call:") == 1
    decide(three, project.id, "a", 4, "Plain answers", NOW, TODAY)
    assert chapters_of(print_document(three, order).pdf) == words_of(*to_choose, DocumentKind.DECISION)


def test_evidence_in_a_pack_is_the_back_of_the_brief(three: Store, project: Project) -> None:
    order = Order(DocumentKind.PACK, project, TODAY, ("a",), documents=(DocumentKind.CANDIDATE,))
    assert print_document(three, replace(order, sections=tuple(Section))).pages == 3


def test_a_guide_for_each_is_there_if_asked_for(three: Store, project: Project) -> None:
    order = Order(DocumentKind.PACK, project, TODAY, documents=(DocumentKind.GUIDE,), each_guide=True)
    contents = text_of(print_document(three, order).pdf)
    assert "a guide for each" not in contents
    for name in ("Ann Archer", "Bo Bell", "Cy Cole"):
        assert f"Phone call with {name}" in contents


@pytest.mark.slow
def test_a_pack_may_hold_everything_and_no_names_if_told(three: Store, project: Project) -> None:
    order = Order(DocumentKind.PACK, project, TODAY, documents=PACKED, blind=True)
    blind = print_document(three, order).pdf
    assert chapters_of(blind) == words_of(*PACKED)
    pages = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(blind)).pages)
    assert not [name for name in ("Archer", "Bell", "Cole") if name in pages]


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(DocumentKind))
@pytest.mark.parametrize("language", ["en", "de"])
def test_every_document_keeps_the_standard_of_files_that_are_read_aloud(
    three: Store, project: Project, kind: DocumentKind, language: str
) -> None:
    kept = save(three, {**project.document, "id": project.id}, NOW)
    order = Order(kind, kept, TODAY, language=language, sections=tuple(Section), documents=PACKED)
    assert faults(print_document(three, order).pdf) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Maximiliana" * 11, "Dr. Maria-Josefine von der Mühlenbeck-Oberhausener " * 2])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_long_name_cuts_no_question_to_a_referee(
    store: Store,
    project: Project,
    bring_in: Callable[..., Report],
    person: Callable[..., Any],
    name: str,
    language: str,
) -> None:
    bring_in(person("a", name=name, did="Led the launch of a mobile app with a team of nine."))
    order = Order(DocumentKind.REFERENCES, project, TODAY, ("a",), language=language)
    made = print_document(store, order)
    text = "".join(text_of(made.pdf, page) for page in range(1, made.pages))
    text = "".join(text.split())
    asked = [
        words.ask for words in map(bank(language).words, (item.id for item in bank(language).for_topic("references")))
    ]
    ends = ["".join(ask.rpartition("{name}")[2].split()) for ask in asked if ask.count("{name}")]
    found = [end for end in ends if end in text]
    assert len(found) >= 4
    assert all(end in text for end in ends if end[:12] in text)
    assert "".join(name.split()) in text_of(made.pdf, 0).replace(" ", "")
