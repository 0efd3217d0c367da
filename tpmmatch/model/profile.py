"""A person: a JSON Resume 1.0.0 document with freelance terms. Everything else is derived from it."""

from dataclasses import dataclass
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, text, texts
from tpmmatch.model.terms import Terms, read_terms

ALSO = "also"  # under `meta`: further addresses, phones and names that a merge kept


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    """A language and how well, both in the person's own words."""

    language: str
    fluency: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A person with the document they came from, kept whole, unknown keys included.

    `id` is the document's `meta.id`, else the one that the store gave.
    """

    id: str
    document: Document
    name: str
    label: str
    email: str
    phone: str
    city: str
    country_code: str
    terms: Terms
    languages: tuple[SpokenLanguage, ...]


def read_profile(id: str, document: Document) -> Profile:
    """Derive what the program works with from a stored document; what is odd in it is "not said"."""
    basics, meta = mapping(document.get("basics")), mapping(document.get("meta"))
    location = mapping(basics.get("location"))
    country = text(location.get("countryCode"))
    return Profile(
        id=id,
        document=document,
        name=text(basics.get("name")),
        label=text(basics.get("label")),
        email=text(basics.get("email")),
        phone=text(basics.get("phone")),
        city=text(location.get("city")),
        country_code=country.upper() if len(country) == 2 else "",
        terms=read_terms(mapping(meta.get("freelance"))),
        languages=tuple(
            SpokenLanguage(text(item.get("language")), text(item.get("fluency")))
            for _, item in entries(document, "languages")
            if text(item.get("language"))
        ),
    )


def known_by(document: Document, field: str) -> list[str]:
    """What a document says under this field of basics ("name", "email", "phone"), then what a merge kept beside it."""
    basics, meta = mapping(document.get("basics")), mapping(document.get("meta"))
    said = (text(basics.get(field)), *texts(mapping(meta.get(ALSO)).get(field)))
    return list(dict.fromkeys(filter(None, said)))


def identified(id: str, document: Document) -> Document:
    """The document with the id by which its person is known, unless it gives itself one."""
    meta = document.get("meta")
    if document_id(document) or not (meta is None or isinstance(meta, dict)):
        return document
    return {**document, "meta": {**(meta or {}), "id": id}}


def document_id(document: Document) -> str:
    """The id that a document gives itself under `meta.id`, or an empty string."""
    value: Any = mapping(document.get("meta")).get("id")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else text(value)
