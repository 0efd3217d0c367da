"""What takes a bad sign back: which signs, and how far it reaches."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

SLIPS = frozenset({"missed_deadline", "overran_budget"})
LOOSE = frozenset({"weak_control", "poor_documentation", "poor_result"})
BY_OTHERS = SLIPS | LOOSE | {"unresponsive", "hidden_delay", "left_early"}
_QUARRELS = frozenset({"money_dispute", "conflict_caused", "blames_others"})
_BETRAYED = SLIPS | {"hidden_delay", "left_early", "money_dispute", "poor_result", "conflict_caused", "unresponsive"}
_FORGIVEN = SLIPS | LOOSE | {"conflict_caused", "faint_praise", "needs_supervision"}


class Turn(NamedTuple):
    """What takes bad signs back: which, and how many sentences before and behind it reaches."""

    signs: frozenset[str]
    before: int
    behind: int
    deniable: bool = True


TURNS: Mapping[str, Turn] = {
    "told_early": Turn(SLIPS, 1, 1),
    "no_fault": Turn(BY_OTHERS | {"money_dispute"}, 1, 0, deniable=False),
    "trouble_before": Turn(BY_OTHERS | _QUARRELS, 1, 0, deniable=False),
    "thanks_to": Turn(_QUARRELS | BY_OTHERS, 1, 0, deniable=False),
    "answers_at_once": Turn(frozenset({"unresponsive"}), 1, 1),
    "proved_right": Turn(SLIPS | {"conflict_caused"}, 1, 0),
    "would_rehire": Turn(_FORGIVEN, 99, 99),
    "taken_over": Turn(_BETRAYED, 1, 1, deniable=False),
    "high_praise": Turn(frozenset({"would_not_rehire", "left_early"}), 0, 0, deniable=False),
}


def is_turned(concept: str, place: int, turned: Sequence[set[str]]) -> bool:
    """Whether a sign in the sentence at this place is taken back by one of these turns, by sentence."""
    return any(
        concept in turn.signs and -turn.behind <= other - place <= turn.before
        for other, concepts in enumerate(turned)
        for turn in map(TURNS.__getitem__, concepts)
    )
