"""Looking a batch over before anything of it is kept: files are read into drafts, decided on, and kept as one step."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path

from tpmmatch.actions import Cancel, Progress, Store, checked
from tpmmatch.actions.certainty import doubts_of, is_recognised, keep_marks
from tpmmatch.actions.importing import keep_found
from tpmmatch.actions.likeness import Likeness, may_be_one, met
from tpmmatch.actions.refusals import folded
from tpmmatch.actions.suggestions import current, taken
from tpmmatch.actions.tables import as_remembered
from tpmmatch.errors import UserError
from tpmmatch.intake import Apart, Found, about_how_many, how_many_documents, people_at
from tpmmatch.intake.files import Place, files_at
from tpmmatch.intake.found import Original, Refused
from tpmmatch.intake.identity import identity
from tpmmatch.intake.kinds import Kind, kind_of
from tpmmatch.intake.people import Met, people_in_file
from tpmmatch.intake.showing import origin_of
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.likeness import Manner
from tpmmatch.model.report import Note, Report
from tpmmatch.model.review import Decision, Draft, Origin, State, Traced
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import Message

_BLOCK = 500  # people whose likeness is asked for at once
_TOO_MANY = 1000  # people to be looked over in one go
_Items = Callable[[Apart, Met], Iterator[Found | Note]]


def read_batch(
    store: Store,
    paths: Sequence[Path],
    space: Path,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    wishes: TableWishes | None = None,
    *,
    folding: bool = False,
) -> list[Draft]:
    """Everybody in these files and folders, and what was refused, `folding` what is alike. Nothing is saved.

    What archives hold is unpacked into `space`, which has to last as long as the drafts. Raises `Cancelled` when asked
    to stop.
    """
    asked = as_remembered(store, wishes or TableWishes())
    expected = about_how_many(paths) if progress else 0
    return _drafts(
        store,
        lambda apart, met: people_at(paths, space, asked, apart.begin, apart.ahead, met),
        expected,
        checked(progress, cancel),
        cancel,
        folding=folding,
    )


def read_again(
    store: Store,
    origin: Origin,
    space: Path,
    wishes: TableWishes,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> list[Draft]:
    """Everybody in a file that was read before, under the names that its sources had. Nothing is saved.

    Raises `UserError` if nothing of it can be read, and `Cancelled` when asked to stop.
    """
    place, asked = Place(origin.path, origin.source), as_remembered(store, wishes)
    expected = about_how_many([origin.path]) if progress else 0
    drafts = _drafts(
        store,
        lambda apart, met: people_in_file(place, space, asked, apart.begin, met),
        expected,
        checked(progress, cancel),
        cancel,
    )
    refused = next((draft.reason for draft in drafts if draft.source == origin.source), None)
    if isinstance(refused, Message):
        raise UserError(refused.id, **refused.values)
    return drafts


def _drafts(
    store: Store, items_of: _Items, expected: int, step: Progress, cancel: Cancel | None, *, folding: bool = False
) -> list[Draft]:
    origins: dict[str, Origin] = {}
    drafts: list[Draft] = []
    came = 0

    def met(place: Place, kind: Kind, tables: Sequence[Place]) -> None:
        origins[place.source] = origin_of(place, kind, tables)

    def tell() -> None:
        step(came, max(came + 1, expected))  # whoever is counted may not be the last

    def counted(items: Iterator[Found | Note]) -> Iterator[Found | Note]:
        nonlocal came
        for item in items:
            came += 1
            tell()
            yield item

    likeness = Likeness(store)
    with Apart(tell) as apart:
        for block in _blocks(counted(items_of(apart, met))):
            made = [_draft(item, len(drafts) + number, origins) for number, item in enumerate(block)]
            likeness.tell(made, cancel)
            for draft in made:
                doubt(draft)
            drafts += made
    return folded(drafts, origins) if folding else drafts


def needs_no_look(paths: Sequence[Path]) -> bool:
    """Whether these are more people than anybody would look over, in JSON Resume, which leaves nothing open."""
    return all(_is_json(place) for path in paths for place in files_at(path)) and how_many_documents(paths) >= _TOO_MANY


def keep(
    store: Store,
    drafts: Sequence[Draft],
    now: datetime,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    seen: bool = False,
    beside: bool = False,
) -> Report:
    """Keep those who were accepted, as one step; the others are left alone. Raises `Cancelled` when asked to stop.

    Raises `UserError` before anything is kept if somebody accepted as new means somebody who came meanwhile; they are
    to be decided on again.
    What is odd in them is told again, unless it was `seen`. `beside` a window many are kept by a process of their own.
    """
    accepted = [draft for draft in drafts if draft.state is State.ACCEPTED]
    with store.read() as unit:
        ids = [draft.into for draft in accepted if draft.decision is Decision.UPDATE]
        here = {id for id in ids if unit.people.key(id) is not None}
    for draft in accepted:
        if draft.into and draft.into != draft.known and draft.into not in here:
            raise UserError("person_not_found", id=draft.into)
    means = met(store, accepted)
    _check_nobody_came(accepted, means)
    found = (
        _found(draft, draft.into in here, draft.into == means.get(draft), () if seen else draft.warnings)
        for draft in accepted
    )
    return keep_found(store, found, len(accepted), now, progress, cancel, beside=beside)


def accept(draft: Draft, into: str = "") -> None:
    """Have somebody kept: as somebody new, or over whom the file or the owner means."""
    draft.into = into or draft.known
    draft.decision = Decision.UPDATE if draft.into else Decision.ADD


def accept_certain(drafts: Iterable[Draft]) -> int:
    """Accept all who are certain; how many that were."""
    certain = [draft for draft in drafts if draft.state is State.CERTAIN]
    for draft in certain:
        accept(draft)
    return len(certain)


def decide(
    drafts: Sequence[Draft],
    skipped: Sequence[str],
    updated: Sequence[str],
    *,
    only_certain: bool = False,
    pictures: bool = False,
) -> None:
    """Decide on all at once: sources to leave out, "SOURCE=ID" for who goes over whom; all others are accepted.

    But for those who were read off `pictures`, unless they are asked for.

    Raises `UserError` for a source that there isn't, before anything is decided.
    """
    pairs = [(source, id) for source, _, id in (each.rpartition("=") for each in updated)]
    for source in [*skipped, *(source for source, _ in pairs)]:
        if not any(_is_of(draft, source) for draft in drafts):
            raise UserError("review_source_unknown", source=source)
    for draft in drafts:
        into = next((id for source, id in pairs if _is_of(draft, source)), "")
        unseen = (only_certain and draft.doubts) or (is_recognised(draft.warnings) and not pictures)
        if any(_is_of(draft, source) for source in skipped) or (unseen and not into):
            skip(draft)
        elif draft.reason is None:
            accept(draft, into)


def is_held(draft: Draft, skipped: Sequence[str]) -> bool:
    """Whether somebody is left out only because they were read off a picture, and that wasn't asked for."""
    left_out = draft.decision is Decision.SKIP and is_recognised(draft.warnings)
    return left_out and not any(_is_of(draft, source) for source in skipped)


