"""Taking one record in: it is kept or refused, and the report says which; the others go on either way."""

from collections.abc import Callable

from tpmmatch.errors import UserError
from tpmmatch.intake import Found, FoundProject
from tpmmatch.model.report import Note, Report, Taken
from tpmmatch.model.words import Message
from tpmmatch.store import Change, Put


def take(report: Report, item: Found | FoundProject, put: Callable[[], Put]) -> Put | None:
    """Put a record into the store and tell what became of it; None if the store can't keep this one."""
    try:
        done = put()
    except UserError as error:
        report.refused.append(refusal(item, error))
        return None
    tell(report, item, done)
    return done


def refusal(item: Found | FoundProject, error: UserError) -> Note:
    """Why the store can't keep this record."""
    return Note(item.source, Message(error.id, error.values))


def tell(report: Report, item: Found | FoundProject, done: Put) -> None:
    """What became of a record that the store keeps."""
    lists = {Change.ADDED: report.added, Change.UPDATED: report.updated, Change.UNCHANGED: report.unchanged}
    lists[done.change].append(Taken(done.id, item.source, done.changed))
    report.warnings += [Note(item.source, warning) for warning in item.warnings]
