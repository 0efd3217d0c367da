"""`tpmmatch fairness`: what must not count is swapped, and who moves by it is told."""

import argparse

from tpmmatch.actions.fairness import FairnessPage, fairness_page, hold_fairness
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, progress, tell
from tpmmatch.model.fairness import Fairness, Move, Swap
from tpmmatch.model.words import Words
from tpmmatch.wording import say

MOVED = 1


def run(arguments: argparse.Namespace) -> int:
    """Hold the test; 1 if anybody's place or number changed."""
    with opened(arguments) as store, progress("Testing") as show:
        project = project_of(arguments, store)
        found = hold_fairness(store, project, day_of(arguments), show)
    if arguments.json:
        print_json(fairness_form(found))
    elif found.people:
        _print(found, fairness_page(found))
    else:
        tell(say(fairness_page(found).verdict))
    return 0 if found.holds else MOVED


def _print(found: Fairness, page: FairnessPage) -> None:
    print_line(f"{found.title}: {found.people} people, rules {found.rules}, {found.today.isoformat()}")
    print_line(f"{say(page.headline)}. {say(page.verdict)}")
    rows = [
        (say(row.kind), say(row.changed), say(row.ranks), "–" if row.numbers is None else str(row.numbers))
        for row in page.swaps
    ]
    print_table([("swapped in every profile", "swapped in", "ranks changed", "numbers changed"), *rows])
    for move in page.moves:
        print_line(f"  - {say(move)}")
    fields = [(say(row.part), _listed(row.counting), _listed(row.idle)) for row in page.fields]
    print_table([("part of the profile", "counts", "never counts"), *fields])
    for line in page.advice:
        print_line(say(line))


def _listed(words: tuple[Words, ...]) -> str:
    return ", ".join(map(say, words)) or "–"


def fairness_form(found: Fairness) -> dict[str, object]:
    """The document of `fairness --json`."""
    return {
        "project": {"id": found.project, "title": found.title},
        "rules": found.rules,
        "today": found.today.isoformat(),
        "people": found.people,
        "holds": found.holds,
        "swaps": [_swap_form(swap) for swap in found.swaps],
        "fields": {"counting": found.counting, "idle": found.idle},
    }


def _swap_form(swap: Swap) -> dict[str, object]:
    return {
        "kind": swap.kind,
        "profiles_changed": swap.changed,
        "ranks_changed": swap.ranks_changed,
        "moves": [_move_form(move) for move in swap.moves],
    }


def _move_form(move: Move) -> dict[str, object]:
    return {
        "person": move.person,
        "name": move.name,
        "rank": [move.rank, move.new_rank],
        "fit": [move.fit, move.new_fit],
        "causes": [say(cause) for cause in move.causes],
    }
