"""A document under another name: in every text, with the name's plain form in addresses, and nothing else changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tpmmatch.matching.fairness.walk import changed
from tpmmatch.model.document import Document, mapping, text
from tpmmatch.vocabulary import Vocabulary
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES, empty_stems
from tpmmatch.vocabulary.stems import stem
from tpmmatch.vocabulary.tokens import fold

_SHORT = 3  # letters; a shorter piece of a name is found in too many other words


@dataclass(frozen=True, slots=True)
class NewName:
    """Who the person is called instead."""

    first: str
    last: str


def renamed(document: Document, new: NewName, vocabulary: Vocabulary) -> Document:
    """The document with the person's name replaced wherever it stands, `basics.name` first of all.

    A piece that is a word of `vocabulary` as well, the owner's own words among them, changes with the whole name only.
    """
    parts = text(mapping(document.get("basics")).get("name")).split()
    if not parts:
        return document
    in_text, in_handle = _in_text(parts, new, vocabulary), _in_handle(parts, new)

    def change(path: tuple[str, ...], value: str) -> str:
        if path == ("basics", "name"):
            return f"{new.first} {new.last}"
        return in_handle(value) if _is_handle(path, value) else in_text(value)

    return changed(document, change)


def _is_handle(path: tuple[str, ...], value: str) -> bool:
    return path[-1] in ("email", "url", "username", "image") or ("@" in value and " " not in value)


def _in_text(parts: list[str], new: NewName, vocabulary: Vocabulary) -> Callable[[str], str]:
    """The whole name, and each piece of it that is no ordinary word ("Will", "Price") and begins with a capital."""
    forms = {" ".join(parts): f"{new.first} {new.last}", f"{parts[0]} {parts[-1]}": f"{new.first} {new.last}"}
    for place, part in enumerate(parts):
        if part[:1].isupper() and len(part) >= _SHORT and not is_ordinary(part, vocabulary):
            forms.setdefault(part, new.first if place == 0 else new.last)
    forms |= {bare: replaced for form, replaced in forms.items() if (bare := plain(form)) != form}
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    return lambda value: pattern.sub(lambda found: forms[found[0]], value)


def _in_handle(parts: list[str], new: NewName) -> Callable[[str], str]:
    """ "grainne.mulqueen@…": the folded pieces, hyphens and all, each once, longest first."""
    forms: dict[str, str] = {}
    for place, part in enumerate(parts):
        for piece in {fold(part), fold(part).replace("-", "")}:
            if len(piece) >= _SHORT:
                forms.setdefault(piece, _letters(new.first if place == 0 else new.last))
    if not forms:
        return lambda value: value
    pattern = re.compile("|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True)), re.IGNORECASE)
    return lambda value: pattern.sub(lambda found: forms[fold(found[0])], value)


@lru_cache(10_000)
def is_ordinary(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece of a name is a word of the language or of the trade as well."""
    small = any(stem(word, language) in empty_stems(language) for language in TEXT_LANGUAGES)
    return small or bool(vocabulary.find_anyhow(word))


def plain(form: str) -> str:
    """Without accents, its capitals kept: "Gráinne" → "Grainne"."""
    return "".join(folded.upper() if letter.isupper() else folded for letter in form for folded in [fold(letter)])


def _letters(name: str) -> str:
    return "".join(letter for letter in fold(name.replace("ı", "i")) if letter.isalnum())
