"""`tpmmatch duplicates` and `tpmmatch merge`."""

import argparse
from collections.abc import Sequence

from tpmmatch.actions import duplicates, merging
from tpmmatch.actions.fields import field_of
from tpmmatch.cli.opening import now, opened
from tpmmatch.cli.output import print_json, print_line, print_paragraph, progress, tell
from tpmmatch.cli.stopping import stoppable
from tpmmatch.errors import UserError
from tpmmatch.model.likeness import Difference, Side, Suggestion
from tpmmatch.wording import say


def run(arguments: argparse.Namespace) -> int:
    """Who may be here twice, with the reasons; or remember of two that they aren't the same."""
    if arguments.dismiss:
        return _dismiss(arguments)
    with stoppable() as stop, opened(arguments) as store, progress("Looking for the same people") as show:
        found = duplicates.suggestions(store, show, stop)
    if arguments.json:
        print_json({"suggestions": [_form(each) for each in found]})
    elif not found:
        tell("Nobody seems to be here twice.")
    else:
        for each in found:
            print_line(f"{each.name or '?'} ({each.id})  =  {each.other_name or '?'} ({each.other}) ?")
            for reason in each.reasons:
                print_paragraph(f"  {say(reason)}")
        tell("Make one of two with `tpmmatch merge KEEP OTHER`; say that they are two with `--dismiss A B`.")
    return 0


def _dismiss(arguments: argparse.Namespace) -> int:
    one, other = arguments.dismiss
    with opened(arguments) as store:
        duplicates.dismiss(store, one, other, now())
    if arguments.json:
        print_json({"dismissed": [one, other]})
    else:
        print_line(f"{one} and {other} are two people from now on.")
    return 0


def merge(arguments: argparse.Namespace) -> int:
    """Make one person of two, or only show what that would be."""
    choices = dict(map(_choice, arguments.take))
    with opened(arguments) as store:
        beside = merging.side_by_side(store, arguments.keep, arguments.other)
        if not arguments.show:
            merging.merge(store, arguments.keep, arguments.other, choices, now())
    taken = [(each, choices.get(each.pointer, each.chosen)) for each in beside.differences]
    if arguments.json:
        done = {} if arguments.show else {"merged": arguments.keep, "other": arguments.other}
        print_json({**done, "differences": [_difference(*each) for each in taken]})
        return 0
    if not arguments.show:
        print_line(f"{arguments.other} is {arguments.keep} from now on.")
    _print_differences(taken)
    return 0


def _print_differences(taken: Sequence[tuple[Difference, Side]]) -> None:
    for each, side in taken:
        print_line(f"  {say(field_of(each.pointer))} ({each.pointer}), {side} is taken:")
        print_paragraph(f"    kept: {each.kept}")
        print_paragraph(f"    other: {each.other}")


def _choice(written: str) -> tuple[str, Side]:
    field, _, side = written.rpartition("=")
    if not field or side not in list(Side):
        raise UserError("merge_choice_unclear", choice=written)
    return field, Side(side)


def _form(each: Suggestion) -> dict[str, object]:
    people = [{"id": each.id, "name": each.name}, {"id": each.other, "name": each.other_name}]
    return {"people": people, "reasons": [say(reason) for reason in each.reasons]}


def _difference(each: Difference, side: Side) -> dict[str, object]:
    return {"field": each.pointer, "kept": each.kept, "other": each.other, "taken": side.value}
