"""Whose act a sentence tells: what somebody else did, and what the person says not to have done, is no act of theirs.

An act is another's where its clause opens with one who is neither the speaker nor theirs, and the act surely follows:
"the agency has migrated the shop", "my boss planned it and ran the team"; or where it is done by one: "launched by the
agency". In doubt it is the person's, as most are: if
nobody is named, where the other is the object ("die Agentur geführt"), suffers it ("the agency was replaced") or is led
by the speaker. A denial is the person's where the speaker or nobody stands before it, and reaches to the end of its
clause, on over a list: "no experience with SAP, Oracle or Odoo".
"""

import re
from collections.abc import Collection, Iterable, Sequence
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
# "Not only led", "never fewer than three": no denial.
_LIMITS = frozenset(
    {"only", "just", "fewer", "less", "nur", "bloss", "lediglich", "weniger", "seulement", "moins", "solo", "menos"}
)
_WHEN = frozenset({"when", "until", "before", "quand", "lorsque", "bevor", "nachdem", "cuando"})
_WHICH = frozenset({"that", "which"})  # whose subject follows: "the move that the consultants led"
_BY = frozenset({"by", "von", "durch", "par", "por"})
_OF_SPEAKER = frozenset({"me", "mine", "mir", "moi", "meiner"})  # behind an act: "the agency led by me"
_AUXILIARY = frozenset(
    {"have", "ve", "has", "had", "am", "m", "was", "habe", "hatte", "bin", "war"}
    | {"n", "ai", "avais", "suis", "etais", "he", "habia", "tengo", "soy", "era", "fui"}
)
# How a verb ends that its doer stands before; participles, which may have them for their object, end otherwise.
_FINITE = ("ed", "led", "ran", "built", "wrote", "te", "ten", "ó", "aron", "ieron")
_LONGEST = 200  # words; what is longer is no sentence, and too much for a close look
_NAMED_WITH = 4  # words between the article and the doer, at most: "the agency's senior project manager"


class _Word(NamedTuple):
    """A word, folded and as written, where it starts, and whether a clause begins with it."""

    text: str
    written: str
    start: int
    opens: bool


def may_be_of_others(words: Sequence[str], concepts: Iterable[str]) -> bool:
    """Whether a sentence needs the closer look of `own_acts`: most tell of nobody but the person."""
    kinds = frozenset(concepts)
    if len(words) > _LONGEST:
        return False
    if not kinds.isdisjoint({DENIED, BY_OTHERS}):
        return True
    return not kinds.isdisjoint(DONE) and (HELPED in kinds or _names_a_doer(words))


def without_others(found: Sequence[Found]) -> tuple[Found, ...]:
    """What is found, without acts in phrases that tell them of others: "was [led by our PM]"."""
    phrases = [item for item in found if item.concept in (BY_OTHERS, HELPED)]
    return tuple(item for item in found if item.concept not in DONE or not any(_overlap(item, o) for o in phrases))


def denied(text: str, found: Sequence[Found]) -> list[tuple[int, int]]:
    """Start and end of what the speaker says not to have done or known."""
    words = _words(text)
    return [
        (item.start, _end_of_denial(words, text, item, found))
        for item in found
        if item.concept == DENIED and _is_of_speaker(words, text, item)
    ]


def own_acts(text: str, found: Sequence[Found], vocabulary: Vocabulary) -> tuple[Found, ...]:
    """What is found in a sentence of the person's own, without what is denied and with others' acts told as theirs."""
    words, spans = _words(text), denied(text, found)
    found = [
        item
        for item in found
        if not _is_loose(words, text, item, spans)
        and (item.concept == DENIED or vocabulary.kind(item.concept) == "flags" or not _is_in(item, spans))
    ]
    ends = {item.start: item.end for item in found if item.concept in DONE}
    starts = ends.keys()
    named = [item for item in found if item.concept in (BY_OTHERS, HELPED)]  # "helped [the lead of the move]"
    acts = starts | {word.start for word in words for item in named if item.start <= word.start < item.end}
    others = {start for start in starts if _is_of_another(words, start, acts) or _is_by_another(words, ends[start])}
    others |= {item.start for item in found for other in named if _overlap(item, other)}
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
        opens = not end or _STOP.search(text, end, token.start) is not None
        words.append(_Word(fold(token.text), token.text, token.start, opens))
        end = token.end
    return words


def _is_loose(words: Sequence[_Word], text: str, item: Found, spans: Sequence[tuple[int, int]]) -> bool:
    """A phrase of others' acts that is held together by chance: over the end of a clause, or with the speaker in it."""
    if item.concept == DENIED:
        return not any(item.start == start for start, _ in spans)
    if item.concept != BY_OTHERS:
        return False
    if _STOP.search(text, item.start, item.end):
        return True
    place = next(place for place, word in enumerate(words) if word.start >= item.start)
    return words[place].text in signs("speaker") or _leads_to_speaker(words, place + 1)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _is_in(item: Found, spans: Sequence[tuple[int, int]]) -> bool:
    return any(item.start < end and start < item.end for start, end in spans)


def _is_of_another(words: Sequence[_Word], act: int, acts: Collection[int]) -> bool:
    """Whether the last doer named in the clause before an act is somebody else; "and" keeps the doer."""
    another = opening = False
    for place, word in enumerate(words):
        if word.start >= act:
            return (another and not word.opens) or _is_in_relative(words, place)
        opening |= word.opens
        if word.opens or word.text in _BUT or word.text in signs("speaker"):
            another = False
        if word.text in _AND or word.text in _BUT:
            opening = True
        elif word.text in _WHO and _is_another(words, place - 1):
            another = True
        elif opening:
            another = _names_another(words, place, acts) if _doers_behind(word) else another
            opening = False
    return another


