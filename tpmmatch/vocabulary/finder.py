"""Finding phrases in a text, on token boundaries.

Each distinct word is looked at once: what it can be in a phrase, what it says alone, and which words may come next
where it begins a longer phrase. A sentence then takes a few look-ups a word, and a phrase is only followed once its
first two words stand there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from tpmmatch.vocabulary.patterns import Pattern, key
from tpmmatch.vocabulary.stems import shared_form, stem, stem_of
from tpmmatch.vocabulary.tokens import clauses_of, fold, spans

_REMEMBERED = 200_000  # distinct words


class Found(NamedTuple):
    """A concept and the piece of the text that speaks of it."""

    concept: str
    start: int
    end: int


Place = tuple[int, int, str]  # the first and the last word of a phrase by their numbers, and its concept


@dataclass(slots=True, eq=False)
class _Path:
    """How a phrase goes on once its second word stands at most `reach` words behind its first.

    Frozen it would take three times as long to make, and there are tens of thousands.
    """

    concept: str
    apart: bool  # whether its words may be of different clauses
    reach: int
    rest: tuple[tuple[frozenset[str], int], ...]  # what each later word can be, and how far behind the last it may be


class _Word(NamedTuple):
    """What a word does in phrases: what it can be, what it says alone, the paths by what comes next within `reach`."""

    keys: tuple[str, ...]
    alone: tuple[str, ...]
    paths: Mapping[str, Sequence[_Path]]
    reach: int


class Phrases:
    """The phrases of one language by their first two words; a key stands for one thing that a word can be."""

    def __init__(self, patterns: Iterable[Pattern], language: str) -> None:
        self.language = language
        self.alone: dict[str, list[str]] = {}
        self.paths: dict[str, dict[str, list[_Path]]] = {}
        keys: set[str] = set()
        for pattern in patterns:
            keys.update(*[step.keys for step in pattern.steps])
            self._add(pattern)
        self._known = _by_how(keys, language)
        self._starts = _by_first_letters(self._known["starts"])
        self._ends = _by_first_letters(text[::-1] for text in self._known["ends"])

    def _add(self, pattern: Pattern) -> None:
        first, *later = pattern.steps
        if not later:
            for word in first.keys:
                self.alone.setdefault(word, []).append(pattern.concept)
            return
        following = later[0]
        rest = tuple([(step.keys, step.gap + 1) for step in later[1:]])
        path = _Path(pattern.concept, pattern.apart, following.gap + 1, rest)
        for word in first.keys:
            paths = self.paths.get(word)
            if paths is None:
                paths = self.paths[word] = {}
            for second in following.keys:
                if second in paths:
                    paths[second].append(path)
                else:
                    paths[second] = [path]

    def keys(self, word: str, shared: str) -> list[str]:
        """All that a word can be, `shared` being its form that tells no gender; a wildcard may stand for no letter."""
        known, stemmed = self._known, stem_of(shared, self.language)
        found = [key("exact", word, self.language)] if word in known["exact"] else []
        if stemmed in known["stem"]:
            found.append(key("stem", stemmed, self.language))
        found += [key("starts", text, self.language) for text in _beginnings(shared, self._starts)]
        if self._ends:
            found += [key("ends", text[::-1], self.language) for text in _beginnings(shared[::-1], self._ends)]
        return found + [key("part", text, self.language) for text in known["part"] if text in shared]

    def named(self, word: str) -> list[str]:
        """The concepts that a word is a name of by itself, pieces of words left aside."""
        return [
            concept
            for how, text in (("exact", word), ("stem", stem(word, self.language)))
            for concept in self.alone.get(key(how, text, self.language), ())
        ]


def _by_how(keys: Iterable[str], language: str) -> Mapping[str, set[str]]:
    """The texts of keys by what they ask of a word."""
    known: dict[str, set[str]] = {how: set() for how in ("exact", "stem", "starts", "ends", "part")}
    known[language] = known["stem"]
    for one in keys:
        how, _, text = one.partition(" ")
        known[how].add(text)
    return known


_ByFirstLetters = Mapping[str, Sequence[str]]


def _by_first_letters(texts: Iterable[str]) -> _ByFirstLetters:
    """By as many letters as the shortest text has."""
    known = sorted(texts)
    least = min(map(len, known), default=0)
    return {letters: tuple(alike) for letters, alike in groupby(known, key=lambda text: text[:least])}


def _beginnings(word: str, known: _ByFirstLetters) -> list[str]:
    """The texts that the word begins with."""
    least = len(next(iter(known), ""))
    return [text for text in known.get(word[:least], ()) if word.startswith(text)]


class Finder:
    """Finds the phrases of one or more languages, the text's the last, at once; remembers the words it has met.

    `of_anybody` takes "she" for "he" and "they", as phrases must be read as well that are looked for.
    """

    def __init__(self, languages: Sequence[Phrases], *, of_anybody: bool = True) -> None:
        self._languages = languages
        self._of_anybody = of_anybody
        self._spoken = languages[-1].language if languages else ""
        self._meet = lru_cache(maxsize=_REMEMBERED)(self._look_up)
        self._word = cache(self._put_together)

    def find(self, text: str, words: Sequence[str]) -> list[Found]:
        """Every phrase found in one sentence of these words, in order of place."""
        return within(text, words, self.places(text, words))

    def places(self, text: str, words: Iterable[str]) -> list[Place]:
        """The same in numbers of words."""
        return _places(list(map(self._meet, words)), text)

    def _look_up(self, word: str) -> _Word:
        shared = shared_form(word, self._spoken) if self._of_anybody else fold(word)
        return self._word(tuple(dict.fromkeys(key for part in self._languages for key in part.keys(word, shared))))

    def _put_together(self, keys: tuple[str, ...]) -> _Word:
        """One for all words that can be the same."""
        alone: dict[str, None] = {}
        begun: list[Mapping[str, Sequence[_Path]]] = []
        for phrases in self._languages:
            for one in keys:
                alone |= dict.fromkeys(phrases.alone.get(one, ()))
                if one in phrases.paths:
                    begun.append(phrases.paths[one])
        paths = begun[0] if len(begun) == 1 else _joined(begun)  # most words begin phrases in one way, or none
        reach = max([path.reach for ways in paths.values() for path in ways], default=0)
        return _Word(keys, tuple(alone), paths, reach)


def _joined(begun: Iterable[Mapping[str, Sequence[_Path]]]) -> Mapping[str, Sequence[_Path]]:
    """The ways that a word begins phrases in as one, each path once."""
    paths: dict[str, dict[_Path, None]] = {}
    for part in begun:
        for following, ways in part.items():
            paths.setdefault(following, {}).update(dict.fromkeys(ways))
    return {following: tuple(ways) for following, ways in paths.items()}


def within(text: str, words: Sequence[str], found: Sequence[Place]) -> list[Found]:
    """What was found among these words of a text, by where it stands there."""
    if not found:
        return []
    places = spans(text, words)
    return [Found(concept, places[first][0], places[last][1]) for first, last, concept in found]


def _places(words: Sequence[_Word], text: str) -> list[Place]:
    found: set[Place] = set()
    begun: list[tuple[int, int, Sequence[_Path]]] = []
    keys = [word.keys for word in words]
    for index, (_, alone, paths, reach) in enumerate(words):
        for concept in alone:
            found.add((index, index, concept))
        if reach:
            place = index
            for others in keys[index + 1 : index + 1 + reach]:
                place += 1
                for key in others:
                    ways = paths.get(key)
                    if ways:
                        begun.append((index, place, ways))
    if begun:
        found.update(_walk(begun, keys, text))
    return sorted(found)


def _walk(
    begun: Iterable[tuple[int, int, Sequence[_Path]]], keys: Sequence[Sequence[str]], text: str
) -> Iterator[Place]:
    """The same for phrases whose first two words stand in these places; each goes from a word to its nearest end.

    Most aren't followed, as their third word stands nowhere in the sentence.
    """
    said = frozenset(chain.from_iterable(keys))
    ends: dict[tuple[int, _Path], int] = {}
    for index, place, paths in begun:
        for path in paths:
            if place - index <= path.reach and not (path.rest and path.rest[0][0].isdisjoint(said)):
                last = _follow(path.rest, keys, place)
                if last is not None:
                    ends.setdefault((index, path), last)
    if not ends:
        return
    clauses = clauses_of(text)
    for (index, path), last in ends.items():
        if path.apart or not clauses or clauses[index] == clauses[last]:
            yield index, last, path.concept


def _follow(rest: Sequence[tuple[frozenset[str], int]], keys: Sequence[Sequence[str]], place: int) -> int | None:
    """The place of the last word if the rest of a path can be walked from `place` on, else None."""
    if not rest:
        return place
    wanted, reach = rest[0]
    for others in keys[place + 1 : place + 1 + reach]:
        place += 1
        if not wanted.isdisjoint(others):
            last = _follow(rest[1:], keys, place)
            if last is not None:
                return last
    return None
