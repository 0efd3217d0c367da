"""All gates: the craft, the terms and the must-haves: first their numbers for everybody, then one person's in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from tpmmatch.matching.arrays import Bools, Floats, Ints, Small
from tpmmatch.matching.craft import craft_of, years_of
from tpmmatch.matching.extract import RUNGS
from tpmmatch.matching.index import Index, Offers
from tpmmatch.matching.offer import Bargain
from tpmmatch.matching.presence import hold_language, language_id, wanted_languages
from tpmmatch.matching.speakers import Speakers
from tpmmatch.matching.terms import TERMS, Term
from tpmmatch.matching.values import NONE, Values
from tpmmatch.matching.verdicts import failed, passed, to_settle, unsaid
from tpmmatch.model.match import Criterion, CriterionKind, Gate, GateResult, GateState, Rung
from tpmmatch.model.words import message

STATES = tuple(GateState)
_PASS, _UNKNOWN, _FAIL = np.arange(len(STATES), dtype=np.int8)
BORNE_OUT = 0.5  # as much as a strict must-have needs
PARTLY = 0.3  # as much as another must-have needs, to be no question
_SAID, _SEEN = RUNGS.index(Rung.SAID), RUNGS.index(Rung.SEEN)


@dataclass(frozen=True, slots=True, eq=False)
class Gates:
    """The gates of all people: `mark` all together (0 ready, 1 ask first, 2 misses), `harm` what they leave of the fit.

    `known` counts the terms that are known of the `terms` held, the craft among them. `musts` are the states of
    must-haves, by their criterion's row; `tells` is whose profile tells of any work, `led` whose shows the craft.
    """

    mark: Small
    harm: Floats
    known: Floats
    terms: int
    craft: Floats
    years: Floats
    musts: dict[int, Small]
    tells: Bools
    led: Bools


def hold_gates(bargain: Bargain, criteria: Sequence[Criterion], values: Values, index: Index) -> Gates:
    """Everybody's gates as numbers."""
    table, columns = bargain.rules.craft, index.columns
    years = years_of(columns.craft, bargain.today)
    craft = craft_of(columns.craft, years, bargain.rules)
    led = craft >= np.float32(table["full"] / 2)
    mark: Small = (~led).view(np.int8)  # open, not missed
    harm = np.where(columns.tells, _craft_harm(craft, table), np.float32(1.0))
    known, terms = columns.tells.astype(np.float32), 1
    offered = [gate for term, offers in zip(TERMS, index.offers, strict=True) for gate in _each(bargain, term, offers)]
    for gate in (*offered, *_languages(bargain, index.speakers)):
        mark = np.maximum(mark, gate.state)
        harm, known, terms = harm * gate.harm, known + gate.known, terms + 1
    musts = dict(_musts(criteria, values))
    for state in musts.values():
        mark = np.maximum(mark, state)
    return Gates(mark, harm, known, terms, craft, years, musts, columns.tells, led & columns.tells)


def together(mark: int) -> Gate:
    """Misses with any gate that failed, Ask first with any that is open, else Ready."""
    return (Gate.READY, Gate.ASK_FIRST, Gate.MISSES)[mark]


def craft_gate(craft: float, years: float, table: Mapping[str, float], *, tells: bool) -> GateResult:
    """Whether the person has led projects, in words."""
    label, ask = message("term_craft"), message("ask_craft")
    if not tells:
        return unsaid("craft", label, message("craft_unknown"), ask)
    shown = craft >= table["full"] / 2
    harm = round(float(_craft_harm(np.array(craft, np.float32), table)), 4)
    told = message("craft_told" if shown else "craft_no_years")
    if years >= 1:
        told = message("craft_year") if round(years) == 1 else message("craft_years", years=round(years))
    if not shown:
        return to_settle("craft", label, message("craft_weak"), harm, told, ask)
    return GateResult("craft", label, GateState.PASS, message("craft_shown"), harm, told)


