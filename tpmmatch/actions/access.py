"""All that is kept of one person, as a file to hand to them: what they may ask for by law, and courtesy too."""

import io
import json
import zipfile
from datetime import datetime
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.attachments import attachments
from tpmmatch.actions.files import check_free, write_atomically
from tpmmatch.actions.settings import firm_of
from tpmmatch.errors import UserError
from tpmmatch.model.course import Course, course_document
from tpmmatch.model.decision import Decision
from tpmmatch.model.document import Document, entries, text
from tpmmatch.model.words import message
from tpmmatch.wording import say

_ALL = 100_000  # steps
_DAY = (1980, 1, 1, 0, 0, 0)  # of each part: the same content gives the same file


def write_access(
    store: Store, person: str, path: Path, now: datetime, language: str = "en", *, force: bool = False
) -> None:
    """Write a zip file with the person's profile, what was noted of them in projects, and their documents."""
    check_free(path, force)
    with store.read() as unit:
        profile = unit.people.get(person)
        if profile is None:
            raise UserError("person_not_found", id=person)
        titles = {project.id: project.title for project in unit.projects.all()}
        noted = [
            {"project": titles.get(id, id)} | found
            for id, course in unit.courses.all()
            if (found := _of_person(course, person))
        ]
        tags = unit.tags.of([person])
        steps = unit.steps.of("person", [person, *unit.people.formers([person]).get(person, ())], _ALL)
    history = [{"at": step.at.isoformat(), "what": say(message(step.what, **step.numbers), language)} for step in steps]
    parts = {
        "profile.json": _json(profile.document),
        "projects.json": _json({"tags": tags, "projects": noted}),
        "history.json": _json(history),
        "read-me.txt": say(message("access_letter", name=profile.name, day=now.date()), language).encode(),
    }
    parts |= {f"documents/{file.name}": file.read_bytes() for file in attachments(store, person)}
    write_atomically(path, _zipped(parts), force)


def notice(store: Store, language: str = "en") -> str:
    """What to tell candidates: who keeps what of them, why, for how long, and what they may ask for."""
    with store.read() as unit:
        firm = firm_of(unit)
    values = {"firm": firm.name or message("notice_us"), "address": ", ".join(firm.address)}
    return say(message("notice_text", **values), language)


def _of_person(course: Course, person: str) -> Document:
    """The part of a course that is about a person; empty if nothing is."""
    document = course_document(course)
    found: Document = {
        name: mine
        for name in ("shortlist", "adjustments", "calls", "inquiries", "opinions", "stages")
        if (mine := [item for _, item in entries(document, name) if text(item.get("person")) == person])
    }
    decision = course.decision
    if decision is not None and decision.person == person:
        found["decision"] = _judged(decision)
        found["outcomes"] = document["outcomes"]
    if former := [_judged(one.decision) for one in course.former if one.decision.person == person]:
        found["former_decisions"] = former
    return found


def _judged(decision: Decision) -> Document:
    return {"rating": decision.rating, "reason": decision.reason, "at": decision.at.isoformat()}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True).encode("utf-8", "replace")


def _zipped(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
