"""Two people made one: seen side by side first, then done as one step that can be undone."""

from dataclasses import dataclass
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.actions.duplicates import check_both
from tpmmatch.errors import UserError
from tpmmatch.likeness.joining import joined, with_both
from tpmmatch.likeness.judging import judge
from tpmmatch.likeness.traits import read_traits
from tpmmatch.model.document import Document
from tpmmatch.model.history import MERGED, Naming
from tpmmatch.model.likeness import Choices, Difference, Side
from tpmmatch.model.listing import PersonRow
from tpmmatch.model.profile import Profile
from tpmmatch.model.words import Message
from tpmmatch.store import Unit


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two people before they are made one: what of both speaks for it, and where they differ.

    `newer` is whose values are taken where nothing is chosen: who changed last.
    """

    kept: Profile
    other: Profile
    kept_row: PersonRow
    other_row: PersonRow
    newer: Side
    reasons: tuple[Message, ...]
    differences: tuple[Difference, ...]


def side_by_side(store: Store, keep: str, other: str) -> SideBySide:
    """What would become one, and where the owner may choose."""
    with store.read() as unit:
        check_both(unit, keep, other)
        kept, theirs = _profile(unit, keep), _profile(unit, other)
        rows = (_row(unit, keep), _row(unit, other))
        newer = _newer(*rows)
        _, differences = joined(kept.document, theirs.document, lambda *_: newer)
    reasons = judge(read_traits(keep, kept.document), read_traits(other, theirs.document))
    return SideBySide(kept, theirs, *rows, newer, reasons, tuple(differences))


def merge(store: Store, keep: str, other: str, choices: Choices, now: datetime) -> Profile:
    """Make one person of two, under the first one's id; where nothing is chosen, who changed last is believed.

    Tags, places on lists and documents of both are the kept one's from now on, and files that brought either bring
    them. All of it is one step.
    """
    with store.work(Naming(MERGED, now, about=keep)) as unit:
        check_both(unit, keep, other)
        document = _joined(unit, keep, other, choices)
        _hand_over(unit, keep, other)
        unit.people.absorb(keep, other, document, now)
        profile = _profile(unit, keep)
        unit.commit()
    return profile


def _joined(unit: Unit, keep: str, other: str, choices: Choices) -> Document:
    newer = _newer(_row(unit, keep), _row(unit, other))
    kept, theirs = (_profile(unit, id).document for id in (keep, other))
    document, differences = joined(kept, theirs, lambda at, *_: choices.get(at, newer))
    unknown = set(choices) - {each.pointer for each in differences}
    if unknown:
        raise UserError("merge_choice_unknown", fields=", ".join(sorted(unknown)))
    return with_both(document, differences)


def _hand_over(unit: Unit, keep: str, other: str) -> None:
    """What of the other isn't in their document."""
    unit.tags.note([other])
    for tag in unit.tags.of([other]).get(other, ()):
        unit.tags.put(tag, [keep])
    unit.twins.hand_over(other, keep)
    for project, course in list(unit.courses.all()):
        if (merged := course.merging(other, keep)) != course:
            unit.courses.put(project, merged)


def _newer(kept: PersonRow, other: PersonRow) -> Side:
    if kept.updated_at is None or other.updated_at is None:
        return Side.KEPT
    return Side.OTHER if other.updated_at > kept.updated_at else Side.KEPT


def _profile(unit: Unit, id: str) -> Profile:
    profile = unit.people.get(id)
    if profile is None:
        raise UserError("person_not_found", id=id)
    return profile


def _row(unit: Unit, id: str) -> PersonRow:
    key = unit.people.key(id)
    (row,) = unit.people.rows([key] if key is not None else [])
    return row
