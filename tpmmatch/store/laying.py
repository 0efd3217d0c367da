"""What a document makes of what other sources said of the same person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tpmmatch.model.document import Document
from tpmmatch.model.likeness import Difference, Manner, Side
from tpmmatch.store.documents import restore
from tpmmatch.store.entries import Entry
from tpmmatch.store.origins import Origin, file_of, said_by, with_said

_OF_FIELDS = frozenset({"/basics", "/meta", "/meta/freelance", "/meta/csv"})  # other objects are one field each


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody as they are known: by which identity, from which source, as what, and what each source said."""

    id: str
    identity: bytes
    source: str
    text: str
    origins: Sequence[Origin]


@dataclass(frozen=True, slots=True)
class Laid:
    """What is to be kept: the entry, and the origins; `kept` is what stays though the entry says otherwise."""

    entry: Entry
    origins: Sequence[Origin]
    kept: tuple[Difference, ...] = ()


def lay(known: Standing, entry: Entry) -> Laid:
    """Lay a document over what is known of its person, by its manner.

    The same source again goes over what it said before, and over nothing else. What it leaves out altogether it said
    before: another list of the same name may have fewer columns. Only who gives the whole takes back by leaving out.
    What the owner corrected goes over all of it, and is nothing that the source said.
    """
    if entry.read is None:
        return _laid(known, entry)
    from tpmmatch.likeness.joining import joined  # noqa: PLC0415 - telling entries apart is loaded when two are laid

    read = _laid(known, entry.read)
    stands = read.entry
    document, _ = joined(stands.document, entry.document, lambda *_: Side.OTHER, entry.read.document)
    return Laid(stands.saying(document, stands.source), read.origins or [origin_of(stands)], read.kept)


def origin_of(entry: Entry) -> Origin:
    """What the entry's source says."""
    return Origin(entry.identity, file_of(entry.source), entry.kept.text)


def _laid(known: Standing, entry: Entry) -> Laid:
    file, first = file_of(entry.source), file_of(known.source)
    then = said_by(known.origins, entry.identity, file)
    alone = then is None and file == first and entry.identity == known.identity
    before = known.text if alone else then
    if before is not None and entry.manner in (Manner.FILLS, Manner.CORRECTS):
        entry = _with_left_out(entry, restore(before, known.id))
    new = origin_of(entry)
    if entry.manner is Manner.BY_HAND:
        return Laid(entry, _with_first(known) if file and then is None else known.origins)
    if then is None and (alone or entry.manner is Manner.REPLACES):
        return Laid(entry, with_said(known.origins, new) if known.origins else ())
    from tpmmatch.likeness.joining import joined  # noqa: PLC0415 - telling entries apart is loaded when two are laid

    side = Side.KEPT if entry.manner is Manner.FILLS else Side.OTHER
    document, differences = joined(
        restore(known.text, known.id),
        entry.document,
        lambda *_: side,
        _document(then, known.id),
        [] if then is None else _said_by_others(known, entry, file),
    )
    kept = tuple(each for each in differences if each.chosen is Side.KEPT)
    origins = with_said(known.origins if then is not None else _with_first(known), new)
    return Laid(entry.saying(document, known.source), origins, kept)


def _with_left_out(entry: Entry, before: Document) -> Entry:
    document = _filled(entry.document, before)
    return entry if document == entry.document else entry.saying(document, entry.source)


def _filled(now: Mapping[str, Any], before: Mapping[str, Any], at: str = "") -> Document:
    """What is said now, and each field of before that it hasn't at all."""
    found = {**now, **{key: value for key, value in before.items() if key not in now}}
    for key in before:
        inner, there = now.get(key), before[key]
        if f"{at}/{key}" in _OF_FIELDS and isinstance(inner, Mapping) and isinstance(there, Mapping):
            found[key] = _filled(inner, there, f"{at}/{key}")
    return found


def _with_first(known: Standing) -> Sequence[Origin]:
    """The origins with what the first source said, which was all of it until now."""
    first = file_of(known.source)
    if not first or said_by(known.origins, known.identity, first) is not None:
        return known.origins
    return with_said(known.origins, Origin(known.identity, first, known.text))


def _said_by_others(known: Standing, entry: Entry, file: str) -> list[Document]:
    """What other sources say of them."""
    mine = (entry.identity, file)
    return [dict(restore(each.said, known.id)) for each in known.origins if (each.identity, each.source) != mine]


def _document(text: str | None, record: str) -> Document | None:
    return None if text is None else dict(restore(text, record))
