"""What somebody says of their day rate and start in the mail that their CV came with: taken if it is said plainly.

"My day rate is €620, free from 1 March." A question, a range, a price without its currency and what others said before
(quoted below) are no plain words.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from tpmmatch.intake import table_cells
from tpmmatch.intake.cv_words import raw_words, words
from tpmmatch.intake.folding import fold
from tpmmatch.intake.found import Found, Refused
from tpmmatch.intake.spoken_days import day_in, days, names_of_months
from tpmmatch.intake.table_columns import Column
from tpmmatch.model.document import mapping, text
from tpmmatch.model.words import message

_LONGEST = 20_000  # letters of a mail that are looked at
_LONGEST_SENTENCE = 1_000
_SIGN = r"(?:€|\$|£|EUR|USD|GBP|CHF|euros?|pounds?|francs?)"
_MONEY = rf"(?:{_SIGN}\s?\d[\d.,']*|\d[\d.,' \u00a0\u202f]*\s?{_SIGN})"
_BETWEEN = re.compile(rf"\s*(?:-|–|/|to|bis|à|a|or|oder|ou|o)\s*{_SIGN}?\s?\d", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:between|zwischen|entre|from|ab|desde|partir|up to|bis|jusqu|hasta|about|ca|around|roughly|approx\w*|"
    r"etwa|ungefähr|rund|environ|aprox\w*|alrededor)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"^(?:>.*|.{0,80}\b(?:wrote|schrieb|a écrit|escribió)\b.{0,60}:\s*$"
    r"|-{2,}\s*(?:original|forwarded|ursprüng|weiterge|message|mensaje).*|(?:von|from|de)\s*:.*@.*|_{10,}\s*$"
    r"|\*?(?:von|from|de)\s*:.{1,200}\r?\n\*?(?:gesendet|datum|an|sent|date|to|envoyé|à|enviado|fecha|para)\s*:.*)",
    re.IGNORECASE | re.MULTILINE,
)
_CLAUSE = re.compile(r"[,;:.!\n(–—-]|\b(?:and|und|et|y)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says, whom it is from, and the day on which it was sent, as far as that is known."""

    text: str
    sender: str = ""
    day: date | None = None


def with_terms(item: Found, letter: Letter) -> Found:
    """Somebody with what they say in their mail of rate and start, where their CV says nothing of it."""
    if not _is_from(mapping(item.document.get("basics")), letter.sender):
        return item  # "my rate" is somebody else's
    meta = mapping(item.document.get("meta"))
    known = mapping(meta.get("freelance"))
    said = {key: value for key, value in terms_in(letter).items() if key not in known}
    if not said or any(trace.pointer == f"/meta/freelance/{key}" for trace in item.traces for key in said):
        return item  # what the CV itself leaves open is asked about there
    document = {**item.document, "meta": {**meta, "freelance": {**known, **said}}}
    return replace(item, document=document, warnings=(*item.warnings, message("intake_terms_of_mail")))


def _is_from(basics: Mapping[str, Any], sender: str) -> bool:
    mail, name = text(basics.get("email")).casefold(), fold(text(basics.get("name"))).split()
    return (bool(mail) and mail in sender.casefold()) or (
        len(name) > 1 and {name[0], name[-1]} <= {*fold(sender).split()}
    )


def terms_in(letter: Letter) -> dict[str, Any]:
    """The terms that a mail says in plain words; none that it says in two ways."""
    own = _own_words(letter.text[:_LONGEST])
    rates = [rate for said in _said(own, "rates", _MONEY) if (rate := _rate(said))]
    starts = [day for said in _said(own, "starts", days(dated=False)) if (day := day_in(said, letter.day))]
    found: dict[str, Any] = {}
    if rates and all(rate == rates[0] for rate in rates):
        found["day_rate"] = rates[0]
    if starts and len(set(starts)) == 1:
        found["available_from"] = starts[0]
    return found


def _own_words(whole: str) -> str:
    """A mail without the one that it answers, its lines put together to paragraphs, but for those with labels."""
    quoted = _QUOTED.search(whole)
    own = whole[: quoted.start()] if quoted else whole
    return re.sub(r"(?<=\S)[ \t]*\r?\n[ \t]*(?=\S)(?![^\W\d_][\w \t]{2,30}:)", " ", own)


def _said(whole: str, name: str, value: str) -> Iterator[str]:
    """The values in sentences that say them; `…` in a phrase stands for the value."""
    plain = [sentence for sentence in _sentences().findall(whole) if _is_plain(sentence, name)]
    values = re.compile(value, re.IGNORECASE)
    for phrase in raw_words("mail", name):
        start = r"^[\s•*·–-]{0,8}" if phrase.startswith("^") else r"(?<!\w)"
        filled = phrase.removeprefix("^").replace("…", f"(?P<value>{value})")
        pattern = re.compile(f"{start}{filled}", re.IGNORECASE | re.MULTILINE)
        for sentence in plain:
            for found in pattern.finditer(sentence):
                if _is_said(sentence, found, name) and not values.search(sentence, found.end()):
                    yield found["value"]


def _is_plain(sentence: str, name: str) -> bool:
    """Whether a sentence with figures neither asks nor doubts nor tells of others."""
    figures = any(letter.isdigit() for letter in sentence) and len(sentence) <= _LONGEST_SENTENCE
    return figures and not sentence.endswith("?") and not _unplain(name).search(sentence)


def _is_said(sentence: str, found: re.Match[str], name: str) -> bool:
    if _BETWEEN.match(sentence, found.end("value")):
        return False  # a range
    if name == "rates":
        return not _ABOUT.search(found[0])
    return _is_of_oneself(sentence[: found.start()], sentence[found.end() :])


def _is_of_oneself(before: str, behind: str) -> bool:
    """Whether who writes is who is free: nobody else stands before it, nor a verb that tells of others around it."""
    if set(fold(behind).split()[:1]) & words("mail", "third"):
        return False
    clause = fold(_CLAUSE.split(before)[-1]).split()
    own, others = words("mail", "first"), words("mail", "third")
    if set(clause) & own:
        return not set(clause) & others
    told = fold(before).split()
    of_others = set(told) & others and not set(told) & words("mail", "own")
    return not of_others and all(word in words("mail", "small") for word in clause)


@cache
def _sentences() -> re.Pattern[str]:
    """Sentences with the sign that ends them; the dot of "1. March" and of "1.250 €" ends none."""
    return re.compile(
        rf"(?:[^.!?\n]|\.(?=\S)|(?<=\d)\.(?=\s{{0,5}}(?:\d|(?:{names_of_months()})\b))|\n(?!\s{{0,5}}\n))+[.!?]?",
        re.IGNORECASE,
    )


@cache
def _unplain(name: str) -> re.Pattern[str]:
    """What makes a sentence no plain word of one's own terms of today."""
    phrases = [*raw_words("mail", "unplain"), *raw_words("mail", f"unplain_{name}")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)


def _rate(said: str) -> dict[str, Any] | None:
    try:
        return table_cells.day_rate(said, Column("", unit="day"))
    except Refused:
        return None
