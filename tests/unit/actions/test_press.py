"""What makers find at hand."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tpmmatch.actions import Store
from tpmmatch.actions.press import Press
from tpmmatch.errors import UserError
from tpmmatch.model.brief import DocumentKind, Order, Paper
from tpmmatch.model.project import Project, read_project
from tpmmatch.model.report import Report

TODAY = date(2026, 11, 20)
Person = Callable[..., dict[str, Any]]
BringIn = Callable[..., Report]


@pytest.fixture
def project() -> Project:
    return read_project("app", {"title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]})


def test_people_named_come_once_in_the_order_asked_for(
    store: Store, bring_in: BringIn, person: Person, project: Project
) -> None:
    bring_in(person("a"), person("b"), person("c"))
    press = Press(store, Order(DocumentKind.CANDIDATE, project, TODAY, ("c", "a", "c")))
    assert [profile.id for _, profile in press.people] == ["c", "a"]
    assert [place.match.person for place, _ in press.people] == ["c", "a"]


def test_nobody_is_told(store: Store, project: Project) -> None:
    with pytest.raises(UserError, match="nobody_to_print"):
        _ = Press(store, Order(DocumentKind.CANDIDATE, project, TODAY)).ids


def test_desks_stand_upright_or_lie_and_share_their_fonts(store: Store, project: Project) -> None:
    press = Press(store, Order(DocumentKind.CANDIDATE, project, TODAY, paper=Paper.LETTER, language="de"))
    upright, lying = press.desk(), press.desk(landscape=True)
    assert upright.frame.size == lying.frame.size[::-1] == (612, 792)
    assert upright.setter is lying.setter
    assert upright.language == "de"
