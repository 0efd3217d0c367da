"""Words into stems: one for all the forms of a word, whoever it tells of.

Stems are Snowball's (M. F. Porter, 2001) over the folded word, so that accents and case never matter. A word that tells
a gender is first brought into the form that all share, so that the same is understood of her, of him and of them: by
`resources/fairness/words.toml`, English pronouns, and what German callings end in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

import Stemmer
import tomli

from tpmmatch import resources
from tpmmatch.vocabulary.tokens import fold

_PLURAL_Y = re.compile(r"(?<=\w{3})ie[sd]$")
_INFLECTED = re.compile(r"(?<=\w{4})(?:ing|ed|(?<!s)s)$")
_DERIVED = re.compile(r"(?:(er|or|ment|tion|sion|ity|ness|ist|ism|ous|ship|ful|[ae]nt)|([ai]bl|[ae]nc|iv)[ey])$")
_LONGEST = 4  # letters of a derived ending
_STEMMERS = {
    # Without memories of their own, as `stem_of` has one.
    "en": Stemmer.Stemmer("english", 0),
    "de": Stemmer.Stemmer("german", 0),
    "fr": Stemmer.Stemmer("french", 0),
    "es": Stemmer.Stemmer("spanish", 0),
}
_PRONOUNS = {
    **dict.fromkeys(("him", "her", "his", "hers", "their", "theirs"), "them"),
    **dict.fromkeys(("himself", "herself", "themself"), "themselves"),
}
_CALLED = re.compile(r"(\w{2}(?:er|or|eur|ist|ent|ant|ekt)|chef)in(?:nen)?$")


def stem(word: str, language: str) -> str:
    """The stem of a word, however it is cased, in one of the four languages."""
    return stem_of(shared_form(word, language), language)


def stems(word: str, language: str) -> frozenset[str]:
    """The stems of a word of this language, taken as English as well: texts mix the two."""
    shared = shared_form(word, language)
    return frozenset((stem_of(shared, "en"), stem_of(shared, language)))


@lru_cache(maxsize=400_000)
def stem_of(folded: str, language: str) -> str:
    """The stem of a folded word as it stands.

    In English the ending that makes another word is kept apart, as the stemmer drops too much for us: "manager" and
    "management", "programmer" and "programme", "account" and "accountable" stay different.
    """
    found = str(_STEMMERS[language].stemWord(folded))
    if language == "en":
        plain = _PLURAL_Y.sub("y", folded) if folded.endswith(("ies", "ied")) else folded
        plain = _INFLECTED.sub("", plain) if plain.endswith(("ing", "ed", "s")) else plain
        ending = _DERIVED.search(plain, len(plain) - _LONGEST)
        if ending and not found.endswith(ending[0]):
            return f"{found}~{ending[1] or ending[2]}"
    return found


@lru_cache(maxsize=400_000)
def shared_form(word: str, language: str) -> str:
    """A word of this language, folded, in the form that tells no gender: "She" → "they", "Leiterin" → "leiter"."""
    folded = fold(word)
    if folded.endswith(("in", "innen")):
        folded = (_CALLED if language == "de" else _callings()).sub(r"\1", folded)
    return _forms(language).get(folded, folded)


@cache
def _forms(language: str) -> Mapping[str, str]:
    """Callings of all languages, as they stand in texts of the others too, and the other words of this one."""
    forms = {woman: man for other in _STEMMERS for woman, man in _pairs(other, ("nouns",))}
    forms |= dict(_pairs(language, ("nouns", "adjectives", "words")))
    return forms | _PRONOUNS if language == "en" else forms


def _pairs(language: str, tables: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each gendered word with the one that stands for all: the third form, where there is one, else the man's."""
    for entry in " ".join(_words()[language].get(name, "") for name in tables).split():
        man, *others = map(fold, entry.split("/"))
        if others:
            alike = others[-1] if len(others) > 1 and others[-1].isalpha() else man
            yield from ((word, alike) for word in (man, *others))


@cache
def _callings() -> re.Pattern[str]:
    """What surely is a German calling in a text of another language: "Projektleiterin"."""
    return re.compile(rf"({'|'.join(map(fold, _words()['de']['nouns'].split()))})in(?:nen)?$")


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomli.loads(resources.read_text("fairness/words.toml"))
