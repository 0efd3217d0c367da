"""Hiding who somebody is in any text about them: name, ways to reach them, place, origin, age, gender, employers.

What is hidden is named in brackets, so that a reader knows what is missing. A name that is also a word ("Will") goes
wherever it has a capital, and so does a firm's short name of one word. What somebody made public in other words than
these ("the mayor's daughter") isn't found.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial

import tomli

from tpmmatch import resources
from tpmmatch.matching.fairness.firms import shorter
from tpmmatch.matching.fairness.names import plain
from tpmmatch.matching.fairness.neutral import neutral
from tpmmatch.matching.fairness.origins import without_origin
from tpmmatch.matching.fairness.walk import all_texts
from tpmmatch.matching.fairness.years import without_age
from tpmmatch.model.document import Document, entries, mapping, text
from tpmmatch.model.profile import known_by
from tpmmatch.vocabulary.languages import language_of

RECENT = 10  # years: what is older tells how old somebody is


class Hidden(StrEnum):
    """What is hidden."""

    NAME = "name"
    CONTACT = "contact"
    PLACE = "place"
    ORIGIN = "origin"
    AGE = "age"
    YEAR = "year"
    SCHOOL = "school"
    EMPLOYER = "employer"


Words = Mapping[Hidden, str]  # what stands in the place of each, in the reader's language

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = r"(?:https?://|www\.)[^\s<>()]+|\b(?:[\w-]+\.)*(?:linkedin|xing|github|behance|medium)\.\w+(?:/[^\s<>()]*)?"
_PHONE = r"(?<![\w+])(?:\+\d[\d ()./-]{6,}\d|0\d[\d ()/-]{6,}\d)"
_HANDLE = r"(?<![\w@])@[A-Za-z_][\w.-]{2,}"
_REACH = re.compile("|".join((_MAIL, _LINK, _PHONE, _HANDLE)), re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LONG = re.compile(
    r"\b\d\d(?=\+?[ -](?:[\w-]+ )?(?:years?|yrs|Jahren?|ans|años)\b)", re.IGNORECASE
)  # "22 years", "15 ans": tens of years are somebody's age
_UNCASED = re.compile(r"[\u0590-\u08ff\u0900-\u0fff\u2e80-\u9fff\uac00-\ud7a3]")
_WITHOUT_SPACES = re.compile(r"[\u2e80-\u9fff]")
_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Mask:
    """Hides one person in texts: first how old they are and where from, then their gender, then all else."""

    home: str
    before: Callable[[str], str]
    after: Callable[[str], str]

    def __call__(self, value: str, *, titled: bool = False) -> str:
        """The text without them; `titled` if it is a title or a headline."""
        return self.after(neutral(self.before(value), self.home, titled=titled)) if value.strip() else value


def mask_for(
    document: Document, today: date, words: Words, *, employers: bool = False, once: Sequence[Document] = ()
) -> Mask:
    """The mask of a person; with `employers` also for whom they worked. `once` is what was known of them before."""
    found = [(_REACH, words[Hidden.CONTACT])]
    told: dict[Hidden, list[str]] = {}
    for each in (document, *once):
        for what, names in _told(each, employers=employers):
            told.setdefault(what, []).extend(names)
    for what, names in told.items():
        called = {short for name in names for short in shorter(name)} if what is Hidden.EMPLOYER else set()
        if (pattern := _pattern(names, called, cased=what is Hidden.NAME)) is not None:
            found.append((pattern, words[what]))

    def before(value: str) -> str:
        return without_age(without_origin(value, words[Hidden.ORIGIN]), words[Hidden.AGE])

    def after(value: str) -> str:
        for pattern, word in found:
            value = pattern.sub(partial(_said, word), value)
        value = _LONG.sub(words[Hidden.AGE], value)
        return _YEAR.sub(lambda year: year[0] if int(year[0]) > today.year - RECENT else words[Hidden.YEAR], value)

    return Mask(language_of(all_texts(document)), before, after)


def _said(word: str, _found: re.Match[str]) -> str:
    return word


def _told(document: Document, *, employers: bool) -> Iterator[tuple[Hidden, list[str]]]:
    """What tells of somebody, the longer first, for an employer may bear the person's name."""
    basics = mapping(document.get("basics"))
    if employers:
        yield Hidden.EMPLOYER, list(_employers(document))
    yield Hidden.SCHOOL, [text(item.get("institution")) for _, item in entries(document, "education")]
    profiles = [mapping(item) for item in basics.get("profiles") or () if isinstance(item, Mapping)]
    ways = [*known_by(document, "email"), *known_by(document, "phone"), text(basics.get("url"))]
    yield Hidden.CONTACT, [*ways, *(text(item.get(field)) for item in profiles for field in ("username", "url"))]
    yield Hidden.PLACE, list(_places(document))
    yield Hidden.NAME, [piece for name in known_by(document, "name") for piece in _names(name)]


