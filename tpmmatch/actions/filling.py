"""A guide that was filled in as a PDF form, read back into the call that it was printed for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from tpmmatch.actions import Store
from tpmmatch.actions.calls import check_consent, note_call
from tpmmatch.calls.bank import bank
from tpmmatch.calls.forms import call_named, form_name
from tpmmatch.errors import UserError
from tpmmatch.intake.pdf_forms import is_pdf, read_form
from tpmmatch.model.call import Answer, Asked, Call, FlagNote, Line, Mode, Referee
from tpmmatch.model.document import day

__all__ = ["is_pdf", "record_form"]

NOTES = ("situation", "action", "result")
T = TypeVar("T", Mode, Line)

_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")  # with dots the day goes first, wherever it is written


def record_form(store: Store, project: str, path: Path, now: datetime) -> Call:
    """Keep what stands in the form; what was left empty stays as it is. Raises `UserError` if it belongs elsewhere."""
    fields = {name: _clean(value) for name, value in read_form(path).items()}
    of_project, id = call_named(fields.get("form", ""))
    if not id:
        raise UserError("form_unreadable", path=str(path))
    if of_project != project:
        raise UserError("form_other_project", path=str(path))
    with store.read() as unit:
        call = unit.courses.get(project).call(id)
    if call is None or form_name(project, call) != fields["form"]:
        raise UserError("form_other_call", path=str(path), id=id)
    filled = _filled(call, fields)
    check_consent(filled.referee, call.referee, now)
    note_call(store, project, filled, now, anew=True)
    return filled


def _filled(call: Call, fields: Mapping[str, str]) -> Call:
    held = _day(fields, "held")
    at = datetime.combine(held, call.at.astimezone().timetz()) if held else call.at
    answers = tuple(_answer(answer, code, fields) for answer, code in zip(call.answers, call.codes, strict=True))
    flags = [flag for flag in _flags(fields, at.date()) if not _has(call, flag)]
    said = {"rater": "rater", "risk_raised": "risk", "note": "note"}
    texts: dict[str, Any] = {name: fields[field] for name, field in said.items() if fields.get(field)}
    if theirs := tuple(filter(None, map(str.strip, fields.get("theirs", "").split("\n")))):
        texts["theirs"] = theirs
    return replace(
        call,
        at=at,
        answers=answers,
        flags=(*call.flags, *flags),
        mode=_chosen(Mode, fields.get("mode"), call.mode),
        line=_chosen(Line, fields.get("line"), call.line),
        referee=_referee(call.referee, fields),
        **texts,
    )


def _answer(answer: Answer, code: str, fields: Mapping[str, str]) -> Answer:
    notes: dict[str, Any] = {name: value for name in NOTES if (value := fields.get(f"{code}_{name}"))}
    chosen = fields.get(code, "")
    if chosen in ("1", "2", "3", "4", "5"):
        answer = replace(answer, asked=Asked.RATED, rating=int(chosen))
    elif chosen in ("N", "0"):
        answer = replace(answer, asked=Asked.NO_EVIDENCE if chosen == "N" else Asked.NOT_ASKED, rating=None)
    return replace(answer, **notes)


def _flags(fields: Mapping[str, str], on: date) -> Iterator[FlagNote]:
    for id in (flag.id for flag in bank().flags.values()):
        evidence, reply = (fields.get(f"flag_{id}_{name}", "") for name in ("evidence", "reply"))
        if evidence or reply:
            yield FlagNote(id, on, evidence, reply)


def _has(call: Call, flag: FlagNote) -> bool:
    """Whether it was read from the form before."""
    return any((known.flag, known.evidence) == (flag.flag, flag.evidence) for known in call.flags)


def _referee(known: Referee | None, fields: Mapping[str, str]) -> Referee | None:
    before = known or Referee("", "")
    name, relation = fields.get("referee") or before.name, fields.get("relation") or before.relation
    return Referee(name, relation, _day(fields, "consent") or before.consent) if name or relation else known


def _day(fields: Mapping[str, str], name: str) -> date | None:
    written = fields.get(name, "")
    dotted = _DOTTED.fullmatch(written)
    found = day("-".join(reversed(dotted.groups())) if dotted else written)
    if written and found is None:
        raise UserError("form_day_wrong", written=written)
    return found


def _chosen(kind: type[T], value: str | None, known: T) -> T:
    return next((one for one in kind if one == value), known)


def _clean(value: str) -> str:
    """Lines as we write them, without what can't be seen."""
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign.isprintable() or sign == "\n").strip()
