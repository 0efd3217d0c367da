"""`tpmmatch demo`: the whole way on sample people, in a folder of its own; the user's own data are not touched."""

import argparse
from pathlib import Path

from tpmmatch import paths
from tpmmatch.actions import Store, importing, open_store, printing, projects, settings
from tpmmatch.actions.home import list_projects
from tpmmatch.actions.ranking import rank
from tpmmatch.cli.matching import print_ranking
from tpmmatch.cli.opening import day_of, now
from tpmmatch.cli.output import print_line, progress
from tpmmatch.model.brief import DocumentKind, Order
from tpmmatch.model.project import Project

_STORE = "demo.sqlite"  # the name of nobody's own store, should the folder hold one
_FIRST = 5  # as many lines of a ranking as one reads
_BRIEFS = 3  # of the first


def run(arguments: argparse.Namespace) -> int:
    """Bring in the sample people, rank them for each sample project, write the briefs of the first three."""
    arguments.today = None
    folder: Path = arguments.output or Path("tpmmatch-demo")
    kept = folder / _STORE
    store = open_store(str(kept))
    try:
        with progress("Bringing people in") as show:
            report = importing.import_samples(store, now(), show)
        projects.add_samples(store, now())
        print_line(f"{report.taken} sample people (all invented) are in {kept}")
        for project in list_projects(store):
            _do_project(store, project, folder, arguments)
    finally:
        store.close()
    print_line("")
    print_line(f"Look at the briefs in {folder.resolve()}")
    print_line(f'To go on with these people: tpmmatch match n-019 --data "{kept}"')
    return 0


def _do_project(store: Store, project: Project, folder: Path, arguments: argparse.Namespace) -> None:
    with progress("Ranking") as show:
        ranking = rank(store, project, day_of(arguments), show, top=_FIRST)
    print_line("")
    print_ranking(ranking, ranking.people)
    paper = settings.paper(store, paths.country())
    order = Order(DocumentKind.CANDIDATE, project, ranking.today, top=_BRIEFS, paper=paper)
    path = folder / printing.pdf_name(project, ranking.today)
    printing.save_pdf(printing.print_document(store, order).pdf, path, force=True)
    print_line(f"Briefs of the first three: {path}")
