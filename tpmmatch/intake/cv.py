"""A document's lines → a person's profile, with the place of each value; what isn't certain is marked and left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tpmmatch.intake import linkedin_pdf
from tpmmatch.intake.cv_anonymous import initials_in_title
from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_certificates import read_certificates
from tpmmatch.intake.cv_contact import is_contact, is_only_contact, read_contact
from tpmmatch.intake.cv_courses import parted_courses, write_courses
from tpmmatch.intake.cv_day_order import with_days_first
from tpmmatch.intake.cv_document_titles import without_document_title
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_education import read_education
from tpmmatch.intake.cv_ends import unsigned, without_clause
from tpmmatch.intake.cv_extras import read_awards, read_publications, read_references, read_volunteering
from tpmmatch.intake.cv_grids import with_grids_read
from tpmmatch.intake.cv_head_below import with_head_first
from tpmmatch.intake.cv_headline import labelled_headline, read_headline
from tpmmatch.intake.cv_hyphens import mended
from tpmmatch.intake.cv_label_columns import with_labels_beside
from tpmmatch.intake.cv_languages import read_languages, says_languages
from tpmmatch.intake.cv_led_groups import with_groups_named
from tpmmatch.intake.cv_letter_before import letter_before
from tpmmatch.intake.cv_name import read_name
from tpmmatch.intake.cv_own_headings import with_bare_headings
from tpmmatch.intake.cv_paragraphs import with_paragraphs_whole
from tpmmatch.intake.cv_part_names import with_names_by_lines
from tpmmatch.intake.cv_placed_firms import with_placed_firms_at_jobs
from tpmmatch.intake.cv_places_below_times import with_places_last
from tpmmatch.intake.cv_projects import read_projects
from tpmmatch.intake.cv_refusals import refuse_if_no_cv
from tpmmatch.intake.cv_salutation import without_salutation
from tpmmatch.intake.cv_sections import TOP, Section, split
from tpmmatch.intake.cv_self_assessments import without_self_assessments
from tpmmatch.intake.cv_short_years import with_whole_years
from tpmmatch.intake.cv_side_by_side import with_cells_below_one_another
from tpmmatch.intake.cv_signs import without_signs
from tpmmatch.intake.cv_skill_groups import groups_named
from tpmmatch.intake.cv_skill_tables import without_levels
from tpmmatch.intake.cv_skills import read_skills
from tpmmatch.intake.cv_summary import read_summary
from tpmmatch.intake.cv_tables import with_tables_read
from tpmmatch.intake.cv_terms import read_terms, read_told_terms, says_terms
from tpmmatch.intake.cv_terms_apart import with_heading_said, with_terms_apart
from tpmmatch.intake.cv_time_line import without_time_line
from tpmmatch.intake.cv_told_heads import with_told_apart
from tpmmatch.intake.cv_told_jobs import with_told_jobs_whole
from tpmmatch.intake.cv_tongues import with_tongues_named
from tpmmatch.intake.cv_undated import jobs_of
from tpmmatch.intake.cv_unheaded import with_work_found
from tpmmatch.intake.cv_unheaded_lists import with_lists_found
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.cv_work import read_work
from tpmmatch.intake.cv_wrapped import Edges, edges_of, unwrapped_certificates, unwrapped_heads
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout, Line
from tpmmatch.intake.running import without_page_numbers

_NO_TERMS = frozenset({"work", "projects", "education", "volunteer", "publications", "references"})
_OF_ENTRIES = frozenset({"work", "projects", "education", "volunteer"})
_LISTS = frozenset({"skills", "certificates"})
_HEAD = frozenset({TOP, "contact", "personal"})
_LABELLED = re.compile(r"[^:\t]{2,30}[:\t]\s*\S.{0,60}$")
_SEVERAL = 2  # jobs that tell of somebody
_LEAST_TOLD = 40  # letters from which on something is told of work


def read_cv(layout: Layout, source: str) -> Draft:
    """The profile; raises `Refused` for what is no CV or tells of nobody for certain."""
    lines = mended(with_days_first(with_labels_beside(without_page_numbers(layout.lines))))
    layout = replace(layout, lines=lines)
    if linkedin_pdf.is_linkedin(layout):
        return linkedin_pdf.read_linkedin(layout)
    ungridded = without_self_assessments(with_grids_read(without_signs(layout.lines)))
    letter, lines = letter_before(with_tongues_named(ungridded))
    layout, whole = replace(layout, lines=lines), without_salutation(lines)
    own = with_bare_headings(without_document_title(with_head_first(whole)))
    sections = with_terms_apart(with_lists_found(with_work_found(with_names_by_lines(split(unsigned(own))))))
    edges = edges_of(layout.lines)
    rows = {line for section in sections if section.name in _OF_ENTRIES for line in section.lines}
    _make_whole(sections, edges)
    refuse_if_no_cv(layout, sections)
    draft = Draft()
    top = _lines(sections, TOP)
    layout = replace(layout, lines=own)
    name_line = read_name(draft, layout, source, titled=own[:1] != whole[:1])
    if name_line is not None or top:
        read_headline(draft, top, name_line or top[0])
    head = [line for section in sections if section.name in _HEAD for line in section.lines]
    if "label" not in draft.document.get("basics", {}) and (said := labelled_headline(head)):
        draft.basic("label", *said)
    read_contact(
        draft,
        head,
        _own_lines(layout.lines, sections),
        layout.links,
        rows | {line for section in sections if section.name in _OF_ENTRIES for line in section.lines},
    )
    read_summary(draft, _lines(sections, "summary"), top)
    read_parts(draft, sections, edges)
    _keep_work(draft, _lines(sections, "work"))
    _read_terms(draft, sections, letter)
    _refuse_nobody(draft, sections, anonymous=_has_initials(draft, whole))
    _doubt_agency(draft)
    return draft


def _doubt_agency(draft: Draft) -> None:
    """Ask about the address of somebody who has no name, if it may be that of a firm that presents them: "info@…"."""
    basics = draft.document.get("basics", {})
    box = str(basics.get("email", "")).partition("@")[0]
    named = "name" in basics or any(trace.pointer == "/basics/name" for trace in draft.traces)
    if not named and fold(box) in words("reach", "boxes"):
        for key in ("email", "phone", "location"):
            draft.doubt(key)


def _has_initials(draft: Draft, lines: Sequence[Line]) -> bool:
    """Whether a firm presents somebody of whom it says no more than the initials; these are a name to ask about.

    So is the address: it's the firm's, and would make one of all whom it presents.
    """
    found = initials_in_title(lines)
    if found is None or "name" in draft.document.get("basics", {}):
        return False
    if not any(trace.pointer == "/basics/name" for trace in draft.traces):
        draft.basic("name", *found, sure=False)
    draft.doubt("email")
    draft.doubt("phone")
    return True


def _make_whole(sections: Sequence[Section], edges: Edges) -> None:
    """Put together what pages and tables part in the lines of each part."""
    for section in sections:
        if section.name == "summary" and _is_personal(section.lines):
            section.name = "personal"
        section.lines = with_cells_below_one_another(with_tables_read(section.lines, section.name), section.name)
        if section.name in _OF_ENTRIES:
            pointed = with_places_last(without_time_line(with_placed_firms_at_jobs(with_whole_years(section.lines))))
            told_apart = with_told_apart(with_told_jobs_whole(pointed))
            section.lines = with_paragraphs_whole(unwrapped_heads(told_apart, edges), edges)
        elif section.name == "skills":
            section.lines = with_groups_named(section.lines)
        elif section.name == "certificates":
            section.lines = unwrapped_certificates(section.lines, edges)


def _read_terms(draft: Draft, sections: Sequence[Section], letter: Sequence[Line]) -> None:
    """Write the terms that labels say, then those that sentences of the head do, and of a letter before the CV."""
    head = [line for section in sections if section.name in _HEAD for line in section.lines]
    head += [line for section in sections if section.name == "terms" for line in with_heading_said(section)]
    told = [line for section in sections if section.name not in _NO_TERMS | _HEAD | {"terms"} for line in section.lines]
    read_terms(draft, head, told)
    for section in sections:
        if section.name in _HEAD | {"terms", "summary"} and section.lines:
            read_told_terms(draft, section.lines)
    if letter:
        read_told_terms(draft, letter)


def _is_personal(lines: Sequence[Line]) -> bool:
    """Whether a part that may tell of somebody lists their address and the like: "Zur Person"."""
    labelled = sum(_LABELLED.match(line.text) is not None for line in lines)
    return labelled * 2 > len(lines) and any(is_contact(line.text) for line in lines)


def _own_lines(lines: Sequence[Line], sections: Sequence[Section]) -> list[Line]:
    """The lines without those of referees, whose mail and number are not the person's."""
    others = {(line.page, line.box, line.text) for line in _lines(sections, "references")}
    return [line for line in lines if (line.page, line.box, line.text) not in others]


