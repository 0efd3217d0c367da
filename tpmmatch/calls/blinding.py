"""A profile as somebody reads it who isn't to know whose it is: what was done, and not by whom."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, text, texts
from tpmmatch.model.redacting import marks_of, name_words, redacted, without_addresses

# What is shown, in this order, and from which fields; education is shown without its years, which tell an age.
_SECTIONS = {
    "work": ("position", "name", "startDate", "endDate", "summary", "highlights"),
    "projects": ("name", "startDate", "endDate", "description", "highlights"),
    "volunteer": ("position", "organization", "summary", "highlights"),
    "certificates": ("name", "issuer"),
    "education": ("studyType", "area"),
    "skills": ("name", "keywords"),
    "languages": ("language", "fluency"),
}
_EMPLOYERS = (("work", "name"), ("volunteer", "organization"))
_LINES = 40  # of a section


def reading(document: Document) -> dict[str, list[str]]:
    """What a profile tells of somebody's work, a line an entry, by section; the headline and summary first."""
    basics = mapping(document.get("basics"))
    told = {"summary": [line for name in ("label", "summary") if (line := text(basics.get(name)))]}
    for section, fields in _SECTIONS.items():
        lines = (_line(item, fields) for _, item in entries(document, section))
        told[section] = [line for line in lines if line][:_LINES]
    return {section: lines for section, lines in told.items() if lines}


def blinded(value: Any, documents: Sequence[Document], person: str, firm: str) -> Any:  # noqa: ANN401 - any JSON
    """The same with a stub for this person's name, and without contact, if there is one; and the same of employers.

    The documents are all that is or was known of them.
    """
    if person:
        marks = [mark for each in documents for mark in marks_of(each)]
        words = [word for each in documents for word in name_words(each)]
        value = without_addresses(redacted(value, marks, person, words), "…")
    return redacted(value, [name for each in documents for name in _employers(each)], firm) if firm else value


def _employers(document: Document) -> list[str]:
    named = (text(item.get(field)) for section, field in _EMPLOYERS for _, item in entries(document, section))
    return list(dict.fromkeys(name for name in named if len(name) > 2))


def _line(item: Mapping[str, Any], fields: Iterable[str]) -> str:
    parts = [part for field in fields for part in texts(item.get(field))]
    return " · ".join(parts)