def _is_of(draft: Draft, source: str) -> bool:
    """Whether it is this source, or in it: "people.csv" is of all its rows."""
    inside = (f"{source}:", f"{source}#", f"{source}/")
    return bool(source) and (draft.source == source or draft.source.startswith(inside))


def skip(draft: Draft) -> None:
    """Leave somebody out."""
    draft.decision, draft.into = Decision.SKIP, ""


def reopen(draft: Draft) -> None:
    """Decide anew."""
    draft.decision, draft.into = Decision.OPEN, ""


def correct(draft: Draft, document: Document) -> None:
    """Put what the owner corrected in the place of what was read."""
    if document == draft.document:
        return
    keep_marks(draft, document)
    if not draft.corrected:
        draft.read, draft.read_as = draft.content, draft.identity
    draft.content, draft.corrected, draft.stays = _written(document), True, ()
    draft.name = _name(document)
    now = identity(document)
    # Without an id or an address of their own they stay whom the file made them: read again, it meets them.
    # So they do with the address that they share with others of the file.
    as_made = now.startswith("hash:") or draft.identity.startswith(f"{now} ")
    draft.identity = draft.identity if as_made else now
    doubt(draft)


def overrule(draft: Draft) -> None:
    """Have what the file says go over what is known of the same person."""
    draft.manner, draft.stays = Manner.CORRECTS, ()