def _names(name: str) -> Iterator[str]:
    """The whole name and its pieces, with and without accents."""
    pieces = [piece for part in name.split() for piece in (part, *part.split("-"))]
    for piece in (name, *pieces):
        bare = piece.strip(".,()'’\"")
        if len(bare) >= _LETTERS and (bare[:1].isupper() or _UNCASED.search(bare)):
            yield bare
            yield plain(bare)


def _places(document: Document) -> Iterator[str]:
    location = mapping(mapping(document.get("basics")).get("location"))
    city, code = text(location.get("city")), text(location.get("countryCode")).upper()
    yield from (f"{part}, {code}" for part in (city, text(location.get("region"))) if part and code)
    yield from (text(location.get(field)) for field in ("address", "postalCode", "city", "region"))
    yield from _countries().get(code, ())
    yield from _peoples().get(code, ())
    for section in ("work", "volunteer"):
        yield from (text(item.get("location")) for _, item in entries(document, section))


@cache
def _countries() -> Mapping[str, tuple[str, ...]]:
    names: Mapping[str, list[str]] = tomli.loads(resources.read_text("intake/countries.toml"))["names"]
    return {code: tuple(listed) for code, listed in names.items()}


@cache
def _peoples() -> Mapping[str, tuple[str, ...]]:
    """By country: "Irish SMEs" tells where somebody lives as "SMEs in Ireland" does."""
    table = tomli.loads(resources.read_text("fairness/peoples.toml"))
    endings = ("", "e", "en", "er", "es", "em")
    return {
        code: (*words, *(f"{word}s" for word in words), *(table["german"][code] + ending for ending in endings))
        for code, words in table["words"].items()
    }


def _employers(document: Document) -> Iterator[str]:
    for section, fields in (("work", ("name",)), ("projects", ("entity",)), ("volunteer", ("organization",))):
        for _, item in entries(document, section):
            for field in fields:
                name = text(item.get(field))
                if name.casefold() not in _alone():
                    yield name


@cache
def _alone() -> frozenset[str]:
    """What people write instead of a firm's name who work for themselves; it tells nobody who they are."""
    words: list[str] = tomli.loads(resources.read_text("intake/cv.toml"))["company"]["alone"]
    return frozenset(word.casefold() for word in words)


def _pattern(names: Iterable[str], called: Collection[str], *, cased: bool) -> re.Pattern[str] | None:
    """Any of these as words of their own; names of people only with a capital or all in capitals.

    `called` is what firms are called for short: where that is one word it might be any ("Klein", "Target"), and has to
    begin as it is written or with a capital.
    """
    known = {form for name in names if len(name) >= _LETTERS for form in ((name, name.upper()) if cased else (name,))}
    capital = {name for name in called if " " not in name} - known
    known.update(called)
    if not known:
        return None
    ordered = sorted(known, key=lambda name: (-len(name), name))
    words = "|".join(_bounded(name, capital=name in capital) for name in ordered)
    return re.compile(words, re.NOFLAG if cased else re.IGNORECASE)


def _bounded(name: str, *, capital: bool) -> str:
    """Scripts without spaces have no words of their own."""
    words = r"\s+".join(map(re.escape, name.split()))
    if _WITHOUT_SPACES.search(name):
        return words
    if capital:
        first = "|".join(sorted({re.escape(name[0]), re.escape(name[0].upper())}))
        words = f"(?-i:{first}){re.escape(name[1:])}"
    return rf"(?<!\w){words}(?!\w)"
