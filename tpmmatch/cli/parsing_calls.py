"""The words of the command line for calls, references, stages, decisions and what became of them."""

import argparse

from tpmmatch.actions.following import FOLLOWED
from tpmmatch.cli import calls, deciding, talks
from tpmmatch.cli.arguments import (
    Commands,
    add_json,
    add_json_later,
    add_language,
    add_today,
    command,
    count,
    moment,
    path,
)
from tpmmatch.model.decision import Closeness, Stage

_PROJECT = "an id, or a file holding one project"
_PERSON = "the id of the candidate"


def add_calls(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`call`, and all that leads from calls to a decision and on."""
    parser = command(commands, "call", calls.list_all, "plan calls, record them, list or remove them; what they show")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    plan = command(actions, "plan", calls.plan, "plan a call with somebody and print it as a guide")
    record = command(actions, "record", calls.record, "keep a call that was held, from a file")
    listed = command(actions, "list", calls.list_all, "list the calls of a project")
    remove = command(actions, "remove", calls.remove, "remove a call with all that was noted in it")
    flags = command(actions, "flags", calls.flags, "list the red flags noted in calls, with what they say to them")
    help = "tell how far referees and your own calls agree about somebody"
    agreement = command(actions, "agreement", calls.agreement, help)
    for each in (plan, record, listed, remove, flags, agreement):
        each.add_argument("project", metavar="PROJECT", help=_PROJECT)
    plan.add_argument("person", metavar="PERSON", help=_PERSON)
    kinds = [str(kind) for kind in calls.KINDS]
    plan.add_argument("--kind", choices=kinds, default=kinds[0], help=f"what the call is for (default: {kinds[0]})")
    plan.add_argument("--at", type=moment, metavar="DATETIME", help="when it is, as 2027-01-04T10:30 (default: now)")
    plan.add_argument("--ics", type=path, metavar="FILE", help="write an invitation for calendars, too; needs --at")
    plan.add_argument("--link", default="", metavar="URL", help="where to dial in; of a review, its page")
    plan.add_argument("--force", action="store_true", help="overwrite an invitation that exists")
    talks.add_work(plan)
    record.add_argument("file", type=path, metavar="FILE", help="a plan in JSON or a PDF form, filled in")
    record.add_argument("--finish", action="store_true", help="close the call, and note what it changed in the order")
    remove.add_argument("id", metavar="ID", help="the id of the call")
    flags.add_argument("person", nargs="?", metavar="PERSON", help=f"{_PERSON} (default: everybody)")
    agreement.add_argument("person", metavar="PERSON", help=_PERSON)
    for each in (plan, record):
        add_today(each)
    for each in (plan, record, flags, agreement):
        add_language(each)
    for each in (plan, record, listed, remove, flags, agreement):
        add_json_later(each)
        each.set_defaults(json=False)
    talks.add_to_calls(actions)
    talks.add_questions(commands)
    _add_log(commands)
    _add_stage(commands)
    _add_decline(commands)
    _add_decide(commands)
    _add_outcome(commands)


def _add_log(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "note that somebody was asked something, answered, or was called in vain; or tell how quickly all answer"
    parser = command(commands, "log", deciding.log, help)
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("person", nargs="?", metavar="PERSON", help=f"{_PERSON}; nobody named: tell of all")
    parser.add_argument(
        "what", nargs="?", choices=deciding.LOGGED, metavar="|".join(deciding.LOGGED), help="what it was"
    )
    parser.add_argument("--at", type=moment, metavar="DATETIME", help="when, as 2027-01-04T10:30 (default: now)")
    _add_saying(parser)


def _add_stage(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "stage", deciding.stage, "bring somebody to a stage; or tell where everybody is")
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("person", nargs="?", metavar="PERSON", help=f"{_PERSON}; nobody named: tell of all")
    stages = [str(stage) for stage in Stage if stage is not Stage.CHOSEN]
    help = f"one of {', '.join(stages)}; `decide` leads to chosen"
    parser.add_argument("stage", nargs="?", choices=[str(stage) for stage in Stage], metavar="STAGE", help=help)
    parser.add_argument("--note", default="", metavar="TEXT", help="a note, in your own words")
    add_today(parser)
    _add_saying(parser)


def _add_decline(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "print a polite text that declines somebody, or write it as a mail; it gives no reasons"
    parser = command(commands, "decline", deciding.decline, help)
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("person", metavar="PERSON", help=_PERSON)
    help = "how far they came (default: as calls and stages tell)"
    parser.add_argument("--after", choices=[str(each) for each in Closeness], help=help)
    parser.add_argument("-o", "--output", type=path, metavar="PATH", help="write it as a mail (.eml)")
    parser.add_argument("--force", action="store_true", help="overwrite a file that exists")
    parser.add_argument("--sent", action="store_true", help="note that it was sent: they are declined from now on")
    _add_saying(parser)


def _add_decide(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "choose somebody, and keep what the choice rests on; an earlier decision stays on record"
    parser = command(commands, "decide", deciding.decide, help)
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    parser.add_argument("person", metavar="PERSON", help="the id of whom you choose")
    parser.add_argument("--rating", type=count, required=True, metavar="1-5", help="your own rating of them")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why, in your own words")
    add_today(parser)
    _add_saying(parser)


def _add_outcome(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "note how it went, by the very criteria of the decision; or show them with what was foreseen"
    parser = command(commands, "outcome", deciding.outcome, help)
    parser.add_argument("project", metavar="PROJECT", help=_PROJECT)
    days = ", ".join(map(str, FOLLOWED))
    parser.add_argument("--days", type=int, choices=FOLLOWED, help=f"after how many days: {days}")
    parser.add_argument(
        "--rate", action="append", default=[], type=deciding.rating, metavar="CRITERION=1-5",
        help="how it went by a criterion; can be given several times",
    )  # fmt: skip
    parser.add_argument("--note", default="", metavar="TEXT", help="a note, in your own words")
    _add_saying(parser)


def _add_saying(parser: argparse.ArgumentParser) -> None:
    add_language(parser)
    add_json(parser)
