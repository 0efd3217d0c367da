"""The cheat sheet for a call: the need in five lines, this person's claims with quotes, three questions."""

from collections.abc import Iterator

from tpmmatch.calls.evidence import is_quality
from tpmmatch.model.guide import CheatSheet, Claim
from tpmmatch.model.match import Criterion, CriterionKind, Match, Rung
from tpmmatch.model.project import Project
from tpmmatch.model.understanding import Understanding
from tpmmatch.model.words import Words, message

_CLAIMS = 5
_ASK = 3
_WISHES = 5  # named in one line
_LINE = 140  # letters of the owner's own description


def cheat_sheet(project: Project, need: Understanding, match: Match) -> CheatSheet:
    """What is worth having before one's eyes in a call with this person."""
    mind = tuple(Claim(flag.label, flag.quote) for flag in match.flags)
    ask = [item.text for item in match.questions if not is_quality(item.about)]
    return CheatSheet(tuple(_need(project, need)), tuple(_claims(match)), mind, tuple(ask[:_ASK]))


def _need(project: Project, need: Understanding) -> Iterator[Words]:
    """What it is, what hurts, what they must bring, on which terms, what the firm wants in the long run."""
    yield project.title
    if pains := [pain.label for pain in need.pains]:
        yield message("sheet_hurts", pains=pains)
    elif project.description:
        yield _first_line(project.description)
    if wishes := _heaviest(need.criteria):
        yield message("sheet_wishes", wishes=wishes)
    if terms := list(_terms(project)):
        yield message("sheet_terms", terms=terms)
    if project.firm_aims:
        yield message("sheet_aims", aims=_first_line(project.firm_aims))


def need_lines(project: Project) -> tuple[Words, ...]:
    """The need as it was put, but for its description: what must be there, what would be nice, on which terms."""
    lines: list[Words] = []
    if project.must_have:
        lines.append(message("sheet_must", wishes=list(project.must_have)))
    if project.nice_to_have:
        lines.append(message("sheet_nice", wishes=list(project.nice_to_have)))
    if project.methodology:
        lines.append(message("sheet_methods", methods=list(project.methodology)))
    if terms := list(_terms(project)):
        lines.append(message("sheet_terms", terms=terms))
    if project.firm_aims:
        lines.append(message("sheet_aims", aims=project.firm_aims))
    return tuple(lines)


def _heaviest(criteria: tuple[Criterion, ...]) -> list[Words]:
    """What must be there; where nothing must, what weighs most."""
    by_weight = sorted(criteria, key=lambda item: -item.weight)
    must = [item for item in by_weight if item.kind is CriterionKind.MUST]
    return [item.label for item in (must or by_weight)[:_WISHES]]


def _terms(project: Project) -> Iterator[Words]:
    if project.start:
        yield message("sheet_start", day=project.start)
    if project.hours_per_week:
        yield message("sheet_hours", hours=project.hours_per_week)
    if project.max_day_rate:
        yield message("sheet_rate", rate=project.max_day_rate)
    yield from project.languages


def _claims(match: Match) -> Iterator[Claim]:
    """The weightiest wish first, each sentence once; what was heard or seen already is no claim any more."""
    met: set[str] = set()
    for item in sorted(match.contributions, key=lambda item: -item.criterion.weight):
        quote = next((quote for quote in item.evidence if quote.rung in (Rung.SAID, Rung.SHOWN)), None)
        if quote and quote.text not in met and len(met) < _CLAIMS:
            met.add(quote.text)
            yield Claim(item.criterion.label, quote)


def _first_line(text: str) -> str:
    """The beginning of a text, up to a whole word."""
    line = " ".join(text.split())
    return line if len(line) <= _LINE else line[: line.rfind(" ", 0, _LINE)] + "…"
