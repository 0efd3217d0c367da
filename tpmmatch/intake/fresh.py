"""FRESH documents → JSON Resume. What has no place there is kept under `meta.fresh`."""

from collections.abc import Mapping
from typing import Any

from tpmmatch.intake.places import country_code
from tpmmatch.model.document import Document, entries, mapping, text, texts

_OWN = frozenset(
    {"name", "meta", "info", "contact", "location", "employment", "projects", "skills", "education", "languages",
     "service", "recognition", "writing", "references", "testimonials", "social", "interests", "certifications"}
)  # fmt: skip


def is_fresh(document: Document) -> bool:
    """Whether this is FRESH: by its own word, or by a history of employment where JSON Resume has basics."""
    if isinstance(document.get("basics"), Mapping):
        return False
    says = text(mapping(document.get("meta")).get("format")).upper().startswith("FRES")
    return says or isinstance(mapping(document.get("employment")).get("history"), list)


def from_fresh(document: Document) -> Document:
    """The same person as JSON Resume."""
    found = _said(
        basics=_basics(document),
        work=[_work(item) for _, item in entries(mapping(document.get("employment")), "history")],
        volunteer=[_service(item) for _, item in entries(mapping(document.get("service")), "history")],
        education=[_education(item) for _, item in entries(mapping(document.get("education")), "history")],
        awards=[_award(item) for _, item in entries(document, "recognition")],
        certificates=[_award(item, "name", "issuer") for _, item in entries(document, "certifications")],
        publications=[_publication(item) for _, item in entries(document, "writing")],
        skills=_skills(mapping(document.get("skills"))),
        languages=[_language(item) for _, item in entries(document, "languages")],
        interests=[_interest(item) for _, item in entries(document, "interests")],
        references=_references(document),
        projects=[_project(item) for _, item in entries(document, "projects")],
    )
    left = {key: value for key, value in document.items() if key not in _OWN and value not in (None, "", [], {})}
    meta = {**mapping(document.get("meta")), **({"fresh": left} if left else {})}
    return {**found, "meta": meta} if meta else found


def _basics(document: Document) -> dict[str, Any]:
    info, contact = mapping(document.get("info")), mapping(document.get("contact"))
    place = mapping(document.get("location"))
    summary = text(info.get("brief")) or text(mapping(document.get("employment")).get("summary"))
    return _said(
        name=document.get("name") or contact.get("name"),
        label=info.get("label"),
        image=info.get("image"),
        email=_reach(contact.get("email"), "address"),
        phone=_reach(contact.get("phone"), "number"),
        url=_reach(contact.get("website"), "url"),
        summary=summary,
        location=_said(
            address=place.get("address"),
            postalCode=place.get("code"),
            city=place.get("city"),
            region=place.get("region"),
            countryCode=country_code(text(place.get("country"))),
        ),
        profiles=[
            _said(network=item.get("network"), username=item.get("user"), url=item.get("url"))
            for _, item in entries(document, "social")
        ],
    )


def _reach(value: object, name: str) -> str:
    """One of several: plain, or with a label."""
    items = value if isinstance(value, list) else [value]
    found = (text(item) or text(mapping(item).get(name)) or text(mapping(item).get("value")) for item in items)
    return next(filter(None, found), "")


def _dates(item: Mapping[str, Any]) -> dict[str, str]:
    """FRESH says "current" of what goes on."""
    end = text(item.get("end"))
    return {"startDate": text(item.get("start")), "endDate": end if end[:1].isdigit() else ""}


def _work(item: Mapping[str, Any]) -> dict[str, Any]:
    return _said(
        name=item.get("employer"),
        position=item.get("position"),
        url=item.get("url"),
        **_dates(item),
        summary=item.get("summary"),
        highlights=list(texts(item.get("highlights"))),
        keywords=list(texts(item.get("keywords"))),
    )


def _service(item: Mapping[str, Any]) -> dict[str, Any]:
    return _said(
        organization=item.get("organization"),
        position=item.get("position"),
        url=item.get("url"),
        **_dates(item),
        summary=item.get("summary"),
        highlights=list(texts(item.get("highlights"))),
    )


def _education(item: Mapping[str, Any]) -> dict[str, Any]:
    return _said(
        institution=item.get("institution"),
        url=item.get("url"),
        area=item.get("area"),
        studyType=item.get("studyType") or item.get("title"),
        **_dates(item),
        score=item.get("grade"),
        courses=list(texts(item.get("curriculum"))),
        summary=item.get("summary"),
    )


def _award(item: Mapping[str, Any], name: str = "title", by: str = "awarder") -> dict[str, Any]:
    made = {name: item.get("title") or item.get("name"), by: item.get("from") or item.get("issuer")}
    return _said(**made, date=item.get("date"), summary=item.get("summary"), url=item.get("url"))


def _publication(item: Mapping[str, Any]) -> dict[str, Any]:
    publisher = item.get("publisher")
    return _said(
        name=item.get("title"),
        publisher=publisher.get("name") if isinstance(publisher, Mapping) else publisher,
        releaseDate=item.get("date"),
        url=item.get("url"),
        summary=item.get("summary"),
    )


def _language(item: Mapping[str, Any]) -> dict[str, Any]:
    return _said(language=item.get("language"), fluency=item.get("level"))


def _interest(item: Mapping[str, Any]) -> dict[str, Any]:
    return _said(name=item.get("name"), keywords=list(texts(item.get("keywords"))))


def _project(item: Mapping[str, Any]) -> dict[str, Any]:
    role = text(item.get("role"))
    told = [text(item.get("description")), text(item.get("summary"))]
    return _said(
        name=item.get("title"),
        description="\n".join(dict.fromkeys(filter(None, told))),
        url=item.get("url"),
        type=item.get("category"),
        roles=[role] if role else [],
        **_dates(item),
        highlights=list(texts(item.get("highlights"))),
        keywords=list(texts(item.get("keywords"))),
    )


def _skills(skills: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Sets with what belongs to them, else the plain list."""
    sets = [
        _said(name=item.get("name"), level=item.get("level"), keywords=list(texts(item.get("skills"))))
        for _, item in entries(skills, "sets")
    ]
    return sets or [_said(name=item.get("name"), level=item.get("level")) for _, item in entries(skills, "list")]


def _references(document: Document) -> list[dict[str, Any]]:
    said = [_said(name=item.get("name"), reference=item.get("quote")) for _, item in entries(document, "testimonials")]
    named = [_said(name=item.get("name"), role=item.get("role")) for _, item in entries(document, "references")]
    return said + named


def _said(**values: object) -> dict[str, Any]:
    """Only what has something in it; an entry of which nothing is left is none."""
    kept = {
        key: [item for item in value if item] if isinstance(value, list) else value for key, value in values.items()
    }
    return {key: value for key, value in kept.items() if value}
