"""Work samples: what is handed out of one, and how what came back stands beside its key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from tpmmatch.model.question import Sample, SampleWords


@dataclass(frozen=True, slots=True)
class OrderCheck:
    """An order that came back: how many of the pairs that any good order keeps it keeps, and which it turns round.

    `is_key` is whether it is the key itself; `missing` are items that weren't named.
    """

    kept: int
    pairs: int
    turned: tuple[tuple[str, str], ...]
    missing: tuple[str, ...]
    is_key: bool


@dataclass(frozen=True, slots=True)
class HandOut:
    """What a candidate gets: never the key, and items in the order of their letters."""

    title: str
    task: str
    given: tuple[str, ...]
    items: tuple[tuple[str, str], ...]  # letter, text


def letters(sample: Sample) -> Mapping[str, str]:
    """The letter by which each item goes → its id. Their order tells nothing of the key's."""
    return dict(zip(ascii_uppercase, sorted(sample.best), strict=False))


def hand_out(sample: Sample, words: SampleWords) -> HandOut:
    """The part of a sample that is handed out."""
    listed = letters(sample).items() if sample.listed else ()
    return HandOut(words.title, words.task, words.given, tuple((letter, words.items[id]) for letter, id in listed))


def check_order(sample: Sample, order: Sequence[str]) -> OrderCheck | None:
    """An order beside the key; None where nothing came back, or none is asked for."""
    places = {id: place for place, id in enumerate(order)}
    if not sample.best or not places:
        return None
    held = [pair for pair in sample.before if places.keys() >= set(pair)]
    turned = tuple((first, then) for first, then in held if places[first] > places[then])
    missing = tuple(id for id in sample.best if id not in places)
    return OrderCheck(len(held) - len(turned), len(held), turned, missing, tuple(order) == sample.best)
