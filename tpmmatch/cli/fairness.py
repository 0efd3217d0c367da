"""`tpmmatch fairness`: what must not count is swapped, and who moves by it is told."""

import argparse
from functools import partial

from tpmmatch.actions.fairness import FairnessPage, fairness_page, hold_fairness
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, progress, tell
from tpmmatch.cli.reasons import Speak, about_message
from tpmmatch.model.fairness import Fairness, Move, Swap
from tpmmatch.model.words import Message, Words, message
from tpmmatch.wording import say

MOVED = 1


def run(arguments: argparse.Namespace) -> int:
    """Hold the test; 1 if anybody's place or number changed."""
    speak = partial(say, language=arguments.language)
    with opened(arguments) as store, progress(speak(message("cli_testing"))) as show:
        project = project_of(arguments, store)
        found = hold_fairness(store, project, day_of(arguments), show)
    if arguments.json:
        print_json(fairness_form(found, speak))
    elif found.people:
        _print(found, fairness_page(found), speak)
    else:
        tell(speak(fairness_page(found).verdict))
    return 0 if found.holds else MOVED


def _print(found: Fairness, page: FairnessPage, speak: Speak) -> None:
    print_line(speak(about_message(found.title, found.people, found.rules, found.today)))
    print_line(f"{speak(page.headline)}. {speak(page.verdict)}")
    rows = [
        (speak(row.kind), speak(row.changed), speak(row.ranks), "–" if row.numbers is None else str(row.numbers))
        for row in page.swaps
    ]
    heads = ("cli_swapped", "fairness_column_changed", "fairness_column_ranks", "fairness_column_numbers")
    print_table([tuple(speak(Message(head)) for head in heads), *rows])
    for move in page.moves:
        print_line(f"  - {speak(move)}")
    fields = [(speak(row.part), _listed(row.counting, speak), _listed(row.idle, speak)) for row in page.fields]
    parts = ("fairness_column_part", "fairness_column_counting", "fairness_column_idle")
    print_table([tuple(speak(Message(head)) for head in parts), *fields])
    for line in page.advice:
        print_line(speak(line))


def _listed(words: tuple[Words, ...], speak: Speak) -> str:
    return ", ".join(map(speak, words)) or "–"


def fairness_form(found: Fairness, speak: Speak) -> dict[str, object]:
    """The document of `fairness --json`."""
    return {
        "project": {"id": found.project, "title": found.title},
        "rules": found.rules,
        "today": found.today.isoformat(),
        "people": found.people,
        "holds": found.holds,
        "swaps": [_swap_form(swap, speak) for swap in found.swaps],
        "fields": {"counting": found.counting, "idle": found.idle},
    }


def _swap_form(swap: Swap, speak: Speak) -> dict[str, object]:
    return {
        "kind": swap.kind,
        "profiles_changed": swap.changed,
        "ranks_changed": swap.ranks_changed,
        "moves": [_move_form(move, speak) for move in swap.moves],
    }


def _move_form(move: Move, speak: Speak) -> dict[str, object]:
    return {
        "person": move.person,
        "name": move.name,
        "rank": [move.rank, move.new_rank],
        "fit": [move.fit, move.new_fit],
        "causes": [speak(cause) for cause in move.causes],
    }
