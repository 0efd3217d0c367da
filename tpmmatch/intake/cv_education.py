"""The part of a CV that tells of studies: each is written, or is a certificate that stands among them."""

import re
from collections.abc import Iterable, Sequence

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_certificates import read_certificates
from tpmmatch.intake.cv_draft import Draft, joined
from tpmmatch.intake.cv_entries import told
from tpmmatch.intake.cv_entry import Entry
from tpmmatch.intake.cv_heads import LONG, ends_sentence
from tpmmatch.intake.cv_issuers import is_issuer
from tpmmatch.intake.cv_parting import part_before_towns
from tpmmatch.intake.cv_studies import read_study
from tpmmatch.intake.cv_study_lists import studies_of
from tpmmatch.intake.cv_subjects import is_bare_degree
from tpmmatch.intake.cv_words import has, is_degree, is_school
from tpmmatch.intake.cv_written import write_entry
from tpmmatch.intake.layout import Line

_PARTS = re.compile(r"\s[–—-]\s|,\s|\s\(|\s(?:in|en)\s")  # behind the degree of a point
_BRACKETS = re.compile(r"\s*\([^()]*\)")


def read_education(draft: Draft, parts: Iterable[Sequence[Line]]) -> None:
    """Write the studies of each such part, and the certificates among them."""
    entries = [entry for lines in parts for entry in studies_of(lines)]
    part_before_towns(entries)
    for entry in entries:
        if _is_certificate(entry):
            lines = [line for _, line in entry.heads]
            read_certificates(draft, lines)
        else:
            _read_study(draft, entry)


def _is_certificate(entry: Entry) -> bool:
    """Whether this stands under education and is no study; who gave it may be called like a school."""
    heads = [part for text, _ in entry.heads for part in _BRACKETS.sub("", text).split(", ") if not is_issuer(part)]
    named = any(has(text, "certificate") for text in heads)
    return named and not any(is_degree(text) or is_school(text) for text in heads)


def _told_degree(entry: Entry) -> list[tuple[str, Line]]:
    """The first point below a school whose head names no degree, if it names one; it is no longer told then."""
    if not entry.heads or any(is_degree(text) for text, _ in entry.heads):
        return []
    points = told(entry.body)[1]
    first = points[0] if points and is_bullet(entry.body[0].text) else []
    text = joined(first)
    told_at_length = ":" in text or has(text, "degree", "marks") or len(text) > LONG or ends_sentence(text)
    if told_at_length or not is_bare_degree(_PARTS.split(text, maxsplit=1)[0]):
        return []
    entry.body = entry.body[len(first) :]
    return [(text, first[0])]


def _read_study(draft: Draft, entry: Entry) -> None:
    entry.heads += _told_degree(entry)
    role = read_study(entry.heads)
    if not role.values and entry.heads:
        role.say("institution", joined([Line(entry.heads[0][0])]), entry.heads[0][1], sure=False)
    write_entry(draft, "education", entry, role)
