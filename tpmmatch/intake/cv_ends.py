"""What stands behind the last list of a CV: a signature, a clause of consent, what somebody asks for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_dates import date_of, find_spans
from tpmmatch.intake.cv_name_titles import without_titles
from tpmmatch.intake.cv_sections import split
from tpmmatch.intake.cv_terms import is_term
from tpmmatch.intake.cv_words import (
    has,
    is_company,
    is_degree,
    is_school,
    is_title,
    known_skills,
    names_document,
    raw_words,
    words,
)
from tpmmatch.intake.first_names import is_common_first_name
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.money import says_currency
from tpmmatch.intake.places import is_town
from tpmmatch.intake.running import is_page_number

_LAST = 6  # lines of a document in which somebody signs
_HEAD = 8  # lines in which a document says whose it is
_LISTED_IN = frozenset({"skills", "languages", "interests"})  # a town with a day is nothing of these
_DATED_IN = frozenset({"certificates", "courses"})  # nor with a whole day of these, which have a name
_WORDS_OF_NAME = 4
_MORE = 0.2  # heights of a line: so much more room is seen
_APART = 0.8  # heights of a line: more room parts a clause from what follows
_LISTED = 2  # commas in a line that lists several
_SHORT, _CLASS = 3, 2  # words of what follows "Driving licence", and letters of "BE"
_CLAUSE = 8  # lines of a list in which a clause stands at its end
_LONG = 50  # letters of a line that goes on in the next
_PAGE = frozenset({"page", "seite", "pagina", "of", "von", "de", "sur"})
_PLACE = re.compile(r"(?P<place>[A-ZÀ-Ž][^\d,:@\t]{1,34}?)(?P<sign>,?)\s+(?P<day>[^,\d]{0,18}\d.{3,22})")
_FIGURES = re.compile(r"\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d\d)?\d\d")
_YEAR = 4  # letters
_CLAUSES = re.compile(r"[.,;]\s")
_LABEL = re.compile(r"(?P<label>[^:\t\d]{3,45}?)\s*[:\t]\s*\S")
_NAME = re.compile(r"[A-ZÀ-Ž][^\W\d_]*\.?(?:[ '’-]+(?:[^\W\d_]+\.?))*")


_OTHERS = (is_degree, is_school, is_company, is_title)  # what a town isn't


@dataclass(frozen=True, slots=True)
class _Signing:
    """A line that may say where and when somebody signs; `led` by a word that says so, `beside` it their name.

    A `whole` day is more than a month, as jobs have it; `placed` is where the place is known for one.
    """

    day: str
    whole: bool
    led: bool
    beside: bool
    placed: bool


def unsigned(lines: Sequence[Line]) -> list[Line]:
    """The lines of a document without the place and the day of signing at its end, and the own name beside it.

    Only "den", "le" and the like, the own name above or below, or the last place of all prove that a town and a day
    are no job, talk or certificate.
    """
    lines = [*lines[:-_LAST], *(line for line in lines[-_LAST:] if not _tells_how_new(line.text))]
    end = len(lines)
    while end and is_page_number(lines[end - 1].plain):
        end -= 1
    for number in range(max(1, end - _LAST), end):
        head = lines[: min(_HEAD, number - 1)]
        found = _signing(lines[number], head)
        if found is None:
            continue
        above = lines[number - 1]
        first = number - 1 if above.gap >= _APART and _signs(above.text, head) else number
        last = number + 1
        while last < end and (_signs(lines[last].text, head) or (found.led and _is_somebody(lines[last].text))):
            last += 1
        signed = found.led or found.beside or last - first > 1
        part = _part_of(lines[number], lines)
        listed = part in _LISTED_IN or (part in _DATED_IN and found.whole and found.placed)
        newest = _is_newest(found.day, lines[:number])
        apart = newest and found.whole and _is_apart(lines[number], above)
        if (last == end and (listed or apart)) or (signed and (last == end or listed or newest)):
            return [*lines[:first], *lines[last:]]
    return lines


def _is_apart(line: Line, above: Line) -> bool:
    """Whether a line has more room above than the one above it, or begins a page."""
    return line.page != above.page or line.gap >= max(_APART, above.gap + _MORE)


def _part_of(line: Line, lines: Sequence[Line]) -> str:
    return next((section.name for section in reversed(split(lines)) if line in section.lines), "")


def without_clause(lines: Sequence[Line], name: str) -> list[Line]:
    """The lines of a list without clauses of consent and without the person's own name, as a foot of a page has it."""
    kept: list[Line] = []
    of_clause: Line | None = None
    for number, line in enumerate(lines):
        goes_on = of_clause is not None and _is_rest_of_clause(line, of_clause)
        begins = number >= len(lines) - _CLAUSE and _begins_clause(line.text)
        of_clause = line if goes_on or begins else None
        if of_clause is None and not _is_own_name(line.plain, name):
            kept.append(line)
    return kept


def _is_rest_of_clause(line: Line, above: Line) -> bool:
    """Whether a clause goes on in a line: it begins in small letters or below a long one, and lists no skills."""
    if line.gap >= _APART or is_bullet(line.text) or (line.page, line.column) != (above.page, above.column):
        return False
    listed = all(fold(part) in known_skills() for part in line.text.split(","))
    return line.text[:1].islower() or (len(above.text) >= _LONG and not listed)


