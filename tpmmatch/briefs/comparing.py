"""What a comparison of a few people says: picked from their matches, worked out from nothing else."""

from collections.abc import Iterator, Sequence

from tpmmatch.briefs.asked import asked
from tpmmatch.briefs.places import where
from tpmmatch.briefs.standing import stand_of
from tpmmatch.briefs.text import shorten
from tpmmatch.model.call import Call
from tpmmatch.model.comparison import ComparedCell, ComparedPerson, ComparedRow, Comparison, Proof, Stand
from tpmmatch.model.match import Contribution, CriterionKind, GateResult, GateState, Match, Ranked, Ranking
from tpmmatch.model.profile import Profile
from tpmmatch.model.project import Project

MOST_PROOFS = 3
LONGEST_QUOTE = 320
_TERM_WEIGHT = 3.0  # where terms stand among the criteria
_STATES = {GateState.PASS: Stand.MEETS, GateState.UNKNOWN: Stand.UNKNOWN, GateState.FAIL: Stand.LACKS}

Person = tuple[Ranked, Profile]


def compare(project: Project, ranking: Ranking, people: Sequence[Person], calls: Sequence[Call] = ()) -> Comparison:
    """These people of one ranking, side by side in this order; `calls` are those held for the project."""
    rows = [*_criteria(people, calls), *_terms(project, people)]
    rows.sort(key=lambda row: (not row.differs, row.kind is CriterionKind.PLUS, -row.weight))
    return Comparison(tuple(_head(*person) for person in people), tuple(rows), ranking.count)


def _head(place: Ranked, profile: Profile) -> ComparedPerson:
    match = place.match
    return ComparedPerson(
        id=match.person,
        name=profile.name or match.name,
        headline=profile.label,
        rank=place.tie_band if place.tied else place.rank,
        tied=place.tied,
        gate=match.gate,
        fit=match.fit,
        confidence=match.confidence,
        first_in=place.first_in,
    )


def _criteria(people: Sequence[Person], calls: Sequence[Call]) -> Iterator[ComparedRow]:
    for given in zip(*(place.match.contributions for place, _ in people), strict=True):
        criterion = given[0].criterion
        cells = tuple(_cell(each, profile, calls) for each, (_, profile) in zip(given, people, strict=True))
        yield ComparedRow(criterion.label, criterion.kind, criterion.weight, cells, differs=_differ(cells))


def _cell(given: Contribution, profile: Profile, calls: Sequence[Call]) -> ComparedCell:
    proofs = tuple(
        Proof(shorten(quote.text, LONGEST_QUOTE), quote.rung, where(profile.document, quote.source, calls))
        for quote in given.evidence[:MOST_PROOFS]
    )
    return ComparedCell(stand_of(given), given.rung, proofs)


def _differ(cells: Sequence[ComparedCell]) -> bool:
    """Whether they read otherwise: what isn't told reads alike, whatever little stands behind it."""
    told = {Stand.MEETS, Stand.PARTLY}
    read = {(one.stand, one.rung if one.stand in told else None, str(one.offered), one.near) for one in cells}
    return len(read) > 1


def _terms(project: Project, people: Sequence[Person]) -> Iterator[ComparedRow]:
    """The gates that aren't wishes; a gate that only some are held against is unknown of the others."""
    held = [_gates(place.match) for place, _ in people]
    for id in dict.fromkeys(id for gates in held for id in gates):
        cells = tuple(_term(gates.get(id)) for gates in held)
        label = next(gates[id].label for gates in held if id in gates)
        yield ComparedRow(label, CriterionKind.TERMS, _TERM_WEIGHT, cells, asked(project, id), _differ(cells))


def _gates(match: Match) -> dict[str, GateResult]:
    wishes = {given.criterion.id for given in match.contributions}
    return {gate.id: gate for gate in match.gates if gate.id not in wishes}


def _term(gate: GateResult | None) -> ComparedCell:
    if gate is None:
        return ComparedCell(Stand.UNKNOWN)
    settled = Stand.PARTLY if gate.state is GateState.UNKNOWN and gate.known else _STATES[gate.state]
    return ComparedCell(settled, offered=gate.offered, why=gate.why, near=gate.near)
