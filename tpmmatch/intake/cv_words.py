"""The words by which the parts of a CV are known, loaded once from `resources/intake`."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import tomli

from tpmmatch import resources
from tpmmatch.intake.folding import fold

_FEMALE = re.compile(r"(?<=\w)(?:[/*:_.]-?(?:in|innen|e|a|euse|trice)|\(in\)|\((?:e|a)\))\b", re.IGNORECASE)

_OPERATORS = re.compile(r"[|*]|\.\.")  # of phrases that stand for several

# "CAS Software AG" is a firm.
_LETTERS = re.compile(r"[^\W\d_]+")
_OF_SEVERAL = re.compile(
    r"[^\W\d_]\s(?:&|und|and|et|y)\s(?:Partners?|Söhne|Sohn|Sons?|Fils|Hijos|Associates|Associés|Asociados|Brothers|Brüder)\b"
    r"|^[^\W\d_a-zà-ÿ]\S+(?: \S+)? (?:Associates|Associés|Asociados)$"
)
_ADVANCED_SHORT = ("CAS", "DAS", "MAS")
_ADVANCED = re.compile(
    r"(?<![^\W\d_]\s)\b[CDM]AS:?\s(?:en\s[a-zà-ž]|(?:(?:in|en)\s)?(?!(?:Software|Holdings|AG|GmbH)\b)(?:[A-ZÀ-Ž]|[«„“\"][A-ZÀ-Ž]|[a-z][A-Z]))"
    r"|\b(?:Certificate|Diploma|Master) of Advanced Studies\b"
)
KIND_OF_SCHOOL = r"\((?:FH|TU|TH|BA|DH|PH|Uni|Univ\.?)(?:\)|$)"  # behind a degree: "Dipl.-Ing. (FH)"
_BY_SCHOOL = re.compile(r"(?P<what>\S.*?)\s(?:FH|HTL|HF|TU|TH|HES|ETH|BA|DH|Uni)")
_HEADS = (
    *(("table", name) for name in ("certificate", "time", "employer", "position", "school", "degree", "area", "told")),
    *(("labels", name) for name in ("position", "employer", "place", "time", "tools", "degree", "area", "school")),
    *(("skill_table", name) for name in ("skill", "kind", "level")),
)
_WORDS_OF_KIND = 2  # of what only says of what kind a document is
_WORDS_OF_DOCUMENT = 6  # at most, of what a document calls itself
_ASKED_AGAIN = 2048  # texts; a head is looked at several times
_LITTLE = re.compile(r"\b(?:[a-z]{2}|AB(?=\s\d))\b")  # "ab 2015" isn't "Sandvik AB"

# So is named what was done, not for whom: "Relaunch of the shop", "Einführung CRM".
_DONE = re.compile(r"\s(?!and\b|und\b|et\b|y\b|e\b)[a-zà-ÿ]|(?:ung|tion|ción|ção|zione)\b")
_SPACED = re.compile(r"(?<=\b[A-Z]\.)\s(?=[A-Z]\.)")  # "Nexo S. A."
_JOINT = re.compile(r"\bCo-(?=[A-Za-z])(?!op\b)", re.IGNORECASE)  # "Co-founder" is of no "Kranz & Co"


@cache
def _table() -> dict[str, Any]:
    return tomli.loads(resources.read_text("intake/cv.toml"))


@cache
def words(group: str, name: str = "words") -> frozenset[str]:
    """The folded words of a group."""
    return frozenset(fold(word) for word in _table()[group][name])


def raw_words(group: str, name: str) -> list[str]:
    """The words as they are written, the longest first, for patterns."""
    return sorted(_table()[group][name], key=len, reverse=True)


@cache
def headings() -> dict[str, str]:
    """Folded heading → the part of a CV that it begins; also with whose it is: "My experience", "Mes formations"."""
    table = tomli.loads(resources.read_text("intake/headings.toml"))
    known = {fold(heading): section for section, names in table.items() for heading in names}
    owned = {f"{own} {heading}": section for own in words("own") for heading, section in known.items()}
    return owned | known


@cache
def labels() -> frozenset[str]:
    """All folded labels that forms have, whatever is said behind them."""
    return frozenset(fold(label) for names in _table()["labels"].values() for label in names)


@cache
def language_names() -> frozenset[str]:
    """Folded names of languages that people speak."""
    table = tomli.loads(resources.read_text("vocabulary/languages.toml"))
    names = (name for by_language in table.values() for each in by_language.values() for name in each)
    return frozenset(fold(name[1:]) for name in names if name.startswith("="))


@cache
def known_skills() -> frozenset[str]:
    """Folded plain names of tools and methods."""
    tables = [tomli.loads(resources.read_text(f"vocabulary/{name}.toml")) for name in ("tools", "methods")]
    phrases = (each for table in tables for concept in table.values() for said in concept.values() for each in said)
    return frozenset(fold(phrase) for phrase in phrases if not _OPERATORS.search(phrase))


@cache
def _mother_tongues() -> dict[str, str]:
    table: dict[str, list[str]] = _table()["languages"]["mother"]
    return {fold(label): level for level, labels in table.items() for label in labels}


def mother_tongue(label: str) -> str:
    """What is said of a language that stands under such a label; nothing if the label says something else."""
    return _mother_tongues().get(fold(label), "")


@cache
def _stems(group: str, name: str) -> tuple[str, ...]:
    return tuple(words(group, name))


@cache
def _phrases(group: str, name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The folded words of a group that stand alone, and those of several words, with the spaces around."""
    known = words(group, name)
    several = frozenset(word for word in known if " " in word)
    return known - several, tuple(f" {word} " for word in several)


