"""French and Spanish with another gender, word by word: callings with article and adjectives, pronouns, family."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tpmmatch.matching.fairness.lists import Gender, cased, pairs, swap_words

_PIECES = re.compile(r"[^\W_]+(?:-[^\W_]+)*|[\W_]+")
_REACH = 9  # pieces behind a calling in which its adjectives stand: "cheffe de projet technique indépendante"


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What a language changes beside a calling; articles are man's form → woman's."""

    articles: Mapping[str, str]
    joined: Mapping[str, str]  # what a preposition and an article make
    pronouns: tuple[str, str]
    after: frozenset[str]  # prepositions, behind which the pronoun is another one
    object: tuple[str, str]
    nobody: frozenset[str]  # behind "il" they say that it is nobody
    being: frozenset[str]


_GRAMMARS = {
    "fr": _Grammar(
        {"le": "la", "un": "une", "ce": "cette", "cet": "cette", "mon": "ma", "notre": "notre"},
        {"du": "de la", "au": "à la"},
        ("il", "elle"),
        frozenset({"avec", "pour", "sans", "chez", "par", "à", "sur", "contre"}),
        ("lui", "elle"),
        frozenset({"y", "faut", "fallait", "faudra", "faudrait", "s", "pleut", "manque", "reste", "convient"}),
        frozenset({"est", "était", "sera", "serait", "fut"}),
    ),
    "es": _Grammar(
        {"el": "la", "un": "una", "este": "esta", "nuestro": "nuestra"},
        {"del": "de la", "al": "a la"},
        ("él", "ella"),
        frozenset(),
        ("", ""),
        frozenset(),
        frozenset({"es", "fue", "era", "está", "estaba"}),
    ),
}
_PARTICIPLE = {"fr": (("é", "ée"), ("venu", "venue"), ("parti", "partie")), "es": (("ado", "ada"), ("ido", "ida"))}
_NEVER_AGREE = frozenset({"sido", "estado", "été"})


def in_romance(text: str, language: str, gender: Gender, *, sure: bool = False) -> str:
    """The text, told of somebody of that gender; a third form is not in common use, so that one stays as it is."""
    if gender is Gender.NEITHER:
        return text
    pieces = _PIECES.findall(text)
    _Swap(language, gender, "sure" if sure else "nouns").run(pieces, pronouns=not sure)
    text = "".join(pieces)
    return text if sure else swap_words(text, pairs(language, "words", gender))


class _Swap:
    """One language and one gender at work on a list of words and what stands between them."""

    def __init__(self, language: str, gender: Gender, nouns: str) -> None:
        self._language, self._grammar = language, _GRAMMARS[language]
        self._to_woman = gender is Gender.WOMAN
        self._nouns = pairs(language, nouns, gender)
        self._adjectives = pairs(language, "adjectives", gender)
        ways = self._grammar.articles
        self._articles = ways if self._to_woman else {woman: man for man, woman in ways.items()}

    def run(self, pieces: list[str], *, pronouns: bool) -> None:
        """Change the pieces in place; the longer words first, that an article is not changed twice."""
        for place, piece in enumerate(pieces):
            if piece.casefold() in self._nouns and (pronouns or not self._cooks(pieces, place)):
                pieces[place] = cased(self._nouns[piece.casefold()], piece)
                self._article(pieces, place)
                self._agree(pieces, place)
            elif pronouns:
                self._pronoun(pieces, place)

    def _cooks(self, pieces: list[str], place: int) -> bool:
        """In another language's text a chef who isn't one "de" something may be a cook."""
        return pieces[place].casefold() == "chef" and "".join(pieces[place + 1 : place + 3]).strip() not in ("de", "d")

    def _article(self, pieces: list[str], place: int) -> None:
        if place < 2 or pieces[place - 1].strip():
            return
        before = pieces[place - 2]
        if self._to_woman and before.casefold() in self._grammar.joined:
            pieces[place - 2] = cased(self._grammar.joined[before.casefold()], before)
        elif before.casefold() in self._articles:
            pieces[place - 2] = cased(self._articles[before.casefold()], before)
            if not self._to_woman:
                self._join(pieces, place - 2)

    def _join(self, pieces: list[str], place: int) -> None:
        """ "de le" is "du"."""
        if place < 2:
            return
        for man, woman in self._grammar.joined.items():
            if pieces[place - 2].casefold() == woman.split()[0] and pieces[place].casefold() in ("le", "el"):
                pieces[place - 2] = cased(man, pieces[place - 2])
                pieces[place - 1] = pieces[place] = ""
                return

    def _agree(self, pieces: list[str], place: int) -> None:
        for at in self._behind(pieces, place, _REACH):
            word = pieces[at].casefold()
            if word in self._adjectives:
                pieces[at] = cased(self._adjectives[word], pieces[at])

    def _behind(self, pieces: list[str], place: int, reach: int) -> Iterator[int]:
        """The words behind a place up to the next sign."""
        for at in range(place + 1, min(place + 1 + reach, len(pieces))):
            if re.search(r"[.,;:|/(!?–—]", pieces[at]):
                return
            if pieces[at].strip():
                yield at

    def _pronoun(self, pieces: list[str], place: int) -> None:
        word, grammar = pieces[place].casefold(), self._grammar
        old, new = grammar.pronouns if self._to_woman else reversed(grammar.pronouns)
        before = pieces[place - 2].casefold() if place > 1 else ""
        objects = grammar.object if self._to_woman else tuple(reversed(grammar.object))
        if word and before in grammar.after and word == objects[0]:
            pieces[place] = cased(objects[1], pieces[place])
            return
        behind = list(self._behind(pieces, place, 8))
        if word != old or self._says_nobody(pieces, behind):
            return
        pieces[place] = cased(new, pieces[place])
        self._participles(pieces, behind)

    def _says_nobody(self, pieces: list[str], behind: list[int]) -> bool:
        """ "Il faut", "il y a", "il est possible": nobody is told of."""
        words = [pieces[at].casefold() for at in behind[:2]]
        nobody = not words or not self._grammar.nobody.isdisjoint(words)
        return bool(self._grammar.nobody) and (nobody or words in (["est", "possible"], ["n", "y"]))

    def _participles(self, pieces: list[str], behind: list[int]) -> None:
        being = False
        for at in behind:
            word = pieces[at].casefold()
            if being and (word in self._adjectives or word in self._adjectives.values()):
                pieces[at] = cased(self._adjectives.get(word, word), pieces[at])
            elif being:
                pieces[at] = self._participle(pieces[at])
            being = being or word in self._grammar.being

    def _participle(self, word: str) -> str:
        for man, woman in _PARTICIPLE[self._language]:
            old, new = (man, woman) if self._to_woman else (woman, man)
            if word.endswith(old) and len(word) > 3 and word not in _NEVER_AGREE:
                return word.removesuffix(old) + new
        return word