def asks(line: Line) -> bool:
    """Whether a line among skills says what somebody asks for or may drive: "Notice period: 3 months"."""
    bare = without_bullet(line.text)
    found = _LABEL.match(bare)
    if found is not None and fold(found["label"]) in words("end", "labels"):
        rest = bare[found.end("label") :]
        return any(map(str.isdigit, rest)) or says_currency(rest) or not _names_skill(rest)
    return bare.count(",") < _LISTED and GAP not in bare and is_asked(bare)


def is_asked(text: str) -> bool:
    """The same of a part of a line: "Driving licence B", not "Driving licence administration of a fleet"."""
    first, *_ = _CLAUSES.split(text)
    said = f"{fold(first)} "
    rests = [said.removeprefix(f"{start} ").split() for start in words("end", "starts") if said.startswith(f"{start} ")]
    return any(len(rest) <= _SHORT for rest in rests) and not _names_skill(text)


def _names_skill(text: str) -> bool:
    """Whether a skill is said in a text; a letter or two are rather of what somebody may drive."""
    said = f" {fold(text)} "
    return any(len(skill) > _CLASS and f" {skill} " in said for skill in known_skills())


def _signing(line: Line, head: Sequence[Line]) -> _Signing | None:
    """What a line says of signing: "Linz, am 3. November 2026", "Fait à Lyon, le 3/11/2026", "Graz, November 2026"."""
    text, *names = without_bullet(line.text).strip(" _…").split(GAP)
    if not all(_signs(name, head) for name in names):
        return None
    text = text.strip().rstrip(".")
    bare = _led_place().sub("", text)
    found = _PLACE.fullmatch(bare)
    if found is None or has(text, "certificate") or any(is_it(text) for is_it in _OTHERS):
        return None
    first, _, rest = found["day"].partition(" ")
    led = fold(first) in words("end", "before_day")
    day = rest if led or fold(first) in words("end", "beside_day") else found["day"]
    in_figures = _FIGURES.fullmatch(day) is not None
    if not in_figures and len(date_of(day)) <= _YEAR:
        return None
    home = any(f" {fold(found['place'])} " in f" {fold(line.text)} " for line in head)
    placed = home or is_town(found["place"])
    if placed or bare != text or (found["sign"] and (led or in_figures)):
        whole = in_figures or day[:1].isdigit()
        return _Signing(date_of(day), whole=whole, led=led or bare != text, beside=bool(names), placed=placed)
    return None


@cache
def _led_place() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, raw_words('end', 'before_place')))})\s+(?=[A-ZÀ-Ž])", re.IGNORECASE
    )


def _signs(text: str, head: Sequence[Line]) -> bool:
    """Whether a text is a name that the head of the document says, or where it goes: "gez. Dr. Ada Kranz", "____"."""
    said = [word for word in text.strip(" _….").split() if fold(word) not in words("end", "signed")]
    whole = without_titles(" ".join(said).partition(",")[0]).split()
    own = " ".join(word for word in whole if not word.endswith("."))  # "A. Kranz"
    if not own:
        return True
    named = 1 < len(whole) <= _WORDS_OF_NAME and _NAME.fullmatch(own) is not None
    if not named or is_title(own) or has(own, "certificate") or fold(own) in known_skills():
        return False
    return any(f" {fold(own)} " in f" {fold(line.text)} " for line in head)


def _is_somebody(text: str) -> bool:
    """Whether a text is a name that the head writes otherwise: it begins with a first name that many have."""
    several = 1 < len(text.split()) <= _WORDS_OF_NAME and _NAME.fullmatch(text.strip(" _.…")) is not None
    return several and is_common_first_name(text.split(maxsplit=1)[0]) and not is_title(text)


def _is_newest(day: str, lines: Sequence[Line]) -> bool:
    """Whether nothing that is told happens later; when somebody is free does."""
    told = [span for line in lines if not is_term(line.text) for span in find_spans(line.text)]
    return all(max(span.start, span.end)[: len(day)] <= day for span in told)


def _tells_how_new(text: str) -> bool:
    """Whether a line only says when the document was written: "Stand: November 2026"."""
    label, colon, day = without_bullet(text).partition(":")
    return bool(colon) and fold(label) in words("end", "updated") and bool(find_spans(day) or date_of(day))


def _begins_clause(text: str) -> bool:
    bare = without_bullet(text)
    label, colon, _ = bare.partition(":")
    if colon and fold(label) in words("end", "clauses"):
        return False  # "Autorizo: module of Oracle"
    return any(f"{fold(bare)} ".startswith(f"{clause} ") for clause in words("end", "clauses"))


def _is_own_name(text: str, name: str) -> bool:
    """Whether a line is the person's name, at most with a day, a page and what the document is beside it."""
    own, said = fold(name), f" {fold(text)} "
    if len(own.split()) < 2 or f" {own} " not in said:  # one word may be anything
        return False
    for span in reversed(find_spans(text)):
        text = text[: span.first] + " " + text[span.last :]
    rest = [word for word in fold(text).replace(own, " ").split() if not word.isdigit()]
    return not [word for word in rest if not (names_document(word) or date_of(f"{word} 2000") or word in _PAGE)]
