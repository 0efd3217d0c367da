"""Commands run as a person runs them: in this process where their answer is enough, else in one of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tpmmatch.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command answered with."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - any JSON
        """The one document that stdout is."""
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A home and a store of our own: nobody's real ones are touched, whatever a command does."""
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("TPMMATCH_DATA", str(tmp_path / "people.sqlite"))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """A command in this process."""

    def call(*arguments: object) -> Answer:
        capsys.readouterr()
        try:
            code: object = main([*map(str, arguments)])
        except SystemExit as left:  # argparse's way out
            code = left.code
        assert isinstance(code, int)
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture
def spawn() -> Callable[..., subprocess.Popen[str]]:
    """A command in a process of its own, with streams and signals as the system makes them."""

    def start(*arguments: str | Path, **how: Any) -> subprocess.Popen[str]:  # noqa: ANN401 - Popen's own
        root = Path(__file__).parents[3]
        return subprocess.Popen(
            [sys.executable, "-m", "tpmmatch", *arguments],
            env=os.environ | {"PYTHONPATH": str(root)},
            encoding="utf-8",
            **how,
        )

    return start


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, object], Path]:
    """Write text as it is, a list as JSON Lines where the name says so, and anything else as JSON."""

    def to_file(name: str, content: object) -> Path:
        path = tmp_path / "work" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            text = content
        elif isinstance(content, list) and path.suffix == ".jsonl":
            text = "".join(json.dumps(item) + "\n" for item in content)
        else:
            text = json.dumps(content)
        path.write_text(text, encoding="utf-8")
        return path

    return to_file


@pytest.fixture
def three(write: Callable[[str, object], Path]) -> Path:
    """A file of three people: one with the experience, one without, one with nothing but a name."""

    def person(id: str, name: str, did: str = "") -> dict[str, object]:
        work = [{"name": "Firm", "position": "Project manager", "summary": did}] if did else []
        return {"basics": {"name": name}, "work": work, "meta": {"id": id}}

    app = "Led the launch of a mobile app for iOS and Android with a team of nine."
    return write(
        "people.jsonl",
        [person("a", "Ann Archer", "Filed invoices."), person("b", "Bo Bell", app), person("c", "Cy Cole")],
    )


@pytest.fixture
def need(write: Callable[[str, object], Path]) -> Path:
    """A file of one project."""
    return write(
        "need.json", {"id": "app", "title": "Booking app", "kind": "mobile_app", "must_have": ["mobile app launch"]}
    )
