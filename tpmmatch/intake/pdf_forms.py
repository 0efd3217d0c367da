"""The fields of a PDF form that somebody filled in, read in a process of its own: anybody may have made the file."""

import ctypes
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tpmmatch.errors import UserError
from tpmmatch.intake.workers import Worker

_SECONDS = 20
_MOST_BYTES = 30_000_000
_MOST_FIELDS = 3_000
_MOST_LETTERS = 20_000  # of one field


def is_pdf(path: Path) -> bool:
    """Whether a file begins as PDFs do."""
    try:
        with path.open("rb") as file:
            return file.read(5) == b"%PDF-"
    except OSError:
        return False


def read_form(path: Path) -> dict[str, str]:
    """What is in each field by its name; of boxes that belong together the chosen one. Raises `UserError`."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError("form_unreadable", path=str(path))
        worker = Worker(_answer)
    except OSError as error:
        raise UserError("form_unreadable", path=str(path)) from error
    try:
        worker.ask(str(path).encode("utf-8", "surrogatepass"))
        answer = worker.answer(_SECONDS)
    finally:
        worker.end()
    if not answer or answer == b"null":
        raise UserError("form_unreadable", path=str(path))
    found: dict[str, str] = json.loads(answer)
    return found


def _answer(question: bytes) -> bytes:
    return json.dumps(_fields(question.decode("utf-8", "surrogatepass"))).encode()


def _fields(path: str) -> dict[str, str] | None:
    """None for what can't be opened."""
    import pypdfium2 as pdfium  # noqa: PLC0415 - only the process that reads needs it

    try:
        document = pdfium.PdfDocument(path)
        document.init_forms()
        form = document.formenv
        if form is None:
            return {}
        found: dict[str, str] = {}
        for place, (name, value) in enumerate(_all(document, form.raw, pdfium.raw)):
            if value or name not in found:
                found[name] = value
            if place >= _MOST_FIELDS:
                break
    except (pdfium.PdfiumError, OSError, ValueError):
        return None
    return found


def _all(document: Any, form: Any, raw: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - the library has no types
    for at in range(len(document)):
        page = document[at]
        for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            field = raw.FPDFPage_GetAnnot(page.raw, number)
            yield from _field(form, field, raw)
            raw.FPDFPage_CloseAnnot(field)
        page.close()


def _field(form: Any, field: Any, raw: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - the library has no types
    kind = raw.FPDFAnnot_GetFormFieldType(form, field)
    name = _text(raw.FPDFAnnot_GetFormFieldName, form, field)
    if kind == raw.FPDF_FORMFIELD_TEXTFIELD:
        yield name, _text(raw.FPDFAnnot_GetFormFieldValue, form, field)
    elif kind == raw.FPDF_FORMFIELD_RADIOBUTTON:
        chosen = raw.FPDFAnnot_IsChecked(form, field)
        yield name, _text(raw.FPDFAnnot_GetFormFieldExportValue, form, field) if chosen else ""


def _text(ask: Any, form: Any, field: Any) -> str:  # noqa: ANN401 - the library has no types
    size = ask(form, field, None, 0)
    room = (ctypes.c_ushort * (size // 2 + 1))()
    ask(form, field, room, size)
    return bytes(room).decode("utf-16-le", "replace").partition("\0")[0][:_MOST_LETTERS]
