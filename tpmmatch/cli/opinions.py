"""`tpmmatch call opinion`: a case goes out sealed, is rated elsewhere, and comes back."""

import argparse
import getpass
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from tpmmatch.actions import opinions
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.guiding import guide_of
from tpmmatch.actions.opinions import Blind, Case, Sealed
from tpmmatch.cli.opening import day_of, now, opened, project_of
from tpmmatch.cli.output import print_json, print_line
from tpmmatch.errors import UserError
from tpmmatch.model.call_document import plain
from tpmmatch.model.document import mapping
from tpmmatch.model.opinion import blank, read_judged
from tpmmatch.model.words import message
from tpmmatch.wording import say

_VARIABLE = "TPMMATCH_PASSPHRASE"
_PLACES = 1000


def list_all(_arguments: argparse.Namespace) -> int:
    """Never asked for by itself: an action is required."""
    return 2


def export(arguments: argparse.Namespace) -> int:
    """Write a sealed case."""
    blind = Blind(name=not arguments.with_name, employers=arguments.without_employers)
    with opened(arguments) as store:
        project = project_of(arguments, store)
        sealed = Sealed(arguments.output, _passphrase(arguments), arguments.force)
        opinion = opinions.send(store, project.id, arguments.call, blind, sealed, now(), arguments.language)
    if arguments.json:
        print_json({"opinion": opinion.id, "call": opinion.call, "written": str(arguments.output)})
    else:
        print_line(say(message("cli_opinion_written", path=str(arguments.output)), arguments.language))
    return 0


def open_case(arguments: argparse.Namespace) -> int:
    """Show a case, or seal the ratings of it."""
    passphrase = _passphrase(arguments)
    case = opinions.open_case(arguments.file, passphrase)
    if arguments.ratings is None:
        if arguments.json:
            print_json(plain(asdict(case)) | {"judged": [plain(asdict(each)) for each in blank(case)]})
        else:
            _print_case(case, arguments.language)
        return 0
    if arguments.output is None:
        raise UserError("opinion_ratings_unreadable", path=str(arguments.ratings))
    judged = read_judged(mapping(_read(arguments.ratings)), _PLACES)
    opinions.send_back(case, arguments.rater, judged, Sealed(arguments.output, passphrase, arguments.force))
    if arguments.json:
        print_json({"written": str(arguments.output)})
    else:
        print_line(say(message("cli_opinion_rated", path=str(arguments.output)), arguments.language))
    return 0


def merge(arguments: argparse.Namespace) -> int:
    """Put ratings that came back beside the owner's, which are shown once both are in."""
    language: str = arguments.language
    with opened(arguments) as store:
        project, opinion = opinions.merge(store, arguments.file, _passphrase(arguments), now())
        course = course_of(store, project)
        call = course.call(opinion.call)
        if call is None:
            raise UserError("opinion_unknown", name=arguments.file.name)
        guide = guide_of(store, project, call, language, day_of(arguments))
    found = next(each for each in opinions.compared(course, call, guide, language) if each.opinion.id == opinion.id)
    if arguments.json:
        lines = [plain(asdict(line)) for line in found.lines]
        print_json({"call": call.id, "waits_for": found.waits_for or None, "alpha": found.alpha, "lines": lines})
    elif found.waits_for:
        print_line(say(message("cli_opinion_waits"), language))
    else:
        _print_compared(found, language)
    return 0


def _print_case(case: Case, language: str) -> None:
    for line in (case.title, f"{case.kind}, {case.met}", case.name, *case.need):
        if line:
            print_line(line)
    for head, lines in case.profile:
        print_line("")
        print_line(head)
        for line in lines:
            print_line(f"  {line}")
    for question in case.questions:
        print_line("")
        print_line(f"[{question.place}] {question.words.ask}")
        for note in filter(None, question.notes):
            print_line(f"  “{note}”")
        for rating, anchor in enumerate(question.words.anchors, 1):
            print_line(f"  {rating}  {anchor}")
    print_line("")
    print_line(say(message("cli_opinion_form"), language))


def _print_compared(found: opinions.Compared, language: str) -> None:
    for line in found.lines:
        values = {"own": line.own or "–", "theirs": line.theirs or "–", "ask": line.ask}
        print_line(say(message("cli_opinion_line", **values), language))
    print_line(say(opinions.agreement_numbers(found), language))
    print_line(say(message(opinions.agreement_word(found.alpha)), language))


def _passphrase(arguments: argparse.Namespace) -> str:
    """Never an argument: those are seen by whoever lists the programs that run."""
    file: Path | None = arguments.passphrase_file
    if file is not None:
        try:
            return file.read_text("utf-8").splitlines()[0]
        except (OSError, ValueError, IndexError):
            raise UserError("passphrase_missing") from None
    if said := os.environ.get(_VARIABLE):
        return said
    if not sys.stdin.isatty():
        raise UserError("passphrase_missing")
    return getpass.getpass(say(message("cli_passphrase"), arguments.language))


def _read(file: Path) -> object:
    try:
        return json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        raise UserError("opinion_ratings_unreadable", path=str(file)) from None
