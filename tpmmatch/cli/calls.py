"""`tpmmatch call`: plan one, record one that was held, list or remove them; their red flags; what referees say."""

import argparse
import json
from pathlib import Path

from tpmmatch.actions import calls, filling, inviting, people
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.files import check_free
from tpmmatch.actions.flagging import Raised, flags_of
from tpmmatch.actions.planning import begin_planned, wording_of, words_of
from tpmmatch.actions.referees import LEAST, Agreement, agreement_of
from tpmmatch.actions.referees import words_of as told_of
from tpmmatch.actions.works import begin_review
from tpmmatch.cli.opening import day_of, now, opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_paragraph, print_table, tell
from tpmmatch.cli.works import work_of
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Call, CallKind
from tpmmatch.model.call_document import call_document, read_calls
from tpmmatch.model.words import message
from tpmmatch.wording import say

KINDS = (CallKind.SCREEN, CallKind.INTERVIEW, CallKind.REVIEW, CallKind.REFERENCE)


def plan(arguments: argparse.Namespace) -> int:
    """Plan a call, keep it, and print it as a guide."""
    language: str = arguments.language
    kind = CallKind(arguments.kind)
    work = work_of(arguments) if kind is CallKind.REVIEW else None
    if arguments.ics is not None:
        if arguments.at is None:
            raise UserError("invitation_without_time")
        check_free(arguments.ics, arguments.force)
        inviting.check_link(arguments.link)
    with opened(arguments) as store:
        project = project_of(arguments, store)
        at, today = arguments.at or now(), day_of(arguments)
        if work is not None:
            call = begin_review(store, project.id, arguments.person, work, now(), today)
        else:
            call = begin_planned(store, project.id, arguments.person, kind, at, now(), today)
        name = people.find(store, call.person).name
        if arguments.ics is not None:
            data = inviting.invite(store, project.id, call.id, at, arguments.link, now(), language)
            inviting.save_invitation(data, arguments.ics, arguments.force)
    if arguments.json:
        print_json(_form(call, name, language))
        return 0
    print_line(say(message("cli_call", id=call.id, kind=message(f"call_kind_{call.kind}"), name=name), language))
    for code, answer in zip(call.codes, call.answers, strict=True):
        _print_question(code, answer, name, language)
    return 0


def record(arguments: argparse.Namespace) -> int:
    """Keep a call from a file like the one that `plan --json` prints, or from a guide filled in as a PDF form."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        if filling.is_pdf(arguments.file):
            held = filling.record_form(store, project.id, arguments.file, now())
        elif course_of(store, project.id).call((held := _read(arguments.file)).id) is None:
            held = calls.begin_call(store, project.id, held, now())
        else:
            calls.note_call(store, project.id, held, now())
        if arguments.finish:
            calls.finish_call(store, project.id, held.id, now(), day_of(arguments))
    if arguments.json:
        print_json({"recorded": held.id})
    else:
        print_line(say(message("cli_call_recorded", id=held.id), arguments.language))
    return 0


def list_all(arguments: argparse.Namespace) -> int:
    """The calls of a project."""
    with opened(arguments) as store:
        found = course_of(store, project_of(arguments, store).id).calls
    if arguments.json:
        print_json([call_document(call) for call in found])
    elif found:
        head = tuple(say(message(f"cli_column_{name}")) for name in ("id", "kind", "person", "day", "rated"))
        print_table([head, *map(_row, found)])
    else:
        tell(say(message("cli_no_calls")))
    return 0


def remove(arguments: argparse.Namespace) -> int:
    """Remove a call with all that was noted in it."""
    with opened(arguments) as store:
        project = project_of(arguments, store)
        if course_of(store, project.id).call(arguments.id) is None:
            raise UserError("call_unknown", id=arguments.id)
        calls.remove_call(store, project.id, arguments.id, now())
    if arguments.json:
        print_json({"removed": arguments.id})
    return 0


def flags(arguments: argparse.Namespace) -> int:
    """The red flags of one person, or of everybody, over all calls."""
    language: str = arguments.language
    with opened(arguments) as store:
        found = course_of(store, project_of(arguments, store).id).calls
        if arguments.person is not None:
            people.find(store, arguments.person)
    raised = flags_of([call for call in found if arguments.person in (None, call.person)], language)
    if arguments.json:
        print_json([_flag_form(each) for each in raised])
    elif raised:
        columns = ("id", "person", "day", "flag", "evidence", "reply")
        head = tuple(say(message(f"cli_column_{name}"), language) for name in columns)
        print_table([head, *map(_flag_row, raised)])
    else:
        tell(say(message("cli_no_flags"), language))
    return 0


def agreement(arguments: argparse.Namespace) -> int:
    """How far referees and the owner's own calls agree about somebody."""
    language: str = arguments.language
    with opened(arguments) as store:
        found = agreement_of(store, project_of(arguments, store).id, arguments.person)
    if arguments.json:
        print_json(agreement_form(found))
        return 0
    print_paragraph(say(told_of(found), language))
    if found.references:
        head = tuple(say(message(f"cli_column_{name}"), language) for name in ("quality", "own", "referees"))
        rows = [
            (say(message(f"quality_{pair.quality}"), language), *(f"{mean:.1f}" if mean else "–" for mean in means))
            for pair in found.pairs
            for means in [(pair.own, pair.theirs)]
        ]
        print_table([head, *rows])
    return 0


