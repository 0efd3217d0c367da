"""`tpmmatch brief`: candidate briefs as one PDF."""

import argparse

from tpmmatch.actions import printing, projects
from tpmmatch.actions.files import check_free
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.opening import day_of, opened
from tpmmatch.cli.output import print_line, progress
from tpmmatch.model.brief import Paper


def run(arguments: argparse.Namespace) -> int:
    """Write briefs of the people named, else of the first in the ranking."""
    check_free(arguments.output, arguments.force)  # before the work, not only after it
    with opened(arguments) as store, progress("Ranking") as show:
        project = projects.find(store, arguments.project)
        ranking = rank(store, project, day_of(arguments), show)
        ids = list(dict.fromkeys(arguments.person)) or printing.first_ids(ranking, arguments.top)
        data = printing.brief_pdf(store, project, ranking, ids, Paper(arguments.paper))
    printing.save_pdf(data, arguments.output, arguments.force)
    print_line(f"{len(ids)} {'page' if len(ids) == 1 else 'pages'} written to {arguments.output}")
    return 0
