"""A mail as Outlook saves it (.msg) → the files in it, else its text: as `mails` does for those of other programs."""

import io
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from tpmmatch.intake.encodings import decode
from tpmmatch.intake.files import Place, is_passed_over, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.mails import LIMIT, kept_part, shown_name
from tpmmatch.model.report import Note

if TYPE_CHECKING:
    from olefile import OleFileIO

MARK = "__nameid_version1.0".encode("utf-16-le")  # a folder that every such file has
_ATTACHED = re.compile(r"__attach_version1\.0_#[0-9A-F]{8}", re.IGNORECASE)
_DEEPEST = 4  # mails within mails
_MOST = 500  # attached files
# What is asked of a mail by Outlook's numbers for it.
_BODY, _PAGE = "1000", "1013"
_DATA, _LONG_NAME, _SHORT_NAME, _TYPE = "3701", "3707", "3704", "370E"
_WIDE, _NARROW, _BYTES, _MAIL = "001F", "001E", "0102", "000D"


def unpack(place: Place, space: Path) -> list[Place | Note]:
    """Its attached files, or its text where there are none, in a new folder in `space`; raises Refused."""
    import olefile  # noqa: PLC0415 - only for such mails

    if place.path.stat().st_size > LIMIT:
        raise Refused("intake_file_too_large", megabytes=LIMIT // 1024**2)
    folder = Path(mkdtemp(dir=space))
    try:
        with olefile.OleFileIO(io.BytesIO(read_bytes(place))) as mail:
            if not mail.exists("__properties_version1.0"):
                raise Refused("intake_old_office")
            found = list(_attached(mail, [], place.source, folder)) or list(_text(mail, place.source, folder))
    except Refused:
        raise
    except Exception:  # noqa: BLE001 - its reader raises whatever a spoilt file leads it to
        raise Refused("intake_mail_empty") from None
    if not found:
        raise Refused("intake_mail_empty")
    return found


def _attached(mail: "OleFileIO", within: list[str], source: str, folder: Path) -> Iterator[Place | Note]:
    """The attached files, those of attached mails too."""
    names = sorted({path[len(within)] for path in mail.listdir(streams=True) if path[: len(within)] == within})
    for number, name in enumerate([name for name in names if _ATTACHED.fullmatch(name)][:_MOST]):
        at = [*within, name]
        if mail.get_type([*at, f"__substg1.0_{_DATA}{_MAIL}"]):
            if len(within) < _DEEPEST:
                yield from _attached(mail, [*at, f"__substg1.0_{_DATA}{_MAIL}"], source, folder)
            continue
        shown = shown_name(_said(mail, at, _LONG_NAME) or _said(mail, at, _SHORT_NAME))
        if not shown or is_passed_over(shown) or _said(mail, at, _TYPE).startswith("image/"):
            continue  # pictures in a mail are signatures and logos
        if data := _bytes(mail, [*at, f"__substg1.0_{_DATA}{_BYTES}"]):
            file = folder / f"{len(within)}-{number:04}-{len(list(folder.iterdir())):04}"
            yield kept_part(data, file.with_suffix(PurePosixPath(shown).suffix), f"{source}/{shown}")


def _text(mail: "OleFileIO", source: str, folder: Path) -> Iterator[Place | Note]:
    """The mail's own text; of two ways to say it the plain one."""
    if len(text := _said(mail, [], _BODY).strip()) > 1:
        yield kept_part(text.encode("utf-8", "replace"), folder / "text.txt", source)
    elif len(page := _bytes(mail, [f"__substg1.0_{_PAGE}{_BYTES}"]).strip()) > 1:
        yield kept_part(page, folder / "text.html", source)


def _said(mail: "OleFileIO", within: list[str], number: str) -> str:
    """A text, in letters of two bytes or of one."""
    if wide := _bytes(mail, [*within, f"__substg1.0_{number}{_WIDE}"]):
        return wide.decode("utf-16-le", "replace").rstrip("\0")
    narrow = _bytes(mail, [*within, f"__substg1.0_{number}{_NARROW}"]).rstrip(b"\0")
    return decode(narrow)[0] if narrow else ""


def _bytes(mail: "OleFileIO", path: list[str]) -> bytes:
    if not mail.exists(path):
        return b""
    data: bytes = mail.openstream(path).read(LIMIT)
    return data
