"""Briefs as PDF: the same records as on the screens."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tpmmatch.actions import Cancel, Progress, Store
from tpmmatch.actions.blinding import coded_name
from tpmmatch.actions.files import write_atomically
from tpmmatch.actions.ranking import Lineup
from tpmmatch.briefs import candidate_brief, speaking_for
from tpmmatch.calls.bank import bank
from tpmmatch.errors import UserError
from tpmmatch.model.brief import PACKED, Brief, DocumentKind, Order, Printed
from tpmmatch.model.match import Match, Ranking
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words
from tpmmatch.vocabulary.tokens import fold

ABOUT_ONE = frozenset({DocumentKind.CANDIDATE, DocumentKind.GUIDE, DocumentKind.CHEAT, DocumentKind.REFERENCES})
FORMS = frozenset({DocumentKind.GUIDE, DocumentKind.REFERENCES})
# What a meeting is about: who to call, and once somebody is chosen, what the choice rests on.
_TO_CHOOSE = frozenset({DocumentKind.NEED, DocumentKind.COMPARISON, DocumentKind.CANDIDATE})
_TO_CALL = _TO_CHOOSE | {DocumentKind.CHEAT, DocumentKind.GUIDE}
_CHOSEN = _TO_CHOOSE | {DocumentKind.DECISION}
_LONGEST_NAME = 80  # letters of a title in a file's name


def print_document(
    store: Store,
    order: Order,
    lineup: Lineup | None = None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Printed:
    """Make what was ordered. Raises `UserError` if there is nobody to print, `Cancelled` when asked to stop."""
    # The drawing library is large: it is loaded only when something is drawn.
    from tpmmatch.actions.makers import MAKERS  # noqa: PLC0415
    from tpmmatch.actions.press import Press  # noqa: PLC0415
    from tpmmatch.briefs.booklet import bind  # noqa: PLC0415

    if order.form and order.kind not in FORMS:
        raise UserError("form_kind_none")
    press = Press(store, completed(store, order), lineup, progress, cancel)
    booklet = MAKERS[order.kind](press)
    bound = bind(booklet, press.fonts, order.language, press.step, order.today)
    return Printed(bound, len(booklet.leaves))


def completed(store: Store, order: Order) -> Order:
    """The order of a pack that names its documents: those that a meeting of today needs, if it names none."""
    if order.kind is not DocumentKind.PACK or order.documents:
        return order
    with store.read() as unit:
        decided = unit.courses.get(order.project.id).decision is not None
    wanted = _CHOSEN if decided else _TO_CALL
    return replace(order, documents=tuple(kind for kind in PACKED if kind in wanted))


def save_pdf(data: bytes, path: Path, force: bool) -> None:
    """Keep a PDF; a file that exists needs `force`."""
    write_atomically(path, data, force)


def pdf_name(project: Project, today: date, name: str = "", kind: DocumentKind = DocumentKind.CANDIDATE) -> str:
    """A file name that every system takes, of the document, the project and, if it is about one person, their name."""
    said = "brief" if kind is DocumentKind.CANDIDATE else kind.value
    return "-".join(filter(None, [said, _slug(project.title), _slug(name), today.isoformat()])) + ".pdf"


def who_is_named(order: Order, name: str) -> str:
    """What the one person that a document is about is called outside of it too: in a file's name, in a mail."""
    if not (order.blind and order.people):
        return name
    return coded_name(order.project.id, order.people[0], order.language)


def _slug(text: str) -> str:
    """The first words in plain letters, digits and hyphens."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(text))
    return "-".join(letters.split()[:6])[:_LONGEST_NAME].strip("-")


def brief_for(store: Store, project: Project, ranking: Ranking, id: str, language: str = "en") -> Brief:
    """What the brief of one person of the ranking says: the same on the screen as on paper."""
    with store.read() as unit:
        profile = unit.people.get(id)
        calls = [call for call in unit.courses.get(project.id).calls if call.person == id]
    place = next((person for person in ranking.people if person.match.person == id), None)
    if profile is None or place is None:
        raise UserError("person_not_found", id=id)
    names = [(flag.name, flag.id) for flag in bank(language).flags.values()]
    return candidate_brief(project, ranking, place, profile, calls, names)


def first_reason(match: Match) -> Words:
    """The wish that the brief of this person begins with; empty where nothing speaks for them yet."""
    return next((item.criterion.label for item in speaking_for(match)), "")
