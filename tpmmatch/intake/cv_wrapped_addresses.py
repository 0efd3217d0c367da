"""Addresses that a narrow column breaks over two lines, put together; what may be only a part of one is unsure."""

import re
from typing import NamedTuple

from tpmmatch.intake.cv_words import words
from tpmmatch.intake.layout import Line

MAIL = re.compile(r"[A-Za-z0-9][\w.+'-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,80}\.[A-Za-z]{2,20}")
_NEAR = 0.8  # heights of a line
_HYPHEN = re.compile(r"[\u00ad\u2011]$")
_BEGUN = re.compile(r"[a-z][a-z0-9._+-]*[._-]|[a-z][a-z0-9]*[._][a-z0-9]+")  # all of a line: "sabine.", "sabine_hof"
_COUNTRY = 2  # letters
_LABELS = frozenset({"web", "www"})
_LAST_BIT = re.compile(r"\.?[a-z]{1,3}", re.IGNORECASE)  # all of a line: "m" below "kranz@mill.co"
# In which addresses end that a column breaks within.
_TOPS = frozenset(
    {"com", "net", "org", "io", "info", "biz", "name", "example", "edu", "gov", "dev", "app", "tech", "cloud", "online"}
)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,20}")
_PROFILE = re.compile(r"(?:linkedin\.com/in/|xing\.com/profile/)\S*$", re.IGNORECASE)
_USER = re.compile(r"([\w%-]+)/?( \(LinkedIn\))?")


class Mail(NamedTuple):
    """An address, and whether all of it is certain."""

    text: str
    sure: bool


def mail_in(above: Line, line: Line, below: Line) -> Mail | None:
    """The mail address that a line begins or has whole; none where it is the end of one told above."""
    if broken := _broken_over(line, below):
        return Mail(broken, sure=True)
    found = MAIL.search(line.text)
    if found is None:
        return None
    if found.start() == 0 and _are_near(above, line) and (begun := _HYPHEN.sub("-", above.text.strip())):
        whole = begun + found[0].rstrip(".")
        led = begun[-1] in "._-"
        apart = _is_label(begun, found[0]) if led else _is_apart(begun, found[0])
        if not apart and _BEGUN.fullmatch(begun) and MAIL.fullmatch(whole):
            return Mail(whole, sure=led and begun == above.text.strip())
    ends = found.end() == len(line.text.rstrip()) and _are_near(line, below)
    return Mail(found[0].rstrip("."), sure=not (ends and _may_be_cut(found[0], below.text.strip())))


def ends_mail(above: Line, line: Line) -> bool:
    """Whether a line is the end of an address that the one above begins: "hotmail.com" below "isabel@"."""
    return bool(_broken_over(above, line))


def _broken_over(line: Line, below: Line) -> str:
    return _broken(line, below) if _are_near(line, below) else ""


def _may_be_cut(mail: str, below: str) -> bool:
    """Whether an address whose top level few know may go on in the bit below: "ada@mill.ber" over "lin"."""
    top = mail.rpartition(".")[2]
    known = top in _TOPS or len(top) == _COUNTRY
    return not known and _LAST_BIT.fullmatch(below) is not None and below not in _LABELS | words("reach", "phone")


def _is_apart(above: str, mail: str) -> bool:
    """Whether a word above an address is rather the site of a firm, or said again in it: "m.kranz" over "kranz@"."""
    return above.rpartition(".")[2] in _TOPS or re.split(r"[._-]", above)[0] in mail


def _is_label(above: str, mail: str) -> bool:
    """Whether what ends in a dot above an address is a label or said again: "tel.", "anna." over "anna@"."""
    bare = above.rstrip("._-")
    local = mail.partition("@")[0]
    initial = len(bare) == 1 and "." in local  # "e." over "anna.kranz@"
    return local == bare or local.startswith(above) or initial or bare in _LABELS | words("reach", "phone")


def profile_in(line: Line, below: Line) -> str:
    """The text of a line; what a narrow column parts from a profile's address is with it."""
    text, rest = line.text, _USER.fullmatch(below.text.strip())
    if rest is None or not _PROFILE.search(text) or not _are_near(line, below):
        return text
    if _HYPHEN.search(text) or text.endswith("-"):
        return f"{text[:-1]}-{rest[0]}"
    last = text[-1].isalnum() and len(rest[1]) == 1 and rest[1].islower()  # "1" is the number of a page
    return text + rest[0] if last or text.endswith(("/in/", "/profile/")) else text


def _are_near(line: Line, below: Line) -> bool:
    return line.column == below.column and below.gap <= _NEAR and bool(below.text.strip())


def _broken(line: Line, below: Line) -> str:
    """The address that the end of a line and the next one make: "h.anderson-" over "smith@example.com"."""
    first = _HYPHEN.sub("-", re.split(r"\s", line.text)[-1])
    last = below.text.split()[0]
    if "@" in first and below.text.strip() == last and _goes_on(first, last):
        return first + last
    if first != line.text and not re.search(r"[._@]", first):
        return ""  # a word of a sentence
    stops = first.endswith(".") and "@" in first and re.fullmatch(r"[a-z.]+", last)  # else a sentence's or a title's
    ends = first.endswith(("-", "_", "@")) or last.startswith("@") or stops
    whole = first + last if ends and ("@" in first) != ("@" in last) else ""
    return whole if MAIL.fullmatch(whole) and re.fullmatch(r"[\w.+@-]+", first) else ""


def _goes_on_in_host(top: str, label: str) -> bool:
    """Whether the name of a host is broken within a label: "kranz@mill.exampl" over "e.ch"; "mill.ch" is a site."""
    known = top in _TOPS or len(top) == _COUNTRY
    return not known and label not in _LABELS and (top + label in _TOPS or len(label) == 1)


def _goes_on(first: str, last: str) -> bool:
    """Whether the next line's only word ends an address: "kranz@mill.co" over "m", "kranz@mi" over "ll.example"."""
    whole = MAIL.fullmatch(first + last) is not None and "@" not in last
    if MAIL.fullmatch(first):  # "tel" below it is a label
        if whole and _HOST.fullmatch(last):
            return _goes_on_in_host(first.rpartition(".")[2], last.partition(".")[0])
        return whole and _LAST_BIT.fullmatch(last) is not None and (first + last).rpartition(".")[2] in _TOPS
    return whole and (_LAST_BIT.fullmatch(last) is not None or _HOST.fullmatch(last) is not None)
