"""Many people are read in processes of their own: the same bytes as here, and no process left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.actions.readers import MANY, Readers
from tpmmatch.errors import Cancelled
from tpmmatch.matching.stored import read_documents

ROOT = Path(__file__).parents[3]
Person = Callable[..., dict[str, Any]]

IMPORTS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tpmmatch.actions import importing, open_store, people

if __name__ == "__main__":
    store = open_store(sys.argv[1])
    importing.import_people(store, [Path(sys.argv[2])], datetime.now(UTC), lambda done, _: print(done, flush=True))
"""


def nothing(_: int) -> None:
    """Go on."""


@pytest.fixture
def many(person: Person) -> list[dict[str, Any]]:
    return [person(f"p{number}", did=f"Led the launch of mobile app number {number}.") for number in range(MANY)]


def test_a_few_are_read_here(person: Person) -> None:
    steps: list[int] = []
    with Readers() as readers:
        read = readers.begin([person("a"), person("b")])
        assert read(steps.append) == read_documents([person("a"), person("b")])
        assert readers.begin([])(steps.append) == []
    assert steps == [1, 1]


@pytest.mark.slow
def test_many_come_back_in_order_and_the_same(many: list[dict[str, Any]]) -> None:
    steps: list[int] = []
    with Readers() as readers:
        first, second = readers.begin(many), readers.begin(many[:3])
        assert first(steps.append) == read_documents(many)
        assert sum(steps) == len(many)
        assert second(nothing) == read_documents(many[:3])


@pytest.mark.slow
def test_stopping_stops(many: list[dict[str, Any]]) -> None:
    def stop(_: int) -> None:
        raise Cancelled

    with Readers() as readers, pytest.raises(Cancelled):
        readers.begin(many)(stop)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="nobody can be held there")
def test_whoever_is_still_at_it_is_not_waited_for(many: list[dict[str, Any]]) -> None:
    """Held, they would never be done."""
    before = set(active_children())

    def hold_and_stop(_: int) -> None:
        for worker in set(active_children()) - before:
            os.kill(worker.pid or 0, signal.SIGSTOP)
        raise Cancelled

    with pytest.raises(Cancelled), Readers() as readers:
        readers.begin(many)(hold_and_stop)
    assert set(active_children()) == before


@pytest.mark.slow
def test_where_no_process_can_start_they_are_read_here(tmp_path: Path) -> None:
    """A script that lets its workers run it again: they end at once."""
    script = tmp_path / "careless.py"
    script.write_text(
        "import json, sys\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from multiprocessing import parent_process\n"
        "from tpmmatch.actions.readers import MANY, Readers\n"
        "if parent_process(): sys.exit(3)\n"
        "with Readers() as readers:\n"
        "    print(len(readers.begin([{}] * MANY)(lambda more: None)))\n"
    )
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(MANY)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL], ids=["Ctrl-C", "kill -9"])
def test_no_process_outlives_us(
    many: list[dict[str, Any]], write: Callable[[str, object], Path], tmp_path: Path, how: signal.Signals
) -> None:
    script = write("importing.py", IMPORTS)
    documents = [person | {"meta": {"id": f"{copy}-{place}"}} for copy in range(9) for place, person in enumerate(many)]
    people = write("people.jsonl", documents)
    run = subprocess.Popen(
        [sys.executable, script, tmp_path / "people.sqlite", people],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    with run:
        assert run.stdout
        assert run.stderr
        run.stdout.readline()
        if how is signal.SIGINT:
            os.killpg(run.pid, how)  # as a terminal does: everybody of the group hears it
        else:
            run.kill()
        # The workers hold the other end as well: it closes when the last of them is gone.
        said = run.stderr.read()
        run.wait()
    assert said.count("KeyboardInterrupt") == (1 if how is signal.SIGINT else 0)
    assert not group_lives(run.pid)


def group_lives(group: int) -> bool:
    """Whether any process of the group is left; those that are ending are given a moment."""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return False
    return True
