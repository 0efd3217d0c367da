"""What stands behind the last list of a CV: a signature, a clause of consent, what somebody asks for."""

import re
from collections.abc import Sequence
from functools import cache

from tpmmatch.intake.cv_dates import date_of, find_spans
from tpmmatch.intake.cv_sections import is_bullet, split, without_bullet
from tpmmatch.intake.cv_words import has, is_degree, is_school, is_title, known_skills, names_document, raw_words, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line
from tpmmatch.intake.money import says_currency
from tpmmatch.intake.places import is_town

_LAST = 6  # lines of a document in which somebody signs
_SIGNATURE = 2  # lines of a name below
_HEAD = 8  # lines in which a document says whose it is
_TOLD_IN = frozenset(
    {"work", "projects", "education", "volunteer", "courses", "certificates", "awards", "publications"}
)
_DATED_IN = frozenset({"certificates", "courses"})  # in figures alone, in the very last line, it's of signing
_LISTED_IN = frozenset({"skills", "languages", "interests"})  # a town with a day is nothing of these
_WORDS_OF_NAME = 4
_APART = 0.8  # heights of a line: more room parts a clause from what follows
_LISTED = 2  # commas in a line that lists several
_SMALL, _CLASS = 5, 2  # letters of what follows "Driving licence": "class B", "BE"
_CLAUSE = 8  # lines of a list in which a clause stands at its end
_LONG = 50  # letters of a line that goes on in the next
_PAGE = frozenset({"page", "seite", "pagina", "of", "von", "de", "sur"})
_SIGNED = re.compile(r"[A-ZÄÖÜ][\w .-]{2,30},\s*(?:den\s+|le\s+|a\s+)?\d{1,2}[./]\s?\d{1,2}[./]\s?\d{4}")
_PLACE = re.compile(
    r"(?P<place>[A-ZÀ-Ž][^\d,:@\t]{1,34}?)(?P<sign>,?)\s+(?P<day>(?:[a-zà-ÿ]{1,5}\s+)?[^,\d]{0,12}\d.{4,22})"
)
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d).*(?:19|20)\d\d")
_LABEL = re.compile(r"(?P<label>[^:\t\d]{3,45}?)\s*[:\t]\s*\S")
_NAME = re.compile(r"[A-ZÀ-Ž][^\W\d_]*\.?(?:[ '’-]+(?:[^\W\d_]+\.?))*")


def unsigned(lines: Sequence[Line]) -> list[Line]:
    """The lines of a document without the place and the day of signing at its end, and the own name below."""
    for number in range(max(0, len(lines) - _LAST), len(lines)):
        is_led = _signed(lines[number].plain)
        if is_led is None:
            continue
        below = lines[number + 1 :]
        part, head = _part_of(lines[number], lines), lines[:_HEAD]
        listed = part in _LISTED_IN
        last = len(below) <= _SIGNATURE and all(
            _may_be_own(line.text, head) or (is_led and listed and _may_be_name(line.text)) for line in below
        )
        named = bool(below) or _may_be_own(lines[number - 1].text, head)
        in_figures = part in _DATED_IN and not below and _SIGNED.fullmatch(lines[number].plain.strip()) is not None
        told = part in _TOLD_IN or not (named or listed)
        if (is_led and (last or listed)) or (last and (in_figures or not told)):
            return [*lines[:number], *(() if last else below)]
    return list(lines)


def _part_of(line: Line, lines: Sequence[Line]) -> str:
    return next((section.name for section in reversed(split(lines)) if line in section.lines), "")


def without_clause(lines: Sequence[Line], name: str) -> list[Line]:
    """The lines of a list without clauses of consent and without the person's own name, as a foot of a page has it."""
    kept: list[Line] = []
    of_clause: Line | None = None
    for number, line in enumerate(lines):
        goes_on = of_clause is not None and line.gap < _APART and not is_bullet(line.text)
        goes_on = goes_on and of_clause is not None and (line.page, line.column) == (of_clause.page, of_clause.column)
        goes_on = goes_on and of_clause is not None and (line.text[:1].islower() or len(of_clause.text) >= _LONG)
        begins = number >= len(lines) - _CLAUSE and _begins_clause(line.text)
        of_clause = line if goes_on or begins else None
        if of_clause is None and not _is_own_name(line.plain, name):
            kept.append(line)
    return kept


