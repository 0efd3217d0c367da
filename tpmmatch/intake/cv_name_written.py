"""A text as somebody's name, as people write it: without titles, in capitals and small letters."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tpmmatch.intake.cv_draft import tidy
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_name_titles import without_titles
from tpmmatch.intake.cv_surnames import are_names, is_of_a_list
from tpmmatch.intake.cv_words import KIND_OF_SCHOOL, is_company, is_degree, is_title, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.places import country_code, is_town

HYPHENS = ("-", "\u2010", "\u2011")
SMALL = frozenset({
    "de", "del", "la", "las", "los", "da", "dos", "di", "van", "von", "der", "den", "zu", "zur", "le",
    "du", "y", "i", "e", "bin", "binti", "bint", "ten", "ter", "af", "al", "el", "das", "do", "della", "vom", "zum",
    "ibn",
})  # fmt: skip
_OF = "v."  # "Ada v. Kranz", but "Ada V. Kranz" has another first name
_MOST, _MOST_FULL = 9, 6  # words of a name; without the small ones
_GIVEN = range(1, 3)  # first names behind a comma
_OTHERS = (is_company, is_town, is_degree, is_title)  # what may stand on either side of a comma as well
_SHORTEST = 4  # letters of a name, as of "Bo Li"
_ARTICLES = frozenset({"le", "la", "el", "al"})  # "Le Goff", but "de la Fresnaye"
_PREFIX = re.compile(r"(?:al|el|ul|d|l|dell|dall)['’-](?=[^\W\d_])")  # written small: "al-Farsi", "d'Ormont"
_BEFORE = re.compile(
    r"^(?:(?:(?:hello|hi|hey)(?: there)?|hola|bonjour|salut|hallo)[^\w]+(?:i['’]m|i am|my name is|soy|je suis|ich bin)"
    r"|curriculum vitae|cv|resume|résumé|lebenslauf|currículum(?: vitae)?|curriculum|hoja de vida"
    r"|(?:[\w-]+\s)?[\w-]*(?:profile?|perfil|lebenslauf)|name|herr|frau"
    r"|mr|mrs|ms|m(?=\.?\s\S+\s\S)|mme|sr|sra|(?:dr|prof|dott)\.?ssa|dott(?=\.)|dr|(?:univ\.?-)?prof|dipl|ing"
    # "DI Dr. Ada Kranz" is an engineer in Austria, "DI MARCO" a surname.
    r"|(?-i:DI)(?=\s(?-i:[A-ZÄÖÜ][a-zäöü])))\b[.:,\s–—|-]*(?:(?:of|von|de)\s+)?",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:,|\(|\s[–—|/-]\s|\s-CV\b|(?:['’]s)?\s(?:resume|résumé|cv|curriculum vitae|lebenslauf)$).*$", re.IGNORECASE
)
_PICTURE = re.compile(r"^[^\w(]+(?=\w)|(?<=\w)\s[^\w\s.)(]+$")  # before or behind a name
_NICK = re.compile(r"\s[\"“„][^\"“”]{2,15}[\"”]\s")  # Ada "Addy" Kranz
_FOREIGN = r"[^\W\d_A-Za-zÀ-\u024f\u0370-\u04ff\u1e00-\u1eff]{2,6}"  # as Chinese and Japanese names are written
_LATIN_BESIDE = re.compile(rf"^{_FOREIGN}\s*(?:[(（]\s*([A-Z][^()（）]+)[)）]|(?=[A-Z]))")  # "陳大文 (Ben Chan)"
_OF_A_SCHOOL = re.compile(rf"^([^\s(]*\.[^(]{{0,24}}?)\s*{KIND_OF_SCHOOL}")  # "Dipl.-Ing. (FH) Ada Kranz"
_LATER = re.compile(r"(?<=\w),?\s+(Jr|JR|Sr|SR|II|III|IV)\b\.?(?=$|\s*[,(])")  # of the same name as their father
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


def as_name(text: str, *, doubtful: bool = False) -> str:
    """The text as somebody's name, or an empty string if it can't be one.

    Surnames that are other words too, as "Jordan" and "Meister", are taken only if `doubtful`: more must speak for it.
    """
    text = _LATIN_BESIDE.sub(r"\1", _OF_A_SCHOOL.sub(r"\1 ", _NICK.sub(" ", tidy(text))))
    if text.endswith(HYPHENS) and text[-2:-1].isalpha():
        return ""  # goes on below
    text = _PICTURE.sub("", text).strip(" ,;:|–—-•")
    stripped = _BEFORE.sub("", text)
    while stripped != text:
        text, stripped = stripped, _BEFORE.sub("", stripped)
    later = _LATER.search(text)
    text = without_titles(_AFTER.sub("", _LATER.sub("", text)).strip())
    parts = text.split()
    if (
        not 2 <= len(parts) <= _MOST
        or len([part for part in parts if fold(part) not in SMALL]) > _MOST_FULL
        or len(text) > 45
        or heading_of(text)
    ):
        return ""
    if not all(_WORD.fullmatch(part) for part in parts) or max(map(len, parts)) == 1:
        return ""
    full = [
        part for part in parts[:-1] if (fold(part) not in SMALL and part != _OF) or (doubtful and part[0].isupper())
    ] + parts[-1:]
    letters = sum(len(part) for part in full)
    if len(full) < 2 or not all(_PREFIX.sub("", part)[0].isupper() for part in full) or letters < _SHORTEST:
        return ""
    if not are_names(parts, doubtful=doubtful):
        return ""
    return " ".join([with_capitals(parts), *([_as_later(later[1])] if later else ())])


def turned_name(text: str) -> str:
    """ "Kranz, Ada" as "Ada Kranz"; of what has more words before the comma, it isn't known which are the surname."""
    last, comma, first = text.partition(",")
    said = [word for word in last.split() if fold(word) not in SMALL]
    if not comma or "," in first or len(said) != 1 or len(first.split()) not in _GIVEN:
        return ""
    if any(is_it(part) for is_it in _OTHERS for part in (last, first)) or country_code(first.strip()):
        return ""
    if is_of_a_list(last) and (is_of_a_list(first) or fold(first) in words("languages", "levels")):
        return ""  # "Deutsch, Englisch", "English, Fluent"; but "Deutsch, Anna" is somebody
    return as_name(f"{first} {last}")


