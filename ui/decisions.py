"""Decisions on a batch, turned back and taken again: the store has no step of them until somebody is kept."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tpmmatch.model.review import Decision, Draft


class _Stand(NamedTuple):
    """How a draft stood, by its number: nothing of a person stays here."""

    number: int
    decision: "Decision"
    into: str


class Decisions:
    """All that were made since somebody was kept last."""

    def __init__(self, decide: "Callable[[Sequence[Draft], Decision, str], object]") -> None:
        """`decide` puts drafts where they stood."""
        self._decide = decide
        self._done: list[list[_Stand]] = []
        self._undone: list[list[_Stand]] = []

    @property
    def can_turn(self) -> bool:
        """Whether any can be undone, or done again."""
        return bool(self._done or self._undone)

    def note(self, drafts: "Sequence[Draft]") -> None:
        """These are about to be decided on."""
        self._done.append(_stands(drafts))
        self._undone.clear()

    def forget(self, drafts: "Collection[Draft]") -> None:
        """These may be others now: what was decided on them before says nothing of whom they are."""
        gone = {draft.number for draft in drafts}
        for steps in (self._done, self._undone):
            steps[:] = [left for step in steps if (left := [was for was in step if was.number not in gone])]

    def clear(self) -> None:
        """Nothing can be turned any more."""
        self._done.clear()
        self._undone.clear()

    def turn_back(self, here: "Sequence[Draft]") -> "list[Draft]":
        """Undo the latest that changed something in drafts that are still here; which those are."""
        return self._turn(self._done, self._undone, {draft.number: draft for draft in here})

    def turn_again(self, here: "Sequence[Draft]") -> "list[Draft]":
        """Do again what was undone last."""
        return self._turn(self._undone, self._done, {draft.number: draft for draft in here})

    def _turn(
        self, steps: list[list[_Stand]], others: list[list[_Stand]], here: "Mapping[int, Draft]"
    ) -> "list[Draft]":
        while steps:
            turned = [was for was in steps.pop() if was.number in here and was not in _stands([here[was.number]])]
            if turned:
                drafts = [here[was.number] for was in turned]
                others.append(_stands(drafts))
                for (decision, into), same in groupby(turned, key=lambda was: was[1:]):
                    self._decide([here[was.number] for was in same], decision, into)
                return drafts
        return []


def _stands(drafts: "Sequence[Draft]") -> list[_Stand]:
    return [_Stand(draft.number, draft.decision, draft.into) for draft in drafts]
