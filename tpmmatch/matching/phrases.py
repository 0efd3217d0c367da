"""Reading the owner's texts: what the vocabulary knows in them, what they deny, and the words that are left."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import tomli

from tpmmatch import resources
from tpmmatch.vocabulary import Found, Vocabulary
from tpmmatch.vocabulary.languages import empty_stems, signs
from tpmmatch.vocabulary.stems import stem
from tpmmatch.vocabulary.tokens import Token, fold, sentences, tokenize

# Kinds of concepts that tell of a need; titles and bad signs tell of people.
_NEED_KINDS = frozenset({"expertise", "tools", "duties", "outcomes", "industries", "methods", "traits", "languages"})
_NOT_APOSTROPHE = frozenset("'’")


@dataclass(frozen=True, slots=True)
class Read:
    """What the vocabulary makes of one text: its concepts by how often they are spoken of, and the other words.

    `said` are the stems of all words, those of concepts among them, by how often. What is denied is in none of them:
    `denied` are the concepts that the text says are not wanted; `denies` whether it says so of anything.
    """

    concepts: Counter[str]
    words: tuple[str, ...]
    said: Counter[str]
    denied: frozenset[str] = frozenset()
    denies: bool = False


@cache
def reading_words(group: str, name: str) -> frozenset[str]:
    """A list of folded words of `resources/need/reading.toml`."""
    table: dict[str, dict[str, str]] = tomli.loads(resources.read_text("need/reading.toml"))
    return frozenset(fold(word) if name not in ("traits", "proper") else word for word in table[group][name].split())


def _reach_of(token: Token) -> int:
    """How many words may stand between a denial and what it denies."""
    return 0 if fold(token.text) in reading_words("denial", "adjacent") else _reach()


@cache
def _reach() -> int:
    return int(tomli.loads(resources.read_text("need/reading.toml"))["denial"]["reach"])


class PhraseReader:
    """Reads texts of one language; English is always understood."""

    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self.vocabulary = vocabulary
        self.language = language
        self._heard: dict[str, list[Found]] = {}
        self._wishes: dict[str, Read] = {}

    def find(self, sentence: str) -> list[Found]:
        """All that the vocabulary finds in a sentence; remembered, as several ask."""
        if sentence not in self._heard:
            self._heard[sentence] = self.vocabulary.find(sentence, self.language)
        return self._heard[sentence]

    def wish(self, text: str) -> Read:
        """A wish of a few words: what is denied in it is not wanted."""
        if text not in self._wishes:
            self._wishes[text] = self._read(text, lambda _tokens, _place: True, short=True)
        return self._wishes[text]

    def story(self, text: str) -> Read:
        """A description: what the owner lacks ("we have no CRM") is not denied, only what they don't want."""
        return self._read(text, _is_unwanted)

    def content(self, word: str, *, short: bool = False) -> Iterator[str]:
        """The stem of a word worth looking for; one of two letters ("5G") or a capital ("R") only if `short`."""
        found = stem(word, self.language)
        if (
            (len(found) > 2 or (short and (len(found) == 2 or word.isupper())))
            and not found.isdigit()
            and found not in empty_stems(self.language)
        ):
            yield found

    def own_industries(self, text: str) -> Counter[str]:
        """The lines of business of sentences about "us"; those of clients, suppliers and neighbours are theirs."""
        counts: Counter[str] = Counter()
        for start, end in sentences(text):
            words = {fold(token.text) for token in tokenize(text[start:end])}
            if words & signs("first_person") and not words & reading_words("business", "others"):
                counts.update(
                    item.concept
                    for item in self.find(text[start:end])
                    if self.vocabulary.kind(item.concept) == "industries"
                )
        return counts

    def _read(self, text: str, counts: Callable[[Sequence[Token], int], bool], *, short: bool = False) -> Read:
        concepts: Counter[str] = Counter()
        words: dict[str, None] = {}
        said: Counter[str] = Counter()
        denied: set[str] = set()
        denies = False
        for start, end in sentences(text):
            sentence = text[start:end]
            tokens = tokenize(sentence)
            found = self._found(sentence)
            denials = [place for place in _denials(sentence, tokens, found) if counts(tokens, place)]
            denies |= bool(denials)
            against = {item for item in found if self._can_be_denied(item) and _reached(tokens, denials, item.start)}
            denied |= {item.concept for item in against}
            concepts.update(item.concept for item in found if item not in against)
            for place, token in enumerate(tokens):
                if place in denials or _reached(tokens, denials, token.start) or _is_within(token, against):
                    continue
                said.update(self.content(token.text))
                if not _is_within(token, found):
                    words |= dict.fromkeys(self.content(token.text, short=short))
        return Read(concepts, tuple(words), said, frozenset(denied - concepts.keys()), denies)

    def _found(self, sentence: str) -> list[Found]:
        return [item for item in self.find(sentence) if self.vocabulary.kind(item.concept) in _NEED_KINDS]

    def _can_be_denied(self, item: Found) -> bool:
        kind = self.vocabulary.kind(item.concept)
        return kind in reading_words("denial", "kinds") or item.concept in reading_words("denial", "traits")


def _is_within(token: Token, found: Iterable[Found]) -> bool:
    return any(item.start <= token.start and token.end <= item.end for item in found)


def _denials(sentence: str, tokens: Sequence[Token], found: Sequence[Found]) -> Iterator[int]:
    """Places of words that deny what follows; not where a phrase of the vocabulary holds them ("no jargon")."""
    words, unless = reading_words("denial", "words"), reading_words("denial", "unless")
    for place, token in enumerate(tokens):
        word = fold(token.text)
        if word not in words or (word == "t" and sentence[token.start - 1 : token.start] not in _NOT_APOSTROPHE):
            continue
        following = fold(tokens[place + 1].text) if place + 1 < len(tokens) else ""
        if following not in unless and not any(i.start <= token.start and token.end <= i.end for i in found):
            yield place


def _reached(tokens: Sequence[Token], denials: Sequence[int], start: int) -> bool:
    """Whether a denial stands straight before what starts here."""
    place = next((place for place, token in enumerate(tokens) if token.start == start), -1)
    return any(
        0 < place - denial <= _reach_of(tokens[denial]) + 1 and _together(tokens, denial, place) for denial in denials
    )


def _together(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether no comma or the like stands between: then the words are far apart by more than a space."""
    return all(tokens[place + 1].start - tokens[place].end <= 1 for place in range(first, last))


def _is_unwanted(tokens: Sequence[Token], place: int) -> bool:
    near = tokens[max(0, place - 3) : place + 4]
    return any(fold(token.text) in reading_words("denial", "unwanted") for token in near)


def needs_alternative(phrase: str, concepts: Mapping[str, int]) -> bool:
    """Whether any one of the things in a phrase will do: "Shopify or WooCommerce", "Scrum/Kanban"."""
    return any(fold(token.text) in signs("alternative") for token in tokenize(phrase)) or (
        "/" in phrase and len(concepts) > 1
    )
