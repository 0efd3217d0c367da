"""The permutation test: it holds for the shipped rules, and a rule that reads a name or a pronoun fails it."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from tpmmatch.matching import Table
from tpmmatch.matching.fairness.scoring import Scorer, scorer
from tpmmatch.matching.fairness.trial import hold_trial, swapped
from tpmmatch.model.fairness import Score, Scores, Swap, SwapKind
from tpmmatch.model.profile import Profile, read_profile
from tpmmatch.model.project import Project
from tpmmatch.vocabulary import load_vocabulary

ALL = list(SwapKind)
WORDS = load_vocabulary()


def document(id: str, name: str, label: str, reference: str, **work: Any) -> dict[str, Any]:  # noqa: ANN401
    job = {"name": "Firm", "position": label, "startDate": "2016-04", "endDate": "2019-08-20"} | work
    now = {"name": "Own", "position": label, "startDate": "2021-01", "highlights": ["Led the launch of a mobile app."]}
    return {
        "basics": {"name": name, "label": label, "email": f"{name[:3].lower()}@example.com"},
        "work": [now, job],
        "education": [{"area": "Physics", "endDate": "2001"}],
        "references": [{"name": "Owner", "reference": reference}],
        "meta": {"id": id},
    }


@pytest.fixture
def people() -> list[Profile]:
    """People of four languages and two genders, with good and with bad references."""
    documents = [
        document("a", "Gráinne Mulqueen", "Project manager", "She kept every date. Gráinne wrote to us on Fridays."),
        document("b", "Torsten Abelmann", "Projektleiter", "Herr Abelmann hat Termin und Budget gehalten."),
        document("c", "Solène Kerbrat", "Cheffe de projet", "Elle est arrivée à temps et nous a bien informés."),
        document("d", "Iñaki Lasa", "Jefe de proyecto", "Él fue muy organizado y arrancamos el día que dijo."),
        document("e", "Casimir Oldenbarn", "Project manager", "He stopped answering us. We would not hire him again."),
        document("f", "Henrike Voß", "Technische Projektleiterin", "Sie hat nie geantwortet, wir mussten nachfragen."),
    ]
    return [read_profile(one["meta"]["id"], one) for one in documents]


@pytest.fixture
def score(project: Callable[..., Project], table: Callable[[Project], Table]) -> Scorer:
    return scorer(table(project(must_have=["mobile app launch", "keeps to dates"], description="An app for our shop.")))


def of(swaps: Iterable[Swap], kind: SwapKind) -> Swap:
    return next(swap for swap in swaps if swap.kind is kind)


@pytest.mark.parametrize("kind", ALL)
def test_the_shipped_rules_hold(people: list[Profile], score: Scorer, kind: SwapKind) -> None:
    swap = of(hold_trial(lambda: people, score, "shop", WORDS), kind)
    assert swap.changed > 0
    assert (swap.ranks_changed, swap.moves) == (0, ())


def _by_rule(rule: Callable[[Profile], float]) -> Scorer:
    """A stand-in scorer of one rule."""

    def score(people: Iterable[Profile]) -> Scores:
        fits = {person.id: rule(person) for person in people}
        order = sorted(fits, key=lambda id: (-fits[id], id))
        return Scores(
            ("the rule",), tuple(Score(id, place, fits[id], 1.0, (fits[id],)) for place, id in enumerate(order, 1))
        )

    return score


PLANTED: list[tuple[str, Callable[[Profile], float], set[SwapKind]]] = [
    ("a name", lambda one: float(one.name < "H"), {SwapKind.NAMES, SwapKind.WOMEN, SwapKind.MEN, SwapKind.NEITHER}),
    ("a pronoun", lambda one: float("She " in str(one.document)), {SwapKind.WOMEN, SwapKind.MEN, SwapKind.NEITHER}),
    ("a title", lambda one: float("leiterin" in str(one.document)), {SwapKind.WOMEN, SwapKind.MEN}),
    ("a photo", lambda one: float("image" in str(one.document)), {SwapKind.AGE}),
    ("a birthplace", lambda one: float("birthplace" in str(one.document)), {SwapKind.ORIGIN}),
    ("a gap", lambda one: float("2019-08-20" in str(one.document)), {SwapKind.GAPS}),
    ("years of study", lambda one: float("2001" in str(one.document)), {SwapKind.STUDIES}),
    ("nothing of this", lambda one: float(len(one.id)), set()),
]


@pytest.mark.parametrize(("rule", "kinds"), [pytest.param(rule, kinds, id=id) for id, rule, kinds in PLANTED])
def test_a_planted_rule_is_found_by_the_swaps_of_its_kind(
    people: list[Profile], rule: Callable[[Profile], float], kinds: set[SwapKind]
) -> None:
    swaps = hold_trial(lambda: people, _by_rule(rule), "shop", WORDS)
    assert {swap.kind for swap in swaps if swap.moves} == kinds


def test_who_moved_is_told_with_the_cause(people: list[Profile]) -> None:
    swap = of(
        hold_trial(lambda: people, _by_rule(lambda one: float("She " in str(one.document))), "shop", WORDS),
        SwapKind.MEN,
    )
    (first,) = (move for move in swap.moves if move.own)
    assert (first.person, first.name, first.rank, first.fit, first.new_fit) == ("a", "Gráinne Mulqueen", 1, 1.0, 0.0)
    assert first.causes == ("the rule",)


def test_those_who_only_made_room_are_told_apart(people: list[Profile]) -> None:
    rule = _by_rule(lambda one: float(one.id == "f" and "Sie " in str(one.document)))
    swap = of(hold_trial(lambda: people, rule, "shop", WORDS), SwapKind.MEN)
    assert [(move.person, move.rank, move.new_rank) for move in swap.moves if move.own] == [("f", 1, 6)]
    assert swap.ranks_changed == 6
    assert all(not move.causes for move in swap.moves if not move.own)


@pytest.mark.parametrize("kind", list(SwapKind))
def test_the_same_seed_swaps_the_same_and_leaves_the_terms(people: list[Profile], kind: SwapKind) -> None:
    for person in people:
        before = repr(person.document)
        told = swapped(kind, person.document, person.id, "shop", WORDS)
        assert told == swapped(kind, person.document, person.id, "shop", WORDS)
        assert told["meta"] == person.document["meta"]
        assert repr(person.document) == before


def test_another_project_swaps_otherwise(people: list[Profile]) -> None:
    names = {seed: swapped(SwapKind.NAMES, people[0].document, "a", seed, WORDS)["basics"]["name"] for seed in "abcdef"}
    assert len(set(names.values())) > 1


def test_nobody_moves_nobody(score: Scorer) -> None:
    assert all(swap.moves == () for swap in hold_trial(list, score, "shop", WORDS))
