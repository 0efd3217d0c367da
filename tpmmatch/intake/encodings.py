"""Bytes → text, without asking the owner what an encoding is."""

import codecs
import re
from collections import Counter

from tpmmatch.intake.found import Refused
from tpmmatch.model.words import Message, message

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_FEW = 0.34  # of the letters beyond ASCII are none in a text that was damaged
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_NAMED = re.compile(
    r"(us-)?ascii|utf-?(8|16|32)([-_]?(le|be|sig))?|(iso-?|latin-?|l)[\d-]*|(windows-?|cp|ibm)\d+|koi8-?[rut]|mac-?\w*"
    r"|shift[-_]?jis|s?jis|euc[-_]?(jp|kr|tw|cn)|gb[-_]?(2312|k|18030)|big5([-_]?hkscs)?|tis-?620",
    re.IGNORECASE,
)


def named_charset(name: str, otherwise: str) -> str:
    """The charset that a file names, if text is really written in it: some others make a reader toil for hours."""
    return name if _NAMED.fullmatch(name.replace("_", "-")) or _NAMED.fullmatch(name) else otherwise


def is_wide(head: bytes) -> bool:
    """Whether text that begins so has more than one byte for a plain letter."""
    return b"\0" in head or any(head.startswith(mark) for mark, name in _MARKS if name != "utf-8")


def decode(data: bytes) -> tuple[str, tuple[Message, ...]]:
    """The text, with a warning if its encoding had to be guessed or parts of it are lost."""
    if data.startswith(_NO_TEXT):
        raise Refused("intake_not_text")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], name)
    if b"\0" in data:
        wide = _unmarked_wide(data)
        if wide is not None:
            return wide, ()
        if data.count(b"\0") * 50 > len(data):
            raise Refused("intake_not_text")
    return _unmarked(data)


def _marked(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    try:
        return data.decode(name), ()
    except UnicodeDecodeError:
        return data.decode(name, "replace"), (message("intake_characters_lost"),)


def _unmarked_wide(data: bytes) -> str | None:
    name = "utf-16-be" if data.startswith(b"\0") else "utf-16-le"
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    return text if "\0" not in text and text[:1].isascii() else None


def _unmarked(data: bytes) -> tuple[str, tuple[Message, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data":
            # Cut off inside a letter: all before it is sound.
            return data[: error.start].decode("utf-8"), (message("intake_characters_lost"),)
        text = data.decode("utf-8", "replace")
        if text.count("\ufffd") <= _FEW * len(_BEYOND_ASCII.findall(text)):
            # In other encodings letters hardly ever come out right by chance.
            return text, (message("intake_characters_lost"),)
        return _guessed(data)


def page_text(data: bytes) -> str:
    """A page's text in the encoding that it names itself, else in the one that fits."""
    if named := _CHARSET.search(data[:4096]):
        try:
            return data.decode(named[1].decode("ascii"), "replace")
        except (LookupError, ValueError):
            pass
    return decode(data)[0]


# What old programs write where it isn't UTF-8, the commonest first: it is taken where two fit alike.
_OLD = (("cp1252", "Windows-1252"), ("iso8859_15", "ISO-8859-15"), ("cp1250", "Windows-1250"),
        ("mac_roman", "Mac Roman"), ("cp850", "MS-DOS 850"), ("cp1254", "Windows-1254"),
        ("cp1251", "Windows-1251"))  # fmt: skip
# The letters beyond ASCII of the languages that lists of people are written in.
_LETTERS = tuple(
    frozenset(letters + letters.upper())
    for letters in ("äöüß", "àâçéèêëîïôùûœæ", "áéíóúñü", "åäöæøé", "àèéìòù", "ãõáéíóúâêôçà", "ąćęłńóśźż",
                    "áčďéěíňóřšťúůýžľĺŕôä", "áéíóöőúüű", "čćđšž", "ăâîşţ", "çğıöşüİ", "áéíóúýðþæö")
)  # fmt: skip
_SIGNS = frozenset("“”„‘’«»–—…•€£§°´")
_LOOKED_AT = 20_000  # letters


def _guessed(data: bytes) -> tuple[str, tuple[Message, ...]]:
    """By the letters that come out: those of one language, small behind small ones, and no signs inside words."""
    scores = {name: _likeness(data[:_LOOKED_AT].decode(name, "replace"), name) for name, _ in _OLD}
    name = max(scores, key=lambda one: scores[one])  # the first of those that are level
    return data.decode(name, "replace"), (message("intake_encoding_guessed", encoding=dict(_OLD)[name]),)


def _likeness(text: str, name: str) -> int:
    score, letters = 0, Counter[str]()
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if letter < "\x80":
            continue
        if not letter.isalpha():
            inside = before.isalpha() and after.isalpha()
            score += 1 if letter in _SIGNS and not inside and (letter != "£" or not after.isalpha()) else -2
        elif name == "cp1251":
            # Cyrillic stands in whole words; one such letter among Latin ones is none.
            score += 3 if _is_cyrillic(letter) and (_is_cyrillic(before) or _is_cyrillic(after)) else -2
        elif (before.islower() and letter.isupper()) or not (before.isalpha() or after.isalpha()):
            score -= 1
        else:
            letters[letter] += 1
    return score + letters.total() + max(sum(letters[one] for one in language) for language in _LETTERS)


def _is_cyrillic(letter: str) -> bool:
    return "а" <= letter.lower() <= "я"
