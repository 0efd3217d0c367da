"""English with another gender: she/he/they with the verb that goes with it, titles, family, callings."""

import re

from tpmmatch.matching.fairness.lists import Gender, cased, pairs, swap_words, words

_ADVERBS = r"(?:(?:always|never|also|often|still|then|now|rarely|seldom|just|only|simply|\w+ly)\s+)?"
_INVERTED = re.compile(r"\b(is|was|has|does|isn[’']t|wasn[’']t|doesn[’']t|hasn[’']t)(\s+)(he|she)\b", re.IGNORECASE)
_SUBJECT = re.compile(rf"(?<![\w/])(he|she)(?:([’']s)|([’'][a-z]+)|(\s+{_ADVERBS})([a-z’']+))?(?![\w/])", re.IGNORECASE)
_OBJECT = re.compile(r"(?<![\w/])(him|her|his|hers)(?![\w/])(?=(\s+[\w’']+|))", re.IGNORECASE)
_VERBS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "goes": "go", "isn’t": "aren’t", "wasn’t": "weren’t",
    "hasn’t": "haven’t", "doesn’t": "don’t",
}  # fmt: skip
# No person: "ten man-days", the Isle of Man, trucks by MAN.
_NOBODY = re.compile(
    r"\bIsle of Man\b|\bMAN\b|\b[Mm][ae]n(?=[ -](?:days?|hours?|months?|years?|power)\b|power\b|-made)"
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\b(?=\.?\s+[A-ZÀ-Þ])(?!\s+(?:Project|Office|Teams|Access|SQL)\b)")
_TITLES = {Gender.WOMAN: "Ms", Gender.MAN: "Mr", Gender.NEITHER: "Mx"}
_GUARD = "\ue000"


def in_english(text: str, gender: Gender) -> str:
    """The text, told of somebody of that gender."""
    kept = _NOBODY.findall(text)
    text = _NOBODY.sub(_GUARD, text)
    if gender is Gender.NEITHER:
        text = _SUBJECT.sub(_they, _INVERTED.sub(_are_they, text))
    text = _OBJECT.sub(lambda found: _object(found, gender), text)
    text = swap_words(_TITLE.sub(_TITLES[gender], text), pairs("en", "words", gender))
    for piece in kept:
        text = text.replace(_GUARD, piece, 1)
    return text


def _are_they(found: re.Match[str]) -> str:
    return cased(_plural(found[1]), found[1]) + found[2] + "they"


def _they(found: re.Match[str]) -> str:
    subject = cased("they", found[1])
    if found[2]:
        rest = found.string[found.end() :].split()[:1]
        perfect = bool(rest) and re.fullmatch(r"(?:been|got|had|done|\w+ed)\b.*", rest[0]) is not None
        return subject + ("’ve" if perfect else "’re")
    if found[3]:
        return subject + found[3]
    return subject + (found[4] + _plural(found[5]) if found[5] else "")


def _plural(verb: str) -> str:
    """ "leads" → "lead"; what has no -s stays."""
    plain = verb.replace("'", "’").casefold()
    if plain in _VERBS:
        return _VERBS[plain]
    if len(plain) > 4 and plain.endswith("ies"):
        return verb[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes", "zes")):
        return verb[:-2]
    return verb[:-1] if plain.endswith("s") and not plain.endswith(("ss", "us", "is", "’s")) else verb


def _object(found: re.Match[str], gender: Gender) -> str:
    word, behind = found[1].casefold(), found[2].strip().casefold()
    owns = word in ("his", "hers") or (word == "her" and _is_possessive(behind))
    alone = word == "hers" or (word == "his" and (not behind or behind in words("en", "after_object")))
    forms = {
        Gender.WOMAN: ("her", "hers", "her"),
        Gender.MAN: ("his", "his", "him"),
        Gender.NEITHER: ("their", "theirs", "them"),
    }[gender]
    same = {Gender.WOMAN: ("her", "hers"), Gender.MAN: ("his", "him")}.get(gender, ())
    if word in same:
        return found[0]
    return cased(forms[1] if alone else forms[0] if owns else forms[2], found[1])


def _is_possessive(behind: str) -> bool:
    """ "Her plan", "her own", but "hired her again", "gave her two", "asked her directly"."""
    told_of = not behind or behind in words("en", "after_object") or behind.endswith("ly") or behind[0].isdigit()
    return not told_of
