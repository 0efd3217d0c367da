"""The sections of a person's document and their fields, as a form shows them: all of JSON Resume, and the terms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication, QTimeZone

from ui.pages.labels import CURRENCIES, mode_words
from ui.widgets import days
from ui.widgets.fields import ChoiceField, Field, SuggestField, TextField, WordsField
from ui.widgets.prose import LinesField, ProseField
from ui.widgets.typed_fields import TypedDay, TypedMoney, TypedNumber

Input = Field | TypedMoney


def _tr(text: str) -> str:
    return QCoreApplication.translate("person", text)


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its key in the entry, what it is called, how it is made, and whether it needs the whole width."""

    key: str
    title: str
    make: Callable[[], Input]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document: the keys that lead to it. One with a word for one of its entries is a list of them."""

    path: tuple[str, ...]
    title: str
    fields: tuple[Asked, ...]
    one: str = ""  # what is added: "Add a role"
    heads: tuple[str, ...] = ()  # the fields that name an entry while it is closed


def _line(key: str, title: str, hint: str = "") -> Asked:
    return Asked(key, title, lambda: TextField(hint))


def _day(key: str, title: str) -> Asked:
    hint = _tr("2027, {month} or {day}")
    return Asked(key, title, lambda: TypedDay(hint.format(month=days.example_month(), day=days.example())))


def _prose(key: str, title: str) -> Asked:
    return Asked(key, title, lambda: ProseField("", 2), wide=True)


def _lines(key: str, title: str) -> Asked:
    return Asked(key, title, lambda: LinesField(_tr("One a line"), 2), wide=True)


def _words(key: str, title: str) -> Asked:
    return Asked(key, title, lambda: WordsField(_tr("Parted by commas")), wide=True)


def _from_to() -> tuple[Asked, Asked]:
    return _day("startDate", _tr("From")), _day("endDate", _tr("Until (empty: still there)"))


def _link() -> Asked:
    return _line("url", _tr("Web page"), "https://")


@cache
def zones() -> list[str]:
    """The names of all time zones that are called by a place."""
    zones = [bytes(zone.data()).decode() for zone in QTimeZone.availableTimeZoneIds()]
    return [zone for zone in zones if "/" in zone]


def parts() -> tuple[Part, ...]:
    """All of them, in the order in which an owner looks for them."""
    return (*_person(), *_career(), *_learning(), *_more())


def _person() -> tuple[Part, ...]:
    basics = (
        _line("name", _tr("Name")), _line("label", _tr("Headline")), _line("email", _tr("E-mail")),
        _line("phone", _tr("Phone")), _link(), _line("image", _tr("Picture (address)")),
        _prose("summary", _tr("Summary")),
    )  # fmt: skip
    place = (
        _line("city", _tr("City")), _line("countryCode", _tr("Country (two letters)"), "DE"),
        _line("region", _tr("Region")), _line("postalCode", _tr("Postal code")), _line("address", _tr("Street")),
    )  # fmt: skip
    terms = (
        Asked("day_rate", _tr("Day rate"), lambda: TypedMoney(_tr("not said"), CURRENCIES)),
        Asked("available_from", _tr("Free from"), lambda: TypedDay(days.example())),
        Asked("hours_per_week", _tr("Hours a week"), lambda: TypedNumber(_tr("not said"))),
        Asked("time_zone", _tr("Time zone"), lambda: SuggestField(zones(), "Europe/Dublin")),
        Asked("work_mode", _tr("Works"), lambda: ChoiceField([("", _tr("not said")), *mode_words()[1:]])),
    )
    profiles = (_line("network", _tr("Network")), _line("username", _tr("Name there")), _link())
    return (
        Part(("basics",), _tr("The person"), basics),
        Part(("meta", "freelance"), _tr("Terms"), terms),
        Part(("basics", "location"), _tr("Place"), place),
        Part(("basics", "profiles"), _tr("Networks"), profiles, _tr("Add a network"), ("network", "username")),
    )


def _career() -> tuple[Part, ...]:
    work = (
        _line("position", _tr("Role")), _line("name", _tr("Company")), *_from_to(),
        _line("location", _tr("Place")), _link(),
        _line("description", _tr("What the company does")), _prose("summary", _tr("What they did")),
        _lines("highlights", _tr("Outcomes")),
    )  # fmt: skip
    projects = (
        _line("name", _tr("Project")), _line("entity", _tr("For whom")), *_from_to(),
        _line("type", _tr("Kind")), _link(),
        _words("roles", _tr("Roles")), _prose("description", _tr("What it was")),
        _lines("highlights", _tr("Outcomes")), _words("keywords", _tr("Keywords")),
    )  # fmt: skip
    volunteer = (
        _line("position", _tr("Role")), _line("organization", _tr("Organisation")), *_from_to(), _link(),
        _prose("summary", _tr("What they did")), _lines("highlights", _tr("Outcomes")),
    )  # fmt: skip
    references = (_line("name", _tr("Who says it")), _prose("reference", _tr("What they say")))
    return (
        Part(("work",), _tr("Work"), work, _tr("Add work"), ("position", "name", "startDate")),
        Part(("projects",), _tr("Projects"), projects, _tr("Add a project"), ("name", "startDate")),
        Part(("references",), _tr("References"), references, _tr("Add a reference"), ("name",)),
        Part(("volunteer",), _tr("Volunteering"), volunteer, _tr("Add volunteering"), ("position", "organization")),
    )


def _learning() -> tuple[Part, ...]:
    skills = (_line("name", _tr("Skill")), _line("level", _tr("Level")), _words("keywords", _tr("Keywords")))
    languages = (_line("language", _tr("Language")), _line("fluency", _tr("How well")))
    certificates = (
        _line("name", _tr("Certificate")),
        _line("issuer", _tr("From whom")),
        _day("date", _tr("When")),
        _link(),
    )
    education = (
        _line("institution", _tr("School")), _line("area", _tr("Subject")), _line("studyType", _tr("Degree")),
        *_from_to(),
        _line("score", _tr("Grade")), _link(), _lines("courses", _tr("Courses")),
    )  # fmt: skip
    return (
        Part(("languages",), _tr("Languages"), languages, _tr("Add a language"), ("language", "fluency")),
        Part(("skills",), _tr("Skills"), skills, _tr("Add a skill"), ("name", "level")),
        Part(("certificates",), _tr("Certificates"), certificates, _tr("Add a certificate"), ("name", "date")),
        Part(("education",), _tr("Education"), education, _tr("Add a school"), ("studyType", "area", "institution")),
    )


def _more() -> tuple[Part, ...]:
    awards = (
        _line("title", _tr("Award")), _line("awarder", _tr("From whom")), _day("date", _tr("When")),
        _prose("summary", _tr("What for")),
    )  # fmt: skip
    publications = (
        _line("name", _tr("Title")), _line("publisher", _tr("Publisher")), _day("releaseDate", _tr("When")), _link(),
        _prose("summary", _tr("What it is about")),
    )  # fmt: skip
    interests = (_line("name", _tr("Interest")), _words("keywords", _tr("Keywords")))
    return (
        Part(("awards",), _tr("Awards"), awards, _tr("Add an award"), ("title", "date")),
        Part(("publications",), _tr("Publications"), publications, _tr("Add a publication"), ("name", "releaseDate")),
        Part(("interests",), _tr("Interests"), interests, _tr("Add an interest"), ("name",)),
    )
