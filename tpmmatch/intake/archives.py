"""A zip file → its files, unpacked one by one under names of our own; what its names say is only shown."""

import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import IO

from tpmmatch.intake.files import FILE_LIMIT, Place, is_passed_over
from tpmmatch.intake.found import Refused
from tpmmatch.model.report import Note
from tpmmatch.model.words import message

DEPTH_LIMIT = 3  # archives within archives
_FILES_LIMIT = 20_000
UNPACKED_LIMIT = 2 * 1024**3  # bytes, of all archives together: those in archives would fill a disk otherwise
_CHUNK = 1 << 20
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}")
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, EOFError, ValueError)


def unpack(place: Place, space: Path, budget: int) -> list[Place | Note]:
    """Its files in the order of their names, up to so many bytes, in a new folder in `space`; raises Refused."""
    folder = Path(mkdtemp(dir=space))
    try:
        with zipfile.ZipFile(place.path) as archive:
            found = list(_members(archive, place.source, folder, budget))
    except _BROKEN:
        raise Refused("intake_zip_broken") from None
    if not found:
        raise Refused("intake_zip_empty")
    return found


def _members(archive: zipfile.ZipFile, source: str, folder: Path, budget: int) -> Iterator[Place | Note]:
    infos = archive.infolist()
    if len(infos) > _FILES_LIMIT or sum(info.file_size for info in infos) > budget:
        raise Refused("intake_bomb")
    for number, info in enumerate(sorted(infos, key=lambda info: info.filename)):
        shown = _shown(info.filename)
        if not shown or info.is_dir() or any(is_passed_over(part) for part in shown.split("/")):
            continue
        where = f"{source}/{shown}"
        ending = PurePosixPath(shown).suffix
        path = folder / f"{number:06}{ending if _ENDING.fullmatch(ending) else ''}"
        try:
            budget -= _unpack(archive, info, path, min(budget, FILE_LIMIT))
        except Refused as refused:
            path.unlink(missing_ok=True)
            yield Note(where, refused.reason)
        except _BROKEN:
            path.unlink(missing_ok=True)
            yield Note(where, message("intake_zip_member_broken"))
        else:
            yield Place(path, where)


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path, limit: int) -> int:
    if info.flag_bits & 1:
        raise Refused("intake_locked")
    size = 0
    with archive.open(info) as packed, path.open("xb") as file:
        while chunk := _read(packed):
            size += len(chunk)
            if size > limit:
                raise Refused("intake_bomb" if limit < FILE_LIMIT else "intake_file_too_large", **_limit(limit))
            file.write(chunk)
    return size


def _read(packed: IO[bytes]) -> bytes:
    try:
        return packed.read(_CHUNK)
    except OSError:  # one way to pack says so that its bytes are damaged; a full disk says it elsewhere
        raise EOFError from None


def _limit(limit: int) -> dict[str, int]:
    return {} if limit < FILE_LIMIT else {"megabytes": FILE_LIMIT // 1024**2}


def _shown(name: str) -> str:
    """The name without what leads out of the archive; half characters and control characters can't be shown."""
    parts = re.split(r"[/\\]", name.encode("utf-8", "replace").decode("utf-8"))
    return "/".join(re.sub(r"[\x00-\x1f\x7f]", "", part) for part in parts if part not in {"", ".", ".."})
