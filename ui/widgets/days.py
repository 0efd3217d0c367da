"""Days as people write them here: shown in the region's form, read in it, in words and as 2027-01-31."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale

_EXAMPLE = date(2027, 1, 31)  # tells day and month apart
_SHORT = QLocale.FormatType.ShortFormat


def shown(day: date) -> str:
    """A day in figures, the year with all four."""
    return _formed(day, _form())


def example() -> str:
    """How a day is written here."""
    return shown(_EXAMPLE)


def read(text: str) -> date | None:
    """The day that a text names, whatever stands between its figures; None if it names none."""
    figures = re.fullmatch(r"(\d{1,4})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?", text.strip())
    if figures is None:
        return _in_words(text.strip())
    days = (_day(order, figures.groups()) for order in _orders(text, figures[1]))
    return next(filter(None, days), None)


def shown_text(text: str) -> str:
    """A day or month kept as 2027-01-31 or 2027-01, as it is written here; any other text as it stands."""
    kept = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", text)
    day = read(f"{kept[1]}-{kept[2]}-{kept[3] or '01'}") if kept else None
    if kept is None or day is None:
        return text
    return shown(day) if kept[3] else _formed(day, _month_form())


def kept_text(text: str) -> str:
    """The same the other way: what names a day or a month as 2027-01-31 or 2027-01, any other text as it stands."""
    if day := read(text):
        return day.isoformat()
    month = re.fullmatch(r"(?:(\d{1,2})\s*[./\-\s]\s*(\d{4})|(\d{4})\s*[./\-\s]\s*(\d{1,2}))", text.strip())
    first = read(f"{month[2] or month[3]}-{month[1] or month[4]}-01") if month else None
    return f"{first:%Y-%m}" if first else text.strip()


def example_month() -> str:
    """How a month is written here."""
    return _formed(_EXAMPLE, _month_form())


def _month_form() -> str:
    """Month and year in figures, in their order here and with the sign between them."""
    sign = next(iter(re.findall(r"[./-]", QLocale().dateFormat(_SHORT))), "/")
    return sign.join({"y": "yyyy", "M": "MM"}[part] for part in _order() if part != "d")


def _formed(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _form() -> str:
    return re.sub("y+", "yyyy", QLocale().dateFormat(_SHORT))


def _order() -> str:
    """In which order year, month and day stand here."""
    return "".join(dict.fromkeys(re.findall("[yMd]", QLocale().dateFormat(_SHORT))))


def _orders(text: str, first: str) -> Iterable[str]:
    """The orders to read figures in, the likeliest first: 15/1/2027 is one day only, wherever it is read."""
    if len(first) == len("2027"):
        return ("yMd",)
    return dict.fromkeys(("dMy" if _has_dots_only_abroad(text) else _order(), "dMy", "Mdy"))


def _has_dots_only_abroad(text: str) -> bool:
    """Whether dots part the figures where that isn't usual: who writes dots writes the day first."""
    return "." in text and "." not in QLocale().dateFormat(_SHORT)


def _day(order: str, figures: Sequence[str]) -> date | None:
    parts = dict(zip(order, figures, strict=True))
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    try:
        return date(year, int(parts["M"]), int(parts["d"])) if year > 1900 else None
    except ValueError:
        return None


def _in_words(text: str) -> date | None:
    """A day with the month in letters, in the language spoken."""
    for form in ("d MMM yyyy", "d MMMM yyyy", "d. MMMM yyyy", "d. MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"):
        found = QLocale().toDate(text, form)
        if found.isValid():
            return date(found.year(), found.month(), found.day())
    return None