def name_in_small_letters(text: str) -> str:
    """ "ada kranz" as "Ada Kranz"."""
    if not text.islower() or "@" in text or is_of_a_list(text) or all(map(is_town, text.split())):
        return ""
    return as_name(" ".join(map(_with_capital, text.split())))


def without_later(name: str) -> str:
    """The name without "Jr." and the like."""
    return _LATER.sub("", name)


def _as_later(word: str) -> str:
    return f"{word.capitalize()}." if word.capitalize() in {"Jr", "Sr"} else word


def _with_capital(word: str) -> str:
    return word if word in SMALL else "-".join(part.capitalize() for part in word.split("-"))


def with_capitals(parts: Sequence[str]) -> str:
    """The name as people write it who don't shout."""
    text = " ".join(parts)
    whole = sum(map(str.isupper, text)) > 0.8 * sum(map(str.isalpha, text))
    loud = any(part.isupper() and len(part) > 2 for part in parts)
    return " ".join(
        _cased(part, before, last=number == len(parts))
        if (part.isupper() and (whole or len(part) > 2 or (loud and fold(part) in SMALL)))
        or (whole and part.startswith("Mc"))
        else part
        for number, (before, part) in enumerate(pairwise(["", *parts]), 1)
    )


def _cased(word: str, before: str, *, last: bool) -> str:
    if fold(word) in SMALL and not last and (fold(word) not in _ARTICLES or fold(before) == "de"):
        return word.casefold()
    return re.sub(r"(Mc|Mac(?=[A-Z]{3}))?([^\W\d_]+)", lambda found: (found[1] or "") + found[2].capitalize(), word)
