"""Every label of the window is in the translators' files, and none of theirs is for a label that is gone."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

LANGUAGES = ("de", "fr", "es")
# Labels whose words are the same in both languages.
SAME = {
    "de": {"Esc", "Name", "Organisation", "PDF (*.pdf)", "Region", "Tab", "Text (*.txt)", "Website", "in {place}"},
    "fr": {
        "Documents", "E-mail", "Organisation", "PDF (*.pdf)", "Publications", "Question", "Questions", "Tab",
        "US Letter", "document", "place {place}",
    },
    "es": {"Ctrl", "Esc", "PDF (*.pdf)", "Tab"},
}  # fmt: skip
QT_S = {"QShortcut"}  # classes of Qt's that ask for words which are ours all the same


class Label(NamedTuple):
    """One text that the window asks a translation of; `own` is the class that asks."""

    place: str
    own: str
    text: str


@pytest.fixture(scope="module")
def labels(root: Path) -> list[Label]:
    files = sorted((root / "ui").rglob("*.py"))
    return [label for file in files for label in labels_in(ast.parse(file.read_text("utf-8")), file.relative_to(root))]


def test_every_label_is_written_out(root: Path) -> None:
    """One that is put together, or comes from elsewhere, can't be translated: name the parts, as in {name}."""
    assert [place for file in sorted((root / "ui").rglob("*.py")) for place in unwritten(file, root)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_is_translated(language: str, labels: list[Label], root: Path) -> None:
    words, tables = translations(root, language)
    missing = [label for label in labels if not (words.get(label.text) or tables.get(label.own, {}).get(label.text))]
    lines = {f'{quoted(label.text)} = ""  # {label.place}': None for label in missing}
    assert not lines, f"Put these into resources/i18n/{language}/window.toml, translated:\n" + "\n".join(lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_left_over(language: str, labels: list[Label], root: Path) -> None:
    words, tables = translations(root, language)
    asked, owned = {label.text for label in labels}, {(label.own, label.text) for label in labels}
    left = [quoted(text) for text in words if text not in asked]
    left += [
        f"[{own}] {quoted(text)}" for own in tables.keys() - QT_S for text in tables[own] if (own, text) not in owned
    ]
    assert not left, f"Take these out of resources/i18n/{language}/window.toml:\n" + "\n".join(left)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_says_the_same_things(language: str, root: Path) -> None:
    words, tables = translations(root, language)
    both = [pair for table in (words, *tables.values()) for pair in table.items()]
    assert [text for text, other in both if values_of(text) != values_of(other)] == []
    assert [text for text, other in both if text.endswith(("…", "\n")) != other.endswith(("…", "\n"))] == []
    same = {text for text, other in both if text == other and has_words(text)}
    assert same == SAME[language]


def test_pages_say_things_by_the_window_s_own_words(root: Path) -> None:
    """`tpmmatch.wording` itself would speak English whatever the owner chose."""
    asked = [file for file in (root / "ui").rglob("*.py") if "tpmmatch.wording import" in file.read_text("utf-8")]
    assert [str(file.relative_to(root)) for file in asked] == []


def translations(root: Path, language: str) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Those for all, and those for one class alone."""
    found = tomllib.loads((root / "resources/i18n" / language / "window.toml").read_text("utf-8"))
    tables = {name: table for name, table in found.items() if isinstance(table, dict)}
    return {name: text for name, text in found.items() if name not in tables}, tables


def labels_in(tree: ast.AST, file: Path, own: str = "") -> Iterator[Label]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call) and (asked := text_of(node)) is not None:
            context, text = asked
            if isinstance(text, ast.Constant):
                yield Label(f"{file}:{node.lineno}", context or own, str(text.value))
        yield from labels_in(node, file, node.name if isinstance(node, ast.ClassDef) else own)


def text_of(call: ast.Call) -> tuple[str, ast.expr] | None:
    """The text that a call asks a translation of, with the context where it is named."""
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name in {"tr", "_tr"} and call.args:
        return "", call.args[0]
    if name == "translate" and len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        return str(call.args[0].value), call.args[1]
    return None


def unwritten(file: Path, root: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text("utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "_tr"]
    doors = {function.args.args[0].arg for function in functions}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (asked := text_of(node)) is not None:
            is_door = isinstance(asked[1], ast.Name) and asked[1].id in doors
            if not isinstance(asked[1], ast.Constant) and not is_door:
                yield f"{file.relative_to(root)}:{node.lineno}"


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def values_of(text: str) -> list[str]:
    return sorted({field for _, field, _, _ in Formatter().parse(text) if field})


def has_words(text: str) -> bool:
    return any(map(str.isalpha, re.sub(r"\{\w*\}|TPM Match|Alt\+", "", text)))
