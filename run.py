#!/usr/bin/env python3
"""Start TPM Match from its own folder, on a machine that has Python and perhaps nothing else.

    python3 run.py                the window; where there is no display, the main job on the sample people
    python3 run.py ARGUMENTS...   the command line: the same as `tpmmatch ARGUMENTS...`
    python3 run.py test [...]     all tests; what follows goes to pytest
    python3 run.py check          what has to pass before a change goes in
    python3 run.py package        what owners get who have no Python: see packaging/README.md

The first start makes the folder `.venv` beside this file; it is made anew when the project's
dependencies, its place or the Python change. Missing system packages are installed as root only,
and named first. The syntax is that of Python 3.8, so that an older Python ends in a sentence.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TOOLS = VENV / ("Scripts" if os.name == "nt" else "bin")
PROGRAM = TOOLS / ("tpmmatch.exe" if os.name == "nt" else "tpmmatch")
PYTHON = TOOLS / ("python.exe" if os.name == "nt" else "python")
ALL_TESTS = ("-n", "auto", "--dist", "worksteal")  # a process for each core
STAMP = VENV / "set-up.json"  # written last: without it the folder is half-made

# What Qt loads from the system: Debian's package and the library that it brings.
QT_LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libglib2.0-0": "libglib-2.0.so.0",
}
WAYLAND_LIBRARIES = {"libwayland-client0": "libwayland-client.so.0", "libwayland-cursor0": "libwayland-cursor.so.0"}
X11_LIBRARIES = {
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
NEEDED = "Python or Qt needs system packages that are missing here"


class SetUpError(Exception):
    """What stands in the way, as a sentence for the person at the keyboard."""


def main(arguments: Sequence[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        say("Python 3.11 or newer is needed; this one is {}.{}.".format(*sys.version_info))
        return 2
    try:
        return start(arguments)
    except KeyboardInterrupt:
        return 130
    except SetUpError as error:
        say(str(error))
    except OSError as error:
        say(f"TPM Match could not be started from {ROOT}: {error}")
    return 2


def start(arguments: Sequence[str]) -> int:
    job = arguments[0] if arguments else ""
    if job == "test":
        prepare(QT_LIBRARIES if on_linux() else {}, "test")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.chdir(ROOT)
        # The program is started in hundreds of tests: compiled anew each time, that alone takes minutes.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        return become(PYTHON, "-m", "pytest", *(arguments[1:] or ALL_TESTS))
    if job == "check":
        prepare({}, "dev", "test")
        return become(PYTHON, ROOT / ".ci" / "check.py")
    if job == "package":
        prepare({**QT_LIBRARIES, **WAYLAND_LIBRARIES, **X11_LIBRARIES} if on_linux() else {}, "package")
        return become(PYTHON, ROOT / "packaging" / "build.py")
    if job:
        prepare({})
        return become(PROGRAM, *arguments)
    return open_window()


def open_window() -> int:
    """Open the window, or do without it what it is for."""
    if not on_linux():
        prepare({})
        return become(PROGRAM)
    named = has_display()
    prepare(window_libraries() if named else {})
    # Asked only now, since it takes a library that may just have been provided.
    if named and display_answers():
        return become(PROGRAM)
    say("There is no display here, so the window can't open. Doing the main job on the sample people instead:")
    return become(PROGRAM, "demo")


# The display, on Linux


def on_linux() -> bool:
    return sys.platform.startswith("linux")


def has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window_libraries() -> Mapping[str, str]:
    """What Qt needs for either of the two ways to a screen: it tries both."""
    if os.environ.get("WAYLAND_DISPLAY") and not missing(WAYLAND_LIBRARIES):
        return QT_LIBRARIES
    return {**QT_LIBRARIES, **X11_LIBRARIES}


def display_answers() -> bool:
    """Whether somebody is behind the display's name; Qt would abort if not."""
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland).exists():
        return True
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


# What the system has to have


def missing(libraries: Mapping[str, str]) -> list[str]:
    """The packages whose library the system's loader doesn't find."""

    def found(library: str) -> bool:
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    return [package for package, library in libraries.items() if not found(library)]


