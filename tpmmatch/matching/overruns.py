"""What numbers betray: planned nine months and took 22, agreed on 30k and paid 48k, left in week 9 of 20.

Two amounts of the same kind are held against each other if words beside them tell which was planned and which it came
to. Half as much again is an overrun; less is a rest of the usual. Numbers of things ("20 shops", "2 weeks of training")
are held against nothing, and `excuses` take the rest back. The words are `words/quantities.toml`'s.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tpmmatch.matching.excuses import LONGEST, is_excused
from tpmmatch.matching.quantities import has, table, words_for
from tpmmatch.vocabulary.tokens import Token, fold, tokenize

LATE, COSTLY, LEFT = "missed_deadline", "overran_budget", "left_early"
_RATIO = 1.5  # from here on it is an overrun
_MOST = 12.0  # two numbers that are farther apart are of different things
_LEFT_BEFORE = 0.75  # whoever goes within the last quarter may have finished
_NEAR = 4  # words between an amount and what tells of it
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’]\d{3})+$")
_SIGNS = re.compile(r"[€£$]|\bCHF\b")
_SPACED = re.compile(r"(?<=\d)[ \u00a0\u202f](?=\d{3}\b)")


class Overrun(NamedTuple):
    """A bad sign told by numbers, and the piece of the text where the second of them stands."""

    sign: str
    start: int
    end: int


class _Amount(NamedTuple):
    """A number, in days if it is a time; `kind` is "time", "money", "things" or nothing; the words it is made of."""

    value: float
    kind: str
    first: int
    last: int


@lru_cache(maxsize=10_000)
def overruns(text: str) -> tuple[Overrun, ...]:
    """The bad signs that the numbers of a sentence or two tell."""
    if len(text) > LONGEST:
        return ()
    text = _SPACED.sub(".", text)
    tokens = tokenize(text)
    words = [fold(token.text) for token in tokens]
    if not _may_overrun(words) or is_excused(words):
        return ()
    amounts = _amounts(text, tokens, words)
    found = [
        Overrun(sign, tokens[later.first].start, tokens[later.last].end)
        for earlier, later in pairwise(amounts)
        if (sign := _sign_of(earlier, later, words))
    ]
    return tuple(found)


def _may_overrun(words: Sequence[str]) -> bool:
    """Whether numbers stand among these words, and what may tell that one outgrew the other; quick."""
    return how_many_count(words) > 1 and may_tell(words)


def how_many_count(words: Iterable[str]) -> int:
    """How many of these words are numbers."""
    return sum(map(_may_count, words))


def may_tell(words: Iterable[str]) -> bool:
    """Whether one of these words may tell that something outgrew what was planned."""
    return any(map(_may_tell, words))


def _sign_of(earlier: _Amount, later: _Amount, words: Sequence[str]) -> str:
    if _is_part_left(earlier, later, words):
        return LEFT
    if not _are_alike(earlier, later, words):
        return ""
    first, second = _alike(earlier, later, words)
    if not _RATIO <= second / first <= _MOST:
        return ""
    between = words[earlier.last + 1 : later.first]
    around = [*words[max(0, earlier.first - _NEAR) : earlier.first], *between]
    behind = words[later.last + 1 : later.last + 1 + _NEAR]
    grew = has("became", between) or (has("outcome", [*between, *behind]) and has("planned", around))
    kind = earlier.kind or later.kind
    if kind == "time":
        return LATE if grew else ""
    costs = has("costs", [*around, *behind])
    if kind == "money" and not grew:
        grew = costs and _is_from_to(earlier, later, words)
    return COSTLY if grew and (kind == "money" or costs) else ""


def _are_alike(earlier: _Amount, later: _Amount, words: Sequence[str]) -> bool:
    """Whether two amounts are of the same: both money, or two times of what was planned."""
    kinds = {earlier.kind, later.kind} - {""}
    if "things" in kinds or len(kinds) > 1:
        return False
    if kinds != {"time"}:
        return True
    if any(_is_of_something(amount, words) for amount in (earlier, later)):
        return False
    units = {_time_of(words[amount.last]) for amount in (earlier, later) if amount.kind}
    return len(units) == 1 or has("lasted", words[earlier.last + 1 : later.first])


def _is_of_something(amount: _Amount, words: Sequence[str]) -> bool:
    """ "A team of 6", "a rollout of 12 months"; but "an estimate of 3 months" is what was planned."""
    before = words[max(0, amount.first - 2) : amount.first]
    return has("of", before[-1:]) and not any(has(name, before[:1]) for name in ("planned", "became", "lasted"))


def _alike(earlier: _Amount, later: _Amount, words: Sequence[str]) -> tuple[float, float]:
    """Both in the same measure: in "nine months, in the end 22" and "38 thousand, then 70" it is told only once."""
    first, second = earlier.value, later.value
    if earlier.kind == "time" != later.kind:
        second *= _time_of(words[earlier.last])
    elif later.kind == "time" != earlier.kind:
        first *= _time_of(words[later.last])
    elif second < first / 100:
        second *= 1000
    elif first < second / 100:
        first *= 1000
    return max(first, 0.001), second


def _is_from_to(earlier: _Amount, later: _Amount, words: Sequence[str]) -> bool:
    before = words[max(0, earlier.first - 2) : earlier.first]
    between = words[earlier.last + 1 : later.first]
    return not {"from", "von", "de"}.isdisjoint(before) and between[:1] in (["to"], ["auf"], ["a"])


def _is_part_left(earlier: _Amount, later: _Amount, words: Sequence[str]) -> bool:
    """ "Month 4 of 12", said of an end."""
    between = words[earlier.last + 1 : later.first]
    if len(between) != 1 or not has("of", between) or not 3 <= later.value <= 400:
        return False
    part = words[max(0, earlier.first - 2) : earlier.first + 1]
    told = [*words[max(0, earlier.first - _NEAR - 2) : earlier.first]]
    return has("parts", part) and has("ended", told) and earlier.value <= _LEFT_BEFORE * later.value


def _amounts(text: str, tokens: Sequence[Token], words: Sequence[str]) -> list[_Amount]:
    found: list[_Amount] = []
    place = 0
    while place < len(words):
        amount = _amount_at(text, tokens, words, place)
        if amount:
            found.append(amount)
        place = amount.last + 1 if amount else place + 1
    return found


def _amount_at(text: str, tokens: Sequence[Token], words: Sequence[str], place: int) -> _Amount | None:
    value, last = _number_at(words, place)
    if value is None or _is_no_amount(words, place, last, value):
        return None
    if last + 1 < len(words) and words[last + 1] in table("scales"):
        last += 1
        value *= table("scales")[words[last]]
    if last + 1 < len(words) and _time_of(words[last + 1]):
        last += 1
        kind = "things" if _counts_things(text, tokens, words, last) else "time"
        return _Amount(value * _time_of(words[last]), kind, place, last)
    around = text[max(0, tokens[place].start - 2) : tokens[last].end + 2]
    is_money = _SIGNS.search(around) or (last + 1 < len(words) and has("money", words[last + 1 : last + 2]))
    if is_money:
        return _Amount(value, "money", place, last)
    return _Amount(value, "things" if _counts_things(text, tokens, words, last) else "", place, last)


def _counts_things(text: str, tokens: Sequence[Token], words: Sequence[str], last: int) -> bool:
    """Whether a word follows that tells of what there are so many: "3000 users", "2 weeks of training"."""
    if last + 1 == len(words) or text[tokens[last].end : tokens[last + 1].start].strip(" \u00a0\u202f-"):
        return False
    known = ("plain", "planned", "became", "outcome", "ended", "costs")
    return _number(words[last + 1]) is None and not any(has(name, words[last + 1 : last + 2]) for name in known)


def _is_no_amount(words: Sequence[str], place: int, last: int, value: float) -> bool:
    """An article, a year, or the fifth week in "week five, planned nine": only "week five of nine" is held together."""
    timed = _time_of(words[last + 1]) if last + 1 < len(words) else 0.0
    if value == 1 and not words[place][0].isdigit():
        return not timed
    if 1900 <= value <= 2100 and words[place].isdigit():
        return True
    numbered = not timed and place > 0 and words[place - 1] in words_for("parts")
    return numbered and not has("of", words[last + 1 : last + 2])


def _number_at(words: Sequence[str], place: int) -> tuple[float | None, int]:
    """The number that begins at a word, and its last word: "thirty-eight" is of two, "zweiundneunzig" of one."""
    value = _number(words[place])
    if value is None:
        return None, place
    last = place
    joined = place + 2 if words[place + 1 : place + 2] in (["y"], ["et"]) else place + 1
    if not words[place][0].isdigit() and 20 <= value < 100 and joined < len(words):
        rest = table("numbers").get(words[joined], 0)
        if 0 < rest < 10:
            value, last = value + rest, joined
    return value, last


@lru_cache(maxsize=10_000)
def _number(word: str) -> float | None:
    digits = re.match(r"\d[\d.,'’]*", word)
    if digits:
        plain = digits[0].rstrip(".,")
        rest = word[len(digits[0]) :]
        if rest and rest not in table("scales"):
            return None
        value = float(re.sub(r"[.,'’]", "", plain)) if _GROUPED.match(plain) else _decimal(plain)
        return value * table("scales").get(rest, 1) if value is not None else None
    if word in table("numbers"):
        return table("numbers")[word]
    ones, _, tens = word.partition("und")
    if ones in table("numbers") and tens in table("numbers"):
        return table("numbers")[ones] + table("numbers")[tens]
    return None


def _decimal(plain: str) -> float | None:
    try:
        return float(plain.replace(",", "."))
    except ValueError:
        return None


@lru_cache(maxsize=100_000)
def _may_tell(word: str) -> bool:
    folded = fold(word)
    return any(has(name, (folded,)) for name in ("planned", "became", "costs", "ended"))


@lru_cache(maxsize=100_000)
def _may_count(word: str) -> bool:
    return word[0].isdigit() or _number(fold(word)) is not None


def _time_of(word: str) -> float:
    """How many days a word is; "Beratertagen" ends with one."""
    times = table("times")
    return times.get(word) or next((1.0 for day in ("tage", "tagen") if word.endswith(day)), 0.0)
