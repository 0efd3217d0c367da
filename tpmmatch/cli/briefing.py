"""`tpmmatch brief`: candidate briefs as one PDF, or the fairness test as a page."""

import argparse

from tpmmatch import paths
from tpmmatch.actions import Store, printing, settings
from tpmmatch.actions.fairness import fairness_pdf, hold_fairness
from tpmmatch.actions.files import check_free
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_line, progress
from tpmmatch.errors import UserError
from tpmmatch.model.brief import Paper
from tpmmatch.model.words import message
from tpmmatch.wording import say

CANDIDATE, FAIRNESS = "candidate", "fairness"
KINDS = (CANDIDATE, FAIRNESS)


def run(arguments: argparse.Namespace) -> int:
    """Write the document asked for; a place that can't be written to is refused before the work, not only after it."""
    check_free(arguments.output, arguments.force)
    data, pages = _fairness(arguments) if arguments.kind == FAIRNESS else _candidates(arguments)
    printing.save_pdf(data, arguments.output, arguments.force)
    place = str(arguments.output)
    many = message("cli_pages_written", pages=pages, path=place)
    print_line(say(message("cli_page_written", path=place) if pages == 1 else many, arguments.language))
    return 0


def _candidates(arguments: argparse.Namespace) -> tuple[bytes, int]:
    """Briefs of the people named, else of the first in the ranking."""
    with opened(arguments) as store, progress(say(message("cli_ranking"), arguments.language)) as show:
        project = project_of(arguments, store)
        named = list(dict.fromkeys(arguments.person))
        ranking = rank(store, project, day_of(arguments), show, top=arguments.top, ids=named or None)
        ids = named or printing.first_ids(ranking, arguments.top)
        wanted, paper = arguments.sections or settings.sections(store), _paper(arguments, store)
        data = printing.brief_pdf(store, project, ranking, ids, paper, arguments.language, sections=wanted)
        return data, len(ids)


def _fairness(arguments: argparse.Namespace) -> tuple[bytes, int]:
    if arguments.person:
        raise UserError("fairness_persons")
    if arguments.sections:
        raise UserError("sections_fairness")
    with opened(arguments) as store, progress(say(message("cli_testing"), arguments.language)) as show:
        project = project_of(arguments, store)
        found = hold_fairness(store, project, day_of(arguments), show)
        return fairness_pdf(store, found, _paper(arguments, store), arguments.language), 1


def _paper(arguments: argparse.Namespace, store: Store) -> Paper:
    """What was asked for, else what is set, else what is usual here."""
    return Paper(arguments.paper) if arguments.paper else settings.paper(store, paths.country())
