"""The words that a person may type, and what is said to wrong ones."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tpmmatch import __version__
from tpmmatch.cli.parsing import make_parser

Run = Callable[..., Any]

COMMANDS = [
    [], ["import"], ["people"], ["people", "list"], ["people", "show"], ["people", "export"], ["people", "erase"],
    ["project"], ["project", "add"], ["project", "list"], ["project", "show"], ["project", "remove"],
    ["project", "schema"], ["match"], ["fairness"], ["brief"], ["method"], ["demo"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_and_says_what_its_exit_codes_mean(run: Run, command: list[str]) -> None:
    answer = run(*command, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(" ".join(["usage: tpmmatch", *command]))
    assert "exit status: 0 all done" in " ".join(answer.out.split())


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").out == f"tpmmatch {__version__}\n"


def test_no_command_is_wrong_use(run: Run) -> None:
    answer = run()
    assert answer.code == 2
    assert "usage: tpmmatch" in answer.out


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["import"],
        ["people", "dance"],
        ["people", "show"],
        ["people", "erase", "--yes"],
        ["project", "add"],
        ["match"],
        ["match", "app", "need.json"],
        ["brief", "app"],
        ["match", "app", "--\udcff"],
    ],
)
def test_wrong_words_are_wrong_use(run: Run, words: list[str]) -> None:
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("usage: tpmmatch")


@pytest.mark.parametrize("top", ["0", "-1", "²", "1.5", "", "many", "9" * 5000])
def test_how_many_is_a_number_from_one_on(run: Run, top: str) -> None:
    answer = run("match", "app", f"--top={top}")
    assert answer.code == 2
    assert f"“{top}” is not a number from 1 on" in answer.err


@pytest.mark.parametrize("day", ["", "tomorrow", "2026-13-01", "2026-02-30", "22.11.2026", "0000-01-01", "2026-11-22x"])
def test_a_day_is_a_day_of_the_calendar(run: Run, day: str) -> None:
    answer = run("match", "app", f"--today={day}")
    assert answer.code == 2
    assert f"“{day}” is not a date like 2026-12-31" in answer.err


def test_what_was_typed_arrives(tmp_path: Path) -> None:
    words = ["brief", "app", "--person", "a", "--person=-b", "--today", "2028-02-29", "-o", str(tmp_path)]
    arguments = make_parser().parse_args(words)
    assert arguments.person == ["a", "-b"]
    assert arguments.today == date(2028, 2, 29)
    assert arguments.output == tmp_path
    assert (arguments.top, arguments.paper, arguments.sections, arguments.force) == (None, None, None, False)
