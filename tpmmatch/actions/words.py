"""The owner's own words: areas, methods and tools of their trade, and other names for what is known."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache

from tpmmatch.actions import Store
from tpmmatch.actions.keeping import revise
from tpmmatch.errors import UserError
from tpmmatch.model.history import Naming
from tpmmatch.model.own_words import OWN_KINDS, OwnWord, OwnWords, own_words_document, read_own_words
from tpmmatch.model.words import Words
from tpmmatch.store import Unit
from tpmmatch.vocabulary import Vocabulary, load_vocabulary, vocabulary_with
from tpmmatch.vocabulary.own import as_phrase, check_name, own_id
from tpmmatch.wording import say

OWN_WORDS = "own_words"

_MOST = 200  # own words; each costs a little whenever somebody is read
_NAMED_KINDS = (*OWN_KINDS, "duties")  # of what it makes sense to call by another name


def own_words_of(unit: Unit) -> OwnWords:
    """The owner's words, as a piece of work sees them."""
    return read_own_words(unit.settings.get(OWN_WORDS))


def vocabulary_of(unit: Unit) -> Vocabulary:
    """All words that this store goes by: the packaged ones with the owner's."""
    return vocabulary_with(own_words_of(unit))


def own_words(store: Store) -> OwnWords:
    """The owner's words in the order they were added."""
    with store.read() as unit:
        return own_words_of(unit)


@cache
def known_things(language: str = "en") -> Sequence[tuple[str, str]]:
    """What can be given another name: ids of packaged concepts with their names, in the order of these."""
    concepts = load_vocabulary().concepts.values()
    named = [(concept.id, say(concept.name, language)) for concept in concepts if concept.kind in _NAMED_KINDS]
    return sorted(named, key=lambda pair: (pair[1].casefold(), pair[0]))


def known_as(name: str, language: str = "en") -> str:
    """The id of the packaged concept that is called so. Raises `UserError` if there is none."""
    wanted = " ".join(name.split()).casefold()
    for id, called in known_things(language):
        if called.casefold() == wanted:
            return id
    raise UserError("word_concept_unknown", name=name)


def called(word: OwnWord) -> Words:
    """What the concept of an own word is called."""
    return word.names[0] if word.kind else load_vocabulary().concepts[word.concept].name


def add_word(store: Store, kind: str, names: Sequence[str], now: datetime) -> OwnWord:
    """Add a thing of this kind that the program doesn't know; the first of its names is what it is called."""
    if kind not in OWN_KINDS:
        raise ValueError(kind)
    names = _distinct(names)
    return _put(store, OwnWord(own_id(names[0]), kind, names), now, new=True)


def add_names(store: Store, concept: str, names: Sequence[str], now: datetime) -> OwnWord:
    """Add other names for a thing that the program knows, beside those added before."""
    if concept not in load_vocabulary().concepts:
        raise UserError("word_concept_unknown", name=concept)
    before = next((word.names for word in own_words(store) if word.concept == concept), ())
    return _put(store, OwnWord(concept, "", _distinct([*before, *names])), now)


def change_word(store: Store, concept: str, names: Sequence[str], now: datetime) -> OwnWord:
    """Give one of the owner's words these names in the place of those it had."""
    old = next((word for word in own_words(store) if word.concept == concept), None)
    if old is None:
        raise UserError("word_gone")
    return _put(store, OwnWord(old.concept, old.kind, _distinct(names)), now)


def remove_word(store: Store, concept: str, now: datetime) -> None:
    """Forget one of the owner's words."""

    def turn(old: object) -> object:
        return own_words_document(tuple(word for word in read_own_words(old) if word.concept != concept)) or None

    revise(store, Naming("step_words_changed", now), OWN_WORDS, turn)


def _put(store: Store, word: OwnWord, now: datetime, *, new: bool = False) -> OwnWord:
    """Keep a word if nothing speaks against any of its names; it takes the place of the one of the same concept."""

    def turn(old: object) -> object:
        own = {other.concept: other for other in read_own_words(old)}
        if new and word.concept in own:
            raise UserError("word_twice", name=word.names[0])
        for name in word.names:
            check_name(name, word.concept, tuple(own.values()))
        own[word.concept] = word
        if len(own) > _MOST:
            raise UserError("words_too_many", most=_MOST)
        return own_words_document(tuple(own.values()))

    revise(store, Naming("step_words_changed", now), OWN_WORDS, turn)
    return word


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Each name once, tidied up. The first must be there."""
    tidy = [" ".join(name.split()) for name in names]
    if not tidy or not tidy[0]:
        raise UserError("word_unnamed")
    return tuple({as_phrase(name).casefold(): name for name in reversed(tidy) if name}.values())[::-1]
