"""Who of a batch may be somebody else of it, or is here already perhaps: suggested with reasons, never decided."""

from collections.abc import Sequence

from tpmmatch.actions import Store
from tpmmatch.errors import UserError
from tpmmatch.intake.identity import is_email
from tpmmatch.model.document import mapping, text
from tpmmatch.model.review import Alike, Draft
from tpmmatch.model.words import Message, message
from tpmmatch.store import Entry, entry


class Likeness:
    """Looks at drafts block by block, and remembers those before."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._first: dict[str, str] = {}  # the source of whoever was met first under an identity

    def tell(self, drafts: Sequence[Draft]) -> None:
        """Write into each draft whom the file means, whom it may mean, and who was in the batch before.

        Whoever can't be kept at all is refused.
        """
        entries = [(draft, made) for draft in drafts if draft.reason is None and (made := _entry(draft))]
        with self._store.read() as unit:
            known = unit.people.met([made for _, made in entries])
            emails = unit.people.with_emails([made.email or "" for _, made in entries if _has_address(made)])
        for (draft, made), id in zip(entries, known, strict=True):
            draft.known = id
            same = emails.get(made.email or "", ()) if _has_address(made) else ()
            reasons = (message("alike_email"),)
            draft.alike = () if id else tuple(Alike(other, name, reasons) for other, name in same)
            first = self._first.setdefault(draft.identity, draft.source)
            draft.first = "" if first == draft.source else first


def _entry(draft: Draft) -> Entry | None:
    try:
        return entry(draft.identity, draft.document, draft.source)
    except UserError as error:
        draft.reason = Message(error.id, error.values)
        return None


def _has_address(made: Entry) -> bool:
    return bool(made.email) and is_email(text(mapping(made.document.get("basics")).get("email")))
