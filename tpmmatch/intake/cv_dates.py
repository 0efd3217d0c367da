"""Months and years as people write them in CVs: "Nov 2022 – heute", "03/2019", "since 2020", bare years.

What isn't said isn't added: a year stays a year.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.intake.cv_words import raw_words, words
from tpmmatch.intake.folding import fold

_EARLIEST, _LATEST = 1940, 2099
# A year and the two figures of the next, as school years are written.
_WINTERS = r"(?:19|20)(?:" + "|".join(f"{year:02}/{(year + 1) % 100:02}" for year in range(100)) + ")"
_LAST_MONTH = (_LATEST + 1) * 12
_WORDS = ("present", "since", "lasting", "between", "between_to")
_SHORT_YEAR = 2  # figures
_SHORT_DAY = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d\d")
_SHORT = r"(?:[0-2]\d|[6-9]\d)"  # what a year is written as where days of a month are near
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LONG_TIME = 60  # letters
_QUARTERS = 4  # "III/2019" may be one of these or a month
_FIGURED = re.compile(r"\d\s?[./-]\s?\d|(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, as "2019" or "2019-03"; `open` is "until today".

    `first` and `last` are its place in the text. `bare` tells that only a dash leaves it open: "2019– Lead".
    """

    start: str
    end: str
    open: bool
    first: int
    last: int
    bare: bool = False

    @property
    def sound(self) -> bool:
        """Whether the end isn't before the beginning."""
        length = min(len(self.start), len(self.end))
        return not (self.start and self.end) or self.start[:length] <= self.end[:length]

    @property
    def single(self) -> bool:
        """Whether it is one date, not a time."""
        return not self.open and self.start == self.end

    def holds(self, other: "Span") -> bool:
        """Whether another time lies within this one, as far as both say: "2017 – 2019" in "05/2017 – 01/2021"."""
        begun = min(len(self.start), len(other.start))
        ended = min(len(self.end), len(other.end))
        within = self.open or (not other.open and other.end[:ended] <= self.end[:ended])
        return self.start[:begun] <= other.start[:begun] and within

    def touches(self, other: "Span") -> bool:
        """Whether one goes on where the other ends, or both run side by side."""
        (start, end), (begun, ended) = self.months, other.months
        return start <= ended + 1 and begun <= end + 1

    @property
    def months(self) -> tuple[int, int]:
        """The first and the last month, counted; a year has all of its own."""
        return _counted(self.start, 1), _LAST_MONTH if self.open else _counted(self.end, 12)


def _counted(date: str, unsaid: int) -> int:
    return int(date[:4]) * 12 + int(date[5:7] or unsaid)


def find_span(text: str) -> Span | None:
    """The first time that a text names, if any."""
    spans = find_spans(text)
    return spans[0] if spans else None


def find_spans(text: str) -> list[Span]:
    """All times that a text names, in order."""
    if not any(letter.isdigit() for letter in text):
        return []
    found = []
    for match in _pattern().finditer(text):
        span = _span(match)
        if span is not None and not (span.single and _is_faint(match)):
            found.append(span)
    return found


def date_of(text: str) -> str:
    """The date if the text is one and nothing else, else an empty string."""
    match = re.fullmatch(_date("x"), text.strip(), re.IGNORECASE)
    return _value(match, "x") if match else ""


def is_present(text: str) -> bool:
    """Whether a text only says "today"."""
    return fold(text) in words("dates", "present")


def says_when(text: str) -> bool:
    """Whether a text says when something was or how long, and nothing else: "Apr. 18", "III/2019", "(4 J.)"."""
    if len(text) > _LONG_TIME:
        return False
    told = _FIGURED.search(text) or text.strip() in _ROMANS or (text.endswith(".") and len(text.split()) == 1)
    told = told or (any(letter.isdigit() for letter in text) and any(letter.isalpha() for letter in text))
    return bool(told) and _only_time().fullmatch(text.strip()) is not None


@cache
def _only_time() -> re.Pattern[str]:
    words = "|".join(_said(name) for name in ("present", "since", "to", "vague", "within"))
    units = "|".join(raw_words("dates", "units"))
    figures = rf"\d{{1,4}}(?:er|\s?(?:{units}))?|(?-i:{'|'.join(_ROMANS)})"
    return re.compile(rf"[(\s]*(?:(?:{_month_names()}|{words}|{figures})(?!\w)[\s.,/()'’–—-]*)+", re.IGNORECASE)


