"""Languages and how well somebody speaks them, however they are set."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tpmmatch.intake.cv_bullets import is_bullet, without_bullet
from tpmmatch.intake.cv_draft import Draft, tidy
from tpmmatch.intake.cv_headings import heading_of
from tpmmatch.intake.cv_skills import with_commas
from tpmmatch.intake.cv_words import has, language_names, words
from tpmmatch.intake.cv_wrapped import opens_bracket
from tpmmatch.intake.folding import fold
from tpmmatch.intake.layout import GAP, Line

_BETWEEN_LANGUAGES = re.compile(r"[,;|•·●▪]\s*(?![^()]*\))|\.\s+(?=[A-ZÀ-Ž])")
_LEVEL = re.compile(r"\b(?:[ABC][12](?:\.\d|\+)?(?:\s*[/–-]\s*[ABC][12])?)\b")
_OF_SEVERAL = re.compile(r"\((?:n|s|en)\)")  # "Muttersprache(n)"
_ONE_WORD = re.compile(r"[A-ZÀ-Ž][^\W\d_]{3,14}")
_IN = re.compile(r"(?:\s+(?:proficiency|knowledge|command|kenntnisse))?\s+(?:in|of|en)$", re.IGNORECASE)
_LONGEST_PHRASE = 5  # words of "Limited working proficiency in Spanish"
_SEVERAL = 2
_WORDS = re.compile(r"[^\W\d_]{3,}")
_SAID_OF = re.compile(r"(?P<name>[^\W\d_]{2,15})(?:(?:\s*:\s*|\s*\(|\s+[–—-]\s+)(?P<level>[^()]+)\)?)?")
_AND = re.compile(r"(\s+(?:and|und|et|y|e)\s+|\s*[&/]\s*)(?![^()]*\))")
_NAMED = re.compile(r"([A-ZÀ-Ž][^\W\d_]{2,15})[\s:(–—/-]+(.+)$")
_NAMED_IN_TWO = re.compile(r"([A-ZÀ-Ž][^\W\d_]{2,15} ([A-ZÀ-Ž][^\W\d_]{2,15}))[\s:(–—/-]+(.+)$")


def read_languages(draft: Draft, lines: Sequence[Line]) -> bool:
    """Write the languages that somebody speaks, with how well; whether there were any."""
    found = False
    waiting: tuple[str, Line] | None = None
    listed = any(fold(word) in language_names() for line in lines for word in _WORDS.findall(line.text))
    for line in _with_brackets_closed(lines):
        text = _without_dots(with_commas(_unlabelled(without_bullet(line.text))))
        parts = _with_modes(each for part in _BETWEEN_LANGUAGES.split(text) if part.strip() for each in _each(part))
        several = sum(fold(part) in language_names() for part in parts) >= _SEVERAL
        for part in _with_levels(parts):
            name, level = _language(part)
            if not name:
                name, level = _rare_language(part, listed=listed)
            if not name and several and _ONE_WORD.fullmatch(part.strip()) and not _says_level(part):
                name = part.strip()  # "English, Tamil, Kannada": one that few speak, among others
            if name:
                if waiting:
                    _speak(draft, *waiting, "")
                waiting, found = (name, line), True
                if level:
                    _speak(draft, *waiting, level)
                    waiting = None
            elif waiting and (level := _as_level(part)):
                _speak(draft, *waiting, level)
                waiting = None
    if waiting:
        _speak(draft, *waiting, "")
    return found


def _with_brackets_closed(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; what a narrow column broke within brackets is whole: "Spanish (Professional" over "working)"."""
    whole: list[Line] = []
    for line in lines:
        if whole and not is_bullet(line.text) and ")" in line.text and opens_bracket(whole[-1].text):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text} {line.text}")
        else:
            whole.append(line)
    return whole


def _each(text: str) -> Sequence[str]:
    """Languages that a little word or a slash parts, with what is said of all: "Gallego y castellano (maternas)"."""
    if apart := _run_together(text):
        return apart
    first, *others = _AND.split(text)
    parts, named = [first], bool(_named_in(first))
    for sign, part in zip(others[::2], others[1::2], strict=True):
        here = bool(_named_in(part))
        if named and here:
            parts.append(part.strip())
        else:
            parts[-1] += sign + part
            named = named or here
    if len(parts) == 1:
        return parts
    names = [_named_in(part) for part in parts]
    lead, trail = parts[0].partition(names[0])[0], parts[-1].removeprefix(names[-1])
    if parts[1:] == names[1:] and _as_level(_IN.sub("", lead.rstrip())):
        return [lead + name for name in names]
    if parts[:-1] == names[:-1] and parts[-1].startswith(names[-1]):
        return [name + trail for name in names]
    return parts


def _run_together(text: str) -> Sequence[str]:
    """Languages in a row that nothing parts, each with its level behind it: "English native German B2"."""
    places = [
        found.start()
        for found in re.finditer(r"(?<![^\W\d_])[A-ZÀ-Ž][^\W\d_]+", text)
        if fold(found[0]) in language_names()
    ]
    if GAP in text or _AND.search(text) or len(places) < _SEVERAL or text[: places[0]].strip():
        return ()
    parts = [text[one:two].strip() for one, two in pairwise([*places, len(text)])]
    return parts if all(_language(part)[1] for part in parts) else ()


