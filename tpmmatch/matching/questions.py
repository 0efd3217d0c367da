"""What to ask: the unknowns, ordered by the chance that their answer changes who is among the first three."""

from collections.abc import Iterable, Mapping, Sequence

from tpmmatch.matching.fit import fit_of
from tpmmatch.matching.rules import Rules
from tpmmatch.model.match import Contribution, CriterionKind, GateResult, GateState, Question, Rung
from tpmmatch.model.pack import PackQuestion
from tpmmatch.model.words import Words, message

_MOST = 6
_ASKED = (CriterionKind.MUST, CriterionKind.NICE, CriterionKind.INFERRED, CriterionKind.METHOD, CriterionKind.PLUS)


def questions_for(
    contributions: Sequence[Contribution],
    gates: Iterable[GateResult],
    harm: float,
    bar: float | None,
    rules: Rules,
    pack_questions: Mapping[str, PackQuestion],
) -> tuple[Question, ...]:
    """The questions for one person. `bar` is the fit that the first three are parted at; None if there are no four."""
    fit = fit_of(contributions, harm, rules)
    asked = [
        Question(message("ask_gate", term=gate.label, why=gate.why), gate.id, _chance_of_gate(gate, fit, bar))
        for gate in gates
        if gate.state is GateState.UNKNOWN
    ]
    terms = {question.about for question in asked}  # a strict wish is a term, too: it is asked once
    for place, item in enumerate(contributions):
        if item.criterion.id not in terms and item.criterion.kind in _ASKED and item.criterion.label and _is_open(item):
            chance = _chance_of_answer(contributions, place, fit, harm, bar, rules)
            asked.append(Question(_wording(item, pack_questions), item.criterion.id, chance))
    weights = {item.criterion.id: item.criterion.weight for item in contributions}
    asked.sort(key=lambda question: (-question.chance, -weights.get(question.about, 4.0)))
    return tuple(asked[:_MOST])


def _is_open(item: Contribution) -> bool:
    """Not known at all, or only said; what is looked for as mere words is nothing to ask about."""
    if item.criterion.id == "words":
        return False
    return (
        item.value is None
        or item.rung is Rung.SAID
        or (item.rung is None and item.criterion.kind is CriterionKind.MUST)
    )


def _wording(item: Contribution, pack_questions: Mapping[str, PackQuestion]) -> Words:
    if ready := pack_questions.get(item.criterion.id):
        return ready.text
    if item.rung is Rung.SAID:
        return message("ask_said", wish=item.criterion.label)
    return message("ask_unknown", wish=item.criterion.label)


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
