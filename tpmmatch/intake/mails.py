"""A mail saved as a file (.eml), or a web page saved with its parts (.mht) → the files in it, else its text.

It is opened like an archive: its files get names of our own, and what its names say is only shown.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message as Mail
from email.utils import parsedate_to_datetime
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from tpmmatch.intake.encodings import named_charset
from tpmmatch.intake.files import Place, is_passed_over, read_bytes
from tpmmatch.intake.found import Refused
from tpmmatch.intake.mail_terms import Letter
from tpmmatch.model.report import Note

LIMIT = 60 * 1024 * 1024
_PARTS_LIMIT = 5_000
_NAME_LIMIT = 1_000
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}")
_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+)"
    rb"[ \t]*:",
    re.IGNORECASE | re.MULTILINE,
)
_BROKEN = (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError)
_TEXTS = {"text/plain": ".txt", "text/html": ".html"}


def is_mail(head: bytes) -> bool:
    """Whether these first bytes are the head of a mail: lines of headers up to the first empty one."""
    top = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {found[0].lower().split(b":")[0].strip() for found in _HEADER.finditer(top)}
    return _HEADER.match(top) is not None and len(names) >= 3 and b"from" in names and b"mime-version" in names


def unpack(place: Place, space: Path) -> list[Place | Note]:
    """Its attached files, or its text where there are none, in a new folder in `space`; raises Refused."""
    if place.path.stat().st_size > LIMIT:
        raise Refused("intake_file_too_large", megabytes=LIMIT // 1024**2)
    folder = Path(mkdtemp(dir=space))
    try:
        parts = list(_leaves(message_from_bytes(read_bytes(place))))
        found = list(_attached(parts, place.source, folder)) or list(_text(parts, place.source, folder))
    except _BROKEN:
        raise Refused("intake_mail_empty") from None
    if not found:
        raise Refused("intake_mail_empty")
    return found


def letter_of(place: Place) -> Letter:
    """What a mail says itself, who sent it and when; nothing if that can't be told."""
    try:
        mail = message_from_bytes(read_bytes(place))
        sender = str(make_header(decode_header(str(mail["From"] or "")[:_NAME_LIMIT])))
        sent = parsedate_to_datetime(str(mail["Date"])).date() if mail["Date"] else None
        plain = [part for part in _leaves(mail) if part.get_content_type() == "text/plain" and not _name(part)]
        return Letter(_decoded(plain[0]) if plain else "", sender, sent)
    except Exception:  # noqa: BLE001 - whatever a mail does to those who look into it, the batch goes on
        return Letter("")


def _leaves(mail: Mail) -> Iterator[Mail]:
    for number, part in enumerate(mail.walk()):
        if number > _PARTS_LIMIT:
            raise Refused("intake_bomb")
        if not part.is_multipart():
            yield part


def _attached(parts: list[Mail], source: str, folder: Path) -> Iterator[Place | Note]:
    for number, part in enumerate(parts):
        shown = _name(part)
        if not shown or is_passed_over(shown) or part.get_content_maintype() == "image":
            continue  # pictures in a mail are signatures and logos
        if data := _data(part):
            ending = PurePosixPath(shown).suffix
            yield kept_part(data, folder / f"{number:04}{ending}", f"{source}/{shown}")


def _text(parts: list[Mail], source: str, folder: Path) -> Iterator[Place | Note]:
    """The mail's own text; of two ways to say it the plain one, unless it is a page with no other."""
    for kind, ending in _TEXTS.items():
        for part in parts:
            if part.get_content_type() == kind and len(_data(part)) > 1:
                yield kept_part(_decoded(part).encode("utf-8", "replace"), folder / f"text{ending}", source)
                return


def _decoded(part: Mail) -> str:
    return _data(part).decode(named_charset(part.get_content_charset() or "", "utf-8"), "replace")


def _data(part: Mail) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def kept_part(data: bytes, path: Path, source: str) -> Place:
    """A part of a mail as a file of that name; an ending that could be anything else is left out."""
    if not _ENDING.fullmatch(path.suffix):
        path = path.with_suffix("")
    path.write_bytes(data)
    return Place(path, source)


def _name(part: Mail) -> str:
    """The name of an attached file as it may be shown."""
    raw = (part.get_filename() or "")[:_NAME_LIMIT]
    try:
        said = str(make_header(decode_header(raw)))
    except _BROKEN:
        said = raw
    return shown_name(said)


def shown_name(name: str) -> str:
    """The name of a file as it may be shown: nothing that leads elsewhere, and no control characters."""
    last = re.split(r"[/\\]", name[:_NAME_LIMIT].encode("utf-8", "replace").decode("utf-8"))[-1]
    return re.sub(r"[\x00-\x1f\x7f]", "", last).strip(". ")[:200]
