"""The door for people: any file, folder or archive that somebody points at."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from tpmmatch.intake import archives, json_people, json_records, linkedin, table_people, vcard_people, workbooks
from tpmmatch.intake.files import Place, files_at, read_bytes
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.tables import Table
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableMapping, TableWishes
from tpmmatch.model.words import message

Items = Iterator[Found | Note]
_NOTHING = TableWishes()
_HEAD = 512


def read_people(path: Path, wishes: TableWishes = _NOTHING) -> Items:
    """The people of a file, a folder or an archive, one by one; what can't be taken in is a Note that says why."""
    yield from _people_among(list(files_at(path)), wishes, 0)


def read_tables(path: Path, wishes: TableWishes = _NOTHING) -> list[TableMapping]:
    """How the tables of people in a file, or in the files of a folder, would be read; other files have none."""
    found: list[TableMapping] = []
    for place in files_at(path):
        if isinstance(place, Place):
            with suppress(Refused, OSError):
                found += [table.mapping() for table in _tables_in(place, wishes)]
    return found


def _tables_in(place: Place, wishes: TableWishes) -> Sequence[Table]:
    if workbooks.is_workbook(place, _head(place)):
        return workbooks.tables_in_workbook(read_bytes(place), wishes).tables
    return [table_people.table_in_csv(place, wishes)[0]] if place.ending in table_people.ENDINGS else []


def _people_among(places: Sequence[Place | Note], wishes: TableWishes, depth: int) -> Items:
    exports = {source: export for export in linkedin.exports_among(places) for source in export.members}
    read: set[str] = set()
    for place in places:
        if isinstance(place, Note):
            yield place
        elif export := exports.get(place.source):
            if export.source not in read:
                read.add(export.source)
                yield linkedin.person_of_export(export)
        else:
            yield from _people_in(place, wishes, depth)


def _people_in(place: Place, wishes: TableWishes, depth: int) -> Items:
    try:
        yield from _reader(place, wishes, depth)(place)
    except Refused as refused:
        yield Note(place.source, refused.reason)
    except OSError:
        yield Note(place.source, message("intake_file_unreadable"))


def _reader(place: Place, wishes: TableWishes, depth: int) -> Callable[[Place], Items]:
    """By what is in the file, and by its ending where that leaves it open."""
    if head := _head(place):
        if workbooks.is_workbook(place, head):
            return lambda found: workbooks.people_in_workbook(found, wishes)
        if head.startswith(archives.SIGNATURES) and not archives.is_office(place):
            return lambda found: _people_in_archive(found, wishes, depth + 1)
        if vcard_people.is_vcard(head):
            return vcard_people.people_in_vcard
    if place.ending in json_records.ENDINGS:
        return json_people.people_in_json
    if place.ending in table_people.ENDINGS | workbooks.ENDINGS:
        return lambda found: table_people.people_in_csv(found, wishes)
    if place.ending in vcard_people.ENDINGS:
        return vcard_people.people_in_vcard
    raise Refused("intake_kind_unknown", ending=place.ending or place.source)


def _head(place: Place) -> bytes:
    if not place.path.is_file():
        return b""
    with place.path.open("rb") as file:
        return file.read(_HEAD)


def _people_in_archive(place: Place, wishes: TableWishes, depth: int) -> Items:
    if depth > archives.DEPTH_LIMIT:
        raise Refused("intake_zip_too_deep")
    with archives.unpacked(place) as places:
        yield from _people_among(places, wishes, depth)
