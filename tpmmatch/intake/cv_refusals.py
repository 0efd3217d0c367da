"""Telling what a document is if it isn't a CV, so that nobody is invented from a letter, a bill or an advertisement."""

import re
from collections import Counter
from collections.abc import Sequence

from tpmmatch.intake.cv_contact import MAIL
from tpmmatch.intake.cv_sections import Section
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Layout

_SUM = re.compile(r"(?:€|\$|£|\bEUR|\bUSD|\bCHF)\s*\d[\d.,']*|\d[\d.,']*\s*(?:€|\$|£|EUR|USD|CHF)")
_OF_A_CV = frozenset({"work", "education", "skills", "projects", "languages", "certificates"})
_LEAST_LETTERS = 40
_SEVERAL = 3  # addresses at one host: nobody has so many
_TOP = 4  # lines in which a contract says that it is one
_WORDS_OF_NAME = 4


def refuse_if_no_cv(layout: Layout, sections: Sequence[Section]) -> None:
    """Refuse a letter, a bill, a contract, a job advertisement and what has hardly any text."""
    text = layout.text
    if sum(letter.isalpha() for letter in text) < _LEAST_LETTERS:
        raise Refused("intake_cv_no_text")
    parts = {section.name for section in sections if section.lines} & _OF_A_CV
    folded = f" {fold(text[:30_000])} "
    if _is_job(folded, text, parts):
        raise Refused("intake_job_advertisement")
    if _is_invoice(layout, folded, parts):
        raise Refused("intake_invoice")
    if _is_contract(layout, folded, sections):
        raise Refused("intake_contract")
    if len(parts - {"skills", "languages"}) < 2 and (_is_letter(folded) or (not parts and _is_reference(folded))):
        raise Refused("intake_cover_letter")
    if len(parts - {"skills", "languages"}) < 2 and _is_of_several(layout, sections):
        raise Refused("intake_several_people")


def _is_letter(folded: str) -> bool:
    greets = any(f" {greeting} " in folded or f" {greeting}" in folded for greeting in words("letter", "greeting"))
    closes = any(f" {closing} " in folded for closing in words("letter", "closing"))
    return greets and closes


def _is_reference(folded: str) -> bool:
    return any(f" {sign} " in folded for sign in words("letter", "reference"))


def _is_of_several(layout: Layout, sections: Sequence[Section]) -> bool:
    """Whether this tells of a firm's or an event's people: it says so, or has addresses of three at one host.

    Referees aren't meant, and at a host that is open to all many have one who know nothing of each other.
    """
    others = "\n".join(line.text for one in sections if one.name == "references" for line in one.lines)
    mails = set(MAIL.findall(layout.text[:30_000])) - set(MAIL.findall(others))
    hosts = Counter(mail.rpartition("@")[2].casefold() for mail in mails)
    shared = max(hosts.values(), default=0)
    of_one_firm = max((count for host, count in hosts.items() if not _is_open(host)), default=0)
    says_so = any(fold(line.plain) in words("firm", "team") for line in layout.lines)
    return of_one_firm >= _SEVERAL or (says_so and shared != 1)


def _is_open(host: str) -> bool:
    """Whether everybody may have an address at a host: "gmx.example", but "web.kranz.example" is a firm's."""
    name, _, ending = host.removesuffix(".uk").partition(".")
    return "." not in ending and fold(name) in words("firm", "open_hosts")


def _is_invoice(layout: Layout, folded: str, parts: set[str]) -> bool:
    named = any(_names_a_bill(line.plain) for line in layout.lines[:25])
    sums = sum(f" {word} " in folded for word in words("invoice", "sums"))
    return named and sums >= 2 and len(_SUM.findall(layout.text)) >= 1 and len(parts) < 2


def _is_contract(layout: Layout, folded: str, sections: Sequence[Section]) -> bool:
    """Whether an agreement calls itself so at its top and says of those who make it what such do, without a part.

    Projects tell of clients and fees as well: what only contracts say has to be among the signs.
    """
    named = any(_names_a_contract(line.plain) for line in layout.lines[:_TOP])
    signs = sum(f" {sign} " in folded for sign in words("contract", "signs"))
    sure = any(f" {sign} " in folded for sign in words("contract", "sure"))
    headed = any(section.heading is not None for section in sections if section.name in _OF_A_CV)
    return named and sure and signs >= _SEVERAL and not headed


def _names_a_contract(text: str) -> bool:
    """Whether a short line is a contract's name: "Consultancy agreement"; "Contract project manager" is a title."""
    found = fold(text).split()
    if not 0 < len(found) <= _WORDS_OF_NAME or is_title(text) or any(sign in text for sign in ":,;|\t"):
        return False
    named = any(f" {' '.join(found)} ".endswith(f" {name} ") for name in words("contract", "name"))
    return named or any(word.endswith(tuple(words("contract", "ends"))) for word in found)


def _names_a_bill(text: str) -> bool:
    found = fold(text)
    return len(found) <= 60 and any(found == name or found.startswith(f"{name} ") for name in words("invoice", "name"))


def _is_job(folded: str, text: str, parts: set[str]) -> bool:
    signs = sum(f" {sign} " in folded for sign in words("job", "signs") if len(sign) > 3)
    # "m/w/d" and "h/f" lose their strokes when folded.
    marked = (
        re.search(r"\(\s*[mwfhdx]\s*/\s*[mwfhdx](?:\s*/\s*[mwfhdx])?\s*\)|\bH/F\b|\bF/H\b", text[:3000], re.IGNORECASE)
        is not None
    )
    return signs + 2 * marked >= 3 and "education" not in parts and ("work" not in parts or signs >= 4)
