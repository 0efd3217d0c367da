"""What is printed: one document, plain tables, and progress on terminals alone."""

import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

import pytest

from tpmmatch.cli.output import print_json, print_line, print_paragraph, print_table, progress, tell


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@contextmanager
def on_terminal() -> Iterator[Terminal]:
    with redirect_stderr(Terminal()) as stream:
        yield stream


def screen(text: str) -> str:
    """The last line as a terminal shows it, after all that was written over it."""
    line = ""
    for part in text.split("\r"):
        line = part + line[len(part) :]
    return line.rstrip()


def test_a_document_is_printed_as_utf8_with_nothing_around_it(capsys: pytest.CaptureFixture[str]) -> None:
    document: dict[str, object] = {
        "name": "Łucja Ελένη 😀",
        "odd": "\x1b\x9b\x7f\x85\u2028\n",
        "empty": [],
        "none": None,
    }
    print_json(document)
    out = capsys.readouterr().out
    assert json.loads(out) == document
    assert "Łucja Ελένη 😀" in out
    assert not set(out) & {"\x1b", "\x9b", "\x7f", "\x85"}
    assert out.endswith("}\n")


def test_a_table_has_straight_columns_and_one_line_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([("id", "name", "x"), ("1", "a\nb\x1b[2J", ""), ("22", "c", "y")])
    assert capsys.readouterr().out == "id  name     x\n1   a b [2J\n22  c        y\n"


def test_an_empty_table_is_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([])
    assert capsys.readouterr() == ("", "")


def test_a_paragraph_fits_the_terminal_and_hangs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    print_paragraph("  Led the move of nine branches to one\nshop system, on the day agreed.")
    print_paragraph("")
    assert capsys.readouterr().out == (
        "  Led the move of nine branches to one\n    shop system, on the day agreed.\n\n"
    )


@pytest.mark.parametrize(("columns", "longest"), [("", 80), ("500", 100), ("3", 30)])
def test_a_paragraph_can_be_read_however_wide_the_terminal_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, columns: str, longest: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    print_paragraph("a " * 300 + "https://example.com/" + "x" * 100)
    *lines, address = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) in (longest, longest - 1)
    assert address.strip() == "https://example.com/" + "x" * 100


def test_lines_go_where_they_belong_and_drive_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("out\x1b[1m\r\n!")
    tell("err\x9b1m\x00!")
    assert capsys.readouterr() == ("out [1m !\n", "err 1m !\n")


def test_progress_is_shown_on_a_terminal_and_wiped_in_the_end() -> None:
    with on_terminal() as terminal:
        with progress("Ranking", patience=-1) as show:
            for done in range(1, 61):
                show(done, 60)
            assert screen(terminal.getvalue()) == "Ranking: 50 of 60"
        assert screen(terminal.getvalue()) == ""


def test_progress_without_an_end_in_sight_says_how_far_it_is() -> None:
    with on_terminal() as terminal, progress("Bringing people in", patience=-1) as show:
        show(25, 0)
        assert screen(terminal.getvalue()) == "Bringing people in: 25"


def stop_halfway() -> None:
    with progress("Ranking", patience=-1) as show:
        show(25, 60)
        raise KeyboardInterrupt


def test_progress_is_wiped_before_trouble_is_told() -> None:
    with on_terminal() as terminal:
        with pytest.raises(KeyboardInterrupt):
            stop_halfway()
        assert screen(terminal.getvalue()) == ""


def test_what_is_quick_shows_no_progress() -> None:
    with on_terminal() as terminal, progress("Ranking", patience=3600) as show:
        show(25, 60)
    assert terminal.getvalue() == ""


def test_no_terminal_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Ranking", patience=-1) as show:
        show(25, 60)
    assert capsys.readouterr() == ("", "")
