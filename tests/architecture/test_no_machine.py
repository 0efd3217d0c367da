"""Nothing in the repository knows the machine that it was written on."""

import re
from pathlib import Path

_TEXT = {".py", ".toml", ".md", ".json", ".jsonl", ".svg", ".yml", ".cfg", ".txt", ".mako", ""}
_HOMES = r"/(?:home|Users)/\w+/|[A-Z]:\\Users\\\w"


def test_no_file_names_a_place_on_one_machine(root: Path) -> None:
    place = re.compile(rf"(?<![\w./-])(?:{_HOMES}|{'|'.join(places_here(root))})")
    found = [
        f"{file.relative_to(root)}:{number} {line.strip()[:80]}"
        for file in written_files(root)
        for number, line in enumerate(file.read_text("utf-8", "replace").splitlines(), 1)
        if place.search(line)
    ]
    assert not found, "\n".join(found)


def places_here(root: Path) -> list[str]:
    """This folder, those beside it and the home, as regular expressions."""
    beside = root.parent.iterdir() if len(root.parts) > 2 else iter(())
    folders = {root, Path.home(), *(entry for entry in beside if entry.is_dir())}
    return sorted(re.escape(str(folder)) + r"(?![\w.-])" for folder in folders if len(folder.parts) > 1)


def written_files(root: Path) -> list[Path]:
    """What people wrote; hidden folders hold what tools made, but for the CI script's, and so do `build` and `dist`."""
    inside = [entry for entry in root.iterdir() if entry.name not in {"build", "dist"}]
    seen = [entry for entry in inside if entry.name == ".ci" or entry.is_file() or entry.name[0] != "."]
    files = [file for entry in seen for file in ([entry] if entry.is_file() else entry.rglob("*")) if file.is_file()]
    return sorted(file for file in files if file.suffix in _TEXT)
