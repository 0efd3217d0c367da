"""`tpmmatch import` and the report that `project add` shares with it."""

import argparse
from collections.abc import Sequence

from tpmmatch.actions import importing, tables
from tpmmatch.cli import reviewing
from tpmmatch.cli.opening import now, opened
from tpmmatch.cli.output import print_json, print_line, progress, tell
from tpmmatch.cli.stopping import stoppable
from tpmmatch.model.report import Note, Report, Taken
from tpmmatch.model.review import Draft
from tpmmatch.wording import say


def run(arguments: argparse.Namespace) -> int:
    """Bring people in; tell what became of every source."""
    wishes = tables.wishes_of(arguments.sheet, arguments.columns)
    with stoppable() as stop, opened(arguments) as store, progress("Bringing people in") as show:
        drafts: list[Draft] = []
        if reviewing.is_asked(arguments):
            report, drafts = reviewing.decide(store, arguments, wishes, show, stop, now)
        else:
            report = importing.import_people(
                store, arguments.paths, now(), show, stop, wishes, pictures=arguments.pictures
            )
        if wishes.columns and report.taken:
            tables.remember_wishes(store, arguments.paths, wishes)
    if arguments.dry_run:
        return reviewing.print_drafts(drafts, arguments.skip, arguments.json)
    return print_report(report, arguments.json, reviewing.left_out(drafts) if reviewing.is_asked(arguments) else None)


def print_report(report: Report, as_json: bool, left_out: list[dict[str, object]] | None = None) -> int:
    """Print a report and give the exit code: 0 all, 1 in part, 2 all refused; `left_out` wasn't wanted."""
    if as_json:
        print_json(_report_form(report) | ({} if left_out is None else {"left_out": left_out}))
    else:
        print_line(
            f"{len(report.added)} added, {len(report.updated)} updated, {len(report.unchanged)} unchanged, "
            f"{len(report.refused)} refused"
        )
        for each in left_out or ():
            print_line(f"  left out: {each['source']}")
        for taken in report.updated:
            print_line(f"  updated: {taken.id} ({taken.source}): {', '.join(taken.changed)}")
        for taken in report.possible_duplicates:
            print_line(f"  perhaps here already: {taken.id} ({taken.source})")
    for note in report.refused:
        tell(f"refused: {note.source}: {say(note.reason)}")
    for note in report.warnings:
        tell(f"note: {note.source}: {say(note.reason)}")
    if not report.refused:
        return 0
    return 1 if report.taken or left_out else 2


def _report_form(report: Report) -> dict[str, list[dict[str, object]]]:
    return {
        "added": _taken(report.added),
        "updated": [{"id": item.id, "source": item.source, "changed": list(item.changed)} for item in report.updated],
        "unchanged": _taken(report.unchanged),
        "possible_duplicates": _taken(report.possible_duplicates),
        "refused": _notes(report.refused),
        "warnings": _notes(report.warnings),
    }


def _taken(items: Sequence[Taken]) -> list[dict[str, object]]:
    return [{"id": item.id, "source": item.source} for item in items]


def _notes(items: Sequence[Note]) -> list[dict[str, object]]:
    return [{"source": item.source, "reason": say(item.reason)} for item in items]
