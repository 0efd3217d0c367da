"""People: bringing them in, listing them, taking them out, forgetting them."""

from collections.abc import Sequence
from datetime import datetime

from tpmmatch.actions import Store
from tpmmatch.actions.money import rates_of
from tpmmatch.errors import UserError
from tpmmatch.model.cards import Cards
from tpmmatch.model.document import mapping, text
from tpmmatch.model.history import Naming
from tpmmatch.model.listing import EVERYBODY, PeopleFilter, PeopleSort, PersonRow
from tpmmatch.model.profile import Profile


def browse(
    store: Store,
    search: str = "",
    sort: PeopleSort = PeopleSort.NAME,
    descending: bool = False,
    wanted: PeopleFilter = EVERYBODY,
) -> list[int]:
    """The keys of all people that a search and a filter leave, in order; `rows` brings what a table shows of them."""
    with store.read() as unit:
        return unit.people.browse(search, sort, descending, rates_of(unit), wanted)


def rows(store: Store, keys: Sequence[int], search: str = "") -> list[PersonRow]:
    """Table rows for keys, in their order, each with the passage that the search hits."""
    with store.read() as unit:
        return unit.people.rows(keys, search)


def cards(store: Store) -> Cards:
    """What an order shows of everybody beside their numbers."""
    with store.read() as unit:
        return unit.people.cards()


def count(store: Store) -> int:
    """How many people there are."""
    with store.read() as unit:
        return unit.people.count()


def find(store: Store, id: str) -> Profile:
    """The person with this id."""
    with store.read() as unit:
        profile = unit.people.get(id)
    if profile is None:
        raise UserError("person_not_found", id=id)
    return profile


def names(store: Store, ids: Sequence[str]) -> dict[str, str]:
    """What these people are called; whoever is gone is left out."""
    with store.read() as unit:
        found = {id: unit.people.get(id) for id in dict.fromkeys(ids)}
    return {id: profile.name for id, profile in found.items() if profile is not None}


def remove(store: Store, ids: Sequence[str], now: datetime) -> int:
    """Take people out of the store so that it can be undone; how many were there."""
    with store.work(naming := Naming("step_people_removed", now)) as unit:
        unit.tags.note(ids)
        unit.twins.note(ids)
        removed = unit.people.remove(ids)
        naming.numbers = {"count": len(removed)}
        unit.commit()
    return len(removed)


def erase(store: Store, *ids: str) -> tuple[str, ...]:
    """Forget people for good, with what was attached to them, in the backups that lie beside the store as well.

    Whoever was merged into somebody is that one now, and forgotten with them; the ids of all who are gone. What was
    handed over to other programs is taken back. All is tried, however much of it was done before or can't be; then it
    is told if nothing was known of them, or which backups may hold them still.
    """
    from tpmmatch.actions import attachments, backups, batches, handing  # noqa: PLC0415 - lists are shown without them
    from tpmmatch.intake.identity import is_email  # noqa: PLC0415 - as above

    with store.read() as unit:
        ids = tuple(unit.people.holder(id) or id if unit.people.get(id) is None else id for id in ids)
        # Whoever was merged into them is forgotten with them, also where they were still by themselves.
        formers = unit.people.formers(ids).values()
        ids = tuple(dict.fromkeys((*ids, *(former for several in formers for former in several))))
        found = [profile for id in ids if (profile := unit.people.get(id))]
        emails = {email for each in found if is_email(email := _email(each))}
    known = batches.forget(store, ids, emails)  # first: who is here tells whom the drafts mean
    with store.work() as unit:
        known |= unit.forget_people(ids) > 0
        unit.commit()
    known |= attachments.forget_attachments(store, ids)
    swept = backups.forget_in_backups(store, ids)
    handing.take_back()
    store.tidy()
    if swept.unread:
        raise UserError("erased_but_in_backups", names=", ".join(swept.unread), folder=str(store.copies))
    if not (known or swept.met):
        raise UserError("person_not_found", id=ids[0])
    return ids


def _email(profile: Profile) -> str:
    return text(mapping(profile.document.get("basics")).get("email")).casefold()
