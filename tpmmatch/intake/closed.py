"""Files that programs pack: strangers made them, so they are read in a process of their own wherever one can be had.

What reads them is loaded when it is first wanted: it weighs a lot, and a window that opens wants none of it.
"""

from importlib import import_module

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.report import Note
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import message

READ_APART = frozenset({Kind.PDF, Kind.DOCX, Kind.ODT, Kind.RTF, Kind.TEXT, Kind.WEB_PAGE, Kind.WORKBOOK})


def make_ready() -> None:
    """Load all readers; a process of its own does so before its memory is limited."""
    for name in ("documents", "workbooks"):
        import_module(f"tpmmatch.intake.{name}")


def read_closed(place: Place, kind: Kind, wishes: TableWishes) -> list[Found | Note]:
    """The people of such a file; what can't be taken in is a Note that says why."""
    from tpmmatch.intake import documents, workbooks  # noqa: PLC0415 - see above

    found: list[Found | Note] = []
    try:
        if kind is Kind.WORKBOOK:
            found.extend(workbooks.people_in_workbook(place, wishes))
        else:
            found.append(documents.read_document(place, kind))
    except Refused as refused:
        found.append(Note(place.source, refused.reason))
    except OSError:
        found.append(Note(place.source, message("intake_file_unreadable")))
    return found