def provide(packages: Sequence[str]) -> None:
    if not packages:
        return
    if not shutil.which("apt-get"):
        files = {**QT_LIBRARIES, **WAYLAND_LIBRARIES, **X11_LIBRARIES}
        wanted = ", ".join(files.get(package, "Python's venv and ensurepip") for package in packages)
        raise SetUpError(
            f"These are missing here: {wanted}.\nInstall them with your system's packages, then start again."
        )
    if not as_root():
        line = install_line(packages)
        raise SetUpError(f"{NEEDED}. This line brings them; then start again:\n    sudo {line}")
    say(f"{NEEDED}. Installing {' '.join(packages)}…")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    # A dead source among several fails the update, and the packages may still be had.
    subprocess.run(["apt-get", "update"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    line = install_line(packages)
    sorry = f"The system packages could not be installed by: {line}"
    quietly(sorry, *line.split(), "-o", "DPkg::Lock::Timeout=120")


def as_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def install_line(packages: Sequence[str]) -> str:
    return "apt-get install -y --no-install-recommends " + " ".join(map(named_here, packages))


def named_here(package: str) -> str:
    """Debian 13 and Ubuntu 24.04 added t64 to the names of some libraries."""

    def known(name: str) -> bool:
        return subprocess.run(["apt-cache", "show", name], capture_output=True, check=False).returncode == 0

    renamed = package + "t64"
    return renamed if not known(package) and known(renamed) else package


# The folder .venv


def prepare(libraries: Mapping[str, str], *extras: str) -> None:
    """Provide all that a job needs: system packages in one go, then a `.venv` that is whole and has these extras."""
    with alone():
        made_for, there = what_is_there()
        wanted = fingerprint()
        fresh = made_for != wanted
        maker = ["python{}.{}-venv".format(*sys.version_info)] if fresh and not find_spec("ensurepip") else []
        provide(maker + missing(libraries))
        if not fresh and there.issuperset(extras):
            return
        say("Setting up TPM Match (once, about a minute)…" if fresh else f"Adding what {' and '.join(extras)} needs…")
        STAMP.unlink(missing_ok=True)
        if fresh:
            quietly(f"The folder {VENV} could not be made.", sys.executable, "-m", "venv", "--clear", VENV)
        install(there.union(extras), wanted)


@contextmanager
def alone() -> Iterator[None]:
    """A second start waits while the first sets up; the system frees the lock however that one ends."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    with Path(__file__).open("rb") as lock:
        with suppress(OSError):  # not every network drive can lock
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def what_is_there() -> tuple[str, set[str]]:
    """What `.venv` was made for, and its extras; nothing if it isn't whole."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return "", set()
    return (stamp["made_for"], set(stamp["extras"])) if PROGRAM.exists() else ("", set())


def fingerprint() -> str:
    """Changes with everything that asks for a new `.venv`; its place does, since such a folder cannot be moved."""
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    made_from = (project, str(ROOT), str(sys.version_info[:2]), sys.base_prefix)
    return hashlib.sha256("\0".join(made_from).encode()).hexdigest()


def install(extras: set[str], made_for: str) -> None:
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-user")
    project = f"{ROOT}[{','.join(sorted(extras))}]" if extras else str(ROOT)
    sorry = "The packages that TPM Match needs could not be installed; pip fetches them from the internet."
    quietly(sorry, *pip, "--editable", project)
    STAMP.write_text(json.dumps({"made_for": made_for, "extras": sorted(extras)}), encoding="utf-8")


# Other programs


def become(*command: str | Path) -> int:
    """Hand over to the program: where the system can, it takes our place, with its signals and its exit code."""
    words = [str(word) for word in command]
    if os.name != "nt":
        os.execv(words[0], words)  # noqa: S606 - there is no shell to want
    return subprocess.run(words, check=False).returncode


def quietly(sorry: str, *command: str | Path) -> None:
    """Run it without a word; if it fails, say sorry and show how it ended."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        end = done.stdout.decode("utf-8", "replace").strip().splitlines()[-15:]
        raise SetUpError("\n    ".join([f"{sorry} It ended with:", *end, ""]) + "Start again to try once more.")


def say(text: str) -> None:
    """On stderr, since stdout belongs to the program."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
