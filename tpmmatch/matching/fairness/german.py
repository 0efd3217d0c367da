"""German with another gender: callings with article and adjective, er/sie by its verb, Herr/Frau, family."""

import re
from collections.abc import Mapping
from functools import cache

from tpmmatch.matching.fairness.lists import Gender, cased, endings, pairs, swap_words, words

_TO_WOMAN = {
    "der": "die", "dem": "der", "den": "die", "des": "der", "ein": "eine", "einem": "einer", "einen": "eine",
    "eines": "einer", "unser": "unsere", "unserem": "unserer", "unseren": "unsere", "mein": "meine", "kein": "keine",
    "jeder": "jede", "dieser": "diese", "zum": "zur", "vom": "von der", "beim": "bei der", "als": "als",
}  # fmt: skip
_TO_MAN = {
    "die": "der", "der": "dem", "eine": "ein", "einer": "einem", "unsere": "unser", "unserer": "unserem",
    "meine": "mein", "keine": "kein", "jede": "jeder", "diese": "dieser", "zur": "zum", "von der": "vom",
    "bei der": "beim", "als": "als",
}  # fmt: skip
_STEM = r"\w+(?:isch|lich|ig|end|ert|al|ell|ant|iv|il|ern|en)"
_SHE = re.compile(r"\b([Ss])ie(?=\s+([a-zäöüß]+))|\b([a-zäöüß]+\s+)sie\b")
_WITH_HER = re.compile(
    r"\b((?:mit|von|bei|zu|nach|neben|dank|gegenüber)\s+)ihr\b(?!\s+(?:\w+e[rsnm]?\s+)?[A-ZÄÖÜ])", re.I
)
_OWNS = re.compile(r"\bihr(e[mnrs]?)?\b(?=\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ])")
_HIS = re.compile(r"\b(s)ein(e[mnrs]?)?\b(?=\s+(?:[a-zäöüß]+e[rsnm]?\s+)?[A-ZÄÖÜ])", re.I)
_BEFORE = r"\b(?P<before>(?:mit|von|bei|zu|für|an|durch|gegen|ohne)\s+)?"
_MRS = re.compile(rf"{_BEFORE}Frau(?=\s+[A-ZÄÖÜ])", re.I)
_MR = re.compile(r"\bHerrn?(?=\s+[A-ZÄÖÜ])")
_HE = {"er": "sie", "ihn": "sie", "ihm": "ihr"}


def in_german(text: str, gender: Gender, *, titled: bool = False, sure: bool = False) -> str:
    """The text, told of somebody of that gender; German has no third form of its own, so that one stays as it is.

    In a title each calling is one person's; elsewhere "Entwickler" may be many. `sure` leaves alone what may be
    English.
    """
    if gender is Gender.WOMAN:
        text = _called(sure).sub(lambda found: _woman(found, titled), text)
        return text if sure else swap_words(_she(text), pairs("de", "words", gender))
    if gender is Gender.MAN:
        text = _called_woman(sure).sub(_man, text)
        return text if sure else swap_words(_he(text), pairs("de", "words", gender))
    return text


def _she(text: str) -> str:
    text = _HIS.sub(lambda found: cased("ihr", found[1]) + (found[2] or ""), _MR.sub("Frau", text))
    return swap_words(text, _HE)


def _he(text: str) -> str:
    text = _WITH_HER.sub(r"\1ihm", text)
    text = _OWNS.sub(lambda found: "sein" + (found[1] or ""), text)
    text = _MRS.sub(lambda found: f"{found['before']}Herrn" if found["before"] else "Herr", text)
    return _SHE.sub(_he_by_verb, text)


def _he_by_verb(found: re.Match[str]) -> str:
    """ "Sie" is she only beside a verb of one person; "sie leiten" and "Sie" are others."""
    behind, before = found[2], found[3]
    verb = behind if before is None else before.strip()
    if not _is_of_one(verb):
        return found[0]
    return f"{before}er" if before is not None else cased("er", found[1])


def _is_of_one(verb: str) -> bool:
    regular = len(verb) > 3 and verb.endswith(("t", "te")) and verb not in words("de", "no_verbs")
    return verb in words("de", "verbs") or regular


@cache
def _called(sure: bool) -> re.Pattern[str]:
    nouns = endings("sure" if sure else "nouns")
    articles = "|".join(sorted(_TO_WOMAN, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/])(?:(?P<article>{articles})(?P<gap>\s+))?(?:(?P<adjective>{_STEM})(?P<end>e[rn]?)(?P<space>\s+))?"
        rf"(?P<noun>(?:\w+-)*\w*(?:{nouns}))(?P<genitive>e?s)?(?![\w/:*])",
        re.IGNORECASE,
    )


@cache
def _called_woman(sure: bool) -> re.Pattern[str]:
    nouns = endings("sure" if sure else "nouns")
    articles = "|".join(sorted(_TO_MAN, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w/])(?:(?P<article>{articles})(?P<gap>\s+))?(?:(?P<adjective>{_STEM})(?P<end>e[rn]?)(?P<space>\s+))?"
        rf"(?P<noun>(?:\w+-)*\w*(?:{nouns}))in(?P<genitive>)(?![\w/:*])",
        re.IGNORECASE,
    )


def _woman(found: re.Match[str], titled: bool) -> str:
    article, end = (found["article"] or "").casefold(), found["end"]
    if not found["noun"][:1].isupper() or not (titled or article or end == "er"):
        return found[0]
    if not titled and found["article"] == "der":
        return found[0]  # it may be "of the developers"
    new = "e" if end == "er" or (end == "en" and article in ("den", "einen", "unseren")) else end
    return _put_together(found, _TO_WOMAN, new, found["noun"] + "in")


def _man(found: re.Match[str]) -> str:
    article, end = (found["article"] or "").casefold(), found["end"]
    if not found["noun"][:1].isupper():
        return found[0]
    new = "er" if end == "e" and article not in ("die", "diese", "jede") else end
    return _put_together(found, _TO_MAN, new, found["noun"])


def _put_together(found: re.Match[str], articles: Mapping[str, str], end: str | None, noun: str) -> str:
    article = found["article"]
    head = cased(articles[article.casefold()], article) + found["gap"] if article else ""
    return head + (found["adjective"] + (end or "") + found["space"] if found["adjective"] else "") + noun
