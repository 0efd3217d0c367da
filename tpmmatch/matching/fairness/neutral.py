"""A text in which no gender is told of: "they" in English; elsewhere a word's stem, or a gap where it has none.

Each text is told of a woman and of a man; where the two differ, what tells them apart goes.
"""

import re
from difflib import SequenceMatcher
from functools import cache
from itertools import takewhile

from tpmmatch.matching.fairness.genders import retold
from tpmmatch.matching.fairness.lists import Gender, pairs, word_pattern
from tpmmatch.vocabulary.languages import language_of_text
from tpmmatch.vocabulary.tokens import sentences

GAP = "[…]"

_PIECES = re.compile(r"[\w’'*-]+|[^\w’'*-]+")
_SHORT = 3  # letters that a stem needs to be read
_BORN = re.compile(r"\b([Nn])ée?(?=\s)|\b([Nn]acid)[oa](?=\s)")
_TABLES = ("nouns", "adjectives", "words")


def neutral(text: str, home: str, *, titled: bool = False) -> str:
    """The text; `home` is the language of the document that it stands in, `titled` whether it is what somebody is."""
    text = retold(text, home, Gender.NEITHER, titled=titled)
    woman, man = (_PIECES.findall(retold(text, home, gender, titled=titled)) for gender in (Gender.WOMAN, Gender.MAN))
    told = ""
    for what, start, end, other, last in SequenceMatcher(None, woman, man, autojunk=False).get_opcodes():
        told += "".join(woman[start:end]) if what == "equal" else _stems(woman[start:end], man[other:last])
    return _BORN.sub(lambda found: f"{found[1] + 'é' if found[1] else found[2]}*", _listed(told, home))


def _stems(woman: list[str], man: list[str]) -> str:
    if len(woman) != len(man):
        return GAP
    return "".join(one if one == other else _stem(one, other) for one, other in zip(woman, man, strict=True))


def _stem(one: str, other: str) -> str:
    shared = "".join(pair[0] for pair in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return f"{shared}*" if len(shared) >= _SHORT else GAP


def _listed(text: str, home: str) -> str:
    """French and Spanish words for people that stand alone agree with nobody, and tell all the same."""
    told, end = "", 0
    for start, stop in sentences(text):
        sentence = text[start:stop]
        told += text[end:start] + _alone(sentence, language_of_text(sentence, home))
        end = stop
    return told + text[end:]


def _alone(sentence: str, language: str) -> str:
    if language not in ("fr", "es"):
        return sentence
    forms = _forms(language)
    return word_pattern(forms).sub(lambda found: forms[found[0].casefold()], sentence)


@cache
def _forms(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for table in _TABLES:
        for man, woman in pairs(language, table, Gender.WOMAN).items():
            if man != woman:
                found |= {man: _stem(woman, man), woman: _stem(woman, man)}
    return found
