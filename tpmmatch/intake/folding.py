"""Comparing what people type: case, accents and punctuation don't matter."""

import re
import unicodedata

_BETWEEN = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """ "E-Mail*" → "e mail", "Verfügbar ab:" → "verfugbar ab"."""
    if text.isascii():
        return _BETWEEN.sub(" ", text.lower()).strip()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return _BETWEEN.sub(" ", "".join(one for one in letters if not unicodedata.combining(one))).strip()