def _named_in(text: str) -> str:
    """The first language that a text names, as it is written; nothing if it names none."""
    said = re.findall(r"[^\W\d_]+", text)
    pairs = (text[text.find(one) : text.find(two) + len(two)] for one, two in pairwise(said))
    return next((name for name in (*pairs, *said) if fold(name) in language_names()), "")


def _with_modes(parts: Iterable[str]) -> list[str]:
    """The parts; "Writing B2" says more of the language before it."""
    whole: list[str] = []
    for part in parts:
        if whole and fold(tidy(part).partition(" ")[0]) in words("languages", "modes") and not _named_in(part):
            whole[-1] += f", {part.strip()}"
        else:
            whole.append(part)
    return whole


def _unlabelled(text: str) -> str:
    """ "Other languages: French" without what it says of all."""
    label, colon, rest = text.partition(":")
    return rest if colon and heading_of(label.strip()) == "languages" else text


def says_languages(line: Line) -> bool:
    """Whether a line among skills only tells which languages somebody speaks, and how well."""
    parts = [part for part in re.split(r"[,;|]\s*(?![^()]*\))", without_bullet(line.text)) if part.strip()]
    found = [_language(part) for part in parts]
    known = language_names() | words("languages", "rare")
    return bool(found) and all(level and fold(name) in known for name, level in found)


def _without_dots(text: str) -> str:
    return re.sub(r"[★☆●○■□▪]{2,}|(?:[●○■□]\s?){3,}", " ", text)


def _with_levels(parts: Sequence[str]) -> Iterator[str]:
    """Several languages in a row parted by gaps: a gap before a level isn't one."""
    for part in parts:
        pieces = part.split(GAP)
        held = pieces[0]
        for piece in pieces[1:]:
            if _language(piece)[0]:
                yield held
                held = piece
            elif fold(piece) not in fold(held):  # of speaking, reading and writing the same may be said
                held += " " + piece
        yield held


def _speak(draft: Draft, name: str, line: Line, level: str) -> None:
    if not any(fold(item.get("language", "")) == fold(name) for item in draft.document.get("languages", ())):
        draft.entry("languages", {"language": name, "fluency": level}, {"language": line, "fluency": line})


def _language(text: str) -> tuple[str, str]:
    """The language that a text begins with, and the level that follows it."""
    text = _OF_SEVERAL.sub("", tidy(text)).strip(" .:–—-")
    found = re.split(r"[\s:(–—/-]+", text)
    for count in (3, 2, 1):
        name = " ".join(found[:count])
        if fold(name) in language_names() or (count > 1 and fold(name) in words("languages", "of_several_words")):
            return name.strip(), _as_level(text[len(name) :])
    # "Native German", "Fließend Englisch", "Fluent in Spanish"
    level = _as_level(_IN.sub("", " ".join(found[:-1])))
    if 1 < len(found) <= _LONGEST_PHRASE and fold(found[-1]) in language_names() and level:
        return found[-1], level
    if (
        (named := _NAMED.match(text))
        and not (_says_level(named[1]) or _heads_levels(named[1]) or _is_no_language(text))
        and (level := _as_level(named[2]))
    ):
        known = any(fold(word) in language_names() for word in found)
        return ("", "") if known else _named_in_two(text) or (named[1], level)  # one that few speak: how well is said
    return "", ""


def _named_in_two(text: str) -> tuple[str, str] | None:
    """A language whose name has two words, with its level: "Haitian Creole (Native)"."""
    named = _NAMED_IN_TWO.match(text)
    level = _as_level(named[3]) if named and not _says_level(named[2]) else ""
    return (named[1], level) if named and level else None


def _rare_language(text: str, *, listed: bool) -> tuple[str, str]:
    """A language that few speak, with its level; in small letters, one that none of our words names, if it is listed.

    "breton (maternelle)" beside known languages.
    """
    found = _SAID_OF.fullmatch(tidy(text).strip(" ."))
    if found is None:
        return "", ""
    name, level = found["name"], _as_level(found["level"] or "")
    if fold(name) in words("languages", "rare"):
        return (name, level) if listed or level or not found["level"] else ("", "")
    other = (
        _says_level(name) or _heads_levels(name) or _is_no_language(text) or fold(name) in words("languages", "no_name")
    )
    of_language = _LEVEL.search(level) or has(level, "languages", "only")
    return (name, level) if listed and name.islower() and of_language and not other else ("", "")


def _heads_levels(text: str) -> bool:
    """Whether a word begins the legend below a table of languages."""
    return fold(text) in words("languages", "legend")


def _is_no_language(text: str) -> bool:
    """Whether a text that no known language begins tells of one by an exam, or of a part of speaking it."""
    said = fold(text).split()
    return said[0] in words("languages", "modes") or not words("languages", "exams").isdisjoint(said)


def _says_level(text: str) -> bool:
    return any(f" {fold(text)} " in f" {word} " for word in words("languages", "levels"))


def _as_level(text: str) -> str:
    """What is said of how well a language is spoken, as it is said."""
    said = tidy(text).strip(" .:()–—-,")
    said = re.sub(r"\s*[()]\s*", ", ", said).strip(" ,") if "(" in said or ")" in said else said
    if not said or len(said) > 60 or _named_in(said):
        return ""
    known = any(f" {word} " in f" {fold(said)} " for word in words("languages", "levels"))
    return said if known or _LEVEL.search(said) else ""
