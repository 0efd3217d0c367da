"""What a part is where its heading leaves that open, or nobody knows it: what stands in the part tells."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import without_bullet
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_heading_lines import Look, look_of
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_issuers import is_issuer
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_words import has, is_degree, is_school, known_skills, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_MAY_BE = frozenset({"skills", "education"})
_WORDS = 6  # of a certificate without a year
_WORDS_OF_ITEM = 7  # of what names a skill
_ITEMS = re.compile(r"\t|,\s+")
_LONGEST = 90  # letters of a certificate with its issuer and its year


def with_names_by_lines(sections: Sequence[Section]) -> list[Section]:
    """The parts; "Qualifications" are named by what most of their lines are, and unknown groups of skills as these."""
    named = [replace(one, name=_name_by_lines(one)) for one in sections]
    looks: dict[Look, set[str]] = {}
    for one in named:
        if one.heading is not None and one.name != "other":
            looks.setdefault(look_of(one.heading), set()).add(one.name)
    whole = named[:1]
    for one in named[1:]:
        grouped = one.heading is not None and looks.get(look_of(one.heading)) == {"skills"}
        of_skills = (grouped and whole[-1].name == "skills") or _lists_skills(one.lines)
        whole.append(replace(one, name="skills") if _may_be_a_group(one) and of_skills else one)
    return whole


def _may_be_a_group(section: Section) -> bool:
    unknown = section.heading is not None and not heading_of(section.heading.text)
    return section.name == "other" and unknown and all(map(_is_item, section.lines))


def _name_by_lines(section: Section) -> str:
    heading = section.heading
    if section.name not in _MAY_BE or heading is None or fold(heading.text) not in words("certificate", "headings"):
        return section.name
    texts = [without_bullet(line.text) for line in section.lines]
    if any(is_degree(text) or is_school(text) for text in texts if not has(text, "certificate")):
        return section.name
    if sum(map(_names_certificate, texts)) * 2 > len(texts):
        return "certificates"
    return section.name if any(map(find_spans, texts)) else "skills"


def _names_certificate(text: str) -> bool:
    """Whether a line names a certificate, not what somebody knows: "SAP, ITIL, Jira" or "Kenntnisse in ITIL"."""
    if not has(text, "certificate") or len(text) > _LONGEST:
        return False
    named = fold(text).startswith(tuple(words("certificate") | words("certificate", "names")))
    named |= all(word.strip("()®")[:1].isupper() or word.isdigit() for word in text.split())
    listed = not all(is_issuer(part.strip()) for part in text.split(",")[1:])
    return bool(find_spans(text)) or (named and not listed and len(text.split()) <= _WORDS)


def _lists_skills(lines: Sequence[Line]) -> bool:
    """Whether most of what these lines name are tools and methods that are known."""
    items = [fold(item) for line in lines for item in _ITEMS.split(without_bullet(line.text))]
    return len(items) > 1 and sum(item in known_skills() for item in items) * 2 > len(items)


def _is_item(line: Line) -> bool:
    """Whether a line may name skills, and tells nothing."""
    return (
        not find_spans(line.text)
        and not line.text.endswith(".")
        and len(line.text.split(GAP)[0].split()) <= _WORDS_OF_ITEM
    )
