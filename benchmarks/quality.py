"""How good the order is: rank the judged people for the judged needs and compare with what experts said.

    python benchmarks/quality.py [--each] [--people FILE --judged FOLDER [--needs PREFIX...]]

Prints nDCG@3, @5, @10 (Järvelin & Kekäläinen 2002, gains 2^grade - 1) and P@3 over the needs that have a suitable
person at all, beside plain BM25 (Robertson & Zaragoza 2009, k1 = 1.2, b = 0.75) and TF-IDF with cosine (Salton &
Buckley 1988) over the same texts, chance, and by halves of the needs.
"""

import argparse
import json
import math
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tpmmatch import resources
from tpmmatch.actions.money import exchange_rates
from tpmmatch.matching import Reader, Table, load_rules, understand
from tpmmatch.matching.extract import extract
from tpmmatch.matching.index import Index
from tpmmatch.matching.order import Order, order
from tpmmatch.model.profile import document_id, read_profile
from tpmmatch.model.project import read_project
from tpmmatch.vocabulary import load_vocabulary

TODAY = date(2026, 11, 22)
NEED_FIELDS = ("title", "description", "must_have", "nice_to_have")
SEED, LOTS = 20261122, 200
Grades = Mapping[str, Mapping[str, float]]
Documents = Mapping[str, dict[str, Any]]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """A JSON document a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_grades(path: Path) -> Grades:
    """Need → person → grade, 0-3; a pair judged twice stands with its mean."""
    grades: dict[str, dict[str, float]] = {}
    for row in read_lines(path):
        grades.setdefault(row["need"], {})[row["freelancer"]] = float(row["grade"])
    return grades


def ndcg(ranking: Sequence[str], graded: Mapping[str, float], k: int) -> float:
    """NaN where nobody has a grade above zero."""
    gained = sum((2 ** graded.get(person, 0.0) - 1) / math.log2(place + 2) for place, person in enumerate(ranking[:k]))
    best = sorted((2**grade - 1 for grade in graded.values()), reverse=True)[:k]
    ideal = sum(gain / math.log2(place + 2) for place, gain in enumerate(best))
    return gained / ideal if ideal else math.nan


def precision(ranking: Sequence[str], graded: Mapping[str, float], k: int) -> float:
    """The share of the first k with grade 2 or better, of as many as there can be; NaN where there are none."""
    possible = min(k, sum(grade >= 2 for grade in graded.values()))
    return sum(graded.get(person, 0.0) >= 2 for person in ranking[:k]) / possible if possible else math.nan


def our_orders(people: Documents, needs: Documents) -> tuple[Index, dict[str, tuple[Table, Order]]]:
    """Everybody read, and the product's order for each need."""
    vocabulary, rules, rates = load_vocabulary(), load_rules(), exchange_rates(None)
    reader = Reader(vocabulary, rules)
    readings = (reader.read(read_profile(id, people[id])) for id in sorted(people))
    index = Index(extract(reading, vocabulary, rules) for reading in readings)
    orders = {}
    for id in sorted(needs):
        project = read_project(id, needs[id])
        need = understand(project, vocabulary, rules)
        table = Table(project, need.criteria, need.pack, vocabulary, rules, rates, TODAY)
        orders[id] = table, order(table, index)
    return index, orders


def our_rankings(people: Documents, needs: Documents) -> dict[str, list[str]]:
    """The ids of people for each need, best first."""
    index, orders = our_orders(people, needs)
    return {id: [index.people[row] for row in found.rows] for id, (_, found) in orders.items()}


def bm25_rankings(people: Documents, needs: Documents) -> dict[str, list[str]]:
    """The baseline: the words of a need against the words of a person."""
    texts = {id: Counter(_words(_flat(document))) for id, document in people.items()}
    lengths = {id: words.total() for id, words in texts.items()}
    mean = sum(lengths.values()) / len(lengths)
    holding = Counter(word for words in texts.values() for word in words)
    rankings = {}
    for id, need in needs.items():
        asked = _words(_flat([need.get(name) for name in NEED_FIELDS]))
        scores = {}
        for person, words in texts.items():
            norm = 1.2 * (0.25 + 0.75 * lengths[person] / mean)
            scores[person] = sum(
                math.log(1 + (len(texts) - holding[word] + 0.5) / (holding[word] + 0.5))
                * (words[word] * 2.2 / (words[word] + norm))
                for word in asked
                if words[word]
            )
        rankings[id] = sorted(scores, key=lambda person: (-scores[person], person))
    return rankings


