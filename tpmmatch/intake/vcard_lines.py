"""Text of address cards → cards of properties: vCard 2.1, 3.0 and 4.0, as strict or as loose as programs write them."""

import binascii
import quopri
import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field

from tpmmatch.intake.cleaning import seen
from tpmmatch.intake.encodings import decode, named_charset

_NAME = re.compile(rb"(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)\s*((?:;(?:\"[^\"]*\"|[^\";:])*)*):")
_PARAMETER = re.compile(r"([A-Za-z0-9-]+)\s*=\s*(.*)", re.DOTALL)
_PARTS = re.compile(r';((?:"[^"]*"|[^";])*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LONGEST = 400  # letters of a word after which it is no parameter


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its parameters (types among them) in capitals too, and its text."""

    name: str
    parameters: frozenset[str]
    text: str

    def parts(self) -> list[str]:
        """The parts of a compound text, such as a name or an address."""
        return [seen(unescaped(part)).strip() for part in re.split(r"(?<!\\);", self.text)]

    def items(self) -> list[str]:
        """The items of a list."""
        return [found for part in re.split(r"(?<!\\),", self.text) if (found := unescaped(part).strip())]

    def value(self) -> str:
        """The whole text."""
        return seen(unescaped(self.text)).strip()


@dataclass(slots=True)
class Card:
    """The properties of a card, the line it begins on, whether its end was there and any line of it can't be read."""

    line: int
    properties: list[Property] = field(default_factory=list)
    whole: bool = False
    damaged: bool = False
    in_picture: bool = False

    @property
    def is_named(self) -> bool:
        """Whether it says already whose it is."""
        return any(one.name in {"FN", "N"} for one in self.properties)

    @property
    def expects_agent(self) -> bool:
        """Whether its last line announces the card of an agent: of an assistant, as version 2.1 puts it inside."""
        last = self.properties[-1] if self.properties else None
        return last is not None and last.name == "AGENT" and not last.text.strip()

    def all(self, name: str) -> list[Property]:
        """All properties of a name with something in them, the preferred ones first."""
        found = [one for one in self.properties if one.name == name and one.text.strip(" ;")]
        return sorted(found, key=lambda one: not one.parameters & {"PREF", "PREF=1", "TYPE=PREF"})


def cards_in(data: bytes) -> Iterator[Card]:
    """The cards of a file, those inside others (an agent's) left out; a line that can't be read is passed over."""
    card: Card | None = None
    depth = 0
    for number, line in _unfolded(data):
        word = line.strip().upper()
        if word.startswith(b"BEGIN:") and word[6:].strip() == b"VCARD":
            if card is not None and depth == 1 and card.is_named and not card.expects_agent:
                # The end of the one before was forgotten.
                yield card
                depth = 0
            card, depth = (Card(number), 1) if depth == 0 else (card, depth + 1)
        elif word.startswith(b"END:") and word[4:].strip() == b"VCARD":
            depth -= 1
            if card is not None and depth <= 0:
                card.whole = True
                yield card
                card, depth = None, 0
        elif card is not None and depth == 1 and line.strip():
            _take(card, line)
    if card is not None:
        yield card


def _take(card: Card, line: bytes) -> None:
    found = _NAME.match(line)
    if found is None:
        # The lines of a picture aren't always indented, as they should be.
        card.damaged |= not card.in_picture
        return
    name = found[1].decode("ascii").upper()
    card.in_picture = name in {"PHOTO", "LOGO", "SOUND", "KEY"}
    if card.in_picture:
        return
    parameters = _parameters(found[2].decode("utf-8", "replace"))
    raw = line[found.end() :]
    try:
        text, lost = _decoded(raw, parameters)
    except (ValueError, LookupError, binascii.Error):
        card.damaged = True
        return
    card.damaged |= lost
    card.properties.append(Property(name, parameters, text))


def _parameters(text: str) -> frozenset[str]:
    """ "TYPE=WORK,VOICE", "WORK;VOICE" and 'TYPE="work,voice"' are all WORK and VOICE; others stay "NAME=VALUE"."""
    found: set[str] = set()
    for part in _PARTS.findall(text):
        parameter = _PARAMETER.fullmatch(part.strip())
        if parameter is None:
            found.add(part.strip().upper())
        elif parameter[1].upper() == "TYPE":
            found.update(value.strip().upper() for value in parameter[2].strip('"').split(","))
        else:
            value = parameter[2].strip().strip('"')[:_LONGEST].upper()
            found.add(f"{parameter[1].upper()}={value}")
    return frozenset(found - {""})


def _decoded(raw: bytes, parameters: frozenset[str]) -> tuple[str, bool]:
    if parameters & {"QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE"}:
        raw = quopri.decodestring(raw)
    elif parameters & {"BASE64", "B", "ENCODING=BASE64", "ENCODING=B"}:
        raw = b64decode(b"".join(raw.split()), validate=False)
    charset = next((one[8:] for one in parameters if one.startswith("CHARSET=")), "")
    if charset and (known := named_charset(charset, "UTF-8")) != "UTF-8":
        return raw.decode(known, "replace"), False
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), True


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines put together again: by white space at their start, or by "=" at the end of a quoted-printable one."""
    pieces: list[bytes] = []
    began, quoted = 0, False
    for number, line in enumerate(_as_utf8(data).splitlines(), 1):
        indented = line[:1] in (b" ", b"\t")
        if quoted and pieces[-1].rstrip().endswith(b"="):
            pieces[-1] = pieces[-1].rstrip()[:-1]
            pieces.append(line.lstrip(b" \t") if indented else line)
        elif indented and pieces:
            pieces.append(line[1:])
        else:
            if pieces:
                yield began, b"".join(pieces)
            pieces, began = [line], number
            quoted = b"QUOTED-PRINTABLE" in line[:_LONGEST].split(b":", 1)[0].upper()
    if pieces:
        yield began, b"".join(pieces)


def _as_utf8(data: bytes) -> bytes:
    """A file with two bytes a letter, or with a mark before it, as one of UTF-8; other bytes stay as they are."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:200]:
        return decode(data)[0].encode("utf-8", "replace")
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")


def unescaped(text: str) -> str:
    r"""Texts with their line breaks, commas and colons as they were before they were written down."""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text.replace("\r\n", "\n"))
