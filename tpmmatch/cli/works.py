"""`tpmmatch call handout` and `tpmmatch call estimates`."""

import argparse
from dataclasses import asdict

from tpmmatch.actions import works
from tpmmatch.actions.courses import course_of
from tpmmatch.actions.files import write_atomically
from tpmmatch.actions.people import names
from tpmmatch.cli.opening import opened, project_of
from tpmmatch.cli.output import print_json, print_line, print_table, tell
from tpmmatch.errors import UserError
from tpmmatch.model.words import Figure, message
from tpmmatch.model.work import Work, WorkKind
from tpmmatch.wording import say


def work_of(arguments: argparse.Namespace) -> Work:
    """What a review is to look at."""
    if arguments.sample:
        return Work(WorkKind.SAMPLE, arguments.sample, works.handed_out(arguments.sample, arguments.language).title)
    if arguments.document:
        return Work(WorkKind.DOCUMENT, arguments.document, arguments.document)
    if not arguments.link:
        raise UserError("review_without_work")
    link = works.link_of(arguments.link)
    return Work(WorkKind.LINK, link, link)


def hand_out(arguments: argparse.Namespace) -> int:
    """Print or write what a candidate gets of a sample."""
    language: str = arguments.language
    with opened(arguments) as store:
        title = project_of(arguments, store).title
    text = works.hand_out_text(arguments.sample, title, language)
    if arguments.output is not None:
        is_mail = arguments.output.suffix.lower() == ".eml"
        draft = works.hand_out_draft(arguments.sample, title, arguments.to, language)
        write_atomically(arguments.output, draft if is_mail else text.encode(), arguments.force)
    if arguments.json:
        print_json({"sample": arguments.sample, "text": text})
    elif arguments.output is None:
        print_line(text.rstrip())
    return 0


def estimates(arguments: argparse.Namespace) -> int:
    """The same estimate of all, and who promises far less or more than the others."""
    language: str = arguments.language
    with opened(arguments) as store:
        course = course_of(store, project_of(arguments, store).id)
        told, lines = works.promises(course, names(store, [call.person for call in course.calls]))
    if arguments.json:
        range_ = {"lowest": told.lowest, "middle": told.middle, "highest": told.highest} if told else None
        print_json({"range": range_, "estimates": [asdict(line) for line in lines]})
    elif told is None:
        tell(say(message("cli_no_estimates"), language))
    else:
        figures = {name: Figure(getattr(told, name)) for name in ("lowest", "middle", "highest")}
        print_line(say(message("cli_estimates", **figures), language))
        print_table([_row(line, language) for line in lines])
    return 0


def _row(line: works.Promised, language: str) -> tuple[str, ...]:
    given = (line.estimate.least, line.estimate.likely, line.estimate.most)
    days = " – ".join(say(Figure(value), language) if value is not None else "?" for value in given)
    return line.person, line.name, days, say(message(f"promise_{line.promise}"), language)
