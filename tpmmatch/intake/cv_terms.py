"""Rate, availability and the other terms, where a CV says them in so many words."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tpmmatch.intake import table_cells
from tpmmatch.intake.cv_dates import find_spans
from tpmmatch.intake.cv_draft import Draft, tidy
from tpmmatch.intake.cv_words import words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Refused
from tpmmatch.intake.layout import Line
from tpmmatch.intake.mail_terms import Letter, terms_in
from tpmmatch.intake.money import currency_in, says_currency
from tpmmatch.intake.table_columns import Column, unit_in

_LABEL = re.compile(r"^\s*([^:\t]{3,40})(?:[:\t])\s*(\S.*)$")
_BARE = re.compile(r"^(?P<label>[^\d€$£]{3,40}?)\s+(?P<value>(?:(?:EUR|USD|GBP|CHF|€|\$|£)\s*)?\d.*)$")
_PARTS = re.compile(r"\s*[|•·●▪;]\s*|\t|(?<=\d)\s*,\s+(?=[A-Za-zÀ-ÿ])")
_HOURS = re.compile(
    r"(?<!\d)(?P<from>\d{1,2}\s*[–-]\s*)?(?P<hours>\d{1,2})\s*(?:h|hours?|hrs|std\.?|stunden|heures|horas)\s*"
    r"(?:/|per|a|pro|par|por|a la)\s*(?:week|woche|semaine|semana)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\d+\s+(?!h\b|hours?\b|hrs\b|std\b|stunden\b|heures\b|horas\b)[^\W\d_]", re.IGNORECASE
)  # "40 people"
_DATE = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}(?:-\d{2})?"
    r"|(?:\d{1,2}(?:\.|er|st|nd|rd|th)?\s+(?:de\s+)?)?[^\W\d_]{3,10}\.?\s+(?:de\s+)?\d{4}|\d{1,2}/\d{4}"
)

_SIGN = r"(?:€|\$|£|EUR|USD|GBP|CHF|DKK|SEK|NOK|PLN|Euros?)"
_FIGURES = r"\d[\d.,'’\u00a0\u202f ]*(?:-\s)?(?:\s?[–-]\s?\d[\d.,'’]*)?"
_AFTER_PRICE = r"(?:HT|TTC|netto?|(?:\+|zzgl\.?|exkl\.?|excl\.?|plus|hors)\s.{2,30}|\([^()]{2,40}\))"
_PRICE = re.compile(
    rf"(?:{_SIGN}\s?{_FIGURES}|{_FIGURES}\s?{_SIGN})\s*(?:HT\s*)?(?:/|(?:per|an?|pro|am|par|por|al|la)\s)\s*"
    rf"(?:day|tag|jour|d[ií]a|hour|hr|h|stunde|std|heure|hora)\b\.?\s*{_AFTER_PRICE}?",
    re.IGNORECASE,
)
_COMMAS = re.compile(r"\s*[,;|•·●▪]\s+|\t")
_NOTED = re.compile(
    r"\s*\([^()\d]*\b(?:IR35|VAT|MwSt|USt|HT|netto?|verhandelbar|negotiable)\b[^()\d]*\)", re.IGNORECASE
)
_NEXT = re.compile(r"(?<=[\w€$£)])[.,;]\s+(?=[^\W\d_])")  # where another term may begin

_ENGLISH = ("avail", "earliest")

_AMOUNT = re.compile(r"(?<!\d)\d{1,3}(?:[.,'’ ]\d{3})+(?!\d)|\d+")
_BRACKETS = re.compile(r"\([^()]*\)")
_LEAST, _MOST = 20, 5000  # of an hour or a day without a currency
_YEARS = range(1990, 2050)

_Read = Callable[[str, Column], object]


@dataclass(frozen=True, slots=True)
class UnsureLine(Line):
    """A line of terms that may be the person's or those of a job above: a rate that it says is asked about.

    So is a start, if it is `past`.
    """

    past: bool = False


def read_terms(draft: Draft, lines: Sequence[Line], others: Sequence[Line] = ()) -> None:
    """Write the terms that are said; what could mean two things is marked and left out.

    `lines` tell of the person; in `others`, as among skills, "hybrid" alone is no way of working.
    """
    said = [(part, line) for line in (*lines, *others) for part in parts_of(line)]
    # What it costs by the hour is asked about only where no rate by the day is said.
    for part, line in sorted(said, key=lambda one: _is_hourly(one[0])):
        _read(draft, part, line)
    for line in lines:
        for part in parts_of(line):
            if fold(part) in words("place"):
                _say(draft, "work_mode", table_cells.mode, part.strip(), "", line)
            if says_now(part) and not _is_asked(draft, "available_from"):
                draft.term("available_from", part.strip(), line, sure=False)
    _read_prices(draft, lines)


def _is_asked(draft: Draft, key: str) -> bool:
    return any(trace.pointer == f"/meta/freelance/{key}" for trace in draft.traces)


def _read_prices(draft: Draft, lines: Sequence[Line]) -> None:
    """Write a price that stands by itself with its day: "650 € / jour"; several are asked about, and one of an hour."""
    if _is_asked(draft, "day_rate"):
        return
    said = [(price, line) for line in lines for price in prices_in(line.text)]
    by_day = [(price, line) for price, line in said if unit_in(price) == "day"] or said
    for price, line in by_day[:1]:
        if len({fold(other) for other, _ in by_day}) > 1:
            draft.term("day_rate", price, line, sure=False)
        else:
            _say(draft, "day_rate", table_cells.day_rate, price, "", line)


def prices_in(text: str) -> list[str]:
    """The parts of a text that are prices of a day or an hour and nothing else."""
    return [part.strip() for part in _COMMAS.split(text) if _PRICE.fullmatch(part.strip())]


def says_now(part: str) -> bool:
    """Whether a part says that somebody is free, and no day: "available immediately", "verfügbar ab sofort"."""
    folded = fold(part)
    if any(folded.endswith(f" {word}") for word in words("terms", "available")):
        return folded.rpartition(" ")[0] in words("terms", "now")
    behind = {folded.removeprefix(f"{word} ") for word in words("terms", "available")} - {folded}
    return any(rest in words("terms", "now") or set(rest.split()) & words("terms", "notice") for rest in behind)


def read_told_terms(draft: Draft, lines: Sequence[Line]) -> None:
    """Write the rate and the start that sentences say as plainly as a mail would, where no label says anything."""
    asked = {trace.pointer.rpartition("/")[2] for trace in draft.traces}
    for key, value in terms_in(Letter("\n".join(line.plain for line in lines))).items():
        if key not in asked:
            draft.term(key, value, _line_of(value, lines))


def _line_of(value: object, lines: Sequence[Line]) -> Line:
    """Where a term stands: the first line with its figures."""
    said = f"{value['amount']:g}" if isinstance(value, Mapping) else str(value)[:4]
    return next((line for line in lines if said in re.sub(r"(?<=\d)[., ](?=\d{3})", "", line.plain)), lines[0])


def parts_of(line: Line) -> Sequence[str]:
    """The parts of a line, each of which may say a term."""
    parts = (line.text,) if _is_labelled(line) else _PARTS.split(line.text)
    return [part for whole in parts for part in _terms_apart(whole)]


def _terms_apart(text: str) -> Sequence[str]:
    """ "Rate: £550 per day. Available: 4 January 2027" says two terms."""
    for sign in _NEXT.finditer(text):
        rest = text[sign.end() :]
        if is_term(rest):
            return text[: sign.start()], *_terms_apart(rest)
    return (text,)


def is_term(text: str) -> bool:
    """Whether a text begins with words for a rate or for when somebody is free, and what may be one."""
    found = _LABEL.match(text) or _BARE.match(text)
    if found is None:
        return says_now(text) or _is_open_rate(text)
    label = _folded(found[1])
    if label in words("terms", "day_rate") | words("terms", "hourly_rate"):
        if fold(found[2]) in words("terms", "open"):
            return True
        # "Honorar: 1.200 €" may be of a whole project; what says day or hour needs no currency.
        timed = unit_in(found[1]) or (unit_in(found[2]) in {"day", "hour"} and says_currency(found[2]))
        return bool(timed) and any(map(str.isdigit, found[2])) and not _is_year(found[2])
    free = label in words("terms", "available") or _begins(label, "available")
    return free and _is_start(text)


def _is_open_rate(text: str) -> bool:
    """Whether a text says that a rate is still to be talked about: "Day rate negotiable"."""
    folded = fold(text)
    labels = {folded.removesuffix(f" {word}") for word in words("terms", "open")} - {folded}
    return not labels.isdisjoint(words("terms", "day_rate"))


def _is_start(text: str) -> bool:
    """Whether a text that begins with words for being free goes on with a day, or with "now"."""
    folded, known = fold(text), sorted(words("terms", "available"), key=len, reverse=True)
    label = next((word for word in known if folded.startswith(word)), "")
    spans = find_spans(text)
    before = fold(text[: spans[0].first]).removeprefix(label).split() if spans else ["-"]
    small = {*label.split()} | words("dates", "since") | words("dates", "vague") | words("terms", "small")
    now = folded.removeprefix(label).strip() in words("terms", "now")
    return now or all(word in small for word in before)


def _is_hourly(part: str) -> bool:
    found = _LABEL.match(part) or _BARE.match(part)
    return found is not None and _folded(found[1]) in words("terms", "hourly_rate")


def says_terms(line: Line) -> bool:
    """Whether a line is about a rate or about when somebody is free."""
    return _is_labelled(line) or any(_hours_in(part) for part in parts_of(line))


def _hours_in(part: str) -> re.Match[str] | None:
    """Hours a week that stand alone or behind words for when somebody is free, not amid what is told."""
    found = _HOURS.search(part)
    if found is None:
        return None
    before, after = part[: found.start()].split(","), fold(part[found.end() :])
    known = words("terms", "about")
    free = all(not text or text in known or _is_label(text) or _begins(text, "available") for text in map(fold, before))
    return found if free and (not after or after in words("place") | known) else None


def _is_label(folded: str) -> bool:
    return any(folded in words("terms", name) for name in _READ)


def _is_labelled(line: Line) -> bool:
    """Whether a line is a label of ours and one value."""
    found = _LABEL.match(line.text)
    known = found is not None and _is_label(_folded(found[1]))
    return known and found is not None and not re.search(r"[|•·●▪;\t]", found[2])


def _read(draft: Draft, part: str, line: Line) -> None:
    if hours := _hours_in(part):
        draft.term("hours_per_week", int(hours["hours"]), line, sure=not hours["from"])
    found = _LABEL.match(part) or _BARE.match(part)
    if not found or (fold(found[1]) in words("terms", "hours") and _COUNTED.match(found[2])):
        return
    label, value = _folded(found[1]), tidy(found[2])
    if label in words("terms", "day_rate") and (_is_year(value) or not (unit_in(found[1]) or _may_be_rate(value))):
        return
    for name, (key, read) in _READ.items():
        if label in words("terms", name) or _begins(label, name):
            _say(draft, key, read, value, found[1], line)
            return


def _folded(label: str) -> str:
    """A label as our words are, without what stands in brackets: "Tagessatz (8h)"."""
    return fold(_BRACKETS.sub(" ", label))


def _may_be_rate(value: str) -> bool:
    """Whether behind words for a rate stands no number, one of money, or one that may be paid: no "Satz: 3"."""
    numbers = [int(re.sub(r"\D", "", amount)) for amount in _AMOUNT.findall(value)]
    priced = "%" not in value and any(_LEAST <= number <= _MOST for number in numbers)
    return not numbers or says_currency(value) or unit_in(value) == "hour" or priced


def _is_year(value: str) -> bool:
    """Whether a value is a year and nothing else, as no rate is: "TJM 2019"."""
    said = value.strip(" .")
    return said.isdigit() and int(said) in _YEARS and not said.endswith("00")


def _begins(label: str, name: str) -> bool:
    return name == "available" and any(label.startswith(f"{word} ") for word in words("terms", "available"))


def _say(draft: Draft, key: str, read: _Read, value: str, label: str, line: Line) -> None:
    value = _NOTED.sub("", value) if key == "day_rate" else value
    try:
        said = read(value, Column(label, unit=unit_in(label), currency=currency_in(label)))
        unsure = isinstance(line, UnsureLine) and (key == "day_rate" or line.past)
        draft.term(key, value if unsure else said, line, sure=not unsure)
    except Refused:
        draft.term(key, value, line, sure=False)


def _start(value: str, column: Column) -> str:
    found = _DATE.search(value)
    written = found[0] if found else value
    # Only who writes English may put the month first.
    return table_cells.start_day(
        written if fold(column.header).startswith(_ENGLISH) else written.replace("/", "."), column
    )


_READ: dict[str, tuple[str, _Read]] = {
    "day_rate": ("day_rate", table_cells.day_rate),
    "hourly_rate": ("day_rate", table_cells.no_day_rate),
    "available": ("available_from", _start),
    "hours": ("hours_per_week", table_cells.hours),
    "zone": ("time_zone", table_cells.zone),
    "mode": ("work_mode", table_cells.mode),
}