def _is_faint(match: re.Match[str]) -> bool:
    """Whether a date is written so that it is one only beside another: "'19" in "'19 – '21", "Nov-18", "Q1 19"."""
    return (
        len(match["amy"] or "") == _SHORT_YEAR
        or match["figured"] is not None
        or _SHORT_DAY.fullmatch(match["an"] or "") is not None
        or match["as"] is not None
        or match["aq"] is not None
    )


def _span(match: re.Match[str]) -> Span | None:
    first, last = match.span()
    start, end = _value(match, "a"), ""
    if (
        match["present"]
        or match["dash"]
        or match["dots"]
        or match["left"]
        or (match["since"] and not (match["short"] or _value(match, "b")))
    ):
        bare = bool(match["left"] or match["dash"])
        return Span(start, "", open=True, first=first, last=last, bare=bare) if start else None
    if match["shared"] or match["months"]:
        end = _value(match, "c") if match["shared"] else _year_month(match["year"], int(match["month"]))
        start = f"{end[:4]}-{_month(match['shared'] or '') or int(match['months']):02}" if end else ""
    elif match["short"]:
        if match["aq"]:
            return None  # "Q1 19 – 25 shops"
        end = start[:2] + match["short"]
        if match["aiso"] and end <= start[:4] and match["short"] <= "12":
            end = f"{start[:4]}-{match['short']}"  # "2014/08 – 10" ends in the same year
    else:
        end = _value(match, "b") or start
    if (match["bare"] or match["figured"]) and end < start:
        return None  # "Nov 22 – Dec 14" are days
    if match["figured"] and _are_hours(start, end):
        return None  # "06.00 – 12.00" are hours
    if match["months"] and end < start:
        start = end = end[:4]  # "Room 07-04 2004"
    return Span(start, end, open=False, first=first, last=last) if start and end else None


def _are_hours(start: str, end: str) -> bool:
    """Whether "06.00 – 12.00" or "09.00 – 09.15" are hours; "04.00 – 09.15" is of 15 years."""
    near = int(end[5:]) - int(start[5:]) in {0, 1}
    return start[2:4] == "00" and (end[2:4] in {"00", "30", "45"} or (end[2:4] == "15" and near))


def _value(match: re.Match[str], name: str) -> str:
    """The date that a group of the pattern says."""
    if found := match[f"{name}y"]:
        return found if _EARLIEST <= int(found) <= _LATEST else ""
    if found := match[f"{name}w"]:
        # "2010/11" is as often the winter of two years as a month: what ends with it ends in the second.
        return _year_month(*_parted(found)) if _is_beside_month(match, name) else str(int(found[:4]) + (name == "b"))
    if found := match[f"{name}s"] or match[f"{name}q"]:
        return _century(found[-_SHORT_YEAR:])
    if found := match[f"{name}r"]:
        ends = [match[f"{end}r"] for end in "ab"] if name in "ab" else [found]
        return _of_roman(found, ends, figured=match["bn"] is not None)
    if found := match[f"{name}iso"]:
        return _year_month(*_parted(found))
    if match[f"{name}m"]:
        year = match[f"{name}my"]
        return _year_month(year if len(year) == 4 else _century(year[-2:]), _month(match[f"{name}m"]))
    if found := match[f"{name}n"]:
        *numbers, year = (int(part) for part in re.split(r"\s*[./-]\s*", found))
        return _of_numbers(numbers, str(year) if year > 99 else _century(f"{year:02}"), dotted="." in found)
    return ""


def _parted(date: str) -> tuple[str, int]:
    year, month = re.split(r"[./-]", date)[:2]
    return year, int(month)


def _of_roman(date: str, ends: Sequence[str | None], *, figured: bool) -> str:
    """The year of "III/2019", and the month if one end of the time can be no quarter, or is `figured` as a month."""
    parted = {end: re.split(r"\s?[./]\s?", end) for end in ends if end}
    months = figured or any(_ROMANS.index(numeral) >= _QUARTERS for numeral, _ in parted.values())
    numeral, year = parted[date]
    return _year_month(year, _ROMANS.index(numeral) + 1 if months else 0)


def _is_beside_month(match: re.Match[str], name: str) -> bool:
    """Whether the other end of a time is written alike and can be nothing but a month: "2004/02 - 2007/08"."""
    return name in "ab" and match["biso" if name == "a" else "aiso"] is not None


