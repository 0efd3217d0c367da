"""The one door to files that travel with the program."""

from functools import cache
from pathlib import Path, PurePosixPath


@cache
def _root() -> Path:
    # In a wheel or bundle the files lie inside the package, in a checkout beside it.
    package = Path(__file__).resolve().parent
    packaged = package / "_resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def path(name: str) -> Path:
    """The file `name` ("icons/person.svg"); a name that leaves the folder is a bug and refused."""
    pure = PurePosixPath(name)
    if pure.is_absolute() or ".." in pure.parts:
        raise ValueError(f"not a resource: {name}")
    return _root() / pure


def read_text(name: str) -> str:
    """The text of the packaged file `name`."""
    return path(name).read_text(encoding="utf-8")


def names(folder: str, ending: str) -> list[str]:
    """All files of `folder` that end so, as resource names, in alphabetical order."""
    return sorted(f"{folder}/{file.name}" for file in path(folder).iterdir() if file.name.endswith(ending))
