"""How quick it is, and how much memory it takes: everything beside a rival in the same run.

    python benchmarks/speed.py [--people N] [--store FILE]

makes N people (see people.py), brings them in, ranks them for the need n-019. With --store they are kept in FILE, and
found there the next time. For bm25s install the extra `tpmmatch[bench]`.
"""

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import islice
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import people as invented  # noqa: E402 - found beside this file
from benchmarks import rivals  # noqa: E402 - found beside this file
from tpmmatch.actions import Store, open_store  # noqa: E402 - this checkout's
from tpmmatch.actions.importing import import_people  # noqa: E402 - this checkout's
from tpmmatch.actions.indexing import load_index  # noqa: E402 - this checkout's
from tpmmatch.actions.people import count  # noqa: E402 - this checkout's
from tpmmatch.actions.ranking import order_people, rank, table_for  # noqa: E402 - this checkout's
from tpmmatch.matching.index import Index  # noqa: E402 - this checkout's
from tpmmatch.matching.order import order, reweighed  # noqa: E402 - this checkout's
from tpmmatch.matching.smaa import Alternatives, acceptability  # noqa: E402 - this checkout's
from tpmmatch.model.project import Project, read_project  # noqa: E402 - this checkout's

TODAY, NOW = date(2026, 11, 22), datetime(2026, 11, 22, tzinfo=UTC)
BATCH = 10_000  # people a file that is brought in
SLIDES = 200  # moves of a slider


@dataclass
class Bench:
    """The people and the need at hand."""

    store: Store
    location: str
    folder: Path
    number: int

    @cached_property
    def need(self) -> Project:
        """n-019 of the judged needs."""
        lines = (ROOT / "tests" / "data" / "judged" / "needs.jsonl").read_text(encoding="utf-8").splitlines()
        return next(read_project("n-019", need) for need in map(json.loads, lines) if need["id"] == "n-019")

    @cached_property
    def index(self) -> Index:
        """Everybody, as ranking wants them."""
        return load_index(self.store)

    def texts(self) -> Iterator[str]:
        """What a search looks into."""
        return map(invented.text_of, invented.people(self.number))


def bringing_in(bench: Bench) -> Iterator[str]:
    """Files of 10,000, the index with them."""
    if count(bench.store) == bench.number:
        yield f"import: {bench.number} people were there already"
        return
    documents, taken, seconds = invented.people(bench.number), 0, 0.0
    while batch := list(islice(documents, BATCH)):
        file = bench.folder / "people.jsonl"
        file.write_text("".join(json.dumps(document) + "\n" for document in batch), encoding="utf-8")
        began = time.perf_counter()
        taken += import_people(bench.store, [file], NOW).taken
        seconds += time.perf_counter() - began
    yield f"import with index: {taken} people, {taken / seconds:.0f} a second"


def memory(bench: Bench) -> Iterator[str]:
    """A process of its own, which loads the index and ranks."""
    command = [sys.executable, str(Path(__file__)), "--ranks", bench.location]
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - ourselves
    told = json.loads(run.stdout)
    yield f"index from the store: {told['load']:.2f} s; the first ten with their reasons: {told['rank']:.2f} s"
    yield f"peak memory: {told['peak']:.0f} MB"


def ranking(bench: Bench) -> Iterator[str]:
    """From the stored project to ordered ids, beside two searches with its words for as many."""
    everybody = median(lambda: order_people(bench.store, bench.need, TODAY, bench.index), 15)
    ours = median(lambda: order_people(bench.store, bench.need, TODAY, bench.index, top=rivals.FIRST), 15)
    yield f"ranking: {1000 * ours:.1f} ms to the first {rivals.FIRST} ids, {1000 * everybody:.1f} ms to all"
    theirs = median(rivals.fts5(bench.texts(), bench.need, bench.folder / "fts5.sqlite"), 3)
    yield f"  SQLite FTS5: {1000 * theirs:.1f} ms, {theirs / ours:.1f} times ours (20 or more wanted)"
    search = rivals.bm25s(bench.texts(), bench.need)
    if search is None:
        yield "  bm25s: not installed"
    else:
        theirs = median(search, 15)
        yield f"  bm25s: {1000 * theirs:.1f} ms; ours is {ours / theirs:.1f} times that (5 at most wanted)"


def reweighing(bench: Bench) -> Iterator[str]:
    """A slider is moved."""
    with bench.store.read() as unit:
        table = table_for(bench.need, unit, TODAY)
    found = order(table, bench.index)
    weights = [criterion.weight for criterion in table.criteria]
    ours = timed(lambda: reweighed(found, [weight * 1.01 for weight in weights], table.rules), SLIDES)
    least = timed(rivals.one_pass(found.values.value, weights), SLIDES)
    late, base = (statistics.quantiles(times, n=20)[-1] for times in (ours, least))
    yield f"re-weighting: p95 {1000 * late:.1f} ms (below 16 wanted)"
    middles = statistics.median(ours), statistics.median(least)
    yield f"  one pass and one argsort: p95 {1000 * base:.1f} ms, median {1000 * middles[1]:.1f} ms"
    ratio = middles[0] / middles[1]
    yield f"  ours is {late / base:.1f} times that at p95, {ratio:.1f} at the median (5 at most wanted)"


def firmness(_bench: Bench) -> Iterator[str]:
    """10,000 draws of weights and unknown answers for 1,000 people and 20 criteria, two in five unknown, all ranks."""
    chance = np.random.Generator(np.random.PCG64(1))
    shape = 1000, 20
    answers, unknown = chance.random(shape, np.float32), chance.random(shape) < 0.4
    harm = np.ones(shape[0], np.float32)
    tried = Alternatives(
        low=np.where(unknown, np.float32(0.0), answers),
        high=np.where(unknown, np.float32(1.0), answers),
        weights=np.ones(shape[1]),
        harm_low=harm,
        harm_high=harm,
        ids=tuple(f"p{number:04}" for number in range(shape[0])),
    )
    yield f"SMAA, 10,000 draws x 1,000 people, all ranks: {median(lambda: acceptability(tried, 'seed'), 5):.2f} s (0.5)"


# One function a measurement, in the order of the run; each tells its lines.
MEASUREMENTS: tuple[Callable[[Bench], Iterator[str]], ...] = (
    bringing_in,
    memory,
    ranking,
    reweighing,
    firmness,
)


def timed(call: Callable[[], object], times: int) -> list[float]:
    """Seconds of each of so many calls, after one that isn't counted."""
    call()
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - began)
    return seconds


def median(call: Callable[[], object], times: int) -> float:
    """Seconds of a call, as a rule."""
    return statistics.median(timed(call, times))


def rank_alone(location: str) -> None:
    """In a process of its own: load, rank, tell the times and the most memory held."""
    store = open_store(location)
    began = time.perf_counter()
    index = load_index(store)
    loaded = time.perf_counter()
    need = Bench(store, location, Path(), len(index)).need
    order_people(store, need, TODAY, index)
    del index
    ranked = time.perf_counter()
    rank(store, need, TODAY, top=10)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    print(json.dumps({"load": loaded - began, "rank": done - ranked, "peak": peak}))


def main() -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--store", help="where the people are kept; else they are forgotten")
    parser.add_argument("--ranks", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.ranks:
        rank_alone(arguments.ranks)
        return
    with tempfile.TemporaryDirectory() as folder:
        location = arguments.store or str(Path(folder) / "people.sqlite")
        bench = Bench(open_store(location), location, Path(folder), arguments.people)
        for measure in MEASUREMENTS:
            for line in measure(bench):
                print(line, flush=True)
        bench.store.close()


if __name__ == "__main__":
    main()
