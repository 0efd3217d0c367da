"""A line for each person of an order, made when it is looked at: in a large store there are very many of them."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import overload

from tpmmatch.matching.gates import together
from tpmmatch.matching.order import Order
from tpmmatch.matching.robustness import Robustness
from tpmmatch.matching.ties import Ties
from tpmmatch.model.match import Gate, Standing
from tpmmatch.model.words import Words


class Lines(Sequence[Standing]):
    """Everybody's, best first."""

    def __init__(
        self,
        found: Order,
        people: Sequence[str],
        ties: Ties,
        robustness: Robustness,
        missed: Mapping[int, tuple[Words, ...]],
    ) -> None:
        """`people` and `missed` go by the row of the index, `ties` by place."""
        self._found, self._people, self._ties, self._robustness, self._missed = found, people, ties, robustness, missed

    def __len__(self) -> int:
        return len(self._found.rows)

    @overload
    def __getitem__(self, place: int) -> Standing: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Standing, ...]: ...

    def __getitem__(self, place: int | slice) -> Standing | tuple[Standing, ...]:
        """The line at a place, from 0 on, or those of several."""
        places = range(len(self))[place]
        return self._line(places) if isinstance(places, int) else tuple(map(self._line, places))

    @cached_property
    def places(self) -> Mapping[str, int]:
        """At which place each person stands, from 0 on."""
        return {self._people[row]: place for place, row in enumerate(self._found.rows.tolist())}

    @cached_property
    def counts(self) -> Mapping[Gate, int]:
        """How many people there are of each mark."""
        marks = Counter(self._found.gates.mark.tolist())
        return {together(mark): count for mark, count in marks.items()}

    def _line(self, place: int) -> Standing:
        row, found = int(self._found.rows[place]), self._found
        fit, tie = float(found.fit[row]), self._ties[place]
        return Standing(
            person=self._people[row],
            rank=place + 1,
            tie_band=tie.band,
            tied=tie.shared,
            gate=together(int(found.gates.mark[row])),
            fit=None if math.isnan(fit) else fit,
            confidence=float(found.confidence[row]),
            first_in=self._robustness.first_in(row),
            missed=self._missed.get(row, ()),
        )
