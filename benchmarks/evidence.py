"""How well the program reads single sentences: its rung and part against a reader's, on labelled passages.

    python benchmarks/evidence.py [--errors] [--labels FILE] [--people FILE...]

Prints for the rung (said, shown, vouched) and for the part (led, took_part, near, unclear; once more for work entries
alone, where the program weighs it) a table of label against program, precision and recall by class, and
the accuracy with a 90 % interval: a bootstrap over the people, as the sentences of one profile err together. Beside it
stands what one gets without reading: the commonest label, of all or of the place. Passages that tell of no work have no
part. See data/README.md for the labels.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality import read_lines

from tpmmatch import resources
from tpmmatch.matching import Reader, load_rules
from tpmmatch.matching.evidence import part_in
from tpmmatch.model.profile import document_id, read_profile
from tpmmatch.vocabulary import load_vocabulary

RUNGS = ("said", "shown", "vouched")
PARTS = ("led", "took_part", "near", "unclear")
HERE = Path(__file__).parent
SECOND = HERE.parent / "tests" / "data" / "second" / "people.jsonl"
DRAWS = 2000
SEED = 1
Label = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Judged:
    """One question about one passage: what the reader says, what the program says."""

    person: str
    source: str
    text: str
    label: str
    program: str

    @property
    def right(self) -> bool:
        """Whether both say the same."""
        return self.label == self.program


def answers(labels: Sequence[Label], people: Mapping[str, dict[str, Any]]) -> Iterator[tuple[Judged, Judged | None]]:
    """Rung and part of each labelled passage; no part where the label has none."""
    vocabulary, rules = load_vocabulary(), load_rules()
    reader = Reader(vocabulary, rules)
    readings = {id: reader.read(read_profile(id, people[id])) for id in {label["person"] for label in labels}}
    places = {
        (id, line.passage.source, line.passage.text): (line, rung)
        for id, reading in readings.items()
        for line, (rung, _) in zip(reading.lines, reading.weights, strict=True)
    }
    for label in labels:
        person, source, text = label["person"], label["source"], label["text"]
        if (person, source, text) not in places:
            raise SystemExit(f"{person} {source} is no longer cut as labelled: {text}")
        line, rung = places[person, source, text]
        part = Judged(person, source, text, label["part"], part_in(line)) if label["part"] else None
        yield Judged(person, source, text, label["rung"], rung.value), part


def accuracy(judged: Sequence[Judged]) -> float:
    """The share on which both agree."""
    return sum(one.right for one in judged) / len(judged)


def interval(judged: Sequence[Judged]) -> tuple[float, float]:
    """The middle 90 % of the accuracy when the people are drawn again, with all their sentences."""
    by_person: dict[str, list[Judged]] = {}
    for one in judged:
        by_person.setdefault(one.person, []).append(one)
    groups, draw = list(by_person.values()), random.Random(SEED)  # noqa: S311 - statistics, not secrets
    found = []
    for _ in range(DRAWS):
        drawn = draw.choices(groups, k=len(groups))
        found.append(sum(one.right for group in drawn for one in group) / sum(map(len, drawn)))
    found.sort()
    return found[round(0.05 * DRAWS)], found[round(0.95 * DRAWS) - 1]


def print_table(name: str, judged: Sequence[Judged], classes: Sequence[str]) -> None:
    """Label by row, program by column, then precision and recall of the row's class."""
    low, high = interval(judged)
    print(f"\n{name}: {len(judged)} passages, accuracy {accuracy(judged):.3f} (90 %: {low:.3f}-{high:.3f}),", end=" ")
    blind = _commonest(judged, lambda _: ""), _commonest(judged, place)
    print(f"always the commonest {blind[0]:.3f}, commonest of the place {blind[1]:.3f}")
    print(f"{'label | program':16}", *(f"{name:>10}" for name in classes), f"{'precision':>10} {'recall':>10}")
    counts = Counter((one.label, one.program) for one in judged)
    for row in classes:
        labelled = sum(counts[row, column] for column in classes)
        answered = sum(counts[column, row] for column in classes)
        cells = " ".join(f"{counts[row, column]:10}" for column in classes)
        print(f"{row:16} {cells} {_share(counts[row, row], answered)} {_share(counts[row, row], labelled)}")


def _commonest(judged: Sequence[Judged], group: Callable[[Judged], str]) -> float:
    counts: dict[str, Counter[str]] = {}
    for one in judged:
        counts.setdefault(group(one), Counter())[one.label] += 1
    return sum(max(count.values()) for count in counts.values()) / len(judged)


def _share(some: int, all: int) -> str:  # noqa: A002 - reads best
    return f"{some / all:10.2f}" if all else f"{'-':>10}"


def print_groups(judged: Sequence[Judged], group: Callable[[Judged], str]) -> None:
    """Accuracy by kind of passage."""
    for name in sorted({group(one) for one in judged}):
        some = [one for one in judged if group(one) == name]
        print(f"  {name:14} {accuracy(some):.3f} of {len(some)}")


def place(one: Judged) -> str:
    """Where a passage stands, as the labels were drawn."""
    _, section, *rest = one.source.split("/")
    if section == "references":
        return "reference"
    if section == "basics":
        return "summary" if rest == ["summary"] else "title"
    if {"position", "roles"} & set(rest):
        return "title"
    return "list" if section == "skills" or "keywords" in rest else "work"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=Path, nargs="+", default=[resources.path("sample/people.jsonl"), SECOND])
    parser.add_argument("--labels", type=Path, default=HERE / "data" / "sentences.jsonl")
    parser.add_argument("--errors", action="store_true", help="every sentence on which they differ as well")
    arguments = parser.parse_args()
    people = {document_id(document): document for file in arguments.people for document in read_lines(file)}
    found = list(answers(read_lines(arguments.labels), people))
    rungs, parts = [rung for rung, _ in found], [part for _, part in found if part]
    print(f"rules {load_rules().version}, {len({one.person for one in rungs})} people")
    worked = [part for part in parts if part.source.startswith(("/work/", "/projects/"))]
    for name, judged, classes in (
        ("rung", rungs, RUNGS),
        ("part", parts, PARTS),
        ("part in work entries", worked, PARTS),
    ):
        print_table(name, judged, classes)
        print_groups(judged, place)
        for one in judged if arguments.errors and judged is not worked else ():
            if not one.right:
                print(f"{one.person} {one.source}: {one.label}, program {one.program}: {one.text}")


if __name__ == "__main__":
    main()
