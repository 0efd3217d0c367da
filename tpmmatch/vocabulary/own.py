"""The packaged vocabulary with the owner's own words in it, and which words can't be."""

from functools import cache, lru_cache

from tpmmatch.errors import UserError
from tpmmatch.model.own_words import OWN, OwnWords
from tpmmatch.model.words import Localised
from tpmmatch.vocabulary.concepts import Concept, Vocabulary
from tpmmatch.vocabulary.languages import TEXT_LANGUAGES, empty_stems
from tpmmatch.vocabulary.loading import load_vocabulary
from tpmmatch.vocabulary.protected import load_protected
from tpmmatch.vocabulary.rarity import rarity
from tpmmatch.vocabulary.stems import stem
from tpmmatch.vocabulary.tokens import fold, words_of

_ACRONYM = 4  # letters; so short a word in capitals is looked for as it is written ("GMP", "IT")
_LEAST_RARITY = 2.0  # of a lone word; one in seven profiles holds what is commoner
_OF_PEOPLE = frozenset({"roles", "flags"})  # kinds that no need is made of: a word may be one of these besides
_MOST_LETTERS, _MOST_WORDS = 60, 6


@lru_cache(maxsize=4)
def vocabulary_with(own: OwnWords) -> Vocabulary:
    """All that is known; the same words give the same vocabulary, and none the packaged one itself."""
    packaged = load_vocabulary()
    known = [word for word in own if word.kind or word.concept in packaged.concepts]
    concepts = [Concept(word.concept, word.kind, Localised(word.names[0]), (), ()) for word in known if word.kind]
    phrases = [(word.concept, as_phrase(name)) for word in known for name in word.names]
    return packaged.with_own(concepts, phrases) if known else packaged


def as_phrase(name: str) -> str:
    """A name as a phrase of the vocabulary: its words, whatever signs of the trade's notation were typed."""
    words = words_of(name)
    exact = len(words) == 1 and len(words[0]) <= _ACRONYM and words[0].isupper()
    return f"={words[0]}" if exact else " ".join(words)


def own_id(name: str) -> str:
    """The id of the own concept that is first called so."""
    return OWN + "_".join(map(fold, words_of(name)))


def check_name(name: str, concept: str, own: OwnWords) -> None:
    """Refuse a name that would spoil the understanding, with a sentence; it is meant for this concept."""
    words = words_of(name)
    if not any(letter.isalpha() for letter in name) or len("".join(words)) < 2:
        raise UserError("word_too_short", name=name)
    if len(name) > _MOST_LETTERS or len(words) > _MOST_WORDS:
        raise UserError("word_too_long", name=name, most=_MOST_WORDS)
    if ground := _ground(name, words):
        raise UserError("word_protected", name=name, ground=ground)
    _check_unknown(name, concept, own)
    if _is_common(words):
        raise UserError("word_too_common", name=name)


def _check_unknown(name: str, concept: str, own: OwnWords) -> None:
    packaged = load_vocabulary()
    found = packaged.find_whole(name)
    known = sorted(other for other in found if packaged.kind(other) not in _OF_PEOPLE)
    if known:
        raise UserError("word_known", name=name, known=packaged.concepts[known[0]].name)
    if vocabulary_with(own).find_whole(name) - found - {concept}:
        raise UserError("word_twice", name=name)


def _ground(name: str, words: list[str]) -> Localised | None:
    """What nobody may be chosen by that these words amount to, beside words that say little."""
    protected = load_protected()
    telling = [word for word in words if not _is_empty(word)]
    hits = protected.in_wish(name) + protected.in_wish(" ".join(telling))
    if hits:
        return hits[0].rule.name
    for ground, stems in _grounds().items():
        if all(stem(word, "en") in stems for word in words):
            return ground
    return None


@cache
def _grounds() -> dict[Localised, frozenset[str]]:
    """The protected grounds by the words of their own names, in all languages."""
    names = {rule.name for rule in load_protected().rules.values()}
    texts = {name: (name.en, name.de, name.fr, name.es) for name in sorted(names, key=lambda name: name.en)}
    return {
        name: frozenset(stem(word, "en") for text in said for word in words_of(text)) for name, said in texts.items()
    }


def _is_common(words: list[str]) -> bool:
    lone = len(words) == 1 and rarity(stem(words[0], "en")) < _LEAST_RARITY
    return lone or all(_is_empty(word) for word in words)


def _is_empty(word: str) -> bool:
    return any(stem(word, language) in empty_stems(language) for language in TEXT_LANGUAGES)
