"""`tpmmatch brief`: candidate briefs as one PDF."""

import argparse

from tpmmatch.actions import printing, projects
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.opening import day_of, opened
from tpmmatch.cli.output import progress
from tpmmatch.errors import UserError
from tpmmatch.model.brief import Paper


def run(arguments: argparse.Namespace) -> int:
    """Write briefs of the people named, else of the first in the ranking."""
    if arguments.output.exists() and not arguments.force:
        raise UserError("file_exists", path=str(arguments.output))  # before the work, not after it
    with opened(arguments) as store, progress("Ranking") as show:
        project = projects.find(store, arguments.project)
        ranking = rank(store, project, day_of(arguments), show)
        ids = arguments.person or printing.first_ids(ranking, arguments.top)
        data = printing.brief_pdf(store, project, ranking, ids, Paper(arguments.paper))
    printing.save_pdf(data, arguments.output, arguments.force)
    print(f"{len(ids)} {'page' if len(ids) == 1 else 'pages'} written to {arguments.output}")
    return 0
