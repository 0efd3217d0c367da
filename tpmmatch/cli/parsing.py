"""The words of the command line. `--data` may stand before or after the command, `--json` anywhere after it."""

import argparse

from tpmmatch import __version__
from tpmmatch.actions.settings import named_sections
from tpmmatch.cli import (
    backups,
    briefing,
    demo,
    duplicates,
    fairness,
    importing,
    matching,
    method,
    people,
    projects,
)
from tpmmatch.cli.arguments import (
    EPILOG,
    Commands,
    add_json,
    add_json_later,
    add_language,
    add_today,
    command,
    count,
    path,
    place,
)
from tpmmatch.cli.parsing_calls import add_calls
from tpmmatch.errors import UserError
from tpmmatch.model.brief import PACKED, DocumentKind, Paper, Section
from tpmmatch.wording import say


def make_parser() -> argparse.ArgumentParser:
    """The parser of all commands; a parsed command carries its function as `run`."""
    parser = argparse.ArgumentParser(
        prog="tpmmatch",
        description="Find the freelance technical project manager for your project. No command opens the window.",
        epilog=EPILOG,
        allow_abbrev=False,  # "--y" must not erase anybody
    )
    parser.add_argument("--version", action="version", version=f"tpmmatch {__version__}")
    parser.add_argument(
        "--data", type=place, metavar="PATH|URL", help="the SQLite file, or a PostgreSQL URL, to work on"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_import(commands)
    _add_people(commands)
    _add_duplicates(commands)
    _add_project(commands)
    _add_match(commands)
    add_calls(commands)
    _add_fairness(commands)
    _add_brief(commands)
    _add_method(commands)
    _add_backups(commands)
    found = command(commands, "demo", demo.run, "the whole way on sample people: rank, and write briefs")
    found.add_argument(
        "-o", "--output", type=path, metavar="FOLDER", help="where the briefs go (default: tpmmatch-demo)"
    )
    return parser


def _add_import(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "import", importing.run, "bring people in from files or folders")
    parser.add_argument(
        "paths",
        nargs="+",
        type=path,
        metavar="PATH",
        help="CVs (PDF, Word, OpenDocument, RTF, text), JSON Resume, spreadsheets, address cards, a LinkedIn export; "
        "or a folder or zip file of them",
    )
    parser.add_argument("--sheet", default="", metavar="NAME", help="read only this sheet of a workbook")
    parser.add_argument(
        "--columns",
        default="",
        metavar="FIELD=COLUMN,…",
        help="what columns of a list hold, by letter or header: name=B,email=C; remembered for lists like it",
    )
    _add_decisions(parser)
    add_json(parser)


def _add_decisions(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-n",
        "--dry-run",
        action="store_true",
        help="save nothing; tell who was read, where each value stood and what isn't certain (all of it with --json)",
    )
    parser.add_argument(
        "--only-certain", action="store_true", help="leave out whoever isn't certain, as a dry run tells it"
    )
    help = "take in, too, who was read off pictures of pages (scans, photos); they wait to be looked at otherwise"
    parser.add_argument("--pictures", action="store_true", help=help)
    parser.add_argument(
        "--skip",
        action="append",
        default=[],
        metavar="SOURCE",
        help="leave this source out, named as in the report: cv.pdf, people.csv:12; can be given several times",
    )
    parser.add_argument(
        "--update",
        action="append",
        default=[],
        metavar="SOURCE=ID",
        help="this source is of the person with that id: they are brought up to date; can be given several times",
    )


def _add_people(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "people", people.list_all, "list, show, export or erase people")
    add_json(parser)
    actions = parser.add_subparsers(metavar="ACTION")
    add_json_later(command(actions, "list", people.list_all, "list everybody"))
    show = command(actions, "show", people.show, "show one person")
    show.add_argument("id", metavar="ID")
    add_json_later(show)
    export = command(
        actions,
        "export",
        people.export,
        "write people as JSON Resume (.json, .jsonl), a spreadsheet (.csv, .xlsx) or address cards (.vcf)",
    )
    export.add_argument("ids", nargs="*", metavar="ID", help="nobody named means everybody")
    export.add_argument("-o", "--output", type=path, required=True, metavar="PATH")
    export.add_argument("--force", action="store_true", help="overwrite a file that exists")
    add_json_later(export)
    access = command(actions, "access", people.hand_over, "write all that is kept of a person, to hand to them")
    access.add_argument("id", metavar="ID")
    access.add_argument("-o", "--output", type=path, required=True, metavar="PATH", help="the .zip file to write")
    access.add_argument("--force", action="store_true", help="overwrite a file that exists")
    add_language(access)
    add_json_later(access)
    notice = command(actions, "notice", people.print_notice, "print what to tell candidates of what is kept of them")
    add_language(notice)
    erase = command(actions, "erase", people.erase, "forget a person for good")
    erase.add_argument("id", metavar="ID")
    erase.add_argument("--yes", action="store_true", help="really forget")
    add_json_later(erase)


def _add_duplicates(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "who may be here twice, with the reasons; nobody is made one unasked"
    parser = command(commands, "duplicates", duplicates.run, help)
    help = "remember that these two are not the same person"
    parser.add_argument("--dismiss", nargs=2, metavar=("A", "B"), help=help)
    add_json(parser)
    help = "make one person of two, with the history, tags, lists and documents of both; the window can undo it"
    parser = command(commands, "merge", duplicates.merge, help)
    parser.add_argument("keep", metavar="KEEP", help="whose id stays")
    parser.add_argument("other", metavar="OTHER", help="who is here twice")
    parser.add_argument("--show", action="store_true", help="only show where the two differ; nothing is changed")
    help = "what to take where they differ, as /basics/email=kept or …=other (default: who changed last)"
    parser.add_argument("--take", action="append", default=[], metavar="FIELD=SIDE", help=help)
    add_json(parser)


def _add_project(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "project", projects.list_all, "add, list, show, export or remove projects")
    add_json(parser)
    actions = parser.add_subparsers(metavar="ACTION")
    add = command(actions, "add", projects.add, "take in project files; the same id again updates")
    add.add_argument("files", nargs="+", type=path, metavar="FILE")
    add_json_later(add)
    add_json_later(command(actions, "list", projects.list_all, "list all projects"))
    command(actions, "schema", projects.schema, "print the JSON Schema of a project file")
    for name, run, help in (
        ("show", projects.show, "show a project and what was understood of it"),
        ("remove", projects.remove, "forget a project"),
    ):
        found = command(actions, name, run, help)
        found.add_argument("project", metavar="ID")
        add_json_later(found)
    export = command(actions, "export", projects.export, "write a project as the file that it can be taken in from")
    export.add_argument("project", metavar="ID")
    export.add_argument("-o", "--output", type=path, required=True, metavar="PATH")
    export.add_argument("--force", action="store_true", help="overwrite a file that exists")
    add_json_later(export)


def _add_match(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "match", matching.run, "rank everybody for a project, with reasons")
    parser.add_argument("project", metavar="PROJECT", help="an id, or a file holding one project")
    parser.add_argument("--top", type=count, metavar="N", help="only the first N")
    parser.add_argument("--why", metavar="ID", help="why this person stands where they stand, and what would change it")
    add_today(parser)
    add_language(parser)
    add_json(parser)


def _add_fairness(commands: "Commands[argparse.ArgumentParser]") -> None:
    help = "swap in every profile what must not count, and tell who moves by it (exit status 1 if anybody does)"
    parser = command(commands, "fairness", fairness.run, help)
    parser.add_argument("project", metavar="PROJECT", help="an id, or a file holding one project")
    add_today(parser)
    add_language(parser)
    add_json(parser)


def _add_method(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "method", method.run, "tell how the order is worked out, with all its numbers")
    add_language(parser)
    add_json(parser)


def _add_backups(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(commands, "backup", backups.run_backup, "write all people, projects and settings to one file")
    parser.add_argument("path", type=path, metavar="PATH", help="the file to write")
    parser.add_argument("--force", action="store_true", help="overwrite an existing file")
    help = "put a backup in the place of all that is there, which is backed up before"
    parser = command(commands, "restore", backups.run_restore, help)
    parser.add_argument("path", type=path, metavar="PATH", help="a backup")
    help = "see that everything kept can be read (exit status 1 if anything can't)"
    command(commands, "check", backups.run_check, help)


def _add_brief(commands: "Commands[argparse.ArgumentParser]") -> None:
    parser = command(
        commands,
        "brief",
        briefing.run,
        "write one PDF: briefs, a comparison, guides for calls, the need to send, papers for a meeting",
    )
    parser.add_argument("project", metavar="PROJECT", help="an id, or a file holding one project")
    parser.add_argument(
        "--kind", choices=list(DocumentKind), default=DocumentKind.CANDIDATE, help="which document (default: candidate)"
    )
    parser.add_argument("--person", action="append", default=[], metavar="ID", help="whom; may be given several times")
    help = "nobody named: the first N (default: 3; to compare and for a pack, the shortlist, else 5)"
    parser.add_argument("--top", type=count, default=None, metavar="N", help=help)
    parser.add_argument(
        "--paper", choices=[str(paper) for paper in Paper], help="default: as set, else as usual in your country"
    )
    _add_what(parser)
    parser.add_argument("-o", "--output", type=path, required=True, metavar="PATH")
    parser.add_argument("--force", action="store_true", help="overwrite a file that exists")
    add_today(parser)
    add_language(parser)


def _add_what(parser: argparse.ArgumentParser) -> None:
    """What of a document is printed, and what is left out."""
    usual = "as set, else all but evidence; in a pack all"
    told = "the evidence is a second page, alone as many as it takes"
    help = f"which parts of a candidate brief, of {','.join(Section)}; {told} (default: {usual})"
    parser.add_argument("--sections", type=_sections, metavar="PART,PART", help=help)
    usual = "need,comparison,candidate,cheat,guide; once decided need,comparison,candidate,decision"
    help = f"what a pack holds, of {','.join(PACKED)}, or all (default: {usual})"
    parser.add_argument("--documents", type=_documents, default=(), metavar="KIND,KIND", help=help)
    help = "in a pack: a guide for each person, with what only they are asked, in place of one for all"
    parser.add_argument("--each-guide", action="store_true", help=help)
    blind = "hide name, contact, place, age and gender of the people, wherever they are told of"
    parser.add_argument("--blind", action="store_true", help=blind)
    parser.add_argument("--hide-employers", action="store_true", help="the same, and for whom they worked")
    form = "a guide or reference sheet as a form to fill in; `call record` reads it back"
    parser.add_argument("--form", action="store_true", help=form)
    described = "put your own description of the project on the need sheet too (left out otherwise)"
    parser.add_argument("--described", action="store_true", help=described)


def _sections(text: str) -> tuple[Section, ...]:
    try:
        return named_sections([name.strip() for name in text.split(",") if name.strip()])
    except UserError as error:
        raise argparse.ArgumentTypeError(say(error)) from None


def _documents(text: str) -> tuple[DocumentKind, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if names == ["all"]:
        return PACKED
    for name in names:
        if name not in PACKED:
            known = ", ".join((*PACKED, "all"))
            raise argparse.ArgumentTypeError(f"“{name}” is no document of a pack. Choose from: {known}")
    return tuple(map(DocumentKind, names))
