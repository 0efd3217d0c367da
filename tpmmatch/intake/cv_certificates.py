"""Certificates: what each is called, who gives it, and since when somebody has it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import Span, find_span, find_spans
from tpmmatch.intake.cv_draft import Draft, joined, tidy
from tpmmatch.intake.cv_heads import begins_small
from tpmmatch.intake.cv_hyphens import BROKEN
from tpmmatch.intake.cv_issuers import (
    is_issuer,
    is_level,
    parted_issuer,
    several_in,
    undated,
    with_issuers,
    without_issued,
)
from tpmmatch.intake.cv_words import has, words
from tpmmatch.intake.cv_wrapped import opens_bracket, unwrapped_list
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import is_town

_NEAR = 0.75  # of a line's height: within a point of a list
_LONGEST = 60
_EDGES = " \t,;|–—-:"
_COUNTED = re.compile(r"(?<=\d)\t(?=[^\W\d_])")  # "OSHA 30" beside "April 2018" tells of no day
_CELLS = re.compile(r"\t|\s*\|\s*")
_FRAMED = re.compile(r"^\[\s*([^][]*\d{4})\s*\]\s*")  # "[ 2019 ] PSM I", as Europass sets times
_DOTS = re.compile(r"\s*[•·●▪◦]\s*")
# Before an issuer stands a sign; a bracket is one, but not that of "(PMP)" and "(PSM II)".
_ISSUER = re.compile(r"\s*(?:\t|\s[–—|·•-]\s|,\s|\((?![^()]*\)\s+[\w(])(?![^()\s]{2,12}(?:\s(?:[IVX]{1,3}|\d))?\)))\s*")
_GROUP = re.compile(r"[^\t\d]{3,40}")
_ENDS_IN_WORD = re.compile(r"\w\s+$")
# "Lean Manufacturing (60 horas)": who gives it doesn't stand there.
_LASTED = re.compile(
    r"\s*\(\s*\d{1,4}\s?(?:h|hrs?\.?|hours?|std\.?|stunden|tage?|days?|jours?|heures?|horas?|días?|ue|le|lektionen|ects)\s*\)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\S\t]+[^\W\d_]")


def read_certificates(draft: Draft, lines: Sequence[Line]) -> None:
    """Write the certificates, one a line, with issuer and date where they stand behind."""
    told = [replace(line, text=_FRAMED.sub(r"\1\t", line.text)) for line in lines if not _heads_table(line)]
    lines = [replace(line, text=_without_group(line.text)) for line in told]
    for line in _one_by_one(with_issuers(list(_of_certificates(lines)))):
        text = without_bullet(line.text)
        span = _when(text)
        date = span.start if span else ""  # what ends then is how long it holds
        rest = _LASTED.sub("", _trimmed(text[: span.first] + GAP + text[span.last :]) if span else text)
        name, *others = [part for piece in _ISSUER.split(rest) if (part := _trimmed(tidy(piece)))] or [""]
        if others and (_spells(others[0], name) or _is_whole_name(others[0])):
            name = f"{name} ({others.pop(0).rstrip(')')})"
        while others and is_level(others[0]):
            name = f"{name}, {others.pop(0)}"
        issuer = _issuer_of(others[0]) if others else ""
        if not issuer:
            name, issuer = parted_issuer(name)
        if 2 < len(name) <= 120:
            values = {"name": name, "issuer": issuer, "date": date}
            draft.entry("certificates", values, dict.fromkeys(values, line))


def _without_group(text: str) -> str:
    """Certificates without what they are of: "Scrum: PSM I, PSPO I"; a colon may stand in a name as well.

    Who gives them stays, and so does that they aren't held: "Cisco: CCNA", "Planned: PMP".
    """
    label, colon, rest = without_bullet(text).partition(": ")
    grouped = colon and _GROUP.fullmatch(label) and not has(label, "certificate") and has(rest, "certificate", "names")
    kept = is_issuer(label) or has(label, "certificate", "unheld")
    return rest if grouped and not kept else text


def _spells(text: str, code: str) -> bool:
    """Whether words are what a certificate's letters stand for: "Project Management Professional" behind "PMP"."""
    letters = "".join(filter(str.isalpha, code))
    capitals = "".join(filter(str.isupper, text))
    return len(letters) > 1 and letters.isupper() and len(text.split()) > 1 and capitals == letters


