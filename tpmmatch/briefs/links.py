"""Where a word on paper leads when it is clicked: only to a mailbox, a telephone or a page on the web."""

import re
from urllib.parse import quote

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PAGE = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()./-]{7,30}")
_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def address_of(text: str) -> str:
    """The address behind a text that is one, else an empty string; nothing that could run or open a file."""
    if _MAIL.fullmatch(text):
        return "mailto:" + quote(text, safe="@.+-_")
    if _PAGE.fullmatch(text):
        return quote(text, safe=_SAFE)
    digits = "".join(sign for sign in text if sign.isdecimal())
    return f"tel:{'+' * text.startswith('+')}{digits}" if _PHONE.fullmatch(text) and len(digits) >= 6 else ""