def read_parts(draft: Draft, sections: Sequence[Section], edges: Edges | None = None) -> None:
    """Write all parts but the head."""
    name = draft.document.get("basics", {}).get("name", "")
    sections = [
        replace(section, lines=_listed(section, name)) if section.name in _LISTS else section for section in sections
    ]
    read_work(draft, [entry for lines in _parts_of(sections, "work") for entry in jobs_of(lines)])
    read_projects(draft, _lines(sections, "projects"))
    studied, certified, courses = parted_courses(_lines(sections, "courses"))
    read_education(draft, [*_parts_of(sections, "education"), *studied])
    write_courses(draft, courses)
    read_certificates(draft, [*_lines(sections, "certificates"), *certified])
    read_volunteering(draft, _lines(sections, "volunteer"))
    read_awards(draft, _lines(sections, "awards"))
    read_publications(draft, _lines(sections, "publications"))
    read_references(draft, _lines(sections, "references"))
    listed = [
        section
        for section in sections
        if section.name == "skills" or (section.name == "languages" and not read_languages(draft, section.lines))
    ]
    told = [[line for line in section.lines if not says_terms(line)] for section in listed]
    read_languages(draft, [line for lines in told for line in lines if says_languages(line)])
    apart = [without_levels([line for line in lines if not says_languages(line)]) for lines in told]
    grouped = groups_named([replace(one, lines=lines) for one, lines in zip(listed, apart, strict=True)])
    read_skills(draft, *grouped, edges=edges)


