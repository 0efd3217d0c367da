"""Files that programs pack: strangers made them, so they are read in a process of their own wherever one can be had.

What reads them is loaded when it is first wanted: it weighs a lot, and a window that opens wants none of it.
"""

from collections.abc import Callable
from importlib import import_module

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message, message

READ_APART = frozenset({Kind.PDF, Kind.DOCX, Kind.ODT, Kind.RTF, Kind.TEXT, Kind.WEB_PAGE, Kind.WORKBOOK, Kind.PICTURE})
_OF_PICTURES = frozenset({"intake_picture", "intake_picture_of_page", "intake_font_unreadable"})

Outcomes = list[Found | Note]


def read_twice(kind: Kind, wishes: TableWishes, read: Callable[[Kind], Outcomes]) -> Outcomes:
    """What reading gives; what turns out to be a picture is read again by its looks, if that can and may be done."""
    found = read(kind)
    if not wishes.pictures or len(found) != 1 or not isinstance(note := found[0], Note):
        return found
    if not isinstance(note.reason, Message) or note.reason.id not in _OF_PICTURES:
        return found
    from tpmmatch.intake.recognising import program  # noqa: PLC0415 - see above

    return read(Kind.SCAN) if program() else found


def make_ready() -> None:
    """Load all readers; a process of its own does so before its memory is limited."""
    for name in ("documents", "workbooks"):
        import_module(f"tpmmatch.intake.{name}")


def read_closed(place: Place, kind: Kind, wishes: TableWishes) -> Outcomes:
    """The people of such a file; what can't be taken in is a Note that says why."""
    from tpmmatch.intake import documents, workbooks  # noqa: PLC0415 - see above
    from tpmmatch.intake.listed import people_in_page  # noqa: PLC0415 - see above

    found: Outcomes = []
    try:
        if kind is Kind.WORKBOOK:
            found.extend(workbooks.people_in_workbook(place, wishes))
        elif kind is Kind.PICTURE:
            raise Refused("intake_picture")
        elif kind is Kind.WEB_PAGE and (listed := people_in_page(place, wishes)):
            found.extend(listed)
        else:
            found.append(documents.read_document(place, kind))
    except Refused as refused:
        found.append(Note(place.source, refused.reason))
    except OSError:
        found.append(Note(place.source, message("intake_file_unreadable")))
    return found