def _of_numbers(numbers: list[int], year: str, *, dotted: bool) -> str:
    if len(numbers) == 1:
        return _year_month(year, numbers[0])
    first, second = numbers
    if dotted or first > 12 or first == second:
        return _year_month(year, second)
    # Of 3/4/2019 nobody knows the month.
    return _year_month(year, first) if second > 12 else _year_month(year, 0)


def _year_month(year: str, month: int) -> str:
    if not _EARLIEST <= int(year) <= _LATEST or month > 12:
        return ""
    return f"{year}-{month:02}" if month else year


def _century(year: str) -> str:
    return ("20" if int(year) < 60 else "19") + year


@cache
def months() -> dict[str, int]:
    table = tomli.loads(resources.read_text("intake/columns.toml"))["months"]["names"]
    return {fold(name): number for number, names in enumerate(table, 1) for name in names}


def _month(name: str) -> int:
    return months().get(fold(name), 0)


@cache
def _month_names() -> str:
    table = tomli.loads(resources.read_text("intake/columns.toml"))["months"]["names"]
    names = {name for of_month in table for name in of_month}
    names |= {
        "".join(one for one in unicodedata.normalize("NFKD", name) if not unicodedata.combining(one)) for name in names
    }
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _vague() -> str:
    """Seasons, quarters and the like before a year: the year is what they say for certain."""
    return "|".join(map(re.escape, raw_words("dates", "vague"))) + r"|Q[1-4]|[1-4]\.\s?Quartal|T[1-4]"


def _date(name: str) -> str:
    """A pattern for one date."""
    month = rf"(?P<{name}m>{_month_names()})"
    within = rf"(?:(?:{_said('within')})(?:\s+|-)(?:of\s+|del?\s+)?)?"
    bare, figured, roman = _beside_another(name)
    return (
        rf"(?:{within}(?:\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+)?)?{month}(?:\b|(?=(?:19|20)\d\d))\.?,?\s*(?:\d{{1,2}},\s*)?(?:del?\s+)?(?:[/-]\s*)?"
        rf"(?P<{name}my>(?:19|20)\d\d|['’‘]\d\d|(?<=[a-z.][-/])\d\d|{bare})\b"
        rf"|(?P<{name}w>{_WINTERS})(?![\d/])"
        rf"|(?P<{name}iso>(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{{1,2}})?)(?!\d)"
        rf"|{within}(?<![\d./])(?P<{name}n>(?:\d{{1,2}}\s?[./-]\s?){{1,2}}(?:19|20)\d\d|(?:0[1-9]|1[0-2])/\d\d"
        rf"|\d{{1,2}}\.\s?\d{{1,2}}\.\s?\d\d(?!\.\d)|{figured})(?![\d/])"
        rf"|(?<![\w.,])(?P<{name}s>['’‘]\d\d)(?![\w%])"
        rf"|(?<![\w.,])(?P<{name}r>{roman})(?!\d)"
        rf"|(?<![\w.,])(?:[1-4]\s?Q|[QT][1-4])\s?[/’‘']?\s?(?P<{name}q>\d\d)(?![\w%]|[.,]\d)"
        rf"|(?<![\d.,€$£])(?<!\d:)(?:(?:{_vague()})\s+(?:de\s+|del\s+|of\s+)?|[QT][1-4]\s?/\s?|[1-4]\s?Q\s?/?\s?)?(?P<{name}y>(?:19|20)\d\d)(?![\d%€]|[.,]\d)"
        r"(?:[\s/-][QT][1-4]\b(?!\s?/?\s?(?:19|20)\d\d))?)"
    )


def _beside_another(name: str) -> tuple[str, str, str]:
    """Patterns for what is a date only at one end of a time: the "22" of "Apr 18 – Sep 22", "04.18", "III/2019".

    "Nov 22" alone names a day as well, "04.18" an hour, and "Scrum Master II / 2019" has two pieces.
    """
    no_day = r"(?!\s?[,(]?\s?(?:19|20)\d\d)(?![.,:/]\d|\s?%)"
    short, spaced = rf"{_SHORT}(?!\w){no_day}", r"(?<=[a-z.]\s)"
    figured = rf"(?:0[1-9]|1[0-2])\.{_SHORT}(?![\w.]){no_day}(?!\s?(?:{_said('measures')})(?!\w))"
    roman, month = (
        rf"(?-i:{'|'.join(reversed(numerals))})\s?[./]\s?(?:19|20)\d\d" for numerals in (_ROMANS, _ROMANS[_QUARTERS:])
    )
    if name == "b":
        return rf"(?(bare){spaced}{short}|(?!))", rf"(?(figured){figured}|(?!))", roman
    if name != "a":
        return "(?!)", "(?!)", roman

    def paired(date: str, end: str) -> str:
        until = rf"{_until()}(?:{end}|(?:{_said('present')})(?!\w))"
        return rf"{date}(?(lasting)|(?={until}))"

    return (
        rf"(?P<bare>{spaced}{paired(_SHORT, rf'(?:{_month_names()})[.]?[ ](?:{short}|(?:19|20)[0-9][0-9])')})",
        rf"(?P<figured>{paired(figured, figured)})",
        # "Consultant II / 2018" is of rank II
        rf"{paired(roman, roman)}|{paired(rf'(?:{month}|(?<![^0-9]{{2}}){roman})', '[0-9][0-9]?[./]')}",
    )


