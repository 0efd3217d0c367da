"""Names that were asked for with the family's first, "Surname / First name", with the given one first again.

Not everybody does as asked: capitals, common first names and a mail address tell who did.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from tpmmatch.intake.cv_name_mail import SPELT
from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold

_BOTH = 2  # words of a name that has no more than a given one and the family's
_OF_ADDRESS = re.compile(r"[^\W\d_]+")


def given_first(name: str, loud: Sequence[str], mails: Sequence[str], *, as_asked: bool) -> str:
    """The name turned round, or as it is where it isn't known which of its words are the given ones.

    `loud` are its words that are written in capitals, as families often are; common first names at the end are given
    ones. Of two words the second is if nothing speaks against it and people will have written them `as_asked`.
    """
    parts = name.split()
    if not parts or is_given_first(parts, loud):
        return name
    given = _given(parts, loud, mails, as_asked=as_asked)
    return " ".join([*parts[given:], *parts[:given]])


def is_given_first(parts: Sequence[str], loud: Sequence[str]) -> bool:
    """Whether a family in capitals, or a common first name, tells that the given name stands first."""
    if loud and fold(loud[0]) != fold(parts[0]):
        return fold(loud[-1]) == fold(parts[-1]) or _begins_given(parts)
    return _begins_given(parts) and not _loud_begin(parts, loud)


def is_family_first(parts: Sequence[str], loud: Sequence[str]) -> bool:
    """Whether a family in capitals, or a common first name, tells that the given name stands last."""
    ends = is_common_first_name(parts[-1]) and not is_common_first_name(parts[0])
    return 0 < _loud_begin(parts, loud) < len(parts) or (ends and not is_given_first(parts, loud))


def _begins_given(parts: Sequence[str]) -> bool:
    return is_common_first_name(parts[0]) and not is_common_first_name(parts[-1])


def _loud_begin(parts: Sequence[str], loud: Sequence[str]) -> int:
    """How many words in capitals a name begins with; none if all of it is in capitals."""
    shouted = {fold(word) for word in loud}
    count = sum(1 for _ in takewhile(lambda part: fold(part) in shouted, parts))
    return count if count < len(parts) else 0


def _given(parts: Sequence[str], loud: Sequence[str], mails: Sequence[str], *, as_asked: bool) -> int:
    """Where the given names begin; 0 if nothing tells."""
    if begin := _loud_begin(parts, loud):
        return begin
    boxes = [_OF_ADDRESS.findall(mail.partition("@")[0].lower()) for mail in mails]
    begun = {box[0] for box in boxes if box}
    told = next((place for place, part in enumerate(parts) if _spellings(part) & begun), None)
    told = _by_initial(parts, boxes) if told is None else told
    if told is not None:
        return told
    common = sum(1 for _ in takewhile(is_common_first_name, reversed(parts)))
    if 0 < common < len(parts):
        return len(parts) - common
    return int(len(parts) == _BOTH and as_asked)


def _by_initial(parts: Sequence[str], boxes: Sequence[Sequence[str]]) -> int | None:
    """Where the given name of two stands, if an address has its initial before the family: "a.kranz@…"."""
    if len(parts) != _BOTH:
        return None
    pairs = [(box[0], box[1]) for box in boxes if len(box) == _BOTH and len(box[0]) == 1]
    told = {
        given
        for initial, family in pairs
        for given in (0, 1)
        if fold(parts[given]).startswith(initial) and family in _spellings(parts[1 - given])
    }
    return told.pop() if len(told) == 1 else None


def _spellings(word: str) -> set[str]:
    return {fold(word), fold(word.lower().translate(SPELT))}