def must_gate(criterion: Criterion, state: int) -> GateResult:
    """A must-have in words. Borne out passes; only said, near it, or not told of is a question."""
    id, wish = criterion.id, criterion.label
    if state == _FAIL:
        return failed(id, wish, message("strict_missing"), 1.0, message("not_told"))
    if state == _PASS:
        return passed(id, wish, message("must_met"), message("told"))
    # A must-have that isn't strict is asked about by the criterion's own question.
    ask = message("ask_strict", wish=wish) if criterion.strict else ""
    return unsaid(id, wish, message("must_unknown"), ask)


def is_language(criterion: Criterion) -> bool:
    """Whether a language is asked for and nothing else: languages are listed, not told of."""
    return criterion.understood and all(concept.startswith("lang_") for concept in criterion.concepts)


def _craft_harm(craft: Floats, table: Mapping[str, float]) -> Floats:
    """Rises from `floor` for somebody without the craft to nothing at `full`."""
    share = np.minimum(np.float32(1.0), craft / np.float32(table["full"]))
    harm: Floats = np.float32(table["floor"]) + np.float32(1.0 - table["floor"]) * share
    return harm


@dataclass(frozen=True, slots=True, eq=False)
class _Column:
    """One term of all people."""

    state: Small
    harm: Floats
    known: Floats


def _each(bargain: Bargain, term: Term, offers: Offers) -> Iterator[_Column]:
    """The gates of one term, each offer held once; as many gates for everybody, as the project asks for."""
    held = [tuple(term.hold(bargain, offer)) for offer in offers.different]
    for gates in zip(*held, strict=True):
        yield _column(gates, offers.which)


def _column(gates: Sequence[GateResult], which: Ints) -> _Column:
    """Gates, given to everybody by which of them is theirs."""
    state = np.array([STATES.index(gate.state) for gate in gates], np.int8)
    harm = np.array([gate.harm for gate in gates], np.float32)
    known = np.array([gate.known for gate in gates], np.float32)
    return _Column(state.take(which), harm.take(which), known.take(which))


def _languages(bargain: Bargain, speakers: Speakers) -> Iterator[_Column]:
    """The gate of each language asked for. What decides it makes few kinds of people: one of each kind is held."""
    vocabulary, writes, speaks = bargain.vocabulary, speakers.writes, speakers.speaks
    for concept, wanted in wanted_languages(bargain).items():
        named = np.array([language_id(item.language, vocabulary) == concept for item in speakers.spoken], np.bool_)
        in_it = np.array([f"lang_{language}" == concept for language in speakers.written], np.bool_)
        kinds = 4 * speakers.first(named) + 2 * speaks + in_it.take(writes)
        example = np.full(4 * len(named) + 4, -1)
        example[kinds] = np.arange(len(kinds))
        there = np.flatnonzero(example >= 0)
        gates = [hold_language(wanted, concept, speakers.offer(row), bargain) for row in example[there].tolist()]
        yield _column(gates, (np.cumsum(example >= 0) - 1)[kinds])


def _musts(criteria: Sequence[Criterion], values: Values) -> Iterator[tuple[int, Small]]:
    """What nobody understands can't be checked: it is asked about, and marks nobody unless it is strict."""
    for row, criterion in enumerate(criteria):
        if not criterion.strict and (criterion.kind is not CriterionKind.MUST or not criterion.understood):
            continue
        enough = np.float32(BORNE_OUT if criterion.strict else PARTLY)
        met = (values.value[row] >= enough) & _is_sure(criterion, values.rung[row])
        heard_not = (values.rung[row] == _SEEN) & ~met
        absent = (values.silent[row] & criterion.understood | heard_not) & criterion.strict
        state: Small = _UNKNOWN + absent.view(np.int8) - met.view(np.int8)
        yield row, state


def _is_sure(criterion: Criterion, rung: Small) -> Bools:
    """Better than said of the thing itself; of a language, that it is listed."""
    sure: Bools = (rung != NONE) & ((rung != _SAID) | is_language(criterion))
    return sure