def _is_whole_name(text: str) -> bool:
    """Whether words begin as a certificate does, not as who gives it: "Certified Project Manager" behind "IPMA C"."""
    first = text.split(maxsplit=1)[0]
    return " " in text and has(first, "certificate") and fold(first) not in words("certificate", "issuers")


def _issuer_of(text: str) -> str:
    """Who gives a certificate; nobody where this only says until when it holds, or tells of it at length."""
    bare = undated(without_issued(text))
    told = words("table", "certificate") | words("certificate", "renewed")
    return "" if len(text) > _LONGEST or fold(bare) in told or is_town(bare) else bare


def _heads_table(line: Line) -> bool:
    """Whether a line only says what stands in the columns below: "Year", "Certificate", "Issuer"."""
    cells = _CELLS.split(line.text.strip("| "))
    return len(cells) > 1 and all(fold(cell) in words("table", "certificate") for cell in cells)


def _when(text: str) -> Span | None:
    """When a certificate was given: the first time in its line that is no part of its name, as in "PRINCE2 2017"."""
    spans = [span for span in find_spans(_COUNTED.sub("|", text)) if not _ends_validity(text[: span.first])]
    apart = [span for span in spans if not (_ENDS_IN_WORD.search(text[: span.first]) and _WORD.match(text, span.last))]
    if apart:
        return apart[0]
    return spans[0] if spans and not has(text[spans[0].last :], "certificate") else None


def _ends_validity(before: str) -> bool:
    """Whether what stands before a time says that a certificate ends then: "valid until"."""
    said = fold(before)
    return any(said == lead or said.endswith(f" {lead}") for lead in words("certificate", "until"))


def _one_by_one(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines, with several certificates in one parted; a dot before an issuer has one date behind it for both."""
    for line in lines:
        parts = [part for part in _DOTS.split(without_bullet(line.text)) if part]
        dated = [find_span(part) is not None for part in parts]
        listed = several_in(without_bullet(line.text))
        if len(listed) > 1:
            yield from (replace(line, text=part) for part in listed)
        elif len(parts) > 1 and all(dated) is any(dated):
            yield from (replace(line, text=part) for part in parts)
        else:
            yield line


def _trimmed(text: str) -> str:
    """The text without signs at its ends; brackets stay where both are there."""
    bare = text.strip(_EDGES + "[]")
    text = bare if bare.count("[") == bare.count("]") else text.strip(_EDGES)
    for sign, other in ("()", ")("):
        if text.count(sign) > text.count(other):
            text = text.strip(_EDGES + sign)
    return text[1:-1].strip(_EDGES) if text.startswith("(") and text.endswith(")") else text


def _closes(above: str, text: str) -> bool:
    """Whether a line closes the bracket that the one above opens: "(APMG" over "International)"."""
    return opens_bracket(above) and text.count(")") > text.count("(")


def _of_certificates(lines: Sequence[Line]) -> Iterator[Line]:
    held: Line | None = None
    for line in unwrapped_list(lines):
        text = without_bullet(line.text)
        span = find_span(text)
        alone = span is not None and not (text[: span.first] + text[span.last :]).strip(" ,;|()–—-:\t")
        if held is not None and (
            alone
            or (begins_small(line.text) and not (span and span.first == 0))
            or _closes(held.text, line.text)
            or line.text.startswith("(")
            or (is_bullet(held.text) and not is_bullet(line.text) and line.size and line.gap < _NEAR)
            or held.text.rstrip().endswith(("–", "-", ",", "\u00ad"))
        ):
            between = GAP if alone else " " * (not held.text.endswith(BROKEN))
            held = replace(held, text=f"{joined([held])}{between}{line.text}")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held
