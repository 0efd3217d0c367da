"""Words as they are looked for: of a whole document, of what somebody types, and where they are hit in a text.

Both sides cut and fold words here, so that both databases find the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from tpmmatch.model.document import Document
from tpmmatch.model.listing import Hit
from tpmmatch.store.documents import fold

# What the words of a person hang on: cut or folded otherwise, they are put anew.
FORM = 1

_WORD = re.compile(r"\w+[+#]*")  # C++ and C# are words
# A space for each sign of ASCII that is in no word, in bytes: a fifth of the time that a regular expression takes.
_PARTED = bytes(code if code > 127 or _WORD.match(chr(code)) or code in b"+#" else 32 for code in range(256))
_LONGEST = 60  # characters; what is longer is no word but a picture or a key
_UNREAD = frozenset({"meta", "$schema", "image"})
_AROUND = 24  # characters shown before a hit
_SHOWN = 160


def document_words(document: Document) -> str:
    """Every word of a document, each once."""
    told = " ".join(_texts(document)).lower().encode("utf-8", "surrogatepass").translate(_PARTED)
    found = set(told.decode("utf-8", "surrogatepass").split())
    odd = [piece for piece in found if not piece.isascii() or "+" in piece or "#" in piece or len(piece) > _LONGEST]
    found.difference_update(odd)  # few of them: only these are looked at sign by sign
    found.update(folded(word) for piece in odd for word in _WORD.findall(piece) if len(word) <= _LONGEST)
    found.discard("")
    return " ".join(sorted(found))


def query_words(term: str) -> tuple[str, ...]:
    """The words of something typed."""
    found = (folded(word) for word in _WORD.findall(_composed(term)) if len(word) <= _LONGEST)
    return tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """One word without case and accents."""
    return word.lower() if word.isascii() else "".join(_WORD.findall(fold(word)))


def hit_in(document: Document, words: tuple[str, ...]) -> Hit | None:
    """The passage of a document in which most of the words begin, with the places where they do."""
    best: Hit | None = None
    most = 0
    begins = _beginning(words)
    for text in _texts_in_turn(document):
        if text.isascii() and not any(word in text.lower() for word in words):
            continue
        hit, spans = set[str](), []
        for found in (begins if text.isascii() else _WORD).finditer(text):
            begun = [word for word in words if folded(found.group()).startswith(word)]
            if begun:
                hit.update(begun)
                spans.append(found.span())
        if len(hit) > most:
            best, most = _cut(text, spans), len(hit)
            if most == len(words):
                break
    return best


@lru_cache(maxsize=16)
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the words of an ASCII text that begin with one of these, in a fraction of a look at each word."""
    return re.compile(rf"(?<!\w)(?={'|'.join(map(re.escape, words))})\w+[+#]*", re.ASCII | re.IGNORECASE)


def _cut(text: str, spans: list[tuple[int, int]]) -> Hit:
    """The text around the first hit, on one line."""
    start = max(0, spans[0][0] - _AROUND) if len(text) > _SHOWN else 0
    if start:
        start = text.find(" ", start, spans[0][0]) + 1 or start
    end = min(len(text), start + _SHOWN)
    before, after = "…" if start else "", "…" if end < len(text) else ""
    shift = len(before) - start
    shown = tuple((first + shift, last + shift) for first, last in spans if start <= first and last <= end)
    # One space for each odd one: the places stay true.
    return Hit(before + re.sub(r"\s", " ", text[start:end]) + after, shown)


def _texts(part: Any) -> list[str]:  # noqa: ANN401 - any JSON
    """All texts within a document or a part of one, in its order."""
    found: list[str] = []
    _gather(part, found)
    return found


def _texts_in_turn(document: Document) -> Iterator[str]:
    """All texts within a document, section by section: whoever has found theirs needn't gather the rest."""
    for key, section in document.items():
        if key not in _UNREAD:
            yield from _texts([section])


def _gather(value: Any, found: list[str]) -> None:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        value = [item for key, item in value.items() if key not in _UNREAD]
    if isinstance(value, list):
        for item in value:
            if isinstance(item, str):  # most are: a call for each would take twice the time
                found.append(item if item.isascii() else _composed(item))
            else:
                _gather(item, found)


def _composed(text: str) -> str:
    """With accents on their letters: apart, they would end a word."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
