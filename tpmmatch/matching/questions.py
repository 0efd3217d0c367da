"""What to ask: the unknowns, ordered by the chance that their answer changes who is among the first three."""

from collections.abc import Mapping, Sequence

from tpmmatch.matching.contributions import WORDS, is_language
from tpmmatch.matching.fit import fit_of
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Contribution, CriterionKind, GateResult, GateState, Question, Rung
from tpmmatch.model.pack import PackQuestion
from tpmmatch.model.words import Words, message

_MOST = 6


def questions_for(
    contributions: Sequence[Contribution],
    gates: Sequence[GateResult],
    harm: float,
    bar: float | None,
    rules: Rules,
    pack_questions: Mapping[str, PackQuestion],
) -> tuple[Question, ...]:
    """The questions for one person. `bar` is the fit that the first three are parted at; None if there are no four."""
    fit = fit_of(contributions, harm, rules)
    asked = [
        Question(gate.ask, gate.id, _chance_of_gate(gate, fit, bar))
        for gate in gates
        if gate.state is GateState.UNKNOWN and gate.ask
    ]
    terms = {question.about for question in asked}  # a strict wish or a language is a term, too: asked once
    held = {gate.id for gate in gates}
    for place, item in enumerate(contributions):
        language = is_language(item.criterion) and held.issuperset(item.criterion.concepts)
        if item.criterion.id not in terms and not language and _is_open(item):
            chance = _chance_of_answer(contributions, place, fit, harm, bar, rules)
            asked.append(Question(_wording(item, pack_questions), item.criterion.id, chance))
    weights = {item.criterion.id: item.criterion.weight for item in contributions}
    asked.sort(key=lambda question: (-question.chance, -weights.get(question.about, 4.0)))
    return tuple(asked[:_MOST])


def _is_open(item: Contribution) -> bool:
    """Not known, or only said; a must-have also where the profile is silent. Mere words are nothing to ask about."""
    if item.criterion.id == WORDS:
        return False
    if item.rung is None:
        return not item.silent or item.criterion.kind is CriterionKind.MUST
    return item.rung is Rung.SAID and not is_language(item.criterion)


def _wording(item: Contribution, pack_questions: Mapping[str, PackQuestion]) -> Words:
    criterion = item.criterion
    if ready := pack_questions.get(criterion.id):
        return ready.text
    if criterion.ask:
        return criterion.ask
    return message("ask_said" if item.rung is Rung.SAID else "ask_unknown", wish=criterion.label)


def _chance_of_answer(
    contributions: Sequence[Contribution], place: int, fit: float | None, harm: float, bar: float | None, rules: Rules
) -> float:
    """Of a good and a bad answer, the share that puts the person on the other side of the bar."""
    item = contributions[place]
    outcomes = []
    for value in (0.0, 1.0):
        answered = Contribution(item.criterion, value, Rung.SEEN, ())
        outcomes.append(fit_of([*contributions[:place], answered, *contributions[place + 1 :]], harm, rules))
    return _crossings(fit, outcomes, bar)


def _chance_of_gate(gate: GateResult, fit: float | None, bar: float | None) -> float:
    """A term settled gives back what it costs; one that can't be met takes the person out."""
    if fit is None:
        return 0.0
    return _crossings(fit, [0.0, fit / gate.harm], bar)


def _crossings(fit: float | None, outcomes: Sequence[float | None], bar: float | None) -> float:
    if bar is None or fit is None:
        return 0.0
    return sum(((outcome or 0.0) >= bar) != (fit >= bar) for outcome in outcomes) / len(outcomes)
