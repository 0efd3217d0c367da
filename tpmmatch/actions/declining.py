"""Saying no politely: a text that goes by how far somebody came, to be edited, copied or begun as a mail.

It never holds a reason: one that hurts helps nobody, and one that touches what must not count is unlawful.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.files import safe_name, write_atomically
from tpmmatch.actions.handing import mail_draft
from tpmmatch.actions.settings import firm_of
from tpmmatch.calls.lawful import lawful_grounds
from tpmmatch.errors import UserError
from tpmmatch.model.call import CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.decision import Closeness, Stage
from tpmmatch.model.document import mapping, text
from tpmmatch.model.words import message
from tpmmatch.wording import say

_MET = frozenset({Stage.MET, Stage.REFERENCES, Stage.CHOSEN})


@dataclass(frozen=True, slots=True)
class Declining:
    """What to tell somebody; `to` is their address, empty if none is known. `names` are whom it is about."""

    closeness: Closeness
    to: str
    subject: str
    text: str
    names: tuple[str, ...] = ()


def decline_text(
    store: Store, project: str, person: str, language: str = "en", closeness: Closeness | None = None
) -> Declining:
    """What to tell this person, for how far they came unless it is said otherwise; whoever is chosen isn't declined."""
    with store.read() as unit:
        known, course, profile = unit.projects.get(project), unit.courses.get(project), unit.people.get(person)
        firm = firm_of(unit)
    if known is None:
        raise UserError("project_not_found", ref=project)
    if profile is None:
        raise UserError("person_not_found", id=person)
    if (stands := course.stage(person)) is not None and stands.stage is Stage.CHOSEN:
        raise UserError("decline_chosen", name=profile.name or person)
    came = closeness or closeness_of(course, person)
    subject = say(message("decline_subject", project=known.title), language)
    parts = [
        say(
            message("decline_greeting", name=profile.name) if profile.name else message("decline_greeting_all"),
            language,
        ),
        say(message(f"decline_{came}", project=known.title), language),
        say(message("decline_kept"), language),
        say(message("decline_end"), language),
    ]
    address = text(mapping(profile.document.get("basics")).get("email"))
    whole = "\n\n".join(parts) + (f"\n{firm.name}" if firm.name else "")
    return Declining(came, address, subject, whole, (known.title, firm.name, profile.name, *profile.name.split()))


def closeness_of(course: Course, person: str) -> Closeness:
    """How far somebody came, by their calls and their stages."""
    held = {call.kind for call in course.calls if call.person == person and call.finished}
    stages = {change.stage for change in course.stages if change.person == person}
    if held & {CallKind.INTERVIEW, CallKind.REFERENCE} or stages & _MET:
        return Closeness.FINALIST
    return Closeness.AFTER_CALL if held or Stage.PHONED in stages else Closeness.NEVER_MET


def touched_on(text: str, language: str = "en", names: Iterable[str] = ()) -> str:
    """What of all that must not count a text speaks of; empty if nothing. `names`, as the project's, tell nothing."""
    for name in filter(None, names):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "–", text)
    return ", ".join(lawful_grounds(text, language))


def decline_draft(to: str, subject: str, text: str) -> bytes:
    """The text as a mail to be sent (RFC 5322, `.eml`)."""
    return bytes(mail_draft(subject, text, to))


def save_draft(data: bytes, path: Path, force: bool) -> None:
    """Keep the mail; a file that exists needs `force`."""
    write_atomically(path, data, force)


def draft_name(name: str, language: str = "en") -> str:
    """A file name that every system takes."""
    return safe_name(f"{say(message('decline_file', name=name), language)}.eml")
