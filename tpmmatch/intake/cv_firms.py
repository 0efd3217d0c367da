"""Which piece of a job's head names the firm, where no word of it says so for certain."""

from collections.abc import Collection

from tpmmatch.intake.cv_words import is_company, is_title, words
from tpmmatch.intake.folding import fold

_SHORT = 4  # letters; a shorter name is part of too many words


def names_of_firms(name: str) -> frozenset[str]:
    """Folded words of somebody's name by which their own firm is known: "Asmuth Projektleitung"."""
    return frozenset(word for word in fold(name).split()[1:] if len(word) >= _SHORT)


def is_firm(text: str, own: Collection[str]) -> bool:
    """Whether a piece names a firm by its words, or by the surname of whom the CV tells."""
    return is_company(text) or any(word in own for word in fold(text).split())


def is_alone(text: str) -> bool:
    """Whether a piece says that somebody works for themselves or is lent to firms, and at most where in brackets."""
    return fold(text.partition(" (")[0]) in words("company", "alone")


def is_field(text: str) -> bool:
    """Whether a piece is a field of work, as titles name it behind a comma: "Principal, Technology"."""
    return fold(text) in words("company", "fields") and not is_title(text)