def has(text: str, group: str, name: str = "words") -> bool:
    """Whether one of the words of a group stands in a text, as a whole word or words."""
    folded = fold(text)
    single, several = _phrases(group, name)
    return not single.isdisjoint(folded.split()) or any(phrase in f" {folded} " for phrase in several)


@lru_cache(_ASKED_AGAIN)
def heads_column(text: str) -> bool:
    """Whether a text is all that heads a column of a table: of certificates, of jobs, of skills."""
    said = fold(text)
    return any(said in words(*group) for group in _HEADS)


@lru_cache(_ASKED_AGAIN)
def names_document(text: str) -> bool:
    """Whether a line says what kind of document this is: "Dossier de compétences", "Profil Senior Consultant"."""
    said = fold(text).split()
    if not 0 < len(said) <= _WORDS_OF_DOCUMENT or any(sign in text for sign in "@:\t"):
        return False
    if any(word.startswith(_stems("document", "others")) for word in said):
        return False
    named = any(" ".join(said) in words(*group) for group in (("document", "names"), ("not_a_name", "cv")))
    return named or any(word.endswith(_stems("document", "ends")) for word in (said[0], said[-1])) or _is_of_one(said)


def role_in_document(text: str) -> str:
    """What somebody is by what a document calls itself: "Projektleiterin" of "Bewerbung als Projektleiterin".

    "Consultant Profile" and "Beraterprofil" only say of what kind it is, "Projektleiterin mit breitem Profil" all.
    """
    said = text.split()
    if not said or fold(said[-1]).endswith(_stems("document", "kinds")):
        told = len(said) > _WORDS_OF_KIND or text.endswith(")")
        return text if told and is_title(" ".join(said[:-1])) else ""
    called = (*_stems("document", "ends"), *_stems("document", "also_of_titles"), *_stems("document", "applied"))
    kept = [word for word in said if not fold(word).endswith(called)]
    role = next((number for number, word in enumerate(kept) if is_title(word)), 0)
    leads = [number for number, word in enumerate(kept[:role]) if fold(word) in words("document", "behind")]
    return " ".join(kept[leads[-1] + 1 if leads else 0 :]).rstrip(" /,;|–—-•")


def _is_of_one(said: Sequence[str]) -> bool:
    """Whether folded words have one of a document that titles have too, and no title beside it."""
    doubtful = _stems("document", "also_of_titles")
    if not words("document", "behind").isdisjoint(said[1:2]):
        return said[0].endswith((*doubtful, *words("document", "applied")))
    return (said[0].endswith(doubtful) and not is_title(" ".join(said[1:]))) or (
        said[-1].endswith(doubtful) and not is_title(" ".join(said[:-1]))
    )


@lru_cache(_ASKED_AGAIN)
def is_title(text: str) -> bool:
    """Whether a text has a word for what somebody does at work."""
    return any(_is_title(word) or _is_trade(word) for word in fold(_FEMALE.sub("", text)).split())


def is_sure_title(text: str) -> bool:
    """The same by a word that isn't a surname as well: "Cook" and "Maurer" are."""
    return any(map(_is_title, fold(_FEMALE.sub("", text)).split()))


@cache
def _is_trade(word: str) -> bool:
    return word in words("title", "trades") or word.endswith(_stems("title", "trade_ends"))


@cache
def _is_title(word: str) -> bool:
    if word in words("title", "whole"):
        return True
    return not word.startswith(_stems("title", "others")) and (
        word.startswith(_stems("title", "starts")) or word.endswith(_stems("title", "ends"))
    )


@lru_cache(_ASKED_AGAIN)
def is_company(text: str) -> bool:
    """Whether a text has a word that firms carry in their names."""
    if _OF_SEVERAL.search(text):
        return True
    bare = _LITTLE.sub(" ", _JOINT.sub("co", _SPACED.sub("", text).replace(".", "")))
    return has(bare, "company") or (has(bare, "company", "soft") and not is_sure_title(text))


def is_undertaking(text: str) -> bool:
    """Whether a text that has no word for a firm may name what was done."""
    named = is_company(text) or is_school(text) or has(text, "company", "units")
    return bool(_DONE.search(text)) and not named


@lru_cache(_ASKED_AGAIN)
def is_school(text: str) -> bool:
    """Whether a text has a word that schools carry in their names; that of "Dipl.-Ing. (FH)" only says of what kind."""
    named = re.sub(KIND_OF_SCHOOL, " ", text) if is_degree(text) else text
    if not set(raw_words("school", "capitals")).isdisjoint(_LETTERS.findall(named)):
        return True
    return has(named, "school") or any(word.endswith(_stems("school", "ends")) for word in fold(named).split())


def is_by_school(text: str) -> bool:
    """Whether a text says what somebody is by which kind of school: "Bauingenieurin FH"."""
    found = _BY_SCHOOL.fullmatch(text)
    return found is not None and is_title(found["what"])


@lru_cache(_ASKED_AGAIN)
def is_degree(text: str) -> bool:
    """Whether a text has a word for what one gets at a school."""
    return is_advanced(text) or has(_no_degree().sub(" ", text.replace(".", "")), "degree")


def is_advanced(text: str) -> bool:
    """Whether a text names what Swiss schools give those who learn beside their work: "CAS in Leadership", "CAS"."""
    return (_ADVANCED.search(text) is not None and not text.isupper()) or text in _ADVANCED_SHORT


@cache
def _no_degree() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(raw_words('degree', 'others'))})\b", re.IGNORECASE)


@lru_cache(_ASKED_AGAIN)
def is_learned(text: str) -> bool:
    """Whether a text begins with what one learns at work and at school: "Fachinformatikerin"."""
    return any(word.endswith(_stems("degree", "learned")) for word in fold(_FEMALE.sub("", text)).split()[:1])
