"""Who makes which document. A new kind takes a name in `DocumentKind`, its words, and a line here."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from tpmmatch.actions import paper_calls
from tpmmatch.actions.blinding import coded
from tpmmatch.actions.fairness import hold_fairness
from tpmmatch.actions.press import Press
from tpmmatch.actions.recording import decision_record
from tpmmatch.actions.words import vocabulary_of
from tpmmatch.briefs import candidate_brief, compare
from tpmmatch.briefs.booklet import Booklet
from tpmmatch.briefs.cheat_page import cheat_booklet
from tpmmatch.briefs.comparison_pages import comparison_booklet
from tpmmatch.briefs.contents import Chapter, Cover, pack_booklet
from tpmmatch.briefs.desk import Desk
from tpmmatch.briefs.evidence import evidence
from tpmmatch.briefs.fairness import fairness_page
from tpmmatch.briefs.fairness_page import fairness_booklet
from tpmmatch.briefs.foot import rules_line
from tpmmatch.briefs.guide_pages import guide_booklet
from tpmmatch.briefs.masthead import running_head
from tpmmatch.briefs.need import need_sheet
from tpmmatch.briefs.need_page import need_booklet
from tpmmatch.briefs.pages import candidate_booklet
from tpmmatch.briefs.record_pages import record_booklet
from tpmmatch.calls.bank import bank
from tpmmatch.calls.scores import scorecards
from tpmmatch.matching.presence import language_called
from tpmmatch.model.brief import PACKED, Brief, DocumentKind, Order, Section
from tpmmatch.model.call import CallKind
from tpmmatch.model.match import Ranked
from tpmmatch.model.profile import Profile
from tpmmatch.wording import say

Maker = Callable[[Press], Booklet]


def _candidate(press: Press) -> Booklet:
    briefs = [_brief(press, *person) for person in press.people]
    return candidate_booklet(press.desk(), briefs, press.firm, press.order.sections)


def _brief(press: Press, place: Ranked, profile: Profile) -> Brief:
    """What is said of one person; the evidence is gathered only if it is to be printed."""
    calls = press.calls(profile.id)
    names = [(flag.name, flag.id) for flag in bank(press.order.language).flags.values()]
    brief = candidate_brief(press.order.project, press.ranking, place, profile, calls, names)
    if Section.EVIDENCE not in press.order.sections:
        return brief
    cards, referees = (
        scorecards(call for call in calls if (call.kind is CallKind.REFERENCE) is told) for told in (False, True)
    )
    return replace(brief, evidence=evidence(place.match, profile, calls, names, cards, referees))


def _comparison(press: Press) -> Booklet:
    calls = [call for _, profile in press.people for call in press.calls(profile.id)]
    compared = compare(press.order.project, press.ranking, press.people, calls)
    return comparison_booklet(press.desk(landscape=True), compared, press.ranking, press.firm)


def _need(press: Press) -> Booklet:
    order = press.order
    with press.store.read() as unit:
        called = [language_called(words, vocabulary_of(unit)) for words in order.project.languages]
    languages = [say(name, order.language) for name in called]
    sheet = need_sheet(order.project, order.today, described=order.described, languages=languages)
    return need_booklet(press.desk(), sheet, press.firm)


def _fairness(press: Press) -> Booklet:
    order = press.order
    found = hold_fairness(press.store, order.project, order.today, press.progress, press.cancel)
    if order.blind:
        found = coded(found, order.language)
    return fairness_booklet(press.desk(), fairness_page(found), press.firm)


def _guide(press: Press) -> Booklet:
    return guide_booklet(press.desk(), paper_calls.guides(press), press.firm)


def _cheat(press: Press) -> Booklet:
    return cheat_booklet(press.desk(), paper_calls.talks(press), press.firm)


def _references(press: Press) -> Booklet:
    return guide_booklet(press.desk(), paper_calls.references(press), press.firm)


def _decision(press: Press) -> Booklet:
    return record_booklet(press.desk(), decision_record(press), press.firm)


def _pack(press: Press) -> Booklet:
    """The documents of the order in one, and a word on those that it lacks."""
    inner, desk, order = press.naming_all(), press.desk(), press.order
    kinds = [kind for kind in PACKED if kind in order.documents]
    chapters = []
    for place, kind in enumerate(kinds):
        press.step(place, len(kinds))
        chapters.append(Chapter(desk.say(f"document_{kind}"), _PACK_MAKERS.get(kind, MAKERS[kind])(inner)))
    title = desk.say("paper_pack_title", project=order.project.title)
    head = desk.say("paper_pack_head", project=order.project.title)
    foot = rules_line(desk, press.ranking.rules, order.today)
    cover = Cover(title, head, foot, running_head(desk, head, order.today), _lacking(desk, order))
    return pack_booklet(desk, cover, chapters, press.firm)


def _packed_guides(press: Press) -> Booklet:
    """One for everybody: what only one person is asked stands on their cheat sheet, and in a guide of their own."""
    papers = paper_calls.guides(press) if press.order.each_guide else paper_calls.shared_guides(press)
    return guide_booklet(press.desk(), papers, press.firm)


def _lacking(desk: Desk, order: Order) -> str:
    """What isn't in a pack and can be had, in a line."""
    lacking = [desk.say(f"document_{kind}") for kind in PACKED if kind not in order.documents]
    if DocumentKind.GUIDE in order.documents and not order.each_guide:
        lacking.append(desk.say("paper_each_guide"))
    return desk.say("paper_pack_lacks", documents="; ".join(lacking)) if lacking else ""


_PACK_MAKERS: Mapping[DocumentKind, Maker] = {DocumentKind.GUIDE: _packed_guides}
MAKERS: Mapping[DocumentKind, Maker] = {
    DocumentKind.CANDIDATE: _candidate,
    DocumentKind.COMPARISON: _comparison,
    DocumentKind.GUIDE: _guide,
    DocumentKind.CHEAT: _cheat,
    DocumentKind.REFERENCES: _references,
    DocumentKind.NEED: _need,
    DocumentKind.DECISION: _decision,
    DocumentKind.FAIRNESS: _fairness,
    DocumentKind.PACK: _pack,
}
