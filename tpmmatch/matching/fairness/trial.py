"""The permutation test: everybody's profile with one thing swapped, ranked again, and compared place by place."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from tpmmatch.matching.fairness.genders import regendered
from tpmmatch.matching.fairness.lists import Gender, listed
from tpmmatch.matching.fairness.names import NewName, renamed
from tpmmatch.matching.fairness.origins import from_elsewhere
from tpmmatch.matching.fairness.scoring import Scorer
from tpmmatch.matching.fairness.years import other_age, other_gaps, other_studies
from tpmmatch.model.document import Document
from tpmmatch.model.fairness import Move, Score, Scores, Swap, SwapKind
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.words import Words
from tpmmatch.vocabulary import Vocabulary

People = Callable[[], Iterable[Profile]]  # everybody, from the start, by id
_GENDERS = {SwapKind.WOMEN: Gender.WOMAN, SwapKind.MEN: Gender.MAN, SwapKind.NEITHER: Gender.NEITHER}
_TABLES = {Gender.WOMAN: "women", Gender.MAN: "men", Gender.NEITHER: "neither"}
_PLAIN: Mapping[SwapKind, Callable[[Document, int], Document]] = {
    SwapKind.ORIGIN: from_elsewhere,
    SwapKind.GAPS: other_gaps,
    SwapKind.STUDIES: other_studies,
    SwapKind.AGE: other_age,
}


def hold_trial(people: People, score: Scorer, seed: str, vocabulary: Vocabulary) -> tuple[Swap, ...]:
    """Every kind of swap. `score` ranks people; `seed`, the project's id, picks the names and numbers."""
    before = score(people())

    def swap(kind: SwapKind, person: Profile) -> Document:
        return swapped(kind, person.document, person.id, seed, vocabulary)

    return tuple(_swap(kind, people, score, before, swap) for kind in SwapKind)


def swapped(kind: SwapKind, document: Document, person: str, seed: str, vocabulary: Vocabulary) -> Document:
    """A person's document with one thing swapped; the same person gets the same for the same seed."""
    number = zlib.crc32(f"{seed}\n{kind}\n{person}".encode("utf-8", "surrogatepass"))
    if kind in _PLAIN:
        return _PLAIN[kind](document, number)
    if kind is SwapKind.NAMES:
        return renamed(document, _new_name(number, *_TABLES.values()), vocabulary)
    gender = _GENDERS[kind]
    return regendered(renamed(document, _new_name(number, _TABLES[gender]), vocabulary), gender)


def _new_name(number: int, *tables: str) -> NewName:
    firsts = [name for table in tables for name in listed("names", table)]
    lasts = listed("names", "last")
    return NewName(firsts[number % len(firsts)], lasts[number // len(firsts) % len(lasts)])


def _swap(
    kind: SwapKind, people: People, score: Scorer, before: Scores, swap: Callable[[SwapKind, Profile], Document]
) -> Swap:
    changed: list[str] = []
    names: dict[str, str] = {}

    def others() -> Iterator[Profile]:
        for person in people():
            document = swap(kind, person)
            if document != person.document:
                changed.append(person.id)
            names[person.id] = person.name
            yield read_profile(person.id, document)

    after = score(others())
    return Swap(kind, len(changed), tuple(_moves(before, after, names)))


def _moves(before: Scores, after: Scores, names: Mapping[str, str]) -> Iterator[Move]:
    new = {person.person: person for person in after.people}
    for old in before.people:
        now = new[old.person]
        own = (old.fit, old.confidence, old.parts) != (now.fit, now.confidence, now.parts)
        if own or old.rank != now.rank:
            causes = _causes(before.labels, old, now)
            yield Move(old.person, names[old.person], old.rank, now.rank, old.fit, now.fit, own, causes)


def _causes(labels: Iterable[Words], old: Score, now: Score) -> tuple[Words, ...]:
    """What changed, the most first."""
    both = zip(labels, old.parts, now.parts, strict=True)
    changes = [(abs((was or 0.0) - (is_now or 0.0)), label) for label, was, is_now in both if was != is_now]
    return tuple(label for _, label in sorted(changes, key=lambda change: -change[0]))
