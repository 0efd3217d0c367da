"""Briefs as PDF: the same records as on the screens."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.files import write_atomically
from tpmmatch.actions.settings import firm_of
from tpmmatch.briefs import candidate_brief, speaking_for
from tpmmatch.errors import UserError
from tpmmatch.model.brief import Brief, Paper, Section
from tpmmatch.model.match import Match, Ranking
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words
from tpmmatch.vocabulary.tokens import fold

_LONGEST_NAME = 80  # letters of a title in a file's name


def brief_pdf(
    store: Store,
    project: Project,
    ranking: Ranking,
    ids: Sequence[str],
    paper: Paper,
    language: str = "en",
    *,
    sections: Sequence[Section] = tuple(Section),
) -> bytes:
    """One PDF with a page for each of these people, in the order given, on the firm's paper.

    Nobody is nothing to print.
    """
    from tpmmatch.briefs.pages import draw  # noqa: PLC0415 - the drawing library is large: only when something is drawn

    if not ids:
        raise UserError("nobody_to_print")
    places = {person.match.person: person for person in ranking.people}
    briefs: list[Brief] = []
    with store.read() as unit:
        for id in ids:
            profile = unit.people.get(id)
            if profile is None or id not in places:
                raise UserError("person_not_found", id=id)
            briefs.append(candidate_brief(project, ranking, places[id], profile))
        firm = firm_of(unit)
    return draw(briefs, paper, language, firm, sections)


def first_ids(ranking: Ranking, most: int) -> list[str]:
    """The ids of the first people of a ranking."""
    return [person.match.person for person in ranking.people[:most]]


def save_pdf(data: bytes, path: Path, force: bool) -> None:
    """Keep a PDF; a file that exists needs `force`."""
    write_atomically(path, data, force)


def pdf_name(project: Project, today: date, name: str = "") -> str:
    """A file name that every system takes, of the project and, for a brief of one person, their name."""
    return "-".join(filter(None, ["brief", _slug(project.title), _slug(name), today.isoformat()])) + ".pdf"


def _slug(text: str) -> str:
    """The first words in plain letters, digits and hyphens."""
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in fold(text))
    return "-".join(letters.split()[:6])[:_LONGEST_NAME].strip("-")


def brief_for(store: Store, project: Project, ranking: Ranking, id: str) -> Brief:
    """What the brief of one person of the ranking says: the same on the screen as on paper."""
    with store.read() as unit:
        profile = unit.people.get(id)
    place = next((person for person in ranking.people if person.match.person == id), None)
    if profile is None or place is None:
        raise UserError("person_not_found", id=id)
    return candidate_brief(project, ranking, place, profile)


def first_reason(match: Match) -> Words:
    """The wish that the brief of this person begins with; empty where nothing speaks for them yet."""
    return next((item.criterion.label for item in speaking_for(match)), "")
