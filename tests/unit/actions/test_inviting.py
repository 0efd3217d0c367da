"""An invitation sets when a call is, and takes only links that can be opened."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions import Store, inviting, projects
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.planning import begin_planned
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call, CallKind
from tpmmatch.model.report import Report

AT = datetime.fromisoformat("2027-01-04T10:30+01:00")


@pytest.fixture
def planned(
    store: Store, bring_in: Callable[..., Report], person: Callable[..., dict[str, Any]], now: datetime
) -> tuple[str, Call]:
    bring_in(person("anna", email="anna@example.com", phone="+44 20 7946 0000"))
    crm = projects.save(store, {"title": "CRM", "kind": "crm"}, now).id
    return crm, begin_planned(store, crm, "anna", CallKind.SCREEN, now, now, date(2026, 11, 20))


def test_the_call_is_then_and_the_file_says_so(
    store: Store, planned: tuple[str, Call], now: datetime, tmp_path: Path
) -> None:
    crm, call = planned
    data = inviting.invite(store, crm, call.id, AT, "meet.example.com/abc", now)
    kept = course_of(store, crm).call(call.id)
    assert kept is not None
    assert kept.at == AT
    inviting.save_invitation(data, tmp_path / "call.ics", force=False)
    text = (tmp_path / "call.ics").read_text("utf-8")
    assert "SUMMARY:Phone call with Person anna: CRM" in text
    assert "LOCATION:https://meet.example.com/abc" in text
    assert "anna@example.com" not in text
    assert "7946" not in text
    assert inviting.invitation_name(kept, "Person / anna") == "Phone call Person _ anna 2027-01-04.ics"
    with pytest.raises(UserError, match="file_exists"):
        inviting.save_invitation(data, tmp_path / "call.ics", force=False)


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://a.example/b c", "https://a\nDTEND:1", "see mail"])
def test_what_is_no_link_is_refused(store: Store, planned: tuple[str, Call], now: datetime, link: str) -> None:
    crm, call = planned
    with pytest.raises(UserError, match="call_link_wrong"):
        inviting.invite(store, crm, call.id, AT, link, now)
    kept = course_of(store, crm).call(call.id)
    assert kept is not None
    assert kept.at == now, "nothing was changed"


@pytest.mark.parametrize("link", ["", "https://a.example", "tel:+442079460000", "sip:me@a.example"])
def test_links_to_open_and_to_dial_are_taken(link: str) -> None:
    assert inviting.check_link(f" {link} ") == link


def test_a_call_that_is_gone_invites_nobody(store: Store, planned: tuple[str, Call], now: datetime) -> None:
    with pytest.raises(UserError, match="call_not_found"):
        inviting.invite(store, planned[0], "c9", AT, "", now)
