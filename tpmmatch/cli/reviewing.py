"""`tpmmatch import` with decisions: files are read first, and the options say what becomes of whom."""

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tpmmatch.actions import Cancel, Progress, Store, reviewing
from tpmmatch.actions.certainty import is_recognised
from tpmmatch.cli.output import print_json, print_line, progress, tell
from tpmmatch.model.report import Note, Report
from tpmmatch.model.review import Draft, State, Traced
from tpmmatch.model.table import TableWishes
from tpmmatch.model.words import message
from tpmmatch.wording import say

_UNSEEN = message("import_picture_unseen")


def is_asked(arguments: argparse.Namespace) -> bool:
    """Whether anything is to be decided."""
    return bool(arguments.dry_run or arguments.only_certain or arguments.skip or arguments.update)


def decide(
    store: Store,
    arguments: argparse.Namespace,
    wishes: TableWishes,
    show: Progress,
    stop: Cancel,
    now: Callable[[], datetime],
) -> tuple[Report, list[Draft]]:
    """Read, decide and keep; what was kept, and everybody with how they stand. A dry run keeps nothing."""
    report = Report()
    with TemporaryDirectory(prefix="tpmmatch-") as space:
        drafts = reviewing.read_batch(store, arguments.paths, Path(space), show, stop, wishes)
        reviewing.decide(
            drafts, arguments.skip, arguments.update, only_certain=arguments.only_certain, pictures=arguments.pictures
        )
        if not arguments.dry_run:
            with progress("Keeping people") as keeping:
                report = reviewing.keep(store, drafts, now(), keeping, stop)
    report.refused[:0] = [Note(draft.source, draft.reason) for draft in drafts if draft.reason is not None]
    return report, drafts


def print_drafts(drafts: Sequence[Draft], skipped: Sequence[str], as_json: bool) -> int:
    """Print what a dry run found and give the exit code, as after an import."""
    held = [draft.number for draft in drafts if reviewing.is_held(draft, skipped)]
    refused = [Note(draft.source, draft.reason) for draft in drafts if draft.reason is not None]
    if as_json:
        print_json({"drafts": [_form(draft, held=draft.number in held) for draft in drafts]})
    else:
        for draft in drafts:
            if draft.reason is None:
                print_line(f"{_word(draft, draft.number in held)}: {draft.name or '-'} ({draft.source})")
            for doubt in [_UNSEEN] if draft.number in held else draft.doubts:
                print_line(f"  {say(doubt)}")
        print_line(f"{len(drafts) - len(refused)} read, {len(refused)} refused. Nothing was saved.")
        for note in refused:
            tell(f"refused: {note.source}: {say(note.reason)}")
    if not refused:
        return 0
    return 1 if len(refused) < len(drafts) else 2


def left_out(drafts: Sequence[Draft]) -> list[dict[str, object]]:
    """Who was read and not kept, with why they weren't certain."""
    return [
        {"source": draft.source, "reasons": [say(doubt) for doubt in draft.doubts]}
        for draft in drafts
        if draft.state is State.SKIPPED
    ]


def _word(draft: Draft, held: bool) -> str:
    """How a draft stands before anything was decided on it, or that it is to be left out.

    Whoever was read off a picture is held back until `--pictures` asks for them.
    """
    if held:
        return "held"
    if draft.state in {State.REFUSED, State.SKIPPED}:
        return str(draft.state)
    return str(State.LOOK if draft.doubts else State.CERTAIN)


def _form(draft: Draft, *, held: bool) -> dict[str, object]:
    reason = _UNSEEN if held else draft.reason
    off_picture = is_recognised(draft.warnings)
    return {
        "source": draft.source,
        "name": draft.name,
        "state": _word(draft, held),
        "reason": say(reason) if reason is not None else None,
        "doubts": [say(doubt) for doubt in draft.doubts],
        "warnings": [say(warning) for warning in draft.warnings],
        "updates": draft.into or draft.known or None,
        "perhaps": [
            {"id": one.id, "name": one.name, "reasons": [say(reason) for reason in one.reasons]} for one in draft.alike
        ],
        "document": draft.document if draft.reason is None else None,
        "places": [_place(trace, off_picture=off_picture) for trace in draft.traces],
    }


def _place(trace: Traced, *, off_picture: bool) -> dict[str, object]:
    return {
        "pointer": trace.pointer,
        "page": trace.page,
        "box": [round(side, 1) for side in trace.box],
        "text": trace.text,
        "sure": trace.sure,
        "picture": off_picture,
    }
