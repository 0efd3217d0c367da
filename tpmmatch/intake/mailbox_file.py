"""A mailbox in one file (.mbox) → its mails, each a file of its own."""

import re
import shutil
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from pathlib import Path
from tempfile import mkdtemp

from tpmmatch.intake.files import Place
from tpmmatch.intake.found import Refused
from tpmmatch.intake.mails import is_mail, shown_name
from tpmmatch.model.report import Note

_LIMIT = 2 * 1024**3
_MAILS_LIMIT = 20_000
_NAME_LIMIT = 60
_HEADER = re.compile(rb"[!-9;-~]+:")


def is_mailbox(head: bytes) -> bool:
    """Whether these first bytes are a line that parts mails, and the head of one behind it."""
    first, _, rest = head.partition(b"\n")
    return first.startswith(b"From ") and is_mail(rest)


def unpack(place: Place, space: Path) -> list[Place | Note]:
    """Its mails in their order, in a new folder in `space`, called by their subjects; raises Refused."""
    if place.path.stat().st_size > _LIMIT:
        raise Refused("intake_file_too_large", megabytes=_LIMIT // 1024**2)
    folder = Path(mkdtemp(dir=space))
    found: list[Place | Note] = []
    for number, lines in enumerate(_mails(place.path), 1):
        if number > _MAILS_LIMIT:
            shutil.rmtree(folder)
            raise Refused("intake_mailbox_too_many", count=_MAILS_LIMIT)
        path = folder / f"{number:05}.eml"
        path.write_bytes(b"".join(lines))
        found.append(Place(path, f"{place.source}/{number} {_subject(lines)}".rstrip()))
    return found


def _mails(path: Path) -> Iterator[list[bytes]]:
    """The lines of each mail: a "From " behind an empty line parts them where a head follows."""
    mail: list[bytes] = []
    parting, empty = b"", True
    with path.open("rb") as file:
        for line in file:
            if parting:
                if _HEADER.match(line):
                    if mail:
                        yield mail
                    mail = []
                else:
                    mail.append(parting)
                parting = b""
            if empty and line.startswith(b"From "):
                parting = line
            else:
                mail.append(line)
            empty = not line.strip()
    if mail:
        yield mail


def _subject(lines: list[bytes]) -> str:
    head = next((place for place, line in enumerate(lines) if not line.strip()), len(lines))
    said = str(BytesHeaderParser().parsebytes(b"".join(lines[:head])[:64_000])["Subject"] or "")
    try:
        return shown_name(str(make_header(decode_header(said[:500]))))[:_NAME_LIMIT]
    except (ValueError, LookupError):
        return ""
