"""Finding the phrases of one language in a text, on token boundaries.

Each distinct word is turned once into the symbols it answers to; only the patterns that begin with one of them are
followed.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tpmmatch.vocabulary.patterns import Pattern, Step, Symbol
from tpmmatch.vocabulary.tokens import Token, fold, stem


class Found(NamedTuple):
    """A concept and the piece of the text that speaks of it."""

    concept: str
    start: int
    end: int


class Finder:
    """Phrases of one language, ready to be found; remembers the words it has met."""

    def __init__(self, patterns: Iterable[Pattern], language: str) -> None:
        self._language = language
        self._begin: dict[Symbol, list[Pattern]] = {}
        self._known: set[Symbol] = set()
        for pattern in patterns:
            for symbol in pattern.steps[0].symbols:
                self._begin.setdefault(symbol, []).append(pattern)
            for step in pattern.steps:
                self._known |= step.symbols
        self._lengths = {
            how: sorted({len(symbol.text) for symbol in self._known if symbol.how == how}) for how in ("starts", "ends")
        }
        self._parts = [symbol for symbol in self._known if symbol.how == "part"]
        self._met: dict[str, frozenset[Symbol]] = {}

    def find(self, tokens: Sequence[Token]) -> list[Found]:
        """Every phrase found among the words of one sentence, in order of place."""
        symbols = [self._symbols(token.text) for token in tokens]
        found: dict[Found, None] = {}
        for index, here in enumerate(symbols):
            for symbol in here:
                for pattern in self._begin.get(symbol, ()):
                    last = _follow(pattern.steps, 1, symbols, index + 1)
                    if last is not None:
                        found[Found(pattern.concept, tokens[index].start, tokens[last].end)] = None
        return sorted(found, key=lambda item: (item.start, item.end, item.concept))

    def _symbols(self, word: str) -> frozenset[Symbol]:
        if word not in self._met:
            self._met[word] = frozenset(self._answers(word) & self._known)
        return self._met[word]

    def _answers(self, word: str) -> set[Symbol]:
        """All that a word could be; a wildcard may stand for no letter at all."""
        folded = fold(word)
        answers = {Symbol("stem", stem(word, self._language)), Symbol("exact", word)}
        answers |= {Symbol("starts", folded[:length]) for length in self._lengths["starts"] if length <= len(folded)}
        answers |= {Symbol("ends", folded[-length:]) for length in self._lengths["ends"] if length <= len(folded)}
        answers |= {symbol for symbol in self._parts if symbol.text in folded}
        return answers


def _follow(steps: Sequence[Step], number: int, symbols: list[frozenset[Symbol]], index: int) -> int | None:
    """The place of the last word if the steps from `number` on can be walked from `index` on, else None."""
    if number == len(steps):
        return index - 1
    step = steps[number]
    for place in range(index, min(index + step.gap + 1, len(symbols))):
        if not step.symbols.isdisjoint(symbols[place]):
            last = _follow(steps, number + 1, symbols, place + 1)
            if last is not None:
                return last
    return None
