"""JSON Resume documents, and those of its neighbours, → people."""

import re
from collections.abc import Iterator

from tpmmatch.intake.cleaning import clean
from tpmmatch.intake.cv_words import is_sure_title
from tpmmatch.intake.dialects import upgrade
from tpmmatch.intake.files import Place
from tpmmatch.intake.fitting import unfitted
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Record, Refused, named
from tpmmatch.intake.fresh import from_fresh, is_fresh
from tpmmatch.intake.identity import identity
from tpmmatch.intake.json_flat import people_in_flat
from tpmmatch.intake.json_nested import spaced
from tpmmatch.intake.json_own import from_own
from tpmmatch.intake.json_records import json_records
from tpmmatch.intake.not_wanted import as_document, asks_for_somebody, refuse_if_no_person
from tpmmatch.intake.reactive import from_reactive, is_reactive
from tpmmatch.intake.shapes import breaches
from tpmmatch.intake.table_columns import field_named, words_for
from tpmmatch.intake.table_contents import is_person_name
from tpmmatch.intake.table_kinds import is_office
from tpmmatch.intake.terms_check import odd_terms
from tpmmatch.model.document import Document, text
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note
from tpmmatch.model.words import Message, message

_NAMES = frozenset({"name", "first_name", "last_name"})
_OF_JOB = re.compile(r"\b[a-z]/[a-z]\b", re.IGNORECASE)  # "(m/w/d)"
_NOBODY, _PROJECT = message("intake_nobody"), message("intake_project_not_person")


def people_in_json(place: Place) -> Iterator[Found | Note]:
    """The people of a `.json` or `.jsonl` file."""
    for record in json_records(place):
        if isinstance(record, Note):
            yield record
        else:
            yield from _people(record)


def _people(record: Record) -> Iterator[Found | Note]:
    """The person of a document; of what is none, those whom it names as a table does."""
    found = _person(record)
    if isinstance(found, Note) and found.reason in (_NOBODY, _PROJECT) and isinstance(record.value, dict):
        value, _ = clean(record)
        others = list(people_in_flat(as_document(value), record.source))
        if found.reason == _PROJECT and not _names_itself(as_document(value)):
            others = []
        yield from others or [found]
    else:
        yield found


def _names_itself(document: Document) -> bool:
    """Whether its "title" is what somebody is, not a project's or a job's in which somebody is named to be asked."""
    title, said = text(document.get("title")), " ".join(_own_names(document)).split()
    named = is_sure_title(title) and not _OF_JOB.search(title) and is_person_name(" ".join(dict.fromkeys(said)))
    return named and not is_office(text(document.get("email"))) and not asks_for_somebody(document)


def _own_names(document: Document) -> Iterator[str]:
    """The whole name, or its parts, unless it is said to be of whoever is asked: "contactName"."""
    for key, value in document.items():
        called = spaced(key)
        if field_named(called) in _NAMES and fold(called) not in words_for("not_people", "caretakers"):
            yield text(value)


def _person(record: Record) -> Found | Note:
    try:
        value, lost = clean(record)
        document, told = _as_json_resume(unfitted(as_document(value)))
        document, changes = upgrade(document)
        refuse_if_no_person(document)
    except Refused as refused:
        return Note(record.source, refused.reason)
    who = identity(document)
    return Found(
        document=document,
        identity=who,
        source=record.source,
        warnings=record.warnings + lost + told + _oddities(document, changes),
        # A file of somebody's own id is all there is to say of them; of one address there may be better ones.
        manner=Manner.REPLACES if who.startswith("id:") else Manner.CORRECTS,
    )


def _as_json_resume(document: Document) -> tuple[Document, tuple[Message, ...]]:
    """Neighbouring forms in that of JSON Resume, and which one it was."""
    inner = next(iter(document.values()))
    if len(document) == 1 and isinstance(inner, dict) and isinstance(inner.get("basics"), dict):
        document = inner  # `{"resume": {"basics": …}}`
    if is_fresh(document):
        return from_fresh(document), (message("intake_other_form", form="FRESH"),)
    if is_reactive(document):
        return from_reactive(document), (message("intake_other_form", form="Reactive Resume"),)
    data = document.get("data")
    if isinstance(data, dict) and is_reactive(data):  # as its server hands it out
        return from_reactive(data), (message("intake_other_form", form="Reactive Resume"),)
    if not isinstance(document.get("basics"), dict) and (own := from_own(document)):
        return own[0], (message("intake_own_form", changes=named(own[1])),)
    return document, ()


def _oddities(document: Document, changes: list[str]) -> tuple[Message, ...]:
    odd = []
    if changes:
        odd.append(message("intake_older_form", changes=named(changes)))
    if places := breaches(document):
        odd.append(message("intake_schema_broken", places=named(places)))
    if terms := odd_terms(document):
        odd.append(message("intake_terms_odd", fields=named(terms)))
    return tuple(odd)
