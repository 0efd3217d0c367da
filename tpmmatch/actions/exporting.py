"""People as files for other programs, and for coming back: the file's ending says which kind."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.files import check_free, write_atomically
from tpmmatch.errors import UserError
from tpmmatch.intake.fitting import fitted
from tpmmatch.intake.person_card import card_of
from tpmmatch.intake.person_row import HEADERS, PROFILE, guarded, profile_cells, row_of, unguarded
from tpmmatch.model.document import Document
from tpmmatch.model.profile import identified

_NUMBERS = frozenset({"rate", "hours_per_week"})
_WIDTHS = {"summary": 60, "headline": 40, "skills": 40, "email": 28, "name": 24}
# A file of these kinds that holds JSON would be opened by the wrong program, and called damaged.
_OTHERS = frozenset({".xls", ".ods", ".pdf", ".doc", ".docx", ".odt", ".xml", ".html", ".zip", ".rtf"})


def export(store: Store, ids: Sequence[str], path: Path, force: bool) -> int:
    """Write people as JSON Resume, CSV, XLSX or vCard; no ids means everybody. Returns how many."""
    ending = path.suffix.lower()
    if ending in _OTHERS:
        raise UserError("export_kind_unknown", ending=ending)
    check_free(path, force)
    documents = _documents(store, ids)
    write = _WRITERS.get(ending)
    alone = len(set(ids)) == 1
    write_atomically(path, write(documents) if write else _json(documents, alone=alone), force)
    return len(documents)


def export_project(store: Store, id: str, path: Path, force: bool) -> None:
    """Write a project as the file that it can be taken in from."""
    ending = path.suffix.lower()
    if ending in _OTHERS | {".csv", ".xlsx", ".vcf"}:
        raise UserError("export_project_kind_unknown", ending=ending)
    with store.read() as unit:
        project = unit.projects.get(id)
    if project is None:
        raise UserError("project_not_found", ref=id)
    lines = ending in {".jsonl", ".ndjson"}
    whole = json.dumps(project.document, ensure_ascii=False, indent=None if lines else 2)
    write_atomically(path, _utf8(whole + "\n"), force)


def _documents(store: Store, ids: Sequence[str]) -> list[Document]:
    with store.read() as unit:
        if not ids:
            return [identified(profile.id, profile.document) for profile in unit.people.all()]
        documents = []
        for id in dict.fromkeys(ids):
            profile = unit.people.get(id)
            if profile is None:
                raise UserError("person_not_found", id=id)
            documents.append(identified(profile.id, profile.document))
    return documents


def _json(documents: Sequence[Document], alone: bool) -> bytes:
    """One document if one person is asked for, else a list."""
    fit = [fitted(document) for document in documents]
    return _utf8(json.dumps(fit[0] if alone else fit, ensure_ascii=False, indent=2) + "\n")


def _lines(documents: Sequence[Document]) -> bytes:
    return _utf8("".join(json.dumps(fitted(document), ensure_ascii=False) + "\n" for document in documents))


def _utf8(text: str) -> bytes:
    # Half a surrogate pair can't be written, but its JSON escape can.
    return text.encode("utf-8", "backslashreplace")


def _rows(documents: Sequence[Document]) -> tuple[list[str], list[list[str]]]:
    """The fields that a column stands for, and the cells; the columns behind those hold the profiles."""
    rows = [row_of(document) for document in documents]
    profiles = [profile_cells(document) for document in documents]
    extra = max(map(len, profiles), default=0)
    cells = [
        [row.get(field, "") for field in HEADERS] + profile + [""] * (extra - len(profile))
        for row, profile in zip(rows, profiles, strict=True)
    ]
    return [*HEADERS, *["profile"] * extra], cells


def _headers(fields: Sequence[str]) -> list[str]:
    return [HEADERS.get(field, PROFILE) for field in fields]


def _csv(documents: Sequence[Document]) -> bytes:
    fields, rows = _rows(documents)
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(_headers(fields))
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    # Without its mark, spreadsheet programs take the letters for those of Windows.
    return text.getvalue().encode("utf-8-sig")


def _xlsx(documents: Sequence[Document]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - wanted seldom

    fields, rows = _rows(documents)
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The same people make the same bytes.
    book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})
    sheet = book.add_worksheet("People")
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"valign": "top"})
    # A text that begins like a formula stays a text when somebody edits it.
    quoted = book.add_format({"valign": "top", "quote_prefix": True})
    for place, (field, header) in enumerate(zip(fields, _headers(fields), strict=True)):
        sheet.write_string(0, place, header, bold)
        sheet.set_column(place, place, _WIDTHS.get(field, 16), None, {"hidden": field == "profile"})
    for line, row in enumerate(rows, 1):
        for place, (field, cell) in enumerate(zip(fields, row, strict=True)):
            if cell and field in _NUMBERS:
                sheet.write_number(line, place, float(cell), wrapped)
            elif cell:
                # A guard of the owner's own gets another, as the first is taken off when the sheet comes back.
                shown = cell if unguarded(cell) == cell else guarded(cell)
                sheet.write_string(line, place, shown, quoted if guarded(cell) != cell else wrapped)
    sheet.freeze_panes(1, 0)
    book.close()
    return data.getvalue()


def _vcf(documents: Sequence[Document]) -> bytes:
    return "".join(map(card_of, documents)).encode("utf-8")


_WRITERS: Mapping[str, Callable[[Sequence[Document]], bytes]] = {
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".csv": _csv,
    ".xlsx": _xlsx,
    ".vcf": _vcf,
}
