"""Running one command: what it answers with, and what happens when something goes wrong."""

import argparse
import os
import platform
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tpmmatch import __version__, paths
from tpmmatch.cli.output import finish, tell
from tpmmatch.cli.parsing import make_parser
from tpmmatch.errors import Cancelled, UserError
from tpmmatch.wording import say

PARTLY, REFUSED, STOPPED = 1, 2, 130


def main(argv: Sequence[str]) -> int:
    """Run one command and give its exit code; no traceback ever reaches the person."""
    _prepare_streams()
    arguments = argparse.Namespace()
    try:
        try:
            return _run(argv, arguments)
        finally:
            finish()
    except UserError as error:
        tell(f"tpmmatch: {say(error, getattr(arguments, 'language', 'en'))}")
        return REFUSED
    except (Cancelled, KeyboardInterrupt):
        tell("tpmmatch: stopped. What was finished before is kept.")
        return STOPPED
    except BrokenPipeError:  # whoever read our output has gone
        return PARTLY
    except Exception as error:  # noqa: BLE001 - the last door: a bug becomes one sentence and a report
        tell(f"tpmmatch: {say(_report(error))}")
        return REFUSED


def _prepare_streams() -> None:
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - for as long as we run
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(argv: Sequence[str], arguments: argparse.Namespace) -> int:
    parser = make_parser()
    parser.parse_args(argv, arguments)
    if not hasattr(arguments, "run"):
        parser.print_help()
        return REFUSED
    code: int = arguments.run(arguments)
    return code


def _report(error: Exception) -> UserError:
    """Write where the bug happened to a file: no values, which may be personal, and no folder's owner."""
    kind = type(error)
    lines = [f"TPM Match {__version__}, Python {platform.python_version()}, {platform.system()}"]
    lines += [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines += [f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}"]
    try:
        file = paths.log_folder() / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}.txt"
        file.write_text("\n".join([*lines, ""]), encoding="utf-8")
    except OSError:
        return UserError("bug", kind=kind.__name__)
    return UserError("bug_reported", kind=kind.__name__, path=str(file))
