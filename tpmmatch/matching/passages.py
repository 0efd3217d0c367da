"""A profile as sentences, each with its place in the document and the work that it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from tpmmatch.model.document import day, entries, mapping, text
from tpmmatch.model.profile import Profile
from tpmmatch.vocabulary.tokens import sentences

_SHORT = 300  # characters; longer texts hardly recur


class Section(StrEnum):
    """Which part of a profile a sentence stands in; it says how much a claim there is worth."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    TITLE = "title"
    WORK = "work"
    NAME = "name"
    KEYWORD = "keyword"
    SKILL = "skill"
    CERTIFICATE = "certificate"
    STUDY = "study"
    REFERENCE = "reference"


class Engagement(NamedTuple):
    """A job or project: the titles held in it, and when. `end` None with a start means it goes on."""

    pointer: str
    titles: tuple[str, ...]
    start: date | None
    end: date | None


class Passage(NamedTuple):
    """One sentence: a verbatim piece of the string at `source`."""

    text: str
    source: str
    section: Section
    engagement: Engagement | None = None


# section of the document → its fields that hold running text, and their kind
_RUNNING = {
    "work": (("summary", Section.WORK), ("description", Section.WORK), ("highlights", Section.WORK)),
    "volunteer": (("summary", Section.WORK), ("highlights", Section.WORK)),
    "projects": (("description", Section.WORK), ("highlights", Section.WORK), ("keywords", Section.KEYWORD)),
}
_TITLES = {"work": ("position",), "volunteer": ("position",), "projects": ("roles",)}
_NAMES = {"work": "name", "volunteer": "organization", "projects": "name"}
_LISTS = {
    "skills": (("name", Section.SKILL), ("keywords", Section.SKILL)),
    "interests": (("name", Section.SKILL), ("keywords", Section.SKILL)),
    "certificates": (("name", Section.CERTIFICATE),),
    "awards": (("title", Section.CERTIFICATE), ("summary", Section.CERTIFICATE)),
    "publications": (("name", Section.CERTIFICATE), ("summary", Section.CERTIFICATE)),
    "education": (("area", Section.STUDY), ("studyType", Section.STUDY), ("courses", Section.STUDY)),
    "references": (("reference", Section.REFERENCE),),
}
# what is read of each engagement, in this order
_TOLD = {
    section: (*((title, Section.TITLE) for title in _TITLES[section]), (_NAMES[section], Section.NAME), *running)
    for section, running in _RUNNING.items()
}


def read_passages(profile: Profile, jobs: Sequence[Engagement] | None = None) -> list[Passage]:
    """All sentences of a profile in the order of the document's sections; names of persons are left out.

    `jobs` are its engagements where they are known already.
    """
    found: list[Passage] = []
    basics = mapping(profile.document.get("basics"))
    _split(found, basics.get("label"), "/basics/label", Section.HEADLINE)
    _split(found, basics.get("summary"), "/basics/summary", Section.SUMMARY)
    jobs = engagements(profile) if jobs is None else jobs
    for (section, entry, pointer), job in zip(_engaged(profile), jobs, strict=True):
        for field, kind in _TOLD[section]:
            if value := entry.get(field):
                _split(found, value, f"{pointer}/{field}", kind, job)
    for section, fields in _LISTS.items():
        for index, entry in entries(profile.document, section):
            for field, kind in fields:
                if value := entry.get(field):
                    _split(found, value, f"/{section}/{index}/{field}", kind)
    return found


def fields_read() -> dict[str, tuple[str, ...]]:
    """The fields of each section's entries that sentences come from, beside label and summary of `basics`."""
    running = {section: tuple(field for field, _ in parts) for section, parts in _TOLD.items()}
    return running | {section: tuple(field for field, _ in parts) for section, parts in _LISTS.items()}


def engagement_sections() -> tuple[str, ...]:
    """The sections whose entries are jobs and projects, with their dates."""
    return tuple(_RUNNING)


def engagements(profile: Profile) -> list[Engagement]:
    """All jobs and projects of a profile."""
    return [_read_engagement(*engaged) for engaged in _engaged(profile)]


def _engaged(profile: Profile) -> Iterator[tuple[str, Mapping[str, Any], str]]:
    """Each job or project with the section that it stands in, and its place."""
    for section in _RUNNING:
        for index, entry in entries(profile.document, section):
            yield section, entry, f"/{section}/{index}"


def _read_engagement(section: str, entry: Mapping[str, Any], pointer: str) -> Engagement:
    titles: list[str] = []
    for field in _TITLES[section]:
        value = entry.get(field)
        titles += [title for item in (value if isinstance(value, list) else [value]) if (title := text(item))]
    return Engagement(pointer, tuple(titles), day(entry.get("startDate")), day(entry.get("endDate")))


def _split(
    found: list[Passage], value: object, pointer: str, section: Section, engagement: Engagement | None = None
) -> None:
    """Add the sentences of a text, or of each in a list."""
    if isinstance(value, str):
        for piece in _pieces(value):
            found.append(Passage(piece, pointer, section, engagement))  # noqa: PERF401 - nearly always one
    elif isinstance(value, list):
        for index, item in enumerate(value):
            if isinstance(item, str):
                source = f"{pointer}/{index}"
                for piece in _pieces(item):
                    found.append(Passage(piece, source, section, engagement))  # noqa: PERF401 - as above


def _pieces(value: str) -> tuple[str, ...]:
    return _remembered(value) if len(value) <= _SHORT else _cut(value)


def _cut(value: str) -> tuple[str, ...]:
    return tuple([value[start:end] for start, end in sentences(value)])


_remembered = lru_cache(10_000)(_cut)
