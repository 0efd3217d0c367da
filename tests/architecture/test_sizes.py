"""Files and functions stay short enough to be read at once."""

import ast
from pathlib import Path

LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40


def test_no_file_is_too_long(code: list[Path], root: Path) -> None:
    tests = sorted((root / "tests").rglob("*.py"))
    lengths = {str(file.relative_to(root)): len(file.read_text("utf-8").splitlines()) for file in [*code, *tests]}
    assert {file: lines for file, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}


def test_no_function_is_too_long(code: list[Path], root: Path) -> None:
    too_long = [
        f"{file.relative_to(root)}:{node.lineno} {node.name}"
        for file in code
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > LINES_OF_A_FUNCTION
    ]
    assert too_long == []
