"""Which languages everybody speaks, and the one they write in.

There are almost as many ways to list one's languages as people. So each thing that somebody says of one language is
numbered, and everybody's list of them kept in their own order.
"""

from array import array
from functools import cached_property

import numpy as np

from tpmmatch.matching.arrays import Bools, Ints
from tpmmatch.matching.offer import Offer
from tpmmatch.model.profile import SpokenLanguage


class Speakers:
    """The languages of many people, taken in one by one; nobody comes any more once something is asked."""

    def __init__(self) -> None:
        self._spoken: dict[SpokenLanguage, int] = {}
        self._written: dict[str, int] = {}
        self._which, self._starts, self._writes = array("q"), array("q", [0]), array("q")

    def add(self, offer: Offer) -> None:
        """Take the next person in."""
        self._which.extend([self._spoken.setdefault(item, len(self._spoken)) for item in offer.languages])
        self._starts.append(len(self._which))
        self._writes.append(self._written.setdefault(offer.written_in, len(self._written)))

    @property
    def spoken(self) -> tuple[SpokenLanguage, ...]:
        """All that anybody says of a language they speak."""
        return tuple(self._spoken)

    @property
    def written(self) -> tuple[str, ...]:
        """All languages that anybody writes in."""
        return tuple(self._written)

    @cached_property
    def writes(self) -> Ints:
        """Which of them each one does."""
        return np.array(self._writes, np.int64)

    @cached_property
    def speaks(self) -> Bools:
        """Who says anything of languages."""
        says: Bools = self._counts > 0
        return says

    def first(self, named: Bools) -> Ints:
        """The number in `spoken`, from 1 on, of the first thing that each one says of what is named there; else 0."""
        which = np.frombuffer(self._which, np.int64)
        hits = np.flatnonzero(named[which])[::-1]  # the first of a person is written last, and stays
        found = np.zeros(len(self._counts), np.int64)
        found[self._people[hits]] = which[hits] + 1
        return found

    @cached_property
    def _counts(self) -> Ints:
        """How many languages each one lists."""
        counts: Ints = np.diff(np.array(self._starts, np.int64)).astype(np.int64)
        return counts

    @cached_property
    def _people(self) -> Ints:
        """Whose each thing listed is."""
        return np.repeat(np.arange(len(self._counts)), self._counts)

    def offer(self, row: int) -> tuple[tuple[SpokenLanguage, ...], str]:
        """What one person speaks and writes."""
        spoken = self.spoken
        listed = self._which[self._starts[row] : self._starts[row + 1]]
        return tuple(spoken[number] for number in listed), self.written[self._writes[row]]
