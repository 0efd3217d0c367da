"""What the commands have in common: how one is made, and the kinds of values that they take."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from tpmmatch.wording import LANGUAGES

Run = Callable[[argparse.Namespace], int]
Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse has no public name for it
EPILOG = "exit status: 0 all done; 1 done in part, some were refused; 2 wrong use, not found, or all refused"


def command(commands: "Commands[argparse.ArgumentParser]", name: str, run: Run, help: str) -> argparse.ArgumentParser:
    """A command with its function; the place of the store may stand behind it, too."""
    description = f"{help[0].upper()}{help[1:]}."
    parser = commands.add_parser(name, help=help, description=description, epilog=EPILOG, allow_abbrev=False)
    # Absent here must not undo what was said before the command.
    parser.add_argument("--data", type=place, metavar="PATH|URL", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """Print JSON, if asked to."""
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def add_json_later(parser: argparse.ArgumentParser) -> None:
    """The same behind the action of a command that takes it as well."""
    parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON document")


def add_today(parser: argparse.ArgumentParser) -> None:
    """The day to reckon from."""
    parser.add_argument(
        "--today",
        type=day,
        default=None,
        metavar="DATE",
        help="the day to reckon from (default: today), as 2026-12-31",
    )


def add_language(parser: argparse.ArgumentParser) -> None:
    """Of what is said."""
    # Never the environment's: the same command gives the same text everywhere.
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="of what is said (default: en)")


def place(text: str) -> str:
    """A place that has a name."""
    # What a shell makes of a variable that isn't set must not mean "here", or the person's own store.
    if not text:
        raise argparse.ArgumentTypeError("the name is empty")
    return text


def path(text: str) -> Path:
    """A file or folder."""
    return Path(place(text))


def count(text: str) -> int:
    """A number from 1 on."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 1 on")
    return number


def moment(text: str) -> datetime:
    """A day with a time."""
    try:
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.astimezone()  # without a zone it is this machine's
    except (ValueError, OverflowError, OSError):
        raise argparse.ArgumentTypeError(f"{text!r} is no day and time like 2027-01-04T10:30") from None


def day(text: str) -> date:
    """A day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a date like 2026-12-31") from None
