"""The door for people: any file, folder or archive that somebody points at."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import chain, count, groupby
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from tpmmatch.intake import (
    archives,
    json_people,
    linkedin,
    mailbox_file,
    mails,
    outlook,
    table_people,
    vcard_people,
    workbooks,
)
from tpmmatch.intake.closed import READ_APART, read_closed, read_twice
from tpmmatch.intake.files import Place, files_at, read_bytes
from tpmmatch.intake.found import Found, Original, Refused, alone
from tpmmatch.intake.kinds import NAMED_SO, Kind, kind_of
from tpmmatch.intake.mail_terms import Letter, with_terms
from tpmmatch.intake.mailboxes import told_apart
from tpmmatch.intake.tables import Table
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableMapping, TableWishes
from tpmmatch.model.words import message

Items = Iterable[Found | Note]
Pending = Callable[[], Items]  # waits for what was begun
Begin = Callable[[Place, Kind, TableWishes], Pending]
# Told of each file and what it is, before anything of it is read, and of the tables of which several are one person.
Met = Callable[[Place, Kind, Sequence[Place]], None]

_NOTHING = TableWishes()
_REFUSALS: Mapping[Kind, str] = {
    Kind.EMPTY: "intake_file_empty",
    Kind.OLD_OFFICE: "intake_old_office",
}


def read_people(path: Path, wishes: TableWishes = _NOTHING) -> Iterator[Found | Note]:
    """The people of a file, a folder or an archive, one by one; what can't be taken in is a Note that says why."""
    with TemporaryDirectory(prefix="tpmmatch-") as space:
        yield from people_at([path], Path(space), wishes)


def people_at(
    paths: Iterable[Path],
    space: Path,
    wishes: TableWishes = _NOTHING,
    begin: Begin | None = None,
    ahead: int = 1,
    met: Met | None = None,
) -> Iterator[Found | Note]:
    """The people of all these, in order; `ahead` files are begun before the first is waited for.

    `space` is where archives are unpacked: what was found in them points there.
    """
    door = _Door(space, wishes, begin or _here, met or _unheeded)
    waiting: deque[Pending] = deque()
    for together in _together(paths):
        for pending in door.among([place for path in together for place in files_at(path)], 0, ""):
            waiting.append(pending)
            while len(waiting) >= ahead:
                yield from told_apart(waiting.popleft()())
    while waiting:
        yield from told_apart(waiting.popleft()())


def people_in_file(place: Place, space: Path, wishes: TableWishes, begin: Begin, met: Met) -> Iterator[Found | Note]:
    """The people of one file, called as it was when it was read before."""
    for pending in _Door(space, wishes, begin, met).among([place], 0, ""):
        yield from told_apart(pending())


def _together(paths: Iterable[Path]) -> Iterator[list[Path]]:
    """Files of one folder that are named one after the other: the tables of an export mean one person together."""
    for folder, some in groupby(paths, _folder_of):
        if folder is None:
            yield from ([path] for path in some)
        else:
            yield list(some)


def _folder_of(path: Path) -> Path | None:
    """Where a file lies; None for a folder."""
    return None if os.path.isdir(path) else path.parent  # noqa: PTH112 - Path's raises for a name that is too long


def read_tables(path: Path, wishes: TableWishes = _NOTHING) -> list[TableMapping]:
    """How the tables of people in a file, or in the files of a folder, would be read; other files have none."""
    found: list[TableMapping] = []
    for place in files_at(path):
        if isinstance(place, Place):
            with suppress(Refused, OSError):
                found += [table.mapping() for table in _tables_in(place, wishes)]
    return found


def _tables_in(place: Place, wishes: TableWishes) -> Sequence[Table]:
    kind = kind_of(place)
    if kind is Kind.WORKBOOK:
        return workbooks.tables_in_workbook(read_bytes(place), wishes).tables
    return table_people.tables_in_csv(place, wishes)[0] if kind is Kind.TABLE else []


