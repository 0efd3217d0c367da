"""Second opinions by file: a case goes out sealed and blind, ratings come back sealed, and both open together."""

import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.courses import change_course
from tpmmatch.actions.files import check_free, safe_name
from tpmmatch.actions.guiding import guide_of
from tpmmatch.actions.sealing import ENDING, LEAST, seal, unseal
from tpmmatch.calls.agreement import agreement
from tpmmatch.calls.blinding import blinded, reading
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Asked, Call
from tpmmatch.model.call_document import plain
from tpmmatch.model.course import Course
from tpmmatch.model.document import Document, text
from tpmmatch.model.guide import Guide, Guided
from tpmmatch.model.history import Naming
from tpmmatch.model.opinion import Case, CaseQuestion, Judged, Opinion, read_judged
from tpmmatch.model.opinion_document import case_document, read_case
from tpmmatch.model.question_words import QuestionWords
from tpmmatch.model.words import Figure, Message, message
from tpmmatch.wording import say

__all__ = ["LEAST", "Case", "CaseQuestion", "Judged", "Opinion"]

CASE, RATING = "case", "rating"  # what a sealed file holds
_MANY = 1000  # questions of a case


@dataclass(frozen=True, slots=True)
class Blind:
    """What the second rater is not to see; a photo is never sent."""

    name: bool = True
    employers: bool = False


@dataclass(frozen=True, slots=True)
class Sealed:
    """The file to write, and what opens it; one that exists needs `force`."""

    path: Path
    passphrase: str
    force: bool = False


@dataclass(frozen=True, slots=True)
class Both:
    """One question as both rated it; None where one of them had nothing to rate."""

    ask: str
    own: int | None
    theirs: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A second opinion beside the first, once both are in; until then it says what it waits for.

    `alpha` is Krippendorff's for ordered ratings, None where there is too little to tell; `same` and `near` count the
    questions that both rated alike, and those at most one step apart.
    """

    opinion: Opinion
    waits_for: str  # "them", "you" or nothing
    lines: tuple[Both, ...] = ()
    alpha: float | None = None
    same: int = 0
    near: int = 0
    rated: int = 0


def case_of(store: Store, project: str, id: str, blind: Blind, today: date, language: str = "en") -> Case:
    """A case of what was heard in a call. Raises `UserError` if nothing was heard yet."""
    with store.read() as unit:
        known, call = unit.projects.get(project), unit.courses.get(project).call(id)
        profile = unit.people.get(call.person) if call else None
        once = unit.people.once([call.person]).get(call.person, []) if call else []
    if known is None or call is None or profile is None:
        raise UserError("call_not_found")
    guide = guide_of(store, project, call, language, today)
    pairs = zip(call.answers, guide.questions, strict=True)
    questions = [_question(place, *pair, language) for place, pair in enumerate(pairs) if _is_heard(*pair)]
    if not questions:
        raise UserError("opinion_nothing_heard")
    case = Case(
        secrets.token_hex(16), known.title, profile.name, say(message(f"call_kind_{call.kind}"), language),
        say(message(f"met_{call.mode}"), language), _need(guide, language), _profile(profile.document, language),
        tuple(questions),
    )  # fmt: skip
    return _blinded(case, [profile.document, *once], blind, language)


def send(
    store: Store, project: str, id: str, blind: Blind, sealed: Sealed, now: datetime, language: str = "en"
) -> Opinion:
    """Write a sealed case for somebody else to rate, and wait for what they say."""
    check_free(sealed.path, sealed.force)
    case = case_of(store, project, id, blind, now.astimezone().date(), language)
    opinion = Opinion(case.id, _person(store, project, id), id, now)
    seal(sealed.path, CASE, case_document(case), sealed.passphrase, force=sealed.force)
    change_course(store, project, Naming("step_opinion_asked", now), lambda course: course.weighing(opinion))
    return opinion


def open_case(path: Path, passphrase: str) -> Case:
    """A case that somebody sent; nothing of it is kept here."""
    case = read_case(unseal(path, CASE, passphrase))
    if case is None:
        raise UserError("sealed_damaged", name=path.name)
    return case


def send_back(case: Case, rater: str, judged: Sequence[Judged], sealed: Sealed) -> None:
    """Write the ratings of a case, sealed, for whoever sent it."""
    if not any(each.asked is not Asked.NOT_ASKED for each in judged):
        raise UserError("opinion_nothing_rated")
    ratings = [plain(asdict(each)) for each in judged]
    content = {"id": case.id, "rater": rater.strip(), "judged": ratings}
    seal(sealed.path, RATING, content, sealed.passphrase, force=sealed.force)


def merge(store: Store, path: Path, passphrase: str, now: datetime) -> tuple[str, Opinion]:
    """Put what came back beside the call that it is about; the project, and the opinion as it is kept."""
    content = unseal(path, RATING, passphrase)
    with store.read() as unit:
        projects = {project.id for project in unit.projects.all()}
        found = [
            (project, opinion)
            for project, course in unit.courses.all()
            if project in projects and (opinion := course.opinion(text(content.get("id"))))
        ]
    if not found:
        raise UserError("opinion_unknown", name=path.name)
    project, opinion = found[0]
    judged = read_judged(content, _MANY)
    if not judged:
        raise UserError("sealed_damaged", name=path.name)
    came = replace(opinion, rater=text(content.get("rater")), judged=judged, came=now)
    change_course(store, project, Naming("step_opinion_came", now), lambda course: course.weighing(came))
    return project, came


def withdraw(store: Store, project: str, id: str, now: datetime) -> Course:
    """Wait no longer for an opinion, or forget one that came."""

    def without(course: Course) -> Course:
        return replace(course, opinions=tuple(each for each in course.opinions if each.id != id))

    return change_course(store, project, Naming("step_opinion_withdrawn", now), without)


def compared(course: Course, call: Call, guide: Guide, language: str = "en") -> list[Compared]:
    """The second opinions on a call; each opens when it has come and the owner's own ratings are finished."""
    return [_compared(each, call, guide, language) for each in course.opinions if each.call == call.id]


