"""The owner's own words: things of their trade that the program doesn't know, and other names for what it does."""

from dataclasses import dataclass
from typing import Any

from tpmmatch.model.document import mapping, text, texts

OWN = "own:"  # begins the ids of the owner's own concepts
OWN_KINDS = ("expertise", "methods", "tools", "industries")


@dataclass(frozen=True, slots=True)
class OwnWord:
    """Names for one concept: an own one of this kind, called by the first of them; or, without a kind, a known one."""

    concept: str
    kind: str
    names: tuple[str, ...]


OwnWords = tuple[OwnWord, ...]


def own_words_document(words: OwnWords) -> list[dict[str, Any]]:
    """Own words as JSON."""
    return [{"concept": word.concept, "kind": word.kind, "names": list(word.names)} for word in words]


def read_own_words(document: object) -> OwnWords:
    """Own words that were JSON; what can't be understood is left out."""
    found: dict[str, OwnWord] = {}
    for item in document if isinstance(document, list) else ():
        entry = mapping(item)
        word = OwnWord(text(entry.get("concept")), text(entry.get("kind")), texts(entry.get("names")))
        if word.concept and word.names and word.concept.startswith(OWN) == (word.kind in OWN_KINDS):
            found[word.concept] = word
    return tuple(found.values())
