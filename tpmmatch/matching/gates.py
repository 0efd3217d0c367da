"""All gates of one person: the craft, the terms, and the must-haves."""

from collections.abc import Iterable, Iterator, Mapping

from tpmmatch.matching.contributions import is_language
from tpmmatch.matching.craft import Craft
from tpmmatch.matching.terms import Bargain, hold_terms
from tpmmatch.matching.verdicts import failed, passed, to_settle, unsaid
from tpmmatch.model.match import Contribution, CriterionKind, Gate, GateResult, GateState, Rung
from tpmmatch.model.words import message

_BORNE_OUT = 0.5  # as much as a strict must-have needs
_PARTLY = 0.3  # as much as another must-have needs, to be no question


def hold_gates(bargain: Bargain, contributions: Iterable[Contribution]) -> tuple[GateResult, ...]:
    """The craft first, then the terms, then the must-haves."""
    craft = _craft(bargain.reading.craft, bargain.rules.craft)
    return (craft, *hold_terms(bargain), *_must_haves(contributions))


def all_together(gates: Iterable[GateResult]) -> Gate:
    """Misses with any that failed, Ask first with any that is open, else Ready."""
    states = {gate.state for gate in gates}
    if GateState.FAIL in states:
        return Gate.MISSES
    return Gate.ASK_FIRST if GateState.UNKNOWN in states else Gate.READY


def _craft(craft: Craft, table: Mapping[str, float]) -> GateResult:
    """Whether the person has led projects; the harm rises from `floor` to nothing at `full`."""
    label, ask = message("term_craft"), message("ask_craft")
    if craft.value is None:
        return unsaid("craft", label, message("craft_unknown"), ask)
    share = min(1.0, craft.value / table["full"])
    harm = table["floor"] + (1.0 - table["floor"]) * share
    shown = share >= 0.5
    told = message("craft_told" if shown else "craft_no_years")
    if craft.years >= 1:
        years = round(craft.years)
        told = message("craft_year") if years == 1 else message("craft_years", years=years)
    if not shown:
        return to_settle("craft", label, message("craft_weak"), harm, told, ask)
    return GateResult("craft", label, GateState.PASS, message("craft_shown"), harm, told)


def _must_haves(contributions: Iterable[Contribution]) -> Iterator[GateResult]:
    """Borne out passes; only said, near it, or not told of is a question. Known to be absent is a miss where strict."""
    for item in contributions:
        criterion = item.criterion
        # What nobody understands can't be checked: it is asked about, and marks nobody unless it is strict.
        if not criterion.strict and (criterion.kind is not CriterionKind.MUST or not criterion.understood):
            continue
        id, wish = criterion.id, criterion.label
        if criterion.strict and item.silent and criterion.understood:
            yield failed(id, wish, message("strict_missing", wish=wish), 1.0, message("not_told"))
        elif (item.value or 0.0) >= (_BORNE_OUT if criterion.strict else _PARTLY) and _is_sure(item):
            yield passed(id, wish, message("must_met", wish=wish), message("told"))
        else:
            # A must-have that isn't strict is asked about by the criterion's own question.
            ask = message("ask_strict", wish=wish) if criterion.strict else ""
            yield unsaid(id, wish, message("must_unknown", wish=wish), ask)


def _is_sure(item: Contribution) -> bool:
    """Better than said of the thing itself; of a language, that it is listed."""
    return item.rung is not None and (item.rung is not Rung.SAID or is_language(item.criterion))
