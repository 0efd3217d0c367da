"""Whose act a sentence tells: what somebody else did, and what the person says not to have done, is no act of theirs.

An act is another's where its clause opens with one who is neither the speaker nor theirs, and the act follows: "the
agency has migrated the shop", "my boss planned it and ran the team". Where nobody is named it is the person's, as in
most profiles; so it is where the other is the object ("briefed the agency") or suffers it ("the agency was replaced").
A denial reaches to the end of its clause, and on over a list: "no experience with SAP, Oracle or Odoo".
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tpmmatch.vocabulary import Found, Vocabulary
from tpmmatch.vocabulary.languages import signs
from tpmmatch.vocabulary.tokens import fold, tokenize

LED, TOOK_PART, STOOD_NEAR, DELIVERED = "act_led", "act_took_part", "act_near", "act_delivered"
BUILT, HELPED, BY_OTHERS, DENIED = "act_built", "act_helped", "act_by_others", "act_denied"
DONE = frozenset({LED, DELIVERED, BUILT})
OWN = DONE | {TOOK_PART, HELPED}
_STOP = re.compile(r"[:;!?–—()]|[,.](?!\d)|\s-\s")
_AND = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "o"})
_BUT = frozenset(
    {"but", "while", "whereas", "aber", "wahrend", "wobei", "sondern", "mais", "tandis", "pero", "mientras", "sino"}
)
_WHO = frozenset({"who", "qui", "que"})  # in German a comma parts them, and "der" may be anything
_NAMED_WITH = 4  # words between the article and the doer, at most: "the agency's senior project manager"


class _Word(NamedTuple):
    """A folded word, where it starts, and whether a clause begins with it."""

    text: str
    start: int
    opens: bool


def may_be_of_others(words: Iterable[str], concepts: Iterable[str]) -> bool:
    """Whether a sentence needs the closer look of `own_acts`: most tell of nobody but the person."""
    kinds = frozenset(concepts)
    if DENIED in kinds:
        return True
    if kinds.isdisjoint(DONE):
        return False
    return not kinds.isdisjoint({BY_OTHERS, HELPED}) or _names_a_doer(words)


def own_acts(text: str, found: Sequence[Found], vocabulary: Vocabulary) -> tuple[Found, ...]:
    """What is found in a sentence of the person's own, without what is denied and with others' acts told as theirs."""
    found = _without_denied(text, found, vocabulary)
    words = _words(text)
    starts = {item.start for item in found if item.concept in DONE}
    named = [item for item in found if item.concept in (BY_OTHERS, HELPED)]  # "helped [the lead of the move]"
    acts = starts | {word.start for word in words for item in named if item.start <= word.start < item.end}
    others = {start for start in starts if _is_of_another(words, start, acts)}
    others |= {item.start for item in found for other in named if item.start < other.end and other.start < item.end}
    return _told_as_theirs(found, others, words) if others else tuple(found)


def _told_as_theirs(found: Sequence[Found], others: set[int], words: Sequence[_Word]) -> tuple[Found, ...]:
    """Led by others stays so; what others made goes, unless the sentence opens with it and tells of nothing else."""
    own = [item for item in found if item.concept not in DONE or item.start not in others]
    second = next((word.start for word in words[1:] if word.opens), words[-1].start + 1)
    alone = not any(item.concept in OWN for item in own)
    theirs = (
        item._replace(concept=BY_OTHERS)
        for item in found
        if item.concept in DONE and item.start in others and (item.concept == LED or (alone and item.start < second))
    )
    return tuple(sorted([*own, *theirs], key=lambda item: (item.start, item.end, item.concept)))


def _names_a_doer(words: Iterable[str]) -> bool:
    folded = set(map(fold, words))
    return not (signs("superiors").isdisjoint(folded) and signs("others").isdisjoint(folded))


def _words(text: str) -> list[_Word]:
    words, end = [], 0
    for token in tokenize(text):
        words.append(_Word(fold(token.text), token.start, not end or _STOP.search(text, end, token.start) is not None))
        end = token.end
    return words


def _is_of_another(words: Sequence[_Word], act: int, acts: set[int]) -> bool:
    """Whether the last doer named in the clause before an act is somebody else; "and" keeps the doer."""
    another = opening = False
    for place, word in enumerate(words):
        if word.start >= act:
            break
        opening |= word.opens
        if word.opens or word.text in _BUT or word.text in signs("speaker"):
            another = False
        if word.text in _AND or word.text in _BUT:
            opening = True
        elif word.text in _WHO and place and words[place - 1].text in signs("superiors") | signs("others"):
            another = True
        elif opening:
            named = word.text in signs("articles") or word.text in signs("ours")
            another = _names_another(words, place, acts) if named else another
            opening = False
    return another


def _names_another(words: Sequence[_Word], place: int, acts: set[int]) -> bool:
    """Whether a doer who isn't the person stands behind this article, and acts."""
    doers = signs("superiors") if words[place].text in signs("ours") else signs("superiors") | signs("others")
    for index in range(place + 1, min(place + 2 + _NAMED_WITH, len(words) - 1)):
        if words[index].text in doers and _acts(words, index + 1, acts):
            return True
    return False


def _acts(words: Sequence[_Word], place: int, acts: set[int]) -> bool:
    """Whether whoever stands before this place does something there: at once, or behind "has", "who", "finally"."""
    behind = words[place : place + _NAMED_WITH + 1]
    if behind[0].opens:
        return False
    if behind[0].start in acts:
        return True
    if behind[0].text in signs("between"):
        return signs("suffered").isdisjoint(word.text for word in behind)
    of_something = behind[0].text in signs("prepositions")  # "the head of the project led it"
    return of_something and any(word.start in acts for word in behind[1:] if not word.opens)


def _without_denied(text: str, found: Sequence[Found], vocabulary: Vocabulary) -> list[Found]:
    """The denial itself stays, and so do signs, which tell of what is lacking."""
    spans = [(item.start, _end_of_denial(text, item, found)) for item in found if item.concept == DENIED]
    return [
        item
        for item in found
        if item.concept == DENIED
        or vocabulary.kind(item.concept) == "flags"
        or not any(item.start < end and start < item.end for start, end in spans)
    ]


def _end_of_denial(text: str, denial: Found, found: Sequence[Found]) -> int:
    """Where the clause of a denial ends; over a comma it goes on as long as neither the speaker nor an act returns."""
    words = [word for word in _words(text) if word.start >= denial.end]
    acts = {item.start for item in found if item.concept in DONE}
    for place, word in enumerate(words):
        returns = word.text in signs("speaker") or word.start in acts
        stops = word.opens and not text[: word.start].rstrip().endswith(",")
        if word.text in _BUT or (place and (returns or stops)):
            return word.start
    return len(text)
