"""Names at the top of a CV that only its mail address proves: turned round, or in small letters."""

import re
from collections.abc import Callable, Sequence

from tpmmatch.intake.cv_contact import MAIL
from tpmmatch.intake.cv_sections import heading_of, is_bullet
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.places import country_code

_TOP = 3  # lines among which such a name stands
_WORDS = range(2, 7)
_SHORTEST = 3  # letters of each end of a name: fewer stand in many an address by chance
_TURNED = re.compile(r"(?P<last>[^\W\d_][^,\t|]{1,30}),\s*(?P<first>[^\W\d_][^,\t|]{1,30})")
_UNCOUNTED = str.maketrans("._-", "   ", "0123456789")
SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})  # as addresses spell them


def name_by_mail(lines: Sequence[Line], as_name: Callable[..., str]) -> tuple[str, Line] | None:
    """ "Kranz, Ada" or "ada kranz" in one of the first lines, if an address below has both its ends.

    `as_name` reads a name as it is usually written.
    """
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
