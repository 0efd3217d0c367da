"""Records that give one address: those of one name are one person, those of several are several.

Of one file that is seen at once. Behind an office's address the name always tells who it is, as the next file may tell
of a colleague.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from tpmmatch.intake.found import Found, named, short
from tpmmatch.likeness.contacts import is_shared
from tpmmatch.likeness.joining import joined, with_both
from tpmmatch.likeness.mailboxes import is_by_mail, with_name
from tpmmatch.likeness.names import Alike, Name, common_sounds, compare, read_name
from tpmmatch.likeness.words import plain
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.likeness import Side
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

_ANY = "*"  # what a name sounds like of which nothing is said
_OTHERWISE = "said_otherwise"  # under `meta`: what further records of a person say, by pointers


def told_apart(items: Iterable[Found | Note]) -> Iterator[Found | Note]:
    """The records of one file, each a person of their own.

    Nobody comes before it's known who else has their address.
    """
    held: list[Found | Note] = []
    for item in items:
        if held or (isinstance(item, Found) and is_by_mail(item.identity)):
            held.append(item)
        else:
            yield item
    yield from _of_a_file(held)


def _of_a_file(items: list[Found | Note]) -> Iterator[Found | Note]:
    by_mail: dict[str, list[Found]] = {}
    for item in items:
        if isinstance(item, Found) and is_by_mail(item.identity):
            by_mail.setdefault(item.identity, []).append(item)
    # By the first record, which is alive as long as this is.
    made = {id(first): whole for several in by_mail.values() for first, whole in _people(several)}
    for item in items:
        if isinstance(item, Note) or not is_by_mail(item.identity):
            yield item
        elif id(item) in made:
            yield made[id(item)]


def _people(several: list[Found]) -> list[tuple[Found, Found]]:
    """Those who share an address, each by the first record of them."""
    mail = several[0].identity.partition(":")[2]
    people = _behind(mail, several)
    whole = [_joined(person) for person in people]
    firsts = [person[0] for person in people]
    if len(whole) == 1 and not (is_shared(mail) and _name(whole[0])):
        return list(zip(firsts, whole, strict=True))
    told = (message("intake_mailbox_shared", mail=mail, count=len(whole)),) if len(whole) > 1 else ()
    names = [max(map(_name, person), key=lambda name: (len(name), name)) for person in people]
    return [
        (first, replace(found, identity=with_name(found.identity, name), warnings=(*found.warnings, *told)))
        for first, found, name in zip(firsts, whole, names, strict=True)
    ]


def _behind(mail: str, several: list[Found]) -> list[list[Found]]:
    """Whose records these are. Each spelling is compared once, and only with names that have a sound in common."""
    shared = is_shared(mail)
    people: list[list[Found]] = []
    names: list[list[Name]] = []  # of each of them
    by_spelling: dict[str, int] = {}
    by_sound: dict[str, list[int]] = {}
    for found in several:
        spelling = plain(_name(found))
        if (place := by_spelling.get(spelling)) is None:
            name = read_name(_name(found))
            sounds = _sounds(name, shared=shared)
            near = {place for sound in (*sounds, _ANY) for place in by_sound.get(sound, ())}
            asked = range(len(people)) if _ANY in sounds else sorted(near)
            fits = (place for place in asked if all(_is_one(name, other, shared=shared) for other in names[place]))
            place = by_spelling[spelling] = next(fits, len(people))
            if place == len(people):
                people.append([])
                names.append([])
            names[place].append(name)
            for sound in sounds:
                by_sound.setdefault(sound, []).append(place)
        people[place].append(found)
    return people


def _sounds(name: Name, *, shared: bool) -> frozenset[str]:
    """Of these, two names that are one person's have one in common, unless one of them goes with any name."""
    if shared:
        return frozenset({" ".join(sorted(name.sounds))})
    return common_sounds(name) or frozenset({_ANY})


def _is_one(name: Name, other: Name, *, shared: bool) -> bool:
    alike = compare(name, other)
    # Behind an office's address even a first name alone is somebody else's.
    return alike is Alike.SAME or (not shared and alike not in (Alike.CLASH, Alike.GIVEN))


def _joined(person: list[Found]) -> Found:
    """One of all the records of somebody; where they differ the first counts, and the others are kept beside."""
    if len(person) == 1:
        return person[0]
    document, *further = _once(person)
    otherwise: dict[str, dict[str, Any]] = {}
    for other in further:
        document, differences = joined(document, other, lambda *_: Side.KEPT)
        document = with_both(document, differences)
        for pointer, value in [
            *((each.pointer, each.other) for each in differences),
            *_unjoined(document, other),
        ]:
            otherwise.setdefault(pointer, {}).setdefault(_written(value), value)
    warnings = list({repr(warning): warning for found in person for warning in found.warnings}.values())
    warnings.append(message("intake_records_joined", places=named([found.source for found in person])))
    said = {pointer: list(values.values()) for pointer, values in otherwise.items()}
    if said:
        document = document | {"meta": {**mapping(document.get("meta")), _OTHERWISE: said}}
        left_over = [_shown(value) for values in said.values() for value in values]
        warnings.append(message("intake_records_differ", values=named(left_over)))
    return replace(person[0], document=document, warnings=tuple(warnings))


def _once(person: list[Found]) -> list[Document]:
    """What the records say, each that says the same once."""
    return list({_written(found.document): found.document for found in person}.values())


def _unjoined(known: Document, other: Document) -> Iterator[tuple[str, Any]]:
    """What `other` says otherwise under `meta`, where nobody chooses."""
    mine, theirs = mapping(known.get("meta")), mapping(other.get("meta"))
    for part, said in theirs.items():
        if part != "freelance" and isinstance(said, Mapping):
            there = mapping(mine.get(part))
            yield from ((f"/meta/{part}/{key}", value) for key, value in said.items() if there.get(key) != value)


def _written(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _shown(value: Any) -> str:  # noqa: ANN401 - any JSON
    return short(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def _name(found: Found) -> str:
    return text(mapping(found.document.get("basics")).get("name"))
