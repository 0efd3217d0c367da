"""The `.deb`: the built folder under /opt, and what a desktop wants to know of it."""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import icons
import shared_libraries

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
_PROGRAM = "opt/tpmmatch"


def make(folder: Path, drawn: Path, work: Path, version: str) -> Path:
    """Pack the built `folder`; the package lies beside it."""
    architecture = _said("dpkg", "--print-architecture")
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / _PROGRAM, symlinks=True)
    _lay_out(root, drawn, version)
    needed, recommended = shared_libraries.depends(root / _PROGRAM)
    _describe(
        root,
        {
            "VERSION": version,
            "ARCHITECTURE": architecture,
            "SIZE": str(sum(file.lstat().st_size for file in root.rglob("*")) // 1024),
            "DEPENDS": ", ".join(needed),
            "RECOMMENDS": ", ".join(recommended),
        },
    )
    _set_rights(root)
    package = folder.parent / f"tpmmatch_{version}_{architecture}.deb"
    # xz would save a sixth more, and take eight times as long.
    words = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z10", "--build", str(root), str(package)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return package


def _lay_out(root: Path, drawn: Path, version: str) -> None:
    share = root / "usr" / "share"
    command = root / "usr" / "bin" / "tpmmatch"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{_PROGRAM}/tpmmatch")
    values = {
        "VERSION": version,
        "DATE": f"{datetime.fromtimestamp(int(os.environ['SOURCE_DATE_EPOCH']), UTC):%Y-%m-%d}",
    }
    _fill("tpmmatch.desktop", share / "applications", values)
    _fill("org.tpmmatch.TPMMatch.metainfo.xml", share / "metainfo", values)
    for size in icons.SIZES:
        _copy(drawn / f"{size}.png", share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "tpmmatch.png")
    _copy(drawn / "tpmmatch.svg", share / "icons" / "hicolor" / "scalable" / "apps" / "tpmmatch.svg")
    licence = (ROOT / "LICENSE").read_text("utf-8").split("\n\n", 2)[2]
    indented = "\n".join(f" {line}" if line else " ." for line in licence.strip().splitlines())
    _fill("copyright", share / "doc" / "tpmmatch", {"LICENCE": indented})
    news = gzip.compress((ROOT / "CHANGELOG.md").read_bytes(), mtime=0)
    (share / "doc" / "tpmmatch" / "changelog.gz").write_bytes(news)


def _describe(root: Path, values: dict[str, str]) -> None:
    files = [file for file in sorted(root.rglob("*")) if file.is_file() and not file.is_symlink()]
    sums = [f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(root)}\n" for file in files]  # noqa: S324 - Debian's way
    _fill("control", root / "DEBIAN", values)
    (root / "DEBIAN" / "md5sums").write_text("".join(sums), "utf-8")


def _fill(name: str, folder: Path, values: dict[str, str]) -> None:
    text = (HERE / "linux" / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _set_rights(root: Path) -> None:
    """The same on every machine, whatever its umask."""
    for entry in (root, *root.rglob("*")):
        if not entry.is_symlink():
            runs = entry.is_dir() or entry == root / _PROGRAM / "tpmmatch"
            entry.chmod(0o755 if runs else 0o644)


def _said(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()