def _keep_work(draft: Draft, lines: Sequence[Line]) -> None:
    """Keep what is told of work without any job: it is said, if not of what and when."""
    text = joined([replace(line, text=without_bullet(line.text)) for line in lines])
    if "work" not in draft.document and len(text) >= _LEAST_TOLD:
        draft.more_of_summary(text, lines[0])
        draft.work_told = True


def _lines(sections: Sequence[Section], name: str) -> list[Line]:
    return [line for section in sections if section.name == name for line in section.lines]


def _parts_of(sections: Sequence[Section], name: str) -> Iterator[Sequence[Line]]:
    """What stands under each heading by itself: how jobs are set may differ from that of research or teaching."""
    parts = [section for section in sections if section.name == name]
    for _, some in groupby(parts, lambda section: id(section.heading)):
        yield [line for section in some for line in section.lines]


def _listed(section: Section, name: str) -> list[Line]:
    """The lines of a list but those that only say how to reach somebody, and what is signed below them."""
    return list(without_clause([line for line in section.lines if not is_only_contact(line.text)], name))


def _refuse_nobody(draft: Draft, sections: Sequence[Section], *, anonymous: bool) -> None:
    document = draft.document
    basics = document.get("basics", {})
    told_of = sum(bool(document.get(part)) for part in ("work", "education", "skills", "languages", "projects"))
    # A profile without a name is often made of nothing but projects.
    told = document.get("work") or (document.get("projects") and (told_of > 1 or anonymous))
    # Whose mail it is may be unsure: it is asked about, as is who it is.
    traced = {trace.pointer for trace in draft.traces}
    reach = sum(key in basics for key in ("phone", "profiles")) + ("email" in basics or "/basics/email" in traced)
    asked = "/basics/email" in traced or ("/basics/name" in traced and "phone" in basics)
    if not (basics.get("name") or ((asked or anonymous) and told)):
        raise Refused("intake_cv_nameless" if document.get("work") or told_of > 2 else "intake_cv_nobody")
    headed = any(section.heading is not None for section in sections)
    if not (basics.get("name") or headed):
        raise Refused("intake_cv_nobody")  # of whom a page tells that has no parts, isn't said by an address
    several = any(len(document.get(part, ())) >= _SEVERAL for part in ("work", "projects"))
    if told_of + reach + ("label" in basics) + several < 2 or not (headed or reach):
        raise Refused("intake_cv_nobody")
