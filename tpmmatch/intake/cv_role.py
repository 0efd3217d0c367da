"""What the head of an entry says of a job, with the lines that said it."""

import re
from dataclasses import dataclass, field
from functools import cache

from tpmmatch.intake.cv_dates import says_when
from tpmmatch.intake.cv_words import has, is_company, is_title, raw_words, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import Line

_LABEL = re.compile(r"([^\W\d_][^:\t]{2,39}?)\s*:\s*(?=\S)")
_PARTED = re.compile(r"(?P<before>.+?)\s(?P<sign>in|with|at|bei|mit|en|avec|con)\s(?P<after>[A-ZÀ-Ž0-9].*)")

_BRACKETED = re.compile(r"(?P<title>\S.*?)\s*\((?P<said>[^()]+)\)")


@dataclass(slots=True)
class Role:
    """What a head says, with the lines; `unsure` names what may be wrong.

    `by_order` is true where only the order of the pieces told which of them is the title. `title_first` says what this
    head itself tells of the order, `for_certain` whether by words rather than by where a place stands.
    """

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)
    by_order: bool = False
    title_first: bool | None = None
    for_certain: bool = True

    def say(self, key: str, text: str, line: Line, *, sure: bool = True) -> None:
        """Note a value; neither what says when nor a sentence is surely one: "Lead with Kranz Ltd", "I was Lead"."""
        led = lead_of_title().match(text)
        told = led or (key in {"name", "position"} and _tells(text))
        if led and key == "position" and not _PARTED.fullmatch(text):
            text, told = text[led.end() :], led["told"] is not None  # "Tätig als Lead"
        if key == "position" and (label := _LABEL.match(text)) and fold(label[1]) in words("labels", "position"):
            text = text[label.end() :]  # "Puesto: Líder de Proyecto"
        if key == "position" and (found := _BRACKETED.fullmatch(text)) and _says_full_time(found["said"]):
            text = found["title"]
        if text and key not in self.values:
            self.values[key], self.lines[key] = text, line
            if not sure or told or says_when(text):
                self.unsure.add(key)


def _says_full_time(text: str) -> bool:
    """Whether words behind a title say no more than that it was all of somebody's work: "100 %", "Vollzeit"."""
    return "".join(text.split()) == "100%" or fold(text) in words("employment", "full")


def _tells(text: str) -> bool:
    """Whether a text names a title and, behind a small word, a firm."""
    found = _PARTED.fullmatch(text)
    if found is None or not is_title(found["before"]):
        return False
    # "Engineer in Energy Systems" names a field.
    return has(found["after"], "company") if found["sign"] in {"in", "en"} else is_company(found["after"])


@cache
def lead_of_title() -> re.Pattern[str]:
    """What leads to a title in a sentence: "worked as", or "I was", which `told` holds."""
    led, told = ("|".join(map(re.escape, raw_words("employment", name))) for name in ("led", "told"))
    return re.compile(rf"^(?:{led}|(?P<told>{told}))\s+", re.IGNORECASE)
