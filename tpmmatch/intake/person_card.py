"""A person as an address card, vCard 4.0: what telephones show, and the whole profile for coming back."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tpmmatch.model.document import Document, entries, mapping, text
from tpmmatch.model.profile import document_id

PROFILE = "X-JSON-RESUME"
OWN_UID = "tpmmatch:"  # before the person's id: telephones keep the number of a card, and drop what they don't know
_FOLD = 75  # bytes of a line
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f]")


def card_of(document: Document) -> str:
    """The card with its whole profile."""
    whole = json.dumps(document, ensure_ascii=True, separators=(",", ":"))
    lines = ["BEGIN:VCARD", "VERSION:4.0", *_said(document), f"{PROFILE}:{escaped(whole)}", "END:VCARD"]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def plain_card_of(document: Document) -> str:
    """The card without it: what a telephone keeps."""
    return "\r\n".join(["BEGIN:VCARD", "VERSION:4.0", *_said(document), "END:VCARD", ""])


def _said(document: Document) -> Iterator[str]:
    basics = mapping(document.get("basics"))
    name, email = text(basics.get("name")), text(basics.get("email"))
    yield f"FN:{escaped(name or email or '?')}"
    if name:
        first, _, last = name.rpartition(" ")
        yield f"N:{_compound([last, first, '', '', ''])}"
    work = next((item for _, item in entries(document, "work")), {})
    values = {
        "EMAIL": email,
        "TEL": text(basics.get("phone")),
        "TITLE": text(basics.get("label")),
        "ORG": text(work.get("name")).replace(";", ","),
        "URL": text(basics.get("url")),
        "NOTE": text(basics.get("summary")),
        "TZ": text(mapping(mapping(document.get("meta")).get("freelance")).get("time_zone")),
        "UID": f"{OWN_UID}{id}" if (id := document_id(document)) else "",
    }
    yield from (f"{key}:{escaped(value)}" for key, value in values.items() if value)
    place = mapping(basics.get("location"))
    address = [text(place.get(key)) for key in ("address", "city", "region", "postalCode", "countryCode")]
    if any(address):
        yield f"ADR:{_compound(['', '', *address])}"
    yield from _profiles(basics)


def _profiles(basics: Mapping[str, Any]) -> Iterator[str]:
    for _, item in entries(basics, "profiles"):
        network, link = re.sub(r"[^a-z0-9]", "", text(item.get("network")).casefold()), text(item.get("url"))
        if network and link:
            yield f"X-SOCIALPROFILE;TYPE={network}:{escaped(link)}"


def _compound(parts: Sequence[str]) -> str:
    return ";".join(map(escaped, parts))


def escaped(value: str) -> str:
    """A text as it stands in a card."""
    whole = value.replace("\r\n", "\n").encode("utf-8", "replace").decode("utf-8")
    whole = re.sub(r"([\\,;])", r"\\\1", whole)
    return _CONTROLS.sub(" ", whole.replace("\n", "\\n"))


def _folded(line: str) -> str:
    """Lines of 75 bytes at the most, never cut inside a letter."""
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode("utf-8"))
        if size + width > _FOLD:
            pieces.append(piece)
            piece, size = "", 1  # the blank that the next line begins with
        piece += letter
        size += width
    return "\r\n ".join([*pieces, piece])
