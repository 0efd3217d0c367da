"""What was refused of one archive for one reason, told as one: a thousand of them would hide all others."""

from collections.abc import Iterable, Mapping, Sequence

from tpmmatch.intake.found import named
from tpmmatch.intake.kinds import Kind
from tpmmatch.model.review import Draft, Origin, State
from tpmmatch.model.words import Message, in_json, message

_SEVERAL = 5  # files up to which each is told


def reason_of(draft: Draft) -> str:
    """Why it was refused, fit to be compared, also with what was written down and read again."""
    return str(in_json(draft.reason)) if isinstance(draft.reason, Message) else ""


def folded(drafts: Sequence[Draft], origins: Mapping[str, Origin]) -> list[Draft]:
    """The drafts; of many files of an archive that were refused for the same reason the first stands for all."""
    alike: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        if draft.state is State.REFUSED and (archive := _archive_of(draft.source, origins)):
            alike.setdefault((archive, reason_of(draft)), []).append(draft)
    many = {of: found for of, found in alike.items() if len(found) > _SEVERAL}
    gone = {draft for found in many.values() for draft in found[1:]}
    for (archive, _), found in many.items():
        files = named([draft.source.removeprefix(f"{archive}/") for draft in found])
        found[0].reason = message("review_refused_alike", count=len(found), files=files, reason=found[0].reason)
        found[0].source, found[0].origin = archive, None
    return [draft for draft in drafts if draft not in gone]


def _archive_of(source: str, origins: Mapping[str, Origin]) -> str:
    """The archive that a file was in, the outermost of several; empty if it was in none."""
    return next((place for place in _above(source) if place in origins and origins[place].kind == Kind.ZIP), "")


def _above(source: str) -> Iterable[str]:
    parts = source.split("/")
    return ("/".join(parts[:count]) for count in range(1, len(parts)))
