"""Documents as text and back. What goes in comes out the same on every database."""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from tpmmatch.errors import UserError

# Deeper than any real document, and far from where Python's own JSON reader gives up.
_DEEPEST = 100
_LONGEST_ID = 200

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ESCAPED = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))

# Control characters and lone surrogates: no column takes them on both databases.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")

# Letters that Unicode doesn't take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ŧ": "t", "ŋ": "n"}
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A JSON value as it is kept, with the digest by which an unchanged one is known."""

    text: str
    digest: bytes


def keep(value: object) -> Kept:
    """The value as compact JSON, key order kept; control characters travel escaped, as JSON writes them."""
    try:
        text = _COMPACT.encode(value)
        if text.count("[") + text.count("{") > _DEEPEST and _depth(value) > _DEEPEST:
            raise UserError("store_document_too_deep", levels=_DEEPEST)
        raw = text.encode()
    except RecursionError:
        raise UserError("store_document_too_deep", levels=_DEEPEST) from None
    except UnicodeEncodeError:  # half of a surrogate pair: only its escape can be written
        text = _ESCAPED.encode(value)
        raw = text.encode()
    return Kept(text, hashlib.sha256(raw).digest())


def restore(text: str, record: str) -> Any:  # noqa: ANN401 - any JSON
    """The value that was kept under the id or name `record`."""
    try:
        return json.loads(text)
    except ValueError:
        raise UserError("store_record_damaged", record=record) from None


def clean(text: str, longest: int) -> str:
    """The text as a column can hold it: no control characters, no longer than an index takes."""
    return (_UNFIT.sub(" ", text) if _UNFIT.search(text) else text)[:longest].strip()


def usable_id(name: str) -> bool:
    """Whether a public id can be kept as it is."""
    return 0 < len(name) <= _LONGEST_ID and not _UNFIT.search(name)


def fold(text: str) -> str:
    """The text without case, accents and odd spaces: what is sorted and searched by."""
    text = text.casefold()
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text).translate(_LETTERS)
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(text.split())


def _depth(value: object) -> int:
    """How many lists and objects lie within each other."""
    depth, level = 0, [value]
    while level := [item for item in level if isinstance(item, dict | list)]:
        depth += 1
        level = [inner for item in level for inner in (item.values() if isinstance(item, dict) else item)]
    return depth
