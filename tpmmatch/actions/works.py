"""Work of a candidate: a case or link that is looked at, a sample that all are asked for, what others say of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from tpmmatch.actions import Store
from tpmmatch.actions.attachments import attachments
from tpmmatch.actions.calls import begin_call
from tpmmatch.actions.files import safe_name
from tpmmatch.actions.inviting import check_link
from tpmmatch.actions.planning import MODES, plan_call, unasked
from tpmmatch.actions.projects import understand
from tpmmatch.calls import bank
from tpmmatch.calls.estimates import Estimates, Promise, compare
from tpmmatch.calls.plan import plan_sample
from tpmmatch.calls.samples import HandOut, OrderCheck, check_order, hand_out, letters
from tpmmatch.errors import UserError
from tpmmatch.model.call import Answer, Call, CallKind
from tpmmatch.model.course import Course
from tpmmatch.model.document import entries, mapping, text
from tpmmatch.model.question import Sample, SampleWords
from tpmmatch.model.words import message
from tpmmatch.model.work import Estimate, Work, WorkKind
from tpmmatch.wording import say

__all__ = ["Estimates", "OrderCheck", "Promise"]

ESTIMATED = "same_estimate"  # the sample in which working days are estimated
_SCHEMES = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class Promised:
    """One person's estimate among those of all."""

    person: str
    name: str
    estimate: Estimate
    promise: Promise


def pieces(store: Store, person: str) -> list[Work]:
    """What there is of somebody to be looked at: the links of their profile and projects, then attached documents."""
    with store.read() as unit:
        profile = unit.people.get(person)
    if profile is None:
        raise UserError("person_not_found", id=person)
    basics = mapping(profile.document.get("basics"))
    named = [(text(basics.get("url")), text(basics.get("url")))]
    named += [(text(item.get("url")), text(item.get("network"))) for _, item in entries(basics, "profiles")]
    for section in ("projects", "work", "publications", "volunteer"):
        named += [(text(item.get("url")), text(item.get("name"))) for _, item in entries(profile.document, section)]
    links = {link: name for said, name in reversed(named) if (link := _link(said))}
    found = [Work(WorkKind.LINK, link, name or link) for link, name in reversed(links.items())]
    return found + [Work(WorkKind.DOCUMENT, file.name, file.name) for file in attachments(store, person)]


def document_of(store: Store, person: str, work: Work) -> Path:
    """The file of a document that is to be looked at. Raises `UserError` if it is gone."""
    file = next((file for file in attachments(store, person) if file.name == work.place), None)
    if file is None:
        raise UserError("work_document_gone", name=work.place)
    return file


def link_of(typed: str) -> str:
    """The address as a browser opens it. Raises `UserError` for what is none."""
    link = check_link(typed)
    if not link.lower().startswith(_SCHEMES):
        raise UserError("work_link_wrong", link=typed)
    return link


def samples(language: str = "en") -> list[tuple[str, SampleWords]]:
    """The work samples there are, by id."""
    kept = bank(language)
    return [(sample.id, kept.sample_words(sample.id)) for sample in kept.samples]


def begin_review(store: Store, project: str, person: str, work: Work, now: datetime, today: date) -> Call:
    """Look at a piece of work with the questions that are asked of each, or at what came back of a sample."""
    if not work.is_sample:
        plan = plan_call(store, project, person, CallKind.REVIEW, today)
        return _begin(store, project, person, work, unasked(plan.questions), now)
    with store.read() as unit:
        known, course = unit.projects.get(project), unit.courses.get(project)
    if known is None:
        raise UserError("project_not_found", ref=project)
    there = next((call for call in course.calls if call.person == person and _is_sample(call, work.place)), None)
    if there is not None:
        return there
    plan = plan_sample(_sample(work.place), understand(store, known).criteria)
    return _begin(store, project, person, work, unasked(plan.questions), now)


def handed_out(sample: str, language: str = "en") -> HandOut:
    """What a candidate gets to see of a sample; the key is no part of it."""
    return hand_out(_sample(sample), bank(language).sample_words(sample))


