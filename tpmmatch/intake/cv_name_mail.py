"""Names at the top of a CV turned round, or in small letters, which its mail address proves, or what stands below."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_contact import MAIL, is_contact
from tpmmatch.intake.cv_dates import find_span
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_written import as_name, name_in_small_letters, turned_name
from tpmmatch.intake.cv_surnames import is_of_a_list
from tpmmatch.intake.cv_words import is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code

_HEAD = 7  # lines of a head
_TOP = 3  # lines among which such a name stands
_WORDS = range(2, 7)
_SHORTEST = 3  # letters of each end of a name: fewer stand in many an address by chance
_TURNED = re.compile(r"(?P<last>[^\W\d_][^,\t|]{1,30}),\s*(?P<first>[^\W\d_][^,\t|]{1,30})")
_UNCOUNTED = str.maketrans("._-", "   ", "0123456789")
SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})  # as addresses spell them


class Told(NamedTuple):
    """A name, where it stands, and whether it is certain."""

    name: str
    line: Line
    sure: bool


def name_by_head(lines: Sequence[Line], is_proven: Callable[[str], bool]) -> Told | None:
    """ "Kranz, Ada" or "ada kranz" in the first line, certain above a headline with an address.

    Where a mail address is told, it must speak for the name, and one must be where a part is a word of lists as well.
    """
    text = lines[0].text.partition(GAP)[0].strip() if lines else ""
    if is_bullet(text) or heading_of(text):
        return None
    turned = turned_name(text)
    name = turned or name_in_small_letters(text)
    reached = any(is_contact(line.text) for line in lines[1:_HEAD])
    headed = has_headline_below(lines, 0)
    if not name or not (reached or headed):
        return None
    mails = " ".join(mail for line in lines for mail in MAIL.findall(line.text))
    told = is_proven(name) or has_surname_in_mail(name, mails) or _has_initials(turned, mails)
    fits = told or not (mails or is_of_a_list(text))  # "Strategy, Execution" is a slogan
    return Told(name, lines[0], reached and headed and fits)


def has_surname_in_mail(name: str, mails: str) -> bool:
    """Whether one of some addresses, parted by spaces, is called as a family: "kranz@", "office@kranz-consulting"."""
    last = _spellings(name)
    return any(
        box in last or (box in words("reach", "boxes") and any(one in host for one in last if len(one) > _SHORTEST))
        for box, host in _addresses(mails)
    )


def _has_initials(name: str, mails: str) -> bool:
    """Whether the box of an address is the first letters of a name: "ak@" of Ada Kranz."""
    initials = "".join(word[0] for word in fold(name).split())
    return bool(initials) and any(box == initials for box, _ in _addresses(mails))


def _addresses(mails: str) -> list[tuple[str, str]]:
    parted = (mail.partition("@") for mail in mails.split())
    return [(fold(box.translate(_UNCOUNTED)).replace(" ", ""), fold(host).replace(" ", "")) for box, _, host in parted]


def _spellings(name: str) -> set[str]:
    """The family name as an address may have it."""
    return {fold(spelt).split()[-1] for spelt in (name, name.casefold().translate(SPELT))}


def has_headline_below(lines: Sequence[Line], place: int) -> bool:
    """Whether a headline stands below a name, maybe with an address between, and no time as with a job."""
    below = lines[place + 1 : place + 1 + _TOP]
    own = [line for line in below if not is_contact(line.text)]
    return bool(own) and is_title(own[0].text) and not any(find_span(line.text) for line in own[:2])


def name_by_mail(lines: Sequence[Line]) -> tuple[str, Line] | None:
    """ "Kranz, Ada" or "ada kranz" in one of the first lines, if an address below has both its ends."""
    boxes = [mail.partition("@")[0] for line in lines for mail in MAIL.findall(line.text)]
    for line in lines[:_TOP]:
        text = line.text.partition(GAP)[0].strip()
        if is_bullet(text) or heading_of(text):
            continue
        turned = _TURNED.fullmatch(text)
        if turned and country_code(turned["first"]):
            continue
        said = f"{turned['first']} {turned['last']}" if turned else text if text.islower() else ""
        if len(said.split()) not in _WORDS or not any(_says(box, said, turned=bool(turned)) for box in boxes):
            continue
        if name := as_name(said if turned else _with_capitals(said), doubtful=True):
            return name, line
    return None


def _says(box: str, name: str, *, turned: bool) -> bool:
    """Whether an address is made of a first name and a family name, figures aside.

    Where a name is not `turned`, a sign must part them: "webshop@" says nothing of a "web shop". Where it is, the first
    letter of the one is enough.
    """
    parts = fold(box.translate(_UNCOUNTED)).split()
    letters = "".join(parts)
    for spelt in (name, name.casefold().translate(SPELT)):
        first, *others = fold(spelt).split()
        for last in ("".join(others[number:]) for number in range(len(others))):
            if min(len(first), len(last)) >= _SHORTEST and parts in ([first, last], [last, first]):
                return True
            if turned and len(last) > _SHORTEST and letters in {first + last, last + first, first[0] + last}:
                return True
    return False


def _with_capitals(text: str) -> str:
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in text.split())