def tfidf_rankings(people: Documents, needs: Documents) -> dict[str, list[str]]:
    """The other baseline: the angle between a need and a person, each word by its rarity."""
    texts = {id: Counter(_words(_flat(document))) for id, document in people.items()}
    holding = Counter(word for words in texts.values() for word in words)

    def weighed(words: Mapping[str, int]) -> dict[str, float]:
        told = {
            word: (1 + math.log(n)) * math.log(len(texts) / holding[word]) for word, n in words.items() if holding[word]
        }
        length = math.sqrt(sum(weight**2 for weight in told.values())) or 1.0
        return {word: weight / length for word, weight in told.items()}

    vectors = {id: weighed(words) for id, words in texts.items()}
    rankings = {}
    for id, need in needs.items():
        asked = weighed(Counter(_words(_flat([need.get(name) for name in NEED_FIELDS]))))
        scores = {
            person: sum(weight * vector.get(word, 0.0) for word, weight in asked.items())
            for person, vector in vectors.items()
        }
        rankings[id] = sorted(scores, key=lambda person: (-scores[person], person))
    return rankings


def by_chance(people: Documents, grades: Grades, needs: Sequence[str]) -> list[float]:
    """The mean of many orders drawn by lot."""
    lots = random.Random(SEED)  # noqa: S311 - lots, not secrets
    drawn = [
        averages({need: lots.sample(sorted(people), len(people)) for need in needs}, grades, needs) for _ in range(LOTS)
    ]
    return [sum(column) / LOTS for column in zip(*drawn, strict=True)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(_flat(item) for item in value.values())
    if isinstance(value, list):
        return " ".join(_flat(item) for item in value)
    return value if isinstance(value, str) else ""


def averages(rankings: Mapping[str, Sequence[str]], grades: Grades, needs: Sequence[str]) -> list[float]:
    """nDCG@3, @5, @10 and P@3, each over the needs where it is defined."""
    measures: list[Callable[[str], float]] = [
        lambda need: ndcg(rankings[need], grades[need], 3),
        lambda need: ndcg(rankings[need], grades[need], 5),
        lambda need: ndcg(rankings[need], grades[need], 10),
        lambda need: precision(rankings[need], grades[need], 3),
    ]
    found = []
    for measure in measures:
        values = [value for need in needs if not math.isnan(value := measure(need))]
        found.append(sum(values) / len(values))
    return found


def judged_parser(description: str) -> argparse.ArgumentParser:
    """Asks which people and needs."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=Path, default=resources.path("sample/people.jsonl"))
    parser.add_argument("--judged", type=Path, default=Path(__file__).parent.parent / "tests" / "data" / "judged")
    parser.add_argument("--needs", nargs="+", default=[""], metavar="PREFIX", help="only needs whose id begins so")
    return parser


def read_judged(arguments: argparse.Namespace) -> tuple[Documents, Documents, Grades]:
    """The people, needs and grades asked for."""
    people = {document_id(document): document for document in read_lines(arguments.people)}
    wanted = tuple(arguments.needs)
    needs = {need["id"]: need for need in read_lines(arguments.judged / "needs.jsonl") if need["id"].startswith(wanted)}
    return people, needs, read_grades(arguments.judged / "grades.jsonl")


def main() -> None:
    """Print the table."""
    parser = judged_parser(__doc__ or "")
    parser.add_argument("--each", action="store_true", help="a line a need as well")
    arguments = parser.parse_args()
    people, needs, grades = read_judged(arguments)
    began = time.perf_counter()
    ours = our_rankings(people, needs)
    seconds = time.perf_counter() - began
    baseline, angles = bm25_rankings(people, needs), tfidf_rankings(people, needs)
    ids = sorted(needs)
    print(f"rules {load_rules().version}: {len(people)} people, {len(needs)} needs, {seconds:.1f} s")
    print(f"{'':22}  nDCG@3  nDCG@5  nDCG@10     P@3")
    for name, rankings, some in (
        ("TPM Match", ours, ids),
        ("  first half of needs", ours, ids[::2]),
        ("  second half", ours, ids[1::2]),
        ("plain BM25", baseline, ids),
        ("TF-IDF", angles, ids),
    ):
        print(f"{name:22}", *(f"{value:7.3f}" for value in averages(rankings, grades, some)))
    print(f"{'chance':22}", *(f"{value:7.3f}" for value in by_chance(people, grades, ids)))
    if arguments.each:
        for need in ids:
            mine, theirs = (ndcg(rankings[need], grades[need], 5) for rankings in (ours, baseline))
            print(f"{need}  {mine:.2f}  (BM25 {theirs:.2f})  {needs[need]['title']}")


if __name__ == "__main__":
    main()