def _said(name: str) -> str:
    return "|".join(map(re.escape, raw_words("dates", name)))


def _until() -> str:
    """What stands between the two ends of a time."""
    return rf"(?:\s*[–—−‐‑→~]\s*|\s*-+>?\s*|\s+(?:{_said('to')})\s+|\s*/\s*)"


@cache
def _pattern() -> re.Pattern[str]:
    said = {name: _said(name) for name in _WORDS}
    units = "|".join(raw_words("dates", "units"))
    joined = rf"\s+(?(amid)(?:{said['between_to']})|(?!))\s+"  # "between May 2019 and June 2020"
    between = rf"(?:{_until()}|{joined})"
    dash = r"[–—−‐‑→➔-]"
    ending = (
        rf"(?:(?:{between}|\s+(?=\w+\s*$))(?P<present>{said['present']})(?!\w)"
        rf"|(?P<dash>\s*{dash}\s*(?=$|\t|\))|→(?=\s+[^\W\d]))"
        rf"|(?P<dots>\s*{dash}\s*(?:…|\.{{3}})(?![\w.…])(?!\s*\d))"  # "2016 – …"
        rf"|{between}{_date('b')}"
        rf"|\s?[–-]\s?(?P<short>\d\d)(?!\d|\s?[./|-]\s?\d)"
        # "2015– Lead", "2015 – | Mill": a dash close to its date parts nothing
        r"|(?P<left>(?:[–—](?=\s+[^\W\d])|\s?[–—](?=\s?[|,;:·•]))(?!.{0,20}\b(?:19|20)\d\d\b)))?"
    )
    told = r"(?:of\s+)?(?:experience|exp\.?|erfahrung|expérience|experiencia)\b"
    lasting = (
        r"(?:\s{0,3}(?:[(·•|,;/]\s?|(?<=\s)[–—-]\s)?(?:(?:~|ca\.?|about|approx\.?|over)\s?)?"
        rf"(?:\d+(?:[.,]\d)?\+?\s?(?:{units})\b\.?\s?(?:(?:,|and|und|et|y|e|en)\s)?){{1,2}}(?:{told})?\)?)?"
    )
    share = rf"(?:(?:{_said('share')}):?\s)?\d{{1,3}}\s?%(?:[\s-](?:{_said('share')}))?"
    lasting += rf"(?:\s?\((?:{_said('beside')}|{share})\))?"
    shared = rf"(?P<shared>{_month_names()})\.?{between}(?={_month_names()})"
    # "07 – 09/2004", "07/08 2004"; but "10-12-2004" is a day, and "grades 10-12 2015 – 2018" has years of its own.
    figures = r"(?:0[1-9]|1[0-2])"
    numbered = (
        rf"(?<![\d./-])(?P<months>{figures})\.?\s?(?:[–—-]\s?|/(?={figures} ))(?P<month>{figures})"
        r"\s?[./\s]\s?(?P<year>(?:19|20)\d\d)"
        rf"(?!\d|{between}(?:(?:\d\d?[./]\s?)?(?:19|20)\d\d|{said['present']}))"
    )
    # "Sandvik AB 2015": in capitals behind a name it is no "ab".
    since = rf"(?:(?<!\w)(?!(?<=[^\W\d_]\s)(?-i:AB)\b)(?P<since>(?P<lasting>{said['lasting']})|{said['since']})\s+)?"
    amid = rf"(?P<amid>(?:{said['between']})\s+)?"
    whole = rf"(?<!\w){since}{amid}(?:{shared}{_date('c')}|{numbered}|{_date('a')}{ending}){lasting}"
    return re.compile(whole, re.IGNORECASE)
