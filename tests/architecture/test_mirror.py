"""Every module's tests are found where its name says, and no test outlives its module."""

from pathlib import Path

# Rooms that are tested as a whole: the store on real databases, the command line by its commands, and the
# nouns of the model where they are used, but for the few that do something.
ROOMS_TESTED_AS_A_WHOLE = {"store": "tests/store", "cli": "tests/e2e", "model": "tests/unit/model"}

# Modules whose work shows only elsewhere, and where.
TESTED_ELSEWHERE = {
    "errors": "tests/unit/wording/test_catalogue.py",
    "paths": "tests/e2e",
    "__main__": "tests/e2e",
    "intake/cv_entry": "tests/unit/intake/test_cv_entries.py",
    "matching/arrays": "tests/unit/matching/test_values.py",
}


def test_every_module_has_its_tests(root: Path) -> None:
    untested = [name for name in modules(root) if name not in TESTED_ELSEWHERE and not mirrors_of(root, name)]
    assert not untested, "\n".join(untested)


def test_what_is_tested_elsewhere_is_there_and_tested(root: Path) -> None:
    assert set(TESTED_ELSEWHERE) <= set(modules(root))
    places = [*TESTED_ELSEWHERE.values(), *ROOMS_TESTED_AS_A_WHOLE.values()]
    assert [place for place in places if not (root / place).exists()] == []


def test_no_test_outlives_its_module(root: Path) -> None:
    mirrored = {test for name in modules(root) for test in mirrors_of(root, name)}
    rooms = {path.name for path in (root / "tpmmatch").iterdir() if path.is_dir()} - set(ROOMS_TESTED_AS_A_WHOLE)
    tests = {test for room in rooms for test in (root / "tests" / "unit" / room).glob("test_*.py")}
    assert sorted(str(test.relative_to(root)) for test in tests - mirrored) == []


def modules(root: Path) -> list[str]:
    """ "intake/files", "resources"… for each module that should be mirrored."""
    core = root / "tpmmatch"
    files = sorted(file.relative_to(core) for file in core.rglob("*.py") if file.name != "__init__.py")
    return [file.with_suffix("").as_posix() for file in files if file.parts[0] not in ROOMS_TESTED_AS_A_WHOLE]


def mirrors_of(root: Path, name: str) -> list[Path]:
    """test_x.py, and test_x_aspect.py where one file would be too long."""
    folder, module = (root / "tests" / "unit" / name).parent, Path(name).name.strip("_")
    return [
        file for file in folder.glob(f"test_{module}*.py") if file.stem[len("test_") + len(module) :][:1] in ("", "_")
    ]
