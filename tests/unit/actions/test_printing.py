"""Briefs are printed of the people asked for, and of nobody else."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tpmmatch.actions import Store, people, printing
from tpmmatch.actions.printing import print_document
from tpmmatch.actions.ranking import line_up, rank
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.model.brief import DocumentKind, Order, Paper
from tpmmatch.model.match import Ranking
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)

Person = Callable[..., dict[str, Any]]


@pytest.fixture
def project() -> Project:
    return read_project("app", {"title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]})


@pytest.fixture
def ranking(store: Store, project: Project, bring_in: Callable[..., Report], person: Person) -> Ranking:
    bring_in(
        person("a", name="Ann Archer", did="Led the launch of a mobile app with a team of nine."),
        person("b", name="Bo <i>Bell</i> & Søn", did="Filed invoices."),
        person("c", name="Cy Cole"),
    )
    return rank(store, project, TODAY)


def brief_pdf(store: Store, project: Project, ids: Sequence[str], paper: Paper) -> bytes:
    return print_document(store, Order(DocumentKind.CANDIDATE, project, TODAY, tuple(ids), paper=paper)).pdf


def pages(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


@pytest.mark.usefixtures("ranking")
def test_each_person_gets_a_page_in_the_order_asked_for(store: Store, project: Project) -> None:
    data = brief_pdf(store, project, ["b", "a"], Paper.A4)
    found = pages(data)
    assert len(found) == 2
    assert "Bo <i>Bell</i> & Søn" in found[0]
    assert "Ann Archer" in found[1]
    assert brief_pdf(store, project, ["b", "a"], Paper.A4) == data


@pytest.mark.usefixtures("ranking")
def test_paper_is_as_large_as_asked_for(store: Store, project: Project) -> None:
    data = brief_pdf(store, project, ["a"], Paper.LETTER)
    box = pypdf.PdfReader(io.BytesIO(data)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)


def test_nobody_is_nothing_to_print(store: Store, project: Project) -> None:
    with pytest.raises(UserError, match="nobody_to_print"):
        brief_pdf(store, project, [], Paper.A4)


def test_who_isnt_there_is_told(store: Store, project: Project, ranking: Ranking) -> None:
    with pytest.raises(UserError, match="person_not_found"):
        brief_pdf(store, project, ["a", "nobody"], Paper.A4)
    with pytest.raises(UserError, match="person_not_found"):
        printing.brief_for(store, project, ranking, "nobody")


def test_who_was_forgotten_since_the_ranking_isnt_printed(store: Store, project: Project, ranking: Ranking) -> None:
    people.erase(store, "a")
    with pytest.raises(UserError, match="person_not_found"):
        brief_pdf(store, project, ["a"], Paper.A4)
    with pytest.raises(UserError, match="person_not_found"):
        printing.brief_for(store, project, ranking, "a")


def test_who_came_in_since_the_lineup_isnt_printed(
    store: Store, project: Project, bring_in: Callable[..., Report], person: Person
) -> None:
    lineup, _ = line_up(store, project, TODAY)
    bring_in(person("new"))
    with pytest.raises(UserError, match="person_not_found"):
        print_document(store, Order(DocumentKind.CANDIDATE, project, TODAY, ("new",)), lineup)


def test_the_screen_says_what_the_paper_says(store: Store, project: Project, ranking: Ranking) -> None:
    brief = printing.brief_for(store, project, ranking, "a")
    assert brief.name == "Ann Archer"
    assert brief.people == 3
    (page,) = pages(brief_pdf(store, project, ["a"], Paper.A4))
    assert brief.reasons
    assert brief.reasons[0].quote.split()[0] in page


def test_nobody_named_means_the_first(store: Store, project: Project, ranking: Ranking) -> None:
    names = [person.match.name for person in ranking.people]
    for top in (2, 10**30):
        made = print_document(store, Order(DocumentKind.CANDIDATE, project, TODAY, top=top))
        found = pages(made.pdf)
        assert made.pages == len(found) == len(names[:top])
        assert all(name in page for name, page in zip(names, found, strict=False))


def test_progress_ends_with_the_last_page_and_stopping_stops(store: Store, project: Project, ranking: Ranking) -> None:
    seen: list[tuple[int, int]] = []
    order = Order(DocumentKind.CANDIDATE, project, TODAY, tuple(one.match.person for one in ranking.people))
    print_document(store, order, progress=lambda done, total: seen.append((done, total)))
    assert seen[-3:] == [(1, 3), (2, 3), (3, 3)]
    with pytest.raises(Cancelled):
        print_document(store, order, cancel=lambda: True)


@pytest.mark.usefixtures("ranking")
def test_a_brief_is_saved_but_over_nothing_unasked(store: Store, project: Project, tmp_path: Path) -> None:
    data, path = brief_pdf(store, project, ["a"], Paper.A4), tmp_path / "brief.pdf"
    printing.save_pdf(data, path, force=False)
    assert path.read_bytes() == data
    with pytest.raises(UserError, match="file_exists"):
        printing.save_pdf(data, path, force=False)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Booking app", "brief-booking-app-2026-11-20.pdf"),
        ("../../etc/pass:wd?", "brief-etc-pass-wd-2026-11-20.pdf"),
        ("One two three four five six seven", "brief-one-two-three-four-five-six-2026-11-20.pdf"),
        ("Сайт", "brief-2026-11-20.pdf"),
        ("x" * 400, f"brief-{'x' * 80}-2026-11-20.pdf"),
        (f"{'x' * 79} y", f"brief-{'x' * 79}-2026-11-20.pdf"),
    ],
)
def test_a_brief_gets_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert printing.pdf_name(read_project("n", {"title": title}), TODAY) == name


def test_the_brief_of_one_person_is_named_after_them() -> None:
    name = printing.pdf_name(read_project("n", {"title": "Shop"}), TODAY, "Solène <b>O'Łódź")
    assert name == "brief-shop-solene-b-o-lodz-2026-11-20.pdf"
