"""Ratings of cases that somebody sent, begun here and not sent back yet.

Nothing of a case itself is kept, so nobody can tell from them whose it is, unless the case was sent from this very
store. They are no step: what was rated isn't undone beside other things.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from tpmmatch.model.document import mapping
from tpmmatch.store.marks import Marks
from tpmmatch.store.settings import Settings

_BEGUN = "ratings_begun"  # {the case's id: whatever is kept of it}


class Ratings:
    """Those of one unit of work, by the id of their case."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> dict[str, Mapping[str, Any]]:
        """Everything that is begun."""
        return {case: mapping(kept) for case, kept in mapping(self._settings.get(_BEGUN)).items()}

    def put(self, case: str, kept: Mapping[str, Any]) -> None:
        """Keep this of a case, over what was kept before."""
        self._settings.keep(_BEGUN, self.all() | {case: dict(kept)})

    def let_go(self, cases: Iterable[str]) -> None:
        """Keep nothing of these."""
        known, gone = self.all(), set(cases)
        if known.keys() & gone:
            self._settings.keep(_BEGUN, {case: kept for case, kept in known.items() if case not in gone})

    def forget(self, marks: Marks) -> None:
        """Take what tells of somebody out of what was said of others."""
        if marks and (known := self.all()):
            self._settings.keep(_BEGUN, marks.out_of(known))
