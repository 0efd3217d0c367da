"""Cells → names as they are spoken, whether they hold the whole name or a part of it.

Titles stay with a name; "Mr" and "Frau" don't: they tell of nothing but gender.
"""

import re
from collections.abc import Sequence

from tpmmatch.intake.cv_words import is_sure_title
from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import is_town
from tpmmatch.intake.table_columns import words_for
from tpmmatch.intake.table_contents import EMAIL

_ADDRESS = re.compile(r"\s{0,4}[<(\[]\s{0,4}(?:mailto:)?[^\s<>()\[\]@]{1,64}@[^\s<>()\[\]@]{1,180}[>)\]]\s*$")
_LONGEST = 200
_NUMBER = re.compile(r"[\d\s()+./#*\ufffd–-]*")


def name(cell: str) -> str:
    """A name as it is spoken: "Kranz, Ada" is Ada Kranz; what stands behind a comma as a degree stays there.

    "Ada Kranz <ada@example.org>" is no more than the name; a number or an address alone is none.
    """
    cell = _unaddressed(_ADDRESS.sub("", cell))
    if _NUMBER.fullmatch(cell) or EMAIL.fullmatch(cell):
        return ""
    if cell.count(",") != 1:
        return " ".join(cell.split())
    last, first = (part.strip() for part in cell.split(","))
    titles, bare = parted_titles(last)
    if not last or not _may_be_first(first, bare) or len(first.split()) > 3 or len(bare.split()) > 3:
        return " ".join(cell.split())
    return " ".join(f"{titles} {first} {bare}".split())  # "Dr. Özkan, Cem"


def _may_be_first(text: str, before: str) -> bool:
    """Whether what stands behind a comma may be a first name: no degree, nor what somebody does, nor where they are."""
    if fold(text) in words_for("degrees") or is_sure_title(text) or not re.fullmatch(r"[^\W\d_][\w.'’ -]*", text):
        return False
    if len(before.split()) == 1:
        return True  # a family has a first name beside it, though towns are called like that, too
    return not (text.isupper() and not before.isupper()) and (is_common_first_name(text) or not is_town(text))


def name_beside(cell: str) -> str:
    """The name that stands before an address: "Ada Kranz <ada@example.org>"; empty if there is none."""
    before = _ADDRESS.sub("", cell.strip())
    return "" if before == cell.strip() or "@" in before else name(before.strip("\"' "))


def titled(honorifics: Sequence[str], name: str) -> str:
    """A name with the titles that cells beside it hold, if it doesn't begin with them already."""
    words = [word for cell in honorifics if is_honorific(cell) for word in cell.split() if not _says_gender(word)]
    titles = " ".join(words)
    return f"{titles} {name}" if name and titles and not _begins(name, titles) else name


def is_honorific(cell: str) -> bool:
    """Whether this is how one addresses somebody and no more: "Mrs", "Frau Dr.", "Dipl.-Ing."."""
    words = cell.split()
    known = words_for("degrees") | words_for("salutations", "titles")
    return 0 < len(words) <= 5 and all(
        _says_gender(word) or fold(word) in known or set(fold(word).split() or [""]) <= known for word in words
    )


def _unaddressed(cell: str) -> str:
    """A name without "Mr" or "Frau" before it; "Frau Kranz" alone stays, as there's no first name."""
    words = cell.split()
    titles = 0
    while titles < len(words) and (_is_salutation(words[titles]) or _is_title(words[titles])):
        titles += 1
    if len(words) - titles < 2 or not any(map(_is_salutation, words[:titles])):
        return cell
    return " ".join([word for word in words[:titles] if not _is_salutation(word)] + words[titles:])


def _is_salutation(word: str) -> bool:
    """ "Mr", "Frau"; what may be a name's beginning as well only with its stop: "M."."""
    plain = fold(word)
    return plain in words_for("salutations", "words") or (
        plain in words_for("salutations", "with_stop") and word.endswith(".")
    )


def _says_gender(word: str) -> bool:
    return fold(word) in words_for("salutations", "words") | words_for("salutations", "with_stop") | words_for(
        "salutations", "alone"
    )


def name_of(first: str, middle: str, particle: str, last: str, second: str, *, may_be_whole: bool = False) -> str:
    """A name of its parts: "Jan", "van der" and "Berg"; what one part says already is said once.

    What lists put behind a family name to sort it goes before it again: "Berg, van der"; titles go before all. With
    `may_be_whole` the family name stands where people also write whole names: "Müller Peter" beside "Peter".
    """
    first, behind = _without_degrees(first)
    if behind:
        last = f"{last}, {behind}"
    titles, last = parted_titles(last)
    if first and titles and _begins(first, titles):
        titles = ""
    first, last = _turned(first, last)
    if may_be_whole and first:
        first, last = _once(first, last)
    if particle and _begins(last, particle):
        particle = ""
    if second and _ends(last, second):
        second = ""
    surname = f"{particle} {last} {second}".split()
    if middle and _ends(first, middle):
        middle = ""
    if first and not middle and _begins(" ".join(surname), first):
        first = ""
    return " ".join([*titles.split(), *first.split(), *middle.split(), *surname])


def _without_degrees(first: str) -> tuple[str, str]:
    """A first name, and the degrees that somebody wrote behind it: "Ada, PMP", "Ada (PRINCE2)"."""
    bare, *degrees = (part.strip(" )") for part in re.split("[,(]", first[:_LONGEST]))
    known = bare and degrees and all(fold(degree) in words_for("degrees") for degree in degrees)
    return (bare, ", ".join(degrees)) if known else (first, "")


def _turned(first: str, last: str) -> tuple[str, str]:
    """First and family name, of a cell that says with a comma what else belongs to the name."""
    if "," not in last:
        return first, last
    family, behind, *rest = (part.strip() for part in last.split(","))
    if behind.islower():
        return first, ", ".join([f"{behind} {family}", *rest])
    if first and fold(family) == fold(first) and behind and fold(behind) not in words_for("degrees"):
        return first, ", ".join([behind, *rest])
    known, said = set(_words(first)), set(_words(behind))
    if known and said and (known <= said or said <= known):
        return max(first, behind, key=lambda name: len(name.split())), ", ".join([family, *rest])
    return first, last


def _once(first: str, last: str) -> tuple[str, str]:
    """First and family name, of a cell that may say both without a comma; its own order holds within the name."""
    known, said = _words(first), _words(last)
    if len(said) > len(known) and said[-len(known) :] == known:
        return first, " ".join(last.split()[: -len(known)])
    return ("", last) if set(known) < set(said) else (first, last)


def parted_titles(text: str) -> tuple[str, str]:
    """The titles before a name, and the name. "Ma" and "Ba" without a stop are families."""
    words = text.split()
    count = 0
    while count < len(words) - 1 and _is_title(words[count]):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _is_title(word: str) -> bool:
    return fold(word) in words_for("degrees") and (word.endswith(".") or len(word) > 2 or fold(word) == "dr")


def _words(text: str) -> list[str]:
    return [fold(word) for word in text.split()]


def _begins(text: str, words: str) -> bool:
    return f"{fold(text)} ".startswith(f"{fold(words)} ") and fold(text) != fold(words)


def _ends(text: str, words: str) -> bool:
    return f" {fold(text)}".endswith(f" {fold(words)}") and fold(text) != fold(words)
