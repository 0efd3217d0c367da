"""The trade's words: concepts with their names and relations, and finding them in text.

`tokens` cuts text into words, `stems` tells which words are one, `languages` tells which language a text is in,
`patterns` reads the phrases of `resources/vocabulary`, `finder` finds them, `concepts` holds what they mean, `own` adds
the owner's words, `packs` reads the starter packs.
"""

from tpmmatch.vocabulary.concepts import Concept, Vocabulary
from tpmmatch.vocabulary.finder import Found
from tpmmatch.vocabulary.loading import load_vocabulary
from tpmmatch.vocabulary.own import vocabulary_with
from tpmmatch.vocabulary.packs import load_packs, pack_for

__all__ = ["Concept", "Found", "Vocabulary", "load_packs", "load_vocabulary", "pack_for", "vocabulary_with"]
