"""What to ask in a call, in which order, with how much time for each.

The core is the same for all candidates of a project, in the same order (structured interviews: Campion, Palmer &
Campion 1997, "A review of structure in the selection interview"); what is about one person comes beside it. By phone
the unknowns come first, what moves the order most before the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tpmmatch.calls.bank import OWN, TESTIMONIAL, Bank
from tpmmatch.calls.evidence import is_quality
from tpmmatch.model.call import CallKind, Mode
from tpmmatch.model.match import Contribution, Criterion, Match, Quote, Rung
from tpmmatch.model.pack import Pack
from tpmmatch.model.question import Quality, Question, Sample
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Words
from tpmmatch.vocabulary import Vocabulary

MINUTES = {CallKind.SCREEN: 20, CallKind.INTERVIEW: 45, CallKind.REFERENCE: 25, CallKind.REVIEW: 20}
THEIRS = 4  # minutes kept for the candidate's own questions
_UNKNOWN = 2  # minutes for what is only to be cleared up
_SCREENED = (Quality.COMMUNICATION, Quality.SELF_MOTIVATION)  # heard in the first minutes, whatever the project
_QUALITIES_FOR = 25  # minutes of an interview for the qualities; then come the project's own situations
_SITUATIONS_FOR = 33
_OWN_FOR = {CallKind.SCREEN: 6, CallKind.INTERVIEW: 16}  # minutes for the owner's own questions
_CLAIMS_FOR = 6  # minutes of a talk with a referee
_KINDS = {"methods": "method", "tools": "tool", "duties": "duty", "outcomes": "outcome"}


@dataclass(frozen=True, slots=True)
class Planned:
    """One question: an id of the bank, or `ask` in its own words; `about` is the criterion or gate that it clears.

    One of the owner's own brings its `words` along, so that it is understood wherever the call is read.
    """

    question: str
    minutes: int
    quality: str = ""
    about: str = ""
    ask: Words = ""
    quote: str = ""
    core: bool = False
    words: QuestionWords | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The questions of a call in their order, and how long it is meant to last."""

    kind: CallKind
    questions: tuple[Planned, ...]
    minutes: int


def plan_screen(match: Match, criteria: Sequence[Criterion], bank: Bank, core: Sequence[Planned] | None = None) -> Plan:
    """The first call, by phone: what isn't known of this person, then the same two questions for all.

    `core` is what was asked of others already, and so is asked of all.
    """
    asked = [_first(bank.for_topic(quality), Mode.PHONE) for quality in _SCREENED]
    planned_core = [*(_of_bank(question, criteria, core=True) for question in asked if question)]
    planned_core = list(core or [*planned_core, *_own(CallKind.SCREEN, Mode.PHONE, criteria, bank)])
    left = MINUTES[CallKind.SCREEN] - THEIRS - sum(item.minutes for item in planned_core)
    unknowns = (
        Planned(f"ask:{item.about}", _UNKNOWN, about=item.about, ask=item.text)
        for item in match.questions
        if not is_quality(item.about)
    )
    return _plan(CallKind.SCREEN, [*_within(unknowns, left), *planned_core])


def plan_interview(
    match: Match,
    criteria: Sequence[Criterion],
    pack: Pack | None,
    bank: Bank,
    vocabulary: Vocabulary,
    core: Sequence[Planned] | None = None,
) -> Plan:
    """The second call, by video: qualities and the project's situations, alike for all; then claims only said.

    `core` is what was asked of others already, and so is asked of all.
    """
    core = core or _interview_core(criteria, pack, bank)
    left = MINUTES[CallKind.INTERVIEW] - THEIRS - _sum(core)
    return _plan(CallKind.INTERVIEW, [*core, *_within(_claims(match, bank, vocabulary), left)])


def plan_review(criteria: Sequence[Criterion], bank: Bank) -> Plan:
    """How to look at a case or a link: the same questions of each."""
    questions = (item for item in bank.for_topic("reviews") if item.id != TESTIMONIAL)
    return _plan(CallKind.REVIEW, [_of_bank(item, criteria, core=True) for item in questions])


def plan_sample(sample: Sample, criteria: Sequence[Criterion]) -> Plan:
    """A work sample is one question, about what weighs most of the wishes that it gives evidence for."""
    planned = Planned(sample.id, sample.minutes, sample.quality, _about(sample.concepts, criteria), core=True)
    return Plan(CallKind.REVIEW, (planned,), sample.minutes)


