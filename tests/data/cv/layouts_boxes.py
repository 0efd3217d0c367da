"""CVs whose side bar is a box that stands before all else, and whose headings have icons."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from cv_parts import certificates, languages, time_of
from layouts_office import _docx, _p, _zip

Person = dict[str, Any]
_ICONS = {"summary": "\uf007", "work": "\uf0b1", "education": "\uf19d", "skills": "■", "certificates": "➤"}


def odt_box_first(person: Person, path: Path) -> None:
    """A frame on the page with contact, skills, languages and certificates; name, work and studies in the text."""
    words = person["words"]
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style")
    )
    spaces += ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'

    def paragraph(text: str) -> str:
        return f"<text:p>{escape(text)}</text:p>"

    def part(name: str, lines: Iterable[str]) -> str:
        return paragraph(words[name]) + "".join(map(paragraph, lines)) + "<text:p/>"

    def heading(name: str) -> str:
        return f'<text:h text:outline-level="1">{escape(words[name])}</text:h>'

    box = part("contact", [person["place"], person["phone"], person["email"], person["linkedin"]])
    box += part("skills", person["skills"]) + part("languages", languages(person, "{}: {}"))
    box += part("certificates", certificates(person))
    body = f"<draw:frame><draw:text-box>{box}</draw:text-box></draw:frame>"
    body += paragraph(person["name"]) + paragraph(person["label"])
    body += heading("summary") + paragraph(person["summary"]) + heading("work")
    for job in person["work"]:
        body += paragraph(f"{job['position']}, {job['name']}, {job['place']}") + paragraph(time_of(person, job))
        body += "".join(
            f"<text:list><text:list-item>{paragraph(point)}</text:list-item></text:list>" for point in job["points"]
        )
    body += heading("education")
    for entry in person["education"]:
        body += paragraph(f"{entry['studyType']} {entry['area']}, {entry['institution']}")
        body += paragraph(f"{entry['start']} – {entry['end']}")
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )
    _zip(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def docx_icons(person: Person, path: Path) -> None:
    """Bold headings behind icons, and an icon alone over the languages."""
    words = person["words"]

    def heading(name: str) -> str:
        return _p("") + _p(f"{_ICONS[name]} {words[name]}", bold=True)

    body = [
        _p(person["name"], "Titel"),
        _p(person["label"]),
        *(
            _p(f"{icon} {person[key]}")
            for icon, key in (("\uf041", "place"), ("\uf095", "phone"), ("\uf0e0", "email"), ("\uf08c", "linkedin"))
        ),
    ]
    body += [heading("summary"), _p(person["summary"]), heading("work")]
    for job in person["work"]:
        body += [_p(f"{job['position']}, {job['name']}, {job['place']}"), _p(time_of(person, job))]
        body += [_p(f"\uf0b7 {point}") for point in job["points"]] + [_p("")]
    body.append(heading("education"))
    for entry in person["education"]:
        body.append(
            _p(f"{entry['studyType']} {entry['area']}, {entry['institution']}, {entry['start']} – {entry['end']}")
        )
    body += [heading("skills"), _p(", ".join(person["skills"])), heading("certificates")]
    body += [_p(f"\uf0a7 {line}") for line in certificates(person)]
    body += [_p(""), _p("\uf1ab"), _p(words["languages"], bold=True), _p(", ".join(languages(person)))]
    _docx(path, "".join(body))


LAYOUTS = {"box_first.odt": odt_box_first, "icons.docx": docx_icons}
