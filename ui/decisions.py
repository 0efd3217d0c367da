"""Decisions on a batch, turned back and taken again: the store has no step of them until somebody is kept."""

from collections.abc import Callable, Collection, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tpmmatch.model.review import Decision, Draft


class _Stand(NamedTuple):
    """How a draft stood."""

    draft: "Draft"
    decision: "Decision"
    into: str


class Decisions:
    """All that were made since somebody was kept last."""

    def __init__(self, decide: "Callable[[Sequence[Draft], Decision, str], object]") -> None:
        """`decide` puts drafts where they stood."""
        self._decide = decide
        self._done: list[list[_Stand]] = []
        self._undone: list[list[_Stand]] = []

    def note(self, drafts: "Sequence[Draft]") -> None:
        """These are about to be decided on."""
        self._done.append(_stands(drafts))
        self._undone.clear()

    def clear(self) -> None:
        """Nothing can be turned any more."""
        self._done.clear()
        self._undone.clear()

    def turn_back(self, here: "Collection[Draft]") -> "list[Draft]":
        """Undo the latest that changed something in drafts that are still here; which those are."""
        return self._turn(self._done, self._undone, here)

    def turn_again(self, here: "Collection[Draft]") -> "list[Draft]":
        """Do again what was undone last."""
        return self._turn(self._undone, self._done, here)

    def _turn(self, steps: list[list[_Stand]], others: list[list[_Stand]], here: "Collection[Draft]") -> "list[Draft]":
        while steps:
            turned = [was for was in steps.pop() if was.draft in here and was[1:] != _stands([was.draft])[0][1:]]
            if turned:
                drafts = [was.draft for was in turned]
                others.append(_stands(drafts))
                for (decision, into), same in groupby(turned, key=lambda was: was[1:]):
                    self._decide([was.draft for was in same], decision, into)
                return drafts
        return []


def _stands(drafts: "Sequence[Draft]") -> list[_Stand]:
    return [_Stand(draft, draft.decision, draft.into) for draft in drafts]
