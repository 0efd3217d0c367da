"""The door for people: any file or folder that somebody points at."""

from collections.abc import Iterator
from pathlib import Path

from tpmmatch.intake import json_people, json_records, table_people
from tpmmatch.intake.files import Place, files_at
from tpmmatch.intake.found import Found, Refused
from tpmmatch.model.report import Note
from tpmmatch.model.words import message


def read_people(path: Path) -> Iterator[Found | Note]:
    """The people of a file or a folder, one by one; what can't be taken in is a Note that says why."""
    for place in files_at(path):
        if isinstance(place, Note):
            yield place
        else:
            yield from _people_in(place)


def _people_in(place: Place) -> Iterator[Found | Note]:
    try:
        if place.ending in json_records.ENDINGS:
            yield from json_people.people_in_json(place)
        elif place.ending in table_people.ENDINGS:
            yield from table_people.people_in_csv(place)
        else:
            yield Note(place.source, message("intake_kind_unknown", ending=place.ending or place.source))
    except Refused as refused:
        yield Note(place.source, refused.reason)
    except OSError:
        yield Note(place.source, message("intake_file_unreadable"))