def agreement_form(found: Agreement) -> dict[str, object]:
    """As JSON: the coefficient by its name, and what it comes from."""
    pairs = [{"quality": pair.quality, "own": pair.own, "referees": pair.theirs} for pair in found.pairs]
    return {
        "coefficient": "krippendorff_alpha_ordinal",
        "alpha": found.alpha,
        "rated_by_both": found.both,
        "needed": LEAST,
        "references": found.references,
        "qualities": pairs,
    }


def _flag_form(raised: Raised) -> dict[str, object]:
    note = raised.note
    return {
        "call": raised.call.id,
        "person": raised.call.person,
        "flag": note.flag,
        "name": raised.name,
        "day": note.day.isoformat(),
        "evidence": note.evidence,
        "reply": note.reply,
    }


def _flag_row(raised: Raised) -> tuple[str, ...]:
    note = raised.note
    return raised.call.id, raised.call.person, note.day.isoformat(), raised.name, note.evidence, note.reply or "–"


def _form(call: Call, name: str, language: str) -> dict[str, object]:
    """The call as it is kept, each answer with the words of its question."""
    document = call_document(call)
    for item, code, answer in zip(document["answers"], call.codes, call.answers, strict=True):
        item["code"] = code
        words = words_of(answer, language)
        item["text"] = say(wording_of(answer, name, language), language)
        item["anchors"] = list(words.anchors) if words else []
    return document


def _print_question(code: str, answer: Answer, name: str, language: str) -> None:
    minutes = say(message("cli_minutes", minutes=answer.minutes), language)
    print_line(f"{code}. {say(wording_of(answer, name, language), language)} ({minutes})")
    if words := words_of(answer, language):
        print_line(f"   + {words.good}")
        print_line(f"   – {words.vague}")
        for rating, anchor in enumerate(words.anchors, 1):
            print_line(f"   {rating}  {anchor}")


def _row(call: Call) -> tuple[str, ...]:
    rated = sum(answer.rating is not None for answer in call.answers)
    return call.id, say(message(f"call_kind_{call.kind}")), call.person, call.at.date().isoformat(), str(rated)


def _read(file: Path) -> Call:
    try:
        found = read_calls({"calls": [json.loads(file.read_text("utf-8"))]})
    except (OSError, ValueError, RecursionError):
        found = ()
    if not found:
        raise UserError("call_file_unreadable", path=str(file))
    return found[0]
