"""Printing: one JSON document, plain tables, and progress for what takes its time on a terminal."""

import json
import os
import re
import shutil
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tpmmatch.actions import Progress
from tpmmatch.errors import UserError
from tpmmatch.model.system import why_of

# In a name or a title they would drive the terminal instead of being shown.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")
_NARROWEST, _USUAL, _WIDEST = 30, 80, 100  # columns: below, nothing can be set; beyond, no line is easily read
_HANGING = 2
_C1_CONTROLS = re.compile("[\x7f-\x9f]")  # those that JSON doesn't escape by itself


def write(text: str) -> None:
    """Text on stdout as it is."""
    with _reaching_somebody():
        sys.stdout.write(text)


def finish() -> None:
    """See that all that was written has arrived, while it can still be told if it hasn't."""
    with _reaching_somebody():
        sys.stdout.flush()


@contextmanager
def _reaching_somebody() -> Iterator[None]:
    """A full disk behind stdout is told; a reader that has gone stays a BrokenPipeError."""
    try:
        yield
    except OSError as error:
        # Python would fail once more, and complain, when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise UserError("output_not_written", reason=why_of(error)) from error


def print_json(document: object) -> None:
    """One JSON document on stdout, UTF-8, with nothing around it."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    write(_C1_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n")


def print_line(line: str) -> None:
    """A line for the person on stdout."""
    write(_CONTROLS.sub(" ", line) + "\n")


def print_paragraph(text: str) -> None:
    """Lines for the person, broken to fit the terminal; all behind the first are indented further than that one.

    Where no terminal tells its width, as in a file or a pipe, they are as long as a usual one's.
    """
    text = _CONTROLS.sub(" ", text)
    columns = shutil.get_terminal_size((_USUAL, 0)).columns
    start = " " * (len(text) - len(text.lstrip(" ")))
    lines = textwrap.wrap(
        text.strip(" "),
        max(_NARROWEST, min(columns, _WIDEST)),
        initial_indent=start,
        subsequent_indent=start + " " * _HANGING,
        break_long_words=False,  # an address that is cut leads nowhere
        break_on_hyphens=False,
    )
    for line in lines or [""]:
        print_line(line)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; the last one is not padded."""
    rows = [[_CONTROLS.sub(" ", cell) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        print_line("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def tell(line: str) -> None:
    """A line for the person on stderr."""
    print(_CONTROLS.sub(" ", line), file=sys.stderr)


@contextmanager
def progress(what: str, patience: float = 1.0) -> Iterator[Progress]:
    """A progress line on stderr, on a terminal only, and only for what takes over `patience` seconds."""
    began, shown = time.monotonic(), False

    def show(done: int, total: int) -> None:
        nonlocal shown
        if sys.stderr.isatty() and time.monotonic() - began > patience and done % 25 == 0:
            of = f" of {total}" if total else ""
            print(f"\r{what}: {done}{of} ", end="", file=sys.stderr, flush=True)
            shown = True

    try:
        yield show
    finally:
        if shown:
            print("\r" + " " * (len(what) + 30) + "\r", end="", file=sys.stderr, flush=True)
