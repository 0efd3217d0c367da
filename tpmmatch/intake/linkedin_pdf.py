"""LinkedIn's "Save to PDF": a form of its own, in one and two columns and in four languages."""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_certificates import read_certificates
from tpmmatch.intake.cv_contact import read_contact
from tpmmatch.intake.cv_dates import Span, find_span
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_entries import told
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_languages import read_languages
from tpmmatch.intake.cv_name_written import as_name
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_skills import read_skills
from tpmmatch.intake.cv_words import is_company, is_degree, is_title
from tpmmatch.intake.layout import Layout, Line
from tpmmatch.intake.places import country_code, split_place

_SIGN = re.compile(r"\(LinkedIn\)|linkedin\.com/in/", re.IGNORECASE)
_PAGE = re.compile(r"^(?:Page|Seite|P[aá]gina)\s+\d+\s+(?:of|von|sur|de)\s+\d+$", re.IGNORECASE)
_LASTING = re.compile(
    r"^(?:\d+\s*(?:years?|yrs?|jahre?n?|ans?|años?|months?|mos?|monate?n?|mois|mes(?:es)?)\s*){1,2}$", re.IGNORECASE
)
_STUDY = re.compile(r"\s*[·•]?\s*\(([^()]*(?:19|20)\d\d[^()]*)\)\s*$")
_CONTACT_LABEL = re.compile(
    r"\s*\((?:LinkedIn|Personal|Company|Mobile|Home|Work|Portfolio|Blog|Other|Privat|Geschäftlich|Mobil|Personnel|Entreprise|Portable|Domicile|Móvil|Empresa|Casa)\)",
    re.IGNORECASE,
)


def is_linkedin(layout: Layout) -> bool:
    """Whether a document has the signs of LinkedIn's own form."""
    parts = {heading_of(line.text) for line in layout.lines}
    signed = "(LinkedIn)" in layout.text or any(_SIGN.search(line.text) for line in layout.lines[:25])
    lasting = sum(
        "(" in line.text and (span := find_span(line.text)) is not None and line.text[: span.last].endswith(")")
        for line in layout.lines
    )
    return (
        signed
        and "contact" in parts
        and bool(parts & {"work", "education"})
        and (lasting > 0 or "work" not in parts)
        and "(LinkedIn)" in layout.text
    )


def read_linkedin(layout: Layout) -> Draft:
    """The profile that LinkedIn prints."""
    draft = Draft()
    lines = [line for line in layout.lines if not _PAGE.match(line.text.strip())]
    sections = split(lines)
    _read_head(draft, lines)
    contact = [line for section in sections if section.name == "contact" for line in section.lines]
    read_contact(draft, [_unlabelled(line) for line in contact], lines, layout.links)
    for section in sections:
        if section.name == "summary" and section.lines:
            draft.basic("summary", joined(section.lines), section.lines[0])
        elif section.name == "languages":
            read_languages(draft, section.lines)
        elif section.name == "certificates":
            read_certificates(draft, section.lines)
        elif section.name == "skills":
            read_skills(draft, section.lines)
    _read_work(draft, [line for section in sections if section.name == "work" for line in section.lines])
    _read_studies(draft, [line for section in sections if section.name == "education" for line in section.lines])
    return draft


def _unlabelled(line: Line) -> Line:
    return Line(_CONTACT_LABEL.sub("", line.text), line.page, line.box, line.size, line.bold, line.column)


def _read_head(draft: Draft, lines: Sequence[Line]) -> None:
    """Name, headline and place stand together above the first part of the wider column."""
    known = [line for line in lines if line.page == 0]
    if not any(line.size for line in known):
        known.sort(key=lambda line: -line.column)  # the wider column is the second
    largest = max((line.size for line in known), default=0.0)
    named = next((line for line in known if line.size == largest and as_name(line.text, doubtful=largest > 0)), None)
    named = named or next((line for line in known if as_name(line.text) and not heading_of(line.text)), None)
    if named is None:
        return
    draft.basic("name", as_name(named.text, doubtful=True), named)
    below: list[Line] = []
    for line in known[known.index(named) + 1 :]:
        if heading_of(line.text) or line.column != named.column:
            break
        below.append(line)
    if below and (place := _place(below[-1].text)) and (len(below) > 1 or not is_title(below[-1].text)):
        draft.basic("location", place, below[-1])
        below = below[:-1]
    if below:
        draft.basic("label", joined(below[:3]), below[0])