def asks(line: Line) -> bool:
    """Whether a line among skills says what somebody asks for or may drive: "Notice period: 3 months"."""
    bare = without_bullet(line.text)
    found = _LABEL.match(bare)
    if found is not None and (label := fold(found["label"])) in words("end", "labels"):
        rest = bare[found.end("label") :]
        return label not in words("end", "of_skills") or says_currency(rest) or any(map(str.isdigit, rest))
    return bare.count(",") < _LISTED and GAP not in bare and is_asked(bare)


def is_asked(text: str) -> bool:
    """The same of a part of a line: "Driving licence B", not "Driving licence categories"."""
    said = f"{fold(text)} "
    rests = [said.removeprefix(f"{start} ").split() for start in words("end", "starts") if said.startswith(f"{start} ")]
    return any(
        not rest or len(rest[0]) <= _SMALL or any(len(word) <= _CLASS or word.isdigit() for word in rest)
        for rest in rests
    )


def _signed(text: str) -> bool | None:
    """Whether a word leads to the place or the day where a line says where and when somebody signs; else nothing.

    "Linz, am 3. November 2026", "Fait à Lyon, le 3/11/2026": a town and a day alone may be those of a job or a talk.
    """
    text = without_bullet(text).strip().rstrip(".")
    if has(text, "certificate") or is_degree(text) or is_school(text):
        return None
    bare = _led_place().sub("", text)
    found = _PLACE.fullmatch(bare)
    if found is None:
        return False if _SIGNED.fullmatch(text) else None
    first, _, rest = found["day"].partition(" ")
    led = fold(first) in words("end", "before_day")
    if not date_of(day := rest if led else found["day"]) or not _DAY.search(day):
        return False if _SIGNED.fullmatch(text) else None
    town = is_town(found["place"])
    if bare != text or (led and (town or found["sign"] == ",")):
        return True
    return False if town or _SIGNED.fullmatch(text) else None


@cache
def _led_place() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{'|'.join(map(re.escape, raw_words('end', 'before_place')))})\s+(?=[A-ZÀ-Ž])", re.IGNORECASE
    )


def _may_be_own(text: str, head: Sequence[Line]) -> bool:
    """Whether a text is a name that the head of the document says: "Dr. Ada Kranz", "A. Kranz"."""
    own = " ".join(word for word in text.strip(" _…").split() if not word.endswith("."))
    named = len(own.split()) <= _WORDS_OF_NAME and _NAME.fullmatch(own) is not None
    if not named or is_title(own) or has(own, "certificate"):
        return False
    return any(f" {fold(own)} " in f" {fold(line.text)} " for line in head)


def _may_be_name(text: str) -> bool:
    """Whether two words or more below a day of signing may be a name that the head writes otherwise."""
    several = 1 < len(text.split()) <= _WORDS_OF_NAME and _NAME.fullmatch(text.strip(" _.…")) is not None
    return several and not (is_title(text) or has(text, "certificate") or fold(text) in known_skills())


def _begins_clause(text: str) -> bool:
    said = f"{fold(without_bullet(text))} "
    return ":" not in text and any(said.startswith(f"{clause} ") for clause in words("end", "clauses"))


def _is_own_name(text: str, name: str) -> bool:
    """Whether a line is the person's name, at most with a day, a page and what the document is beside it."""
    own, said = fold(name), f" {fold(text)} "
    if len(own.split()) < 2 or f" {own} " not in said:  # one word may be anything
        return False
    for span in reversed(find_spans(text)):
        text = text[: span.first] + " " + text[span.last :]
    rest = [word for word in fold(text).replace(own, " ").split() if not word.isdigit()]
    return not [word for word in rest if not (names_document(word) or date_of(f"{word} 2000") or word in _PAGE)]


_PAGE = frozenset({"page", "seite", "pagina", "of", "von", "de", "sur"})
