"""Writing files so that nothing half-written is ever left, and nothing is overwritten unasked."""

import os
import tempfile
from pathlib import Path

from tpmmatch.errors import UserError


def write_atomically(path: Path, data: bytes, force: bool) -> None:
    """Write all of a file or nothing; one that exists needs `force`. A missing folder or a full disk is a UserError."""
    if path.is_dir():
        raise UserError("file_is_folder", path=str(path))
    if path.exists() and not force:
        raise UserError("file_exists", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise UserError("file_not_written", path=str(path), reason=error.strerror or str(error)) from error
