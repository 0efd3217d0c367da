"""Certificates that people write behind their names, as networks show them: "Ada Kranz, MBA, PMP®", "Bo Lind (PMP)"."""

import re
from unicodedata import category

from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.table_columns import words_for

_BETWEEN = re.compile(r"[,(|)]")
_LEVEL = re.compile(r"\s+(?:i{1,3}|v?\d)$")  # "PSM II", "ITIL v4"
_JOINERS = frozenset("\ufe0e\ufe0f\u200d")  # between the parts of a picture
_LEAST = 2  # words of a name before certificates that no comma parts from it
_LONGEST = 200


def without_certificates(name: str) -> tuple[str, list[str]]:
    """The name without pictures and certificates, and these; titles stay, as does all where any of it isn't known.

    Pictures are those of letters, too: a heart, a star, "®".
    """
    plain = " ".join("".join(" " if _is_picture(one) else one for one in name[:_LONGEST]).split())
    if not plain or len(name) > _LONGEST:
        return name, []
    bare, *behind = (part.strip() for part in _BETWEEN.split(plain))
    behind = [part for part in behind if part]
    if not behind:
        return _without_last(bare)
    certificates = [part for part in behind if is_certificate(part)]
    titles = [part for part in behind if part not in certificates]
    if not bare or not certificates or any(fold(part) not in words_for("degrees") for part in titles):
        return plain, []
    return ", ".join([bare, *titles]), certificates


def is_certificate(text: str) -> bool:
    """Whether this is the name of a certificate and no more: "PMP", "PSM II"; a "Scrum Master" is somebody."""
    return _LEVEL.sub("", fold(text)) in words("certificate", "names") and not is_title(text)


def _without_last(name: str) -> tuple[str, list[str]]:
    """ "Ada Kranz PMP CSM": the last words in capitals."""
    parts, found = name.split(), list[str]()
    while len(parts) > _LEAST and parts[-1].isupper() and is_certificate(parts[-1]):
        found.insert(0, parts.pop())
    return " ".join(parts), found


def _is_picture(letter: str) -> bool:
    return category(letter) == "So" or letter in _JOINERS or "\U0001f3fb" <= letter <= "\U0001f3ff"
