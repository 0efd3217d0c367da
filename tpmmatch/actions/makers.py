"""Who makes which document. A new kind takes a name in `DocumentKind`, its words, and a line here."""

from collections.abc import Callable, Mapping

from tpmmatch.actions import paper_calls
from tpmmatch.actions.fairness import hold_fairness
from tpmmatch.actions.press import Press
from tpmmatch.actions.recording import decision_record
from tpmmatch.briefs import candidate_brief
from tpmmatch.briefs.booklet import Booklet
from tpmmatch.briefs.cheat_page import cheat_booklet
from tpmmatch.briefs.fairness import fairness_page
from tpmmatch.briefs.fairness_page import fairness_booklet
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.pages import candidate_booklet
from tpmmatch.briefs.record_pages import record_booklet
from tpmmatch.model.brief import DocumentKind

Maker = Callable[[Press], Booklet]


def _candidate(press: Press) -> Booklet:
    order = press.order
    briefs = [candidate_brief(order.project, press.ranking, *person) for person in press.people]
    return candidate_booklet(press.desk(), briefs, press.firm, order.sections)


def _fairness(press: Press) -> Booklet:
    order = press.order
    found = hold_fairness(press.store, order.project, order.today, press.progress, press.cancel)
    return fairness_booklet(press.desk(), fairness_page(found), press.firm)


def _guide(press: Press) -> Booklet:
    return guide_booklet(press.desk(), paper_calls.guides(press), press.firm)


def _cheat(press: Press) -> Booklet:
    return cheat_booklet(press.desk(), paper_calls.talks(press), press.firm)


def _references(press: Press) -> Booklet:
    return guide_booklet(press.desk(), paper_calls.references(press), press.firm)


def _decision(press: Press) -> Booklet:
    return record_booklet(press.desk(), decision_record(press), press.firm)


MAKERS: Mapping[DocumentKind, Maker] = {
    DocumentKind.CANDIDATE: _candidate,
    DocumentKind.GUIDE: _guide,
    DocumentKind.CHEAT: _cheat,
    DocumentKind.REFERENCES: _references,
    DocumentKind.DECISION: _decision,
    DocumentKind.FAIRNESS: _fairness,
}