def look_up(store: Store, draft: Draft, batch: Iterable[Draft]) -> None:
    """Find anew whom a corrected draft means or may mean; if that is somebody else, it is to be decided on again."""
    before, beside = (draft.known, {one.id for one in draft.alike}), draft.beside
    Likeness(store).tell([draft])
    draft.reason = None  # it can be corrected still; keeping it tells what is wrong
    if draft.known != before[0]:
        draft.onto = _name_of(store, draft.known)
    others = [each for each in batch if each is not draft]
    draft.first = next((each.source for each in others if each.identity == draft.identity), "")
    draft.beside = beside if any(each.source == beside and may_be_one(draft, each) for each in others) else ""
    if draft.state is State.ACCEPTED and (draft.known, {one.id for one in draft.alike}) != before:
        reopen(draft)
    doubt(draft)


def _name_of(store: Store, id: str) -> str:
    with store.read() as unit:
        known = unit.people.get(id)
    return known.name or known.email or id if known else ""


def doubt(draft: Draft) -> None:
    """Say anew why somebody isn't certain."""
    draft.doubts = () if draft.reason else doubts_of(draft)


def take(draft: Draft, trace: Traced) -> None:
    """Take a value that wasn't sure; nothing if its entry was removed since the trace was shown."""
    now = current(draft.traces, trace)
    if now is None:
        return
    document, draft.traces = taken(draft.document, draft.traces, now)
    correct(draft, document)


def _draft(item: Found | Note, number: int, origins: dict[str, Origin]) -> Draft:
    origin = _origin(item.source, origins)
    if isinstance(item, Note):
        return Draft(number, item.source, "", "{}", "", origin, reason=item.reason)
    draft = Draft(
        number=number,
        source=item.source,
        name=_name(item.document),
        content="{}",
        identity=item.identity,
        origin=origin,
        keeps_original=item.original is not None,
        warnings=item.warnings,
        traces=item.traces,
        manner=item.manner,
    )
    try:
        draft.content = _written(item.document)
    except (ValueError, RecursionError):
        draft.reason = Message("intake_too_deep")
    return draft


def _origin(source: str, origins: dict[str, Origin]) -> Origin | None:
    """The file of a source, which may name a row, a card or a document in it: "people.csv:12", "all.json#3"."""
    while source:
        if found := origins.get(source):
            return found
        source = source[: max(source.rfind(":"), source.rfind("#"), source.rfind(".") if ":" in source else -1, 0)]
    return None


def _check_nobody_came(accepted: Sequence[Draft], means: Mapping[Draft, str]) -> None:
    met_since = [draft for draft in accepted if draft.decision is Decision.ADD and not draft.first and means.get(draft)]
    for draft in met_since:
        draft.known, draft.alike = means[draft], ()
        reopen(draft)
        doubt(draft)
    if met_since:
        raise UserError("review_came_meanwhile", source=met_since[0].source, name=met_since[0].name)


def _found(draft: Draft, updates: bool, by_itself: bool, warnings: tuple[Message, ...]) -> Found:
    """What is handed on; what the owner chose or corrected goes over what other files said, and leaves the rest."""
    document, who, manner = draft.document, draft.identity, draft.manner
    if updates and (draft.corrected or not by_itself):
        document["meta"], who = {**mapping(document.get("meta")), "id": draft.into}, f"id:{draft.into}"
    if draft.corrected or (updates and draft.into != draft.known):
        manner = Manner.CORRECTS
    original = Original(draft.origin.path, draft.origin.source) if draft.origin and draft.keeps_original else None
    read = None
    if draft.read or who != draft.identity:  # what the file says of whom it means; the rest is the owner's
        said = json.loads(draft.read or draft.content)
        read = Found(said, draft.read_as or draft.identity, draft.source, manner=manner)
    return Found(document, who, draft.source, warnings, original=original, manner=manner, read=read)


def _blocks(items: Iterator[Found | Note]) -> Iterator[list[Found | Note]]:
    while block := list(islice(items, _BLOCK)):
        yield block


def _is_json(place: Place | Note) -> bool:
    try:
        return isinstance(place, Place) and kind_of(place) is Kind.JSON
    except (OSError, Refused):
        return False


def _name(document: Document) -> str:
    basics = mapping(document.get("basics"))
    return text(basics.get("name")) or text(basics.get("email"))


def _written(document: Document) -> str:
    return json.dumps(document, ensure_ascii=True, separators=(",", ":"))