def hand_out_text(sample: str, project: str, language: str = "en") -> str:
    """A sample as a letter to a candidate."""
    sheet = handed_out(sample, language)
    parts = [say(message("sample_hello", project=project), language), sheet.title, sheet.task]
    if sheet.given:
        parts.append("\n".join([say(message("sample_given"), language), *(f"- {line}" for line in sheet.given)]))
    if sheet.items:
        lines = (f"{letter}. {line}" for letter, line in sheet.items)
        parts.append("\n".join([say(message("sample_items"), language), *lines]))
    return "\n\n".join([*parts, say(message("sample_end"), language)]) + "\n"


def hand_out_draft(sample: str, project: str, address: str, language: str = "en") -> bytes:
    """The same as a mail that a mail program opens to be written on (RFC 5322, `.eml`); nothing is sent."""
    draft = EmailMessage(SMTP)
    draft["X-Unsent"] = "1"
    if address.isascii() and address.isprintable() and "@" in address:
        draft["To"] = address
    title = " ".join(f"{project}: {handed_out(sample, language).title}".split())
    draft["Subject"] = title
    draft.set_content(hand_out_text(sample, project, language))
    return bytes(draft)


def hand_out_name(sample: str, ending: str, language: str = "en") -> str:
    """A file name that every system takes."""
    return safe_name(f"{handed_out(sample, language).title}{ending}")


def read_order(sample: str, typed: str) -> tuple[str, ...]:
    """The items of an order that came back, by their letters: "C, A, B". Raises `UserError` for what is none."""
    known = letters(_sample(sample))
    given = [letter for letter in typed.upper() if letter.isalnum()]
    if unknown := [letter for letter in given if letter not in known]:
        raise UserError("sample_letter_unknown", letter=unknown[0], known=", ".join(known))
    if len(set(given)) < len(given):
        raise UserError("sample_letter_twice")
    return tuple(known[letter] for letter in given)


def shown_order(work: Work) -> str:
    """An order that came back, as letters."""
    by_id = {id: letter for letter, id in letters(_sample(work.place)).items()}
    return " ".join(by_id[id] for id in work.order if id in by_id)


def items_of(sample: str, language: str = "en") -> list[tuple[str, str]]:
    """All items of a sample for the owner: letter and text, also where they aren't handed out."""
    words = bank(language).sample_words(sample)
    return [(letter, words.items[id]) for letter, id in letters(_sample(sample)).items()]


def checked_order(work: Work) -> OrderCheck | None:
    """The order that came back beside the key; None where nothing did."""
    return check_order(_sample(work.place), work.order)


def read_estimate(likely: float | None, least: float | None, most: float | None) -> Estimate | None:
    """An estimate as it came back; None if it didn't. Raises `UserError` where the three don't fit together."""
    if likely is None:
        if least is None and most is None:
            return None
        raise UserError("estimate_without_likely")
    if (least is not None and least > likely) or (most is not None and most < likely):
        raise UserError("estimate_unclear")
    return Estimate(likely, least, most)


def promises(course: Course, names: Mapping[str, str]) -> tuple[Estimates | None, list[Promised]]:
    """The same estimate as asked of all: the range, the middle, and how each stands; the smallest first."""
    found = {
        call.person: call.work.estimate
        for call in course.calls
        if call.work is not None and call.work.estimate is not None and call.person in names
    }
    told = compare({person: estimate.likely for person, estimate in found.items()})
    if told is None:
        return None, []
    lines = [Promised(id, names[id], estimate, told.promises[id]) for id, estimate in found.items()]
    return told, sorted(lines, key=lambda line: (line.estimate.likely, line.name.casefold()))


def add_testimonial(call: Call, testimonial: Answer) -> Call:
    """The same review with one more testimonial, which is rated apart from the work."""
    return replace(call, answers=(*call.answers, testimonial))


def _begin(store: Store, project: str, person: str, work: Work, answers: tuple[Answer, ...], now: datetime) -> Call:
    kind = CallKind.REVIEW
    return begin_call(store, project, Call("", person, kind, MODES[kind], now, answers=answers, work=work), now)


def _is_sample(call: Call, sample: str) -> bool:
    return call.work is not None and call.work.is_sample and call.work.place == sample


def _sample(id: str) -> Sample:
    found = bank().sample(id)
    if found is None:
        raise UserError("sample_unknown", id=id, known=", ".join(sample.id for sample in bank().samples))
    return found


def _link(said: str) -> str:
    """A link of somebody's document, or nothing: what can't be opened isn't offered."""
    try:
        return link_of(said) if said else ""
    except UserError:
        return ""
