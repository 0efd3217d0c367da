"""What an order shows of people beside their numbers."""

from array import array
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tpmmatch.model.terms import Money

CardRow = tuple[str, str, str, float | None, str | None, date | None]


class Card(NamedTuple):
    """Somebody in brief; an empty text or None is "not said"."""

    name: str
    label: str
    rate: Money | None
    available_from: date | None


class Cards:
    """Everybody's by their ids, packed: as objects they would be so many that to let them go holds up a window.

    Packed as bytes, which grow in place; so long a text would be copied, and hold it up as well.
    """

    def __init__(self, rows: Iterable[CardRow] = ()) -> None:
        """Each row an id, a name, a label, a rate's amount and currency, and a day."""
        self._places: dict[str, int] = {}
        self._texts = bytearray()
        self._ends = array("q", [0])  # of a name, a label and a currency for each person
        self._amounts, self._days = array("d"), array("q")
        for place, (id, name, label, amount, currency, day) in enumerate(rows):
            self._places[id] = place
            for text in (name, label, currency or ""):
                self._texts += text.encode("utf-8", "surrogatepass")
                self._ends.append(len(self._texts))
            self._amounts.append(amount or 0.0)
            self._days.append(day.toordinal() if day else 0)

    def of(self, id: str) -> Card | None:
        """Somebody's, if they were there."""
        place = self._places.get(id)
        if place is None:
            return None
        name, label, currency = (self._text(3 * place + which) for which in range(3))
        amount, day = self._amounts[place], self._days[place]
        rate = Money(amount, currency) if amount and currency else None
        return Card(name, label, rate, date.fromordinal(day) if day else None)

    def _text(self, number: int) -> str:
        return self._texts[self._ends[number] : self._ends[number + 1]].decode("utf-8", "surrogatepass")
