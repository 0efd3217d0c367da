"""`demo`: the main job on sample people, in its own folder and nowhere else."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdf
import pytest

Run = Callable[..., Any]


@pytest.mark.slow
def test_it_stays_in_its_folder_and_tells_how_to_go_on(
    run: Run, three: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "a demo"
    monkeypatch.setenv("TPMMATCH_DATA", str(folder / "people.sqlite"))  # even if somebody's own store lies there
    run("import", three)
    before = sorted(tmp_path.rglob("*"))
    answer = run("demo", "-o", folder)
    assert (answer.code, answer.err) == (0, "")
    briefs = sorted(folder.glob("*.pdf"))
    assert len(briefs) == 3
    assert {len(pypdf.PdfReader(brief).pages) for brief in briefs} == {3}
    assert {path.parent for path in set(tmp_path.rglob("*")) - set(before)} == {folder}
    assert len(run("people", "--json").json) == 3, "the user's own people are as they were"
    command = answer.out.splitlines()[-1].partition("tpmmatch ")[2]
    assert len(run(*shlex.split(command), "--json").json["ranking"]) > 100


def test_a_place_that_is_no_folder_is_told(run: Run, three: Path) -> None:
    answer = run("demo", "-o", three)
    assert (answer.code, answer.out) == (2, "")
    assert str(three) in answer.err
    assert "inside TPM Match" not in answer.err
