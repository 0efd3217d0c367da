"""A document of somebody from elsewhere: places of birth, nationality and flags in its texts, never where they live."""

import re
from collections.abc import Mapping
from functools import partial

from tpmmatch.matching.fairness.lists import listed
from tpmmatch.matching.fairness.walk import Path, changed
from tpmmatch.model.document import Document, mapping

# Fields outside of JSON Resume that some programs write.
FIELDS = ("nationality", "citizenship", "birthplace", "placeOfBirth", "countryOfBirth", "ethnicity", "religion")
_KEPT = frozenset({"location", "languages", "email", "url", "image", "username"})
_NAME = r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*)"
_BORN = re.compile(
    r"(?P<head>(?i:\b(?:born(?: and raised)? in|grew up in|raised in|originally from"
    r"|(?:I am|I[’']m) (?:originally )?from|geboren(?: und aufgewachsen)? in|aufgewachsen in|gebürtig aus|stamme aus"
    r"|geboren [\d.]+ in"
    r"|née? à|née? en|née? au|originaire d[eu]|nacid[oa] en|natural de|originari[oa] de)\s+))" + _NAME
)
_HEADS = {
    "en": r"nationality\s*[:–-]?\s*|citizenship\s*[:–-]?\s*|(?:I am|I[’']m) an?\s+",
    "de": r"(?:Nationalität|Staatsangehörigkeit|Staatsbürgerschaft)\s*[:–-]?\s*|gebürtige[rn]?\s+",
    "fr": r"nationalité\s*[:–-]?\s*",
    "es": r"nacionalidad\s*[:–-]?\s*",
}
_PEOPLES = {
    language: re.compile(
        rf"(?P<head>\b(?:{head}))(?P<people>[^\W\d_]+)(?P<tail>(?:\s+(?:citizen|national|by birth))?)", re.I
    )
    for language, head in _HEADS.items()
}
_PEOPLE_WORD = re.compile(r"(?:ish|an|ian|ese|ch|isch|er|ien|ais|aise|ienne|ine|és|ol|ola|ano|ana|co|ca|no|na)$", re.I)
_CITIZEN = re.compile(r"\b(?P<people>[A-Z][a-z]+)(?P<tail>\s+(?:citizen|national|passport|descent|origin)\b)")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


def from_elsewhere(document: Document, number: int) -> Document:
    """The document of somebody who was born elsewhere; `number` picks from the lists."""

    def change(path: Path, value: str) -> str:
        if path[-1] in FIELDS:
            return _pick("places", number)
        return value if _KEPT.intersection(path) or path == ("basics", "name") else moved(value, number)

    found = changed(document, change)
    basics: Mapping[str, object] = mapping(found.get("basics"))
    planted = {"nationality": _pick("en", number), "birthplace": _pick("places", number)}
    return found | {"basics": {**basics, **planted}}


def moved(value: str, number: int) -> str:
    """One text."""
    value = _BORN.sub(lambda found: found["head"] + _pick("places", number), value)
    for language, pattern in _PEOPLES.items():
        value = pattern.sub(partial(_people, language=language, number=number), value)
    value = _CITIZEN.sub(lambda found: _pick("en", number) + found["tail"], value)
    return _FLAG.sub(lambda _: _pick("flags", number), value)


def without_origin(value: str, word: str) -> str:
    """One text with that word wherever a place of birth or a people is told of somebody, and no flags."""
    value = _BORN.sub(lambda found: found["head"] + word, value)
    for language, pattern in _PEOPLES.items():
        value = pattern.sub(partial(_hidden, language=language, word=word), value)
    return _FLAG.sub("", _CITIZEN.sub(lambda found: word + found["tail"], value))


def _hidden(found: "re.Match[str]", language: str, word: str) -> str:
    return f"{found['head']}{word}{found['tail']}" if _tells(found, language) else found[0]


def _tells(found: "re.Match[str]", language: str) -> bool:
    """Only a word that can be a people's: "I am a project manager" doesn't tell."""
    word = found["people"]
    says_so = language != "en" or word[0].isupper() or "ality" in found["head"] or "ship" in found["head"]
    return says_so and _PEOPLE_WORD.search(word) is not None


def _people(found: "re.Match[str]", language: str, number: int) -> str:
    if not _tells(found, language):
        return found[0]
    word = found["people"]
    new = _pick(language, number)
    ending = re.search(r"e?[rn]?$", word) if found["head"].casefold().startswith("gebürtig") else None
    return found["head"] + new + (ending[0] if ending and language == "de" else "") + found["tail"]


def _pick(table: str, number: int) -> str:
    choices = listed("origins", table)
    return choices[number % len(choices)]
