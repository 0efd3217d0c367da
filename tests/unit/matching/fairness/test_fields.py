"""Which fields count: a word, a day or a place is planted in each field of a full document, and the order tells."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tpmmatch.matching import Table
from tpmmatch.matching.fairness.fields import DOCUMENT, counting, idle
from tpmmatch.matching.fairness.scoring import scorer
from tpmmatch.model.profile import read_profile
from tpmmatch.model.project import Project

MARKER = "Kubernetes"
TEXT = "Plain words"
# What a field is changed to where a word of the need would be out of place.
OTHERS: dict[tuple[str, str], object] = {
    ("location", "city"): "Dublin",
    ("location", "countryCode"): "IE",
    ("languages", "language"): "German",
    ("languages", "fluency"): "basic",
    ("freelance", "day_rate"): {"amount": 900, "currency": "EUR"},
    ("freelance", "available_from"): "2027-03-01",
    ("freelance", "hours_per_week"): 4,
    ("freelance", "time_zone"): "America/Lima",
    ("freelance", "work_mode"): "remote",
    ("basics", "age"): 61,
}
TERMS = {
    "day_rate": {"amount": 400, "currency": "EUR"}, "available_from": "2026-11-01", "hours_per_week": 40,
    "time_zone": "Europe/Madrid", "work_mode": "onsite",
}  # fmt: skip
FIELDS = [(section, field) for section, fields in DOCUMENT.items() for field in fields]
DAYS = {"startDate": "2021-02", "endDate": "2023-02"}


def full() -> dict[str, Any]:
    """A document with something in every field that JSON Resume knows."""
    document: dict[str, Any] = {
        section: [{field: DAYS.get(field, TEXT) for field in fields}] for section, fields in DOCUMENT.items()
    }
    basics = document.pop("basics")[0] | {"location": document.pop("location")[0], "profiles": document.pop("profiles")}
    document.pop("freelance")
    basics["location"] |= {"city": "Madrid", "countryCode": "ES"}
    for section in ("work", "projects", "volunteer"):
        document[section][0]["position" if section != "projects" else "roles"] = "Project manager"
    document["work"][0]["summary"] = "Led a rollout with a team of nine."
    document["languages"] = [{"language": "English", "fluency": "C2"}]
    return document | {"basics": basics, "meta": {"id": "p", "freelance": dict(TERMS)}}


def place_of(document: dict[str, Any], section: str) -> dict[str, Any]:
    """The object that holds the fields of a section."""
    places: dict[str, Callable[[], Any]] = {
        "basics": lambda: document["basics"],
        "location": lambda: document["basics"]["location"],
        "profiles": lambda: document["basics"]["profiles"][0],
        "freelance": lambda: document["meta"]["freelance"],
    }
    found = places.get(section, lambda: document[section][0])()
    assert isinstance(found, dict)
    return found


def changes(section: str, field: str) -> Iterator[object]:
    """What to put there, each alone: words of the need, or what makes a difference in such a field."""
    if field in ("startDate", "endDate", "date", "releaseDate", "birthDate"):
        yield from ("2012-03", "")
    else:
        yield OTHERS.get((section, field), f"Led the rollout of {MARKER} in 2024 as project manager")


@pytest.fixture
def needs(project: Callable[..., Project], table: Callable[[Project], Table]) -> list[Table]:
    """Work on site and work that may be remote look at different things."""
    return [
        table(
            project(
                must_have=[MARKER, "German"], languages=["English"], city="Dublin", work_mode=mode,
                max_day_rate={"amount": 500, "currency": "EUR"}, start="2026-12-01", hours_per_week=20,
                time_zone="Europe/Dublin", min_overlap_hours=5,
            )
        )
        for mode in ("onsite", "hybrid")
    ]  # fmt: skip


def test_a_field_counts_exactly_if_the_tables_say_so(needs: list[Table]) -> None:
    moving = set()
    for score in map(scorer, needs):
        plain = score([read_profile("p", full())]).people
        for section, field in FIELDS:
            for change in changes(section, field):
                document = full()
                place_of(document, section)[field] = change
                if score([read_profile("p", document)]).people != plain:
                    moving.add((section, field))
    assert moving == {(section, field) for section, fields in counting().items() for field in fields}


def test_nothing_is_in_both_lists_and_nothing_is_left_out() -> None:
    counted, never = counting(), idle()
    for section, fields in DOCUMENT.items():
        both = [*counted.get(section, ()), *never.get(section, ())]
        assert sorted(both) == sorted(fields), section
    assert set(counted) <= set(DOCUMENT)


def test_an_unknown_field_never_counts(read: Callable[..., Any]) -> None:
    document = full()
    document |= {"hobbies": MARKER}
    document["work"][0] |= {"salary": MARKER, "supervisor": [MARKER]}
    told = read(read_profile("p", document))
    assert MARKER not in " ".join(line.passage.text for line in told.lines)
    assert told.evidence == read(read_profile("p", full())).evidence