def _place(text: str) -> dict[str, str]:
    city, code = split_place(text)
    if not code and "," not in text and not country_code(text):
        return {}
    parts = [part.strip() for part in text.split(",")]
    region = parts[1] if len(parts) == 3 else ""
    found = {"city": city, "region": region, "countryCode": code}
    return {key: value for key, value in found.items() if value}


def _read_work(draft: Draft, lines: Sequence[Line]) -> None:
    dated = [(number, span) for number, line in enumerate(lines) if (span := _time(line)) is not None]
    employer: Line | None = None
    for turn, (place, span) in enumerate(dated):
        end = dated[turn + 1][0] if turn + 1 < len(dated) else len(lines)
        before = dated[turn - 1][0] if turn else -1
        firm = _employer(lines, before, place, employer)
        employer = firm or employer
        if turn + 1 < len(dated):
            end -= 1  # the next title
            following = _employer(lines, place, dated[turn + 1][0], employer)
            if following is not None:
                end = min(end, lines.index(following))
        _write_work(draft, lines, place, span, end, employer)


def _write_work(draft: Draft, lines: Sequence[Line], place: int, span: Span, end: int, employer: Line | None) -> None:
    values: dict[str, object] = {}
    traced: dict[str, Line] = {}
    if employer is not None:
        values["name"], traced["name"] = joined([employer]), employer
    title = lines[place - 1] if place else None
    if title is not None and title is not employer:
        values["position"], traced["position"] = joined([title]), title
    values |= {"startDate": span.start, "endDate": "" if span.open else span.end}
    traced |= dict.fromkeys(("startDate", "endDate"), lines[place])
    body = list(lines[place + 1 : end])
    if (
        body
        and len(body[0].text) <= 70
        and ("," in body[0].text or country_code(body[0].text) or _is_area(body[0].text))
        and not body[0].text.endswith(".")
    ):
        values["location"], traced["location"] = joined([body[0]]), body[0]
        body = body[1:]
    paragraphs, points = told(body)
    if paragraphs:
        values["summary"], traced["summary"] = "\n\n".join(map(joined, paragraphs)), paragraphs[0][0]
    if points:
        values["highlights"], traced["highlights"] = [joined(point) for point in points], points[0][0]
    draft.entry("work", values, traced)


def _is_area(text: str) -> bool:
    return text.casefold().endswith((" area", " region", "und umgebung")) or text.casefold().startswith(
        ("greater ", "région de ", "alrededores")
    )


def _time(line: Line) -> Span | None:
    """The time if the line says nothing else."""
    span = find_span(line.text)
    return span if span and not (line.text[: span.first] + line.text[span.last :]).strip(" ()·-–") else None


def _employer(lines: Sequence[Line], before: int, place: int, employer: Line | None) -> Line | None:
    """The line that names the firm of the role whose time stands at `place`; None if it is the one before's."""
    between = lines[before + 1 : place - 1]
    if not between:
        return None
    if _LASTING.match(between[-1].text.strip()) and len(between) > 1:
        return between[-2]
    candidate = between[-1]
    if before < 0:
        return candidate
    if employer is not None and candidate.size and employer.size:
        return (
            candidate
            if abs(candidate.size - employer.size) < 0.15 and candidate.size > _body_size(lines) + 0.2
            else None
        )
    # Without sizes: a title follows what the role before tells, or a firm does.
    return candidate if len(candidate.text) <= 60 and (is_company(candidate.text) or candidate.gap >= 0.8) else None


def _body_size(lines: Sequence[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2]


def _read_studies(draft: Draft, lines: Sequence[Line]) -> None:
    school: Line | None = None
    held: list[Line] = []
    for line in lines:
        if (
            school is None
            or (school.size and abs(line.size - school.size) < 0.15 and line.size > lines[-1].size)
            or _closed(held)
        ):
            _write_study(draft, school, held)
            school, held = line, []
        else:
            held.append(line)
    _write_study(draft, school, held)


def _closed(held: Sequence[Line]) -> bool:
    return bool(held) and _STUDY.search(joined(held)) is not None


def _write_study(draft: Draft, school: Line | None, held: Sequence[Line]) -> None:
    if school is None:
        return
    values: dict[str, object] = {"institution": joined([school])}
    traced = {"institution": school}
    text = joined(held)
    if found := _STUDY.search(text):
        span = find_span(found[1])
        if span is not None:
            values |= {"startDate": "" if span.single else span.start, "endDate": "" if span.open else span.end}
        text = text[: found.start()]
    degree, _, area = text.partition(", ")
    values |= {"studyType": degree, "area": area} if is_degree(degree) or area else {"area": degree}
    if held:
        traced |= dict.fromkeys(("startDate", "endDate", "studyType", "area"), held[0])
    draft.entry("education", values, traced)
