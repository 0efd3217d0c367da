"""What all layouts say of a person, in that person's language."""

from typing import Any

Person = dict[str, Any]


def month_year(person: Person, date: str, style: str) -> str:
    """ "2021-03" as "March 2021", "Mar 2021" or "03/2021"; a bare year stays."""
    year, _, month = date.partition("-")
    if not month:
        return year
    if style == "digits":
        return f"{month}/{year}"
    if style == "dots":
        return f"{month}.{year}"
    name = person["months"][int(month) - 1]
    return f"{name[:3] if style == 'short' and len(name) > 4 and name[:3].isascii() else name} {year}"


def time_of(person: Person, entry: Person, style: str = "long", dash: str = " – ") -> str:
    """From when to when."""
    end = month_year(person, entry["end"], style) if entry.get("end") else person["words"]["present"]
    return month_year(person, entry["start"], style) + dash + end


def certificates(person: Person) -> list[str]:
    return [f"{name}, {issuer}, {year}" for name, issuer, year in person["certificates"]]


def languages(person: Person, form: str = "{} ({})") -> list[str]:
    return [form.format(name, level) for name, level in person["languages"]]


def terms(person: Person) -> list[str]:
    words = person["words"]
    return [f"{words['rate']}: {person['rate']}", f"{words['available']}: {person['available']}"]