class _Door:
    """Has files begun, one after the other."""

    def __init__(self, space: Path, wishes: TableWishes, begin: Begin, met: Met) -> None:
        self._wishes, self._begin, self._met = wishes, begin, met
        self._called: dict[str, str] = {}  # which file each source is
        self._names: dict[tuple[str, str], str] = {}  # what a file is called that has the name of another
        self._numbers: dict[str, int] = {}  # the last of those with one name
        self._left = archives.UNPACKED_LIMIT
        self._unpackers: Mapping[Kind, Callable[[Place], list[Place | Note]]] = {
            Kind.ZIP: lambda place: archives.unpack(place, space, self._left),
            Kind.MAILBOX: lambda place: mailbox_file.unpack(place, space),
            Kind.MAIL: lambda place: mails.unpack(place, space),
            Kind.OUTLOOK: lambda place: outlook.unpack(place, space),
        }
        self._readers: Mapping[Kind, Callable[[Place], Items]] = {
            Kind.JSON: json_people.people_in_json,
            Kind.TABLE: lambda place: table_people.people_in_csv(place, wishes),
            Kind.VCARD: vcard_people.people_in_vcard,
        }

    def among(self, places: Sequence[Place | Note], depth: int, within: str) -> Iterator[Pending]:
        """The files of a folder, or of an archive (`within`) within so many others."""
        exports = {source: export for export in linkedin.exports_among(places) for source in export.members}
        begun: set[str] = set()
        for place in places:
            if isinstance(place, Note):
                yield _known(place)
            elif export := exports.get(place.source):
                if export.source not in begun:
                    begun.add(export.source)
                    self._met(replace(export.told[0], source=export.source), Kind.TABLE, export.told)
                    yield partial(_read, export.source, partial(_member, export))
            else:
                # Each unpacking has a folder of its own, and the same names in it.
                file = f"{within}/{place.path.name}" if within else os.path.realpath(place.path)
                yield from self._into(self._named(place, file), depth, file)

    def _named(self, place: Place, file: str) -> Place:
        """The place under a name that no other file has: whose a document is, is told by it."""
        asked, path = place.source, PurePosixPath(place.source)
        if (asked, file) in self._names:
            return replace(place, source=self._names[asked, file])
        for number in chain((1,), count(self._numbers.get(asked, 1) + 1)):
            source = asked if number == 1 else str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
            holder = self._called.setdefault(source, file)
            if holder == file or file.startswith(f"{holder}/"):  # a mail's text is called as the mail is
                break
        if number > 1:
            self._names[asked, file], self._numbers[asked] = source, number
        return replace(place, source=source)

    def _into(self, place: Place, depth: int, file: str) -> Iterator[Pending]:
        try:
            kind = kind_of(place)
            self._met(place, kind, ())
            members = self._unpacked(place, kind, depth) if kind in self._unpackers else []
        except Refused as refused:
            yield _known(Note(place.source, refused.reason))
        except OSError:
            yield _known(Note(place.source, message("intake_file_unreadable")))
        except Exception:  # noqa: BLE001 - as below
            yield _known(Note(place.source, message("intake_reader_failed")))
        else:
            if len(members) == 1 and kind is Kind.MAIL:
                letter = mails.letter_of(place)
                for pending in self.among(members, depth + 1, file):
                    yield partial(_with_terms, pending, letter)
            elif members:
                yield from self.among(members, depth + 1, file)
            elif kind in READ_APART:
                yield self._begin(place, kind, self._wishes)
            else:
                yield lambda: self._people_in(place, kind)

    def _unpacked(self, place: Place, kind: Kind, depth: int) -> list[Place | Note]:
        if depth == archives.DEPTH_LIMIT:
            raise Refused("intake_zip_too_deep")
        members = self._unpackers[kind](place)
        self._left -= sum(member.path.stat().st_size for member in members if isinstance(member, Place))
        return members

    def _people_in(self, place: Place, kind: Kind) -> Iterator[Found | Note]:
        if kind in self._readers:
            read = _read(place.source, partial(self._readers[kind], place))
            yield from alone(read, Original(place.path, place.source))
        elif kind in _REFUSALS:
            yield Note(place.source, message(_REFUSALS[kind]))
        elif place.ending in NAMED_SO:
            yield Note(place.source, message("intake_not_as_named", ending=place.ending))
        else:
            yield Note(place.source, message("intake_kind_unknown", ending=place.ending or place.source))


def _read(source: str, read: Pending) -> Iterator[Found | Note]:
    try:
        yield from read()
    except Refused as refused:
        yield Note(source, refused.reason)
    except OSError:
        yield Note(source, message("intake_file_unreadable"))
    except Exception:  # noqa: BLE001 - whatever a file does to its reader, the batch goes on
        yield Note(source, message("intake_reader_failed"))


def _member(export: linkedin.Export) -> Items:
    yield linkedin.person_of_export(export)


def _here(place: Place, kind: Kind, wishes: TableWishes) -> Pending:
    return lambda: read_twice(kind, wishes, lambda kind: read_closed(place, kind, wishes))


def _with_terms(pending: Pending, letter: Letter) -> Items:
    """Who was sent alone with a mail, with what it says of their terms."""
    items = list(pending())
    return [with_terms(item, letter) if isinstance(item, Found) and len(items) == 1 else item for item in items]


def _unheeded(_place: Place, _kind: Kind, _tables: Sequence[Place]) -> None:
    pass


def _known(item: Found | Note) -> Pending:
    return lambda: [item]
