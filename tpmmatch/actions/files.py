"""Writing files so that nothing half-written is ever left, and nothing is overwritten unasked."""

import os
import re
import stat
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath

from tpmmatch.errors import UserError
from tpmmatch.model.system import why_of

_NAME_LIMIT = 120
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(name: str) -> str:
    """The name of a file as every system takes it, its ending kept."""
    plain = PurePath(_UNFIT.sub("_", name.encode("utf-8", "replace").decode("utf-8")).strip(" ").rstrip(". "))
    ending = plain.suffix[:20]
    stem = plain.stem[: _NAME_LIMIT - len(ending)] or "_"
    return f"_{stem}{ending}" if _DEVICES.match(stem) else stem + ending


def check_free(path: Path, force: bool) -> None:
    """Refuse a place that can't be written to, or not without `force`; worth asking before long work too."""
    with told_as_error(path):
        if path.is_dir():
            raise UserError("file_is_folder", path=str(path))
        if path.exists() and not path.is_file():
            raise UserError("file_special", path=str(path))
        if path.exists() and not force:
            raise UserError("file_exists", path=str(path))
        if not path.parent.exists():  # more often a slip of the pen than a wish for a new folder
            raise UserError("file_no_folder", path=str(path), folder=str(path.parent))


def write_atomically(path: Path, data: bytes, force: bool) -> None:
    """Write all of a file or nothing; one that exists needs `force`. A missing folder or a full disk is a UserError."""
    check_free(path, force)
    with told_as_error(path):
        if path.is_symlink():  # what it leads to is written, not the link
            path = Path(os.path.realpath(path))
        temporary = path.with_name(f".{path.name[:40]}.{uuid.uuid4().hex[:12]}")
        try:
            with temporary.open("xb") as stream:  # as open to others as a new file of this person's always is
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            if path.exists():
                temporary.chmod(stat.S_IMODE(path.stat().st_mode))
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


@contextmanager
def told_as_error(path: Path) -> Iterator[None]:
    """Make a `UserError` of what goes wrong with that place."""
    try:
        yield
    except OSError as error:
        raise UserError("file_not_written", path=str(path), reason=why_of(error)) from error
