"""Headings of the parts of a CV, by their words."""

import re
from functools import cache

from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_words import has, headings
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP

DECORATION = re.compile(r"^[\W_\d]*(?:[IVX]+[.)]\s)?|[\W_]*$")
# "Berufserfahrung (Auszug)", "Work (only the last 10 years)"; with a year it is an entry.
_BRACKETED = re.compile(r"(\S[^()]{2,40}?)\s*\((?![^()]*(?:19|20)\d\d)(?=[^()]*[^\W\d])[^()]{2,40}\):?")
_NUMBERED = re.compile(r"(\S.{2,40}?)\s*\(\d{1,2}\)")  # "Certificates (3)", as web pages count them
_COUNTED = re.compile(
    r"(\S.{2,40}?)\s*(?:[–—|:-]\s|\s)[^\d]{0,10}\d{1,2}(?:[.,]\d)?\+?\s*(?:years?|yrs\.?|jahren?|jahre|ans|años)\b.{0,24}",
    re.IGNORECASE,
)  # "Experience — 15 years in all"
_WIDE = re.compile(r"(?:[A-ZÄÖÜÉÈÍÓÚÑ&](?:\s{1,4}|$)){4,40}")  # "S K I L L S"
_TOGETHER = re.compile(r"\s*(?:&|/|\+|,|\(|\band\b|\bund\b|\bet\b|\by\b)\s*", re.IGNORECASE)  # headings in one
LONGEST = 48  # letters


def heading_of(text: str) -> str:
    """The part that a line begins, if it is a heading and nothing else; else an empty string."""
    return named_heading(text)[0]


def named_heading(text: str) -> tuple[str, bool]:
    """The part that a line begins, and whether only its first words say so: "Training and mentoring juniors"."""
    if _WIDE.fullmatch(text):
        return _headings_without_spaces().get("".join(fold(text).split()), ""), False
    if GAP in text:
        # Letters set wide make wide gaps.
        return headings().get(fold(text), "") if text.isupper() else "", False
    for form in (_BRACKETED, _NUMBERED, _COUNTED):
        if (longer := form.fullmatch(text.strip())) and fold(longer[1]) in headings():
            return headings()[fold(longer[1])], form is _NUMBERED
    if len(text) > LONGEST or text[:1].islower() or text.rstrip().endswith((")", ",", ".")):
        return "", False
    bare = DECORATION.sub("", text)
    known = headings()
    if fold(bare) in known:
        return known[fold(bare)], False
    # "Education & certificates", "Berufserfahrung, Auszug"; but "Training and Support GmbH" is a firm
    first, *others = _TOGETHER.split(bare)
    short = len(text.split()) <= 5 and text[:1].isupper() and find_span(text) is None
    name = known.get(fold(first), "") if short else ""
    if name == "courses" and any(known.get(fold(other)) == "certificates" for other in others):
        name = "certificates"
    return ("", False) if has(text.replace(".", ""), "company") else (name, not all(map(ends_in_heading, others)))


def ends_in_heading(text: str) -> bool:
    """Whether the last words of a text are a heading: "Selected experience"."""
    said = fold(text).split()
    return any(" ".join(said[count:]) in headings() for count in range(len(said)))


@cache
def _headings_without_spaces() -> dict[str, str]:
    return {heading.replace(" ", ""): name for heading, name in headings().items()}
