"""Which lines of a part may be the head of an entry, by how they are written."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tpmmatch.intake.cv_bullets import is_bullet
from tpmmatch.intake.cv_pieces import AT, labelled, pieces_of
from tpmmatch.intake.cv_words import has, is_company, is_degree, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line
from tpmmatch.intake.places import is_town

_NAME = re.compile(r"[a-z]+(?:[A-Z]|\.[a-z]{2,10}\b)|[a-z]\d{1,2} [A-Z]")
_OF_PLACE = re.compile(r"\s[a-zà-ÿ]{1,2}\. ?[A-ZÄÖÜ]\.$")  # "Hall i. T.", "Frankfurt a.M."
STROKE = " | "
SLASH = " / "
DASH = " — "  # before a title or a degree
LONG = 95  # letters; a longer line is told, not a head
_LONG_MARKED = 160  # where the file itself says that it heads something
WORDS_OF_TITLE = 6
_WORDS_OF_FIRM = 4  # of a name in small letters
# "kranz, Graz", "kranz bau ag, Graz", "kranz | Graz", "kranz (Graz)", "kranz, Graz — Lead"
_AT_TOWN = re.compile(
    r"(?P<firm>[a-z]{3,}(?: [a-z]+){0,2})"
    r"(?:(?:, | \| |\s[–—-]\s|\t)(?P<town>[A-ZÀ-Ž][^—]*?)| \((?P<inside>[A-ZÀ-Ž][^()]*)\))(?: — .+)?"
)
_AFTER_FIRM = re.compile(r"\s*[,|\t]|\s[–—-]\s")
EDGES = " \t,;|/()[]–—-•·:>"
_APOSTROPHE = re.compile(r"d['’]", re.IGNORECASE)  # "D'octobre 2015"; but "(d) 2019"
_LED = re.compile(rf"(?:@|(?:in|{AT})\s)\s*(?=[A-ZÄÖÜÉ])")  # what leads to a firm behind a time


def parted(before: str, after: str) -> bool:
    """Whether signs or gaps stand between a time and the words around it."""
    left, right = before.rstrip(" "), after.lstrip(" ")
    full_stop = not left.strip() and right.startswith(". ")  # "2014-2018. Teacher, Mill School"
    beside = not right or right[0] in "\t,;|/()]–—-•·:" or full_stop or (left and _LED.match(right) is not None)
    return (not left or left[-1] in "\t,;|/([–—-•·:>") and bool(beside)


def without_lead(before: str) -> str:
    """What stands before a time without the little word that leads to it: "Paris – de" before "10/2011 à 09/2012"."""
    rest, _, last = before.rstrip().rpartition(" ")
    leads = fold(last) in words("dates", "lead") or _APOSTROPHE.fullmatch(last) is not None
    return rest if leads and (not rest.strip() or parted(rest, "")) else before


def ends_sentence(text: str) -> bool:
    """Whether a full stop or semicolon ends a text; that of "S.L.", "Inc." and "Hall i. T." doesn't."""
    last = text.rsplit(maxsplit=1)[-1] if text.split() else ""
    short = len(last) <= 6 and (is_company(last) or "." in last[:-1])
    return text.endswith((".", ";")) and not short and not _OF_PLACE.search(text)


def is_head(line: Line) -> bool:
    text = line.text.strip()
    may_be_long = line.level or line.bold or STROKE in text or is_written_as_title(text) or _ends_in_title(text)
    return (
        len(text) <= (_LONG_MARKED if may_be_long else LONG)
        and not is_bullet(text)
        and not ends_sentence(text)
        and (line.level > 0 or not begins_low(text) or (line.bold and _names_firm_first(line)))
        and not says_duties(line)
        and not _names_clients(text)
    )


def _ends_in_title(text: str) -> bool:
    """Whether a title or a degree stands behind a slash or a dash: "University of Unterau, Graz — Master of Arts"."""
    ends = [text.rpartition(sign)[2] for sign in (SLASH, DASH) if sign in text]
    return any(is_in_capitals(end) and (is_title(end) or is_degree(end)) for end in ends)


def _names_clients(text: str) -> bool:
    """Whether a text begins to name some for whom somebody worked on their own: "Key clients include Kranz"."""
    said = fold(text).split()
    behind = (said[place:] for place, word in enumerate(said[:2], 1) if word in words("labels", "clients"))
    return any(" ".join(rest[:count]) in words("labels", "some_of") for rest in behind for count in (1, 2))


def begins_small(text: str) -> bool:
    """Whether a text begins as the middle of a sentence does; "iPhone developer" begins a head."""
    return text[:1].islower() and not text[1:2].isupper()


def begins_low(text: str) -> bool:
    """Whether a text begins as what goes on does; not so "iRobot", "x3 Labs", "kranz.io", "kranz AG", "kranz, Graz"."""
    if not text[:1].islower() or _NAME.match(text) is not None:
        return False
    if (found := _AT_TOWN.fullmatch(text)) and is_town(found["town"] or found["inside"]):
        *several, last = found["firm"].split()
        return bool(several) and not has(last, "company", "legal")
    name = _AFTER_FIRM.split(text, maxsplit=1)[0].split()
    return not (len(name) > 1 and name[-1][:1].isupper() and is_company(name[-1]))


def _names_firm_first(line: Line) -> bool:
    """Whether a line in bold begins with a firm's name, if in small letters: "kranz bau gmbh – Tester"."""
    first = pieces_of([(line.text, line)])[:1]
    return bool(first) and is_company(first[0].text) and len(first[0].text.split()) <= _WORDS_OF_FIRM


def goes_on_low(text: str) -> bool:
    """Whether no word of several is written as a name is, or none of the first two: "telephony and mail".

    A legal form behind them says that they are one: "kranz bau ag".
    """
    first, *others = text.split() or [""]
    if others and has(others[-1], "company", "legal"):
        return False
    return bool(others) and (text.islower() or (begins_low(first) and begins_low(others[0])))


def is_written_as_title(text: str) -> bool:
    """Whether a text names a title and begins all of its words as titles do, however many: "Lead, Data and Tools"."""
    return is_title(text) and is_in_capitals(text)


def is_in_capitals(text: str) -> bool:
    """Whether all words of a text begin with a capital, but for small ones: names do, what is told doesn't."""
    return all(word[0].isupper() or fold(word) in words("table", "small") for word in text.split())


def says_duties(line: Line, *, first: bool = False) -> bool:
    """Whether a line only leads to the duties.

    What begins small without a colon ends what stands above it, unless it is the `first` that is told.
    """
    if not first and begins_low(line.text) and not line.text.rstrip().endswith(":"):
        return False
    found = labelled(replace(line, text=line.text.rstrip(": ") + ": x"))
    return found is not None and found[0] == "duties"


def runs_on(line: Line, below: Line) -> bool:
    """Whether a line goes on in the next one, as text does."""
    return len(line.text) > 60 and below.gap < 0.6 and below.text[:1].islower()


def room_of(lines: Sequence[Line]) -> float:
    """How much free room parts entries here: much, or clearly more than lines usually have."""
    gaps = sorted(line.gap for line in lines)
    usual = gaps[len(gaps) // 2]
    return 0.8 if usual <= 0 else min(0.8, max(0.4, usual + 0.3))


def style_of(line: Line) -> tuple[float, bool]:
    """How a line looks among others."""
    return line.size, line.bold
