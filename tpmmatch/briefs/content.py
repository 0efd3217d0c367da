"""What a candidate brief says: picked from a match, worked out from nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tpmmatch.briefs.asked import asked
from tpmmatch.briefs.evidence import Named
from tpmmatch.briefs.reasons import reasons
from tpmmatch.briefs.text import shorten
from tpmmatch.model.brief import Ahead, Brief, Term
from tpmmatch.model.call import Call, FlagNote
from tpmmatch.model.document import mapping, text
from tpmmatch.model.match import (
    Contribution,
    CriterionKind,
    GateResult,
    GateState,
    Lead,
    Match,
    Ranked,
    Ranking,
)
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project
from tpmmatch.model.words import Words, message

MOST_QUESTIONS = 5
LONGEST_FLAG = 120


def candidate_brief(
    project: Project,
    ranking: Ranking,
    person: Ranked,
    profile: Profile,
    calls: Sequence[Call] = (),
    flags: Iterable[Named] = (),
) -> Brief:
    """Gather what one page says about `person`, one of `ranking.people`, for the owner of `project`.

    `calls` are those held about them, `flags` names those that calls may note.
    """
    match = person.match
    return Brief(
        project=ranking.title or project.title,
        name=profile.name or match.name,
        headline=profile.label,
        place=_place(profile),
        contact=_contact(profile),
        rank=person.tie_band if person.tied else person.rank,
        tied=person.tied,
        people=ranking.count,
        gate=match.gate,
        fit=match.fit,
        confidence=match.confidence,
        first_in=person.first_in,
        reasons=reasons(match, profile, calls),
        terms=tuple(_term(project, gate) for gate in _terms(match)),
        unknown=_distinct(_unknown(match)),
        mind=_distinct(_mind(match, calls, {id: name for name, id in flags})),
        questions=tuple(question.text for question in match.questions[:MOST_QUESTIONS]),
        ahead=_ahead(person.lead),
        rules=ranking.rules,
        today=ranking.today,
    )


def _ahead(lead: Lead | None) -> Ahead | None:
    return None if lead is None else Ahead(lead.name, lead.wins, lead.reasons, lead.change)


def _place(profile: Profile) -> str:
    region = text(mapping(mapping(profile.document.get("basics")).get("location")).get("region"))
    return ", ".join(part for part in (profile.city or region, profile.country_code) if part)


def _contact(profile: Profile) -> tuple[str, ...]:
    address = text(mapping(profile.document.get("basics")).get("url"))
    return tuple(way for way in (profile.phone, profile.email, address) if way)


def _terms(match: Match) -> list[GateResult]:
    """The gates that aren't wishes: those stand among the reasons, the questions or what to mind."""
    wishes = {contribution.criterion.id for contribution in match.contributions}
    return [gate for gate in match.gates if gate.id not in wishes]


def _term(project: Project, gate: GateResult) -> Term:
    return Term(gate.label, asked(project, gate.id), gate.offered, gate.state, gate.known, gate.near)


def _unknown(match: Match) -> Iterator[Words]:
    """Open terms come first, for they may end it; then wishes, must-haves before others, by their weight.

    What a rich profile is silent on isn't known either: a must-have of that kind is to mind, a lesser wish to ask.
    """
    yield from (gate.label for gate in _terms(match) if not gate.known)
    wishes = [given.criterion for given in match.contributions if given.value is None and _asks(given)]
    musts_first = sorted(wishes, key=lambda criterion: (criterion.kind is not CriterionKind.MUST, -criterion.weight))
    yield from (criterion.label for criterion in musts_first)


def _asks(contribution: Contribution) -> bool:
    kind = contribution.criterion.kind
    if contribution.silent:
        return kind in (CriterionKind.NICE, CriterionKind.METHOD)
    return kind is not CriterionKind.TERMS


def _mind(match: Match, calls: Iterable[Call], names: Mapping[str, Words]) -> Iterator[Words]:
    """What was noted in a call is a fact; it comes before what only isn't there."""
    failed = [gate for gate in match.gates if gate.state is GateState.FAIL]
    yield from map(_against, failed)
    yield from (_noted(flag, names.get(flag.flag, flag.flag)) for call in calls for flag in call.flags)
    missing = [given.criterion for given in match.contributions if _missing(given)]
    told = [gate.label for gate in failed]
    for criterion in sorted(missing, key=lambda criterion: -criterion.weight):
        if criterion.label not in told:
            yield message("brief_mind_missing", wish=criterion.label)
    yield from (_against(gate) for gate in match.gates if gate.state is GateState.UNKNOWN and gate.known)
    for flag in match.flags:
        quote = shorten(flag.quote.text, LONGEST_FLAG)
        yield message("brief_mind_flag", flag=flag.label, quote=quote) if quote else flag.label


def _noted(flag: FlagNote, name: Words) -> Words:
    told = {"flag": name, "day": flag.day, "evidence": shorten(flag.evidence, LONGEST_FLAG)}
    if not flag.reply:
        return message("brief_mind_noted", **told)
    return message("brief_mind_answered", **told, reply=shorten(flag.reply, LONGEST_FLAG))


def _missing(contribution: Contribution) -> bool:
    """A must-have on which the profile is silent, or tells only of something near it."""
    near = contribution.value is not None and not contribution.evidence
    return contribution.criterion.kind is CriterionKind.MUST and (contribution.silent or near)


def _against(gate: GateResult) -> Words:
    return message("brief_mind_gate", label=gate.label, why=gate.why) if gate.why else gate.label


def _distinct(words: Iterable[Words]) -> tuple[Words, ...]:
    """Each thing once, in order: a strict wish is a gate and a criterion at the same time."""
    kept: list[Words] = []
    for word in words:
        if word and word not in kept:
            kept.append(word)
    return tuple(kept)
