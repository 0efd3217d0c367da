"""The licences of all that travels in the bundle, gathered from the packages themselves."""

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
_LICENCE = re.compile(r"(?i)^(licen[cs]e|copying|notice|copyright)")
_DOCUMENTATION = Path("/usr/share/doc")
_OURS = "tpmmatch"

_INTRODUCTION = """\
TPM Match is free software under the MIT licence. This bundle also holds the works of others, named below with their
licences. They lie here as files of their own.

Qt and Qt for Python (PySide6, Shiboken) are used under the GNU Lesser General Public License, version 3, whose text,
with that of the GNU General Public License that it builds on, stands at the end. They are unchanged shared libraries in
the folder PySide6; you may put other builds of the same version in their place. Their source code: download.qt.io.
What Qt itself contains of others: doc.qt.io, "Licenses used in Qt". Likewise psycopg, under the same licence.

The program file itself is PyInstaller's bootloader, under the GNU General Public License with an exception that allows
bundles under any licence.
"""


def write(file: Path, sources: Iterable[str]) -> None:
    """Write one text with the licences of everything that these files were taken from."""
    paths = {Path(source).resolve() for source in sources if source}
    parts = [_INTRODUCTION, *_of_packages(paths), _of_python(), *_of_system_libraries(paths)]
    parts += [_section(name, (HERE / "licences" / f"{name}.txt").read_text("utf-8")) for name in ("LGPL-3", "GPL-3")]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(parts), "utf-8", newline="\n")


def _section(title: str, *texts: str) -> str:
    line = "=" * max(len(title), 8)
    return "\n\n".join([f"{line}\n{title}\n{line}", *(text.strip() for text in texts)]) + "\n"


def _of_packages(paths: set[Path]) -> list[str]:
    used = {"pyinstaller": distribution("pyinstaller")}
    for package in distributions():
        files = {Path(str(package.locate_file(file))).resolve() for file in package.files or ()}
        if package.name.lower() != _OURS and not paths.isdisjoint(files):
            used[package.name.lower()] = package
    return [_of_package(used[name]) for name in sorted(used)]


def _of_package(package: Distribution) -> str:
    about = package.metadata
    said = [line for field in ("License-Expression", "License") if field in about for line in about[field].splitlines()]
    classifiers = [text.split(" :: ")[-1] for text in about.get_all("Classifier") or () if text.startswith("License")]
    texts = [
        Path(str(package.locate_file(file))).read_text("utf-8", "replace")
        for file in sorted(package.files or (), key=str)
        if _LICENCE.match(file.name) and file.suffix not in {".py", ".pyc"}
    ]
    return _section(
        f"{package.name} {package.version}", said[0] if said else ", ".join(classifiers), *dict.fromkeys(texts)
    )


def _of_python() -> str:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    debian = sorted(_DOCUMENTATION.glob(f"*python3.{sys.version_info.minor}*/copyright"))
    for place in (*places, *debian):
        if place.is_file():
            return _section(f"Python {sys.version.split()[0]}", place.read_text("utf-8", "replace"))
    raise FileNotFoundError("Python's own licence isn't where it should be")


def _of_system_libraries(paths: set[Path]) -> list[str]:
    """Debian's copyright files of the few system libraries that go along."""
    ours = [str(path) for path in sorted(paths) if path.parts[:2] in {("/", "usr"), ("/", "lib")}]
    if not ours or not shutil.which("dpkg"):
        return []
    # What lies in /lib for a package may lie in /usr/lib for the file system.
    asked = [*ours, *(path.removeprefix("/usr") for path in ours)]
    answer = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False).stdout
    packages = sorted({line.partition(":")[0] for line in answer.splitlines()})
    files = [(package, _DOCUMENTATION / package / "copyright") for package in packages]
    return [
        _section(f"{package} (Debian)", file.read_text("utf-8", "replace")) for package, file in files if file.is_file()
    ]
