"""What languages and levels are called in the language of the reader, where they are known ones."""

from collections.abc import Mapping
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.model.words import Localised, Message, Words
from tpmmatch.wording.catalogue import LANGUAGES, say

_LEVELS = ("native", "bilingual", "native_or_bilingual", "full", "fluent", "professional", "good", "limited", "basic")


def tongue(name: str) -> Words:
    """A language by the name that somebody wrote; one that isn't known stays as it was written."""
    return _tongues().get(name.strip().casefold(), name)


def level(name: str) -> Words:
    """How well, as somebody wrote it; "C1" and what isn't known stays as it was written."""
    return _levels().get(name.strip().casefold(), name)


@cache
def _tongues() -> Mapping[str, Localised]:
    """By all names that are plain words in the vocabulary; without the rest of it, for this is asked at the start."""
    known: dict[str, Localised] = {}
    for table in tomli.loads(resources.read_text("vocabulary/languages.toml")).values():
        names = {each: table[each][0].split("|")[0].lstrip("=") for each in LANGUAGES if table.get(each)}
        for phrase in (phrase for each in names for phrase in table[each] if phrase.startswith("=")):
            for name in phrase.split("|"):
                known.setdefault(name.lstrip("=").casefold(), Localised(**names))
    return known


@cache
def _levels() -> Mapping[str, Message]:
    told = [Message(f"level_{each}") for each in _LEVELS]
    return {say(each, language).casefold(): each for each in told for language in LANGUAGES}