def plan_reference(match: Match, bank: Bank) -> Plan:
    """What to ask a referee: the same of all, and how they remember what this person claims."""
    questions = bank.for_topic("references")
    about_claims = [question for question in questions if question.claim][:1]
    core = (_of_bank(question, (), core=True) for question in questions if not question.claim)
    claims = (
        Planned(question.id, question.minutes, question.quality, item.criterion.id, quote=quote.text)
        for item, quote in _told(match)
        for question in about_claims
    )
    own = list(_within(claims, _CLAIMS_FOR))
    return _plan(CallKind.REFERENCE, [*_within(core, MINUTES[CallKind.REFERENCE] - _sum(own)), *own])


def _plan(kind: CallKind, questions: Sequence[Planned]) -> Plan:
    return Plan(kind, tuple(questions), MINUTES[kind])


def _interview_core(criteria: Sequence[Criterion], pack: Pack | None, bank: Bank) -> list[Planned]:
    """A quality that the owner asks about in their own way isn't asked about once more in ours."""
    own = list(_own(CallKind.INTERVIEW, Mode.VIDEO, criteria, bank))
    left = [quality for quality in _by_weight(criteria, bank) if quality not in {item.quality for item in own}]
    qualities = (_first(bank.for_topic(quality), Mode.VIDEO) for quality in left)
    core = own + list(
        _within((_of_bank(item, criteria, core=True) for item in qualities if item), _QUALITIES_FOR - _sum(own))
    )
    situations = (item for item in bank.for_pack(pack.id) if Mode.VIDEO in item.modes) if pack else ()
    return core + list(
        _within((_of_bank(item, criteria, core=True) for item in situations), _SITUATIONS_FOR - _sum(core))
    )


def _own(kind: CallKind, mode: Mode, criteria: Sequence[Criterion], bank: Bank) -> Iterator[Planned]:
    """As many of the owner's own questions as fit, each with its words."""
    asked = (item for item in bank.for_topic(OWN) if mode in item.modes)
    planned = (replace(_of_bank(item, criteria, core=True), words=bank.words(item.id)) for item in asked)
    yield from _within(planned, _OWN_FOR[kind])


def _first(questions: Sequence[Question], mode: Mode) -> Question | None:
    return next((question for question in questions if mode in question.modes), None)


def _within(questions: Iterable[Planned], minutes: int) -> Iterator[Planned]:
    """As many as there is time for, in their order; a shorter one may fit where a longer one doesn't."""
    for question in questions:
        if question.minutes <= minutes:
            minutes -= question.minutes
            yield question


def _sum(questions: Iterable[Planned]) -> int:
    return sum(question.minutes for question in questions)


def _by_weight(criteria: Sequence[Criterion], bank: Bank) -> list[Quality]:
    """The qualities, those first of which the need speaks most; it is the same for all candidates."""

    def weight(quality: Quality) -> float:
        concepts = {concept for question in bank.for_topic(quality) for concept in question.concepts}
        return sum(item.weight for item in criteria if not concepts.isdisjoint(item.concepts))

    return sorted(Quality, key=lambda quality: -weight(quality))


def _of_bank(question: Question, criteria: Iterable[Criterion], *, core: bool) -> Planned:
    """A question of the bank, about what weighs most of the wishes that it gives evidence for."""
    about = _about(question.concepts, criteria)
    return Planned(question.id, question.minutes, question.quality, about, core=core)


def _about(concepts: Sequence[str], criteria: Iterable[Criterion]) -> str:
    """The id of what weighs most of the wishes that these concepts bear out; empty if there is none."""
    meant = (item for item in criteria if not set(concepts).isdisjoint(item.concepts))
    about = max(meant, key=lambda item: item.weight, default=None)
    return about.id if about else ""


def _claims(match: Match, bank: Bank, vocabulary: Vocabulary) -> Iterator[Planned]:
    """What this person only says of themselves, each asked about once."""
    for item, quote in _told(match):
        kind = _KINDS.get(vocabulary.kind(item.criterion.concepts[0]), "duty")
        if item.rung is Rung.SAID and (question := next(iter(bank.for_claim(kind)), None)):
            yield Planned(question.id, question.minutes, question.quality, item.criterion.id, quote=quote.text)


def _told(match: Match) -> Iterator[tuple[Contribution, Quote]]:
    """What this person tells of themselves, the weightiest wish first, each sentence once."""
    met: set[str] = set()
    for item in sorted(match.contributions, key=lambda item: -item.criterion.weight):
        quote = next((quote for quote in item.evidence if quote.rung in (Rung.SAID, Rung.SHOWN)), None)
        if quote and item.criterion.concepts and quote.text not in met:
            met.add(quote.text)
            yield item, quote
