"""Handing a document over to another program: a mail program, a viewer of PDFs.

The file lies in a folder of its own for as long as the other program may need it, and no longer: it tells of a person.
"""

import hashlib
import time
from contextlib import suppress
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from tpmmatch import paths
from tpmmatch.actions.files import write_atomically
from tpmmatch.model.project import Project
from tpmmatch.model.words import message
from tpmmatch.wording import say

_KEPT_FOR = 24 * 60 * 60.0  # seconds; a mail program may ask for it again until the mail is sent


def hand_over(data: bytes, name: str, folder: Path | None = None) -> Path:
    """Put a file where another program can open it. What was handed over before a day or more is taken away."""
    folder = folder or paths.handing_folder()
    with suppress(OSError):  # writing tells what is wrong
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    take_back(folder, _KEPT_FOR)
    path = folder / name
    write_atomically(path, data, force=True)
    return path


def take_back(folder: Path | None = None, older_than: float = 0.0) -> int:
    """Remove what was handed over so many seconds ago; how many files. What a program holds open stays a while."""
    gone, limit, folder = 0, time.time() - older_than, folder or paths.handing_folder()
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(OSError):
            if path.stat().st_mtime <= limit:
                path.unlink()
                gone += 1
    return gone


def brief_draft(project: Project, who: str, pdf: bytes, name: str, language: str = "en") -> bytes:
    """A mail to nobody yet, with the brief attached, that a mail program opens to be written on (RFC 5322, `.eml`)."""
    who = who or say(message("brief_no_name"), language)
    subject = say(message("mail_subject", who=who, project=project.title), language)
    draft = mail_draft(subject, say(message("mail_text", who=who, project=project.title), language))
    draft.add_attachment(pdf, maintype="application", subtype="pdf", filename=name)
    # Drawn by lot otherwise: the same brief gives the same draft.
    draft.set_boundary(f"=={hashlib.sha256(pdf).hexdigest()[:40]}==")
    return bytes(draft)


def mail_draft(subject: str, text: str, to: str = "") -> EmailMessage:
    """A mail that a mail program opens to be written on."""
    draft = EmailMessage(SMTP)
    draft["X-Unsent"] = "1"  # Outlook opens it for writing then, not for reading
    draft["Subject"] = _line(subject)
    with suppress(ValueError, IndexError, MessageError):  # an address that is none is left for the owner to write
        if to:
            draft["To"] = Address(addr_spec=to)
    draft.set_content(text)
    return draft


def _line(text: str) -> str:
    return " ".join(text.split())
