"""Taking somebody's name and contact out of texts that are about others or are to be read blind."""

import re
from collections.abc import Iterable
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, text
from tpmmatch.model.profile import known_by

_LEAST = 3  # letters of a word of a name that is looked for by itself
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\+?\d[\d ()/.-]{7,}\d")


def marks_of(document: Document) -> list[str]:
    """What tells of a person wherever it stands: whole names, either way round; addresses, telephones, links."""
    basics = mapping(document.get("basics"))
    named = [way for name in known_by(document, "name") for way in _both_ways(" ".join(name.split()))]
    reached = [*known_by(document, "email"), *known_by(document, "phone")]
    urls = [text(item.get("url")) for _, item in entries(basics, "profiles")]
    names = [text(item.get("username")) for _, item in entries(basics, "profiles")]
    pages = [text(basics.get(field)) for field in ("url", "image")]
    marks = [*named, *reached, *pages, *urls, *names]
    return list(dict.fromkeys(mark for mark in marks if len(mark) > _LEAST))


def name_words(document: Document) -> list[str]:
    """The words of all names by themselves, as they are written there."""
    return [word for name in known_by(document, "name") for word in words_of(name)]


def words_of(name: str) -> list[str]:
    """The words of a name that are looked for by themselves."""
    return [word for word in re.split(r"[\s,]+", name) if len(word) >= _LEAST]


def redacted(value: Any, marks: Iterable[str], stub: str, words: Iterable[str] = ()) -> Any:  # noqa: ANN401 - any JSON
    """The same with a stub for each mark, however it is capitalised, and for each word written as given."""
    found = [rf"(?i:{_whole(mark)})" for mark in sorted(marks, key=len, reverse=True)]
    found += [_whole(word) for word in sorted(words, key=len, reverse=True)]
    return _walked(value, re.compile("|".join(found)), stub) if found else value


def without_addresses(value: Any, stub: str) -> Any:  # noqa: ANN401 - any JSON
    """The same without links, mail addresses and telephone numbers."""
    return _walked(value, _ADDRESSES, stub)


def _both_ways(name: str) -> tuple[str, ...]:
    first, _, last = name.rpartition(" ")
    return (name, f"{last}, {first}") if first else (name,)


def _whole(mark: str) -> str:
    return rf"(?<!\w){re.escape(mark)}(?!\w)"


def _walked(value: Any, pattern: re.Pattern[str], stub: str) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return pattern.sub(lambda _found: stub, value)
    if isinstance(value, list | tuple):
        return [_walked(each, pattern, stub) for each in value]
    if isinstance(value, dict):
        return {name: _walked(each, pattern, stub) for name, each in value.items()}
    return value
