"""`tpmmatch brief`: any document as one PDF."""

import argparse

from tpmmatch import paths
from tpmmatch.actions import Store, printing, settings
from tpmmatch.actions.files import check_free
from tpmmatch.cli.opening import day_of, opened, project_of
from tpmmatch.cli.output import print_line, progress
from tpmmatch.errors import UserError
from tpmmatch.model.brief import PACKED, DocumentKind, Order, Paper, Printed
from tpmmatch.model.words import message
from tpmmatch.wording import say

_WITH_SECTIONS = (DocumentKind.CANDIDATE, DocumentKind.PACK)


def run(arguments: argparse.Namespace) -> int:
    """Write the document asked for; a place that can't be written to is refused before the work, not only after it."""
    check_free(arguments.output, arguments.force)
    made = _make(arguments, DocumentKind(arguments.kind))
    printing.save_pdf(made.pdf, arguments.output, arguments.force)
    place = str(arguments.output)
    many = message("cli_pages_written", pages=made.pages, path=place)
    print_line(say(message("cli_page_written", path=place) if made.pages == 1 else many, arguments.language))
    return 0


def _make(arguments: argparse.Namespace, kind: DocumentKind) -> Printed:
    _check(arguments, kind)
    work = message("cli_testing" if kind is DocumentKind.FAIRNESS else "cli_ranking")
    with opened(arguments) as store, progress(say(work, arguments.language)) as show:
        order = Order(
            kind,
            project_of(arguments, store),
            day_of(arguments),
            people=tuple(arguments.person),
            top=arguments.top,
            paper=_paper(arguments, store),
            language=arguments.language,
            sections=arguments.sections or settings.sections(store, kind),
            blind=arguments.blind or arguments.hide_employers,
            hide_employers=arguments.hide_employers,
            described=arguments.described,
            documents=arguments.documents,
            form=arguments.form,
            each_guide=arguments.each_guide,
        )
        return printing.print_document(store, _checked(printing.completed(store, order)), progress=show)


def _check(arguments: argparse.Namespace, kind: DocumentKind) -> None:
    """What doesn't belong to the document is refused: left unsaid, it would be missed on paper."""
    if kind is DocumentKind.FAIRNESS and arguments.person:
        raise UserError("fairness_persons")
    if kind not in _WITH_SECTIONS and arguments.sections:
        raise UserError("sections_fairness")
    if kind is not DocumentKind.PACK and arguments.documents:
        raise UserError("documents_kind")
    holds = frozenset({kind} if kind is not DocumentKind.PACK else arguments.documents or PACKED)
    if arguments.each_guide and (kind is not DocumentKind.PACK or DocumentKind.GUIDE not in holds):
        raise UserError("each_guide_kind")
    if arguments.described and DocumentKind.NEED not in holds:
        raise UserError("described_kind")


def _checked(order: Order) -> Order:
    """What the papers of a decided project usually hold is known only once the project is."""
    if order.each_guide and DocumentKind.GUIDE not in order.documents:
        raise UserError("each_guide_decided", project=order.project.title)
    return order


def _paper(arguments: argparse.Namespace, store: Store) -> Paper:
    """What was asked for, else what is set, else what is usual here."""
    return Paper(arguments.paper) if arguments.paper else settings.paper(store, paths.country())
