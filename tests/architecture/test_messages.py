"""Every sentence that the code asks for is there, with the values that it is given; none is left over."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

SAYERS = {"UserError", "message", "Message"}
IDS = re.compile(r"[a-z]+(_([a-z0-9]+|\[a-z0-9_\]\+))+")  # what an id looks like, put together or not


@dataclass(frozen=True)
class Saying:
    """One place in the code where a sentence is asked for."""

    place: str
    ids: tuple[str, ...]  # as regular expressions, since an id may be put together; none if it comes from elsewhere
    given: frozenset[str] | None  # the values' names; None if they come from elsewhere


@pytest.fixture(scope="module")
def english(root: Path) -> dict[str, str]:
    return {name: text for sentences in files_of(root, "en") for name, text in sentences.items()}


@pytest.fixture(scope="module")
def sayings(code: list[Path], root: Path) -> list[Saying]:
    trees = {str(file.relative_to(root)): ast.parse(file.read_text("utf-8")) for file in code}
    sayers = SAYERS | {name for tree in trees.values() for name in forwarders(tree)}
    return [saying for file, tree in trees.items() for saying in sayings_in(file, tree, sayers)]


def test_no_sentence_is_written_twice(root: Path) -> None:
    names = [name for sentences in files_of(root, "en") for name in sentences]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_sentence_asked_for_is_there(sayings: list[Saying], english: dict[str, str]) -> None:
    missing = [f"{saying.place} {idea}" for saying in sayings for idea in saying.ids if not matching(idea, english)]
    assert not missing, "\n".join(missing)


def test_every_sentence_gets_its_values(sayings: list[Saying], english: dict[str, str]) -> None:
    """A value too few breaks the sentence; one that no sentence says was forgotten in it, or isn't needed."""
    wrong = []
    for saying in sayings:
        wanted = [values_in(english[name]) for idea in saying.ids for name in matching(idea, english)]
        if wanted and saying.given is not None and saying.given not in (set().union(*wanted), *wanted):
            wrong.append(f"{saying.place} {saying.ids} is given {sorted(saying.given)}, says {wanted}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
def test_no_sentence_is_left_over(code: list[Path], english: dict[str, str], root: Path) -> None:
    ideas = {idea for file in code for idea in strings_in(ast.parse(file.read_text("utf-8")))}
    data = "\n".join(
        file.read_text("utf-8") for file in (root / "resources").rglob("*.toml") if "i18n" not in file.parts
    )
    used = {name for idea in ideas for name in matching(idea, english)}
    assert sorted(name for name in english if name not in used and f'"{name}"' not in data) == []


def files_of(root: Path, language: str) -> list[dict[str, str]]:
    folder = root / "resources" / "i18n" / language
    return [tomllib.loads(file.read_text("utf-8")) for file in sorted(folder.glob("*.toml"))]


def values_in(sentence: str) -> set[str]:
    return {field for _, field, _, _ in Formatter().parse(sentence) if field}


def matching(idea: str, english: dict[str, str]) -> list[str]:
    return [name for name in english if re.fullmatch(idea, name)]


def forwarders(tree: ast.Module) -> Iterator[str]:
    """Functions and classes of ours that take an id with its values and pass both on."""
    for node in ast.walk(tree):
        makers = node.body if isinstance(node, ast.ClassDef) else [node]
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and any(passes_on(maker) for maker in makers):
            yield node.name


def passes_on(node: ast.AST) -> bool:
    if not (isinstance(node, ast.FunctionDef) and node.args.kwarg):
        return False
    first = next((argument.arg for argument in node.args.posonlyargs + node.args.args if argument.arg != "self"), "")
    calls = [call for call in ast.walk(node) if isinstance(call, ast.Call) and called(call) in SAYERS and call.args]
    return any(isinstance(call.args[0], ast.Name) and call.args[0].id == first for call in calls)


def sayings_in(file: str, tree: ast.Module, sayers: set[str]) -> Iterator[Saying]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in sayers and node.args:
            # A function that passes ids on may share its name with one that doesn't.
            ids = (idea for idea in patterns(node.args[0]) if called(node) in SAYERS or IDS.fullmatch(idea))
            yield Saying(f"{file}:{node.lineno}", tuple(ids), given(node))


def called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def given(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    if called(call) == "Message":
        values = call.args[1] if len(call.args) > 1 else ast.Dict([], [])
        if not isinstance(values, ast.Dict):
            return None
        names = [str(key.value) if isinstance(key, ast.Constant) else None for key in values.keys]
    return None if None in names else frozenset(name for name in names if name)


def patterns(node: ast.expr) -> Iterator[str]:
    """The ids that an expression can stand for; none if it is worked out elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield re.escape(node.value)
    elif isinstance(node, ast.IfExp):
        yield from patterns(node.body)
        yield from patterns(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        parts = [re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_]+" for part in node.values]
        yield "".join(parts)


def strings_in(tree: ast.Module) -> Iterator[str]:
    """All strings of a file that may be an id: tables of ids count as used."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield from (idea for idea in patterns(node) if IDS.fullmatch(idea))
