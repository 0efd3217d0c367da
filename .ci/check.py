"""What has to pass before a change goes in, quickest first; `python3 run.py check` runs it.

Format, lint, types and import rules look at the sources. The wheel check builds what users get, installs it
into an environment of its own and does the main job there, so that a file missing from the wheel is noticed.
"""

import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = "Scripts" if os.name == "nt" else "bin"


class CheckFailedError(Exception):
    """A check said no; its text is what the tool printed."""


def main() -> int:
    packaging = sorted(str(file) for file in (ROOT / "packaging").glob("*.py"))
    checks: dict[str, Callable[[], None]] = {
        "format": lambda: tool("ruff", "format", "--check", "--output-format=concise", "."),
        "lint": lambda: tool("ruff", "check", "--output-format=concise", "."),
        "types": lambda: tool("mypy", "--strict", "tpmmatch", "ui", "run.py", ".ci/check.py", *packaging),
        "import rules": lambda: tool("lint-imports"),
        "wheel": check_wheel,
    }
    failed = [name for name, check in checks.items() if not passes(name, check)]
    print(f"Failed: {', '.join(failed)}." if failed else "All checks pass.")
    return 1 if failed else 0


def passes(name: str, check: Callable[[], None]) -> bool:
    start = time.monotonic()
    print(f"{name:<14}", end="", flush=True)
    try:
        check()
    except CheckFailedError as failure:
        print(f"FAILED\n{failure}")
        return False
    print(f"ok  {time.monotonic() - start:4.1f} s")
    return True


def tool(name: str, *arguments: str) -> None:
    """Run a tool of this environment over the sources."""
    run(str(Path(sys.executable).with_name(name)), *arguments, folder=ROOT)


def run(*command: str, folder: Path, environment: Mapping[str, str] | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        raise CheckFailedError(f"{' '.join(command)}\n{done.stdout.decode('utf-8', 'replace').strip()}")


def check_wheel() -> None:
    with tempfile.TemporaryDirectory(prefix="tpmmatch-wheel-") as name:
        place = Path(name)
        run(sys.executable, "-m", "build", "--outdir", str(place / "dist"), str(ROOT), folder=place)
        venv.create(place / "env", with_pip=True)
        python, program = (str(place / "env" / TOOLS / command) for command in ("python", "tpmmatch"))
        (wheel,) = (place / "dist").glob("*.whl")
        run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel), folder=place)
        user = place / "user"
        user.mkdir()
        environment = as_user(user)
        run(program, "--help", folder=user, environment=environment)
        run(program, "demo", folder=user, environment=environment)
        briefs = [file for file in user.rglob("*.pdf") if file.read_bytes().startswith(b"%PDF-")]
        if not briefs:
            raise CheckFailedError("tpmmatch demo, run from the wheel, left no PDF.")


def as_user(home: Path) -> dict[str, str]:
    """An environment that knows nothing of this checkout, and whose files all land below `home`."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "XDG_", "TPMMATCH_"))}
    return {**mine, "HOME": str(home), "USERPROFILE": str(home), "TMPDIR": str(home), "TEMP": str(home)}


if __name__ == "__main__":
    sys.exit(main())
