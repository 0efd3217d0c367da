"""Inviting somebody to a planned call: a file that every calendar takes."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.calls import note_call
from tpmmatch.actions.files import safe_name, write_atomically
from tpmmatch.calls.invitation import invitation
from tpmmatch.calls.plan import MINUTES
from tpmmatch.errors import UserError
from tpmmatch.model.call import Call
from tpmmatch.model.words import message
from tpmmatch.wording import say

_SCHEMES = ("https://", "http://", "tel:", "sip:")
_BARE = re.compile(r"[\w.-]+\.\w{2,}(/\S*)?")  # a place without its scheme, as people write it
_USUAL = 30  # minutes of a call that no plan is made for


def invite(store: Store, project: str, id: str, at: datetime, link: str, now: datetime, language: str = "en") -> bytes:
    """Set when a call is, and make the invitation to it. The link may be empty; one that can't be one is refused."""
    link = check_link(link)
    with store.read() as unit:
        known, call = unit.projects.get(project), unit.courses.get(project).call(id)
        profile = unit.people.get(call.person) if call else None
    if known is None or call is None or profile is None:
        raise UserError("call_not_found")
    call = replace(call, at=at)
    note_call(store, project, call, now)
    kind = message(f"call_kind_{call.kind}")
    title = say(message("invitation_title", kind=kind, name=profile.name, project=known.title), language)
    uid = f"{project}-{call.id}@tpmmatch"
    return invitation(uid, title, at, MINUTES.get(call.kind, _USUAL), link, now)


def save_invitation(data: bytes, path: Path, force: bool) -> None:
    """Keep it; a file that exists needs `force`."""
    write_atomically(path, data, force)


def invitation_name(call: Call, name: str, language: str = "en") -> str:
    """A file name that every system takes."""
    return safe_name(f"{say(message(f'call_kind_{call.kind}'), language)} {name} {call.at.date()}.ics")


def check_link(text: str) -> str:
    """The link as calendars open it. Raises `UserError` for what is none."""
    link = text.strip()
    if _BARE.fullmatch(link):
        link = f"https://{link}"
    if link and (not link.lower().startswith(_SCHEMES) or not link.isprintable() or " " in link):
        raise UserError("call_link_wrong", link=text)
    return link
