"""What a draft was read from, to look at: a page as a picture, lines, a row, columns; and where in it a value is."""

from collections.abc import Iterable, Sequence
from typing import Any

from tpmmatch.actions import Cancel, Store
from tpmmatch.actions.tables import as_remembered
from tpmmatch.errors import Cancelled
from tpmmatch.intake.showing import Shower
from tpmmatch.model.review import Draft, Form, PagePicture, SourceRow, SourceText, Traced
from tpmmatch.model.table import TableMapping, TableWishes
from tpmmatch.model.words import Message

# Why a table is refused as a whole of which its owner may know that it is of people.
_NO_PEOPLE = frozenset({"intake_csv_no_people", "intake_table_other", "intake_table_firms"})
_LEAST = 2  # letters; fewer are found anywhere


class Sources:
    """Has files shown in a process apart, which is there as long as somebody looks; `close` it."""

    def __init__(self, store: Store) -> None:
        self._store, self._shower = store, Shower()

    def page(self, draft: Draft, page: int, dots: float, cancel: Cancel) -> PagePicture | None:
        """A page of the file in so many dots an inch; None if it can't be drawn."""
        return self._shower.page(draft.origin, page, dots, _look(cancel)) if draft.origin else None

    def lines(self, draft: Draft, cancel: Cancel) -> SourceText | None:
        """The lines of the file, or the cells of the row with their columns; None if they can't be shown."""
        origin = draft.origin
        if origin is None or origin.form not in {Form.LINES, Form.ROW}:
            return None
        if origin.form is Form.LINES:
            return self._shower.lines(origin, draft.source, _look(cancel))
        row = self._shower.row(origin, draft.source, as_remembered(self._store, TableWishes()), _look(cancel))
        return (
            _as_lines(row)
            if row
            else self._shower.lines(origin, draft.source, _look(cancel))
            if _is_text(draft)
            else None
        )

    def tables(self, draft: Draft, cancel: Cancel) -> tuple[TableMapping, ...]:
        """How the columns of the file are read, sheet by sheet; nothing if it isn't a table, or is gone."""
        origin = draft.origin
        if origin is None or origin.form is not Form.ROW:
            return ()
        return self._shower.tables(origin, as_remembered(self._store, TableWishes()), _look(cancel))

    def close(self) -> None:
        """Let the process go."""
        self._shower.close()


def has_columns(draft: Draft) -> bool:
    """Whether the owner may say what the columns of the file hold."""
    origin, refused = draft.origin, draft.reason
    if origin is None or origin.form is not Form.ROW:
        return False
    whole = refused is not None and draft.source == origin.source
    return not whole or (isinstance(refused, Message) and refused.id in _NO_PEOPLE)


def places_of(draft: Draft, pointer: str) -> list[Traced]:
    """Where on the pages the value of a field was read, or the values of a part."""
    exact = [trace for trace in draft.traces if trace.pointer == pointer or pointer.startswith(f"{trace.pointer}/")]
    return exact or [trace for trace in draft.traces if trace.pointer.startswith(f"{pointer}/")]


def lines_with(lines: Sequence[str], draft: Draft, pointer: str) -> list[int]:
    """The lines in which the value of a field stands."""
    if draft.origin and draft.origin.form is Form.LINES and (places := places_of(draft, pointer)):
        return sorted({int(place.box[1]) for place in places if place.box[1] < len(lines)})
    wanted = [value for value in _values(draft.document, pointer) if len(value) >= _LEAST]
    return [number for number, line in enumerate(lines) if any(value in line.casefold() for value in wanted)]


def _look(cancel: Cancel) -> Any:  # noqa: ANN401 - a function of nothing
    def look() -> None:
        if cancel():
            raise Cancelled

    return look


def _as_lines(row: SourceRow) -> SourceText:
    return SourceText(tuple(f"{column}: {cell}" for column, cell in row.cells))


def _is_text(draft: Draft) -> bool:
    return draft.origin is not None and draft.origin.kind == "table"


def _values(document: Any, pointer: str) -> list[str]:  # noqa: ANN401 - any part of a document
    for key in pointer.strip("/").split("/"):
        if isinstance(document, list) and key.isdigit() and int(key) < len(document):
            document = document[int(key)]
        else:
            document = document.get(key) if isinstance(document, dict) else None
    return [text.casefold() for text in _texts(document)]


def _texts(value: Any) -> Iterable[str]:  # noqa: ANN401 - any part of a document
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"{value:g}"
