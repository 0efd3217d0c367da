"""Going through all texts of a document."""

from collections.abc import Callable, Iterator
from typing import Any

from tpmmatch.model.document import Document

Path = tuple[str, ...]


def changed(document: Document, change: Callable[[Path, str], str]) -> Document:
    """A copy in which `change` has seen every text but the ids and the terms, told where it stands."""
    return {key: value if key == "meta" else _changed(value, (key,), change) for key, value in document.items()}


def _changed(value: Any, path: Path, change: Callable[[Path, str], str]) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return change(path, value)
    if isinstance(value, list):
        return [_changed(item, path, change) for item in value]
    if isinstance(value, dict):
        return {key: _changed(item, (*path, key), change) for key, item in value.items()}
    return value


def all_texts(document: Document) -> Iterator[str]:
    """Every text that `changed` sees, in order."""
    seen: list[str] = []

    def note(_path: Path, value: str) -> str:
        seen.append(value)
        return value

    changed(document, note)
    yield from seen
