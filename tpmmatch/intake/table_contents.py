"""What a column holds, told by its cells."""

import re
from collections.abc import Callable, Sequence

from tpmmatch.intake.cv_words import is_sure_title
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import is_town, split_place
from tpmmatch.intake.table_columns import words_for

# Bounded, for else a long cell would take the square of its length.
EMAIL = re.compile(r"[^@\s<>;,:()\[\]\"]{1,64}@[^@\s<>;,:()\[\]\"]{1,180}\.[^@\s<>;,:()\[\]\".]{2,40}")
_LINKEDIN = re.compile(r"(https?://)?([a-z]{2,3}\.)?linkedin\.com/\S+", re.IGNORECASE)
_GITHUB = re.compile(r"(https?://)?(www\.)?github\.com/\S+", re.IGNORECASE)
_XING = re.compile(r"(https?://)?(www\.)?xing\.(com|to)/\S+", re.IGNORECASE)
_SITE = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
PHONE = re.compile(r"(?!\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\s*$)(?:tel:)?(?:\+|00|\(?0)[\d\s()./–-]{6,22}\d")
_LONG_NUMBER = re.compile(r"\d{9,11}|(?=(?:\D?\d){9,12}$)\d{2,5}(?:[ -]\d{2,5}){1,5}")
_DOMAIN = re.compile(r"(?:https?://)?(?:[a-z0-9_-]{1,63}\.){1,5}[a-z]{2,12}/?", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_NO_WORD = re.compile(r"[-–—_.?/\\]{1,9}|#(?:N/A|N/V|NV|[A-ZÄÖÜÉ0/]{3,8}[!?])")
_NAMES_TOO = frozenset({"Null", "Nan"})
_OF_NAMES = frozenset({"name", "first_name", "middle_name", "particle", "last_name", "second_last_name"})
_PARTICLES = frozenset({"de", "da", "di", "du", "del", "van", "von", "der", "den", "zu", "la", "le", "el", "al"})
_MOST = 0.8
_LONGEST_NOTHING = 20  # letters
_LONGEST_TITLE = 60  # letters
_LONGEST = 300  # letters of a link; what is longer is a text


def kind_of(cells: Sequence[str]) -> str:
    """The field that nearly all of these cells fill; empty if their form doesn't tell."""
    filled = [cell for cell in cells if cell]
    if not filled or max(map(len, filled)) > _LONGEST:
        return ""
    for field, fits in _KINDS:
        if sum(1 for cell in filled if fits(cell)) >= _MOST * len(filled):
            return field
    return ""


def says_nothing(cell: str, field: str = "") -> bool:
    """Whether this is what people and programs write where nothing is known: "n/a", "-", "NULL", "#REF!".

    People are called Null and Nan, and Namibia is shortened to NA: these count only where they can't be meant.
    """
    if _NO_WORD.fullmatch(cell):
        return True
    if field in _OF_NAMES and cell in _NAMES_TOO:
        return False
    if field in _OF_NAMES and fold(cell) in words_for("nothing", "names"):
        return True
    if cell == "NA":
        return field not in _OF_NAMES | {"", "country", "region"}
    return len(cell) <= _LONGEST_NOTHING and fold(cell) in words_for("nothing")


def are_long_numbers(cells: Sequence[str]) -> bool:
    """Whether these are different numbers as long as those of telephones, which needn't begin with a nought."""
    return len(set(cells)) * 10 >= len(cells) * 9 > 0 and all(map(_LONG_NUMBER.fullmatch, cells))


def are_titles(cells: Sequence[str]) -> bool:
    """Whether nearly all of these name what somebody does, and no more than that."""
    titles = [is_sure_title(cell) and len(cell) <= _LONGEST_TITLE and "@" not in cell for cell in cells]
    return sum(titles) >= _MOST * len(cells) > 0


def stands_by_itself(cell: str) -> bool:
    """Whether this is an address or a link and no more."""
    return len(cell) <= _LONGEST and any(form.fullmatch(cell) for form in (EMAIL, _LINKEDIN, _XING, _GITHUB, _SITE))


def is_person_name(cell: str) -> bool:
    """Whether this is written as people write names: two to five words with capitals, no figures, no firm's ending."""
    words = cell[:_LONGEST].replace(",", " ").split()
    if not 2 <= len(words) <= 5 or is_firm(cell):
        return False
    named = [word for word in words if word.lower() not in _PARTICLES]
    return len(named) >= 2 and all(_NAME_WORD.fullmatch(word) and not word[0].islower() for word in named)


def is_firm(cell: str) -> bool:
    """Whether this ends as the names of firms do ("Ltd", "GmbH", "S.L.") or says what they trade in ("Hotel")."""
    words = fold(cell.replace(".", "")).split()
    return len(words) > 1 and (
        words[-1] in words_for("not_people", "firms") or not words_for("not_people", "trades").isdisjoint(words)
    )


def is_domain(cell: str) -> bool:
    """Whether this is the name of a site or a server and no person's."""
    return _DOMAIN.fullmatch(cell) is not None


def _is_place(cell: str) -> bool:
    """Whether this is a town with its country, or a well-known town."""
    town, code = split_place(cell[:_LONGEST])
    return bool(town) and not any(map(str.isdigit, cell)) and ((bool(code) and "," in cell) or is_town(cell))


_KINDS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("email", EMAIL.search),
    ("linkedin", _LINKEDIN.fullmatch),
    ("xing", _XING.fullmatch),
    ("github", _GITHUB.fullmatch),
    ("website", _SITE.fullmatch),
    ("phone", PHONE.fullmatch),
    ("city", _is_place),
)
