"""The door for people: any file or folder that somebody points at."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from tpmmatch.intake import csv_people, documents, json_people
from tpmmatch.intake.files import Place, files_at
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.kinds import Kind, kind_of
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

Outcomes = Iterable[Found | Note]
Begin = Callable[[Place, Kind], Callable[[], Outcomes]]  # has a document read; what it gives waits for the end

_READERS: Mapping[Kind, Callable[[Place], Outcomes]] = {
    Kind.JSON: json_people.people_in_json,
    Kind.TABLE: csv_people.people_in_csv,
}
_REFUSALS: Mapping[Kind, str] = {
    Kind.EMPTY: "intake_file_empty",
    Kind.PICTURE: "intake_picture",
    Kind.OLD_OFFICE: "intake_old_office",
    Kind.WEB_PAGE: "intake_web_page",
}


def read_people(path: Path) -> Iterator[Found | Note]:
    """The people of a file or a folder, one by one; what can't be taken in is a Note that says why."""
    return people_at([path], _here, 1)


def people_at(paths: Iterable[Path], begin: Begin, ahead: int) -> Iterator[Found | Note]:
    """The people of all these files and folders in order; `ahead` files are begun before the first is waited for."""
    waiting: deque[Callable[[], Outcomes]] = deque()
    for path in paths:
        for place in files_at(path):
            waiting.append(_begun(place, begin) if isinstance(place, Place) else _known(place))
            while len(waiting) >= ahead:
                yield from waiting.popleft()()
    while waiting:
        yield from waiting.popleft()()


def _here(place: Place, kind: Kind) -> Callable[[], Outcomes]:
    return lambda: [documents.read_document(place, kind)]


def _known(note: Note) -> Callable[[], Outcomes]:
    return lambda: [note]


def _begun(place: Place, begin: Begin) -> Callable[[], Outcomes]:
    try:
        kind = kind_of(place)
    except Refused as refused:
        return _known(Note(place.source, refused.reason))
    except OSError:
        return _known(Note(place.source, message("intake_file_unreadable")))
    if kind in documents.READERS:
        return begin(place, kind)
    return lambda: _people_in(place, kind)


def _people_in(place: Place, kind: Kind) -> Iterator[Found | Note]:
    if kind in _REFUSALS:
        yield Note(place.source, message(_REFUSALS[kind]))
    elif kind in _READERS:
        try:
            yield from _READERS[kind](place)
        except Refused as refused:
            yield Note(place.source, refused.reason)
        except OSError:
            yield Note(place.source, message("intake_file_unreadable"))
    else:
        yield Note(place.source, message("intake_kind_unknown", ending=place.ending or place.source))