def _is_another(words: Sequence[_Word], place: int) -> bool:
    """Whether a doer who isn't the person stands here; "a consultant", first in a sentence, is the person."""
    if place < 0 or words[place].text not in signs("superiors") | signs("others"):
        return False
    return place > _NAMED_WITH or words[0].text not in signs("indefinite")


def _doers_behind(article: _Word) -> frozenset[str]:
    """Who may be another's doer behind such a word: behind "our" stands one's own agency, behind "a" a client."""
    if article.text in signs("ours"):
        return signs("superiors")
    if article.text in signs("indefinite"):
        return signs("hired")
    return signs("superiors") | signs("others") if article.text in signs("articles") else frozenset()


def _names_another(words: Sequence[_Word], place: int, acts: Collection[int]) -> bool:
    """Whether a doer who isn't the person stands behind this article, and acts."""
    doers, anyone = _doers_behind(words[place]), words[place].text in signs("indefinite")
    for index in range(place + 1, min(place + 2 + _NAMED_WITH, len(words) - 1)):
        if (
            words[index].text in doers
            and _acts(words, index + 1, acts)
            and not (anyone and _may_be_nobody(words, index))
        ):
            return True
    return False


def _may_be_nobody(words: Sequence[_Word], doer: int) -> bool:
    """Whether "a consultant" may be the person, as in "who led …", or have it done to them: "an agency coordinated"."""
    if words[doer + 1].text in _WHO | _WHICH:
        return True
    return doer + 2 >= len(words) or words[doer + 2].opens or words[doer + 2].text in _BY


def _is_in_relative(words: Sequence[_Word], act: int) -> bool:
    """Whether an act is told by the way as another's: "that the consultants led", "which our CTO had planned"."""
    doer = act - 1 - (words[act - 1].text in _AUXILIARY)
    if doer < 2 or words[doer - 2].text not in _WHICH or any(word.opens for word in words[doer - 1 : act + 1]):
        return False
    return words[doer].text in _doers_behind(words[doer - 1])


def _is_by_another(words: Sequence[_Word], end: int) -> bool:
    """Whether another stands behind an act as its doer: "led by a consultant"; with the speaker in it, it is theirs."""
    behind = [word for word in words if word.start >= end][: _NAMED_WITH + 2]
    if len(behind) < 3 or behind[0].text not in _BY or any(word.opens for word in behind[:3]):
        return False
    named = [word for word in behind[1:] if not word.opens]
    if any(word.text in signs("speaker") or word.text in _OF_SPEAKER for word in named):
        return False
    return not _doers_behind(behind[1]).isdisjoint(word.text for word in named[1:3])


def _acts(words: Sequence[_Word], place: int, acts: Collection[int]) -> bool:
    """Whether whoever stands before this place does something there: at once, or behind "has", "who", "finally"."""
    behind = words[place : place + _NAMED_WITH + 1]
    if behind[0].opens or _leads_to_speaker(words, place):
        return False
    if behind[0].text in signs("between"):
        return signs("suffered").isdisjoint(word.text for word in behind)
    if _is_pair(behind, acts):
        return True
    of_something = behind[0].text in signs("prepositions")  # "the head of the project led it"
    near = behind[1:] if of_something else behind[:1]
    return any(word.start in acts and word.written.endswith(_FINITE) for word in near if not word.opens)


def _is_pair(behind: Sequence[_Word], acts: Collection[int]) -> bool:
    """Whether an act is the second of two with an object: "planned and led the move"; else both may be done to them."""
    if len(behind) < 4 or any(word.opens for word in behind[:4]):
        return False
    first, joined, second, thing = behind[:4]
    finite = first.written.endswith(_FINITE) and second.written.endswith(_FINITE)
    return finite and joined.text in _AND and second.start in acts and thing.text not in _BY


def _leads_to_speaker(words: Sequence[_Word], place: int) -> bool:
    """Whether the clause goes on to the speaker: "led by me", "unter meiner Leitung", "war ich"."""
    for word, following in zip(words[place:], [*words[place + 1 :], None], strict=True):
        if word.opens or word.text in _AND or word.text in _BUT or word.text in _WHEN:
            return False
        if word.text in _OF_SPEAKER or word.text in signs("speaker"):
            return True
        if word.text == "por" and following and following.written == "mí":
            return True
    return False


def _is_of_speaker(words: Sequence[_Word], text: str, denial: Found) -> bool:
    """Whether it is one at all, within one clause; and nobody but the speaker stands before it."""
    if _STOP.search(text, denial.start, denial.end):
        return False
    inside = [place for place, word in enumerate(words) if denial.start <= word.start < denial.end]
    if any(word.text in _LIMITS for word in words[inside[0] : inside[-1] + 2]):
        return False
    place = inside[0]
    while not words[place].opens and words[place - 1].text in _AUXILIARY:
        place -= 1
    before = words[place - 1].text
    return words[place].opens or before in signs("speaker") or before in _AND or before in _BUT


def _end_of_denial(words: Sequence[_Word], text: str, denial: Found, found: Sequence[Found]) -> int:
    """Where the clause of a denial ends; over a comma it goes on as long as neither the speaker nor an act returns."""
    behind = [word for word in words if word.start >= denial.end]
    acts = {item.start for item in found if item.concept in DONE}
    for place, word in enumerate(behind):
        returns = word.text in signs("speaker") or word.start in acts
        stops = word.opens and not text[: word.start].rstrip().endswith(",")
        if word.text in _BUT or (place and (returns or stops)):
            return word.start
    return len(text)
