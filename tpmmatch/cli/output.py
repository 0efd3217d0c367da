"""Printing: one JSON document, plain tables, and progress for what takes its time on a terminal."""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tpmmatch.actions import Progress

_PATIENCE = 1.0  # seconds before progress is worth showing


def print_json(document: object) -> None:
    """One JSON document on stdout, UTF-8, with nothing around it."""
    print(json.dumps(document, ensure_ascii=False, indent=2))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; the last one is not padded."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def tell(line: str) -> None:
    """A line for the person on stderr."""
    print(line, file=sys.stderr)


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """A progress line on stderr, on a terminal only, and only for what takes over a second."""
    began, shown = time.monotonic(), False

    def show(done: int, total: int) -> None:
        nonlocal shown
        if sys.stderr.isatty() and time.monotonic() - began > _PATIENCE and done % 25 == 0:
            of = f" of {total}" if total else ""
            print(f"\r{what}: {done}{of} ", end="", file=sys.stderr, flush=True)
            shown = True

    yield show
    if shown:
        print("\r" + " " * (len(what) + 30) + "\r", end="", file=sys.stderr, flush=True)
