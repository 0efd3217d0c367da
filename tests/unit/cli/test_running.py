"""However a command ends, a person gets a sentence and an exit code, and the store stays whole."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Spawn = Callable[..., subprocess.Popen[str]]
Write = Callable[[str, object], Path]

POSIX = pytest.mark.skipif(os.name != "posix", reason="this system's pipes, devices and signals are others")
PIPE = subprocess.PIPE


def complaint(process: subprocess.Popen[str]) -> str:
    """What the process said on stderr until it ended."""
    _, err = process.communicate()
    assert "Traceback" not in err
    assert "Exception ignored" not in err
    return err


def break_store(tmp_path: Path) -> None:
    """Take a table away: nothing that a program of ours ever does, so that it counts as a bug."""
    with closing(sqlite3.connect(tmp_path / "people.sqlite")) as file:
        file.execute("DROP TABLE settings")


def test_a_bug_is_one_sentence_and_a_report_without_anybodys_data(
    run: Run, three: Path, need: Path, tmp_path: Path
) -> None:
    run("import", three)
    break_store(tmp_path)
    answer = run("match", need, "--json")
    assert (answer.code, answer.out) == (2, "")
    assert len(answer.err.splitlines()) == 1
    assert answer.err.startswith("tpmmatch: Something went wrong inside TPM Match (OperationalError).")
    report = Path(answer.err.rstrip("\n").rpartition(" is in ")[2]).read_text("utf-8")
    assert "sqlalchemy.exc.OperationalError" in report
    assert "actions/projects.py" in report
    for personal in ("Bo Bell", "Booking", "need.json", "no such table", str(tmp_path), str(Path.home())):
        assert personal not in report
    assert run("project", "--json").code == 0, "what doesn't need the broken part goes on"


def test_a_bug_is_a_sentence_also_where_no_report_can_be_written(
    run: Run, three: Path, need: Path, tmp_path: Path
) -> None:
    run("import", three)
    break_store(tmp_path)
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    answer = run("match", need)
    assert answer.code == 2
    assert answer.err.startswith("tpmmatch: Something went wrong inside TPM Match (OperationalError).")
    assert "report" not in answer.err


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize(
    ("words", "codes"),
    # argparse doesn't mind whether its help arrives; it may fail before we see to it, or after.
    [(["people", "--json"], {1}), (["project", "schema"], {1}), (["--help"], {0, 1})],
)
def test_a_reader_that_has_gone_is_no_trouble(spawn: Spawn, words: list[str], codes: set[int]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = spawn(*words, stdout=writing, stderr=PIPE)
    os.close(writing)
    assert complaint(process) == ""
    assert process.returncode in codes


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_a_full_disk_behind_the_output_is_told(spawn: Spawn, run: Run, write: Write, tmp_path: Path) -> None:
    # More than Python holds back, so that it is noticed on the way.
    run("import", write("many.jsonl", [{"basics": {"name": f"P{number} {'N' * 60}"}} for number in range(200)]))
    for words in (["people"], ["people", "--json"], ["project", "schema"]):
        with Path("/dev/full").open("w") as full:
            process = spawn(*words, stdout=full, stderr=PIPE)
        err = complaint(process)
        assert process.returncode == 2
        assert err.startswith("tpmmatch: The output couldn't be written (")
        assert len(err.splitlines()) == 1
    assert not (tmp_path / "home").exists() or not list((tmp_path / "home").rglob("crash-*"))


@pytest.mark.slow
@POSIX
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_streams_that_were_closed_are_no_trouble(three: Path, closed: str, run: Run) -> None:
    module = f'"{sys.executable}" -m tpmmatch'
    root = str(Path(__file__).parents[3])
    done = subprocess.run(
        ["sh", "-c", f"{module} import '{three}' nowhere.json --json {closed}"],
        env=os.environ | {"PYTHONPATH": root},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "inside TPM Match" not in done.stderr
    assert "refused:" not in done.stdout, "what belongs to stderr spoils no document"
    assert len(run("people", "--json").json) == 3


@pytest.mark.slow
@POSIX
def test_odd_names_are_printed_whatever_the_terminal_can_show(spawn: Spawn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii:strict")
    process = spawn("people", "show", os.fsdecode(b"Z\xc3\xb6\xff"), stderr=PIPE)
    assert "“Zö\\udcff”" in complaint(process)
    assert process.returncode == 2


@POSIX
@pytest.mark.slow
def test_ctrl_c_keeps_what_was_finished_and_leaves_a_usable_store(
    spawn: Spawn, run: Run, write: Write, tmp_path: Path
) -> None:
    total = 30_000
    file = write(
        "many.jsonl", [{"basics": {"name": f"P{number}"}, "meta": {"id": f"p{number}"}} for number in range(total)]
    )
    process = spawn("import", file, stdout=PIPE, stderr=PIPE)
    while stored(tmp_path / "people.sqlite") == 0:
        with pytest.raises(subprocess.TimeoutExpired):  # it would be over before it was stopped
            process.wait(0.02)
    process.send_signal(signal.SIGINT)
    assert complaint(process) == "tpmmatch: stopped. What was finished before is kept.\n"
    assert process.returncode == 130
    kept = stored(tmp_path / "people.sqlite")
    assert 0 < kept < total
    assert kept % 500 == 0, "whole batches"
    first = write("first.json", {"basics": {"name": "P0"}, "meta": {"id": "p0"}})
    assert len(run("import", first, "--json").json["unchanged"]) == 1
    assert run("people", "erase", "p1", "--yes").code == 0
    assert stored(tmp_path / "people.sqlite") == kept - 1


def stored(path: Path) -> int:
    """How many people another process would find; none while there is no store yet."""
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
            (number,) = file.execute("SELECT count(*) FROM people").fetchone()
            return int(number)
    except sqlite3.OperationalError:
        return 0
