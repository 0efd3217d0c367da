"""What the fairness test says, on paper and on the command line, picked from its result alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tpmmatch.model.fairness import Fairness, Move, Swap
from tpmmatch.model.words import Figure, Words, message

# Fields that share a name in the document and mean something else.
_FIRM, _REFEREE = "firm", "referee"
_UNTESTED = message("fairness_untested")
_SPECIAL = {("work", "name"): _FIRM, ("references", "name"): _REFEREE}


@dataclass(frozen=True, slots=True)
class SwapRow:
    """A row of the table of swaps; where there was nothing to swap, no numbers are known."""

    kind: Words
    changed: Words
    ranks: Words
    numbers: int | None
    holds: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A part of a profile: its fields that count, and those that never do."""

    part: Words
    counting: tuple[Words, ...]
    idle: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class FairnessPage:
    """One page; `moves` stand in the order of the swaps, then of the places, those who changed themselves first."""

    project: str
    headline: Words
    verdict: Words
    holds: bool
    swaps: tuple[SwapRow, ...]
    moves: tuple[Words, ...]
    fields: tuple[FieldRow, ...]
    advice: tuple[Words, ...]
    rules: str
    today: date


def fairness_page(found: Fairness) -> FairnessPage:
    """Everything that is said about a test."""
    most = max((swap.ranks_changed for swap in found.swaps), default=0)
    return FairnessPage(
        project=found.title,
        headline=message("fairness_headline", count=most, people=found.people),
        verdict=_verdict(found),
        holds=found.holds,
        swaps=tuple(_row(swap, found.people) for swap in found.swaps),
        moves=tuple(_moves(found)),
        fields=tuple(_fields(found)),
        advice=_advice(found),
        rules=found.rules,
        today=found.today,
    )


def _verdict(found: Fairness) -> Words:
    if not found.people:
        return message("fairness_nobody")
    if found.holds:
        return message("fairness_holds", swaps=len(found.swaps))
    kinds = sum(bool(swap.moves) for swap in found.swaps)
    return message("fairness_moved", swaps=len(found.swaps), kinds=kinds)


def _row(swap: Swap, people: int) -> SwapRow:
    return SwapRow(
        kind=message(f"fairness_kind_{swap.kind.value}"),
        changed=message("fairness_changed", count=swap.changed, people=people),
        ranks=message("fairness_ranks", count=swap.ranks_changed, people=people) if swap.changed else _UNTESTED,
        numbers=sum(move.own for move in swap.moves) if swap.changed else None,
        holds=not swap.moves,
    )


def _moves(found: Fairness) -> Iterator[Words]:
    for swap in found.swaps:
        for move in sorted(swap.moves, key=lambda move: not move.own):
            yield _move(move, message(f"fairness_short_{swap.kind.value}"))


def _move(move: Move, kind: Words) -> Words:
    name = move.name or move.person
    if not move.own:
        return message("fairness_move_others", name=name, rank=move.rank, new_rank=move.new_rank, kind=kind)
    cause = move.causes[0] if move.causes else message("fairness_mark")
    fits = {"fit": _fit(move.fit), "new_fit": _fit(move.new_fit)}
    if move.moves:
        values = {"name": name, "rank": move.rank, "new_rank": move.new_rank, "cause": cause, "kind": kind}
        return message("fairness_move", **values, **fits)
    return message("fairness_move_numbers", name=name, rank=move.rank, cause=cause, kind=kind, **fits)


def _fit(fit: float | None) -> Words:
    return message("fairness_no_fit") if fit is None else Figure(fit, least=1)


def _fields(found: Fairness) -> Iterator[FieldRow]:
    sections = list(dict.fromkeys([*found.idle, *found.counting]))
    for section in sections:
        counting, idle = (
            tuple(_field(section, name) for name in fields.get(section, ())) for fields in (found.counting, found.idle)
        )
        yield FieldRow(message(f"fairness_section_{section}"), counting, idle)


def _field(section: str, name: str) -> Words:
    return message(f"fairness_field_{_SPECIAL.get((section, name), name).lower()}")


def _advice(found: Fairness) -> tuple[Words, ...]:
    if found.holds:
        return (message("fairness_keep"), message("fairness_yours"))
    return (message("fairness_equal"), message("fairness_look"), message("fairness_report"))
