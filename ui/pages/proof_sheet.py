"""What a mark in a comparison rests on: everybody's own words for one criterion, or one person's."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from tpmmatch.model.comparison import ComparedCell, ComparedPerson, ComparedRow, Stand
from tpmmatch.model.match import CriterionKind
from ui.pages.match_labels import rung_word
from ui.widgets.sheet import heading, paragraph, quote
from ui.words import say


def _tr(source: str) -> str:
    return QCoreApplication.translate("proof", source)


def proof_html(row: ComparedRow, people: Sequence[ComparedPerson], chosen: int | None) -> str:
    """The sheet for a row; of one person if one is `chosen`. Everything from people is escaped."""
    places = range(len(people)) if chosen is None else [chosen]
    drawn = [_of_person(people[place], row.cells[place], row) for place in places]
    return paragraph(say(row.label), "muted") + "".join(drawn)


def hint_html() -> str:
    """What to do to see something here."""
    return paragraph(_tr("Choose a mark to see what it rests on."), "muted")


def _of_person(person: ComparedPerson, cell: ComparedCell, row: ComparedRow) -> str:
    told = "".join(quote(proof.quote, f"{rung_word(proof.rung)}  ·  {say(proof.where)}") for proof in cell.proofs)
    if row.kind is CriterionKind.TERMS:
        told = paragraph(say(cell.why) or say(cell.offered) or _tr("not said"))
    elif not told:
        told = paragraph(_nothing(cell), "muted")
    return heading(person.name or _tr("(no name)"), 3) + told


def _nothing(cell: ComparedCell) -> str:
    if cell.stand is Stand.LACKS:
        return _tr("Tells of much work, and of nothing like this.")
    if cell.stand is Stand.UNKNOWN:
        return _tr("Not known: a question for the call.")
    return _tr("Only something near it was found.")
