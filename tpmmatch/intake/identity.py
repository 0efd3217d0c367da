"""Who a document is: what makes importing it again an update."""

import hashlib
import json
import re

from tpmmatch.model.document import Document, mapping, text
from tpmmatch.model.profile import document_id

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")


def is_email(value: str) -> bool:
    """Whether this may be an e-mail address; "n/a" and "-" aren't."""
    return _EMAIL.fullmatch(value) is not None


def identity(document: Document) -> str:
    """By the document's own id, else its e-mail address, else its content."""
    if own := document_id(document):
        return f"id:{own}"
    email = text(mapping(document.get("basics")).get("email"))
    # "n/a" in the place of an address would make one person of all who have none.
    return f"mail:{email.casefold()}" if is_email(email) else f"hash:{digest(document)}"


def project_id(document: Document) -> str:
    """The project's own id as text, else one made from its content: the same content, the same id."""
    own = document.get("id")
    found = str(own) if isinstance(own, int) and not isinstance(own, bool) else text(own)
    return found or f"pr-{digest(document)[:12]}"


def digest(document: Document) -> str:
    """SHA-256 of the document, whatever the order of its keys."""
    canonical = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
