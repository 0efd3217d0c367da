"""Which Debian packages a folder of programs needs: those of the system's libraries that its files ask for."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_NEEDED = re.compile(r"^ +NEEDED +(\S+)$", re.MULTILINE)
_FOUND = re.compile(r"^\t(\S+) \(.*\) => (\S+)$", re.MULTILINE)
_LIBC = re.compile(r"^(ld-linux.*|lib(c|m|dl|rt|pthread|util|resolv)\.so.*)$")
_WISHED_FOR = ("platformthemes", "printsupport")  # Qt goes without these plugins where they can't be loaded


def depends(folder: Path) -> tuple[list[str], list[str]]:
    """The packages without which the folder doesn't work, and those without which it does less."""
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and not file.is_symlink() and _is_elf(file)]
    carried = {file.name for file in folder.rglob("*.so*")}
    wished = [file for file in files if file.parent.name in _WISHED_FOR]
    must = _asked_for(file for file in files if file not in wished) - carried
    may = _asked_for(wished) - carried - must
    needed, unknown = _packages(must)
    if unknown:
        raise LookupError(f"No package here holds {', '.join(unknown)}, which the folder needs.")
    recommended, _ = _packages(may)
    libc = subprocess.run(["getconf", "GNU_LIBC_VERSION"], capture_output=True, text=True, check=True).stdout.split()[1]
    return [f"libc6 (>= {libc})", *needed], [package for package in recommended if package not in needed]


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _asked_for(files: Iterable[Path]) -> set[str]:
    words = ["objdump", "-p", *map(str, files)]
    names = _NEEDED.findall(subprocess.run(words, capture_output=True, text=True, check=True).stdout)
    return {name for name in names if not _LIBC.match(name)}


def _packages(libraries: set[str]) -> tuple[list[str], list[str]]:
    cache = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places: dict[str, str] = {}
    for name, place in _FOUND.findall(cache):
        places.setdefault(name, place)
    found = {name: _package(places[name]) for name in libraries if name in places}
    return sorted({package for package in found.values() if package}), sorted(
        name for name in libraries if not found.get(name)
    )


def _package(place: str) -> str:
    # What lies in /lib for a package may lie in /usr/lib for the file system.
    real = str(Path(place).resolve())
    asked = dict.fromkeys([place, place.removeprefix("/usr"), f"/usr{place}", real, real.removeprefix("/usr")])
    answer = subprocess.run(["dpkg", "-S", *asked], capture_output=True, text=True, check=False).stdout
    return answer.partition(":")[0]
