"""Two names: whether they may be the same person's, and how far they are alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import Levenshtein

from tpmmatch.likeness.words import lists, plain, sound

_LONG_ENOUGH = 6  # letters of a word in which one may be mistyped
_BEGINS = 3  # letters of a short form


class Alike(IntEnum):
    """How far two names are alike, the least first."""

    CLASH = 0
    UNKNOWN = 1  # one of them isn't said
    GIVEN = 2  # the same first name, another family name
    PART = 3  # what there is fits: an initial, the first name alone
    NEAR = 4  # a short form, a letter, a further first or family name
    SAME = 5


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its words, plain; `initials` are those of which only one letter is said."""

    shown: str
    words: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    generation: int = 0  # -1 the younger, 1 the older of two

    @property
    def sounds(self) -> tuple[str, ...]:
        """The words as they sound, short forms being the names that they stand for."""
        return tuple(map(_heard, self.words))


def read_name(text: str) -> Name:
    """The words of a name; titles, degrees and particles are none."""
    known = lists()
    shown = " ".join(text.split())
    before, _, behind = text.partition(",")
    # "Berg, Anna" but "Anna Berg, PMP": behind the comma stands a name only if there is no whole one before it.
    if behind and len(plain(before).split()) == 1:
        text = f"{behind} {before}"
    found = plain(text.replace("'", "").replace("’", "")).split()
    generation = 0
    while len(found) > 1 and found[-1] in known.younger | known.older | known.titles:
        last = found.pop()
        generation = generation or (1 if last in known.older else -1 if last in known.younger else 0)
    named = [word for word in found if word not in known.titles and not word.isdigit()]
    initials = [word for word in named if len(word) == 1]
    whole = [word for word in named if len(word) > 1]
    words = [word for word in whole if word not in known.particles]
    if len(words) < 2:  # "Le" and "Do" are family names, too
        words = whole
    return Name(shown, tuple(words), tuple(initials), generation)


def compare(first: Name, second: Name) -> Alike:
    """How far two names are alike, whatever the order of their words."""
    if not first.words or not second.words:
        return Alike.UNKNOWN
    if first.generation != second.generation:
        return Alike.CLASH
    pairs, mine, theirs = _paired(first.sounds, second.sounds)
    left, spare = _without(mine, second.initials)
    right, unspent = _without(theirs, first.initials)
    if not pairs or (spare and left) or (unspent and right) or (spare and unspent and spare != unspent):
        return Alike.CLASH
    if left and right:
        given = len(pairs) == 1 and first.sounds[0] == second.sounds[0] == pairs[0][0]
        return Alike.GIVEN if given and not first.initials and not second.initials else Alike.CLASH
    if len(pairs) == 1:
        return Alike.PART
    return Alike.NEAR if left or right or any(one != other for one, other in pairs) else Alike.SAME


def common_sounds(name: Name) -> frozenset[str]:
    """Of these, two names share one unless they clash or one of them isn't said; most others share none."""
    found = set(name.sounds)
    # One letter that is mistyped is in the first letters of a long word or in the last, never in both.
    found |= {f"{word[:_BEGINS]}…" for word in name.sounds if len(word) >= _BEGINS}
    found |= {f"…{word[-_BEGINS:]}" for word in name.sounds if len(word) >= _LONG_ENOUGH}
    return frozenset(found)


def _without(words: Sequence[str], initials: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words that none of the initials stands for, and the initials that stand for none of the words."""
    letters, found = [sound(letter) for letter in initials], []
    for word in words:
        if word[0] in letters:
            letters.remove(word[0])
        else:
            found.append(word)
    return found, letters


def _paired(first: Sequence[str], second: Sequence[str]) -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """Words that are each other's, those that are the same before those that are nearly; and the rest of both."""
    pairs, mine, theirs = [], list(first), list(second)
    for same in (lambda one, other: one == other, _nearly):
        for word in list(mine):
            if other := next((other for other in theirs if same(word, other)), ""):
                pairs.append((word, other))
                mine.remove(word)
                theirs.remove(other)
    return pairs, mine, theirs


def _nearly(one: str, other: str) -> bool:
    """A short form that begins the long one, or a letter more, less or other; but not Martin and Martina."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return len(short) >= _BEGINS and len(long) - len(short) > 1
    return (
        len(short) >= _LONG_ENOUGH and short[:-1] != long[:-1] and Levenshtein.distance(short, long, score_cutoff=1) < 2
    )


def _heard(word: str) -> str:
    return sound(lists().short.get(word, word))
