"""A draft as a line of JSON, and back."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from tpmmatch.model.likeness import Manner
from tpmmatch.model.review import Alike, Decision, Draft, Form, Origin, Stay, Traced
from tpmmatch.model.words import Message, in_json, of_json

_PLAIN = (
    "number", "source", "name", "content", "identity", "keeps_original", "known", "first", "beside", "into", "onto",
    "corrected", "read", "read_as",
)  # fmt: skip


def line_of(draft: Draft) -> dict[str, Any]:
    """All that a draft is, in what JSON has."""
    line: dict[str, Any] = {key: value for key in _PLAIN if (value := getattr(draft, key))}
    line |= {"number": draft.number, "decision": draft.decision, "manner": draft.manner}
    if draft.origin:
        at = draft.origin
        line["origin"] = [str(at.path), at.source, at.kind, at.form]
        if at.tables:
            line["tables"] = [[str(path), source] for path, source in at.tables]
    if isinstance(draft.reason, Message):
        line["reason"] = in_json(draft.reason)
    for key in ("warnings", "doubts"):
        if messages := getattr(draft, key):
            line[key] = [in_json(each) for each in messages]
    if draft.traces:
        line["traces"] = [asdict(trace) for trace in draft.traces]
    if draft.typed:
        line["typed"] = sorted(draft.typed)
    if draft.stays:
        line["stays"] = [[stay.pointer, stay.known] for stay in draft.stays]
    if draft.alike:
        line["alike"] = [[one.id, one.name, [in_json(reason) for reason in one.reasons]] for one in draft.alike]
    return line


def draft_of(line: dict[str, Any]) -> Draft:
    """The draft again. Raises `KeyError`, `TypeError` or `ValueError` for what no draft was made to."""
    plain = {"source": "", "name": "", "content": "{}", "identity": ""} | {
        key: line[key] for key in _PLAIN if key in line
    }
    origin, tables = line.get("origin"), tuple((Path(path), source) for path, source in line.get("tables", ()))
    return Draft(
        **plain,
        decision=Decision(line["decision"]),
        manner=Manner(line["manner"]),
        origin=Origin(Path(origin[0]), origin[1], origin[2], Form(origin[3]), tables) if origin else None,
        reason=of_json(line["reason"]) if "reason" in line else None,
        warnings=tuple(map(of_json, line.get("warnings", ()))),
        doubts=tuple(map(of_json, line.get("doubts", ()))),
        traces=tuple(Traced(**{**trace, "box": tuple(trace["box"])}) for trace in line.get("traces", ())),
        typed=frozenset(line.get("typed", ())),  # a batch of an earlier version has none
        stays=tuple(Stay(pointer, known) for pointer, known in line.get("stays", ())),
        alike=tuple(Alike(id, name, tuple(map(of_json, reasons))) for id, name, reasons in line.get("alike", ())),
    )
