"""Running one command: what it answers with, and what happens when something goes wrong."""

import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime

from tpmmatch import paths
from tpmmatch.cli.parsing import make_parser
from tpmmatch.errors import UserError
from tpmmatch.wording import say

PARTLY, REFUSED, STOPPED = 1, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run one command and give its exit code; no traceback ever reaches the person."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = make_parser()
    arguments = parser.parse_args(argv)
    if not hasattr(arguments, "run"):
        parser.print_help()
        return REFUSED
    try:
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except UserError as error:
        print(f"tpmmatch: {say(error)}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("tpmmatch: stopped. What was finished before is kept.", file=sys.stderr)
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain once more while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PARTLY
    except Exception as error:  # noqa: BLE001 - the last door: a bug becomes one sentence and a report
        print(f"tpmmatch: {say(_report(error))}", file=sys.stderr)
        return REFUSED
    return code


def _report(error: Exception) -> UserError:
    """Write where the bug happened, without any value that might be personal, to a file."""
    try:
        file = paths.log_folder() / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        frames = "".join(traceback.format_tb(error.__traceback__))
        file.write_text(f"{type(error).__name__}\n{frames}", encoding="utf-8")
    except OSError:
        return UserError("bug", kind=type(error).__name__)
    return UserError("bug_reported", kind=type(error).__name__, path=str(file))
