"""The owner's tags, and what else filters can ask for."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.model.history import Naming
from tpmmatch.model.listing import Choice, Choices, Facet
from tpmmatch.model.words import Localised

if TYPE_CHECKING:
    from tpmmatch.vocabulary import Vocabulary


def tag(store: Store, ids: Sequence[str], name: str, now: datetime) -> list[str]:
    """Put a tag on people; gives those who didn't have it."""
    with store.work(naming := Naming("step_people_tagged", now)) as unit:
        spelt = unit.tags.spelt(name)
        if not spelt:
            raise UserError("tag_empty")
        changed = unit.tags.put(spelt, ids)
        naming.numbers = {"count": len(changed)}
        unit.commit()
    return changed


def untag(store: Store, ids: Sequence[str], name: str, now: datetime) -> list[str]:
    """Take a tag off people; gives those who had it."""
    with store.work(naming := Naming("step_people_untagged", now)) as unit:
        changed = unit.tags.take_off(name, ids)
        naming.numbers = {"count": len(changed)}
        unit.commit()
    return changed


def tags_of(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The tags of those of these people who have any."""
    with store.read() as unit:
        return unit.tags.of(ids)


def tags(store: Store) -> list[str]:
    """Every tag that is on anybody, by its letters."""
    with store.read() as unit:
        return [tag for tag, _ in unit.tags.all()]


def choices(store: Store) -> Choices:
    """All that a filter may ask for because somebody has it, the commonest first; tags by their letters."""
    from tpmmatch.actions.words import vocabulary_of  # noqa: PLC0415 - the list is shown without these words

    with store.read() as unit:
        found = dict(zip((Facet.LANGUAGE, Facet.METHOD, Facet.AREA), unit.extracts.facets(), strict=True))
        found[Facet.PLACE] = dict(unit.people.countries())
        tags = tuple(Choice(name, name, people) for name, people in unit.tags.all())
        vocabulary = vocabulary_of(unit)
    made = {facet: _choices(counted, vocabulary) for facet, counted in found.items()}
    return {**made, Facet.TAG: tags}


def _choices(counted: Mapping[str, int], vocabulary: "Vocabulary") -> tuple[Choice, ...]:
    order = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return tuple(Choice(id, _name(id, vocabulary), people) for id, people in order)


def _name(id: str, vocabulary: "Vocabulary") -> str | Localised:
    known = vocabulary.concepts.get(id)
    return known.name if known else id
