"""How far to trust the quality figure: held-out folds, a bootstrap interval, and the difference to the version before.

    python benchmarks/folds.py [--people FILE --judged FOLDER]

Folds are by need *and* person: the weights that a recruiter might argue about are picked on four fifths of the needs
and of the people, and tried on needs and people that had no part in it, five times five times. The interval is a
bootstrap over needs (Efron 1979), the difference is paired need by need (Smucker, Allan & Carterette 2007, "A
comparison of statistical significance tests for information retrieval evaluation").
"""

import argparse
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import quality

from tpmmatch import resources
from tpmmatch.matching import load_rules
from tpmmatch.matching.fit import borne_out
from tpmmatch.matching.order import Order
from tpmmatch.model.match import Criterion
from tpmmatch.model.profile import document_id

BEFORE = Path(__file__).parent / "data" / "before.json"
FOLDS, RESAMPLES, SEED = 5, 10_000, 20261122
FACTORS = (0.5, 0.75, 1.0, 1.5, 2.0)  # tried for each group of criteria
GROUPS = ("words", "kind", "must", "nice", "concept", "pack")


@dataclass(frozen=True)
class Judged:
    """Orders and grades of all needs; `grades` is need × person, people in the order of the index."""

    needs: tuple[str, ...]
    orders: tuple[Order, ...]
    grades: "np.ndarray[tuple[int, int], np.dtype[np.float64]]"


def group_of(criterion: Criterion) -> str:
    """The part of an id before its colon: what the criterion comes from."""
    return criterion.id.split(":", 1)[0]


def judged(people: quality.Documents, needs: quality.Documents, grades: quality.Grades) -> Judged:
    """Every need worked out once; what is tried afterwards is only a change of weights."""
    index, orders = quality.our_orders(people, needs)
    table = np.array([[grades[id].get(person, 0.0) for person in index.people] for id in sorted(needs)])
    return Judged(tuple(orders), tuple(found for _, found in orders.values()), table)


def ndcg(found: Judged, need: int, people: Sequence[int], factors: Mapping[str, float]) -> float:
    """nDCG@5 of one need among some of the people, with the weights of each group times its factor."""
    known, rules = found.orders[need], load_rules()
    criteria = tuple(replace(item, weight=item.weight * factors.get(group_of(item), 1.0)) for item in known.criteria)
    scores = (
        np.nan_to_num(borne_out(criteria, known.values, rules, known.gates.led) * known.harm, nan=-1.0)
        - 10.0 * known.misses
    )
    if not factors:  # as it is printed: rounded, with its ties
        scores[known.rows] = -np.arange(len(scores), dtype=scores.dtype)
    best = np.argsort(-scores[list(people)], kind="stable")
    graded = {str(place): found.grades[need, person] for place, person in enumerate(people)}
    return quality.ndcg([str(place) for place in best], graded, 5)


def mean(found: Judged, needs: Sequence[int], people: Sequence[int], factors: Mapping[str, float]) -> float:
    """Over the needs that have somebody suitable among these people; NaN for none."""
    values = [value for need in needs if not math.isnan(value := ndcg(found, need, people, factors))]
    return sum(values) / len(values) if values else math.nan


def picked(found: Judged, needs: Sequence[int], people: Sequence[int]) -> dict[str, float]:
    """The factors that do best on these needs and people, one group after the other."""
    factors: dict[str, float] = {}
    best = mean(found, needs, people, factors)
    for group in GROUPS:
        for factor in FACTORS:
            score = mean(found, needs, people, factors | {group: factor})
            if score > best + 1e-6:
                best, factors = score, factors | {group: factor}
    return factors


def held_out(found: Judged) -> tuple[list[float], list[float]]:
    """A figure a cell (needs × people without a part in the picking): weights picked elsewhere, and as they stand."""
    chance = np.random.Generator(np.random.PCG64(SEED))
    need_fold = chance.permutation(len(found.needs)) % FOLDS
    person_fold = chance.permutation(found.grades.shape[1]) % FOLDS
    fresh, shipped = [], []
    for i in range(FOLDS):
        for j in range(FOLDS):
            factors = picked(found, np.flatnonzero(need_fold != i).tolist(), np.flatnonzero(person_fold != j).tolist())
            needs, people = np.flatnonzero(need_fold == i).tolist(), np.flatnonzero(person_fold == j).tolist()
            fresh.append(mean(found, needs, people, factors))
            shipped.append(mean(found, needs, people, {}))
    return fresh, shipped


def interval(values: Sequence[float]) -> tuple[float, float]:
    """The 90 % interval of a mean."""
    chance = np.random.Generator(np.random.PCG64(SEED))
    drawn = np.array(values)[chance.integers(0, len(values), (RESAMPLES, len(values)))].mean(axis=1)
    low, high = np.quantile(drawn, (0.05, 0.95))
    return float(low), float(high)


def told(name: str, values: Sequence[float]) -> str:
    """A line with a mean and its interval, over the needs where there is a value."""
    kept = [value for value in values if not math.isnan(value)]
    low, high = interval(kept)
    return f"{name:52} {sum(kept) / len(kept):6.3f}  (90 %: {low:6.3f} to {high:6.3f}; n = {len(kept)})"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=Path, default=resources.path("sample/people.jsonl"))
    parser.add_argument("--judged", type=Path, default=Path(__file__).parent.parent / "tests" / "data" / "judged")
    arguments = parser.parse_args()
    people = {document_id(document): document for document in quality.read_lines(arguments.people)}
    needs = {need["id"]: need for need in quality.read_lines(arguments.judged / "needs.jsonl")}
    found = judged(people, needs, quality.read_grades(arguments.judged / "grades.jsonl"))
    everybody = range(found.grades.shape[1])
    now = [ndcg(found, need, everybody, {}) for need in range(len(found.needs))]
    print(f"rules {load_rules().version}: nDCG@5 on {len(people)} people, {len(needs)} needs")
    print(told("all needs", now))
    good = [value for value, grades in zip(now, found.grades, strict=True) if grades.max() >= 1.5]
    print(told("needs with a person of grade 1.5 or better", good))
    fresh, shipped = held_out(found)
    print(told("needs and people held out, weights picked elsewhere", fresh))
    print(told("the same cells, weights as they are shipped", shipped))
    before = json.loads(BEFORE.read_text(encoding="utf-8"))
    if set(found.needs) <= before.keys():
        pairs = zip(found.needs, now, strict=True)
        print(told("better than rules 1 by, need by need", [value - before[need] for need, value in pairs]))


if __name__ == "__main__":
    main()
