"""Whether anybody moves when what must not count is swapped, for every need of a judged set.

    python benchmarks/fairness.py [--people FILE] [--needs FILE]

The permutation test of `tpmmatch fairness`, need by need: everybody is ranked again eight times, each time with one
thing swapped (name, gender in three ways, origin, gaps, years of study, age and picture). Prints each need for which
somebody's number changed, by the kind of swap, and how many needs hold. Takes about eight seconds a need and hundred
people.
"""

import argparse
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from tpmmatch import resources
from tpmmatch.actions import open_store
from tpmmatch.actions.fairness import hold_fairness
from tpmmatch.actions.importing import import_people
from tpmmatch.actions.projects import add_projects

NEEDS = Path(__file__).parents[1] / "tests/data/judged/needs.jsonl"


def main() -> None:
    """Hold the test for every need, on a store of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--people", type=Path, default=resources.path("sample/people.jsonl"))
    parser.add_argument("--needs", type=Path, default=NEEDS)
    arguments = parser.parse_args()
    now = datetime(2026, 11, 27, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "people.sqlite"))
        import_people(store, [arguments.people], now)
        add_projects(store, [arguments.needs], now)
        with store.read() as unit:
            projects = list(unit.projects.all())
        held = 0
        for project in projects:
            found = hold_fairness(store, project, now.date())
            changed = Counter(str(swap.kind) for swap in found.swaps for move in swap.moves if move.own)
            held += not changed
            if changed:
                print(f"{project.id}: {', '.join(f'{kind} {count}' for kind, count in changed.items())}", flush=True)
        print(f"rules {found.rules}, {found.people} people: holds for {held} of {len(projects)} needs")
        store.close()


if __name__ == "__main__":
    main()
