"""The fairness test on what the store holds."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pypdf
import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.fairness import hold_fairness
from tpmmatch.actions.printing import print_document
from tpmmatch.errors import Cancelled
from tpmmatch.model.brief import DocumentKind, Order, Paper
from tpmmatch.model.fairness import SwapKind
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)
Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def project() -> Project:
    return read_project("app", {"title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]})


def test_nobody_moves_and_the_store_stays(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(
        person("b", did="Led the launch of a mobile app, and her team kept its date.", name="Bea Bell"),
        person("a", did="Filed invoices."),
        person("c"),
    )
    found = hold_fairness(store, project, TODAY)
    assert (found.people, found.holds, found.title) == (3, True, "Booking app")
    assert [swap.kind for swap in found.swaps] == list(SwapKind)
    assert found.swaps[0].changed == 3
    with store.read() as unit:
        assert [one.name for one in unit.people.all()] == ["Person a", "Bea Bell", "Person c"]
    assert hold_fairness(store, project, TODAY) == found


def test_nobody_is_a_test_of_nobody(store: Store, project: Project) -> None:
    found = hold_fairness(store, project, TODAY)
    assert (found.people, found.holds) == (0, True)


def test_progress_rises_to_the_end_and_stopping_stops(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    bring_in(person("a"), person("b"))
    seen: list[tuple[int, int]] = []
    hold_fairness(store, project, TODAY, lambda done, total: seen.append((done, total)))
    assert seen == [(done, 18) for done in range(1, 19)]
    with pytest.raises(Cancelled):
        hold_fairness(store, project, TODAY, cancel=lambda: True)


def test_the_page_is_one_page(store: Store, bring_in: BringIn, person: Person, project: Project) -> None:
    bring_in(person("a"))
    order = Order(DocumentKind.FAIRNESS, project, TODAY, paper=Paper.LETTER)
    pages = pypdf.PdfReader(BytesIO(print_document(store, order).pdf)).pages
    assert "0 of 1 ranks changed" in " ".join(pages[0].extract_text().split())
    assert len(pages) == 1