def agreement_word(alpha: float | None) -> str:
    """Which sentence tells how far two agree (Krippendorff 2004 relies from 0.8 on, and tentatively from 0.667)."""
    if alpha is None:
        return "opinion_untold"
    limits = ((0.8, "opinion_strong"), (0.667, "opinion_fair"), (0.333, "opinion_weak"))
    return next((word for least, word in limits if alpha >= least), "opinion_none")


def agreement_numbers(found: Compared) -> Message:
    """How often both rated alike, with the coefficient where there is one."""
    counts = {"same": found.same, "near": found.near, "rated": found.rated}
    if found.alpha is None:
        return message("opinion_counts", **counts)
    return message("opinion_numbers", **counts, alpha=Figure(found.alpha, most=2, least=2))


def case_name(title: str, kind: str) -> str:
    """A file name that every system takes, and that tells nobody's name."""
    return safe_name(f"{title} – {kind}{ENDING}")


def _compared(opinion: Opinion, call: Call, guide: Guide, language: str) -> Compared:
    if opinion.came is None:
        return Compared(opinion, "them")
    if not call.finished:
        return Compared(opinion, "you")
    judged = {each.place: each for each in opinion.judged}
    lines = [
        Both(say(guided.ask, language), answer.rating, judged[place].rating, judged[place].note)
        for place, (answer, guided) in enumerate(zip(call.answers, guide.questions, strict=True))
        if place in judged
    ]
    apart = [abs(line.own - line.theirs) for line in lines if line.own is not None and line.theirs is not None]
    alpha = agreement((line.own, line.theirs) for line in lines)
    same, near = apart.count(0), sum(steps <= 1 for steps in apart)
    return Compared(opinion, "", tuple(lines), alpha, same, near, len(apart))


def _is_heard(answer: Answer, guided: Guided) -> bool:
    return not guided.is_term and (answer.asked is not Asked.NOT_ASKED or any(_notes(answer)))


def _question(place: int, answer: Answer, guided: Guided, language: str) -> CaseQuestion:
    """A question with its words, so that it is rated by the same anchors wherever it is read."""
    said, anchors = guided.words, tuple(say(anchor, language) for anchor in guided.anchors)
    why, more, good, vague = (said.why, said.more, said.good, said.vague) if said else ("", (), "", "")
    words = QuestionWords(say(guided.ask, language), why, more, good, vague, anchors)
    return CaseQuestion(place, words, answer.quality, _notes(answer))


def _notes(answer: Answer) -> tuple[str, ...]:
    return answer.situation, answer.action, answer.result


def _need(guide: Guide, language: str) -> tuple[str, ...]:
    return tuple(say(line, language) for line in guide.sheet.need)


def _profile(document: Document, language: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    told = reading(document)
    return tuple((say(message(f"case_{name}"), language), tuple(lines)) for name, lines in told.items())


def _blinded(case: Case, documents: Sequence[Document], blind: Blind, language: str) -> Case:
    firm = say(message("blind_firm"), language) if blind.employers else ""
    person = say(message("blind_person"), language) if blind.name else ""
    whole = blinded(case_document(case), documents, person, firm) | {"id": case.id}
    found = read_case(whole | {"name": ""} if blind.name else whole)
    return found or case


def _person(store: Store, project: str, call: str) -> str:
    with store.read() as unit:
        found = unit.courses.get(project).call(call)
    if found is None:
        raise UserError("call_not_found")
    return found.person
