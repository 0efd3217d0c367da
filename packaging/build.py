"""Build what owners get into `dist/`: the program's folder and, on Debian's kin, a `.deb` of it.

    python3 run.py package

sets up what this needs and runs it. The same sources, Python and packages give the same bytes.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import icons

ROOT = Path(__file__).resolve().parent.parent
BUILD, DIST = ROOT / "build", ROOT / "dist"
FOLDER = DIST / "tpmmatch"


def main() -> int:
    os.environ.setdefault("SOURCE_DATE_EPOCH", _day_of_the_sources())
    if sys.platform.startswith("linux") and not shutil.which("objcopy"):
        print("PyInstaller needs objcopy; on Debian the package binutils brings it.", file=sys.stderr)
        return 2
    start = time.monotonic()
    icons.draw(BUILD / "icons")
    _bundle()
    print(f"{FOLDER.relative_to(ROOT)}: {_megabytes(FOLDER):.0f} MB, {time.monotonic() - start:.0f} s", flush=True)
    if not sys.platform.startswith("linux"):
        return 0
    if not shutil.which("dpkg-deb"):
        print("No .deb: there is no dpkg-deb here.")
        return 0
    import debian  # noqa: PLC0415 - of use here only

    start = time.monotonic()
    try:
        package = debian.make(FOLDER, BUILD / "icons", BUILD, _version())
    except LookupError as error:
        print(error.args[0], file=sys.stderr)
        return 2
    print(f"{package.relative_to(ROOT)}: {_megabytes(package):.0f} MB, {time.monotonic() - start:.0f} s", flush=True)
    return 0


def _bundle() -> None:
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "pyinstaller")]
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "ERROR", *places]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYINSTALLER_CONFIG_DIR": str(BUILD / "pyinstaller-cache")}
    subprocess.run([*words, str(ROOT / "packaging" / "tpmmatch.spec")], env=environment, cwd=ROOT, check=True)
    if sys.platform.startswith("linux"):
        # A Python that was compiled on the spot comes with its debugging symbols: three quarters of it.
        for library in (FOLDER / "_internal").glob("libpython3.*.so.*"):
            subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)


def _version() -> str:
    sys.path.insert(0, str(ROOT))
    from tpmmatch import __version__  # noqa: PLC0415 - needs the line above

    return __version__


def _day_of_the_sources() -> str:
    """When they were last changed: what says it alike on every machine is the last commit, if there is one."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        said = subprocess.run([git, "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
        if said.stdout.strip():
            return said.stdout.strip()
    return str(int((ROOT / "pyproject.toml").stat().st_mtime))


def _megabytes(place: Path) -> float:
    files = place.rglob("*") if place.is_dir() else [place]
    return sum(file.lstat().st_size for file in files if not file.is_dir() or file.is_symlink()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
