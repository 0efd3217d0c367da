"""The words of what stands around calls: work samples, second opinions, the owner's own questions."""

import argparse

from tpmmatch.cli import opinions, questions, works
from tpmmatch.cli.arguments import Commands, add_json_later, add_language, add_today, command, count, path
from tpmmatch.model.question import Quality

_PROJECT = "an id, or a file holding one project"
_OPENED_BY = "a file whose first line is the passphrase (else TPMMATCH_PASSPHRASE, else it is asked for)"


def add_work(plan: argparse.ArgumentParser) -> None:
    """What a review is of, beside a link."""
    work = plan.add_mutually_exclusive_group()
    work.add_argument("--document", metavar="NAME", help="of a review: an attached document to be looked at")
    work.add_argument("--sample", metavar="ID", help="of a review: the work sample that came back")


def add_to_calls(actions: "Commands[argparse.ArgumentParser]") -> None:
    """`call handout`, `call estimates` and `call opinion`."""
    handout = command(actions, "handout", works.hand_out, "print a work sample for a candidate, without its key")
    handout.add_argument("project", metavar="PROJECT", help=_PROJECT)
    handout.add_argument("sample", metavar="SAMPLE", help="the id of the sample")
    handout.add_argument("-o", "--output", type=path, metavar="PATH", help="write it as text, or as a mail (.eml)")
    handout.add_argument("--to", default="", metavar="ADDRESS", help="whom the mail is to")
    handout.add_argument("--force", action="store_true", help="overwrite a file that exists")
    add_language(handout)
    estimates = command(actions, "estimates", works.estimates, "compare the same estimate as all candidates gave it")
    estimates.add_argument("project", metavar="PROJECT", help=_PROJECT)
    add_language(estimates)
    opinion = command(actions, "opinion", opinions.list_all, "have somebody else rate what was heard, by sealed files")
    _add_opinion(opinion.add_subparsers(metavar="ACTION", required=True))
    for each in (handout, estimates):
        add_json_later(each)
        each.set_defaults(json=False)


def _add_opinion(actions: "Commands[argparse.ArgumentParser]") -> None:
    export = command(actions, "export", opinions.export, "write a call as a sealed case, without name and contact")
    export.add_argument("project", metavar="PROJECT", help=_PROJECT)
    export.add_argument("call", metavar="CALL", help="the id of the call")
    export.add_argument("--with-name", action="store_true", help="leave name and contact in")
    export.add_argument("--without-employers", action="store_true", help="take the names of employers out, too")
    opened = command(actions, "open", opinions.open_case, "show a case that was sent to you, or rate it with --ratings")
    opened.add_argument("file", type=path, metavar="FILE", help="the sealed case")
    opened.add_argument("--ratings", type=path, metavar="FILE", help="what --json printed, with your ratings in it")
    opened.add_argument("--rater", default="", metavar="NAME", help="who rates")
    merge = command(actions, "merge", opinions.merge, "put ratings that came back beside your own")
    merge.add_argument("file", type=path, metavar="FILE", help="the sealed ratings")
    add_today(merge)
    export.add_argument("-o", "--output", type=path, required=True, metavar="PATH", help="the sealed file to write")
    opened.add_argument("-o", "--output", type=path, metavar="PATH", help="with --ratings: the file to send back")
    for each in (export, opened, merge):
        each.add_argument("--passphrase-file", type=path, metavar="FILE", help=_OPENED_BY)
        each.add_argument("--force", action="store_true", help="overwrite a file that exists")
        add_language(each)
        add_json_later(each)
        each.set_defaults(json=False)


def add_questions(commands: "Commands[argparse.ArgumentParser]") -> None:
    """`questions`."""
    parser = command(commands, "questions", questions.list_all, "the questions that are asked, and your own among them")
    actions = parser.add_subparsers(metavar="ACTION", required=True)
    listed = command(actions, "list", questions.list_all, "list all questions, and whether they are asked")
    add = command(actions, "add", questions.add, "add a question of your own, or change one with --id")
    add.add_argument("ask", metavar="QUESTION", help="how it is asked")
    add.add_argument("--id", default="", metavar="ID", help="change this one")
    qualities = [str(quality) for quality in Quality]
    add.add_argument("--quality", choices=qualities, required=True, help="what it tells of")
    add.add_argument("--why", default="", metavar="TEXT", help="why you ask")
    add.add_argument("--more", action="append", default=[], metavar="TEXT", help="a follow-up; several times")
    add.add_argument("--good", default="", metavar="TEXT", help="what a good answer sounds like")
    add.add_argument("--vague", default="", metavar="TEXT", help="what a vague answer sounds like")
    help = "what a rating sounds like, from 1 to 5; five times, or not at all for the usual ones"
    add.add_argument("--anchor", action="append", default=[], metavar="TEXT", help=help)
    add.add_argument("--in", dest="calls", choices=questions.CALLS, default="video", help="by phone, video or both")
    add.add_argument("--minutes", type=count, default=4, metavar="N", help="how long it takes (default: 4)")
    for name, run, help in (
        ("remove", questions.remove, "forget a question of your own"),
        ("off", questions.switch_off, "ask this one no longer"),
        ("on", questions.switch_on, "ask this one again"),
    ):
        found = command(actions, name, run, help)
        found.add_argument("id", metavar="ID")
        add_json_later(found)
        found.set_defaults(json=False)
    for each in (listed, add):
        add_language(each)
        add_json_later(each)
        each.set_defaults(json=False)
