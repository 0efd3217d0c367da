"""A CV in a file → the person, with the original to keep."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tpmmatch.intake.cleaning import clean
from tpmmatch.intake.cv import read_cv
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Original, Record, Refused, named
from tpmmatch.intake.identity import identity
from tpmmatch.intake.kinds import Kind
from tpmmatch.intake.layout import Layout
from tpmmatch.intake.not_wanted import as_document
from tpmmatch.model.document import Document, entries, mapping
from tpmmatch.model.review import Traced
from tpmmatch.model.words import Message, message

RECOGNISED = "recognised"  # under `meta`: the text was read off a picture, so that letters may be wrong
_WITH_TIMES = ("education", "volunteer")
_NAMES = ("institution", "studyType", "organization")
_TIMES_OF_WORK = 2  # times from when to when from which on a CV tells of work
_LETTERS_LIMIT, _LINE_LIMIT = 300_000, 4_000


def _pdf(place: Place) -> Layout:
    from tpmmatch.intake.pdf import read_pdf  # noqa: PLC0415 - only when needed

    return read_pdf(place)


def _docx(place: Place) -> Layout:
    from tpmmatch.intake.docx import read_docx  # noqa: PLC0415 - only when needed

    return read_docx(place)


def _odt(place: Place) -> Layout:
    from tpmmatch.intake.odt import read_odt  # noqa: PLC0415 - only when needed

    return read_odt(place)


def _rtf(place: Place) -> Layout:
    from tpmmatch.intake.plain import read_rtf  # noqa: PLC0415 - only when needed

    return read_rtf(place)


def _text(place: Place) -> Layout:
    from tpmmatch.intake.plain import read_text  # noqa: PLC0415 - only when needed

    return read_text(place)


def _web_page(place: Place) -> Layout:
    from tpmmatch.intake.web_page import read_web_page  # noqa: PLC0415 - only when needed

    return read_web_page(place)


def _scan(place: Place) -> Layout:
    from tpmmatch.intake.recognising import read_scan  # noqa: PLC0415 - only when needed

    return read_scan(place)


# Each is loaded when the first of its kind is met.
READERS: Mapping[Kind, Callable[[Place], Layout]] = {
    Kind.PDF: _pdf,
    Kind.DOCX: _docx,
    Kind.ODT: _odt,
    Kind.RTF: _rtf,
    Kind.TEXT: _text,
    Kind.WEB_PAGE: _web_page,
    Kind.SCAN: _scan,
}


def read_document(place: Place, kind: Kind) -> Found:
    """The person of a CV; raises `Refused` if there is none, `OSError` if it can't be opened."""
    layout = layout_of(place, kind)
    try:
        draft = read_cv(layout, place.source)
    except Refused as refused:
        if kind is Kind.WEB_PAGE and refused.reason.id in {"intake_cv_nobody", "intake_cv_no_text"}:
            raise Refused("intake_web_page") from None
        raise
    document = as_document(clean(Record(place.source, draft.document))[0])
    if kind is Kind.SCAN:
        document["meta"] = {**mapping(document.get("meta")), RECOGNISED: True}
    return Found(
        document=document,
        identity=identity(document),
        source=place.source,
        warnings=(*layout.warnings, *_unsure(draft.traces), *_without_work(layout, document, told=draft.work_told)),
        traces=tuple(draft.traces),
        original=Original(place.path, place.source),
    )


def layout_of(place: Place, kind: Kind) -> Layout:
    """Its lines, each with its place; raises as `read_document` does."""
    return _numbered(_bounded(READERS[kind](place)))


def _numbered(layout: Layout) -> Layout:
    """Where the file has no pages, a line's place is its number."""
    if any(any(line.box) for line in layout.lines):
        return layout
    lines = [replace(line, box=(0.0, float(number), 0.0, number + 1.0)) for number, line in enumerate(layout.lines)]
    return replace(layout, lines=lines)


def _bounded(layout: Layout) -> Layout:
    """The layout, if it isn't a book or a log; a line without an end is cut."""
    if sum(len(line.text) for line in layout.lines) > _LETTERS_LIMIT:
        raise Refused("intake_cv_nobody")
    if all(len(line.text) <= _LINE_LIMIT for line in layout.lines):
        return layout
    return replace(layout, lines=[replace(line, text=line.text[:_LINE_LIMIT]) for line in layout.lines])


def _without_work(layout: Layout, document: Document, *, told: bool) -> tuple[Message, ...]:
    """What is told where no work was found though times stand in the text that belong to nothing else."""
    if told:
        return (message("intake_cv_work_told"),)
    if any(document.get(part) for part in ("work", "projects")):
        return ()
    times = sum(any(not span.single for span in find_spans(line.text)) for line in layout.lines)
    known = sum(
        "startDate" in mapping(entry) and any(mapping(entry).get(key) for key in _NAMES)
        for part in _WITH_TIMES
        for _, entry in entries(document, part)
    )
    return (message("intake_cv_work_missing"),) if times - known >= _TIMES_OF_WORK else ()


def _unsure(traces: list[Traced]) -> tuple[Message, ...]:
    fields = [trace.pointer.strip("/").replace("/", " ") for trace in traces if not trace.sure]
    return (message("intake_cv_unsure", fields=named(fields)),) if fields else ()
