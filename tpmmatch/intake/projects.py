"""Project files → projects."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tpmmatch.intake.cleaning import clean
from tpmmatch.intake.files import Place, files_at
from tpmmatch.intake.found import FoundProject, Record, Refused, named
from tpmmatch.intake.identity import project_id
from tpmmatch.intake.json_records import ENDINGS, json_records
from tpmmatch.intake.names import unknown_names
from tpmmatch.intake.not_wanted import as_document, refuse_if_no_project
from tpmmatch.intake.terms_check import (
    is_odd_day,
    is_odd_hours,
    is_odd_mode,
    is_odd_money,
    is_odd_number,
    is_odd_zone,
    said,
)
from tpmmatch.model.project import MethodWish, ProjectKind
from tpmmatch.model.report import Note
from tpmmatch.model.words import message


def read_projects(path: Path) -> Iterator[FoundProject | Note]:
    """The projects of a file or a folder, one by one; what can't be taken in is a Note that says why."""
    for place in files_at(path):
        if isinstance(place, Note):
            yield place
        elif place.ending not in ENDINGS:
            yield Note(place.source, message("intake_project_kind_unknown", ending=place.ending or place.source))
        else:
            yield from _projects_in(place)


def _projects_in(place: Place) -> Iterator[FoundProject | Note]:
    try:
        for record in json_records(place):
            yield record if isinstance(record, Note) else _project(record)
    except Refused as refused:
        yield Note(place.source, refused.reason)
    except OSError:
        yield Note(place.source, message("intake_file_unreadable"))


def _project(record: Record) -> FoundProject | Note:
    try:
        value, lost = clean(record)
        document = as_document(value)
        refuse_if_no_project(document)
    except Refused as refused:
        return Note(record.source, refused.reason)
    odd = [name for name, is_odd in _CHECKS.items() if said(document, name) and is_odd(document[name])]
    unknown = [*unknown_names(document)]
    told = (message("intake_project_odd", fields=named(odd)),) if odd else ()
    strange = (message("intake_project_unknown", names=named(unknown)),) if unknown else ()
    return FoundProject(document, project_id(document), record.source, record.warnings + lost + told + strange)


def _is_no_text(value: object) -> bool:
    return not isinstance(value, str)


def _are_no_texts(value: object) -> bool:
    if isinstance(value, str):
        return False
    return not isinstance(value, list) or any(not isinstance(item, str) for item in value)


def _is_no_id(value: object) -> bool:
    return isinstance(value, bool) or not isinstance(value, str | int)


def _is_no_kind(value: object) -> bool:
    return not isinstance(value, str) or value.strip() not in set(ProjectKind)


def _is_no_wish(value: object) -> bool:
    return not isinstance(value, str) or value.strip() not in set(MethodWish)


def _are_no_criteria(value: object) -> bool:
    return not isinstance(value, list) or any(not _is_criterion(item) for item in value)


def _is_criterion(item: object) -> bool:
    if not isinstance(item, dict) or _is_no_text(item.get("label")):
        return False
    return not (said(item, "weight") and is_odd_number(item["weight"]))


def _are_no_weights(value: object) -> bool:
    return not isinstance(value, dict) or any(is_odd_number(weight) for weight in value.values())


_CHECKS: dict[str, Callable[[object], bool]] = {
    "id": _is_no_id,
    "kind": _is_no_kind,
    "description": _is_no_text,
    "must_have": _are_no_texts,
    "nice_to_have": _are_no_texts,
    "methodology": _are_no_texts,
    "method_wish": _is_no_wish,
    "industry": _is_no_text,
    "start": is_odd_day,
    "weeks": is_odd_number,
    "hours_per_week": is_odd_hours,
    "max_day_rate": is_odd_money,
    "languages": _are_no_texts,
    "time_zone": is_odd_zone,
    "min_overlap_hours": is_odd_number,
    "work_mode": is_odd_mode,
    "city": _is_no_text,
    "firm_aims": _is_no_text,
    "hurts": _are_no_texts,
    "pack": _is_no_text,
    "strict": _are_no_texts,
    "criteria": _are_no_criteria,
    "weights": _are_no_weights,
}
