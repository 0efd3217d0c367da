"""Titles before a name and letters behind it, taken away: "Dr. med. Ada Kranz MBA"."""

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold

_LEAST = 2  # words of a name


def without_titles(text: str) -> str:
    """The text without what stands before and behind a name; a name of two words stays whole."""
    parts = text.split()
    while len(parts) > _LEAST and _is_before(parts[0]):
        parts = parts[1:]
    while len(parts) > _LEAST and _is_behind(parts[-1]):
        parts = parts[:-1]
    return " ".join(parts)


def _is_before(word: str) -> bool:
    """Whether a word is a title or goes on with one; what is a first name too ("Phil") only in small letters."""
    known = words("name_titles", "before")
    if "." in word:
        known |= words("name_titles", "of" if word.islower() else "shortened")
    return bool(fold(word)) and set(fold(word).split()) <= known


def _is_behind(word: str) -> bool:
    """Whether a word is letters of a degree or a body; "Ma" and "Do" are surnames."""
    bare = word.replace(".", "")
    return bare != bare.capitalize() and fold(bare) in words("name_titles", "behind")


def has_letters_behind(text: str) -> bool:
    """Whether letters of a degree or a body stand behind a comma, as only behind a name: "Ada Kranz, MD, MPH"."""
    _, comma, behind = text.partition(",")
    return bool(comma) and _is_behind(behind.split(",")[0].strip())
